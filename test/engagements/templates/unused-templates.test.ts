import { readdirSync } from "node:fs";
import { build, type Plugin } from "esbuild";
import { expect, test } from "vitest";

const folder = `${import.meta.dirname}/../../../src/engagements/templates`;

async function bundle(contents: string, plugins: Plugin[] = []): Promise<string> {
  const stdin = { contents, resolveDir: folder };
  const { outputFiles } = await build({ stdin, bundle: true, format: "esm", charset: "utf8", write: false, plugins });
  return outputFiles[0]!.text;
}

test("a bundle that uses no template holds none, or the one that it uses", async () => {
  // In one file, as the package has them: a bundler takes or leaves each statement by itself.
  const all = await bundle(`${readdirSync(folder).map((file) => `export * from "./${file}";`).join("\n")}\nexport const one = 1;`);
  expect(all).toMatch(/管理咨询[^]*抓紧大客户/u);
  const package_: Plugin = {
    name: "package",
    setup(bundler) {
      bundler.onResolve({ filter: /^package$/ }, () => ({ path: "package", namespace: "package" }));
      bundler.onLoad({ filter: /.*/, namespace: "package" }, () => ({ contents: all }));
    },
  };
  expect(await bundle('import { one } from "package"; console.log(one);', [package_])).not.toMatch(/\p{Script=Han}/u);
  const reception = await bundle('import { reception } from "package"; console.log(reception);', [package_]);
  expect([reception.includes("客户接待"), reception.includes("管理咨询")]).toEqual([true, false]);
});
