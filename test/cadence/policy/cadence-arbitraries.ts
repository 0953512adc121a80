import fc from "fast-check";
import type { CadenceAnchor, CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";

export const CLASSES = ["A", "B", "C"];
export const REGIONS = ["north", "south"];
export const INDUSTRIES = ["retail", "steel"];
export const IDS = [1, 2, "1"];

const some = <T>(values: readonly T[]): fc.Arbitrary<T[] | undefined> =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined });
const anchor = fc.constantFrom<CadenceAnchor | undefined>(
  undefined,
  { kind: "lastContact" },
  { kind: "event", event: "fair" },
  { kind: "personDay", occasion: "birthday", lead: { amount: 3, unit: "calendarDays" } },
);

/** Rules of few channels and purposes, so that many compete; ids are `r0`, `r1`, … */
export const rules: fc.Arbitrary<CadenceRule[]> = fc
  .array(
    fc.record({
      classes: some(CLASSES),
      regions: some(REGIONS),
      industries: some(INDUSTRIES),
      customers: fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: some(IDS) }),
      channel: fc.constantFrom("phone" as const, "visit" as const),
      purpose: fc.constantFrom("business", "greeting"),
      anchor,
    }),
    { maxLength: 7 },
  )
  .map((list) => list.map((rule, index) => ({ id: `r${index}`, latest: { amount: 1, unit: "weeks" } as const, by: "owner", ...rule })));

/** A policy of such rules; it may well have faults. */
export function policyOf(list: readonly CadenceRule[]): CadencePolicy {
  return { id: "policy", classes: CLASSES, rules: list };
}
