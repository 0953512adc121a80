import type * as z from "zod";
import type { AnySchema, Compile } from "./compile-reader.ts";
import { openJson } from "./open-json.ts";
import type { Reader } from "./reading.ts";

type Fields = Readonly<Record<string, unknown>>;

interface ObjectForm {
  /** The field that tells it from the others, and what it holds there; absent where the required fields tell. */
  readonly tag: readonly [field: string, values: ReadonlySet<unknown>] | undefined;
  readonly required: readonly string[];
  readonly reader: Reader | undefined;
}

/**
 * The reader of a union: finds the form that a value seems to be meant as, and reads it as that.
 *
 * @param def - the union
 * @param compile - gives the readers of its options
 * @returns the reader
 */
export function unionReader(def: z.core.$ZodUnionDef, compile: Compile): Reader {
  const options = leavesOf(def);
  const objects = options.filter(isObject).map((option) => formOf(option, tagOf(def), compile));
  const others = options.filter((option) => !isObject(option)).map(compile).filter((reader) => reader !== undefined);
  return (value, reading) => {
    const input = objects.length > 0 ? openJson(value, "{") : value;
    if (typeof input === "object" && input !== null && !Array.isArray(input) && !(input instanceof Date)) {
      const form = objects.find((candidate) => fits(candidate, input as Fields));
      return form?.reader?.(input, reading) ?? input;
    }
    for (const reader of others) {
      const read = reader(value, reading);
      if (read !== value) return read;
    }
    return value;
  };
}

function leavesOf({ options }: z.core.$ZodUnionDef): readonly AnySchema[] {
  return options.flatMap((option) => {
    const { def } = (option as z.core.$ZodTypes)._zod;
    return def.type === "union" ? leavesOf(def) : [option];
  });
}

function isObject(schema: AnySchema): boolean {
  return schema._zod.def.type === "object";
}

function tagOf(def: z.core.$ZodUnionDef): string | undefined {
  return "discriminator" in def ? (def.discriminator as string) : undefined;
}

function formOf(schema: AnySchema, tag: string | undefined, compile: Compile): ObjectForm {
  const { shape } = (schema as z.core.$ZodObject)._zod.def;
  const values = tag === undefined ? undefined : shape[tag]?._zod.values;
  return {
    tag: tag === undefined || values === undefined ? undefined : [tag, values],
    required: Object.keys(shape).filter((field) => shape[field]!._zod.optin !== "optional"),
    reader: compile(schema),
  };
}

function fits({ tag, required }: ObjectForm, value: Fields): boolean {
  return tag === undefined ? required.every((field) => value[field] !== undefined) : tag[1].has(value[tag[0]]);
}
