import { expect, test } from "vitest";
import { epochMilliseconds, instant } from "../../src/foundation/index.ts";
import { requireInstant } from "../../src/foundation/instants.ts";
import { errorOf } from "./thrown.ts";

test.each([
  ["2026-03-01T08:30:00.000Z", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T08:30:00Z", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T08:30Z", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T08:30:00.5Z", "2026-03-01T08:30:00.500Z"],
  ["2026-03-01T08:30:00.123456789Z", "2026-03-01T08:30:00.123Z"],
  ["2026-03-01T08:30:00.999999Z", "2026-03-01T08:30:00.999Z"],
  ["1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999Z"],
  ["2026-03-01T16:30:00+08:00", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T00:30:00+05:45", "2026-02-28T18:45:00.000Z"],
  ["2026-02-28T20:30:00-08:00", "2026-03-01T04:30:00.000Z"],
  ["2026-03-01T08:30:00-00:00", "2026-03-01T08:30:00.000Z"],
  ["2026-03-01T00:00:00-00:30", "2026-03-01T00:30:00.000Z"],
  ["2026-03-01T23:59:59.999+23:59", "2026-03-01T00:00:59.999Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
  ["9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
])("%s is the instant %s", (text, expected) => {
  expect(instant(text)).toBe(expected);
  expect(epochMilliseconds(text)).toBe(Date.parse(expected));
});

test.each([
  [0, "1970-01-01T00:00:00.000Z"],
  [-0, "1970-01-01T00:00:00.000Z"],
  [-1, "1969-12-31T23:59:59.999Z"],
  [1_772_353_800_000, "2026-03-01T08:30:00.000Z"],
  [new Date(-1), "1969-12-31T23:59:59.999Z"],
])("%o is the instant %s", (value, expected) => {
  expect(instant(value)).toBe(expected);
});

test.each([
  "2026-03-01T08:30:00", "2026-03-01", "2026-03-01 08:30:00Z", "2026-03-01t08:30:00z", "2026-03-01T08:30:00 Z", "2026-03-01T08Z", "2026-03-01T8:30:00Z",
  "2026-02-29T08:30:00Z", "2026-13-01T08:30:00Z", "2026-03-01T24:00:00Z", "2026-03-01T25:00:00Z", "2026-03-01T08:60:00Z", "2016-12-31T23:59:60Z",
  "2026-03-01T08:30:00.Z", "2026-03-01T08:30:00,5Z", "2026-03-01T08:30:00.1234567890Z", "2026-03-01T08:30:00+8:00", "2026-03-01T08:30:00+0800", "2026-03-01T08:30:00+08",
  "2026-03-01T08:30:00+24:00", "2026-03-01T08:30:00+08:60", "2026-03-01T08:30:00+08:00[Asia/Shanghai]", "2026-03-01T08:30:00Z\n", "\n2026-03-01T08:30:00Z",
  "+002026-03-01T08:30:00Z", "20260301T083000Z", "2026-W09-7T08:30:00Z", "Sun, 01 Mar 2026 08:30:00 GMT", "now", "", "1772353800000",
])("the text %o is no instant", (text) => {
  expect(errorOf(() => instant(text))).toMatchObject({ code: "invalid-instant", details: { list: "value" } });
});

test.each([[0.5], [Number.NaN], [Infinity], [new Date(Number.NaN)], [Object.create(Date.prototype)], [{ getTime: () => 0 }], [null], [undefined], [0n], [[0]], [true]])(
  "%o is no instant",
  (value) => {
    expect(errorOf(() => instant(value as number)).code).toBe("invalid-instant");
    expect(errorOf(() => epochMilliseconds(value as number))).toMatchObject({ code: "invalid-instant", details: { list: "at" } });
  },
);

test.each([
  ["0001-01-01T00:00:00+00:01"],
  ["9999-12-31T23:59:59-00:01"],
  [Date.parse("0001-01-01T00:00:00Z") - 1],
  [Date.parse("9999-12-31T23:59:59.999Z") + 1],
  [1e300],
])("%o is outside the years 0001 to 9999", (value) => {
  expect(errorOf(() => instant(value)).message).toMatch(/^invalid-instant: .* outside the years/);
});

test("an error names the place, and never repeats the text", () => {
  const place = { list: "facts", index: 2, field: "occurredAt", id: "f2" };
  const error = errorOf(() => requireInstant("on the 3rd, said Li", place));
  expect(error.details).toEqual(place);
  expect(error.message).toContain("facts[2].occurredAt");
  expect(error.message).not.toContain("Li");
});
