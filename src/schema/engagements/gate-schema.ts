import * as z from "zod";
import type { Gate, GateAccepted, GateAll, GateAny, GateApproval, GateAtLeast, GateDone, GateGuard } from "../../engagements/index.ts";
import { listOf } from "../strict/collections.ts";
import { name, ordinal } from "../strict/leaves.ts";
import { strict } from "../strict/object-schema.ts";
import type { SchemaFields } from "../strict/object-schema.ts";

/** A gate, strictly. */
export const gate: z.ZodType<Gate> = /* @__PURE__ */ gateOf();

function gateOf(): z.ZodType<Gate> {
  const parts = listOf(z.lazy((): z.ZodType<Gate> => tree));
  const tree: z.ZodType<Gate> = z.union([
    strict((): SchemaFields<GateAll> => ({ all: parts })),
    strict((): SchemaFields<GateAny> => ({ any: parts })),
    strict((): SchemaFields<GateAtLeast> => ({ atLeast: ordinal, of: parts })),
    strict((): SchemaFields<GateAccepted> => ({ accepted: name })),
    strict((): SchemaFields<GateDone> => ({ done: name })),
    strict((): SchemaFields<GateApproval> => ({ approval: name })),
    strict((): SchemaFields<GateGuard> => ({ guard: name })),
  ]);
  return tree;
}
