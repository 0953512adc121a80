/**
 * What text holds, where it stands for an object or a list: columns of text often keep them as JSON.
 *
 * @param value - anything
 * @param opening - what the JSON begins with
 * @returns the object or list; any other value as it is
 */
export function openJson(value: unknown, opening: "{" | "["): unknown {
  if (typeof value !== "string" || !value.trimStart().startsWith(opening)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
