import { parseComplaintFact, parseCustomer, parseOrder } from "clientele/schema";
import { expect, test } from "vitest";

function dayOf(date: unknown, timeZone?: string): unknown {
  const parsed = parseOrder({ customer: 1, amount: 1, date }, { timeZone });
  return parsed.ok ? parsed.value.date : parsed.issues[0]!.code;
}

test.each([
  ["2026-03-01", "2026-03-01"],
  [" 2026-03-01 ", "2026-03-01"],
  ["20260301", "2026-03-01"],
  // A local time says its day itself.
  ["2026-03-01T23:59:59.999", "2026-03-01"],
  ["2026-03-01 00:00:00", "2026-03-01"],
  // A moment is a day in a zone: UTC unless another one is named.
  ["2026-03-01T20:00:00Z", "2026-03-01"],
  ["2026-03-01 20:00:00+00", "2026-03-01"],
  ["2026-03-02T04:00:00+08:00", "2026-03-01"],
  [new Date("2026-03-01T20:00:00Z"), "2026-03-01"],
])("%s is the day %s", (value, day) => {
  expect(dayOf(value)).toBe(day);
});

test("a moment becomes the day of the zone that is named", () => {
  expect(dayOf("2026-03-01T20:00:00Z", "Asia/Shanghai")).toBe("2026-03-02");
  expect(dayOf(new Date("2026-03-01T20:00:00Z"), "+08:00")).toBe("2026-03-02");
  expect(dayOf("2026-03-01T20:00:00", "Asia/Shanghai")).toBe("2026-03-01");
  expect(() => dayOf("2026-03-01", "Mars/Olympus")).toThrow("invalid-time-zone");
});

test.each([["2026-02-29"], ["2026-13-01"], ["0000-01-01"], ["01.03.2026"], ["2026/03/01"], ["2026-3-1"], [1_772_323_200_000], [new Date(Number.NaN)], ["now"]])(
  "%s is no day, and is refused rather than guessed",
  (value) => {
    expect(dayOf(value)).toBe("schema/not-a-date");
  },
);

const fact = { id: "c-1", type: "apologyMade", schema: 1, occurredAt: "2026-03-01T08:30:00.000Z", recordedAt: "2026-03-01T08:30:00.000Z", by: { id: 1 }, data: {} };

function momentOf(recordedAt: unknown, timeZone?: string): unknown {
  const parsed = parseComplaintFact({ ...fact, occurredAt: "0001-01-01T00:00:00Z", recordedAt }, { timeZone });
  return parsed.ok ? parsed.value.recordedAt : parsed.issues[0]!.code;
}

test.each([
  ["2026-03-01T08:30:00.000Z", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T16:30+08:00", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01 16:30:00.123456+08", "2026-03-01T08:30:00.123Z"],
  ["20260301T083000Z", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01 08:30:00", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T08:30:00,5", "2026-03-01T08:30:00.500Z"],
  [1_772_353_800_000, "2026-03-01T08:30:00.000Z"],
  [1_772_353_800_000n, "2026-03-01T08:30:00.000Z"],
  [new Date("2026-03-01T08:30:00Z"), "2026-03-01T08:30:00.000Z"],
])("%s is the moment %s", (value, moment) => {
  expect(momentOf(value)).toBe(moment);
});

test("a local time is a moment in the zone that is named", () => {
  expect(momentOf("2026-03-01 16:30:00", "Asia/Shanghai")).toBe("2026-03-01T08:30:00.000Z");
  expect(momentOf("2026-03-01 16:30:00+09:00", "Asia/Shanghai")).toBe("2026-03-01T07:30:00.000Z");
});

test.each([["2026-03-01"], ["2026-03-01T24:00:00Z"], ["2026-03-01T08:60:00Z"], ["2026-03-01T08:30:00+25:00"], ["9999-12-31T23:59:59-12:00"], [1.5], [1e18], ["1772354400000"], [new Date(8.64e15)]])(
  "%s is no moment, and is refused rather than guessed",
  (value) => {
    expect(momentOf(value)).toBe("schema/not-an-instant");
  },
);

test("a time of day is taken with one digit, and with seconds that are zero", () => {
  const hoursOf = (preferredHours: unknown): unknown => {
    const parsed = parseCustomer({ id: 1, preferredHours });
    return parsed.ok ? parsed.value.preferredHours : parsed.issues.map(({ path, code }) => `${path} ${code}`);
  };
  expect(hoursOf(["9:30", "11:00:00"])).toEqual(["09:30", "11:00"]);
  expect(hoursOf('["09:30","24:00"]')).toEqual(["09:30", "24:00"]);
  expect(hoursOf(["9:30:15", "25:00"])).toEqual(["preferredHours[0] schema/not-a-time", "preferredHours[1] schema/not-a-time"]);
});
