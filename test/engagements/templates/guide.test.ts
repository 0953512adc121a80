import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { namedTemplates } from "./all-templates.ts";
import { pageOf } from "./template-pages.ts";

const guide = `${import.meta.dirname}/../../../docs/guides/engagement-templates.md`;

test("the guide shows each template as it is; npx vitest -u writes it anew", async () => {
  const written = namedTemplates.reduce((page, [name, template]) => {
    const [begin, end] = [`<!-- ${name}: written from the template -->\n\n`, `\n\n<!-- end of ${name} -->`];
    expect(page.split(begin)).toHaveLength(2);
    expect(page.split(end)).toHaveLength(2);
    return page.slice(0, page.indexOf(begin) + begin.length) + pageOf(template) + page.slice(page.indexOf(end));
  }, readFileSync(guide, "utf8"));
  await expect(written).toMatchFileSnapshot(guide);
});
