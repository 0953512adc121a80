import fc from "fast-check";
import { expect, test } from "vitest";
import type { ClockReading } from "../../../src/complaints/clocks/clock-reading.ts";
import type { ServiceEvent } from "../../../src/complaints/clocks/service-events.ts";
import { serviceClocks, serviceClocksOf, type ServiceClockOptions } from "../../../src/complaints/clocks/service-clocks.ts";
import { calendarAround } from "../../calendar/arbitrary-calendars.ts";
import { markMinutes, type MinuteOracle } from "../../calendar/minute-oracle.ts";
import { calendars, ORIGIN, policies, targets, timelines } from "./arbitrary-timelines.ts";

const MINUTE = 60_000;
const asOf = fc.integer({ min: -2000, max: 20_000 }).map((minutes) => ORIGIN + minutes * MINUTE);
const options = (at: number): ServiceClockOptions => ({ asOf: at, calendars, calendar: "assumes" });

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test("the order of recording changes nothing, one by one is as all at once, frozen input stays as it is, and results survive JSON", () => {
  fc.assert(
    fc.property(timelines, policies, asOf, fc.func(fc.integer()), (timeline, policy, at, shuffle) => {
      const result = serviceClocks(frozen([...timeline]), frozen(policy), frozen({ ...options(at), calendars: [...calendars] }));
      const mixed = timeline.map((event, index) => ({ event, key: shuffle(index) })).sort((a, b) => a.key - b.key).map(({ event }) => event);
      expect(serviceClocks(mixed, policy, options(at))).toEqual(result);
      expect(serviceClocksOf([{ id: 2, timeline: mixed }, { id: 1, timeline: [] }], policy, options(at))[1]).toEqual({ id: 2, ...result });
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      const dues = result.clocks.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
      expect(result.nextDueAt).toBe(dues.length === 0 ? null : dues.sort()[0]);
    }),
  );
});

test("what happens later changes nothing that was read before", () => {
  fc.assert(
    fc.property(timelines, policies, asOf, (timeline, policy, at) => {
      expect(serviceClocks(timeline.filter((event) => (event.at as number) <= at), policy, options(at))).toEqual(serviceClocks(timeline, policy, options(at)));
    }),
  );
});

test("what is breached at a moment is breached at every later one", () => {
  fc.assert(
    fc.property(timelines, policies, asOf, asOf, (timeline, policy, one, other) => {
      const earlier = serviceClocks(timeline, policy, options(Math.min(one, other)));
      const later = serviceClocks(timeline, policy, options(Math.max(one, other)));
      for (const [index, { breached, breachedAt }] of earlier.clocks.entries()) {
        if (breached === true) expect(later.clocks[index]!.breached).toBe(true);
        if (breached === true && later.clocks[index]!.runs.length === 1) expect(later.clocks[index]!.breachedAt).toBe(breachedAt);
      }
      if (earlier.breached === true) expect(later.breached).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("a deadline that runs is breached after it, and not up to it", () => {
  fc.assert(
    fc.property(timelines, policies, asOf, (timeline, policy, at) => {
      for (const { dueAt, runs, remaining } of serviceClocks(timeline, policy, options(at)).clocks) {
        const run = runs.at(-1);
        if (dueAt === null || run!.breachedAt !== null) continue;
        expect(Date.parse(dueAt)).toBeGreaterThanOrEqual(at);
        expect(remaining === null || remaining >= 0).toBe(true);
      }
    }),
  );
});

test("elapsed time is additive, pauses and all", () => {
  const probe = fc.record({ timeline: timelines, at: asOf, cut: asOf, pauses: fc.constantFrom("inPauseStates" as const, "never" as const), counted: fc.constantFrom("workingTime" as const, "elapsedTime" as const) });
  fc.assert(
    fc.property(probe, fc.constantFrom("ny", "howe", "assumes"), ({ timeline, at, cut, pauses, counted }, calendar) => {
      const start = timeline[0]!.at as number;
      const [first, middle, last] = [Math.min(start, cut, at), start + at + cut - Math.min(start, cut, at) - Math.max(start, cut, at), Math.max(start, cut, at)];
      const clock = (name: string, from: number, to: number): object => ({ clock: name, starts: { at: iso(from) }, stops: [{ at: iso(to) }], target: null, pauses, counted, calendar });
      const clocks = [clock("whole", first, last), clock("before", first, middle), clock("after", middle, last)] as never;
      const events = timeline.filter(({ type }) => type !== "policyChanged");
      const [whole, before, after] = serviceClocks(events, { pauseStates: ["waiting"], clocks }, { asOf: last, calendars }).clocks;
      for (const field of ["elapsed", "paused"] as const) expect(whole![field]).toBe(before![field]! + after![field]!);
    }),
  );
});

test("a longer pause never brings a deadline forward", () => {
  const minutes = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(targets, fc.constantFrom("ny", "howe", "assumes"), minutes(3000), minutes(3000), minutes(3000), minutes(3000), minutes(3000), (target, calendar, from, length, earlier, longer, gap) => {
      const due = (first: number, last: number): number => {
        const secondFrom = from + length + longer + earlier + gap;
        const timeline: ServiceEvent[] = [
          { type: "created", at: ORIGIN },
          ...pause(first + earlier, last + earlier),
          ...pause(secondFrom, secondFrom + 100),
        ];
        const clock = { clock: "c", starts: "created", stops: [], target, pauses: "inPauseStates" } as const;
        const [reading] = serviceClocks(timeline, { pauseStates: ["waiting"], clocks: [clock] }, { asOf: ORIGIN + 40_000 * MINUTE, calendars, calendar }).clocks;
        return Date.parse(reading!.dueAt!);
      };
      expect(due(from, from + length + longer)).toBeGreaterThanOrEqual(due(from, from + length));
      expect(due(from - earlier, from + length)).toBeGreaterThanOrEqual(due(from, from + length));
    }),
  );
});

test("working time and deadlines agree with a walk over the minutes, through every clock change", () => {
  const offsets = fc.uniqueArray(fc.integer({ min: 0, max: 6000 }), { minLength: 1, maxLength: 5 });
  const cases = fc.record({ place: calendarAround, start: fc.integer({ min: -3000, max: 3000 }), offsets, target: fc.integer({ min: 1, max: 2000 }), until: fc.integer({ min: 0, max: 8000 }) });
  fc.assert(
    fc.property(cases, ({ place: { calendar, date }, start, offsets: toggles, target, until }) => {
      const oracle = markMinutes(calendar, date, 15);
      const created = Date.parse(date) + start * MINUTE;
      const at = created + until * MINUTE;
      const turns = toggles.sort((a, b) => a - b).map((offset) => created + offset * MINUTE);
      const timeline: ServiceEvent[] = [
        { type: "created", at: created },
        ...turns.map((turn, index): ServiceEvent => ({ type: "stateEntered", at: turn, state: index % 2 === 0 ? "waiting" : "open" })),
      ];
      const clock = { clock: "c", starts: "created", stops: [], pauses: "inPauseStates", target: { minutes: target, counted: "workingTime" } } as const;
      const [reading] = serviceClocks(timeline, { pauseStates: ["waiting"], clocks: [clock] }, { asOf: at, calendars: [calendar], calendar: calendar.id }).clocks;
      const walked = walk(oracle, created, at, turns.filter((turn) => turn <= at), target);
      // Where the marks of the oracle end, it cannot say.
      fc.pre(walked !== undefined);
      expect(pick(reading!)).toEqual(walked);
    }),
    { numRuns: 100 },
  );
});

function pick({ elapsed, paused, dueAt, status, breached }: ClockReading): object {
  return { elapsed, paused, breached, dueAt: dueAt === null ? null : Date.parse(dueAt), isPaused: status === "paused" };
}

function walk(oracle: MinuteOracle, created: number, at: number, turns: readonly number[], target: number): object | undefined {
  const isPaused = (moment: number): boolean => turns.filter((turn) => turn <= moment).length % 2 === 1;
  let elapsed = 0;
  let paused = 0;
  for (let moment = created; moment < at; moment += MINUTE) {
    if (!oracle.isOpen(moment)) continue;
    if (isPaused(moment)) paused += MINUTE;
    else elapsed += MINUTE;
  }
  let used = 0;
  let due = created;
  // Up to the minute in which nothing is left, and the clock does not stand still.
  for (; used < target || isPaused(due); due += MINUTE) {
    if (due >= at && isPaused(at)) return { elapsed, paused, breached: false, dueAt: null, isPaused: true };
    if (due >= oracle.range[1]) return undefined;
    if (oracle.isOpen(due) && !isPaused(due)) used += 1;
  }
  return { elapsed, paused, breached: due < at, dueAt: isPaused(at) ? null : due, isPaused: isPaused(at) };
}

function pause(from: number, to: number): ServiceEvent[] {
  return [
    { type: "stateEntered", at: ORIGIN + from * MINUTE, state: "waiting" },
    { type: "stateEntered", at: ORIGIN + to * MINUTE, state: "open" },
  ];
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
