import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assignOwner,
  auditDocuments,
  categoriesOf,
  categoryOf,
  conversionBySource,
  defineAgeing,
  defineCategoryPolicy,
  defineDocumentPolicy,
  defineLifecyclePolicy,
  defineStakeholderPolicy,
  endOwnership,
  firstContactTasks,
  installedBase,
  lifecycleOf,
  lifecyclesOf,
  numberDocument,
  ownerOn,
  ownersOver,
  reassignOwner,
  receivables,
  stakeholderCoverage,
  stakeholderCoverages,
  standardAgeing,
  standardCategories,
  standardDocuments,
  standardLifecycle,
  standardStakeholders,
} from "../../../src/customers/index.ts";
import { isClienteleError } from "../../../src/foundation/index.ts";
import { anything } from "../../foundation/arbitraries.ts";

const asOf = "2026-03-31";
const period = { from: "2026-01-01", to: asOf };
const head = { id: "c1", at: "2026-03-01T09:00:00Z", by: { id: 1 }, from: "2026-03-02", reason: "Why." };
const fact = { id: "f", type: "ownerAssigned", schema: 1, occurredAt: "2026-01-01T00:00:00.000Z", recordedAt: "2026-01-01T00:00:00.000Z", by: { id: 1 }, data: { customer: 7, owner: 1, previous: null, from: "2026-01-01", reason: "Why." } };
const order = { id: 1, customer: 7, date: "2026-02-01", amount: 5 };
const contact = { id: 1, customer: 7, date: "2026-02-01", channel: "visit", people: ["p"] };
const card = {
  id: 7,
  people: [{ id: "p", department: "d", buyingRole: "buys" }],
  departments: [{ id: "d", importance: "key" }],
  decisionProcess: [{ id: "s", department: "d", decidedBy: ["p"] }],
  origin: { source: "web", on: "2026-01-05" },
  installedProducts: [{ id: 1, product: 2, since: "2026-01-01", until: "2026-02-01", warrantyUntil: "2026-01-15", faults: [{ id: 1, on: "2026-01-05", state: "fixed", closedOn: "2026-01-06" }] }],
};
const document = { id: 1, number: "VR-2026-0001", class: "visitReport", on: "2026-02-01", customer: 7, origin: { kind: "contact", id: 1 } };
const evidence = { id: 7, identifiedOn: "2026-01-01", selectedOn: "2026-01-02", orders: [order], endedOn: ["2026-03-01"], partnerships: [{ from: "2026-01-01", until: "2026-02-01" }] };
const exchange = { id: 1, customer: 7, person: "p", on: "2026-02-01", by: 2 };

/** Each function with arguments that it takes; every place in them is to be tried with something else. */
const calls: readonly (readonly [name: string, call: (...input: never[]) => unknown, input: readonly unknown[]])[] = [
  ["receivables", receivables, [[{ ...order, due: "2026-03-01" }], [{ ...order, invoice: 1 }], { asOf, period, customers: [{ id: 7, creditLimit: 5, paymentDays: 3 }], buckets: standardAgeing, paymentDays: 3 }]],
  ["defineAgeing", defineAgeing, [standardAgeing]],
  ["categoryOf", categoryOf, [{ id: 7, orders: 1, amountShare: 0.1, margin: 0.1, loyalty: null }, standardCategories]],
  ["categoriesOf", categoriesOf, [[{ id: 7, orders: 1 }], standardCategories]],
  ["defineCategoryPolicy", defineCategoryPolicy, [standardCategories]],
  ["lifecycleOf", lifecycleOf, [evidence, standardLifecycle, { asOf }]],
  ["lifecyclesOf", lifecyclesOf, [[evidence], standardLifecycle, { asOf, orders: [order] }]],
  ["defineLifecyclePolicy", defineLifecyclePolicy, [standardLifecycle]],
  ["assignOwner", assignOwner, [[fact], { ...head, customer: 7, owner: 2 }, { owners: [{ id: 2 }] }]],
  ["endOwnership", endOwnership, [[fact], { ...head, customer: 7 }]],
  ["reassignOwner", reassignOwner, [[fact], { ...head, owner: 1, successor: 2, customers: [7] }, { owners: [{ id: 2 }] }]],
  ["ownerOn", ownerOn, [[fact], 7, asOf]],
  ["ownersOver", ownersOver, [[fact], period]],
  ["stakeholderCoverage", stakeholderCoverage, [card, [contact], { asOf, policy: standardStakeholders }]],
  ["stakeholderCoverages", stakeholderCoverages, [[card], [contact], { asOf, policy: standardStakeholders }]],
  ["defineStakeholderPolicy", defineStakeholderPolicy, [standardStakeholders]],
  ["conversionBySource", conversionBySource, [[card], [order], { period }]],
  ["firstContactTasks", firstContactTasks, [[exchange], [contact], { asOf, within: 3 }]],
  ["installedBase", installedBase, [[card], { asOf }]],
  ["numberDocument", numberDocument, [[document], { ...document, id: 2 }, standardDocuments, { contacts: [{ id: 1 }], revisions: [{ id: "r" }] }]],
  ["auditDocuments", auditDocuments, [[document], standardDocuments, { contacts: [{ id: 1 }], revisions: [{ id: "r" }] }]],
  ["defineDocumentPolicy", defineDocumentPolicy, [standardDocuments]],
];

/** Every place in plain data, the data itself first. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Record<string, unknown>) };
  (copy as Record<string, unknown>)[key] = replaced((value as Record<string, unknown>)[key], rest, by);
  return copy;
}

test.each(calls)("%s answers, or refuses by name, whatever it is given", (_, call, input) => {
  const answer = (...given: readonly unknown[]): unknown => (call as (...args: readonly unknown[]) => unknown)(...given);
  expect(() => answer(...input)).not.toThrow();
  const places = placesIn(input).slice(1);
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, (place, value) => {
      const given = replaced(input, place, value) as readonly unknown[];
      try {
        // JSON has neither NaN nor infinities, and would write null.
        const text = JSON.stringify(answer(...given), (_key, found: unknown) => (typeof found === "number" && !Number.isFinite(found) ? "not finite" : found));
        expect(text).not.toContain("not finite");
      } catch (error) {
        if (!isClienteleError(error)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
