import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { epochMilliseconds, instant } from "../../src/foundation/index.ts";

const milliseconds = fc.integer({ min: Date.parse("0001-01-02T00:00:00Z"), max: Date.parse("9999-12-30T23:59:59.999Z") });
const two = (value: number): string => String(value).padStart(2, "0");
const offset = fc
  .tuple(fc.constantFrom("+", "-"), fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`);
const fraction = fc.oneof(fc.constant(""), fc.stringMatching(/^[0-9]{1,9}$/).map((digits) => `.${digits}`));

test("milliseconds become text and back, the same text as Date writes", () => {
  fc.assert(
    fc.property(milliseconds, (value) => {
      expect(instant(value)).toBe(new Date(value).toISOString());
      expect(epochMilliseconds(instant(value))).toBe(value);
      expect(instant(instant(value))).toBe(instant(value));
      expect(instant(new Date(value))).toBe(instant(value));
    }),
    { numRuns: 1000 },
  );
});

test("text with any offset and fraction is the moment that Temporal reads", () => {
  fc.assert(
    fc.property(milliseconds, fraction, fc.oneof(fc.constant("Z"), offset), (value, digits, zone) => {
      const text = `${new Date(value).toISOString().slice(0, 19)}${digits}${zone}`;
      expect(epochMilliseconds(text)).toBe(Temporal.Instant.from(text).epochMilliseconds);
    }),
    { numRuns: 1000 },
  );
});

test("the written form sorts as the moments do", () => {
  fc.assert(
    fc.property(milliseconds, milliseconds, (a, b) => {
      const [first, second] = [instant(a), instant(b)];
      expect(first < second).toBe(a < b);
    }),
  );
});
