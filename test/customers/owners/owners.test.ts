import { expect, test } from "vitest";
import { assignOwner, endOwnership, type AssignOwner } from "../../../src/customers/owners/assign-owner.ts";
import type { OwnerFact } from "../../../src/customers/owners/owner-facts.ts";
import { ownerOn, ownersOver } from "../../../src/customers/owners/owners-over.ts";
import { reassignOwner } from "../../../src/customers/owners/reassign-owner.ts";
import type { Decision } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const head = { at: "2026-01-02T09:00:00Z", by: { id: "boss" }, reason: "Because." };
const assign = (customer: string, owner: string, from: string, more: Partial<AssignOwner> = {}): AssignOwner => ({ ...head, id: `${customer} ${from}`, customer, owner, from, ...more });
const factsOf = (decision: Decision<OwnerFact, unknown>): readonly OwnerFact[] => {
  if (decision.ok) return decision.facts;
  throw new Error(JSON.stringify(decision.refusals));
};
const refusalsOf = (decision: Decision<OwnerFact, { readonly code: string }>): readonly string[] => (decision.ok ? [] : decision.refusals.map(({ code }) => code.replace("customers/", "")));
const after = (...commands: readonly AssignOwner[]): readonly OwnerFact[] => commands.reduce<readonly OwnerFact[]>((history, command) => deepFreeze([...history, ...factsOf(assignOwner(history, command))]), []);

test("CUS-9: a customer has one owner at a time, and the one before ceases the day before", () => {
  const history = after(assign("c", "ann", "2026-02-01"), assign("c", "ben", "2026-03-01"));
  expect(["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "9999-12-31"].map((date) => ownerOn(history, "c", date))).toEqual([null, "ann", "ann", "ben", "ben"]);
  expect(history[1]).toEqual({
    id: "c 2026-03-01",
    type: "ownerAssigned",
    schema: 1,
    occurredAt: "2026-01-02T09:00:00.000Z",
    recordedAt: "2026-01-02T09:00:00.000Z",
    by: { id: "boss" },
    data: { customer: "c", owner: "ben", previous: "ann", from: "2026-03-01", reason: "Because." },
  });
});

test("CUS-9: an owner ceases to be one without another, and that leaves a gap", () => {
  const history = after(assign("c", "ann", "2026-02-01"));
  const ended = [...history, ...factsOf(endOwnership(history, { ...head, id: "e", customer: "c", from: "2026-03-01" }))];
  const again = [...ended, ...factsOf(assignOwner(ended, assign("c", "ann", "2026-04-01")))];
  expect(ownersOver(again, { from: "2026-01-01", to: "2026-04-10" })).toEqual([
    { customer: "c", owner: "ann", from: "2026-02-01", until: "2026-02-28", days: 28 },
    { customer: "c", owner: "ann", from: "2026-04-01", until: null, days: 10 },
  ]);
  expect(refusalsOf(endOwnership(ended, { ...head, id: "e2", customer: "c", from: "2026-05-01" }))).toEqual(["owner-missing"]);
});

test("CUS-9: what stands against it is said all at once", () => {
  const history = after(assign("c", "ann", "2026-02-01"));
  const late = assign("c", "ann", "2026-02-01", { id: "x", at: "2026-01-01T09:00:00Z", occurredAt: "2026-01-01T10:00:00Z", reason: " " });
  const decision = assignOwner(history, late);
  expect(decision.ok ? [] : decision.refusals).toEqual([
    { code: "customers/owner-clock-backwards", field: "at", moment: "2026-01-01T09:00:00.000Z", bound: "2026-01-02T09:00:00.000Z" },
    { code: "customers/owner-clock-backwards", field: "occurredAt", moment: "2026-01-01T10:00:00.000Z", bound: "2026-01-01T09:00:00.000Z" },
    { code: "customers/owner-without-reason", customer: "c" },
    { code: "customers/owner-day-not-later", customer: "c", from: "2026-02-01", last: "2026-02-01" },
    { code: "customers/owner-already", customer: "c", owner: "ann", from: "2026-02-01" },
  ]);
});

test("a command that is in the history already has no further effect", () => {
  const history = after(assign("c", "ann", "2026-02-01"));
  expect(assignOwner(history, assign("c", "ann", "2026-02-01"))).toEqual({ ok: true, facts: [] });
  expect(ownerOn([...history, ...history], "c", "2026-02-01")).toBe("ann");
});

test("CUS-9: many customers are handed over at once, all or none", () => {
  const history = after(assign("b", "ann", "2026-02-01"), assign("a", "ann", "2026-02-01"), assign("d", "ben", "2026-02-01"), assign("e", "ann", "2026-08-01"));
  const handover = { ...head, id: "h", owner: "ann", successor: "ben", from: "2026-03-01" };
  expect(refusalsOf(reassignOwner(history, handover))).toEqual(["owner-gets-later"]);
  const facts = factsOf(reassignOwner(history, { ...handover, customers: ["b", "a"] }));
  expect(facts.map(({ id, data }) => [id, data.customer, data.previous])).toEqual([["h", "a", "ann"], ["h#2", "b", "ann"]]);
  const all = [...history, ...facts];
  expect(ownersOver(all, { from: "2026-03-01", to: "2026-03-01" }).map(({ customer, owner, days }) => [customer, owner, days])).toEqual([["a", "ben", 1], ["b", "ben", 1], ["d", "ben", 1]]);
  expect(reassignOwner(all, { ...handover, customers: ["b", "a"] })).toEqual({ ok: true, facts: [] });
  const wrong = reassignOwner(all, { ...handover, id: "h2", from: "2026-03-01", customers: ["a", "x"] });
  expect(wrong.ok ? [] : wrong.refusals).toEqual([
    { code: "customers/owner-differs", customer: "a", owner: "ben", from: "2026-03-01" },
    { code: "customers/owner-differs", customer: "x", owner: null, from: "2026-03-01" },
  ]);
  expect(refusalsOf(reassignOwner(all, { ...handover, id: "h3", owner: "cleo" }))).toEqual(["nothing-to-hand-over"]);
  expect(refusalsOf(reassignOwner(all, { ...handover, id: "h4", successor: "ann", customers: ["d"], owner: "ben" }))).toEqual([]);
});

test("CUS-9: a handover does not rewrite what is planned for later", () => {
  const history = after(assign("a", "ann", "2026-02-01"), assign("a", "cleo", "2026-06-01"));
  expect(refusalsOf(reassignOwner(history, { ...head, id: "h", owner: "ann", successor: "ben", from: "2026-03-01" }))).toEqual(["owner-day-not-later"]);
});

test.each([
  ["unknown-owner", () => assignOwner([], assign("c", "ann", "2026-02-01"), { owners: [{ id: "ben" }] })],
  ["unknown-owner", () => reassignOwner([], { ...head, id: "h", owner: "ann", successor: "x", from: "2026-03-01" }, { owners: [{ id: "ann" }] })],
  ["two-owners", () => ownerOn([...after(assign("c", "ann", "2026-02-01")), ...after(assign("c", "ben", "2026-02-01", { id: "y" }))], "c", "2026-02-01")],
  ["fact-conflict", () => ownerOn([...after(assign("c", "ann", "2026-02-01")), ...after(assign("c", "ben", "2026-02-01"))], "c", "2026-02-01")],
  ["missing-id", () => assignOwner([], assign("", "ann", "2026-02-01"))],
  ["missing-id", () => assignOwner([], assign("c", "ann", "2026-02-01", { id: "a#2" }))],
  ["invalid-date", () => assignOwner([], assign("c", "ann", "2026-02-30"))],
  ["invalid-input", () => assignOwner([{ id: "x", type: "other", data: {} } as never], assign("c", "ann", "2026-02-01"))],
  ["duplicate-id", () => reassignOwner([], { ...head, id: "h", owner: "ann", successor: "x", from: "2026-03-01", customers: [1, 1] })],
  ["invalid-period", () => ownersOver([], { from: "2026-02-02", to: "2026-02-01" })],
])("what cannot be decided is refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});

test("neither refusals nor errors hold the reason", () => {
  const secret = "Ann fell out with them.";
  const decision = assignOwner(after(assign("c", "ann", "2026-02-01")), assign("c", "ann", "2026-01-01", { reason: secret }));
  expect(JSON.stringify(decision)).not.toContain(secret);
});
