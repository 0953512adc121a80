import fc from "fast-check";
import { expect, test } from "vitest";
import { numberText, shareText } from "../../../src/text/words/number-text.ts";

const near = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 8 })).map(([digits, decimals]) => Number(`${digits}e-${decimals}`));

test("two numbers that differ are never written alike", () => {
  fc.assert(
    fc.property(near, near, (a, b) => {
      fc.pre(a !== b);
      expect(numberText(a, 2, [b])).not.toBe(numberText(b, 2, [a]));
      expect(shareText(a, [b])).not.toBe(shareText(b, [a]));
    }),
  );
});

test("a number is read back as what it is, to the decimals that are written", () => {
  fc.assert(
    fc.property(near, (value) => {
      const text = numberText(value, 2, []);
      expect(text).toMatch(/^-?\d{1,3}(,\d{3})*(\.\d*[1-9])?$/);
      expect(Math.abs(Number(text.replaceAll(",", "")) - value)).toBeLessThanOrEqual(0.005 + 1e-9);
    }),
  );
});
