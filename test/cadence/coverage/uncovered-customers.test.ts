import { describe, expect, test } from "vitest";
import { uncoveredCustomers } from "../../../src/cadence/coverage/uncovered-customers.ts";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import type { ClassChange, Customer } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const call: CadenceRule = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" };
const policyOf = (...rules: Partial<CadenceRule>[]): CadencePolicy => ({
  id: "p",
  classes: ["A", "B"],
  rules: rules.map((rule, index) => ({ ...call, id: `rule-${index}`, purpose: `purpose-${index}`, ...rule })),
});
const asOf = "2026-03-31";

function codeOf(customer: Customer, policy: CadencePolicy, classChanges?: readonly ClassChange[]): string {
  const { covered, findings } = uncoveredCustomers([customer], policy, { asOf, classChanges });
  expect(covered + findings.length).toBe(1);
  return findings[0]?.code ?? "covered";
}

describe("CAD-1: a customer for whom no rule is", () => {
  test.each<[string, Customer, CadencePolicy, string]>([
    ["a rule for its class", { id: 1, class: "A" }, policyOf({ classes: ["A"] }), "covered"],
    ["a rule for everybody", { id: 1 }, policyOf({}), "covered"],
    ["a rule for it alone", { id: 1 }, policyOf({ customers: [1] }), "covered"],
    ["no class", { id: 1 }, policyOf({ classes: ["A"] }), "cadence/customer-without-class"],
    ["a class without rules", { id: 1, class: "B" }, policyOf({ classes: ["A"] }), "cadence/class-without-rules"],
    ["rules for another region", { id: 1, class: "A", region: "south" }, policyOf({ classes: ["A"], regions: ["north"] }), "cadence/no-rule-applies"],
    ["rules for regions, and none known", { id: 1, class: "A" }, policyOf({ classes: ["A"], regions: ["north"] }), "cadence/no-rule-applies"],
    ["rules for another branch, whatever the class", { id: 1 }, policyOf({ industries: ["retail"] }), "cadence/no-rule-applies"],
    ["rules for single others", { id: 1, class: "A" }, policyOf({ customers: [2] }), "cadence/class-without-rules"],
    ["no rules at all", { id: 1, class: "A" }, policyOf(), "cadence/class-without-rules"],
  ])("%s: %s", (_, customer, policy, code) => {
    expect(codeOf(customer, policy)).toBe(code);
  });

  test("dated changes of class decide up to the day", () => {
    const policy = policyOf({ classes: ["A"] });
    const change: ClassChange = { customer: 1, date: asOf, from: "A", to: "B" };
    expect(codeOf({ id: 1, class: "A" }, policy, [change])).toBe("cadence/class-without-rules");
    expect(codeOf({ id: 1, class: "A" }, policy, [{ ...change, date: "2026-04-01" }])).toBe("covered");
    expect(codeOf({ id: 1, class: "A" }, policy, [{ ...change, to: null }])).toBe("cadence/customer-without-class");
  });

  test("findings stand in the order of ids, whatever the order of the customers", () => {
    const customers: Customer[] = [{ id: "b" }, { id: 10, class: "B" }, { id: 2, class: "A" }, { id: "a", class: "B" }];
    const policy = policyOf({ classes: ["A"] });
    const found = uncoveredCustomers(customers, policy, { asOf });
    expect(found).toEqual({
      asOf,
      covered: 1,
      findings: [
        { code: "cadence/class-without-rules", severity: "warning", customer: 10, class: "B" },
        { code: "cadence/class-without-rules", severity: "warning", customer: "a", class: "B" },
        { code: "cadence/customer-without-class", severity: "warning", customer: "b" },
      ],
    });
    expect(uncoveredCustomers([...customers].reverse(), policy, { asOf })).toEqual(found);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["a policy with faults", () => uncoveredCustomers([], { ...policyOf({}), classes: [] as never, rules: [{}] as never }, { asOf }), "invalid-policy", {}],
  ["a class that the policy does not declare", () => uncoveredCustomers([{ id: 2 }, { id: 1, class: "D" }], policyOf({}), { asOf }), "unknown-class", { list: "customers", index: 1, id: 1 }],
  ["a customer twice", () => uncoveredCustomers([{ id: 1 }, { id: 1 }], policyOf({}), { asOf }), "duplicate-id", { id: 1 }],
  ["no day", () => uncoveredCustomers([], policyOf({}), {} as never), "invalid-date", { list: "asOf" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
