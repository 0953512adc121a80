import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { instantIn } from "../../src/foundation/index.ts";
import type { Disambiguation } from "../../src/foundation/index.ts";
import { errorOf } from "./thrown.ts";

test.each([
  ["2026-03-02", "09:00", "Asia/Shanghai", "2026-03-02T01:00:00.000Z"],
  ["2026-03-02", "09:00:30", "Asia/Shanghai", "2026-03-02T01:00:30.000Z"],
  ["2026-03-02", "00:00", "+14:00", "2026-03-01T10:00:00.000Z"],
  ["2026-03-02", "23:59:59", "Etc/GMT+12", "2026-03-03T11:59:59.000Z"],
  ["2026-03-02", "24:00", "UTC", "2026-03-03T00:00:00.000Z"],
  ["2026-12-31", "24:00:00", "UTC", "2027-01-01T00:00:00.000Z"],
  // The midnight that São Paulo skipped, as the end of one day and as the start of the next.
  ["2015-10-17", "24:00", "America/Sao_Paulo", "2015-10-18T03:00:00.000Z"],
  ["2015-10-18", "00:00", "America/Sao_Paulo", "2015-10-18T03:00:00.000Z"],
  // The day that Samoa skipped: its noon is that of the next day.
  ["2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
  ["2011-12-31", "12:00", "Pacific/Apia", "2011-12-30T22:00:00.000Z"],
])("%s %s in %s is %s", (date, time, timeZone, expected) => {
  expect(instantIn(date, time, timeZone)).toBe(expected);
});

const rules: readonly Exclude<Disambiguation, "reject">[] = ["compatible", "earlier", "later"];
const zones = [
  "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kwajalein", "America/Sao_Paulo", "Africa/Casablanca", "Antarctica/Troll", "Europe/Dublin",
  "Asia/Manila", "America/Juneau", "Africa/Monrovia",
];

test.each(zones)("%s: at every clock change since 1840, local times are read as Temporal reads them", (timeZone) => {
  const differences: string[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1840-01-01T00:00[${timeZone}]`);
  for (;;) {
    at = at.getTimeZoneTransition("next");
    if (at === null || at.year > 2030) break;
    const before = Temporal.Instant.fromEpochMilliseconds(at.epochMilliseconds - 1000).toZonedDateTimeISO(timeZone).toPlainDateTime();
    const shown = [before, before.add({ seconds: 1 }), before.add({ minutes: 10 }), before.subtract({ minutes: 10 }), at.toPlainDateTime(), at.toPlainDateTime().subtract({ seconds: 1 })];
    for (const wall of shown) compare(wall, timeZone, differences);
  }
  expect(differences).toEqual([]);
}, 30_000);

function compare(wall: Temporal.PlainDateTime, timeZone: string, differences: string[]): void {
  const date = wall.toPlainDate().toString();
  const time = wall.toPlainTime().toString({ smallestUnit: "second" });
  const expected = rules.map((disambiguation) => wall.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
  const actual = rules.map((disambiguation) => Date.parse(instantIn(date, time, timeZone, { disambiguation })));
  if (actual.join() !== expected.join()) differences.push(`${date} ${time}: ${actual.join()} instead of ${expected.join()}`);
  // One moment, and only then, is beyond dispute.
  const settled = expected[1] === expected[2];
  const code = settled ? undefined : "ambiguous-time";
  const thrown = settled ? void instantIn(date, time, timeZone, { disambiguation: "reject" }) : errorOf(() => instantIn(date, time, timeZone, { disambiguation: "reject" })).code;
  if (thrown !== code) differences.push(`${date} ${time}: rejected with ${thrown ?? "nothing"}`);
}

test.each<[string, Parameters<typeof instantIn>, object]>([
  ["a day that does not exist", ["2026-02-29", "09:00", "UTC"], { code: "invalid-date", details: { list: "date" } }],
  ["a time of one digit", ["2026-03-02", "9:00", "UTC"], { code: "invalid-time", details: { list: "time" } }],
  ["a time after the end of the day", ["2026-03-02", "24:01", "UTC"], { code: "invalid-time" }],
  ["a leap second", ["2026-03-02", "23:59:60", "UTC"], { code: "invalid-time" }],
  ["a time in twelve hours", ["2026-03-02", "09:00 am", "UTC"], { code: "invalid-time" }],
  ["a number as time", ["2026-03-02", 9 as unknown as string, "UTC"], { code: "invalid-time" }],
  ["an unknown zone", ["2026-03-02", "09:00", "Mars/Olympus"], { code: "invalid-time-zone" }],
  ["no zone", ["2026-03-02", "09:00", undefined as unknown as string], { code: "invalid-time-zone" }],
  ["an unknown rule", ["2026-03-02", "09:00", "UTC", { disambiguation: "first" as "earlier" }], { code: "invalid-option", details: { field: "disambiguation" } }],
  ["no options", ["2026-03-02", "09:00", "UTC", null as unknown as object], { code: "invalid-input" }],
  ["a moment before the year 1", ["0001-01-01", "00:00", "Asia/Shanghai"], { code: "invalid-instant" }],
  ["a moment after the year 9999", ["9999-12-31", "24:00", "UTC"], { code: "invalid-instant" }],
])("%s is refused by name", (_, question, expected) => {
  expect(errorOf(() => instantIn(...question))).toMatchObject(expected);
});

test("a skipped or repeated time can be rejected, and others are not", () => {
  const reject = { disambiguation: "reject" } as const;
  expect(errorOf(() => instantIn("2026-03-08", "02:30", "America/New_York", reject))).toMatchObject({ code: "ambiguous-time", details: { list: "time" } });
  expect(errorOf(() => instantIn("2026-11-01", "01:30", "America/New_York", reject)).message).toContain("twice");
  expect(instantIn("2026-11-01", "02:00", "America/New_York", reject)).toBe("2026-11-01T07:00:00.000Z");
});
