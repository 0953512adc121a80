import * as schema from "clientele/schema";
import type { Parsed } from "clientele/schema";
import { describe, expect, test } from "vitest";
import { strictSchemas } from "../../scripts/json-schemas.ts";
import { compileReader } from "../../src/schema/lenient/compile-reader.ts";
import { anyValue } from "./fuzz/parser-targets.ts";
import { randomFrom } from "./fuzz/random.ts";

const exported = schema as unknown as Readonly<Record<string, unknown>>;

describe.each(strictSchemas())("%s", (name, strict) => {
  const random = randomFrom(7);
  const values = Array.from({ length: 100 }, () => anyValue(name, random));

  test("what is strict already, the lenient pass gives back untouched", () => {
    const { reader } = compileReader(strict);
    for (const value of values) {
      deepFreeze(value);
      expect(reader(value, { timeZone: "UTC", ids: "asGiven", first: "strict", depth: 0, tooDeep: "no" })).toBe(value);
    }
  });

  test("what is strict comes through JSON, and through the schema, as it was", () => {
    for (const value of values) {
      expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      expect(strict.parse(value)).toEqual(value);
    }
  });

  test("the parser, where there is one, reads frozen values and gives equal ones", () => {
    const parse = exported[`parse${name[0]!.toUpperCase()}${name.slice(1)}`] as ((input: unknown) => Parsed<unknown>) | undefined;
    if (parse === undefined) return;
    for (const value of values) {
      const parsed = parse(value);
      // Values made from the form alone may still be refused by the check of their definition.
      if (parsed.ok) expect(parsed.value).toEqual(value);
      else expect(parsed.issues.every(({ code }) => code === "schema/fault")).toBe(true);
    }
  });
});

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}
