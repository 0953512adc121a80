import { Ajv2020 } from "ajv/dist/2020.js";
import type { ValidateFunction } from "ajv/dist/2020.js";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { jsonSchemaFiles, strictSchemas } from "../../scripts/json-schemas.ts";
import { mutated } from "./fuzz/mutate.ts";
import { anyValue } from "./fuzz/parser-targets.ts";
import { randomFrom } from "./fuzz/random.ts";

const files = jsonSchemaFiles();

test("the shipped JSON Schemas are what the strict schemas say today; if not: npm run schemas", () => {
  expect(readdirSync("schemas").sort()).toEqual(files.map(({ file }) => file).sort());
  for (const { file, text } of files) expect(readFileSync(`schemas/${file}`, "utf8"), file).toBe(text);
});

describe("a JSON Schema, by another validator, accepts and refuses what the strict schema does", () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });

  test.each(strictSchemas().map(([name, strict], index) => [name, strict, files[index]!] as const))("%s", (name, strict, { text }) => {
    const validate: ValidateFunction = ajv.compile(JSON.parse(text) as object);
    const random = randomFrom(20_260_301);
    const seen = { accepted: 0, refused: 0 };
    for (let i = 0; i < 300; i += 1) {
      const valid = anyValue(name, random);
      // What is to be compared has to be JSON.
      const value = asJson(i < 50 ? valid : mutated(valid, random));
      const { success } = strict.safeParse(value);
      expect(validate(value), JSON.stringify([value]).slice(0, 2000)).toBe(success);
      seen[success ? "accepted" : "refused"] += 1;
    }
    expect(seen.accepted).toBeGreaterThan(20);
    expect(seen.refused).toBeGreaterThan(20);
  }, 20_000);
});

function asJson(value: unknown): unknown {
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part)) as string | undefined;
  return text === undefined ? null : (JSON.parse(text) as unknown);
}
