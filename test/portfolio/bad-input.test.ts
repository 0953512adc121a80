import { describe, expect, test } from "vitest";
import { reviewPortfolio } from "../../src/portfolio/index.ts";
import { options, recorded } from "./books.ts";

// Three hundred customers are several slices, and the offender is in the last one.
const customers = Array.from({ length: 300 }, (_, index) => ({ id: `c${String(index).padStart(3, "0")}`, since: "2026-01-05" }));
const orders = customers.map(({ id }, index) => ({ id: index, customer: id, date: "2026-02-02", amount: 1 }));
const contacts = customers.map(({ id }, index) => ({ id: index, customer: id, date: "2026-02-02", channel: "phone" }));
const bad = (list: readonly object[], index: number, changes: object): object[] => list.map((record, at) => (at === index ? { ...record, ...changes } : record));

describe("positions are those in the book, whichever slice a record falls into", () => {
  test.each([
    ["an amount", { orders: bad(orders, 271, { amount: Number.NaN }) }, "invalid-value", { list: "orders", index: 271, field: "amount" }],
    ["a date of an order", { orders: bad(orders, 299, { date: "2026-02-30" }) }, "invalid-date", { list: "orders", index: 299, field: "date" }],
    ["a date of a contact", { contacts: bad(contacts, 288, { date: "yesterday" }) }, "invalid-date", { list: "contacts", index: 288 }],
    ["a channel", { contacts: bad(contacts, 140, { channel: "drum" }) }, "unknown-channel", { list: "contacts", index: 140 }],
    ["an id twice, of two customers", { orders: bad(orders, 299, { id: 3 }) }, "duplicate-id", { list: "orders", index: 299, firstIndex: 3, id: 3 }],
    ["an order of nobody", { orders: bad(orders, 150, { customer: "" }) }, "missing-id", { list: "orders", index: 150 }],
    ["a record that is none", { contacts: [...contacts, null] }, "invalid-input", { list: "contacts", index: 300 }],
    ["a list that is none", { contacts: {} }, "invalid-input", { list: "contacts" }],
    ["a customer twice", { customers: [...customers, { id: "c007" }] }, "duplicate-id", { list: "customers", index: 300, firstIndex: 7 }],
    ["a customer without an id", { customers: [...customers, {}] }, "missing-id", { list: "customers", index: 300 }],
    ["a day of a customer", { customers: bad(customers, 280, { since: "2026-13-01" }) }, "invalid-date", { list: "customers", index: 280, field: "since" }],
    ["a class that is none", { customers: bad(customers, 280, { class: "gold" }) }, "unknown-class", { list: "customers", index: 280, id: "c280" }],
    ["a merged id of another card", { customers: bad(customers, 280, { mergedIds: ["c001"] }) }, "duplicate-id", { list: "customers", index: 280 }],
    ["plain numbers among money", { orders: bad(orders, 280, { amount: { minor: 1, currency: "EUR" } }) }, "mixed-currencies", { list: "orders", index: 280 }],
    ["a class by hand twice", { orders, classesByHand: [1, 2].map(() => ({ customer: "c001", class: "A", by: 1, why: "x" })) }, "duplicate-id", { list: "classesByHand", index: 1 }],
    ["a complaint under two customers", { complaints: [recorded("K", "c001", "minor", "2026-02-27T09:00:00Z"), recorded("K", "c299", "minor", "2026-02-27T09:00:00Z")] }, "duplicate-id", { list: "complaints", index: 1 }],
    ["an owner twice", { owners: [{ id: "kim" }, { id: "kim" }] }, "duplicate-id", { list: "owners", index: 1 }],
  ])("%s", (_, changes, code, details) => {
    expect(() => reviewPortfolio({ customers, ...changes } as never, undefined, options)).toThrow(expect.objectContaining({ code, details: expect.objectContaining(details) as unknown }));
  });
});

test.each([
  ["no options", undefined, "invalid-input"],
  ["no day", {}, "invalid-date"],
  ["a period beyond the day", { asOf: "2026-03-02", period: { from: "2026-01-01", to: "2026-03-03" } }, "invalid-period"],
  ["a calendar that is not there", { asOf: "2026-03-02", calendar: "office" }, "unknown-calendar"],
  ["a zone that nobody knows", { asOf: "2026-03-02", timeZone: "Mars/Olympus" }, "invalid-time-zone"],
  ["a moment that is none", { asOf: "2026-03-02", at: "noon" }, "invalid-instant"],
])("%s is refused", (_, given, code) => {
  expect(() => reviewPortfolio({ customers: [] }, undefined, given as never)).toThrow(expect.objectContaining({ code }));
});

test("a book that is none is refused", () => {
  for (const book of [undefined, null, [], 7, {}, { customers: "all" }]) {
    expect(() => reviewPortfolio(book as never, undefined, options)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  }
});

test("ids that are names of the language are ids like any other", () => {
  const odd = ["__proto__", "constructor", "toString"].map((id) => ({ id, since: "2026-01-05" }));
  const review = reviewPortfolio({ customers: odd, orders: odd.map(({ id }) => ({ customer: id, date: "2026-02-02", amount: 1 })) }, undefined, options);
  expect(review.classes.rows.map((row) => [row.customer, row.value])).toEqual([["__proto__", 1], ["constructor", 1], ["toString", 1]]);
  expect(() => reviewPortfolio({ customers: [{ id: 1, class: "constructor" }] }, undefined, options)).toThrow(expect.objectContaining({ code: "unknown-class" }));
});
