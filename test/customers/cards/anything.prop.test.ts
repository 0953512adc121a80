import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyRevision,
  auditCards,
  defineCardAudit,
  defineCardPolicy,
  defineRevisionPolicy,
  eraseFromHistory,
  erasePerson,
  itemHistory,
  mergeCards,
  missingItems,
  openCard,
  reassignRecords,
  replayCard,
  reviseCard,
} from "clientele/customers";
import { isClienteleError } from "../../../src/foundation/index.ts";
import { cardItems, personItems } from "../../../src/customers/cards/card-items.ts";

const SECRET = "someone@example.org";
// Values of any kind under the names that are looked at, and what every object has among them.
const names = fc.constantFrom(...cardItems, ...personItems, "id", "people", "set", "clear", "expected", "add", "change", "trail", "itemDates", "mergedIds", "formerPeople", "on", "at", "by", "data", "items", "fields", "item", "from", "to", "__proto__", "constructor", "customer", "person", "card", "type", "resolve", "confirmed");
const leaf = fc.oneof(fc.constantFrom<unknown>(SECRET, "", "2026-03-02", "p1", 0, -0, Number.NaN, null, undefined, true, "cardRevised", "cardsMerged", "cardOpened", "added", "granted"), fc.anything({ maxDepth: 0 }));
const { junk } = fc.letrec<{ junk: unknown }>((tie) => ({
  junk: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie("junk"), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie("junk")), { maxLength: 5 }).map((entries) => Object.fromEntries(entries)),
  ),
}));
// An id may be told; whoever makes an address an id has done it themselves. Lists of ids hold none either.
function asHosts<T>(value: T, key = ""): T {
  if (value === SECRET) return (/^(id|customer|person|other|\d+)$/.test(key) ? "p1" : value) as T;
  if (Array.isArray(value)) return Array.from(value as readonly unknown[], (inner, index) => asHosts(inner, String(index))) as T;
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asHosts<unknown>(inner, name)])) as T;
}

const head = { id: "r1", at: "2026-03-02T09:00:00Z", by: { id: 1 }, on: "2026-03-02" };
const fields = fc.array(fc.tuple(names, junk), { maxLength: 4 }).map((entries) => Object.fromEntries(entries) as Record<string, unknown>);
const fact = fc.tuple(fc.constantFrom("cardOpened", "cardRevised", "cardsMerged", "personErased", "x"), fields).map(([type, data]) => ({ ...head, type, schema: 1, occurredAt: "2026-03-02T09:00:00.000Z", recordedAt: "2026-03-02T09:00:00.000Z", data: { customer: 7, on: "2026-03-02", items: [], people: [], confirmed: [], ...data } }));

test("whatever comes in: a value, named refusals or an error of this library; never the personal text", () => {
  const outcomes = { value: 0, refused: 0, thrown: 0 };
  fc.assert(
    fc.property(fields, fields, junk, fc.array(fact, { maxLength: 3 }), (...given) => {
      const [one, two, any, history] = asHosts(given);
      const card = { id: 7, ...one } as never;
      const calls: readonly (() => unknown)[] = [
        () => missingItems(card, "keyAccount"),
        () => openCard(card, head),
        () => reviseCard(card, { ...head, ...two }),
        () => reviseCard({ id: 7 }, { ...head, set: two, people: any as never }),
        () => mergeCards({ id: 8 }, card, { ...head, ...two }),
        () => mergeCards(card, { id: 8, ...two }, head),
        () => erasePerson(card, (any === SECRET ? 1 : any) as never, head),
        () => void replayCard(history as never),
        () => void eraseFromHistory(history as never, "p1"),
        () => void itemHistory(history as never, "city"),
        () => void applyRevision(card, history[0] as never),
        () => void reassignRecords(any as never, { data: two } as never),
        () => auditCards([card], { orders: any as never, contacts: [two as never] }, { asOf: "2026-03-02", levels: "client" }),
        () => void defineCardPolicy(any as never),
        () => void defineRevisionPolicy(two as never),
        () => void defineCardAudit(two as never),
      ];
      for (const call of calls) {
        try {
          const answer = call() as { ok?: boolean; refusals?: unknown } | undefined;
          if (answer?.ok === false) expect(JSON.stringify(answer.refusals)).not.toContain(SECRET);
          outcomes[answer?.ok === false ? "refused" : "value"] += 1;
        } catch (error) {
          if (!isClienteleError(error)) throw error;
          expect(error.message + JSON.stringify(error.details)).not.toContain(SECRET);
          outcomes.thrown += 1;
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(Math.min(outcomes.value, outcomes.refused, outcomes.thrown)).toBeGreaterThan(60);
  expect(({} as Record<string, unknown>)["secret"]).toBeUndefined();
});
