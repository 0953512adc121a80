import { expectTypeOf } from "vitest";
import { chooseSupplier } from "../../../src/engagements/processes/choose-supplier.ts";

const policy = { criteria: [{ criterion: "fit" }, { criterion: "support" }] } as const;
const choice = chooseSupplier([], [{ id: "a", scores: { fit: 1, support: 1 } }], policy, { years: 1 });
expectTypeOf(choice.table.rows[0]!.contributions[0]!.criterion).toEqualTypeOf<"fit" | "support">();
expectTypeOf(choice.supply.advice).toEqualTypeOf<"build" | "buy" | null>();

// @ts-expect-error a criterion is misspelt
chooseSupplier([], [{ id: "a", scores: { fit: 1, suport: 1 } }], policy, { years: 1 });
