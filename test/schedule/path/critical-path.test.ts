import { describe, expect, test } from "vitest";
import { criticalPath, type ActivityLink, type LinkType, type NetworkActivity } from "../../../src/schedule/index.ts";
import type { Id } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

// Activities as `{ a: 3 }`, links as `["a", "b", "SS", 2]`.
type Link = readonly [from: Id, to: Id, type?: LinkType, lag?: number];
const activitiesOf = (durations: Readonly<Record<string, number>>): NetworkActivity[] => Object.entries(durations).map(([id, duration]) => ({ id, duration }));
const linksOf = (links: readonly Link[]): ActivityLink[] => links.map(([from, to, type, lag]) => ({ from, to, type, lag }));

describe("ENG-10: what the types of links hold", () => {
  // a takes 4, b takes 3, and one link leads from a to b.
  test.each([
    // b starts 4 + 0 / 4 + 2 / 4 - 1.
    ["FS", 0, 4, 7],
    ["FS", 2, 6, 9],
    ["FS", -1, 3, 6],
    // b starts 0 + lag.
    ["SS", 0, 0, 4],
    ["SS", 2, 2, 5],
    // b finishes at 4 + lag, and starts 3 before.
    ["FF", 0, 1, 4],
    ["FF", 2, 3, 6],
    // b finishes at 0 + lag at the earliest, which it does anyway up to 3.
    ["SF", 3, 0, 4],
    ["SF", 5, 2, 5],
  ] as const)("%s with a lag of %d: b starts at %d, all takes %d", (type, lag, start, duration) => {
    const path = criticalPath(activitiesOf({ a: 4, b: 3 }), linksOf([["a", "b", type, lag]]));
    expect(path.times["b"]).toMatchObject({ earlyStart: start, earlyFinish: start + 3 });
    expect(path.duration).toBe(duration);
  });

  test("of two links between the same activities the stricter holds", () => {
    const links = linksOf([["a", "b", "SS", 1], ["a", "b", "FF", 2]]);
    // SS 1: from 1 on. FF 2: until 6, so from 3 on.
    expect(criticalPath(activitiesOf({ a: 4, b: 3 }), links).times["b"]).toMatchObject({ earlyStart: 3, earlyFinish: 6 });
  });
});

describe("ENG-10: floats", () => {
  test("the total float is shared along a path, the free float is each one's own", () => {
    // a 2 → b 3 → d 1 beside a 2 → c 8 → d 1: b may slip by 5; so may e before it, but only by taking it from b.
    const path = criticalPath(activitiesOf({ a: 2, e: 1, b: 2, c: 8, d: 1 }), linksOf([["a", "e"], ["e", "b"], ["b", "d"], ["a", "c"], ["c", "d"]]));
    expect(path.duration).toBe(11);
    expect(path.critical).toEqual(["a", "c", "d"]);
    expect(path.times["e"]).toEqual({ earlyStart: 2, earlyFinish: 3, lateStart: 7, lateFinish: 8, totalFloat: 5, freeFloat: 0 });
    expect(path.times["b"]).toEqual({ earlyStart: 3, earlyFinish: 5, lateStart: 8, lateFinish: 10, totalFloat: 5, freeFloat: 5 });
  });

  test("the last to finish is critical, also where its successor ends earlier", () => {
    // b may start with a and is done by 3; a takes until 5.
    const network = [activitiesOf({ a: 5, b: 3 }), linksOf([["a", "b", "SS"]])] as const;
    expect(criticalPath(...network)).toMatchObject({ critical: ["a"], times: { a: { totalFloat: 0, lateFinish: 5 }, b: { totalFloat: 2 } } });
    // Unclamped, the end holds only b: a may start at 2 with it, and finish at 7.
    expect(criticalPath(...network, { starts: "unclamped" })).toMatchObject({ critical: [], times: { a: { totalFloat: 2, lateFinish: 7 } } });
  });

  test("nothing starts before 0 unless it is let", () => {
    const network = [activitiesOf({ a: 1, b: 5 }), linksOf([["a", "b", "FF"]])] as const;
    expect(criticalPath(...network)).toMatchObject({ duration: 5, times: { b: { earlyStart: 0 } } });
    // b has to finish at 1 at the earliest: it does if it starts at -4.
    expect(criticalPath(...network, { starts: "unclamped" })).toMatchObject({ duration: 5, times: { b: { earlyStart: -4, earlyFinish: 1 } } });
  });

  test("activities without links are free up to the end of the longest", () => {
    expect(criticalPath(activitiesOf({ a: 3, b: 1 }), [])).toEqual({
      duration: 3,
      critical: ["a"],
      times: {
        a: { earlyStart: 0, earlyFinish: 3, lateStart: 0, lateFinish: 3, totalFloat: 0, freeFloat: 0 },
        b: { earlyStart: 0, earlyFinish: 1, lateStart: 2, lateFinish: 3, totalFloat: 2, freeFloat: 2 },
      },
    });
  });

  test("critical activities come by early start, then by id, numbers first", () => {
    const path = criticalPath<Id>([{ id: "b", duration: 2 }, { id: 10, duration: 2 }, { id: 9, duration: 2 }, { id: "z", duration: 0 }], []);
    expect(path.critical).toEqual([9, 10, "b"]);
    expect(criticalPath([{ id: "b", duration: 0 }, { id: "a", duration: 0 }], [{ from: "b", to: "a" }]).critical).toEqual(["a", "b"]);
  });

  test.each([1, 1 / 3])("a chain of 20,000 activities of %d is as long as all of them", (duration) => {
    const chain = Array.from({ length: 20_000 }, (_, id) => ({ id, duration }));
    const { duration: length, critical } = criticalPath(chain, chain.slice(1).map(({ id }) => ({ from: id - 1, to: id })));
    // A third is written with sixteen threes.
    expect(length).toBe(duration === 1 ? 20_000 : 6666.666666666666);
    expect(critical).toEqual(chain.map(({ id }) => id));
  });

  test("no activities take no time", () => {
    expect(criticalPath([], [])).toEqual({ duration: 0, critical: [], times: {} });
    expect(criticalPath([], [], { starts: "unclamped" })).toEqual({ duration: 0, critical: [], times: {} });
  });
});

describe("ENG-10: decimals count as they are written", () => {
  test.each([
    ["tenths that no double holds", [0.1, 0.2], 0.3],
    ["many places", [1e-7, 0.3], 0.3000001],
    ["more digits than doubles can count", [4.166666666666667, 0.833333333333333], 5],
    ["large and small", [1e15, 0.2, 0.3], 1_000_000_000_000_000.5],
    ["whole numbers that doubles do not tell apart", [2 ** 53, 1, 1], 2 ** 53 + 2],
    ["far beyond them", [1e300, 1e300], 2e300],
  ])("%s: two ways of the same length are both critical", (_, durations, whole) => {
    const chain = durations.map((duration, at) => ({ id: `c${at}`, duration }));
    const links = chain.slice(1).map(({ id }, at) => ({ from: `c${at}`, to: id }));
    const path = criticalPath([...chain, { id: "whole", duration: whole }], links);
    expect(path.duration).toBe(whole);
    expect([...path.critical].sort()).toEqual([...chain.map(({ id }) => id), "whole"].sort());
  });

  test("a difference of the last digit is a float", () => {
    const path = criticalPath(activitiesOf({ a: 0.1, b: 0.2, c: 0.30000000000000004 }), linksOf([["a", "b"]]));
    expect(path.critical).toEqual(["c"]);
    expect(path.times["a"]!.totalFloat).toBe(4e-17);
  });

  test("lags too, and negative ones", () => {
    const path = criticalPath(activitiesOf({ a: 0.7, b: 0.1 }), linksOf([["a", "b", "FS", -0.3]]));
    expect(path.times["b"]).toMatchObject({ earlyStart: 0.4, earlyFinish: 0.5 });
    expect(path.times["b"]!.totalFloat).toBe(0.2);
  });

  test("no result is -0", () => {
    const path = criticalPath([{ id: 1, duration: -0 }, { id: 2, duration: 0 }], [{ from: 1, to: 2, lag: -0 }]);
    expect(Object.is(path.times["2"]!.earlyStart, 0) && Object.is(path.duration, 0)).toBe(true);
  });
});

describe("ids", () => {
  test("numbers and text go together", () => {
    expect(criticalPath<Id>([{ id: 1, duration: 1 }, { id: "a", duration: 1 }], [{ from: 1, to: "a" }]).times).toMatchObject({ 1: { earlyStart: 0 }, a: { earlyStart: 1 } });
  });

  test("a name that objects have already is an id like others", () => {
    const activities = [{ id: "__proto__", duration: 1 }, { id: "constructor", duration: 2 }];
    const { times } = criticalPath(activities, [{ from: "__proto__", to: "constructor" }]);
    expect(Object.keys(times).sort()).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(times)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(times))).toEqual(times);
  });
});

describe("circles", () => {
  const activities = activitiesOf({ a: 1, b: 1, c: 1, d: 1, e: 1 });

  test.each([
    ["one among others, in the order of its links", [["a", "b"], ["b", "d"], ["d", "c"], ["c", "b"], ["c", "e"]], ["b", "d", "c"]],
    ["of two activities", [["e", "d"], ["d", "e"]], ["d", "e"]],
    ["of one", [["a", "b"], ["c", "c", "SS"]], ["c"]],
    ["through other types of links", [["a", "b", "SS"], ["b", "a", "FF", -5]], ["a", "b"]],
    ["what only follows is no part of it", [["e", "d"], ["d", "e"], ["e", "a"], ["a", "b"]], ["d", "e"]],
  ] satisfies [string, Link[], Id[]][])("%s", (_, links, cycle) => {
    for (const some of [links, links.toReversed()]) {
      const error = errorOf(() => criticalPath(activities.toReversed(), linksOf(some)));
      expect(error).toMatchObject({ code: "cyclic-network", details: { list: "links", cycle } });
    }
  });
});

describe("what is no network", () => {
  const a = { id: "a", duration: 1 };
  const b = { id: "b", duration: 1 };

  test.each([
    ["no list", "a", [], {}, "invalid-input", { list: "activities" }],
    ["no list of links", [a], {}, {}, "invalid-input", { list: "links" }],
    ["an activity that is none", [a, null], [], {}, "invalid-input", { list: "activities", index: 1 }],
    ["a hole", new Array<unknown>(1), [], {}, "invalid-input", { list: "activities", index: 0 }],
    ["a link that is none", [a], ["a"], {}, "invalid-input", { list: "links", index: 0 }],
    ["no id", [{ duration: 1 }], [], {}, "missing-id", { list: "activities", index: 0 }],
    ["an empty id", [{ id: "", duration: 1 }], [], {}, "missing-id", { list: "activities", index: 0 }],
    ["an id twice", [a, b, a], [], {}, "duplicate-id", { list: "activities", index: 2, firstIndex: 0, id: "a" }],
    ["a number and its text", [{ id: "1", duration: 1 }, { id: 1, duration: 1 }], [], {}, "duplicate-id", { list: "activities", index: 1, firstIndex: 0, id: 1 }],
    ["NaN", [{ id: "a", duration: Number.NaN }], [], {}, "invalid-value", { list: "activities", index: 0, field: "duration", id: "a" }],
    ["an infinity", [{ id: "a", duration: Infinity }], [], {}, "invalid-value", { field: "duration" }],
    ["no duration", [{ id: "a" }], [], {}, "invalid-value", { field: "duration" }],
    ["text for a number", [{ id: "a", duration: "1" }], [], {}, "invalid-value", { field: "duration" }],
    ["a negative duration", [b, { id: "a", duration: -1 }], [], {}, "invalid-value", { index: 1, field: "duration", id: "a", value: -1 }],
    ["a link from nowhere", [a], [{ from: "x", to: "a" }], {}, "unknown-id", { list: "links", index: 0, field: "from", id: "x" }],
    ["a link to nowhere", [a], [{ from: "a", to: 1 }], {}, "unknown-id", { list: "links", index: 0, field: "to", id: 1 }],
    ["a link without an end", [a], [{ from: "a" }], {}, "missing-id", { list: "links[0].to" }],
    ["a lag that is no number", [a, b], [{ from: "a", to: "b", lag: Number.NaN }], {}, "invalid-value", { list: "links", index: 0, field: "lag" }],
    ["a lag of null", [a, b], [{ from: "a", to: "b", lag: null }], {}, "invalid-value", { field: "lag" }],
    ["a type that is none", [a, b], [{ from: "a", to: "b", type: "fs" }], {}, "invalid-option", { list: "links", field: "type", expected: ["FS", "SS", "FF", "SF"] }],
    ["an option that is none", [a], [], { starts: "free" }, "invalid-option", { list: "starts", expected: ["clamped", "unclamped"] }],
    ["options that are none", [a], [], null, "invalid-input", { list: "options" }],
    ["times beyond all numbers", [{ id: 1, duration: 1e308 }, { id: 2, duration: 1e308 }], [{ from: 1, to: 2 }], {}, "total-out-of-range", {}],
  ] satisfies [string, unknown, unknown, unknown, string, object][])("%s", (_, activities, links, options, code, details) => {
    const call = criticalPath as (...args: readonly unknown[]) => unknown;
    expect(errorOf(() => call(activities, links, options))).toMatchObject({ code, details });
  });
});
