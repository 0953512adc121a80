// Records that fit together: what no generator finds by chance.
export const customers = [
  { id: 1, name: "one", class: "A", region: "north", city: "x", owner: 9, since: "2025-01-31", preferredChannel: "phone", preferredHours: ["09:30", "11:00"] },
  { id: "b", class: "B", owner: 9, since: "2024-02-29", preferredWeekdays: ["mon"], consents: [{ given: "refused", channel: "email", from: "2025-01-01" }] },
  { id: "__proto__", class: "C", people: [{ id: 3, name: "p", buyingRole: "buys", department: "purchasing", days: [{ occasion: "birthday", date: "05-01" }] }] },
];
export const orders = [
  { id: "o1", customer: 1, date: "2025-11-03", amount: 100.1, cost: 60 },
  { id: "o2", customer: "b", date: "2025-12-24", amount: 49.9, cost: 20 },
  { id: "o3", customer: 1, date: "2026-01-15", amount: 200, cost: 150 },
  { customer: "__proto__", date: "2026-02-01", amount: -3 },
];
export const returns = [{ customer: 1, date: "2026-01-20", amount: 10, order: "o3" }];
export const invoices = [
  { id: "i1", customer: 1, date: "2026-01-15", due: "2026-02-14", amount: 200 },
  { id: "i2", customer: "b", date: "2025-12-24", amount: 49.9 },
];
export const receipts = [{ id: "r1", customer: 1, date: "2026-02-10", amount: 150, invoice: "i1" }, { customer: "b", date: "2026-02-01", amount: 60 }];
export const contacts = [
  { id: "k1", customer: 1, date: "2026-02-20", channel: "visit", purpose: "business", by: 9, people: [3], discussed: "x", standing: "y", nextVisit: "2026-03-20" },
  { id: "k2", customer: "b", date: "2026-01-05", channel: "phone", purpose: "business", by: 9 },
];
export const calendar = {
  id: "office",
  timeZone: "Asia/Shanghai",
  week: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]], wed: [["09:00", "17:00"]], thu: [["09:00", "17:00"]], fri: [["09:00", "12:00"]] },
  holidays: ["2026-04-06"],
  overrides: { "2026-04-11": [["09:00", "12:00"]] },
  coverage: { from: "2024-01-01", to: "2027-12-31" },
};
export const asOf = "2026-03-01";

/** What every command says. */
export const head = { id: "c-1", at: "2026-03-01T08:00:00.000Z", by: { id: 9 } };

export const span = (amount: number, unit: string): unknown => ({ amount, unit });
