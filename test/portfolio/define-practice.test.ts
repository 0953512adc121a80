import { expect, test } from "vitest";
import { consultingComplaints } from "../../src/complaints/index.ts";
import { isClienteleError } from "../../src/foundation/index.ts";
import { defaultPractice, definePractice, reviewPortfolio } from "../../src/portfolio/index.ts";
import { options } from "./books.ts";

const { A, B, C } = defaultPractice.tilt!;

function faultsOf(changes: object): unknown {
  try {
    definePractice({ ...defaultPractice, ...changes });
  } catch (error) {
    return isClienteleError(error) && error.code === "invalid-policy" ? error.details.faults?.map(({ path }) => path) : error;
  }
  return [];
}

test("the default practice is sound, frozen, and survives JSON", () => {
  expect(faultsOf({})).toEqual([]);
  expect(Object.isFrozen(defaultPractice.tilt?.A)).toBe(true);
  expect(definePractice(JSON.parse(JSON.stringify(defaultPractice)) as typeof defaultPractice)).toEqual(defaultPractice);
});

test.each([
  ["a class that is none", { tilt: { A, B, C, D: {} } }, ["tilt.D"]],
  ["a class without an entry", { tilt: { A, B } }, ["tilt"]],
  ["a class that the cadence does not know", { classes: { ...defaultPractice.classes, policy: { by: "rank", classes: [{ class: "A", upTo: 0.2 }, { class: "rest" }] } }, tilt: null }, ["due.classes"]],
  ["a rule that is not there", { tilt: { A: { rules: ["call-a", "lunch-a"] }, B, C } }, ["tilt.A.rules[1]"]],
  ["a complaint policy that is not there", { tilt: { A: { complaints: "gold" }, B, C } }, ["tilt.A.complaints"]],
  ["a severity that the policy does not have", { tilt: { A: { leastSeverity: "loud" }, B, C } }, ["tilt.A.leastSeverity"]],
  ["other faults of a tilt", { tilt: { A: { owner: "", card: "vip", review: { amount: 0, unit: "weeks" }, creditLimit: -1, services: [7] }, B, C } }, ["tilt.A.services[0]", "tilt.A.owner", "tilt.A.card", "tilt.A.review", "tilt.A.creditLimit"]],
  ["faults of the policies, by their paths", { due: { ...defaultPractice.due, rules: [{ id: "x" }] }, churn: { policy: { id: "" }, topics: {} }, tilt: null }, ["due.rules[0].channel", "due.rules[0].purpose", "due.rules[0].by", "due.rules[0].latest", "churn.policy.id"]],
  ["two complaint policies of one name", { complaints: [consultingComplaints, consultingComplaints] }, ["complaints[1].id"]],
  ["figures that are none", { metrics: { months: 0 }, plan: { days: 400, capacity: -1 }, engagements: { stalledAfterDays: 0.5 } }, ["metrics.months", "plan.days", "plan.capacity", "engagements.stalledAfterDays"]],
  ["kinds of attention twice, or unknown", { attention: ["contact-due", "contact-due", "weather"] }, ["attention[1]", "attention[2]"]],
  ["a step that is forgotten", { cards: undefined, complaints: undefined }, ["complaints", "cards"]],
])("names %s", (_, changes, paths) => {
  const found = faultsOf(changes);
  expect([...(found as string[])].sort()).toEqual([...paths].sort());
});

test("CLS-9: the rules of the tilt are those that hold", () => {
  const practice = definePractice({ ...defaultPractice, tilt: { A: { rules: ["call-c"] }, B: {}, C: { rules: [] } } });
  const customers = (["A", "B", "C"] as const).map((name) => ({ id: name, class: name, since: "2026-01-05" }));
  const { due, tilt } = reviewPortfolio({ customers }, practice, options);
  expect(due?.contacts.map(({ customer, rule }) => [customer, rule])).toEqual([["A", "call-c"], ["B", "call-b"], ["B", "visit-b"]]);
  expect(due?.uncovered).toMatchObject([{ customer: "C" }]);
  expect(tilt?.classes.map(({ rules }) => rules)).toEqual([["call-c"], ["call-b", "visit-b"], []]);
});

test("CLS-9: credit limit, owner and rhythm of a class hold where the card says nothing", () => {
  const tilt = { A: { creditLimit: 100, owner: "keyAccountManager", review: { amount: 2, unit: "weeks" } }, B: {}, C: {} } as const;
  const practice = definePractice({ ...defaultPractice, tilt });
  const customers = [
    { id: 1, class: "A", owner: "kim", updatedOn: "2026-02-16" },
    { id: 2, class: "A", owner: "lee", updatedOn: "2026-02-15", creditLimit: 500 },
    { id: 3, class: "B" },
  ];
  const invoices = [1, 2, 3].map((customer) => ({ id: customer, customer, date: "2026-02-20", amount: 300 }));
  const { tilt: found, receivables } = reviewPortfolio({ customers, invoices, receipts: [], roles: [{ role: "keyAccountManager", person: "kim" }] }, practice, options);
  expect(found?.gaps).toEqual([
    { customer: 2, reason: { code: "portfolio/owner-without-role", class: "A", owner: "lee", role: "keyAccountManager" } },
    { customer: 2, reason: { code: "portfolio/review-late", class: "A", since: "2026-02-15", dueOn: "2026-03-01", days: 1 } },
  ]);
  expect(receivables?.rows.map(({ creditLimit, creditHeadroom }) => [creditLimit, creditHeadroom])).toEqual([[100, -200], [500, 200], [null, null]]);
});
