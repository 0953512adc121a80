import { civilOfDay } from "../../foundation/internal.ts";
import type { DocumentClass } from "./document-policy.ts";

/** A number, taken apart. */
export interface SeriesNumber {
  /** `null` where the series runs on. */
  readonly year: number | null;
  /** From 1. */
  readonly running: number;
}

/**
 * Takes a number apart.
 *
 * @param text - the number
 * @param form - the class
 * @returns year and running number; `null` where it is not of the form
 */
export function parseNumber(text: string, form: DocumentClass): SeriesNumber | null {
  if (!text.startsWith(`${form.prefix}-`)) return null;
  const rest = text.slice(form.prefix.length + 1);
  const [, year, digits = ""] = /^(?:(\d{4})-)?(\d+)$/.exec(rest) ?? [];
  if ((form.series === "yearly") !== (year !== undefined)) return null;
  const running = Number(digits);
  // Only what would be written so again: no zero, no zeros too many.
  if (running < 1 || !Number.isSafeInteger(running) || digits !== pad(running, form.digits)) return null;
  return { year: year === undefined ? null : Number(year), running };
}

/**
 * Writes a number.
 *
 * @param form - the class
 * @param number - year and running number
 * @returns the number as text
 */
export function writeNumber(form: DocumentClass, { year, running }: SeriesNumber): string {
  return [form.prefix, ...(year === null ? [] : [pad(year, 4)]), pad(running, form.digits)].join("-");
}

/**
 * The year of the series that a document belongs to.
 *
 * @param form - the class
 * @param day - day of the document, days since 1970-01-01
 * @returns the year; `null` where the series runs on
 */
export function seriesYear(form: DocumentClass, day: number): number | null {
  return form.series === "yearly" ? civilOfDay(day).year : null;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
