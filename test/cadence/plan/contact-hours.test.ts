import { describe, expect, test } from "vitest";
import { defineCalendar, weekOf } from "../../../src/calendar/index.ts";
import { contactHours } from "../../../src/cadence/plan/contact-hours.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const days = ["mon", "tue", "wed", "thu", "fri"] as const;
const newYork = defineCalendar({ id: "new-york", timeZone: "America/New_York", week: weekOf(days, [["09:00", "17:00"]]) });
const london = defineCalendar({ id: "london", timeZone: "Europe/London", week: weekOf(days, [["08:00", "12:00"], ["13:00", "18:00"]]) });
const calendars = [london, newYork];
const MONDAY = "2026-03-02";

describe("CUS-10: the hours of a contact", () => {
  test("are those in which both are open", () => {
    // New York is five hours behind: 9 to 17 there is 14 to 22 in London, which closes at 18.
    expect(contactHours({ id: 1, calendar: "new-york" }, { date: MONDAY, calendars })).toEqual([{ from: "2026-03-02T14:00:00.000Z", to: "2026-03-02T18:00:00.000Z" }]);
  });

  test("go by the calendar of the owner, the one that is named, or the first", () => {
    const customer = { id: 1, timeZone: "Europe/London" };
    const owner = { id: "o1", calendar: "new-york" };
    const own = [{ from: "2026-03-02T14:00:00.000Z", to: "2026-03-02T22:00:00.000Z" }];
    expect(contactHours(customer, { date: MONDAY, calendars, owner })).toEqual(own);
    expect(contactHours(customer, { date: MONDAY, calendars, calendar: "new-york", owner: { id: "o2" } })).toEqual(own);
    expect(contactHours(customer, { date: MONDAY, calendars })).toEqual([
      { from: "2026-03-02T08:00:00.000Z", to: "2026-03-02T12:00:00.000Z" },
      { from: "2026-03-02T13:00:00.000Z", to: "2026-03-02T18:00:00.000Z" },
    ]);
  });

  test("are only those that the customer prefers, on its own clock", () => {
    const customer = { id: 1, calendar: "london", preferredHours: ["11:00", "14:00"] } as const;
    expect(contactHours(customer, { date: MONDAY, calendars })).toEqual([
      { from: "2026-03-02T11:00:00.000Z", to: "2026-03-02T12:00:00.000Z" },
      { from: "2026-03-02T13:00:00.000Z", to: "2026-03-02T14:00:00.000Z" },
    ]);
    // The zone of the customer itself goes before that of its calendar: 11 to 14 in Shanghai is 3 to 6 in London.
    expect(contactHours({ ...customer, timeZone: "Asia/Shanghai" }, { date: MONDAY, calendars })).toEqual([]);
  });

  test("are of the day on the customer's clock, which may begin the day before", () => {
    expect(contactHours({ id: 1, timeZone: "Pacific/Auckland" }, { date: "2026-03-03" })).toEqual([{ from: "2026-03-02T11:00:00.000Z", to: "2026-03-03T11:00:00.000Z" }]);
  });

  test("of a day of a clock change are an hour fewer or more", () => {
    const customer = { id: 1, timeZone: "America/New_York" };
    expect(contactHours(customer, { date: "2026-03-08" })).toEqual([{ from: "2026-03-08T05:00:00.000Z", to: "2026-03-09T04:00:00.000Z" }]);
    expect(contactHours(customer, { date: "2026-11-01" })).toEqual([{ from: "2026-11-01T04:00:00.000Z", to: "2026-11-02T05:00:00.000Z" }]);
    // 02:10 and 02:50 do not exist, and are 03:10 and 03:50.
    expect(contactHours({ ...customer, preferredHours: ["02:10", "02:50"] }, { date: "2026-03-08" })).toEqual([{ from: "2026-03-08T07:10:00.000Z", to: "2026-03-08T07:50:00.000Z" }]);
  });

  test("are none where a clock change swallows what is preferred, or the whole day", () => {
    // 02:30 is moved on to 03:30, behind 03:10.
    expect(contactHours({ id: 1, timeZone: "America/New_York", preferredHours: ["02:30", "03:10"] }, { date: "2026-03-08" })).toEqual([]);
    expect(contactHours({ id: 1, timeZone: "Pacific/Apia" }, { date: "2011-12-30" })).toEqual([]);
  });

  test("are none on a day off", () => {
    expect(contactHours({ id: 1, calendar: "london" }, { date: "2026-03-01", calendars })).toEqual([]);
  });

  test("are found in the zone that is given, or that of the house, if the customer has none", () => {
    const customer = { id: 1, preferredHours: ["09:00", "10:00"] } as const;
    expect(contactHours(customer, { date: MONDAY, timeZone: "Asia/Shanghai" })).toEqual([{ from: "2026-03-02T01:00:00.000Z", to: "2026-03-02T02:00:00.000Z" }]);
    expect(contactHours(deepFreeze(customer), deepFreeze({ date: MONDAY, calendars }))).toEqual([{ from: "2026-03-02T09:00:00.000Z", to: "2026-03-02T10:00:00.000Z" }]);
  });

  test.each([
    [undefined, { date: MONDAY }, "invalid-input"],
    [{}, { date: MONDAY }, "missing-id"],
    [{ id: 1 }, undefined, "invalid-input"],
    [{ id: 1 }, { date: MONDAY }, "invalid-time-zone"],
    [{ id: 1, timeZone: "Mars/Olympus" }, { date: MONDAY }, "invalid-time-zone"],
    [{ id: 1, timeZone: "UTC" }, { date: "2026-02-30" }, "invalid-date"],
    [{ id: 1, timeZone: "UTC", calendar: "none" }, { date: MONDAY, calendars }, "unknown-calendar"],
    [{ id: 1, timeZone: "UTC" }, { date: MONDAY, calendars, owner: { id: "o1", calendar: "none" } }, "unknown-calendar"],
    [{ id: 1, timeZone: "UTC", preferredHours: "9-11" }, { date: MONDAY }, "invalid-input"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["9", "11"] }, { date: MONDAY }, "invalid-time"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["9:30", "10:00"] }, { date: MONDAY }, "invalid-time"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["09:30", "9:00"] }, { date: MONDAY }, "invalid-time"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["09:30", "09:30:00"] }, { date: MONDAY }, "invalid-period"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["9:00", "9:30"] }, { date: MONDAY }, "invalid-time"],
    [{ id: 1, timeZone: "UTC", preferredHours: [9, 11] }, { date: MONDAY }, "invalid-time"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["11:00", "09:00"] }, { date: MONDAY }, "invalid-period"],
    [{ id: 1, timeZone: "UTC", preferredHours: ["11:00", "11:00"] }, { date: MONDAY }, "invalid-period"],
  ])("of %j with %j are refused as %s", (customer, options, code) => {
    expect(errorOf(() => contactHours(customer as never, options as never)).code).toBe(code);
  });

  test("outside the coverage of a calendar are refused", () => {
    const known = defineCalendar({ id: "known", timeZone: "UTC", week: weekOf(days, [["09:00", "17:00"]]), coverage: { from: "2026-03-02", to: "2026-03-06" } });
    expect(contactHours({ id: 1, calendar: "known" }, { date: "2026-03-06", calendars: [known] })).toHaveLength(1);
    expect(errorOf(() => contactHours({ id: 1, calendar: "known" }, { date: "2026-03-07", calendars: [known] })).code).toBe("calendar-not-covered");
  });
});
