import { isRecord, type FaultFinder } from "../../foundation/internal.ts";

/** A record whose fields are still to be checked. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Checks that a value is an object.
 *
 * @param value - what stands there
 * @param path - where it stands; `""` is the policy itself
 * @param finder - notes the fault
 * @returns the value, to look at its fields; `null` where it is no object
 */
export function recordAt(value: unknown, path: string, finder: FaultFinder): Fields | null {
  return finder.check(isRecord(value), path, "must be an object") ? (value as Fields) : null;
}

/**
 * Checks that a value is a list.
 *
 * @param value - what stands there
 * @param path - where it stands
 * @param finder - notes the fault
 * @returns its entries with their paths; none where it is no list
 */
export function checkEach(value: unknown, path: string, finder: FaultFinder): readonly (readonly [entry: unknown, path: string])[] {
  if (!finder.check(Array.isArray(value), path, "must be a list")) return [];
  return Array.from(value as readonly unknown[], (entry, index) => [entry, `${path}[${index}]`] as const);
}

/**
 * Checks that a value is a list of names without a double.
 *
 * @param value - what stands there
 * @param least - how many there must be
 * @param path - where it stands
 * @param finder - notes the faults
 * @returns the names
 */
export function checkNames(value: unknown, least: 0 | 1, path: string, finder: FaultFinder): readonly string[] {
  const names: string[] = [];
  const entries = checkEach(value, path, finder);
  finder.check(!Array.isArray(value) || entries.length >= least, path, "must name at least one");
  for (const [name, place] of entries) {
    if (!checkId(name, place, finder)) continue;
    finder.check(!names.includes(name as string), place, "is named twice");
    names.push(name as string);
  }
  return names;
}

/**
 * Checks that a value is a list of names that are declared.
 *
 * @param value - what stands there
 * @param known - the names that are
 * @param path - where it stands
 * @param finder - notes the faults
 */
export function checkSubset(value: unknown, known: readonly string[], path: string, finder: FaultFinder): void {
  const names = checkNames(value, 0, path, finder);
  for (const name of names) finder.check(known.includes(name), path, `names "${name}", which is not declared`);
}

/**
 * Checks that a value is a name: text without spaces, so that it can be a code.
 *
 * @param value - what stands there
 * @param path - where it stands
 * @param finder - notes the fault
 * @returns whether it is
 */
export function checkId(value: unknown, path: string, finder: FaultFinder): boolean {
  return finder.check(typeof value === "string" && /^\S+$/.test(value), path, "must be text without spaces that is not empty");
}

/**
 * Checks that a value is a whole number.
 *
 * @param value - what stands there
 * @param least - the least there may be
 * @param path - where it stands
 * @param finder - notes the fault
 */
export function checkWhole(value: unknown, least: 0 | 1, path: string, finder: FaultFinder): void {
  finder.check(Number.isSafeInteger(value) && (value as number) >= least, path, `must be a whole number from ${least}`);
}
