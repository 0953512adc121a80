import { numberText } from "./number-text.ts";

// How many digits the minor unit has, by ISO 4217; all other currencies have two.
const NO_DIGITS: ReadonlySet<string> = /* @__PURE__ */ new Set(
  ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF"],
);
const THREE_DIGITS: ReadonlySet<string> = /* @__PURE__ */ new Set(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"]);
const FOUR_DIGITS: ReadonlySet<string> = /* @__PURE__ */ new Set(["CLF", "UYW"]);

/**
 * Money as people read it.
 *
 * @param minor - whole number of minor units
 * @param currency - ISO 4217 code
 * @returns code and amount, as in `"EUR 1,250.00"`
 */
export function moneyText(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  // By text, not by division: minor units are exact, and stay so.
  const text = String(Math.abs(minor)).padStart(digits + 1, "0");
  const whole = numberText(Number(text.slice(0, text.length - digits)), 0, []);
  const fraction = digits === 0 ? "" : `.${text.slice(-digits)}`;
  return `${currency} ${minor < 0 ? "-" : ""}${whole}${fraction}`;
}

function digitsOf(currency: string): number {
  if (NO_DIGITS.has(currency)) return 0;
  if (THREE_DIGITS.has(currency)) return 3;
  return FOUR_DIGITS.has(currency) ? 4 : 2;
}
