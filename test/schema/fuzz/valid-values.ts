import type * as z from "zod";
import type { Random } from "./random.ts";

const TEXTS = ["a", "B-1", "__proto__", "constructor", "toString", "value with blanks", "日本", "'; drop", "x".repeat(200), "0", "12"];
const CODES = ["a", "too-late", "__proto__", "constructor", "日本"];
// Candidates for patterns of which the generator knows nothing but that one of these fits.
const PATTERNED = [
  ["2026-03-01", "2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29"],
  ["05-01", "02-29", "12-31"],
  ["2026-03-01T08:30:00.000Z", "0001-01-01T00:00:00.000Z", "9999-12-31T23:59:59.999Z"],
  ["2026-03-01T08:30:00Z", "2026-03-01T08:30+08:00", "2026-03-01T08:30:00.123456789-11:30"],
  ["00:00", "09:30", "24:00", "23:59"],
  ["UTC", "Asia/Shanghai", "+08:00", "-03:30"],
  ["EUR", "CNY"],
  ["0123456789abcdef"],
  CODES,
  ["a", "c-1"],
];
const NUMBERS = [0, 1, -1, 0.1, 0.8, 0.95, 2.5, 100, -100.25, 1e15, 1e-7, 1e300, Number.MAX_SAFE_INTEGER];
const WHOLE = [0, 1, 2, 3, 5, 30, 100, -1, Number.MAX_SAFE_INTEGER];

/** A value that a strict schema accepts, made from the schema alone. */
export function validValue(schema: z.core.$ZodType, random: Random, depth = 0): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "string":
      return textFor(schema, random);
    case "number":
      return numberFor(schema, random);
    case "null":
      return null;
    case "boolean":
      return random.below(2) === 0;
    case "literal":
      return random.oneOf(def.values);
    case "enum":
      return random.oneOf(Object.values(def.entries));
    case "optional":
      return random.below(3) === 0 || depth > 8 ? undefined : validValue(def.innerType, random, depth);
    case "nullable":
      return random.below(3) === 0 ? null : validValue(def.innerType, random, depth);
    case "array":
      return Array.from({ length: depth > 8 ? 0 : sizeFor(schema, random) }, () => validValue(def.element, random, depth + 1));
    case "tuple":
      return def.items.map((item) => validValue(item, random, depth + 1));
    case "record":
      return Object.fromEntries(Array.from({ length: random.below(3) }, () => [validValue(def.keyType, random), validValue(def.valueType, random, depth + 1)]));
    case "object": {
      const entries = Object.entries(def.shape).map(([key, part]) => [key, validValue(part, random, depth + 1)] as const);
      return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
    }
    case "union":
      // Deep down a form that cannot go deeper.
      return validValue(depth > 8 ? def.options.at(-1)! : random.oneOf(def.options), random, depth);
    case "lazy":
      return validValue(def.getter(), random, depth + 2);
    default:
      throw new Error(`no values of a ${def.type}`);
  }
}

function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success;
}

function textFor(schema: z.core.$ZodType, random: Random): string {
  const lists = [TEXTS, ...PATTERNED].filter((texts) => accepts(schema, texts[0])) as readonly (readonly string[])[];
  const list = random.oneOf(lists);
  const text = random.oneOf(list);
  return accepts(schema, text) ? text : list[0]!;
}

function numberFor(schema: z.core.$ZodType, random: Random): number {
  return random.oneOf([...NUMBERS, ...WHOLE].filter((value) => accepts(schema, value)));
}

function sizeFor(schema: z.core.$ZodType, random: Random): number {
  const size = random.below(4);
  return size === 0 && !accepts(schema, []) ? 1 : size;
}
