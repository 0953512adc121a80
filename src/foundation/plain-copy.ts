/**
 * A copy of plain data, made of lists and objects with their own fields alone. What JSON would do, without asking the data:
 * a `toJSON` that somebody gave to a built-in would have its say there.
 *
 * @param value - checked data without cycles
 * @returns a copy that shares nothing; fields that are `undefined` are left out
 */
export function plainCopy<T>(value: T): T {
  if (Array.isArray(value)) return Array.from(value, (item: unknown) => plainCopy(item)) as T;
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.map(([key, inner]) => [key, plainCopy<unknown>(inner)])) as T;
}
