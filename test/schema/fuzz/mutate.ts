import type { Random } from "./random.ts";

const STRANGE: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => 1e308,
  () => 2 ** 53,
  () => 9_007_199_254_740_993n,
  () => -1n,
  () => "",
  () => " ",
  () => "1,234.50",
  () => "12345678901234567.89",
  () => "9".repeat(2000),
  () => "0.1",
  () => "true",
  () => true,
  () => "2026-02-30",
  () => "2026-03-01T24:00:00Z",
  () => "20260301",
  () => "2026-03-01 08:30:00+08",
  () => "9999-12-31T23:59:59-23:59",
  () => new Date(0),
  () => new Date(Number.NaN),
  () => new Date(8.64e15),
  () => [],
  () => [[]],
  () => ({}),
  () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as unknown,
  () => JSON.parse('{"toString":1,"valueOf":2,"hasOwnProperty":3}') as unknown,
  () => Object.create(null) as unknown,
  () => new Map([["a", 1]]),
  () => new Set([1]),
  () => Symbol("s"),
  () => () => 1,
  () => "[1,2",
  () => '{"a":1}',
  () => DEEP_TEXT,
  () => new Uint8Array(3),
  () => Object("boxed") as unknown,
  () => "\u0000\uD800",
  () => "__proto__",
  () => "constructor",
];
const DEEP_TEXT = "[".repeat(10_000);
const KEYS = ["__proto__", "constructor", "prototype", "toString", "id", "name", "", "0", "e-mail@example.org", "length"];

/** A value as anybody may send it. */
export function strangeValue(random: Random, depth = 0): unknown {
  const kind = random.below(depth > 3 ? 8 : 10);
  if (kind < 8) return random.oneOf(STRANGE)();
  if (kind === 8) return Array.from({ length: random.below(4) }, () => strangeValue(random, depth + 1));
  const record: Record<string, unknown> = {};
  for (let i = random.below(4); i > 0; i -= 1) own(record, random.oneOf(KEYS), strangeValue(random, depth + 1));
  return record;
}

/** A copy of a value with something changed somewhere: a place is replaced, taken out, doubled, renamed or added. The value itself is left alone. */
export function mutated(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0 || random.below(12) === 0) return lookalike(value, random);
  const keys = Object.keys(value);
  const key = random.oneOf(keys);
  if (Array.isArray(value)) {
    const list = [...(value as readonly unknown[])];
    const at = Number(key);
    const kind = random.below(8);
    if (kind === 0) list.splice(at, 1);
    else if (kind === 1) list.push(list[at]);
    else if (kind === 2) list.push(null);
    else if (kind === 3) return withHole(list, at);
    else list[at] = mutated(list[at], random);
    return list;
  }
  const from = value as Readonly<Record<string, unknown>>;
  const record: Record<string, unknown> = {};
  const kind = random.below(10);
  for (const name of keys) {
    if (name !== key) own(record, name, from[name]);
    else if (kind === 1) own(record, random.oneOf(KEYS), from[name]);
    else if (kind !== 0) own(record, name, mutated(from[name], random));
  }
  if (kind === 2) own(record, random.oneOf(KEYS), strangeValue(random));
  return record;
}

// JSON knows no holes, but a list that a program makes may have one, and most loops pass over it without a word.
function withHole(list: readonly unknown[], at: number): unknown[] {
  const holed: unknown[] = [];
  list.forEach((part, index) => {
    if (index !== at) holed[index] = part;
  });
  holed.length = list.length;
  return holed;
}

// The same in another form, as a database or a file may hold it, or something else altogether.
function lookalike(value: unknown, random: Random): unknown {
  switch (random.below(4)) {
    case 0:
      if (typeof value === "string") return ` ${value} `;
      if (typeof value === "number" || typeof value === "boolean") return String(value);
      return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
    case 1:
      return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? new Date(value) : typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : null;
    default:
      return strangeValue(random);
  }
}

function own(record: Record<string, unknown>, key: string, value: unknown): void {
  // Assigning is faster, and only this name would not become a field by it.
  if (key === "__proto__") Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  else record[key] = value;
}
