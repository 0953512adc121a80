import { expect, test } from "vitest";
import { defineServiceClocks } from "../../../src/complaints/clocks/define-service-clocks.ts";
import { serviceClocks } from "../../../src/complaints/clocks/service-clocks.ts";
import { errorOf } from "../../foundation/thrown.ts";

const clock = { clock: "c", starts: "created", stops: ["closed"], target: { hours: 1, counted: "elapsedTime" } } as const;
const sound = { pauseStates: ["waiting"], clocks: [clock] } as const;

function faults(policy: unknown): readonly string[] {
  const { code, details } = errorOf(() => defineServiceClocks(policy as never));
  expect(code).toBe("invalid-policy");
  return details.faults!.map(({ path }) => path);
}

const oneClock = (change: object): unknown => ({ pauseStates: [], clocks: [{ ...clock, ...change }] });
const oneTarget = (target: unknown): unknown => oneClock({ target });

test("a definition is a deeply frozen copy, and defining it again changes nothing", () => {
  const defined = defineServiceClocks(sound);
  expect(defined).toEqual(sound);
  expect(defined).not.toBe(sound);
  expect(Object.isFrozen(defined.clocks[0]!.target)).toBe(true);
  expect(defineServiceClocks(defined)).toBe(defined);
  expect(JSON.parse(JSON.stringify(defined))).toEqual(defined);
});

test("a policy reads the same whether it was defined or not", () => {
  const timeline = [{ type: "created", at: "2026-03-02T09:00Z" }] as const;
  const options = { asOf: "2026-03-02T09:30Z" };
  expect(serviceClocks(timeline, { ...sound, clocks: [{ ...clock, calendar: undefined, target: { ...clock.target, minutes: undefined } }] }, options)).toEqual({
    ...serviceClocks(timeline, defineServiceClocks(sound), options),
  });
});

test.each<[string, unknown, readonly string[]]>([
  ["nothing", null, [""]],
  ["no states and clocks", {}, ["pauseStates", "clocks"]],
  ["a misspelt field", { ...sound, pausestates: [] }, ["pausestates"]],
  ["states twice and empty", { pauseStates: ["a", "a", ""], closedStates: "shut", clocks: [] }, ["pauseStates[1]", "pauseStates[2]", "closedStates"]],
  ["a hole for a clock", { pauseStates: [], clocks: new Array<unknown>(1) }, ["clocks[0]"]],
  ["a name twice", { pauseStates: [], clocks: [clock, clock] }, ["clocks[1].clock"]],
  ["strange fields", oneClock({ clock: "", starts: "opened", stops: ["answered"], pauses: "always", reopening: "no", calendar: 3, counted: "days", pausable: true }), [
    "clocks[0].pausable",
    "clocks[0].clock",
    "clocks[0].starts",
    "clocks[0].stops[0]",
    "clocks[0].pauses",
    "clocks[0].reopening",
    "clocks[0].counted",
    "clocks[0].calendar",
  ]],
  ["no stops, start and target", { pauseStates: [], clocks: [{ clock: "c" }] }, ["clocks[0].starts", "clocks[0].stops", "clocks[0].target"]],
  ["moments that are none", oneClock({ starts: { at: "2026-03-02" }, stops: [{ milestone: "" }, { state: "s", at: "2026-03-02T09:00Z" }, {}] }), [
    "clocks[0].starts.at",
    "clocks[0].stops[0].milestone",
    "clocks[0].stops[1]",
    "clocks[0].stops[2]",
  ]],
  ["escalations that are none", oneClock({ escalations: [{ escalation: "e", offset: { weeks: 1 } }, { escalation: "e", offset: { workingDays: 0.5 }, to: "x" }, 3] }), [
    "clocks[0].escalations[0].offset",
    "clocks[0].escalations[1].to",
    "clocks[0].escalations[1].escalation",
    "clocks[0].escalations[1].offset.workingDays",
    "clocks[0].escalations[2]",
  ]],
  ["a target of two forms", oneTarget({ workingDays: 1, weeks: 1 }), ["clocks[0].target"]],
  ["a target of none", oneTarget({ days: 1 }), ["clocks[0].target"]],
  ["nothing to count", oneTarget({ counted: "workingTime" }), ["clocks[0].target"]],
  ["no time at all", oneTarget({ hours: 0, counted: "workingTime" }), ["clocks[0].target"]],
  ["less than nothing", oneTarget({ hours: 1, minutes: -90, counted: "workingTime" }), ["clocks[0].target"]],
  ["part of a millisecond", oneTarget({ milliseconds: 0.5, counted: "workingTime" }), ["clocks[0].target"]],
  ["more than a century", oneTarget({ hours: 876_601, counted: "workingTime" }), ["clocks[0].target"]],
  ["no number", oneTarget({ hours: Number.NaN, minutes: "5", counted: "never" }), ["clocks[0].target.counted", "clocks[0].target.hours", "clocks[0].target.minutes"]],
  ["days that cannot be", oneTarget({ workingDays: -1, until: "noon", roll: "following" }), ["clocks[0].target.roll", "clocks[0].target.workingDays", "clocks[0].target.until"]],
  ["the same time on the same day", oneTarget({ calendarDays: 0, until: "sameTime" }), ["clocks[0].target.calendarDays"]],
  ["the closing of any day", oneTarget({ calendarDays: 1, until: "closing", roll: "sideways" }), ["clocks[0].target.until", "clocks[0].target.roll"]],
  ["no weeks", oneTarget({ weeks: 0 }), ["clocks[0].target.weeks"]],
  ["severities that are wrong", oneTarget({ bySeverity: { grave: { weeks: 1.5 }, "": null }, otherwise: 3, other: 1 }), [
    "clocks[0].target.other",
    "clocks[0].target.otherwise",
    "clocks[0].target.bySeverity.grave.weeks",
    "clocks[0].target.bySeverity",
  ]],
  ["severities that are a list", oneTarget({ bySeverity: [] }), ["clocks[0].target.bySeverity"]],
])("%s is refused, and every fault has its path", (_, policy, paths) => {
  expect(faults(policy)).toEqual(paths);
});

test("the least and the most that is taken", () => {
  for (const target of [{ milliseconds: 1, counted: "workingTime" }, { hours: 876_600, counted: "elapsedTime" }, { workingDays: 0 }, { calendarDays: 36_525 }, { weeks: 5217 }]) {
    expect(defineServiceClocks(oneTarget(target) as never).clocks[0]!.target).toEqual(target);
  }
});
