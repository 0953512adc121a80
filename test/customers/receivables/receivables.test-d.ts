import { expectTypeOf } from "vitest";
import { defineAgeing, receivables, type Customer, type CustomersReason, type StandardAgeingBucket } from "../../../src/customers/index.ts";

// Names of buckets come from the policy.
expectTypeOf(receivables([], [], { asOf: "2026-03-01" }).total.ageing[0]!.bucket).toEqualTypeOf<StandardAgeingBucket>();
const buckets = defineAgeing([{ bucket: "inTime", upTo: 0 }, { bucket: "late" }]);
expectTypeOf(receivables([], [], { asOf: "2026-03-01", buckets }).rows[0]!.ageing[0]!.bucket).toEqualTypeOf<"inTime" | "late">();

// Customers say what was agreed with them, and every reason is in the catalogue.
declare const customers: readonly Customer[];
const { rows } = receivables([], [], { asOf: "2026-03-01", customers });
expectTypeOf(rows[0]!.money[0]!.reason).toExtend<CustomersReason>();
expectTypeOf(rows[0]!.reasons[0]!).toExtend<CustomersReason>();

// @ts-expect-error the day is never the clock's
receivables([], [], {});
