import * as z from "zod";
import type { ChangeBaseline, ChangeKind, LeftOut, NameChanges, Staffing } from "../../engagements/index.ts";
import { listOf, tableOf } from "../strict/collections.ts";
import { amount, count, id, name } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

/** What a profile leaves out. */
export const leftOut: ObjectSchema<LeftOut> = /* @__PURE__ */ strict((): SchemaFields<LeftOut> => ({
  phases: listOf(name),
  activities: listOf(name),
  deliverables: listOf(name),
}));

/** Who is to work in a role. */
export const staffing: ObjectSchema<Staffing> = /* @__PURE__ */ strict((): SchemaFields<Staffing> => ({ role: name, people: listOf(id) }));

/** What is to change. */
export const changeKind: z.ZodType<ChangeKind> = /* @__PURE__ */ oneOf<ChangeKind>({ scope: true, requirements: true });

/** What was agreed before any change. */
export const changeBaseline: ObjectSchema<ChangeBaseline> = /* @__PURE__ */ strict((): SchemaFields<ChangeBaseline> => ({ cost: amount, days: count }));

/** What became of names. */
export const nameChanges: z.ZodType<NameChanges> = /* @__PURE__ */ changesOfNames();

function changesOfNames(): z.ZodType<NameChanges> {
  return tableOf(z.nullable(name));
}
