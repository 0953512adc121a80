import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { selectRules } from "../../../src/cadence/policy/rule-selection.ts";
import { ClienteleError } from "../../../src/foundation/index.ts";
import type { Customer } from "../../../src/customers/index.ts";
import { CLASSES, IDS, INDUSTRIES, policyOf, REGIONS, rules } from "./cadence-arbitraries.ts";

const rule = (id: string, limits: Partial<CadenceRule>): CadenceRule => ({ id, channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner", ...limits });
const chosen = (list: readonly CadenceRule[], customer: Customer, klass: string | null): readonly string[] =>
  selectRules(defineCadence(policyOf(list)))(customer, klass).map(({ id }) => id);

describe("CAD-1: of rules that compete, the most specific holds", () => {
  const list = [
    rule("everyone", {}),
    rule("A", { classes: ["A"] }),
    rule("A-north", { classes: ["A"], regions: ["north"] }),
    rule("A-north-retail", { classes: ["A"], regions: ["north"], industries: ["retail"] }),
    rule("seven", { customers: [7] }),
    rule("visit", { channel: "visit", classes: ["A", "B"] }),
    rule("seven-A", { customers: [7], classes: ["A"] }),
  ];
  test.each<[string, Customer, string | null, readonly string[]]>([
    ["without a class, what is for everyone", { id: 1 }, null, ["everyone"]],
    ["a class that no rule names", { id: 1, region: "north" }, "C", ["everyone"]],
    ["a class", { id: 1 }, "A", ["A", "visit"]],
    ["a class and a region", { id: 1, region: "north" }, "A", ["A-north", "visit"]],
    ["a class, a region and an industry", { id: 1, region: "north", industry: "retail" }, "A", ["A-north-retail", "visit"]],
    ["another region", { id: 1, region: "south", industry: "retail" }, "A", ["A", "visit"]],
    ["a single customer before all conditions", { id: 7, region: "north", industry: "retail" }, "B", ["seven", "visit"]],
    ["a single customer, of a class", { id: 7, region: "north", industry: "retail" }, "A", ["visit", "seven-A"]],
    ["the same as text is another customer", { id: "7" }, null, ["everyone"]],
  ])("%s", (_, customer, klass, ids) => {
    expect(chosen(list, customer, klass)).toEqual(ids);
  });

  test("a policy without rules asks for nothing", () => {
    expect(chosen([], { id: 1 }, "A")).toEqual([]);
  });

  test("customers that no rule tells apart share one list", () => {
    const select = selectRules(defineCadence(policyOf(list)));
    expect(select({ id: 1, region: "west", city: "x" }, "B")).toBe(select({ id: 2 }, "B"));
    expect(select({ id: 1, region: "north" }, "B")).not.toBe(select({ id: 1, region: "north", industry: "retail" }, "B"));
  });
});

/** Goes through all rules anew for each customer. */
function bruteSelection(list: readonly CadenceRule[], { id, region, industry }: Customer, klass: string | null): readonly string[] {
  const weight = ({ customers, classes, regions, industries }: CadenceRule): number => Number(`${customers ? 1 : 0}${[classes, regions, industries].filter(Boolean).length}`);
  const meant = list.filter(
    (it) =>
      (it.customers ?? [id]).includes(id) &&
      (it.classes ?? [klass]).includes(klass!) &&
      (it.regions ?? [region]).includes(region!) &&
      (it.industries ?? [industry]).includes(industry!),
  );
  const slot = ({ channel, purpose, anchor }: CadenceRule): string => [channel, purpose, anchor?.kind ?? "lastContact"].join();
  return meant.filter((it) => meant.every((other) => slot(other) !== slot(it) || weight(other) <= weight(it))).map((it) => it.id);
}

const customer = fc.record({
  id: fc.constantFrom(...IDS, 99),
  region: fc.constantFrom(...REGIONS, "west", undefined),
  industry: fc.constantFrom(...INDUSTRIES, "tea", undefined),
});
const klass = fc.constantFrom(...CLASSES, "D", null);

function isDefined(list: readonly CadenceRule[]): boolean {
  try {
    defineCadence(policyOf(list));
    return true;
  } catch (error) {
    if (error instanceof ClienteleError) return false;
    throw error;
  }
}

test("for each customer it finds what going through all rules finds, however often it is asked", () => {
  fc.assert(
    fc.property(rules.filter(isDefined), fc.array(fc.tuple(customer, klass), { maxLength: 30 }), (list, asked) => {
      const select = selectRules(policyOf(list));
      for (const [who, of] of [...asked, ...asked]) expect(select(who, of).map(({ id }) => id)).toEqual(bruteSelection(list, who, of));
    }),
  );
});

test("the order of the rules changes the order of the answer only", () => {
  const shuffled = rules.filter(isDefined).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, customer, klass, ([list, other], who, of) => {
      const ids = (chosenFrom: readonly CadenceRule[]): readonly string[] => selectRules(policyOf(chosenFrom))(who, of).map(({ id }) => id);
      expect([...ids(other)].sort()).toEqual([...ids(list)].sort());
      expect(ids(other)).toEqual(other.map(({ id }) => id).filter((id) => ids(other).includes(id)));
    }),
  );
});
