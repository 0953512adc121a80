import { describe, expect, test } from "vitest";
import { auditCard, auditCards, defineCardAudit, standardCardAudit, type AuditCardOptions, type CardLedger, type CustomerCard } from "clientele/customers";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-03-02";
const nothing: CardLedger = { orders: [], returns: [], invoices: [], receipts: [], contacts: [] };

function findings(card: CustomerCard, ledger: CardLedger, options: Partial<AuditCardOptions> = {}) {
  return auditCard(deepFreeze(card), deepFreeze(ledger), { asOf, ...options }).findings;
}

describe("CUS-4: sales and receipts out of balance", () => {
  const order = (date: string, amount: number) => ({ customer: 7, date, amount });
  const receipts = [{ customer: 7, date: "2025-06-01", amount: 80 }];

  test("a fifth apart is in balance, a cent more is not, either way", () => {
    const sold = (amount: number) => findings({ id: 7 }, { orders: [order("2025-05-01", amount)], receipts }).length;
    // 80 of 100 are a fifth less, and so are 96 of 80 a fifth more.
    expect([sold(100), sold(100.01), sold(66.67), sold(66.66)]).toEqual([0, 1, 0, 1]);
  });

  test("the finding says what was sold and what came in, in which days", () => {
    expect(findings({ id: 7 }, { orders: [order("2025-05-01", 130.5)], returns: [order("2025-05-02", 0.5)], receipts })).toEqual([
      { code: "customers/trade-unbalanced", rule: "CUS-4", severity: "warning", customer: 7, from: "2025-03-03", to: asOf, sales: 130, received: 80, limit: 0.2, currency: null },
    ]);
  });

  test("a year to the day counts; what is before and after does not", () => {
    expect(findings({ id: 7 }, { orders: [order("2025-03-02", 500), order("2025-03-03", 80), order("2026-03-03", 500)], receipts })).toEqual([]);
    expect(findings({ id: 7 }, { orders: [order("2025-03-03", 80), order("2026-03-02", 500)], receipts })).toHaveLength(1);
  });

  test("invoices are what was sold where orders are not known; money without sales is out of balance", () => {
    const invoice = { id: 1, customer: 7, date: "2026-03-01", amount: 80 };
    expect(findings({ id: 7 }, { invoices: [invoice], receipts })).toEqual([]);
    expect(findings({ id: 7 }, { orders: [], invoices: [invoice], receipts })).toMatchObject([{ code: "customers/trade-unbalanced", sales: 0, received: 80 }]);
  });
});

describe("CUS-4: receivables", () => {
  const invoices = [
    { id: "i1", customer: 7, date: "2026-01-01", due: "2026-02-01", amount: money(500, "EUR") },
    { id: "i2", customer: 7, date: "2026-01-02", due: "2026-01-31", amount: money(300, "EUR") },
    { id: "i3", customer: 7, date: "2026-01-03", due: "2026-03-02", amount: money(200, "EUR") },
    { id: "i4", customer: 8, date: "2026-01-03", due: "2026-01-04", amount: money(900, "EUR") },
  ];
  const receipts = [{ customer: 7, date: "2026-02-02", amount: money(100, "EUR"), invoice: "i2" }];
  const policy = defineCardAudit({ ...standardCardAudit, balance: { months: 12, share: 100 } });

  test("what is overdue, since when, and by which invoices; due today is in time", () => {
    expect(findings({ id: 7 }, { invoices, receipts }, { policy })).toEqual([
      // 31 January to 2 March are 30 days; 500 + 200 are open.
      { code: "customers/receivables-overdue", rule: "CUS-4", severity: "critical", customer: 7, overdue: 700, since: "2026-01-31", days: 30, invoices: ["i1", "i2"], currency: "EUR" },
    ]);
  });

  test("a limit that is reached is kept, one that is exceeded by a cent is not", () => {
    const codes = (minor: number) => findings({ id: 7, creditLimit: money(minor, "EUR") }, { invoices, receipts }, { policy }).slice(1);
    expect(codes(900)).toEqual([]);
    expect(codes(899)).toEqual([{ code: "customers/credit-limit-exceeded", rule: "CUS-4", severity: "critical", customer: 7, balance: 900, limit: 899, excess: 1, currency: "EUR" }]);
  });

  test("the card's days of payment count where the invoice names no due day", () => {
    const open = { invoices: [{ id: 1, customer: 7, date: "2026-02-20", amount: 5 }], receipts: [] };
    const codes = (paymentDays: number | undefined, others: Partial<AuditCardOptions> = {}) => findings({ id: 7, paymentDays }, open, { policy, ...others }).map(({ code }) => code);
    expect([codes(undefined).length, codes(10).length, codes(9).length, codes(undefined, { paymentDays: 9 }).length]).toEqual([0, 0, 1, 1]);
  });
});

describe("CUS-4: the card itself", () => {
  test("missing items are found where the level is known", () => {
    expect(findings({ id: 7 }, nothing, { level: "target" })).toMatchObject([{ code: "customers/item-missing", rule: "CUS-2", severity: "warning", item: "overview" }]);
  });

  test("a card is behind a visit that is later than its last revision, and no call", () => {
    const contacts = [
      { id: "c2", customer: 7, date: "2026-02-20", channel: "visit" },
      { id: "c1", customer: 7, date: "2026-02-20", channel: "visit" },
      { customer: 7, date: "2026-02-20", channel: "visit" },
      { id: "c0", customer: 7, date: "2026-02-19", channel: "visit" },
      { id: "c3", customer: 7, date: "2026-02-28", channel: "phone" },
      { id: "c4", customer: 7, date: "2026-03-03", channel: "visit" },
    ] as const;
    expect(findings({ id: 7, updatedOn: "2026-02-19" }, { contacts })).toEqual([
      { code: "customers/card-behind-visit", rule: "CUS-4", severity: "warning", customer: 7, updatedOn: "2026-02-19", visit: "2026-02-20", contact: "c1" },
    ]);
    expect(findings({ id: 7, updatedOn: "2026-02-19" }, { contacts: [...contacts].reverse() })).toMatchObject([{ contact: "c1" }]);
    expect(findings({ id: 7, updatedOn: "2026-02-20" }, { contacts })).toEqual([]);
    expect(findings({ id: 7 }, { contacts: contacts.slice(2, 3) })).toMatchObject([{ updatedOn: null, contact: null }]);
  });

  test("items go stale the day after their months, and what has no day is named at once", () => {
    const card: CustomerCard = { id: 7, needs: [{ need: "x" }], funding: "y", employees: 5, overview: "z", management: "", results: 1 };
    const dated = { ...card, itemDates: { needs: "2025-03-01", funding: "2025-03-02", overview: "1990-01-01" } };
    expect(findings(dated, {})).toEqual([
      { code: "customers/item-stale", rule: "CUS-4", severity: "info", customer: 7, item: "needs", since: "2025-03-01", until: "2026-03-01" },
      { code: "customers/items-undated", rule: "CUS-4", severity: "info", customer: 7, items: ["results", "employees"] },
    ]);
  });
});

describe("CUS-4: what cannot be looked at is said, not guessed", () => {
  test.each<[string, CardLedger, readonly string[]]>([
    ["nothing is known", {}, ["balance", "overdue", "credit", "missing", "visit"]],
    ["receipts are not known", { orders: [], invoices: [] }, ["balance", "overdue", "credit", "missing", "visit"]],
    ["invoices are not known", { orders: [], receipts: [] }, ["overdue", "credit", "missing", "visit"]],
    ["all is known but the level", nothing, ["missing"]],
  ])("%s", (_, ledger, unchecked) => {
    expect(auditCard({ id: 7 }, ledger, { asOf }).unchecked).toEqual(unchecked);
  });
});

describe("many cards", () => {
  test("records under a merged id count for the card that stays", () => {
    const invoices = [{ id: 1, customer: "old", date: "2026-01-01", amount: 5 }];
    const { rows, counts } = auditCards([{ id: 8 }, { id: 7, mergedIds: ["old", 7] }], { invoices, receipts: [] }, { asOf });
    expect(rows.map(({ customer, findings: found }) => [customer, found.map(({ code }) => code.slice(10))])).toEqual([[7, ["trade-unbalanced", "receivables-overdue"]], [8, []]]);
    expect(counts).toEqual({ info: 0, warning: 1, critical: 1 });
  });

  test("a level for some", () => {
    const { rows } = auditCards([{ id: 8 }, { id: 7 }], nothing, { asOf, levels: [{ customer: 8, level: "target" }] });
    expect(rows.map(({ findings: found, unchecked }) => [found.length, unchecked])).toEqual([[0, ["missing"]], [1, []]]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["no card", () => auditCard(undefined as never, {}, { asOf }), "invalid-input", { list: "card" }],
  ["no ledger", () => auditCard({ id: 7 }, undefined as never, { asOf }), "invalid-input", { list: "ledger" }],
  ["no day", () => auditCard({ id: 7 }, {}, {} as never), "invalid-date", { list: "asOf" }],
  ["an order of no day", () => auditCard({ id: 7 }, { orders: [{ customer: 7, date: "x", amount: 1 }], receipts: [] }, { asOf }), "invalid-date", { list: "orders", index: 0, field: "date" }],
  ["an order of NaN", () => auditCard({ id: 7 }, { orders: [{ customer: 8, date: asOf, amount: Number.NaN }], receipts: [] }, { asOf }), "invalid-value", { list: "orders", index: 0, field: "amount" }],
  ["two currencies", () => auditCard({ id: 7 }, { orders: [{ customer: 7, date: asOf, amount: 1 }], receipts: [{ customer: 7, date: asOf, amount: money(1, "EUR") }] }, { asOf }), "mixed-currencies", { list: "receipts" }],
  ["a contact of nobody", () => auditCard({ id: 7 }, { contacts: [{ date: asOf } as never] }, { asOf }), "missing-id", { list: "contacts", index: 0 }],
  ["an id merged into two cards", () => auditCards([{ id: 7, mergedIds: [9] }, { id: 8, mergedIds: [9] }], {}, { asOf }), "duplicate-id", { list: "cards", index: 1, id: 9 }],
  ["an id of a card that is there", () => auditCards([{ id: 7, mergedIds: [9] }, { id: 9 }], {}, { asOf }), "duplicate-id", { list: "cards", index: 0, id: 9 }],
  ["two cards of one id", () => auditCards([{ id: 7 }, { id: 7 }], {}, { asOf }), "duplicate-id", { list: "cards", index: 1 }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});

test("every fault of a policy is named", () => {
  const policy = { id: 5, items: { id: "i", levels: {} }, balance: { months: 0.5, share: -1 }, staleAfter: [{ months: 0, items: ["needs", "needs", "x"] }, 7, { months: 1 }] };
  const error = errorOf(() => auditCard({ id: 7 }, {}, { asOf, policy: policy as never }));
  expect(error.details.faults?.map(({ path }) => path)).toEqual([
    "id",
    "items.levels.target",
    "items.levels.client",
    "items.levels.keyAccount",
    "balance.months",
    "balance.share",
    "staleAfter[0].months",
    "staleAfter[0].items[1]",
    "staleAfter[0].items[2]",
    "staleAfter[1]",
    "staleAfter[2].items",
  ]);
});

test("CUS-4: a card without a limit may say so by null, and an error names the list of the caller", () => {
  const ledger = { invoices: [], receipts: [] };
  expect(auditCards([{ id: 7, creditLimit: null, paymentDays: null, people: null } as never], ledger, { asOf: "2026-03-02" }).rows[0]?.findings).toEqual([]);
  expect(errorOf(() => auditCards([{ id: 7, creditLimit: "abc" } as never], ledger, { asOf: "2026-03-02" })).details).toMatchObject({ list: "cards", index: 0, field: "creditLimit" });
});

test("CUS-4: audits at both ends of time", () => {
  const cards = [{ id: 7, needs: [{ need: "n" }], itemDates: { needs: "9999-06-06" } }];
  const ledger = { invoices: [{ id: 1, customer: 7, date: "0001-01-01", amount: 5 }], receipts: [] };
  expect(auditCards(cards, ledger, { asOf: "9999-12-31" }).rows[0]?.findings.map(({ code }) => code)).toEqual(["customers/receivables-overdue"]);
  expect(auditCards(cards, ledger, { asOf: "0001-02-03" }).rows[0]?.findings).toMatchObject([{ code: "customers/trade-unbalanced", from: "0001-01-01" }, { code: "customers/receivables-overdue" }]);
});
