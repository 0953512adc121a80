import { addDecimals, decimalToNumber, requireTotal, toDecimal } from "../../foundation/internal.ts";
import type { Decimal } from "../../foundation/internal.ts";

/** Exact sums of many groups at once. Values count as the decimals they are written as. */
export interface GroupedSums {
  /** The memory of the sums: `width` doubles a group, the first of which is the sum's own. Another one after each growth. */
  memory(): Float64Array;
  /** Makes room for the groups `0` to `groups - 1`. To be called before their first value. */
  reserve(groups: number): void;
  /** Adds the first `count` values, each to the group whose number stands beside it. */
  addBlock(numbers: Int32Array, values: Float64Array, count: number): void;
  /** The sum of a group, exactly; 0 for one that has no room yet. */
  exactOf(number: number): Decimal;
  /** The double nearest to the exact sum of a group. */
  totalOf(number: number): number;
}

// Up to fifteen digits a decimal and the double nearest to it belong to each other alone. So a value
// that equals an integer below this bound over a power of ten is that decimal, and integers add up
// exactly in doubles.
const LARGEST_CERTAIN = 1e15;
const LARGEST_PLACES = 6;
const LARGEST_UNITS = 2 ** 53 - LARGEST_CERTAIN;

interface Sums {
  /** Every `width` doubles, the part of a group's sum that is held as an integer at `scale`. */
  units: Float64Array;
  readonly width: number;
  places: number;
  scale: number;
  /** Per group, the part of its sum that no such integer can hold. */
  readonly beyond: Map<number, Decimal>;
}

/**
 * Starts sums of many groups. All groups share one power of ten, which grows finer where a value asks
 * for it; a value beyond six places or fifteen digits costs an addition of arbitrary size.
 *
 * @param list - what is added up, for the message of an error
 * @param width - doubles that each group takes; the caller may use all but the first
 * @returns sums without groups
 */
export function groupedSums(list: string, width = 1): GroupedSums {
  const sums: Sums = { units: new Float64Array(64 * width), width, places: 0, scale: 1, beyond: new Map() };
  function exactOf(number: number): Decimal {
    const units = { units: BigInt(sums.units[number * width] ?? 0), places: sums.places };
    const beyond = sums.beyond.get(number);
    return beyond === undefined ? units : addDecimals(beyond, units);
  }
  return {
    memory: () => sums.units,
    reserve(groups) {
      if (groups * width <= sums.units.length) return;
      const wider = new Float64Array(Math.max(groups * width, sums.units.length * 2));
      wider.set(sums.units);
      sums.units = wider;
    },
    addBlock: (numbers, values, count) => addBlock(sums, numbers, values, count),
    exactOf,
    totalOf(number) {
      if (number * width >= sums.units.length) return 0;
      if (!sums.beyond.has(number)) return sums.units[number * width]! / sums.scale;
      return requireTotal(decimalToNumber(exactOf(number)), list);
    },
  };
}

function addBlock(sums: Sums, numbers: Int32Array, values: Float64Array, count: number): void {
  const { width } = sums;
  let { units, scale } = sums;
  for (let i = 0; i < count; i += 1) {
    const value = values[i]!;
    const at = numbers[i]! * width;
    const scaled = Math.round(value * scale);
    const sum = units[at]! + scaled;
    if (scaled / scale === value && Math.abs(scaled) <= LARGEST_CERTAIN && Math.abs(sum) <= LARGEST_UNITS) units[at] = sum;
    else {
      addSlowly(sums, numbers[i]!, value);
      ({ units, scale } = sums);
    }
  }
}

function addSlowly(sums: Sums, number: number, value: number): void {
  const decimal = toDecimal(value);
  const largest = Math.abs(Number(decimal.units));
  if (decimal.places > LARGEST_PLACES || largest > LARGEST_CERTAIN) return addBeyond(sums, number, decimal);
  if (decimal.places > sums.places) refine(sums, decimal.places);
  const scaled = Math.round(value * sums.scale);
  if (Math.abs(scaled) > LARGEST_CERTAIN) return addBeyond(sums, number, decimal);
  const at = number * sums.width;
  const units = sums.units[at]!;
  const full = Math.abs(units + scaled) > LARGEST_UNITS;
  if (full) addBeyond(sums, number, { units: BigInt(units), places: sums.places });
  sums.units[at] = full ? scaled : units + scaled;
}

function refine(sums: Sums, places: number): void {
  const factor = 10 ** (places - sums.places);
  for (let at = 0; at < sums.units.length; at += sums.width) {
    const units = sums.units[at]!;
    if (Math.abs(units) <= LARGEST_UNITS / factor) sums.units[at] = units * factor;
    else {
      addBeyond(sums, at / sums.width, { units: BigInt(units), places: sums.places });
      sums.units[at] = 0;
    }
  }
  sums.places = places;
  sums.scale = 10 ** places;
}

function addBeyond(sums: Sums, number: number, decimal: Decimal): void {
  const before = sums.beyond.get(number);
  sums.beyond.set(number, before === undefined ? decimal : addDecimals(before, decimal));
}
