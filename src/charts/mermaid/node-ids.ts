/**
 * Ids by which Mermaid can tell nodes apart: the names themselves where it can read them, and numbers where it cannot.
 *
 * @param names - names, each once
 * @returns an id for each name, no two alike
 */
export function nodeIds(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(names.filter(isReadable));
  return new Map(
    names.map((name, index) => {
      const id = isReadable(name) ? name : freeId(`node${index + 1}`, taken);
      taken.add(id);
      return [name, id];
    }),
  );
}

/**
 * An id that is not taken.
 *
 * @param wanted - what it should be
 * @param taken - ids that are
 * @returns `wanted`, with underscores where it is taken
 */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}_`, taken) : wanted;
}

// `end` ends a group, the others begin something.
const RESERVED = ["end", "graph", "flowchart", "subgraph", "style", "linkstyle", "class", "classdef", "click", "call", "href", "default", "direction", "interpolate"] as const;

function isReadable(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) && !RESERVED.some((word) => word === name.toLowerCase());
}
