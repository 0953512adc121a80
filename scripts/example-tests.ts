import ts from "typescript";

/** The code of a ```ts fence, and where it stands. */
export interface Example {
  /** Path of the file, from the top of the repository. */
  readonly file: string;
  /** The declaration that the doc comment belongs to, or the heading above the fence. */
  readonly symbol: string;
  /** What stands between the fences. */
  readonly code: string;
}

/** The ```ts fences in the doc comments of a source file. */
export function sourceExamples(file: string, source: string): Example[] {
  const found = new Map<number, Example[]>();
  const visit = (node: ts.Node, owner: string): void => {
    const name = nameOf(node) ?? owner;
    for (const doc of ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)) {
      const text = doc.getText().replace(/^\/\*\*|\*\/$/g, "").replace(/^[ \t]*\* ?/gm, "");
      found.set(doc.pos, fences(text).map(({ code }) => ({ file, symbol: name, code })));
    }
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(parse(file, source), "module");
  return [...found.values()].flat();
}

/** The ```ts fences of a page. */
export function pageExamples(file: string, text: string): Example[] {
  return fences(text).map(({ heading, code }) => ({ file, symbol: heading, code }));
}

/**
 * The test that an example stands for. `expression; // => value` expects a value that is equal, and
 * `expression; // throws code` a `ClienteleError` with that code; all other statements just run.
 */
export function exampleTest(example: Example): string {
  const { code } = example;
  const source = parse("example.ts", code);
  const imports = source.statements.filter(ts.isImportDeclaration);
  const edits = imports.map((node) => ({ from: node.getStart(), to: node.end, text: "" }));
  const visit = (node: ts.Node): void => {
    const check = ts.isExpressionStatement(node) ? checkAfter(code, node.end) : undefined;
    if (check === undefined) ts.forEachChild(node, visit);
    else edits.push({ from: node.getStart(), to: check.end, text: check.wrap((node as ts.ExpressionStatement).expression.getText()) });
  };
  visit(source);
  // A check that belongs to no statement would be a promise that nobody keeps.
  const written = code.match(/\/\/ ?(=>|throws\b)/g)?.length ?? 0;
  const read = edits.length - imports.length;
  if (written !== read) throw new Error(`${written} checks are written, ${read} of them follow an expression statement`);
  const body = edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), code);
  return [
    `import { expect, test } from "vitest";`,
    ...imports.map((node) => node.getText()),
    `test(${JSON.stringify(`${example.file}: ${example.symbol}`)}, async () => {`,
    body.trim(),
    "});\n",
  ].join("\n");
}

interface Check {
  readonly end: number;
  readonly wrap: (expression: string) => string;
}

// The check stands behind the statement or on the next line; a long value goes on over more comment lines.
function checkAfter(code: string, end: number): Check | undefined {
  const found = /^[ \t]*(?:\n[ \t]*)?\/\/ ?(=>|throws) (.*(?:\n[ \t]*\/\/.*)*)/.exec(code.slice(end));
  const [all = "", kind, comment = ""] = found ?? [];
  if (kind === undefined) return undefined;
  const lines = comment.split("\n");
  const endOf = (count: number): number => end + all.length - comment.length + lines.slice(0, count).join("\n").length;
  if (kind === "throws") {
    const thrown = JSON.stringify((lines[0] ?? "").trim());
    return {
      end: endOf(1),
      wrap: (expression) => `expect(() => { ${expression}; }).toThrow(expect.objectContaining({ name: "ClienteleError", code: ${thrown} }));`,
    };
  }
  for (let count = 1; count <= lines.length; count += 1) {
    const value = lines.slice(0, count).join("\n").replace(/^[ \t]*\/\/ ?/gm, "");
    if (isExpression(value)) return { end: endOf(count), wrap: (expression) => `expect(${expression}).toEqual(${value.trim()});` };
  }
  throw new Error(`no value can be read after "// =>": ${lines[0] ?? ""}`);
}

function isExpression(text: string): boolean {
  const wrapped = `(${text}\n);`;
  const { diagnostics = [] } = ts.transpileModule(wrapped, { reportDiagnostics: true });
  return diagnostics.length === 0 && parse("value.ts", wrapped).statements.length === 1;
}

function fences(text: string): { readonly heading: string; readonly code: string }[] {
  const found: { readonly heading: string; readonly code: string }[] = [];
  let heading = "top";
  // Headings and fences in one go: what looks like a heading inside a fence is a comment there.
  for (const match of text.matchAll(/^#+ +(.+)$|^[ \t]*(`{3,})(.*)\n([^]*?)^[ \t]*\2[ \t]*$/gm)) {
    heading = match[1] ?? heading;
    if (match[3]?.trim() === "ts") found.push({ heading, code: match[4] ?? "" });
  }
  return found;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText();
  return ts.getNameOfDeclaration(node as ts.Declaration)?.getText();
}

function parse(file: string, text: string): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}
