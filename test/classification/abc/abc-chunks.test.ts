import { describe, expect, test } from "vitest";
import { APART, classesOfChunk, classifyAbcChunks, classifyAbcColumn, computedClasses, paretoClasses, rankClasses } from "../../../src/classification/index.ts";
import type { AbcPolicy } from "../../../src/classification/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const threshold: AbcPolicy<"A" | "B"> = { by: "threshold", classes: [{ class: "A", from: 5 }, { class: "B" }] };
const policies: readonly (readonly [string, AbcPolicy])[] = [["share", paretoClasses], ["rank", rankClasses], ["threshold", threshold]];
const chunksOf = (...chunks: readonly (readonly number[])[]): Float64Array[] => chunks.map((chunk) => Float64Array.from(chunk));

test.each(policies)("CLS-2: no chunks, and empty ones, give empty classes and the reason, by %s", (_, policy) => {
  for (const chunks of [[], chunksOf([]), chunksOf([], [])]) {
    const { classes, cuts, totals, reason } = classifyAbcChunks(() => chunks, policy);
    const column = classifyAbcColumn([], policy);
    expect([classes, totals, reason]).toEqual([column.classes, column.totals, { code: "classification/nothing-over-zero", customers: 0 }]);
    expect(cuts).toHaveLength(policy.classes.length - 1);
  }
});

test("CLS-2: how a column is cut into chunks changes nothing", () => {
  const values = Array.from({ length: 300 }, (_, k) => ((k * 7919) % 101) / 4 - 3);
  const expected = classifyAbcColumn(values);
  for (const size of [1, 2, 7, 299, 300, 1000]) {
    const chunks = Array.from({ length: Math.ceil(300 / size) }, (_, k) => Float64Array.from(values.slice(k * size, (k + 1) * size)));
    const result = classifyAbcChunks(() => chunks);
    expect([result.classes, result.totals]).toEqual([expected.classes, expected.totals]);
    expect(chunks.flatMap((chunk) => Array.from(classesOfChunk(chunk, result)))).toEqual(Array.from(expected.classOf));
  }
});

test("CLS-2: a chunk may be overwritten once the next one is asked for", () => {
  const values = Array.from({ length: 20_000 }, (_, k) => ((k * 7919) % 20_011) / 100 + 0.5);
  const expected = classifyAbcColumn(values);
  for (const policy of [paretoClasses, rankClasses]) {
    const buffer = new Float64Array(64);
    const result = classifyAbcChunks(function* () {
      for (let at = 0; at < values.length; at += 64) {
        const part = values.slice(at, at + 64);
        buffer.fill(Number.NaN).set(part);
        yield buffer.subarray(0, part.length);
      }
    }, policy);
    if (policy === paretoClasses) expect([result.classes, result.totals]).toEqual([expected.classes, expected.totals]);
    else expect(result.classes).toEqual(classifyAbcColumn(values, rankClasses).classes);
  }
});

describe("what cannot be done in chunks", () => {
  test("CLS-8: computed limits need all values at once", () => {
    const error = errorOf(() => classifyAbcChunks(() => [], computedClasses));
    expect([error.code, error.details.field]).toEqual(["invalid-option", "policy.by"]);
  });

  test("CLS-2: equal values cannot be parted without ids", () => {
    for (const policy of [paretoClasses, rankClasses]) {
      const error = errorOf(() => classifyAbcChunks(() => [], { ...policy, ties: "split" }));
      expect([error.code, error.details.field]).toEqual(["invalid-option", "policy.ties"]);
    }
  });

  test("CLS-2: a bad policy is named before any chunk is read", () => {
    const open = (): never => { throw new Error("opened"); };
    expect(errorOf(() => classifyAbcChunks(open, { by: "share", classes: [] })).code).toBe("invalid-policy");
  });
});

describe("bad chunks", () => {
  test.each([Number.NaN, Infinity, -Infinity])("CLS-2: %d is refused, by its position in the whole column", (bad) => {
    for (const [chunks, index] of [
      [chunksOf([bad]), 0],
      [chunksOf([], [1, 2], [3, bad]), 3],
      [chunksOf([1.5, 0.001], [0.1 + 0.2, 3, bad, 4]), 4],
      [chunksOf([1], [2], [], [3], [4], [bad, Number.NaN]), 4],
    ] as const) {
      const error = errorOf(() => classifyAbcChunks(() => chunks));
      expect([error.code, error.details]).toEqual(["invalid-value", { list: "values", index }]);
    }
  });

  test.each([
    ["a list of numbers", [1, 2]],
    ["single precision", Float32Array.of(1, 2)],
    ["a view of bytes", new DataView(new ArrayBuffer(8))],
    ["null", null],
    ["text", "12"],
    ["a number", 12],
  ])("CLS-2: %s is no chunk", (_, chunk) => {
    expect(errorOf(() => classifyAbcChunks(() => [Float64Array.of(1), chunk as never])).code).toBe("invalid-input");
  });

  test.each([
    ["no function", undefined],
    ["the chunks themselves", [Float64Array.of(1)]],
    ["a function that gives nothing", () => undefined],
    ["a function that gives null", () => null],
    ["a function that gives a number", () => 3],
  ])("CLS-2: %s opens no chunks", (_, open) => {
    expect(errorOf(() => classifyAbcChunks(open as never)).code).toBe("invalid-input");
  });

  test("CLS-2: an error of whoever reads the chunks comes through as it is", () => {
    const failed = new Error("the file is gone");
    const open = function* (): Generator<Float64Array> {
      yield Float64Array.of(1);
      throw failed;
    };
    expect(() => classifyAbcChunks(open)).toThrow(failed);
  });

  test("CLS-2: a total beyond the largest number is refused", () => {
    expect(errorOf(() => classifyAbcChunks(() => chunksOf([1e308], [1e308], [1e308]))).code).toBe("total-out-of-range");
    expect(errorOf(() => classifyAbcChunks(() => chunksOf([1], [-1e308], [-1e308]))).code).toBe("total-out-of-range");
  });

  const later: readonly (readonly [string, readonly number[]])[] = [
    ["nothing any more", []],
    ["one value less", [60, 20, 15]],
    ["one value more", [60, 20, 15, 5, 5]],
    ["larger values", [60, 60, 60, 60]],
    ["smaller values", [6, 2, 1.5, 0.5]],
    ["zeros", [0, 0, 0, 0]],
  ];
  describe.each(policies)("by %s", (_, policy) => {
    test.each(later)("CLS-2: values that change between two passes are noticed, not counted: %s", (_name, values) => {
      let passes = 0;
      const open = (): Float64Array[] => chunksOf(passes++ === 0 ? [60, 20, 15, 5] : values);
      expect(errorOf(() => classifyAbcChunks(open, policy)).code).toBe("invalid-input");
    });

    test("CLS-2: chunks that can be read only once are noticed", () => {
      const once = chunksOf([60, 20], [15, 5]).values();
      expect(errorOf(() => classifyAbcChunks(() => once, policy)).code).toBe("invalid-input");
    });
  });
});

describe("classesOfChunk", () => {
  const result = classifyAbcChunks(() => chunksOf([60, 20, 15, 5]));

  test("CLS-2: places values that were not part of it by the cuts", () => {
    expect(result.cuts).toEqual([20, 15]);
    expect(Array.from(classesOfChunk(Float64Array.of(1e300, 20, 19.999, 15, 14, 5e-324, 0, -0, -7), result))).toEqual([0, 0, 1, 1, 2, 2, APART, APART, APART]);
    expect(classesOfChunk(new Float64Array(0), result)).toHaveLength(0);
  });

  test("CLS-2: puts those of zero or less into the last class where the policy says so", () => {
    const lowest = classifyAbcChunks(() => chunksOf([60, 20, 15, 5]), { ...paretoClasses, nonPositive: "lowest" });
    expect(Array.from(classesOfChunk(Float64Array.of(60, 0, -7), lowest))).toEqual([0, 2, 2]);
  });

  test("CLS-2: a class that nobody is in takes none of the values that it was made of", () => {
    const none = classifyAbcChunks(() => chunksOf([100]), { ...paretoClasses, boundary: "atMost" });
    expect(Array.from(classesOfChunk(Float64Array.of(100, 1, 0), none))).toEqual([2, 2, APART]);
    const all = classifyAbcChunks(() => chunksOf([100]));
    expect([all.cuts[0], all.cuts[1]]).toEqual([100, 100]);
    expect(classifyAbcChunks(() => chunksOf([0, -1])).cuts).toEqual([null, null]);
  });

  test("CLS-2: works for any number of classes", () => {
    for (const classes of [1, 2, 4, 5, 10]) {
      const policy: AbcPolicy = { by: "rank", classes: Array.from({ length: classes }, (_, k) => (k === classes - 1 ? { class: `${k}` } : { class: `${k}`, upTo: (k + 1) / classes })) };
      const values = Float64Array.from({ length: classes * 3 }, (_, k) => classes * 3 - k);
      const found = Array.from(classesOfChunk(Float64Array.of(...values, 0), classifyAbcChunks(() => [values], policy)));
      expect(found).toEqual([...Array.from(values, (_value, k) => Math.floor(k / 3)), APART]);
    }
  });

  test.each([Number.NaN, Infinity, -Infinity])("CLS-2: %d is refused, by its position in the chunk", (bad) => {
    const error = errorOf(() => classesOfChunk(Float64Array.of(1, bad), result));
    expect([error.code, error.details]).toEqual(["invalid-value", { list: "values", index: 1 }]);
  });

  test.each([
    ["a list of numbers", [1, 2], result],
    ["null", null, result],
    ["no result", Float64Array.of(1), undefined],
    ["null as a result", Float64Array.of(1), null],
    ["a result without cuts", Float64Array.of(1), { policy: paretoClasses }],
    ["a result without a policy", Float64Array.of(1), { cuts: [3] }],
    ["cuts that are text", Float64Array.of(1), { policy: paretoClasses, cuts: ["3", "x"] }],
    ["a table of rows", Float64Array.of(1), { policy: paretoClasses, rows: [], classes: [] }],
  ])("CLS-2: %s is refused with an error of this library", (_, values, given) => {
    expect(errorOf(() => classesOfChunk(values as never, given as never)).code).toMatch(/^invalid-/);
  });
});
