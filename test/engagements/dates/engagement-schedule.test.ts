import { describe, expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "clientele/calendar";
import { consulting, defineEngagement, engagementSchedule, openEngagement } from "clientele/engagements";
import { errorOf } from "../../foundation/thrown.ts";
import { command, must, type AnyEngagement, type Step } from "../sample.ts";

const calendar = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const template = defineEngagement({
  id: "rollOut",
  version: 1,
  initial: "prepare",
  roles: [{ id: "engineer", side: "vendor" }],
  profiles: [{ id: "lean", withoutActivities: ["configure"] }],
  phases: [
    { id: "prepare", activities: [{ id: "analyse", duration: 3 }, { id: "nod", duration: 0 }], next: ["build", "stop"], rework: ["prepare"] },
    {
      id: "build",
      order: "dependencies",
      planAgreedBy: [],
      activities: [
        { id: "install", duration: 2, participants: ["engineer"], criterion: { en: "signed in" } },
        { id: "configure", duration: 4, after: ["install"], participants: ["engineer"] },
        { id: "train", duration: 1, after: ["configure", { activity: "install", type: "FS", lag: 1 }], participants: ["engineer"] },
      ],
      next: ["run"],
      rework: ["prepare"],
    },
    { id: "run", activities: [{ id: "watch", duration: 5 }] },
    { id: "stop", activities: [{ id: "file", duration: 1 }] },
    { id: "beside", runs: "alongside", order: "any", activities: [{ id: "report", duration: 2 }] },
  ],
});
const engagement = openEngagement(template) as unknown as AnyEngagement;

function run(...steps: [at: string, step: Step][]): never {
  return runOf(engagement, steps);
}
function runOf(machine: AnyEngagement, steps: readonly [at: string, step: Step][]): never {
  const facts = steps.reduce<ReturnType<typeof must>>((done, [at, step], index) => {
    return [...done, ...must(machine.decide(machine.replay(done), command(step, { id: `${index}`, at }), undefined as never))];
  }, []);
  return machine.replay(facts) as never;
}
// Each guard that the template declares has nothing against anything.
const untold = openEngagement(consulting, Object.fromEntries(consulting.guards.map((guard) => [guard, () => null])) as never).replay([]);
const begun: [string, Step] = ["2026-03-02T01:00:00Z", { type: "start", engagement: "E" }];

describe("an engagement on the calendar (ENG-10)", () => {
  test("phases one after the other, activities as their phase says", () => {
    const plan = engagementSchedule(template, run(begun), calendar);
    // By hand: analyse Mon 2 to Wed 4, nod in its evening; install Thu 5, Fri 6; configure Mon 9 to Thu 12; train Fri 13; watch Mon 16 to Fri 20.
    expect(plan.activities.map(({ id, start, finish }) => [id, start, finish])).toEqual([
      ["report", "2026-03-02", "2026-03-03"],
      ["analyse", "2026-03-02", "2026-03-04"],
      ["nod", "2026-03-04", "2026-03-04"],
      ["install", "2026-03-05", "2026-03-06"],
      ["configure", "2026-03-09", "2026-03-12"],
      ["train", "2026-03-13", "2026-03-13"],
      ["watch", "2026-03-16", "2026-03-20"],
    ]);
    expect(plan.phases).toEqual([
      { phase: "prepare", start: "2026-03-02", finish: "2026-03-04" },
      { phase: "build", start: "2026-03-05", finish: "2026-03-13" },
      { phase: "run", start: "2026-03-16", finish: "2026-03-20" },
      { phase: "beside", start: "2026-03-02", finish: "2026-03-03" },
    ]);
    expect(plan).toMatchObject({ start: "2026-03-02", finish: "2026-03-20", duration: 15 });
    expect(plan.critical).toEqual(["analyse", "nod", "install", "configure", "train", "watch"]);
  });

  test("what the profile leaves out passes on what it waited for", () => {
    const plan = engagementSchedule(template, run([begun[0], { ...begun[1], profile: "lean" }]), calendar);
    // Train waits for install and one working day more: Tue 10.
    expect(plan.activities.find(({ id }) => id === "train")).toMatchObject({ start: "2026-03-10" });
    expect(plan.activities.some(({ id }) => id === "configure")).toBe(false);
  });

  test("what was done stays on its days, what was skipped takes no time, and the rest moves", () => {
    const state = run(
      begun,
      // Half past midnight of the third in Shanghai is the second in UTC.
      ["2026-03-02T16:30:00Z", { type: "startActivity", activity: "analyse" }],
      ["2026-03-06T02:00:00Z", { type: "completeActivity", activity: "analyse" }],
      ["2026-03-06T02:00:00Z", { type: "completeActivity", activity: "nod" }],
      ["2026-03-09T02:00:00Z", { type: "advance", to: "build" }],
      ["2026-03-09T03:00:00Z", { type: "skipActivity", activity: "configure", reason: "standard" }],
    );
    const first = engagementSchedule(template, run(begun), calendar);
    const plan = engagementSchedule(template, state, calendar, { asOf: "2026-03-09", baseline: first.activities });
    const row = (id: string): unknown => plan.activities.find((activity) => activity.id === id);
    expect(row("analyse")).toMatchObject({ status: "done", start: "2026-03-03", finish: "2026-03-06", slip: 2 });
    // Install is two working days late, train waits for it and a day more: Mon 9, Tue 10, then Thu 12.
    expect(row("install")).toMatchObject({ start: "2026-03-09", finish: "2026-03-10", slip: 2 });
    expect(row("train")).toMatchObject({ start: "2026-03-12" });
  });

  test("one person on two tasks at once is reported (ENG-19)", () => {
    const wide = defineEngagement({
      id: "wide",
      version: 1,
      initial: "ready",
      roles: [{ id: "engineer", side: "vendor" }],
      phases: [
        { id: "ready", next: ["go"] },
        { id: "go", order: "any", planAgreedBy: [], activities: [{ id: "lay", duration: 2, participants: ["engineer"] }, { id: "pull", duration: 3, participants: ["engineer"] }] },
      ],
    });
    const busy = openEngagement(wide);
    const head = { at: "2026-03-02T02:00:00Z", by: { id: 1 } };
    const started = busy.start({ id: "1", ...head, engagement: "E" });
    const history = started.ok ? started.facts : [];
    const plan = busy.decide(busy.replay(history), { id: "2", ...head, type: "proposePlan", phase: "go", staffing: [{ role: "engineer", people: ["E7"] }] });
    const state = busy.replay([...history, ...(plan.ok ? plan.facts : [])]);
    const double = engagementSchedule(wide, state, calendar).findings.filter((finding) => "person" in finding);
    expect(double).toMatchObject([{ person: "E7", from: "2026-03-02", to: "2026-03-03" }]);
  });

  test("after a way back, what comes after is to be done again", () => {
    const state = run(
      begun,
      ["2026-03-03T02:00:00Z", { type: "completeActivity", activity: "analyse" }],
      ["2026-03-03T02:00:00Z", { type: "completeActivity", activity: "nod" }],
      ["2026-03-04T02:00:00Z", { type: "advance", to: "build" }],
      ["2026-03-05T02:00:00Z", { type: "completeActivity", activity: "install", role: "engineer" }],
      ["2026-03-10T02:00:00Z", { type: "sendBack", to: "prepare", reason: "wrong-site" }],
    );
    const plan = engagementSchedule(template, state, calendar);
    expect(plan.activities.find(({ id }) => id === "analyse")).toMatchObject({ start: "2026-03-10", finish: "2026-03-12" });
    expect(plan.activities.find(({ id }) => id === "install")).toMatchObject({ status: "not-started", start: "2026-03-13" });
  });

  test("what nobody has given a duration is named, and leaves the end open; durations of the engagement go before the template's", () => {
    const plan = engagementSchedule(consulting, untold, calendar, { start: "2026-03-02" });
    expect(plan).toMatchObject({ start: "2026-03-02", finish: null, duration: null, slip: null });
    expect(plan.undated).toHaveLength(consulting.phases.flatMap(({ activities }) => activities ?? []).length);
    expect(plan.phases.every(({ finish }) => finish === null)).toBe(true);
    const durations = Object.fromEntries(plan.undated.map((id) => [id, 0]));
    const dated = engagementSchedule(consulting, untold, calendar, { start: "2026-03-02", durations: { ...durations, firstContact: 3 } });
    expect(dated).toMatchObject({ undated: [], finish: "2026-03-04", duration: 3 });
    expect(engagementSchedule(template, run(begun), calendar, { durations: { analyse: 1 } }).finish).toBe("2026-03-18");
    expect(errorOf(() => engagementSchedule(template, run(begun), calendar, { durations: { analise: 1 } as never }))).toMatchObject({ code: "unknown-id", details: { id: "analise" } });
    expect(errorOf(() => engagementSchedule(template, run(begun), calendar, { durations: { analyse: -1 } })).code).toBe("invalid-value");
  });

  test("an activity without a duration that took days keeps them, and one that was only started is not over", () => {
    const bare = defineEngagement({ id: "bare", version: 1, initial: "a", phases: [{ id: "a", activities: [{ id: "x" }, { id: "y", duration: 2 }, { id: "z", duration: 1 }] }] });
    const start = (...steps: [string, Step][]): never => runOf(openEngagement(bare) as unknown as AnyEngagement, [begun, ...steps]);
    const started = start(["2026-03-03T02:00:00Z", { type: "startActivity", activity: "x" }]);
    const plan = engagementSchedule(bare, started, calendar, { asOf: "2026-03-05" });
    expect(plan).toMatchObject({ undated: ["x"], finish: null });
    expect(plan.activities[0]).toMatchObject({ id: "x", start: "2026-03-03", status: "late" });
    const done = start(
      ["2026-03-03T02:00:00Z", { type: "startActivity", activity: "x" }],
      ["2026-03-04T02:00:00Z", { type: "completeActivity", activity: "x" }],
      ["2026-03-05T02:00:00Z", { type: "startActivity", activity: "y" }],
      ["2026-03-06T02:00:00Z", { type: "skipActivity", activity: "y", reason: "standard" }],
    );
    expect(engagementSchedule(bare, done, calendar).activities.map(({ id, start: from, finish, status }) => [id, from, finish, status])).toEqual([
      ["x", "2026-03-03", "2026-03-04", "done"],
      ["y", "2026-03-05", "2026-03-06", "done"],
      ["z", "2026-03-09", "2026-03-09", "not-started"],
    ]);
  });

  test("what was left undone in a phase since left, or at the end, is not planned any more", () => {
    const options = defineEngagement({
      id: "options",
      version: 1,
      initial: "a",
      phases: [
        { id: "a", order: "any", activities: [{ id: "x", duration: 1 }, { id: "opt", need: "optional", duration: 5 }], next: ["b"] },
        { id: "b", activities: [{ id: "z", duration: 2 }] },
      ],
    });
    const went: [string, Step][] = [
      begun,
      ["2026-03-03T02:00:00Z", { type: "completeActivity", activity: "x" }],
      ["2026-03-04T02:00:00Z", { type: "advance", to: "b" }],
    ];
    const machine = openEngagement(options) as unknown as AnyEngagement;
    // Mon 9 is the day: z takes Mon 9 and Tue 10.
    const plan = engagementSchedule(options, runOf(machine, went), calendar, { asOf: "2026-03-09" });
    expect(plan.activities.map(({ id, start, finish }) => [id, start, finish])).toEqual([["x", "2026-03-03", "2026-03-03"], ["z", "2026-03-09", "2026-03-10"]]);
    const over = runOf(machine, [...went, ["2026-03-06T02:00:00Z", { type: "cancel", reason: "budget" }]]);
    expect(engagementSchedule(options, over, calendar, { asOf: "2026-03-20" })).toMatchObject({ finish: "2026-03-03", activities: [{ id: "x" }], undated: [] });
  });

  test("dates keep the order that decide asks for: listed activities in a row, whatever links say beside it", () => {
    const overlap = defineEngagement({
      id: "overlap",
      version: 1,
      initial: "a",
      phases: [
        { id: "a", activities: [{ id: "x", duration: 10 }, { id: "y", duration: 1, after: [{ activity: "x", type: "SS" }] }, { id: "z", duration: 1 }], next: ["b"] },
        { id: "b", activities: [{ id: "w", duration: 1, after: [{ activity: "x", type: "SS" }] }] },
      ],
    });
    const plan = engagementSchedule(overlap, openEngagement(overlap).replay([]), calendar, { start: "2026-03-02" });
    // x Mon 2 to Fri 13, then y Mon 16, z Tue 17, w Wed 18.
    expect(plan.activities.map(({ id, start }) => [id, start])).toEqual([["x", "2026-03-02"], ["y", "2026-03-16"], ["z", "2026-03-17"], ["w", "2026-03-18"]]);
  });

  test("needs a first day, and a state of the same definition", () => {
    expect(errorOf(() => engagementSchedule(template, engagement.replay([]) as never, calendar)).code).toBe("invalid-option");
    expect(engagementSchedule(template, engagement.replay([]) as never, calendar, { start: "2026-03-02" }).finish).toBe("2026-03-20");
    expect(errorOf(() => engagementSchedule({ ...template, version: 2 }, run(begun), calendar))).toMatchObject({ code: "invalid-input", details: { field: "definition" } });
  });
});
