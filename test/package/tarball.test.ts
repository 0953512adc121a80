import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSubpaths } from "../../scripts/subpaths.ts";

// A stranger's empty project, in which the packed package is installed and used.
const project = mkdtempSync(join(tmpdir(), "clientele-user-"));
const subpaths = readSubpaths();
let packed: string[] = [];

beforeAll(() => {
  const [tarball] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", project], ".")) as Packed[];
  packed = (tarball?.files ?? []).map(({ path }) => path);
  put("package.json", JSON.stringify({ name: "user", private: true }));
  run("npm", ["install", "--prefer-offline", "--ignore-scripts", `./${tarball?.filename ?? ""}`]);
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

function run(command: string, args: readonly string[], cwd: string = project): string {
  return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function put(file: string, text: string): string {
  writeFileSync(join(project, file), text);
  return file;
}

describe("the packed files", () => {
  test("are the build, the licence, the changelog and the readme, and nothing else", () => {
    const expected = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|schemas\/[\w-]+\.json|dist\/(\w+\/)?index\.(js|cjs|d\.ts|d\.cts)|dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts))$/;
    expect(packed.filter((file) => !expected.test(file))).toEqual([]);
    expect(packed).toEqual(expect.arrayContaining(["package.json", "README.md", "LICENSE", "CHANGELOG.md"]));
  });

  test("hold code and types for both module systems, for each subpath", () => {
    const built = subpaths.flatMap(({ built }) => [".js", ".cjs", ".d.ts", ".d.cts"].map((ending) => `dist/${built}${ending}`));
    expect(packed).toEqual(expect.arrayContaining(built));
  });

  test("name no registry and no folder of the machine that packed them", () => {
    const texts = packed.map((file) => readFileSync(join(project, "node_modules/clientele", file), "utf8")).join("\n");
    expect(texts).not.toMatch(/registry\.npm|\/tmp\/|\/home\//);
    expect(texts).not.toContain(resolve("."));
  });
});

// The same few lines for every way to use the package: its main function, its sums, its errors.
const use = `
  const customers = [{ id: "a", sales: 80 }, { id: "b", sales: 15 }, { id: "c", sales: 5 }];
  const table = classifyAbc(customers, { id: (customer) => customer.id, value: (customer) => customer.sales });
  let code = "none";
  try {
    exactSum([Number.NaN]);
  } catch (error) {
    if (isClienteleError(error)) code = error.code;
  }
  const answer = [...table.rows.map((row) => row.class), exactSum([0.1, 0.2]), code].join(" ");
`;
const answer = "A B C 0.3 invalid-value";

test("an ES module uses it", () => {
  put("use.mjs", `import { classifyAbc } from "clientele/classification"; import { exactSum, isClienteleError } from "clientele/foundation"; ${use} console.log(answer);`);
  expect(run("node", ["use.mjs"]).trim()).toBe(answer);
});

test("a CommonJS module uses it", () => {
  put("use.cjs", `const { classifyAbc } = require("clientele/classification"); const { exactSum, isClienteleError } = require("clientele"); ${use} console.log(answer);`);
  expect(run("node", ["use.cjs"]).trim()).toBe(answer);
});

test.each(subpaths.map(({ specifier, face }) => [specifier, face]))("%s exports the same from both module systems as from its source", async (specifier, face) => {
  const list = `console.log(JSON.stringify(Object.keys(all).sort()))`;
  put("keys.mjs", `import * as all from "${specifier}"; ${list}`);
  put("keys.cjs", `const all = require("${specifier}"); ${list}`);
  const source = Object.keys((await import(resolve(face))) as object).sort();
  expect(JSON.parse(run("node", ["keys.mjs"]))).toEqual(source);
  expect(JSON.parse(run("node", ["keys.cjs"]))).toEqual(source);
});

test("the subpaths share one error class, and package.json can be read", () => {
  const require = createRequire(join(project, "use.cjs"));
  const [root, foundation] = [require("clientele"), require("clientele/foundation")] as [Errors, Errors];
  expect(root.ClienteleError).toBe(foundation.ClienteleError);
  expect(require("clientele/package.json")).toMatchObject({ name: "clientele", license: "MIT" });
  expect(() => { require("clientele/dist/index.cjs"); }).toThrow(expect.objectContaining({ code: "ERR_PACKAGE_PATH_NOT_EXPORTED" }));
});

interface Errors {
  readonly ClienteleError: unknown;
}

describe.each([
  ["node16", "use.mts"],
  ["node16", "use.cts"],
  ["bundler", "use.ts"],
])("TypeScript with module resolution %s", (moduleResolution, file) => {
  const check = (code: string): string => {
    put(file, `import { classifyAbc, exactSum, isClienteleError } from "clientele"; import type { Customer } from "clientele/customers"; ${code}`);
    const options = { strict: true, noEmit: true, target: "es2022", lib: ["es2022"], types: [], moduleResolution, module: moduleResolution === "node16" ? "node16" : "esnext" };
    put("tsconfig.json", JSON.stringify({ compilerOptions: options, files: [file] }));
    try {
      return run("node", [resolve("node_modules/typescript/bin/tsc"), "-p", "."]);
    } catch (error) {
      return (error as { readonly stdout: string }).stdout;
    }
  };

  test(`compiles ${file}, declarations included`, () => {
    expect(check(`${use} export const whole: string = answer; export const customer: Customer = { id: 1 };`)).toBe("");
  });

  test(`refuses a wrong use in ${file}`, () => {
    expect(check(`export const sum: string = exactSum([1]); export const customer: Customer = {};`)).toMatch(/TS2322[^]*TS2741/);
  });
});

describe("a bundle by esbuild", () => {
  const bundle = async (code: string): Promise<string> => {
    const entry = { contents: code, resolveDir: project, loader: "js" } as const;
    const { outputFiles } = await build({ stdin: entry, bundle: true, minifySyntax: true, minifyWhitespace: true, format: "esm", write: false });
    return outputFiles[0]?.text ?? "";
  };

  test("runs", async () => {
    put("bundle.mjs", await bundle(`import { classifyAbc, exactSum, isClienteleError } from "clientele"; ${use} console.log(answer);`));
    expect(run("node", ["bundle.mjs"]).trim()).toBe(answer);
  });

  test("of one function is the same through the root and through its subpath", async () => {
    const only = (specifier: string): Promise<string> => bundle(`import { classifyAbc } from "${specifier}"; console.log(classifyAbc);`);
    expect(await only("clientele")).toBe(await only("clientele/classification"));
  });

  test.each(subpaths.map(({ specifier }) => specifier).filter((specifier) => specifier !== "clientele/schema"))("of %s contains no zod", async (specifier) => {
    expect(await bundle(`export * from "${specifier}";`)).not.toMatch(/zod/i);
  });
});
