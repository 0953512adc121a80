import { describe, expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "clientele/calendar";
import { defineEngagement, engagementSchedule, openEngagement } from "clientele/engagements";
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
    { id: "prepare", activities: [{ id: "analyse", duration: 3 }, { id: "nod" }], next: ["build", "stop"], rework: ["prepare"] },
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
  const facts = steps.reduce<ReturnType<typeof must>>((done, [at, step], index) => {
    return [...done, ...must(engagement.decide(engagement.replay(done), command(step, { id: `${index}`, at }), undefined as never))];
  }, []);
  return engagement.replay(facts) as never;
}
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

  test("needs a first day, and a state of the same definition", () => {
    expect(errorOf(() => engagementSchedule(template, engagement.replay([]) as never, calendar)).code).toBe("invalid-option");
    expect(engagementSchedule(template, engagement.replay([]) as never, calendar, { start: "2026-03-02" }).finish).toBe("2026-03-20");
    expect(errorOf(() => engagementSchedule({ ...template, version: 2 }, run(begun), calendar))).toMatchObject({ code: "invalid-input", details: { field: "definition" } });
  });
});
