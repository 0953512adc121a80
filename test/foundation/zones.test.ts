import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { plainDateIn } from "../../src/foundation/index.ts";
import { zoneOffset } from "../../src/foundation/zones.ts";
import { errorOf } from "./thrown.ts";

test.each([
  ["2026-03-01T15:59:59.999Z", "Asia/Shanghai", "2026-03-01"],
  ["2026-03-01T16:00:00.000Z", "Asia/Shanghai", "2026-03-02"],
  ["2026-03-01T04:59:59.999Z", "America/New_York", "2026-02-28"],
  ["2026-03-01T05:00:00.000Z", "America/New_York", "2026-03-01"],
  // Midnight is at 04:00 UTC while clocks are forward.
  ["2026-07-01T04:00:00.000Z", "America/New_York", "2026-07-01"],
  // Samoa went from the 29th straight to the 31st.
  ["2011-12-30T09:59:59.999Z", "Pacific/Apia", "2011-12-29"],
  ["2011-12-30T10:00:00.000Z", "Pacific/Apia", "2011-12-31"],
  ["2026-03-01T11:59:59.999Z", "Etc/GMT+12", "2026-02-28"],
  ["2026-03-01T10:00:00.000Z", "Etc/GMT-14", "2026-03-02"],
  ["2026-03-01T10:00:00.000Z", "Pacific/Kiritimati", "2026-03-02"],
  ["2026-03-01T23:59:59.999Z", "UTC", "2026-03-01"],
  ["2026-03-01T16:00:00.000Z", "+08:00", "2026-03-02"],
  ["2026-03-01T00:29:59.999Z", "-00:30", "2026-02-28"],
  ["2026-03-01T20:30:00-05:00", "Asia/Shanghai", "2026-03-02"],
])("at %s the day in %s is %s", (at, timeZone, expected) => {
  expect(plainDateIn(at, timeZone)).toBe(expected);
});

test("milliseconds and a Date give the same day as text", () => {
  const text = "2026-03-01T16:00:00.000Z";
  expect(plainDateIn(Date.parse(text), "Asia/Shanghai")).toBe("2026-03-02");
  expect(plainDateIn(new Date(text), "Asia/Shanghai")).toBe("2026-03-02");
});

const zones = [
  "Australia/Lord_Howe", "America/New_York", "Pacific/Apia", "Etc/GMT+12", "Etc/GMT-14", "Pacific/Kiritimati", "Asia/Shanghai", "Europe/London",
  "Asia/Kathmandu", "America/St_Johns", "Africa/Casablanca", "Antarctica/Troll", "America/Sao_Paulo", "Asia/Manila", "America/Juneau",
  // Offsets between 0 and -1 hour, with seconds.
  "Africa/Monrovia", "Europe/Dublin", "Europe/Lisbon", "Africa/Abidjan", "Europe/Amsterdam",
];

// Every clock change that the platform's data has from 1800 to 2040.
function clockChanges(timeZone: string): number[] {
  const changes: number[] = [];
  let at: Temporal.ZonedDateTime | null = Temporal.ZonedDateTime.from(`1800-01-01T00:00[${timeZone}]`);
  for (;;) {
    at = at.getTimeZoneTransition("next");
    if (at === null || at.year > 2040) return changes;
    changes.push(at.epochMilliseconds);
  }
}

test.each(zones)("%s: around every clock change, and at midnight before and after, the day is that of Temporal", (timeZone) => {
  const differences: string[] = [];
  const probe = (milliseconds: number): void => {
    const expected = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    if (plainDateIn(milliseconds, timeZone) !== expected) differences.push(`${new Date(milliseconds).toISOString()}: not ${expected}`);
  };
  const quiet = ["1801-06-15", "1950-01-01", "2026-03-01", "9999-06-15"].map((date) => Date.parse(`${date}T12:00:00Z`));
  for (const moment of [...clockChanges(timeZone), ...quiet]) {
    for (const step of [-86_400_000, -3_600_000, -1, 0, 1, 3_600_000, 86_400_000]) {
      probe(moment + step);
      const midnight = Temporal.Instant.fromEpochMilliseconds(moment + step).toZonedDateTimeISO(timeZone).startOfDay().epochMilliseconds;
      probe(midnight);
      probe(midnight - 1);
    }
  }
  expect(differences).toEqual([]);
});

test("every zone of the platform is as far from UTC as in Temporal, to the second, in every age", () => {
  const differences: string[] = [];
  for (const timeZone of Intl.supportedValuesOf("timeZone")) {
    for (const at of ["1850-06-01T12:00:00Z", "1915-01-01T12:00:00Z", "1960-07-01T12:00:00Z", "2026-07-01T12:00:00Z"]) {
      const expected = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
      const actual = zoneOffset(Date.parse(at), timeZone);
      if (actual !== expected) differences.push(`${timeZone} ${at}: ${actual} instead of ${expected}`);
    }
  }
  expect(differences).toEqual([]);
});

test.each([
  "Mars/Olympus", "", "local", "Asia/Shanghai ", " UTC", "+25:00", "+08:60", "+8", "8", "+08:00:30", "GMT+5x", "constructor", "toString", "__proto__", "hasOwnProperty", "undefined",
  "2026-03-01", "Z",
])("%o is no time zone", (timeZone) => {
  const error = errorOf(() => plainDateIn("2026-03-01T00:00:00Z", timeZone));
  expect(error).toMatchObject({ code: "invalid-time-zone", details: { list: "timeZone" } });
});

test.each([[undefined], [null], [8], [{}], [["UTC"]]])("%o is no time zone: the zone of the machine is never taken instead", (timeZone) => {
  expect(errorOf(() => plainDateIn(0, timeZone as unknown as string)).code).toBe("invalid-time-zone");
});

test("a local day outside the years 0001 to 9999 is refused", () => {
  expect(errorOf(() => plainDateIn("9999-12-31T23:59:59Z", "Pacific/Kiritimati")).code).toBe("invalid-date");
  expect(errorOf(() => plainDateIn("0001-01-01T00:00:00Z", "America/New_York")).code).toBe("invalid-date");
});

test("what is no moment is refused before the zone is looked at", () => {
  expect(errorOf(() => plainDateIn("2026-03-01", "Mars/Olympus"))).toMatchObject({ code: "invalid-instant", details: { list: "at" } });
});
