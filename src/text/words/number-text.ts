const MOST_DECIMALS = 12;

/**
 * A number as people read it: in groups of three, with no more decimals than it takes to tell it from others.
 *
 * Rounding must not say what is not so: a share of 0.79996 beside a limit of 0.8 is not 80 %, and 0.001 is not 0.
 *
 * @param value - a finite number
 * @param decimals - how many decimals it has where nothing asks for more; zeros at the end are left out
 * @param others - numbers that stand beside it
 * @returns the number as text, as in `"1,234.5"`
 */
export function numberText(value: number, decimals: number, others: readonly number[]): string {
  const unlike = [0, ...others].filter((other) => other !== value);
  let digits = decimals;
  while (digits < MOST_DECIMALS && unlike.some((other) => Number(other.toFixed(digits)) === Number(value.toFixed(digits)))) digits += 1;
  const [whole = "", fraction = ""] = value.toFixed(digits).split(".");
  // From 10^21 on numbers are written with an exponent, which has no groups.
  const grouped = whole.includes("e") ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const trimmed = fraction.replace(/0+$/, "");
  const text = trimmed === "" ? grouped : `${grouped}.${trimmed}`;
  return text === "-0" ? "0" : text;
}

/**
 * A share as a percentage.
 *
 * @param share - a finite number, 1 for the whole
 * @param others - shares that stand beside it, as the limits that it is judged by
 * @returns the percentage as text, as in `"79.5%"`; only the whole is 100 %, and only nothing 0 %
 */
export function shareText(share: number, others: readonly number[]): string {
  const unlike = [1, ...others].filter((other) => other !== share);
  return `${numberText(share * 100, 1, unlike.map((other) => other * 100))}%`;
}
