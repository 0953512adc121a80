/**
 * Puts entries into groups.
 *
 * @param entries - the entries
 * @param keysOf - the groups that an entry belongs to
 * @returns each group with its entries in the order given; groups in the order of their first entry
 */
export function groupBy<Key, T>(entries: readonly T[], keysOf: (entry: T) => readonly Key[]): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
