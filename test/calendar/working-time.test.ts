import { expect, test } from "vitest";
import { addWorkingTime, defineCalendar, nextClose, nextOpen, previousOpen, weekOf, wholeDay, workingTimeBetween } from "../../src/calendar/index.ts";
import type { WorkingTime } from "../../src/calendar/index.ts";
import { errorOf } from "../foundation/thrown.ts";

const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });
const monday = "2026-03-02T09:00:00.000Z";

test.each<[WorkingTime, string]>([
  // An amount that ends with the hours gives the closing, and going back the opening.
  [{ hours: 8 }, "2026-03-02T17:00:00.000Z"],
  [{ hours: 8, milliseconds: 1 }, "2026-03-03T09:00:00.001Z"],
  [{ hours: 40 }, "2026-03-06T17:00:00.000Z"],
  [{ hours: -8 }, "2026-02-27T09:00:00.000Z"],
  [{ milliseconds: -1 }, "2026-02-27T16:59:59.999Z"],
  [{ hours: 0 }, monday],
  [{ hours: -0 }, monday],
  [{ hours: 1, minutes: 30, seconds: 15, milliseconds: 250 }, "2026-03-02T10:30:15.250Z"],
  [{ hours: 2, minutes: -30 }, "2026-03-02T10:30:00.000Z"],
  [{ hours: 1.1 }, "2026-03-02T10:06:00.000Z"],
  [{ hours: 7.75, minutes: -0.25 }, "2026-03-02T16:44:45.000Z"],
  [{ milliseconds: 0.25, seconds: 0.00075 }, "2026-03-02T09:00:00.001Z"],
  [{ minutes: 0.1 }, "2026-03-02T09:00:06.000Z"],
  [{ milliseconds: 0.5, hours: 0, seconds: 0.0005 }, "2026-03-02T09:00:00.001Z"],
  [{ hours: 2, minutes: undefined }, "2026-03-02T11:00:00.000Z"],
])("from an opening, %o leads to %s", (amount, expected) => {
  expect(addWorkingTime(office, monday, amount)).toBe(expected);
});

test("nothing added to a moment that is closed is nothing moved", () => {
  expect(addWorkingTime(office, "2026-03-01T12:34:56.789Z", { minutes: 0 })).toBe("2026-03-01T12:34:56.789Z");
});

test("milliseconds, a Date and text are the same moment", () => {
  const at = Date.parse("2026-03-02T16:30:00Z");
  for (const from of [at, new Date(at), "2026-03-02T17:30:00+01:00"]) {
    expect(addWorkingTime(office, from, { hours: 1 })).toBe("2026-03-03T09:30:00.000Z");
    expect(workingTimeBetween(office, from, at + 1)).toBe(1);
  }
});

test("working time is counted in milliseconds, backwards as negative ones, and never as -0", () => {
  expect(workingTimeBetween(office, monday, "2026-03-03T10:00Z")).toBe(9 * 3_600_000);
  expect(workingTimeBetween(office, "2026-03-03T10:00Z", monday)).toBe(-9 * 3_600_000);
  expect(Object.is(workingTimeBetween(office, "2026-03-01T10:00Z", "2026-03-01T09:00Z"), 0)).toBe(true);
});

test.each<[string, unknown, object]>([
  ["no amount", undefined, { code: "invalid-input", details: { list: "amount" } }],
  ["a number", 4, { code: "invalid-input", details: { list: "amount" } }],
  ["an amount without parts", {}, { code: "invalid-input", details: { list: "amount" } }],
  ["an amount that is absent", { hours: undefined }, { code: "invalid-input", details: { list: "amount" } }],
  ["a misspelt part", { hour: 4 }, { code: "invalid-input", details: { list: "amount" } }],
  ["an unknown part beside a known one", { minutes: 0.5, days: 1 }, { code: "invalid-input", details: { list: "amount" } }],
  ["a part named like a method", JSON.parse('{"toString": 4}'), { code: "invalid-input", details: { list: "amount" } }],
  ["NaN hours", { hours: Number.NaN }, { code: "invalid-value", details: { list: "amount", field: "hours" } }],
  ["endless minutes", { minutes: Infinity }, { code: "invalid-value", details: { list: "amount", field: "minutes" } }],
  ["text", { hours: "4" }, { code: "invalid-value", details: { list: "amount", field: "hours" } }],
  ["half a millisecond", { milliseconds: 0.5 }, { code: "invalid-value", details: { list: "amount" } }],
  ["a third of an hour", { hours: 1 / 3 }, { code: "invalid-value", details: { list: "amount" } }],
  ["more than can be counted", { hours: 1e300 }, { code: "invalid-value", details: { list: "amount" } }],
])("%s is no working time", (_, amount, expected) => {
  expect(errorOf(() => addWorkingTime(office, monday, amount as WorkingTime))).toMatchObject(expected);
});

test("what is no moment is refused by the name of its argument", () => {
  expect(errorOf(() => addWorkingTime(office, "2026-03-02T09:00", { hours: 1 }))).toMatchObject({ code: "invalid-instant", details: { list: "from" } });
  expect(errorOf(() => workingTimeBetween(office, 0, Number.NaN))).toMatchObject({ code: "invalid-instant", details: { list: "to" } });
  expect(errorOf(() => nextOpen(office, "soon"))).toMatchObject({ code: "invalid-instant", details: { list: "at" } });
});

test.each<[WorkingTime]>([[{ hours: 1e9 }], [{ hours: -1e9 }], [{ hours: 2.2e9 }], [{ hours: 3e7 }], [{ hours: -3e7 }], [{ milliseconds: Number.MAX_SAFE_INTEGER }]])(
  "%o is more working time than there is, and that is said at once",
  (amount) => {
    const before = performance.now();
    expect(errorOf(() => addWorkingTime(office, monday, amount))).toMatchObject({ code: "no-working-time", details: { value: monday } });
    expect(performance.now() - before).toBeLessThan(200);
  },
);

test("the first and the last moment there is are moments like others", () => {
  const always = defineCalendar({ id: "always", timeZone: "Etc/GMT+12", week: weekOf(["mon", "tue", "wed", "thu", "fri", "sat"], wholeDay) });
  const last = "9999-12-31T23:59:59.999Z";
  const first = "0001-01-01T00:00:00.000Z";
  expect(addWorkingTime(always, last, { milliseconds: -1 })).toBe("9999-12-31T23:59:59.998Z");
  expect(errorOf(() => addWorkingTime(always, last, { milliseconds: 1 })).code).toBe("no-working-time");
  expect(errorOf(() => nextClose(always, last)).code).toBe("no-working-time");
  expect(errorOf(() => previousOpen(always, first)).code).toBe("no-working-time");
  expect(nextOpen(always, first)).toBe("0001-01-01T12:00:00.000Z");
  expect(errorOf(() => addWorkingTime(always, first, { milliseconds: -1 })).code).toBe("no-working-time");
});
