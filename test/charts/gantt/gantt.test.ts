import { describe, expect, test } from "vitest";
import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { ganttMermaid, ganttSpec } from "clientele/charts";
import { defineEngagement, engagementSchedule, openEngagement } from "clientele/engagements";
import { defineCalendar, weekOf, wholeDay } from "clientele/calendar";
import { scheduleNetwork } from "clientele/schedule";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const rollOut = defineEngagement({
  id: "rollOut", version: 1, initial: "build", name: { en: "Roll-out: north", zh: "推广" },
  phases: [
    { id: "build", name: { en: "Build", zh: "建设" }, order: "dependencies", next: ["hand"], activities: [
      { id: "deployment", name: { en: "Deployment", zh: "部署" }, duration: 3 },
      { id: "manuals", name: { en: "Manuals" }, duration: 1 },
    ] },
    { id: "hand", name: { en: "Hand over", zh: "移交" }, activities: [{ id: "training", name: { en: "Manuals" }, duration: 2 }, { id: "signed" }] },
  ],
});
const engagement = openEngagement(rollOut);
const by = { id: 7 };
const started = engagement.start({ id: "1", at: "2026-03-05T08:00:00Z", by, engagement: "E-1" });
const begun = engagement.decide(engagement.replay(started.ok ? started.facts : []), { id: "2", type: "startActivity", activity: "deployment", at: "2026-03-05T09:00:00Z", by });
const state = engagement.replay([...(started.ok ? started.facts : []), ...(begun.ok ? begun.facts : [])]);
// Thursday the 5th to Monday the 9th are three working days; the manuals have two days of float; then Tuesday, Wednesday.
const plan = deepFreeze(engagementSchedule(rollOut, state, office));

describe("as Mermaid text", () => {
  test("phases are sections, tasks carry their days and what they are, a colon in a name is a number", () => {
    expect(ganttMermaid(plan, { template: rollOut }).split("\n")).toEqual([
      "gantt",
      "  title Roll-out#58; north",
      "  dateFormat YYYY-MM-DD",
      "  inclusiveEndDates",
      "  axisFormat %Y-%m-%d",
      "  todayMarker off",
      "  section Build",
      "  Manuals :2026-03-05, 2026-03-05",
      "  Deployment :active, crit, 2026-03-05, 2026-03-09",
      "  section Hand over",
      "  Manuals :crit, 2026-03-10, 2026-03-11",
      "  signed :crit, milestone, 2026-03-11, 0d",
    ]);
  });

  test("in Chinese where there are names, in English where there are none", () => {
    const tasks = ganttMermaid(plan, { template: rollOut, locale: "zh", title: "计划" }).split("\n").map((line) => line.trim());
    expect(tasks).toEqual(expect.arrayContaining(["title 计划", "section 建设", "部署 :active, crit, 2026-03-05, 2026-03-09", "Manuals :2026-03-05, 2026-03-05"]));
  });

  test("without a template there are ids, and a network tells milestones from work of a day", () => {
    const network = { activities: [{ id: 1, duration: 1 }, { id: 2, duration: 0 }], links: [{ from: 1, to: 2 }] } as const;
    const schedule = scheduleNetwork(network, { start: "2026-03-02", actuals: [{ id: 1, start: "2026-03-02", finish: "2026-03-02" }] });
    expect(ganttMermaid(schedule, { network }).split("\n").slice(5)).toEqual(["  1 :done, 2026-03-02, 2026-03-02", "  2 :crit, milestone, 2026-03-02, 0d"]);
    expect(ganttMermaid(schedule).split("\n").at(-1)).toBe("  2 :crit, 2026-03-02, 2026-03-02");
  });

  test("what is late and has begun is under way; what is late and has not is not", () => {
    const late = scheduleNetwork(
      { activities: [{ id: "a", duration: 1 }, { id: "b", duration: 1 }], links: [{ from: "a", to: "b" }] },
      { start: "2026-03-02", asOf: "2026-03-05", actuals: [{ id: "a", start: "2026-03-02" }] },
    );
    expect(late.activities.map(({ status }) => status)).toEqual(["late", "late"]);
    const tasks = ganttMermaid(late, { asOf: "2026-03-05" }).split("\n").slice(5);
    expect(tasks).toEqual(["  a :active, crit, 2026-03-02, 2026-03-05", "  b :crit, 2026-03-06, 2026-03-06"]);
    expect(ganttMermaid(late).split("\n")[5]).toBe("  a :crit, 2026-03-02, 2026-03-05");
  });

  test("what has no days stands in a comment: nothing is left out", () => {
    const calendar = defineCalendar({ ...office, coverage: { from: "2026-03-01", to: "2026-03-06" }, beyondCoverage: "refuse" });
    const schedule = scheduleNetwork({ activities: [{ id: "near", duration: 2 }, { id: "far", duration: 2 }], links: [{ from: "near", to: "far" }] }, { start: "2026-03-05", calendar });
    expect(ganttMermaid(schedule).split("\n").slice(5)).toEqual(["  near :2026-03-05, 2026-03-06", "  %% no days: far"]);
  });
});

describe("as a specification for Vega-Lite", () => {
  const spec = ganttSpec(plan, { template: rollOut, asOf: "2026-03-06" });

  test("a row for each activity; two of one name are told apart; bars end with the day after, floats too", () => {
    expect(spec.data.values.map(({ label, phase, start, end, lateEnd, status, critical, milestone }) => [label, phase, start, end, lateEnd, status, critical, milestone])).toEqual([
      ["Manuals", "Build", "2026-03-05", "2026-03-06", "2026-03-10", "not-started", false, false],
      ["Deployment", "Build", "2026-03-05", "2026-03-10", "2026-03-10", "running", true, false],
      ["Manuals (2)", "Hand over", "2026-03-10", "2026-03-12", "2026-03-12", "not-started", true, false],
      ["signed", "Hand over", "2026-03-11", "2026-03-12", "2026-03-12", "not-started", true, true],
    ]);
  });

  test("Vega-Lite compiles it without a warning, and Vega draws bars as long as their days, in any time zone", async () => {
    const warnings: unknown[] = [];
    const logger = { level: () => logger, error: (...args: unknown[]) => (warnings.push(args), logger), warn: (...args: unknown[]) => (warnings.push(args), logger), info: () => logger, debug: () => logger };
    const compiled = compile(JSON.parse(JSON.stringify(spec)) as TopLevelSpec, { logger });
    const view = await new vega.View(vega.parse(compiled.spec), { renderer: "none" }).runAsync();
    expect(warnings).toEqual([]);
    const x = view.scale("x") as (moment: number) => number;
    const perDay = x(Date.UTC(2026, 2, 6)) - x(Date.UTC(2026, 2, 5));
    expect(perDay).toBeGreaterThan(0);
    const marks = marksOf(view);
    const inDays = ({ width }: DrawnMark): number => Math.round((width / perDay) * 1e6) / 1e6;
    // Manuals: one day and two working days of float, over a weekend; then 5 days from Thursday to Monday, and 2.
    expect(marks.filter(({ name }) => name === "layer_0_marks").map(inDays)).toEqual([4]);
    expect(marks.filter(({ name }) => name === "layer_1_marks").map(inDays)).toEqual([1, 5, 2]);
    expect(marks.filter(({ name }) => name === "layer_2_marks")).toHaveLength(1);
    expect(marks.filter(({ name }) => name === "layer_3_marks").map((mark) => mark.x)).toEqual([x(Date.UTC(2026, 2, 7))]);
    expect(marks.filter(({ name }) => name === "layer_1_marks").map(({ stroke }) => stroke)).toEqual([null, "#b91c1c", "#b91c1c"]);
    expect((view.scale("y") as { domain: () => string[] }).domain()).toEqual(["Manuals", "Deployment", "Manuals (2)", "signed"]);
  });

  test("an activity without days keeps its row", () => {
    const bar = { id: "far", status: "undetermined", start: null, finish: null, lateFinish: null, critical: null } as never;
    expect(ganttSpec({ activities: [bar] }).data.values).toEqual([
      { activity: "far", label: "far", phase: null, start: null, finish: null, end: null, lateEnd: null, status: "undetermined", state: "undetermined", critical: false, milestone: false },
    ]);
    expect(ganttSpec({ activities: [] })).not.toHaveProperty("title");
  });
});

test("what cannot be drawn is refused", () => {
  const other = defineEngagement({ id: "other", version: 1, initial: "a", phases: [{ id: "a" }] });
  expect(errorOf(() => ganttMermaid(plan, { template: other }))).toMatchObject({ code: "unknown-id", details: { list: "schedule.activities", index: 0, id: "manuals" } });
  expect(errorOf(() => ganttMermaid({} as never)).code).toBe("invalid-input");
  expect(errorOf(() => ganttSpec(plan, { locale: "de" as never })).code).toBe("invalid-option");
  expect(errorOf(() => ganttSpec(plan, { asOf: "2026-02-30" })).code).toBe("invalid-date");
  expect(errorOf(() => ganttSpec({ activities: [{ ...plan.activities[0]!, start: "soon" as never }] })).code).toBe("invalid-date");
});

interface DrawnMark {
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly stroke: string | null;
}

function marksOf(view: vega.View): DrawnMark[] {
  const found: DrawnMark[] = [];
  const walk = (node: { name?: string; items?: unknown[] }): void => {
    for (const item of node.items ?? []) {
      const { x, width, stroke, items } = item as { x: number; width: number; stroke?: string | null; items?: { name?: string; items?: unknown[] }[] };
      if (node.name?.endsWith("_marks") === true) found.push({ name: node.name, x, width, stroke: stroke ?? null });
      items?.forEach(walk);
    }
  };
  walk((view.scenegraph() as unknown as { root: { items: unknown[] } }).root);
  return found;
}
