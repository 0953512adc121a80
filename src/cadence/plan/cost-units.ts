import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, requireFinite, type Place } from "../../foundation/internal.ts";

/**
 * The most that a cost or capacity may be. With it, whole millionths of all contacts of a day add up exactly in doubles.
 */
const LARGEST = 1_000_000;

/** Millionths: 0.1 + 0.2 is to be 0.3, so room is counted in whole numbers of these. */
const UNITS = 1_000_000;

/**
 * Takes a cost or capacity as it comes, and refuses what cannot be counted exactly.
 *
 * @param value - what stands where an amount should be
 * @param place - where that is
 * @returns the same in millionths, a whole number
 * @throws ClienteleError `invalid-value` for what is no number from 0 to 1,000,000 with at most six decimal places
 */
export function requireUnits(value: unknown, place: Place): number {
  const amount = requireFinite(value, place);
  const units = Math.round(amount * UNITS);
  if (amount >= 0 && amount <= LARGEST && units / UNITS === amount) return units + 0;
  const sentence = `${describePlace(place)} is ${amount}, not from 0 to ${LARGEST} with at most six decimal places`;
  throw new ClienteleError("invalid-value", sentence, { ...place, value: amount });
}

/**
 * The amount that a number of millionths stands for.
 *
 * @param units - a whole number
 * @returns the nearest double, which is the decimal itself
 */
export function amountOf(units: number): number {
  return units / UNITS;
}
