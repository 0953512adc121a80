/**
 * Freezes plain data and everything in it.
 *
 * @param value - JSON data; cycles and already frozen parts are no trouble
 * @returns the same value
 */
export function deepFreeze<T>(value: T): T {
  const open: unknown[] = [value];
  const seen = new Set<unknown>();
  // A list of what is still to do instead of recursion: depth of the data must not matter.
  while (open.length > 0) {
    const part = open.pop();
    if (typeof part !== "object" || part === null || seen.has(part) || ArrayBuffer.isView(part)) continue;
    seen.add(part);
    Object.freeze(part);
    for (const inner of Object.values(part)) open.push(inner);
  }
  return value;
}
