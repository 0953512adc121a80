import { describe, expect, test } from "vitest";
import { mermaidText } from "../../../src/charts/mermaid/mermaid-text.ts";
import { shown } from "./mermaid-lines.ts";

// Mermaid 11.17.2 was given each of these in a flowchart and in a Gantt chart, and showed the text as it is on the left.
describe("what means something to Mermaid is written as a number", () => {
  test.each<[text: string, quoted: string, task: string]>([
    ["Final report", "Final report", "Final report"],
    ["approved: executive", "approved: executive", "approved#58; executive"],
    ["a:b", "a#58;b", "a#58;b"],
    ['"quoted"', "#34;quoted#34;", "#34;quoted#34;"],
    ["<b>&amp;</b>", "#60;b#62;#38;amp#59;#60;/b#62;", "#60;b#62;#38;amp#59;#60;/b#62;"],
    ["#35;", "#35;35#59;", "#35;35#59;"],
    ["1. First", "#49;#46; First", "#49;#46; First"],
    ["12) x", "#49;2#41; x", "#49;2#41; x"],
    ["- item", "#45; item", "#45; item"],
    ["**b** _i_ `c`", "#42;#42;b#42;#42; #95;i#95; #96;c#96;", "#42;#42;b#42;#42; #95;i#95; #96;c#96;"],
    ["60 %", "60 %", "60 %"],
    ["%% note", "#37;#37; note", "#37;#37; note"],
    ["%%{init: {}}%%", "#37;#37;#123;init: #123;#125;#125;#37;#37;", "#37;#37;#123;init#58; #123;#125;#125;#37;#37;"],
    ["section one", "#115;ection one", "#115;ection one"],
    ["2026-03-02 visit", "#50;026-03-02 visit", "#50;026-03-02 visit"],
    ["2026 plan", "2026 plan", "2026 plan"],
    ["Lifestyle:#1; x", "Lifestyle#58;#35;1#59; x", "Lifestyle#58;#35;1#59; x"],
    ["两\n行\u0000：好", "两 行 ：好", "两 行 ：好"],
    [" ", "#32;", "#32;"],
  ])("%j", (text, quoted, task) => {
    expect([mermaidText(text, "quoted"), mermaidText(text, "task")]).toEqual([quoted, task]);
    const plain = text.replaceAll(/[\s\p{Cc}]+/gu, " ");
    expect([shown(quoted), shown(task)]).toEqual([plain, plain]);
  });
});
