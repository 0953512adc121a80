import { addDays, differenceInCalendarDays, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactFrequency } from "../../../src/cadence/records/contact-frequency.ts";
import type { Channel, ContactRecord } from "../../../src/customers/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const march = { from: "2026-03-01", to: "2026-03-31" };
const call = (date: string, changes: Partial<ContactRecord> = {}): ContactRecord => ({ customer: 1, channel: "phone", date, ...changes });

describe("CAD-4: the contact frequency is measured from the records", () => {
  test("number, mean and longest gap, for each channel and for all", () => {
    // Calls on 2, 9 and 23 March: gaps of 7 and 14 days. With the visit on the 16th: 7, 7, 7.
    const contacts = deepFreeze([call("2026-03-23"), call("2026-03-02"), call("2026-03-16", { channel: "visit" }), call("2026-03-09")]);
    expect(contactFrequency(contacts, march)).toEqual([
      {
        customer: 1,
        all: {
          contacts: 4,
          contactDays: 4,
          first: "2026-03-02",
          last: "2026-03-23",
          meanGap: 7,
          longestGap: { days: 7, from: "2026-03-02", to: "2026-03-09" },
          silence: 8,
        },
        channels: [
          { channel: "visit", contacts: 1, contactDays: 1, first: "2026-03-16", last: "2026-03-16", meanGap: null, longestGap: null, silence: 15 },
          {
            channel: "phone",
            contacts: 3,
            contactDays: 3,
            first: "2026-03-02",
            last: "2026-03-23",
            meanGap: 10.5,
            longestGap: { days: 14, from: "2026-03-09", to: "2026-03-23" },
            silence: 8,
          },
        ],
      },
    ]);
  });
  test("two contacts on one day are two contacts, and no gap", () => {
    const [row] = contactFrequency([call("2026-03-02"), call("2026-03-02"), call("2026-03-05")], march);
    expect(row!.all).toMatchObject({ contacts: 3, contactDays: 2, meanGap: 3 });
  });
  test("both ends of the period count, and nothing beyond them", () => {
    const dates = ["2026-02-28", "2026-03-01", "2026-03-31", "2026-04-01"].map((date) => call(date));
    expect(contactFrequency(dates, march)[0]!.all).toMatchObject({ contacts: 2, meanGap: 30, silence: 0 });
  });
  test("customers given have a row without a contact; others only with one", () => {
    const rows = contactFrequency([call("2026-03-02", { customer: "b" }), call("2026-05-01", { customer: "c" })], { ...march, customers: [{ id: "d" }, { id: "a" }] });
    expect(rows.map(({ customer, all, channels }) => [customer, all.contacts, channels.length])).toEqual([["a", 0, 0], ["b", 1, 1], ["d", 0, 0]]);
    expect(rows[0]!.all).toEqual({ contacts: 0, contactDays: 0, first: null, last: null, meanGap: null, longestGap: null, silence: null });
  });
  test("purposes may be picked; without one a contact is business", () => {
    const contacts = [call("2026-03-02"), call("2026-03-03", { purpose: "greeting" }), call("2026-03-04", { purpose: "business" })];
    expect(contactFrequency(contacts, { ...march, purposes: ["business"] })[0]!.all).toMatchObject({ contacts: 2, meanGap: 2 });
    expect(contactFrequency(contacts, { ...march, purposes: [] })).toEqual([]);
  });
  test("no contacts, no rows", () => {
    expect(contactFrequency([], march)).toEqual([]);
  });
  test.each([
    ["no options", [], undefined, "invalid-input"],
    ["no contacts", undefined, march, "invalid-input"],
    ["a period that ends before it starts", [], { from: "2026-03-02", to: "2026-03-01" }, "invalid-period"],
    ["a period without end", [], { from: "2026-03-02" }, "invalid-date"],
    ["a date that is none", [call("2026-02-30")], march, "invalid-date"],
    ["a contact of nobody", [call("2026-03-02", { customer: undefined as never })], march, "missing-id"],
    ["an unknown channel", [call("2026-03-02", { channel: "fax" as never })], march, "unknown-channel"],
    ["an id twice", [call("2026-03-02", { id: 1 }), call("2026-03-02", { id: 1 })], march, "duplicate-id"],
    ["a customer twice", [], { ...march, customers: [{ id: 1 }, { id: 1 }] }, "duplicate-id"],
    ["a customer without id", [], { ...march, customers: [{}] }, "missing-id"],
    ["purposes that are text", [], { ...march, purposes: "business" }, "invalid-input"],
    ["a purpose that is empty", [], { ...march, purposes: [""] }, "invalid-input"],
  ])("refused: %s", (_, contacts, options, code) => {
    expect(errorOf(() => contactFrequency(contacts as never, options as never)).code).toBe(code);
  });
});

const record = fc.record({
  customer: fc.constantFrom<number | string>(1, 2, "1"),
  channel: fc.constantFrom<Channel>("visit", "phone", "email"),
  date: fc.integer({ min: 0, max: 60 }).map((day) => addDays(new Date(Date.UTC(2026, 1, 1)), day).toISOString().slice(0, 10)),
});

test("the figures are those of a walk over the days, whatever the order of the records", () => {
  const records = fc.array(record, { maxLength: 25 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(records, ([list, other]) => {
      const rows = contactFrequency(list, march);
      expect(contactFrequency(other, march)).toEqual(rows);
      expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
      const inside = list.filter(({ date }) => date >= march.from && date <= march.to);
      expect(rows.map(({ customer }) => customer)).toEqual(([1, 2, "1"] as const).filter((id) => inside.some(({ customer }) => customer === id)));
      for (const { customer, all, channels } of rows) {
        expect(channels.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(all.contacts);
        for (const { channel, ...found } of [{ channel: undefined, ...all }, ...channels]) {
          const dates = inside.filter((it) => it.customer === customer && (channel ?? it.channel) === it.channel).map(({ date }) => date).sort();
          expect(found.contacts).toBe(dates.length);
          expect([found.first, found.last]).toEqual([dates[0], dates.at(-1)]);
          const gaps = dates.map((date, index) => differenceInCalendarDays(parseISO(date), parseISO(dates[Math.max(index - 1, 0)]!))).filter((gap) => gap > 0);
          expect(found.contactDays).toBe(gaps.length + 1);
          expect(found.longestGap?.days ?? 0).toBe(Math.max(0, ...gaps));
          if (gaps.length > 0) expect(found.meanGap! * gaps.length).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap, 0), 9);
        }
      }
    }),
  );
});
