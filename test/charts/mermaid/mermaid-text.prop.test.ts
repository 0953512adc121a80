import fc from "fast-check";
import { expect, test } from "vitest";
import { mermaidText } from "../../../src/charts/mermaid/mermaid-text.ts";
import { shown } from "./mermaid-lines.ts";

const awkward = fc.array(fc.oneof(fc.constantFrom(...Array.from("\"#&:;<>[]{}()|`*_~%-+=.,/\\ \n\t1a中"), "section", "title", "%%", "2026-03-02", "#58;"), fc.string({ unit: "grapheme" })), { maxLength: 12 }).map((parts) => parts.join(""));

test("any text is one line, shows as it is, and holds no sign of the language", () => {
  fc.assert(
    fc.property(awkward, fc.constantFrom("quoted" as const, "task" as const), (text, place) => {
      const written = mermaidText(text, place);
      expect(written).toMatch(place === "task" ? /^(?:[^"#;<>&{}|\\:\n]|#\d+;)*$/u : /^(?:[^"#;<>&{}|\\\n]|#\d+;)*$/u);
      expect(shown(written)).toBe(text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim() || " ");
      expect(written).not.toMatch(/^(?:section|title|\d{4}-\d\d-\d\d|\d+[.)]|[-+*]|%%)/i);
    }),
  );
});
