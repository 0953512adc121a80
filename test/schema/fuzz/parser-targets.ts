import * as schema from "clientele/schema";
import type { Parsed } from "clientele/schema";
import type * as z from "zod";
import { strictSchemas } from "../../../scripts/json-schemas.ts";
import { knownValues } from "./known-values.ts";
import type { Random } from "./random.ts";
import type { FuzzTarget } from "./run-fuzz.ts";
import { validValue } from "./valid-values.ts";

type Parse = (input: unknown) => Parsed<unknown>;

const exported = schema as unknown as Readonly<Record<string, unknown>>;
const schemas: Readonly<Record<string, z.ZodType>> = Object.fromEntries(strictSchemas());

/** Every parser and upgrader of a single value that `clientele/schema` exports. */
export function parserTargets(): readonly FuzzTarget[] {
  return Object.keys(exported).flatMap((name) => {
    const [, first = "", rest = ""] = /^(?:parse|upgrade)([A-Z])(\w*)$/.exec(name) ?? [];
    const type = first.toLowerCase() + rest;
    if (schemas[type] === undefined) return [];
    return [{ name, valid: (random) => anyValue(type, random), run: exported[name] as Parse }] satisfies FuzzTarget[];
  });
}

/** A valid value of a type: a known one, or one made from its strict schema. */
export function anyValue(type: string, random: Random): unknown {
  const known = knownValues[type];
  return known !== undefined && random.below(4) > 0 ? random.oneOf(known) : validValue(schemas[type]!, random);
}
