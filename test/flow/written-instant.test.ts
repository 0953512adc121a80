import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf } from "../../src/flow/command-head.ts";
import { isWrittenInstant } from "../../src/flow/written-instant.ts";
import { errorOf } from "../foundation/thrown.ts";

describe("a moment", () => {
  test("in the written form is taken as it is; any other form is written anew", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(Date.UTC(1, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true }), (date) => {
        if (date.getUTCFullYear() < 1) return;
        expect(isWrittenInstant(date.toISOString())).toBe(true);
        expect(instantOf(date, "at")).toBe(date.toISOString());
      }),
    );
    expect(instantOf("2026-03-01T08:30+08:00", "at")).toBe("2026-03-01T00:30:00.000Z");
  });

  test.each([
    "2026-02-29T00:00:00.000Z", "2026-04-31T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "2026-00-01T00:00:00.000Z", "2026-01-00T00:00:00.000Z",
    "2026-01-01T24:00:00.000Z", "2026-01-01T00:60:00.000Z", "0000-01-01T00:00:00.000Z", "2026-01-01 00:00:00.000Z", "2026-01-01T00:00:00.00Z", "x", 7, null,
  ])("%j is none", (value) => {
    expect(isWrittenInstant(value)).toBe(false);
    expect(errorOf(() => instantOf(value === 7 ? Number.NaN : value === "2026-01-01T00:00:00.00Z" ? "x" : value, "at")).code).toBe("invalid-instant");
  });

  test("leap days are days", () => {
    expect(["2024-02-29", "2000-02-29"].every((date) => isWrittenInstant(`${date}T00:00:00.000Z`))).toBe(true);
    expect(isWrittenInstant("1900-02-29T00:00:00.000Z")).toBe(false);
  });
});
