import { openJson } from "./open-json.ts";
import type { Reader, Reading } from "./reading.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * The reader of an object. It makes a copy only if a field changes.
 *
 * @param fields - the fields there are, each with its reader; `undefined` for one that always stays as it is
 * @returns the reader
 */
export function objectReader(fields: readonly (readonly [field: string, reader: Reader | undefined])[]): Reader {
  const names = fields.map(([field]) => field);
  const readers = fields.map(([, reader]) => reader);
  const known: ReadonlySet<string> = new Set(names);
  return (value, reading) => {
    const input = openJson(value, "{");
    if (typeof input !== "object" || input === null || Array.isArray(input)) return value;
    const record = input as Fields;
    for (let i = 0; i < names.length; i += 1) {
      const before = record[names[i]!];
      if (before === undefined) continue;
      const reader = readers[i];
      if (reader === undefined) continue;
      const after = reader(before, reading);
      if (after !== before) return copyOf(record, i, after, reading);
    }
    return record;
  };

  // The first field that changes is read already: to read it again would double the work at every level of nesting.
  function copyOf(record: Fields, first: number, changed: unknown, reading: Reading): object {
    const copy: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i += 1) {
      const before = record[names[i]!];
      const after = i < first || before === undefined ? before : i === first ? changed : readField(readers[i], before, reading);
      if (after !== undefined) copy[names[i]!] = after;
    }
    for (const key of Object.keys(record)) {
      // Not ours, so the strict schema has to see it; not assigned, so that no key changes what the copy inherits.
      if (!known.has(key)) Object.defineProperty(copy, key, { value: record[key], enumerable: true, configurable: true, writable: true });
    }
    return copy;
  }
}

function readField(reader: Reader | undefined, value: unknown, reading: Reading): unknown {
  return reader === undefined ? value : reader(value, reading);
}
