import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import type { Id } from "../../../src/foundation/index.ts";
import { criticalPath, type ActivityTimes, type CriticalPathOptions } from "../../../src/schedule/index.ts";
import { networks, shuffledNetworks, wholeNetworks, type Network } from "../arbitrary-networks.ts";
import { add, compare, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const starts = fc.constantFrom<NonNullable<CriticalPathOptions["starts"]>>("clamped", "unclamped");
const pathOf = ({ activities, links }: Network, options: CriticalPathOptions = {}): ReturnType<typeof criticalPath> => criticalPath(activities, links, options);
const finishToStart = networks({ duration: fc.nat(9), lag: fc.nat(3), types: ["FS"], most: 7 });

// Every way through the network, one by one.
function longestWay({ activities, links }: Network): { readonly length: number; readonly on: ReadonlySet<Id> } {
  let length = 0;
  let on = new Set<Id>();
  function walk(at: Id, before: number, visited: readonly Id[]): void {
    const end = before + activities.find(({ id }) => id === at)!.duration;
    const way = [...visited, at];
    if (end > length) [length, on] = [end, new Set()];
    if (end === length) for (const id of way) on.add(id);
    for (const link of links) if (link.from === at) walk(link.to, end + link.lag!, way);
  }
  for (const { id } of activities) walk(id, 0, []);
  return { length, on };
}

// The least distance of the two ends of a link that it asks for, by its definition.
function slackOf({ activities, links }: Network, times: Readonly<Record<string, ActivityTimes>>, late: boolean): number[] {
  const end = (id: Id, finish: boolean): number => {
    const own = times[String(id)]!;
    expect(activities.some((activity) => activity.id === id)).toBe(true);
    if (late) return finish ? own.lateFinish : own.lateStart;
    return finish ? own.earlyFinish : own.earlyStart;
  };
  return links.map(({ from, to, type, lag }) => end(to, type === "FF" || type === "SF") - end(from, type === "FS" || type === "FF") - lag!);
}

test("ENG-10: finish-to-start networks last as long as their longest way, and are critical on all longest ways", () => {
  fc.assert(
    fc.property(finishToStart, (network) => {
      const { length, on } = longestWay(network);
      const path = pathOf(network);
      expect(path.duration).toBe(length);
      expect(new Set(path.critical)).toEqual(on);
    }),
    { numRuns: 500 },
  );
});

test("ENG-10: early and late times keep every link, and no link can be kept earlier or later", () => {
  fc.assert(
    fc.property(wholeNetworks, starts, (network, held) => {
      const { times, duration, critical } = pathOf(network, { starts: held });
      const all = Object.values(times);
      const [first, end] = [Math.min(...all.map(({ earlyStart }) => earlyStart)), Math.max(...all.map(({ earlyFinish }) => earlyFinish))];
      expect(duration).toBe(end - first);
      const early = slackOf(network, times, false);
      const late = slackOf(network, times, true);
      expect(Math.min(0, ...early, ...late)).toBe(0);
      for (const { id, duration: length } of network.activities) {
        const own = times[String(id)]!;
        const incoming = network.links.flatMap(({ to }, at) => (to === id ? [early[at]!] : []));
        const outgoing = network.links.flatMap(({ from }, at) => (from === id ? [late[at]!] : []));
        const free = network.links.flatMap(({ from }, at) => (from === id ? [early[at]!] : []));
        // Something holds each activity on both sides: a link, or the start or end of the project.
        if (held === "clamped" || incoming.length === 0) incoming.push(own.earlyStart);
        if (held === "clamped" || outgoing.length === 0) outgoing.push(end - own.lateFinish);
        if (held === "clamped" || free.length === 0) free.push(end - own.earlyFinish);
        expect(Math.min(...incoming)).toBe(0);
        expect(Math.min(...outgoing)).toBe(0);
        expect(own.freeFloat).toBe(Math.min(...free));
        expect(own.earlyFinish - own.earlyStart).toBe(length);
        expect(own.lateFinish - own.lateStart).toBe(length);
        expect(own.totalFloat).toBe(own.lateStart - own.earlyStart);
        expect(own.totalFloat).toBeGreaterThanOrEqual(own.freeFloat);
        expect(own.freeFloat).toBeGreaterThanOrEqual(0);
        expect(critical.includes(id)).toBe(own.totalFloat === 0);
      }
      if (held === "clamped") expect(critical).not.toHaveLength(0);
    }),
    { numRuns: 1000 },
  );
});

test("the order of the input changes nothing, the input stays as it was, and the result is plain JSON", () => {
  fc.assert(
    fc.property(shuffledNetworks, starts, ([network, other], held) => {
      const path = pathOf(deepFreeze(network), { starts: held });
      expect(pathOf(other, { starts: held })).toEqual(path);
      expect(JSON.parse(JSON.stringify(path))).toEqual(path);
    }),
  );
});

test("a link more never makes a project shorter, and never makes anything earlier", () => {
  fc.assert(
    fc.property(wholeNetworks, fc.nat(), ({ activities, links }, nth) => {
      fc.pre(links.length > 0);
      const fewer = pathOf({ activities, links: links.filter((_, at) => at !== nth % links.length) });
      const all = pathOf({ activities, links });
      expect(all.duration).toBeGreaterThanOrEqual(fewer.duration);
      for (const [id, { earlyStart }] of Object.entries(fewer.times)) expect(all.times[id]!.earlyStart).toBeGreaterThanOrEqual(earlyStart);
    }),
  );
});

// Every time is divided exactly and rounded once, as a number that is read from its text is.
function divided(path: ReturnType<typeof criticalPath>, places: number): ReturnType<typeof criticalPath> {
  const scale = (value: number): number => Number(`${value}e-${places}`);
  const times = Object.entries(path.times).map(([id, own]) => [id, Object.fromEntries(Object.entries<number>({ ...own }).map(([field, value]) => [field, scale(value)]))]);
  return { ...path, duration: scale(path.duration), times: Object.fromEntries(times) as typeof path.times };
}

test("decimals give the times of the same network in a smaller unit", () => {
  fc.assert(
    fc.property(wholeNetworks, starts, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 97 }), ({ activities, links }, held, places, factor) => {
      const whole: Network = {
        activities: activities.map(({ id, duration }) => ({ id, duration: duration * factor })),
        links: links.map((link) => ({ ...link, lag: link.lag! * factor })),
      };
      const decimal: Network = {
        activities: whole.activities.map(({ id, duration }) => ({ id, duration: Number(`${duration}e-${places}`) })),
        links: whole.links.map((link) => ({ ...link, lag: Number(`${link.lag}e-${places}`) })),
      };
      expect(pathOf(decimal, { starts: held })).toEqual(divided(pathOf(whole, { starts: held }), places));
    }),
    { numRuns: 300 },
  );
});

test("a unit a thousand times smaller makes all times a thousand times larger", () => {
  fc.assert(
    fc.property(wholeNetworks, starts, ({ activities, links }, held) => {
      const smaller = pathOf({ activities: activities.map(({ id, duration }) => ({ id, duration: duration * 1000 })), links: links.map((link) => ({ ...link, lag: link.lag! * 1000 })) }, { starts: held });
      expect(divided(smaller, 3)).toEqual(pathOf({ activities, links }, { starts: held }));
    }),
  );
});

// Numbers of 16 and 17 digits, whose sums no double can count: the longest way in exact fractions.
const wide = networks({
  duration: fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom(1e15, 0.1, 1 / 3)),
  lag: fc.double({ min: 0, max: 1, noNaN: true }),
  types: ["FS"],
  most: 6,
});

function exactLength({ activities, links }: Network): Fraction {
  const longest = (lengths: readonly Fraction[]): Fraction => lengths.reduce((most, one) => (compare(most, one) < 0 ? one : most), { over: 0n, under: 1n });
  const from = (at: Id): Fraction => {
    const own = scaledWritten(activities.find(({ id }) => id === at)!.duration);
    return add(own, longest(links.filter((link) => link.from === at).map((link) => add(scaledWritten(link.lag!), from(link.to)))));
  };
  return longest(activities.map(({ id }) => from(id)));
}

test("numbers too long for doubles are added exactly, and rounded once", () => {
  fc.assert(
    fc.property(wide, starts, (network, held) => {
      const path = pathOf(network, { starts: held });
      expect(path.duration).toBe(nearestDouble(exactLength(network)));
      expect(path.critical.length).toBeGreaterThan(0);
      for (const { totalFloat, freeFloat } of Object.values(path.times)) expect(Math.min(totalFloat, freeFloat)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

test("long numbers and short ones go the same way", () => {
  fc.assert(
    fc.property(wholeNetworks, starts, ({ activities, links }, held) => {
      // One more activity of many places, too short to matter, and everything is counted in integers of any size.
      const longer = pathOf({ activities: [...activities, { id: "speck", duration: 1e-20 }], links }, { starts: held });
      const path = pathOf({ activities, links }, { starts: held });
      fc.pre(Object.values(path.times).some(({ earlyFinish }) => earlyFinish > 0));
      const { speck, ...times } = longer.times;
      expect(speck).toMatchObject({ earlyStart: 0, earlyFinish: 1e-20 });
      expect({ ...longer, times }).toEqual(path);
    }),
  );
});
