// Writes the JSON Schemas that the package carries under schemas/.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchemaFiles } from "./json-schemas.ts";

const target = "schemas";
mkdirSync(target, { recursive: true });
const files = jsonSchemaFiles();
for (const { file, text } of files) writeFileSync(join(target, file), text);
const known = new Set(files.map(({ file }) => file));
for (const file of readdirSync(target)) if (!known.has(file)) rmSync(join(target, file));
console.log(`${files.length} JSON Schemas`);
