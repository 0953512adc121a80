import { expect, test } from "vitest";
import { defineCalendar, weekOf } from "../../../src/calendar/index.ts";
import { serviceClocks, serviceClocksOf } from "../../../src/complaints/clocks/service-clocks.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { officeDays } from "./weekday-names.ts";

const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(officeDays, [["09:00", "17:00"]]) });
const clock = { clock: "c", starts: "created", stops: ["closed"], target: { hours: 1, counted: "elapsedTime" } };
const at = "2026-03-02T09:00Z";

function refusal(timeline: unknown, clocks: readonly unknown[] = [clock], options: unknown = { asOf: at, calendars: [office] }): unknown {
  const { code, details } = errorOf(() => serviceClocks(timeline as never, { pauseStates: [], clocks } as never, options as never));
  return [code, details];
}

test.each<[string, unknown, string, object]>([
  ["no list", { created: at }, "invalid-input", { list: "timeline" }],
  ["a hole", new Array<unknown>(1), "invalid-input", { list: "timeline", index: 0 }],
  ["an unknown type", [{ type: "opened", at }], "invalid-value", { list: "timeline", index: 0, field: "type" }],
  ["a type that every object has", [{ type: "toString", at }], "invalid-value", { list: "timeline", index: 0, field: "type" }],
  ["no moment", [{ type: "created", at: "2026-03-02" }], "invalid-instant", { list: "timeline", index: 0, field: "at" }],
  ["an empty state", [{ type: "stateEntered", at, state: "" }], "invalid-input", { list: "timeline", index: 0, field: "state" }],
  ["a milestone without a name", [{ type: "milestone", at }], "invalid-input", { list: "timeline", index: 0, field: "milestone" }],
  ["a change of severity to nothing", [{ type: "severityChanged", at }], "invalid-input", { list: "timeline", index: 0, field: "severity" }],
  ["a severity that is no name", [{ type: "created", at, severity: 3 }], "invalid-input", { list: "timeline", index: 0, field: "severity" }],
  ["a change without clocks", [{ type: "policyChanged", at }], "invalid-input", { list: "timeline", index: 0, field: "clocks" }],
  ["a change of a stranger", [{ type: "policyChanged", at, clocks: { other: null } }], "unknown-id", { list: "timeline", index: 0, field: "clocks" }],
  ["a change to a wrong time", [{ type: "policyChanged", at, clocks: { c: { hours: -1, counted: "elapsedTime" } } }], "invalid-policy", { faults: [{ path: "timeline[0].clocks.c", message: "must be more than nothing, and no more than a century" }] }],
  ["a calendar that is not there", [{ type: "calendarChanged", at, calendar: "other" }], "unknown-calendar", { list: "timeline", index: 0, field: "calendar" }],
  ["two records", [{ type: "created", at }, { type: "created", at }], "invalid-input", { list: "timeline", index: 1, firstIndex: 0 }],
  ["what is wrong later than asked for", [{ type: "created", at: "2027-01-01T00:00Z", state: 3 }], "invalid-input", { list: "timeline", index: 0, field: "state" }],
])("a timeline with %s is refused, and the place is named", (_, timeline, code, details) => {
  expect(refusal(timeline)).toEqual([code, expect.objectContaining(details)]);
});

test("a clock that counts working time or days, and has no calendar, is refused by name", () => {
  const needy = [
    { ...clock, target: { hours: 1, counted: "workingTime" } },
    { ...clock, target: { bySeverity: { grave: { workingDays: 1 } } } },
    { ...clock, target: { calendarDays: 1, roll: "following" } },
    { ...clock, target: null, counted: "workingTime" },
    { ...clock, escalations: [{ escalation: "e", offset: { workingDays: 1 } }] },
  ];
  for (const one of needy) expect(refusal([{ type: "created", at }], [one])).toEqual(["unknown-calendar", { list: "clocks", id: "c", field: "calendar" }]);
  expect(refusal([], [{ ...clock, calendar: "other" }])).toEqual(["unknown-calendar", { list: "clocks", index: 0, field: "calendar", expected: ["office"] }]);
});

test("options without a moment, or with a calendar that is not there, are refused", () => {
  expect(refusal([], [clock], null)).toEqual(["invalid-input", { list: "options" }]);
  expect(refusal([], [clock], {})).toEqual(["invalid-instant", { list: "asOf" }]);
  expect(refusal([], [clock], { asOf: at, calendar: "other" })).toEqual(["unknown-calendar", { list: "options", field: "calendar", expected: [] }]);
  expect(refusal([], [clock], { asOf: at, severity: "" })).toEqual(["invalid-input", { list: "options", field: "severity" }]);
  expect(refusal([], [clock], { asOf: at, calendars: [office, office] })).toEqual(["duplicate-id", expect.objectContaining({ list: "calendars", id: "office" })]);
});

test("of many timelines, the record and the event are named", () => {
  const many = (records: unknown): unknown => {
    const { code, details } = errorOf(() => serviceClocksOf(records as never, { pauseStates: [], clocks: [clock] } as never, { asOf: at }));
    return [code, details];
  };
  expect(many({})).toEqual(["invalid-input", { list: "records" }]);
  expect(many([{ timeline: [] }])).toEqual(["missing-id", { list: "records", index: 0 }]);
  expect(many([{ id: 1, timeline: [] }, { id: 1, timeline: [] }])).toEqual(["duplicate-id", { list: "records", index: 1, firstIndex: 0, id: 1 }]);
  expect(many([{ id: 1 }])).toEqual(["invalid-input", { list: "records[0].timeline" }]);
  expect(many([{ id: 1, timeline: [{ type: "closed" }] }])).toEqual(["invalid-instant", { list: "records[0].timeline", index: 0, field: "at" }]);
  expect(many([{ id: 1, timeline: [], calendar: "office" }])).toEqual(["unknown-calendar", { list: "records", index: 0, field: "calendar", expected: [] }]);
});
