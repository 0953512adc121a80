import { describe, expect, test } from "vitest";
import type { ClassifiedBase, ClassifiedRow } from "../../../src/classification/migration/classified-base.ts";
import { compareClasses } from "../../../src/classification/migration/compare-classes.ts";
import { settleClasses } from "../../../src/classification/migration/settle-classes.ts";
import { steadyClasses, type SettlingPolicy } from "../../../src/classification/migration/settle-policy.ts";
import { errorOf } from "../../foundation/thrown.ts";

type Abc = "A" | "B" | "C";

const policy = { by: "share", classes: [{ class: "A", upTo: 0.8 }, { class: "B", upTo: 0.95 }, { class: "C" }] };
const classes = [{ class: "A" }, { class: "B" }, { class: "C" }] as const;
const row = (id: number, measured: number): ClassifiedRow<Abc> => ({
  id,
  class: measured < 0.8 ? "A" : measured < 0.95 ? "B" : "C",
  value: 5,
  reason: { code: "classification/cumulative-share", measured },
});

/** A period per figure: the share before customer 1; `null` where the customer is not there. */
function periods(...measured: (number | null)[]): ClassifiedBase<Abc>[] {
  return measured.map((share) => ({ policy, classes, rows: share === null ? [] : [row(1, share)] }));
}

function settled(measured: (number | null)[], settling: SettlingPolicy): string {
  const [first] = settleClasses(periods(...measured), settling).rows;
  return `${first!.class}: ${first!.reasons.map(({ code }) => code.replace("classification/", "")).join(", ")}`;
}

describe("CLS-7: a move across one border counts", () => {
  const both = { margin: 0.05, periods: 3 };
  test.each([
    ["once it is by the margin", [0.7, 0.86], both, "B: moved-by-margin"],
    ["exactly at the margin", [0.7, 0.85], both, "B: moved-by-margin"],
    ["not a hair before it", [0.7, 0.8499999999999999], both, "A: held-at-border"],
    ["not at the border itself, which is on the other side", [0.7, 0.8], both, "A: held-at-border"],
    ["after as many periods running", [0.7, 0.81, 0.82, 0.83], both, "B: moved-after-periods"],
    ["not after one less", [0.7, 0.81, 0.82], both, "A: held-at-border"],
    ["not if the periods were interrupted", [0.7, 0.81, 0.82, 0.79, 0.81], both, "A: held-at-border"],
    ["upwards alike, exactly at the margin", [0.9, 0.75], both, "A: moved-by-margin"],
    ["upwards not a hair before it", [0.9, 0.7500000000000001], both, "B: held-at-border"],
    ["upwards after periods", [0.9, 0.79, 0.79, 0.79], both, "A: moved-after-periods"],
    ["and the way back is as hard", [0.7, 0.9, 0.79], both, "B: held-at-border"],
    ["at once, where one period is enough", [0.7, 0.8], { periods: 1 }, "B: moved-after-periods"],
    ["by margin alone: no time is long enough", [0.7, 0.81, 0.81, 0.81, 0.81], { margin: 0.05 }, "A: held-at-border"],
    ["by periods alone: no distance is far enough", [0.1, 0.99], { periods: 2 }, "A: held-at-border, held-at-border"],
    ["no more once it is settled", [0.7, 0.86, 0.81], both, "B: class-unchanged"],
  ] satisfies [string, number[], SettlingPolicy, string][])("%s", (_, measured, settling, expected) => {
    expect(settled(measured, settling)).toBe(expected);
  });

  test.each([
    ["from A to C the second border holds by itself", [0.7, 0.96], both, "B: moved-by-margin, held-at-border"],
    ["two borders at once, far across both", [0.7, 1], both, "C: moved-by-margin, moved-by-margin"],
    ["the first by time, while the second has just been crossed", [0.79, 0.81, 0.82, 0.96], { periods: 3 }, "B: moved-after-periods, held-at-border"],
    ["from C to A, across the nearer border first", [0.97, 0.76], both, "B: moved-by-margin, held-at-border"],
    ["time on the far side of the nearer border counts in either class", [0.79, 0.81, 0.96, 0.81], { periods: 3 }, "B: moved-after-periods"],
  ] satisfies [string, number[], SettlingPolicy, string][])("each border on its own: %s", (_, measured, settling, expected) => {
    expect(settled(measured, settling)).toBe(expected);
  });

  test.each([
    ["a customer seen for the first time has the class at once", [0.81], "B: first-class"],
    ["also in a later period", [null, null, 0.81], "B: first-class"],
    ["and again after a period without class", [0.7, null, 0.81], "B: first-class"],
    ["whose time then starts anew", [0.81, 0.81, null, 0.7, 0.81], "A: held-at-border"],
  ] satisfies [string, (number | null)[], string][])("%s", (_, measured, expected) => {
    expect(settled(measured, both)).toBe(expected);
  });

  test("the reason has all that was weighed", () => {
    expect(settleClasses(periods(0.7, 0.82), steadyClasses).rows[0]?.reasons).toEqual([
      {
        code: "classification/held-at-border",
        above: "A",
        below: "B",
        direction: "demoted",
        limit: 0.8,
        measured: 0.82,
        distance: 0.02,
        margin: 0.05,
        periods: 1,
        requiredPeriods: 3,
      },
    ]);
  });
});

describe("CLS-7: what settling works on", () => {
  test("a class set by hand holds, and the settling goes on beneath it", () => {
    const manual = { by: "owner", why: "strategic" };
    const history = periods(0.7, 0.81, 0.81);
    const byHand = (share: number): ClassifiedBase<Abc> => ({ policy, classes, rows: [{ ...row(1, share), class: "A", computedClass: "B", manual }] });
    expect(settleClasses([...history, byHand(0.81)]).rows).toEqual([
      {
        id: 1,
        class: "A",
        computedClass: "B",
        settledClass: "B",
        manual,
        value: 5,
        reasons: [{ code: "classification/manual-class", class: "A", settledClass: "B" }],
      },
    ]);
    expect(settled([0.7, 0.81, 0.81], steadyClasses)).toBe("A: held-at-border");
    const lifted = settleClasses([...history, byHand(0.81), ...periods(0.81)]).rows[0];
    expect(lifted).toMatchObject({ class: "B", reasons: [{ code: "classification/class-unchanged" }] });
  });

  test("for thresholds the margin is a part of the threshold, and less is worse", () => {
    const thresholds = { by: "threshold", classes: [{ class: "A", from: 1000 }, { class: "B" }] };
    const month = (value: number) => ({
      policy: thresholds,
      classes: [{ class: "A" }, { class: "B" }] as const,
      rows: [{ id: 1, class: value >= 1000 ? "A" : "B", value, reason: { code: "x", measured: value } } as const],
    });
    const after = (...values: number[]) => settleClasses(values.map(month), { margin: 0.1 }).rows[0]!;
    expect(after(1500, 901).class).toBe("A");
    expect(after(1500, 900)).toMatchObject({ class: "B", reasons: [{ direction: "demoted", limit: 1000, distance: 0.1 }] });
    expect(after(500, 1099.99).class).toBe("B");
    expect(after(500, 1100)).toMatchObject({ class: "A", reasons: [{ direction: "promoted", distance: 0.1 }] });
  });

  test("who is worth nothing any more is beyond every margin", () => {
    const history: ClassifiedBase<Abc>[] = [...periods(0.7), { policy, classes, rows: [{ id: 1, class: "C", value: 0, reason: { code: "x" } }] }];
    expect(settleClasses(history, { margin: 0.1 }).rows[0]).toMatchObject({ class: "C", reasons: [{ measured: null, distance: null }, {}] });
  });

  test("who is in the lowest class for want of value does not stand apart as well", () => {
    const lowest: ClassifiedBase<Abc> = { policy, classes, rows: [{ id: 1, class: "C", value: 0 }], apart: { zero: [{ id: 1 }, { id: 2 }] } };
    expect(settleClasses([lowest])).toMatchObject({ rows: [{ id: 1, class: "C" }], apart: { zero: [{ id: 2 }] } });
  });

  test("a border that holds stops what lies beyond it, whatever the limits there", () => {
    const odd = { classes: [{ class: "A", upTo: 0.9 }, { class: "B", upTo: 0.5 }, { class: "C" }] };
    const month = (name: Abc): ClassifiedBase<Abc> => ({ policy: odd, classes, rows: [{ ...row(1, 0.7), class: name }] });
    expect(settleClasses([month("A"), month("C")], { margin: 0.05 }).rows[0]).toMatchObject({
      class: "A",
      reasons: [{ code: "classification/held-at-border", below: "B" }, { code: "classification/held-at-border", below: "C" }],
    });
  });

  test("the result counts the classes that hold and those held, and can be compared", () => {
    const month = (shares: readonly number[]): ClassifiedBase<Abc> => ({ policy, classes, rows: shares.map((share, id) => row(id, share)), apart: { zero: [{ id: "z" }] } });
    const history = [month([0, 0.7, 0.94, 0.97]), month([0, 0.81, 0.96, 0.5])];
    const result = settleClasses(history);
    expect(result).toMatchObject({ held: 2, apart: { zero: [{ id: "z" }] }, policy: { settling: steadyClasses, classification: policy } });
    expect(result.classes).toEqual([{ class: "A", count: 3 }, { class: "B", count: 1 }, { class: "C", count: 0 }]);
    expect(compareClasses(settleClasses(history.slice(0, 1)), result).counts).toMatchObject({ promoted: 1, demoted: 0, unchanged: 4 });
  });

  test("no period gives an empty table", () => {
    expect(settleClasses([])).toEqual({ policy: { settling: steadyClasses, classification: null }, classes: [], rows: [], apart: {}, held: 0 });
  });
});

describe("CLS-7: what settling refuses", () => {
  const unlike = { policy: { by: "rank" }, classes, rows: [] };
  test.each([
    ["periods by different policies", [...periods(0.7), unlike], {}, "mixed-policies", { list: "history[1]", field: "policy" }],
    ["a margin where the policy has no limits", [{ ...unlike, rows: [] }], {}, "invalid-policy", { faults: [{ path: "margin" }] }],
    ["a margin that would be a part of nothing", [{ ...unlike, policy: { classes: [{ from: 5 }, { from: 0 }, {}] } }], {}, "invalid-policy", { faults: [{ path: "margin" }] }],
    ["other class names", [...periods(0.7), { policy, classes: [{ class: "A" }], rows: [] }], {}, "unknown-class", { list: "history[1].classes" }],
    ["a margin where nothing was measured", [...periods(0.7), { policy, classes, rows: [{ id: 1, class: "B", value: 5 }] }], {}, "invalid-value", { list: "history[1].rows", id: 1 }],
    ["no list", 7, {}, "invalid-input", { list: "history" }],
    ["a hole", new Array(1), {}, "invalid-input", { list: "history[0]" }],
    ["an unknown option", [], { policies: "all" }, "invalid-option", { field: "policies" }],
  ])("%s", (_, history, options, code, details) => {
    const error = errorOf(() => settleClasses(history as never, steadyClasses, options as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("different policies, if that is said, each with limits of its own", () => {
    const later = { policy: { by: "share", classes: [{ class: "A", upTo: 0.6 }, { class: "B", upTo: 0.9 }, { class: "C" }] }, classes, rows: [{ ...row(1, 0.66), class: "B" as const }] };
    const result = settleClasses([...periods(0.5), later], { margin: 0.05 }, { policies: "differ" });
    expect(result.rows[0]).toMatchObject({ class: "B", reasons: [{ limit: 0.6, distance: 0.06 }] });
  });

  test.each([
    [{}, [""]],
    [{ margin: 0 }, ["margin"]],
    [{ margin: Infinity, periods: 0.5 }, ["margin", "periods"]],
    ["steady", [""]],
  ])("every fault of the policy %j is named", (settling, paths) => {
    const error = errorOf(() => settleClasses([], settling as never));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });
});
