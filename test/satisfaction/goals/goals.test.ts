import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assessStaff } from "../../../src/satisfaction/goals/assess-staff.ts";
import { serviceGoals, type ServiceGoal } from "../../../src/satisfaction/goals/service-goals.ts";
import { errorOf } from "../../foundation/thrown.ts";

// Ten days, so that a day is a tenth.
const goal: ServiceGoal = { id: 1, measure: "satisfaction", baseline: 0.7, target: 0.8, actual: 0.75, from: "2026-03-01", until: "2026-03-10" };

describe("SAT-7: goals of service", () => {
  test.each([
    ["half of the way after half of the days is on course", {}, "2026-03-05", 0.5, "on-course"],
    ["and behind a day later", {}, "2026-03-06", 0.5, "behind"],
    ["the target itself is reached", { actual: 0.8 }, "2026-03-01", 1, "reached"],
    ["more than the target is reached too", { actual: 0.9 }, "2026-03-20", 2, "reached"],
    ["the last day is not missed yet", {}, "2026-03-10", 0.5, "behind"],
    ["the day after is", {}, "2026-03-11", 0.5, "missed"],
    ["before the first day it has not started", { actual: 0.7 }, "2026-02-28", 0, "not-started"],
    ["worse than it began", { actual: 0.6 }, "2026-03-05", -1, "away"],
    ["fewer complaints are better", { measure: "complaints", baseline: 40, target: 30, actual: 35 }, "2026-03-05", 0.5, "on-course"],
    ["a measure of one's own says which way", { measure: "queue", direction: "down", baseline: 9, target: 0, actual: 0 }, "2026-03-05", 1, "reached"],
    ["what nobody measured", { actual: null }, "2026-03-05", null, "not-measured"],
  ] satisfies [string, Partial<ServiceGoal>, string, number | null, string][])("%s", (_, change, asOf, attainment, state) => {
    expect(serviceGoals([{ ...goal, ...change }], { asOf }).rows[0]).toMatchObject({ attainment, state });
  });

  test("the share of the way that equals the share of the days is on course, in hundredths too", () => {
    // A fifth of the way on the first of five days.
    const fifth = { ...goal, baseline: 0, target: 0.05, actual: 0.01, from: "2026-01-01", until: "2026-01-05" };
    expect(serviceGoals([fifth], { asOf: "2026-01-01" }).rows[0]).toMatchObject({ attainment: 0.2, elapsed: 0.2, state: "on-course" });
    const hundredth = (value: number): number => Number(`${value}e-2`);
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 10 }), fc.constantFrom(1, -1), (baseline, way, passed, sign) => {
        const [target, actual] = [baseline + sign * way * 10, baseline + sign * way * passed];
        const numbers = { baseline: hundredth(baseline), target: hundredth(target), actual: hundredth(actual) };
        const [row] = serviceGoals([{ ...goal, ...numbers, direction: sign === 1 ? "up" : "down" }], { asOf: `2026-03-${String(passed).padStart(2, "0")}` }).rows;
        expect([row!.attainment, row!.state]).toEqual([passed / 10, passed === 10 ? "reached" : "on-course"]);
      }),
    );
  });

  test("reasons name the numbers, and goals come in the order of ids", () => {
    const { rows, counts } = serviceGoals([{ ...goal, id: 2, actual: 0.6 }, { ...goal, id: 1 }], { asOf: "2026-03-11" });
    expect(rows.map(({ goal: { id }, reasons }) => [id, reasons])).toEqual([
      [1, [{ code: "satisfaction/goal-missed", target: 0.8, actual: 0.75 }]],
      [2, [{ code: "satisfaction/goal-missed", target: 0.8, actual: 0.6 }]],
    ]);
    expect(counts.missed).toBe(2);
  });

  test.each([
    ["a target on the wrong side", { target: 0.6 }, "invalid-value", "target"],
    ["a target that is the baseline", { target: 0.7 }, "invalid-value", "target"],
    ["a measure of one's own without direction", { measure: "queue" }, "invalid-value", "direction"],
    ["a name that every object has", { measure: "toString" }, "invalid-value", "direction"],
    ["an end on the first day", { until: "2026-03-01" }, "invalid-period", "until"],
    ["NaN", { actual: Number.NaN }, "invalid-value", "actual"],
    ["no date", { from: "soon" }, "invalid-date", "from"],
  ])("refuses %s", (_, change, code, field) => {
    expect(errorOf(() => serviceGoals([{ ...goal, ...change }], { asOf: "2026-03-05" }))).toMatchObject({ code, details: { list: "goals", index: 0, field, id: 1 } });
  });

  test("refuses a goal twice", () => {
    expect(errorOf(() => serviceGoals([goal, goal], { asOf: "2026-03-05" })).code).toBe("duplicate-id");
  });
});

describe("SAT-7: staff are assessed by attitude, quality and procedure", () => {
  const policy = { aspects: [{ aspect: "attitude", weight: 2, minimum: 3 }, { aspect: "procedure" }], scale: { lowest: 1, highest: 5 } } as const;

  // Attitude 5 and 4: shares 1 and 3/4; procedure 1 and 3: shares 0 and 1/2. (2 · 1 + 0)/3 = 2/3, (2 · 3/4 + 1/2)/3 = 2/3.
  test("by weighted means", () => {
    const [found] = assessStaff([{ id: 1, staff: 9, marks: { attitude: 5, procedure: 1 } }, { id: 2, staff: 9, marks: { attitude: 4, procedure: 3 } }], policy);
    expect(found).toMatchObject({ staff: 9, n: 2, total: 2 / 3, state: "good-enough", aspects: [{ item: "attitude", mean: 4.5 }, { item: "procedure", mean: 2 }] });
  });

  test("the minimum itself is good enough, less is not, and no mark is undetermined", () => {
    const states = assessStaff([{ id: 1, staff: 1, marks: { attitude: 3, procedure: 3 } }, { id: 2, staff: 2, marks: { attitude: 2.9 } }, { id: 3, staff: 3, marks: { attitude: 4 } }], policy);
    expect(states.map(({ state }) => state)).toEqual(["good-enough", "below-minimum", "undetermined"]);
    expect(states[1]?.reasons.slice(0, 2)).toEqual([
      { code: "satisfaction/below-minimum", aspect: "attitude", mean: 2.9, minimum: 3, n: 1 },
      { code: "satisfaction/not-assessed", aspect: "procedure" },
    ]);
  });

  test("marks off the scale are listed, and the order changes nothing", () => {
    const marks = [{ id: 1, staff: 1, marks: { attitude: 7 } }, { id: 2, staff: 1, marks: { attitude: 4 } }];
    const found = assessStaff(marks, policy);
    expect(found[0]?.invalid.map(({ response, item }) => [response, item])).toEqual([[1, "attitude"]]);
    expect(assessStaff([...marks].reverse(), policy)).toEqual(found);
  });

  test.each([
    ["no aspects", () => assessStaff([], { aspects: [], scale: { lowest: 1, highest: 5 } }), "invalid-policy"],
    ["a minimum that is no number", () => assessStaff([], { ...policy, aspects: [{ aspect: "a", minimum: "3" as never }] }), "invalid-policy"],
    ["a policy that is none", () => assessStaff([], 3 as never), "invalid-policy"],
    ["marks of nobody", () => assessStaff([{ id: 1, marks: {} } as never]), "missing-id"],
    ["no marks", () => assessStaff([{ id: 1, staff: 1 } as never]), "invalid-input"],
  ])("refuses %s", (_, call, code) => {
    expect(errorOf(call).code).toBe(code);
  });
});

test("SAT-7: every fault of a policy for staff is named as the policy has it", () => {
  const error = errorOf(() => assessStaff([], { aspects: [{ aspect: "", weight: -1, minimum: Number.NaN }], scale: { lowest: 5, highest: 1 } }));
  expect(error.message).toContain("the staff policy has faults");
  expect(error.details.faults?.map(({ path }) => path)).toEqual(["scale.highest", "aspects[0].aspect", "aspects[0].weight", "aspects[0].minimum"]);
  expect(errorOf(() => assessStaff([], 3 as never)).details.faults).toEqual([{ path: "", message: "must be an object" }]);
});
