import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { readSubpaths } from "../../scripts/subpaths.ts";

const subpaths = readSubpaths();
const { outside, withoutSubpath } = JSON.parse(readFileSync("scripts/rooms.json", "utf8")) as Record<"outside" | "withoutSubpath", string[]>;
const { config } = ts.readConfigFile("tsconfig.src.json", (file) => readFileSync(file, "utf8")) as { config: object };
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
const program = ts.createProgram(subpaths.map(({ face }) => face), { ...options, noEmit: true });
const checker = program.getTypeChecker();

function exportsOf(face: string): ts.Symbol[] {
  const source = program.getSourceFile(face);
  const symbol = source && checker.getSymbolAtLocation(source);
  return symbol === undefined ? [] : checker.getExportsOfModule(symbol).map((found) => (found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found));
}

// What the doc block of an exported function, default or type lacks by the house style.
function lacks(symbol: ts.Symbol): string[] {
  const tags = symbol.getJsDocTags(checker);
  const texts = (name: string): string[] => tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text));
  const missing: string[] = [];
  if (ts.displayPartsToString(symbol.getDocumentationComment(checker)) === "") missing.push("a sentence");
  if (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable) && texts("category").length === 0) missing.push("@category");
  if (symbol.flags & ts.SymbolFlags.Function) {
    if (!texts("example").some((text) => /^```ts$/m.test(text))) missing.push("an @example in a ts fence");
    if (texts("returns").length === 0) missing.push("@returns");
    const parameters = (symbol.valueDeclaration as ts.FunctionDeclaration).parameters.map(({ name }) => name.getText());
    const documented = texts("param").map((text) => text.split(" ")[0]);
    if (!parameters.every((name) => documented.includes(name) || name.startsWith("{"))) missing.push("@param");
  }
  if (symbol.flags & ts.SymbolFlags.Interface) {
    for (const member of symbol.members?.values() ?? []) {
      if (!(member.flags & ts.SymbolFlags.TypeParameter) && ts.displayPartsToString(member.getDocumentationComment(checker)) === "") missing.push(`a sentence on ${member.name}`);
    }
  }
  return missing.map((what) => `${symbol.name} lacks ${what}`);
}

const rooms = subpaths.filter(({ room }) => room !== "index").map(({ specifier, room, face }) => [specifier, room, face] as const);

describe.each(rooms)("%s", (_, room, face) => {
  test("says of each export what it answers, with an example that runs", () => {
    expect(exportsOf(face).flatMap(lacks)).toEqual([]);
  });

  test(outside.includes(room) ? "is left out of the root" : "is repeated whole by the root", () => {
    const root = new Set(exportsOf("src/index.ts"));
    const unlike = exportsOf(face).filter((symbol) => root.has(symbol) === outside.includes(room));
    expect(unlike.map(({ name }) => name)).toEqual([]);
  });
});

test("every room of src has its subpath, but those that the house keeps to itself", () => {
  const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(rooms.map(([, room]) => room).sort()).toEqual(folders.filter((room) => !withoutSubpath.includes(room)).sort());
});
