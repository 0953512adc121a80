/**
 * What a table holds for a name, and not what every object has: a name may well be `constructor`.
 *
 * @param table - from names to values
 * @param name - a name
 * @returns the value; `undefined` for a name without one
 */
export function own<T>(table: Readonly<Partial<Record<string, T>>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/**
 * A table without some names.
 *
 * @param table - from names to values
 * @param names - what is to go
 * @returns the table itself where none of them is in it
 */
export function without<T>(table: Readonly<Partial<Record<string, T>>>, names: readonly string[]): Readonly<Partial<Record<string, T>>> {
  if (!names.some((name) => Object.hasOwn(table, name))) return table;
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));
}
