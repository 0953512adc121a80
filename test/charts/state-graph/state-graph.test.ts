import { describe, expect, test } from "vitest";
import { stateGraph } from "clientele/charts";
import { defineEngagement, openEngagement, type EngagementFact, type EngagementTemplate } from "clientele/engagements";
import { audit, after, completed, history, inDesign, intakeDone, planAgreed, start } from "../../engagements/sample.ts";
import { allTemplates } from "../../engagements/templates/all-templates.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { flowchart, shown } from "../mermaid/mermaid-lines.ts";

const lines = (text: string): string[] => text.split("\n").map((line) => line.trim());

describe("the sample, in which everything is said once", () => {
  test("boxes in the order of the template, ways with what they ask for, ways back dotted, what runs beside in a frame", () => {
    expect(stateGraph(audit).split("\n")).toEqual([
      "flowchart TB",
      '  intake["intake"]',
      '  investigation["investigation"]',
      '  review["review"]',
      '  design["design"]',
      '  completed(("completed"))',
      '  intake -->|"proposal<br/>one of (approved: executive / guard: credit + done: survey)"| investigation',
      '  intake -->|"proposal<br/>one of (approved: executive / guard: credit + done: survey)<br/>approved: clientManager"| design',
      '  investigation -->|"report"| review',
      "  review --> design",
      '  design -->|"2 of (done: sketch / done: seminar / approved: executive)"| completed',
      '  investigation -.->|"back"| intake',
      '  review -.->|"back"| investigation',
      '  design -.->|"back"| investigation',
      '  design -.->|"back"| design',
      '  subgraph beside["beside all phases"]',
      '    support["support"]',
      "  end",
    ]);
  });

  test("a profile takes its phases out: who led there leads on", () => {
    const text = stateGraph(audit, { profile: "lean" });
    expect(text).not.toContain("review");
    expect(lines(text)).toContain('investigation -->|"report"| design');
  });

  test("an engagement: where it was is grey, where it is has a thick border", () => {
    const state = after(inDesign) as never;
    const marks = lines(stateGraph(audit, { state })).filter((line) => line.startsWith("class "));
    expect(marks).toEqual(["class intake,investigation,review passed", "class design current"]);
  });

  test("its profile holds, whatever the options say", () => {
    const state = after([{ ...start, profile: "lean" }]) as never;
    expect(stateGraph(audit, { state, profile: null })).not.toContain("review");
  });

  test("a further visit and a suspension are said in words, not by colour alone", () => {
    const back = [...inDesign, { type: "sendBack", to: "design", reason: "told-so" }, { type: "suspend", reason: "told-so" }];
    const state = after(back) as never;
    expect(lines(stateGraph(audit, { state }))).toContain('design["design<br/>visit 2<br/>suspended"]');
    expect(lines(stateGraph(audit, { state, locale: "zh" }))).toContain('design["design<br/>第2次<br/>已暂停"]');
  });

  test("a completed one stands at the end, one that has not started nowhere", () => {
    expect(lines(stateGraph(audit, { state: after(completed) as never }))).toEqual(expect.arrayContaining(["class completed current", "class intake,investigation,review,design passed"]));
    expect(stateGraph(audit, { state: after([]) as never })).toBe(stateGraph(audit));
    const lost = after([...intakeDone, ...planAgreed, { type: "lose", reason: "told-so" }]) as never;
    expect(lines(stateGraph(audit, { state: lost }))).toEqual(expect.arrayContaining(['intake["intake<br/>lost"]', "class intake current"]));
  });
});

test.each(Object.entries(allTemplates) as [string, EngagementTemplate][])("%s is drawn in both languages: each phase a box, each way an arrow", (_, template) => {
  for (const locale of ["en", "zh"] as const) {
    const drawn = flowchart(stateGraph(template, { locale }));
    const of = (kind: string): number => drawn.filter((statement) => statement.kind === kind).length;
    const inTurn = template.phases.filter(({ runs }) => runs !== "alongside");
    expect(of("node")).toBe(template.phases.length);
    expect(of("way")).toBe(inTurn.reduce((sum, { next = [] }) => sum + Math.max(1, next.length), 0));
    expect(of("back")).toBe(inTurn.reduce((sum, { rework = [] }) => sum + rework.length, 0));
    const labels = drawn.filter(({ kind }) => kind === "node").map(({ parts }) => shown(parts[1]!).split("\n")[0]);
    expect(labels).toEqual(template.phases.map(({ name }) => name![locale]));
  }
});

describe("names that Mermaid cannot read", () => {
  test("ids of its own words, with signs or in other letters become numbers, and no two are alike", () => {
    const odd = defineEngagement({
      id: "odd", version: 1, initial: "end",
      phases: [{ id: "end", next: ["a-->b"] }, { id: "a-->b", next: ["阶段"] }, { id: "阶段", next: ["node1"] }, { id: "node1", next: ["completed"] }, { id: "completed" }],
    });
    const drawn = flowchart(stateGraph(odd));
    expect(drawn.filter(({ kind }) => kind === "node").map(({ parts }) => [parts[0], shown(parts[1]!)])).toEqual([
      ["node1_", "end"], ["node2", "a-->b"], ["node3", "阶段"], ["node1", "node1"], ["completed", "completed"],
    ]);
    expect(drawn.find(({ kind }) => kind === "end")!.parts).toEqual(["completed_", "completed"]);
  });

  test("a name without Chinese stands in English, without any as its id", () => {
    const plain = defineEngagement({ id: "p", version: 1, initial: "a", phases: [{ id: "a", name: { en: "First" }, next: ["b"] }, { id: "b" }] });
    expect(lines(stateGraph(plain, { locale: "zh" })).slice(1, 3)).toEqual(['a["First"]', 'b["b"]']);
  });
});

describe("what cannot be drawn is refused", () => {
  const [first] = history([start]);

  test("a state of another definition, a profile nobody declared, another language, no template", () => {
    const other = openEngagement(defineEngagement({ id: "other", version: 1, initial: "a", phases: [{ id: "a" }] }));
    const state = other.replay([{ ...first!, data: { ...first!.data, definition: other.definition } } as EngagementFact]) as never;
    expect(errorOf(() => stateGraph(audit, { state }))).toMatchObject({ code: "invalid-input", details: { list: "state", field: "definition" } });
    expect(errorOf(() => stateGraph(audit, { profile: "fat" as never }))).toMatchObject({ code: "unknown-id", details: { field: "profile", id: "fat" } });
    expect(errorOf(() => stateGraph(audit, { locale: "fr" as never })).code).toBe("invalid-option");
    expect(errorOf(() => stateGraph({} as never)).code).toBe("invalid-template");
    expect(errorOf(() => stateGraph(audit, { state: {} as never })).code).toBe("invalid-input");
  });
});
