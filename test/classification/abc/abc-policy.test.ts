import { describe, expect, test } from "vitest";
import { classifyAbc, classifyAbcChunks, classifyAbcColumn, computedClasses, defineAbcPolicy, fromShares, paretoClasses, rankClasses, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcPolicy } from "../../../src/classification/index.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { expectAbc } from "./abc-oracle.ts";

const faultsOf = (policy: unknown): readonly string[] => {
  const { code, details } = errorOf(() => defineAbcPolicy(policy as AbcPolicy));
  expect(code).toBe("invalid-policy");
  expect(details.faults!.every(({ message }) => message.length > 0)).toBe(true);
  return details.faults!.map(({ path }) => path);
};
const shares = (...limits: readonly unknown[]): unknown => ({ by: "share", classes: [...limits.map((upTo, k) => ({ class: `c${k}`, upTo })), { class: "last" }] });
const thresholds = (...limits: readonly unknown[]): unknown => ({ by: "threshold", classes: [...limits.map((from, k) => ({ class: `c${k}`, from })), { class: "last" }] });
const named = (...names: readonly unknown[]): unknown => ({ by: "share", classes: names.map((name, k) => (k === names.length - 1 ? { class: name } : { class: name, upTo: (k + 1) / (names.length + 1) })) });
const many = (count: number): unknown => named(...Array.from({ length: count }, (_, k) => `class ${k}`));

describe("what is wrong with a policy is named by its path", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no policy", undefined, ["by", "classes"]],
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    ["a hole among the classes", { by: "share", classes: [{ class: "A", upTo: 0.5 }, , { class: "C" }] }, ["classes[1].class", "classes[1].upTo"]],
    ["null", null, ["by", "classes"]],
    ["text", "ABC", ["by", "classes"]],
    ["a number", 80, ["by", "classes"]],
    ["a list", [], ["by", "classes"]],
    ["an empty object", {}, ["by", "classes"]],
    ["no way to classify", { classes: [{ class: "A" }] }, ["by"]],
    ["a null way", { by: null, classes: [{ class: "A" }] }, ["by"]],
    ["an unknown way", { by: "value", classes: [{ class: "A" }] }, ["by"]],
    ["a way that every object has", { by: "constructor", classes: [{ class: "A" }] }, ["by"]],
    ["classes that are no list", { by: "share", classes: { A: 0.8 } }, ["classes"]],
    ["an empty list of classes", { by: "share", classes: [] }, ["classes"]],
    ["255 classes", many(255), ["classes"]],
    ["a class that is null", { by: "share", classes: [null] }, ["classes[0].class"]],
    ["a class that is text", { by: "share", classes: [{ class: "A", upTo: 0.5 }, "B"] }, ["classes[1].class"]],
    ["a name that is empty", named("A", ""), ["classes[1].class"]],
    ["a name that is a number", named(1, "B"), ["classes[0].class"]],
    ["a name given twice", named("A", "B", "A"), ["classes[2].class"]],
    ["limits out of order", shares(0.95, 0.8), ["classes[1].upTo"]],
    ["a limit twice", shares(0.8, 0.8), ["classes[1].upTo"]],
    ["a limit of 1", shares(0.8, 1), ["classes[1].upTo"]],
    ["a limit over 1", shares(80), ["classes[0].upTo"]],
    ["a limit of 0", shares(0), ["classes[0].upTo"]],
    ["a negative limit", shares(-0.1), ["classes[0].upTo"]],
    ["a limit that is NaN", shares(Number.NaN), ["classes[0].upTo"]],
    ["a limit that is infinite", shares(Infinity), ["classes[0].upTo"]],
    ["a limit that is text", shares("0.8"), ["classes[0].upTo"]],
    ["a limit that is null", shares(null), ["classes[0].upTo"]],
    ["a limit that is missing", shares(undefined), ["classes[0].upTo"]],
    ["a limit on the last class", { by: "rank", classes: [{ class: "A", upTo: 0.2 }, { class: "B", upTo: 0.9 }] }, ["classes[1].upTo"]],
    ["a threshold on the last class", { by: "threshold", classes: [{ class: "A", from: 3 }, { class: "B", from: 1 }] }, ["classes[1].from"]],
    ["thresholds out of order", thresholds(5, 10), ["classes[1].from"]],
    ["a threshold twice", thresholds(5, 5), ["classes[1].from"]],
    ["a threshold of 0", thresholds(5, 0), ["classes[1].from"]],
    ["a negative threshold", thresholds(-5), ["classes[0].from"]],
    ["a threshold that is text", thresholds("5"), ["classes[0].from"]],
    ["an infinite threshold", thresholds(Infinity), ["classes[0].from"]],
    ["computed limits for two classes", { by: "computed", classes: [{ class: "A" }, { class: "B" }] }, ["classes"]],
    ["computed limits for four classes", { by: "computed", classes: [{ class: "A" }, { class: "B" }, { class: "C" }, { class: "D" }] }, ["classes"]],
    ["an unknown boundary", { ...paretoClasses, boundary: "atmost" }, ["boundary"]],
    ["unknown ties", { ...rankClasses, ties: true }, ["ties"]],
    ["unknown nonPositive", { ...rankClasses, nonPositive: "lowest " }, ["nonPositive"]],
    ["unknown degenerate", { ...computedClasses, degenerate: "low" }, ["degenerate"]],
    ["a boundary where limits are computed", { ...computedClasses, boundary: "below" }, ["boundary"]],
    ["ties where values decide", { ...(thresholds(5) as object), ties: "split" }, ["ties"]],
    ["a misspelt option", { ...paretoClasses, tie: "split" }, ["tie"]],
    ["a misspelt limit", { by: "share", classes: [{ class: "A", upto: 0.8 }, { class: "B" }] }, ["classes[0].upto", "classes[0].upTo"]],
    ["a threshold in a policy of shares", { by: "share", classes: [{ class: "A", upTo: 0.8, from: 3 }, { class: "B" }] }, ["classes[0].from"]],
    ["an option named __proto__", JSON.parse('{ "by": "share", "classes": [{ "class": "A" }], "__proto__": { "ties": "split" } }'), ["__proto__"]],
    [
      "everything at once",
      { by: "rank", boundary: "?", ties: "?", nonPositive: "?", classes: [{ class: "A", upTo: 2 }, { class: "A", upTo: "1" }, { upTo: 0.3 }] },
      ["classes[1].class", "classes[2].class", "classes[2].upTo", "classes[0].upTo", "classes[1].upTo", "boundary", "ties", "nonPositive"],
    ],
  ])("CLS-2: %s", (_, policy, paths) => {
    expect([...faultsOf(policy)].sort()).toEqual([...paths].sort());
  });

  test("CLS-2: the message names the first fault and how many more there are", () => {
    expect(errorOf(() => defineAbcPolicy({ ...paretoClasses, boundary: "?", ties: "?" } as never)).message).toMatch(/^invalid-policy: .*boundary.*\(and 1 more\)$/);
  });

  test("CLS-2: every form refuses a policy with faults, with the same error", () => {
    const policy = shares(0.9, 0.8) as AbcPolicy;
    const forms = [
      () => classifyAbc([], { id: "id", value: "value", policy }),
      () => classifyAbcColumn([], policy),
      () => tabulateAbcColumn([], policy),
      () => classifyAbcChunks(() => [], policy),
    ];
    const errors = forms.map((form) => errorOf(form));
    for (const error of errors) expect([error.message, error.details]).toEqual([errors[0]!.message, { faults: [{ path: "classes[1].upTo", message: expect.any(String) as string }] }]);
  });
});

describe("defineAbcPolicy", () => {
  test("CLS-2: gives the policy in full, frozen to the bottom, and leaves the one given alone", () => {
    const given = { by: "share", classes: [{ class: "gold", upTo: 0.5 }, { class: "other" }] } as const;
    const defined = defineAbcPolicy(given);
    expect(defined).toEqual({ ...given, boundary: "covering", ties: "together", nonPositive: "apart" });
    expect([defined, defined.classes, ...defined.classes].every((part) => Object.isFrozen(part))).toBe(true);
    expect([Object.isFrozen(given), Object.isFrozen(given.classes)]).toEqual([false, false]);
  });

  test.each<[string, AbcPolicy]>([
    ["share", paretoClasses],
    ["rank", { ...rankClasses, boundary: "below", ties: "split", nonPositive: "lowest" }],
    ["threshold", { by: "threshold", classes: [{ class: "A", from: 1e-9 }, { class: "B" }] }],
    ["computed", { ...computedClasses, degenerate: "raw" }],
    ["a single class", { by: "share", classes: [{ class: "everybody" }] }],
    ["254 classes", many(254) as AbcPolicy],
    ["options that are undefined", { ...paretoClasses, boundary: undefined, ties: undefined, nonPositive: undefined }],
  ])("CLS-2: takes its own answer back, through JSON too: %s", (_, policy) => {
    const defined = defineAbcPolicy(policy);
    expect(defineAbcPolicy(JSON.parse(JSON.stringify(defined)) as AbcPolicy)).toEqual(defined);
    expect(JSON.parse(JSON.stringify(defined))).toEqual(defined);
  });

  test("CLS-2: 254 classes are all given out, in every form", () => {
    const policy = { by: "rank", classes: (many(254) as AbcPolicy).classes } as AbcPolicy;
    const values = Array.from({ length: 5100 }, (_, k) => 5100 - k);
    const expected = expectAbc(values.map((value, id) => ({ id, value })), policy).classOf;
    expect(new Set(expected).size).toBe(254);
    expect(Array.from(classifyAbcColumn(values, policy).classOf)).toEqual(expected);
    expect(Array.from(classifyAbcColumn(Float64Array.from(values), policy).classOf)).toEqual(expected);
    expect(Array.from(tabulateAbcColumn(values, policy).classOf)).toEqual(expected);
    expect(classifyAbcColumn([0, ...values], policy).classOf[0]).toBe(255);
  });
});

describe("fromShares", () => {
  test.each<[Readonly<Record<string, number>>, readonly (number | undefined)[]]>([
    [{ A: 0.8, B: 0.15, C: 0.05 }, [0.8, 0.95, undefined]],
    [{ A: 0.7, B: 0.1, C: 0.1, D: 0.1 }, [0.7, 0.8, 0.9, undefined]],
    [{ A: 0.1, B: 0.2, C: 0.7 }, [0.1, 0.3, undefined]],
    [{ everybody: 1 }, [undefined]],
    [{ a: 1 / 3, b: 1 / 3, c: 1 / 3 }, [1 / 3, 0.6666666666666666, undefined]],
  ])("CLS-2: shares add up as the decimals they are: %j", (given, limits) => {
    const policy = fromShares(given);
    expect(policy.classes.map(({ upTo }) => upTo)).toEqual(limits);
    expect([policy.by, policy.classes.map((entry) => entry.class)]).toEqual(["share", Object.keys(given)]);
    expect(defineAbcPolicy(policy).classes).toEqual(policy.classes);
  });

  test("CLS-2: options go into the policy", () => {
    expect(fromShares({ A: 0.8, B: 0.2 }, { boundary: "atMost", ties: "split", nonPositive: "lowest" })).toMatchObject({ boundary: "atMost", ties: "split", nonPositive: "lowest" });
  });

  test.each<[string, unknown, unknown, readonly string[]]>([
    ["shares over 1", { A: 0.8, B: 0.3 }, {}, [""]],
    ["shares under 1", { A: 0.8, B: 0.1 }, {}, [""]],
    ["percentages", { A: 80, B: 20 }, {}, ["A", "B"]],
    ["a share of nothing", { A: 0, B: 1 }, {}, ["A"]],
    ["negative and text", { A: -0.2, B: "0.5", C: Number.NaN }, {}, ["A", "B", "C"]],
    ["no shares", {}, {}, [""]],
    ["null", null, {}, [""]],
    ["an unknown option", { A: 0.8, B: 0.2 }, { ties: "splt", boundry: "below" }, ["boundry", "ties"]],
    ["names that are whole numbers, whose order an object does not keep", { 2: 0.8, 1: 0.2 }, {}, ["1", "2"]],
  ])("CLS-2: refuses %s, and names each", (_, given, options, paths) => {
    const { code, details } = errorOf(() => fromShares(given as never, options as never));
    expect([code, details.faults!.map(({ path }) => path).sort()]).toEqual(["invalid-policy", paths]);
  });

  test("CLS-2: a class may have a name that objects trip over", () => {
    const given = JSON.parse('{ "__proto__": 0.75, "constructor": 0.25 }') as Record<string, number>;
    expect(fromShares(given).classes).toEqual([{ class: "__proto__", upTo: 0.75 }, { class: "constructor" }]);
  });
});
