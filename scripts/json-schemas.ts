import * as z from "zod";
import * as schema from "../src/schema/index.ts";

/** A JSON Schema as it is shipped. */
export interface JsonSchemaFile {
  /** Name of the file below `schemas/`. */
  readonly file: string;
  /** Its content. */
  readonly text: string;
}

/** The JSON Schema of every strict schema that `clientele/schema` exports, by name. */
export function jsonSchemaFiles(): readonly JsonSchemaFile[] {
  return strictSchemas().map(([name, strict]) => {
    const file = `${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.json`;
    const { $schema, ...body } = z.toJSONSchema(strict, { target: "draft-2020-12", reused: "ref" });
    return { file, text: `${JSON.stringify({ $schema, $id: `clientele/schemas/${file}`, ...body }, null, 2)}\n` };
  });
}

/** Every strict schema that `clientele/schema` exports, under its name without the ending. */
export function strictSchemas(): readonly (readonly [name: string, strict: z.ZodType])[] {
  const exported = Object.entries<unknown>(schema).filter(([name]) => name.endsWith("Schema")) as [string, z.ZodType][];
  return exported.map(([name, strict]) => [name.replace(/Schema$/, ""), strict] as const).sort(([a], [b]) => (a < b ? -1 : 1));
}
