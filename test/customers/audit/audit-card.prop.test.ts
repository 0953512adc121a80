import fc from "fast-check";
import { expect, test } from "vitest";
import { auditCards, standardCardAudit, type CardLedger, type CustomerCard } from "clientele/customers";
import { deepFreeze } from "../../../src/foundation/internal.ts";

const asOf = "2026-03-02";
const DAY = 86_400_000;
const dates = ["2024-03-02", "2025-03-01", "2025-03-02", "2025-03-03", "2025-12-31", "2026-03-01", "2026-03-02", "2026-03-03"];
const date = fc.constantFrom(...dates);
const who = fc.constantFrom(7, 8, "old", 99);
// Cents, so that the oracle can count in whole numbers.
const cents = fc.integer({ min: 0, max: 300 });
const money = fc.record({ customer: who, date, amount: cents.map((n) => n / 100) });
const ledgers = fc.record({
  orders: fc.array(money, { maxLength: 8 }),
  returns: fc.array(money, { maxLength: 2 }),
  receipts: fc.array(money, { maxLength: 8 }),
  contacts: fc.array(fc.record({ id: fc.nat(5), customer: who, date, channel: fc.constantFrom("visit", "phone") }, { requiredKeys: ["customer", "date", "channel"] }), { maxLength: 6 }),
});
const dated = fc.record({ needs: date, results: date, employees: date, overview: date }, { requiredKeys: [] });
const cardOf = (id: number): fc.Arbitrary<CustomerCard> =>
  fc.tuple(dated, fc.option(date, { nil: undefined })).map(([itemDates, updatedOn]) => ({ id, needs: [{ need: "x" }], results: 0, employees: 1, overview: "y", itemDates, updatedOn }));
const books = fc.tuple(cardOf(7).map((card): CustomerCard => ({ ...card, mergedIds: ["old"] })), cardOf(8));

const ownerOf = (customer: number | string): number | string => (customer === "old" ? 7 : customer);
const inYear = (text: string): boolean => text >= "2025-03-03" && text <= asOf;

// One look at every record for every card, in whole cents.
function oracle(card: CustomerCard, ledger: CardLedger): readonly string[] {
  const sum = (list: CardLedger["orders"]): number =>
    (list ?? []).filter((record) => ownerOf(record.customer) === card.id && inYear(record.date)).reduce((total, { amount }) => total + Math.round((amount as number) * 100), 0);
  const sales = sum(ledger.orders) - sum(ledger.returns);
  const found: string[] = [];
  if (5 * Math.abs(sum(ledger.receipts) - sales) > Math.abs(sales)) found.push("trade-unbalanced");
  const visits = (ledger.contacts ?? []).filter((contact) => ownerOf(contact.customer) === card.id && contact.channel === "visit" && contact.date <= asOf).map((contact) => contact.date);
  if (visits.some((visit) => card.updatedOn === undefined || visit > card.updatedOn)) found.push(`card-behind-visit ${visits.sort().pop()!}`);
  for (const [item, years] of [["results", 1], ["employees", 2], ["needs", 1]] as const) {
    const since = card.itemDates?.[item];
    if (since !== undefined && Date.parse(asOf) - Date.parse(since) >= (years * 365 + (years === 2 ? 1 : 0)) * DAY + DAY) found.push(`item-stale ${item}`);
  }
  const undated = (["results", "employees", "needs"] as const).filter((item) => card.itemDates?.[item] === undefined);
  if (undated.length > 0) found.push(`items-undated ${undated.sort().join()}`);
  return found.sort();
}

test("CUS-4: the findings are those of a walk over all records, in any order of the input", () => {
  fc.assert(
    fc.property(books, ledgers, (cards, ledger) => {
      const audit = auditCards(deepFreeze(cards), deepFreeze(ledger as CardLedger), { asOf, policy: standardCardAudit });
      audit.rows.forEach((row, index) => {
        const told = row.findings.map((finding) => {
          const code = finding.code.replace("customers/", "");
          if (finding.code === "customers/card-behind-visit") return `${code} ${finding.visit}`;
          if (finding.code === "customers/item-stale") return `${code} ${finding.item}`;
          return finding.code === "customers/items-undated" ? `${code} ${[...finding.items].sort().join()}` : code;
        });
        expect(told.sort()).toEqual(oracle(cards[index]!, ledger as CardLedger));
      });
      const turned = Object.fromEntries(Object.entries(ledger).map(([name, list]) => [name, [...list].reverse()])) as CardLedger;
      expect(auditCards([...cards].reverse(), turned, { asOf })).toEqual(audit);
      expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
    }),
    { numRuns: 400 },
  );
});
