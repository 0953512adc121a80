import fc from "fast-check";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";

const day = fc.integer({ min: 0, max: 120 }).map((offset) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10));
const maybeDay = fc.option(day, { nil: null });

/** Rows with all the dirt there is: dates missing and in the wrong order, ids that come twice. */
export const dirtyRecords: fc.Arbitrary<ComplaintRecord[]> = fc.array(
  fc.record({
    complaint: fc.oneof(fc.nat(40), fc.constantFrom("a", "b")),
    customer: fc.option(fc.nat(3), { nil: null }),
    receivedOn: fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: fc.constant(null) }),
    resolvedOn: maybeDay,
    closedOn: maybeDay,
    reopenings: fc.array(fc.record({ resolvedOn: maybeDay, closedOn: maybeDay, reopenedOn: day }), { maxLength: 2 }),
    category: fc.constantFrom("price", "delivery", "product/fault", null),
    product: fc.option(fc.nat(2), { nil: null }),
    causes: fc.subarray(["x", "y", "z"]),
    outcome: fc.constantFrom("closed" as const, "withdrawn" as const, "merged" as const, null),
    followUp: fc.constantFrom("satisfied" as const, "dissatisfied" as const, "declined" as const, null),
    firstContact: fc.constantFrom("yes" as const, "no" as const, null),
    promises: fc.option(fc.record({ kept: fc.nat(2), broken: fc.nat(2), open: fc.nat(1) }), { nil: null }),
  }),
  { maxLength: 30 },
);
