import { expect, test } from "vitest";
import { settleOutcomes } from "../../../src/complaints/status/settle-outcomes.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { after, house, investigating, moment, office, resolved, type Stage } from "./stages.ts";

const HOUR = 3_600_000;
const at = (text: string): `${number}-${number}-${number}T${string}Z` => moment(text) as `${number}-${number}-${number}T${string}Z`;

test("an end stops whatever still runs, and says how it stood", () => {
  const stages: readonly Stage[] = [...investigating, ["11:00", { type: "startHold", hold: "h", reason: "waits" }]];
  const { clocks, kept, broken } = settleOutcomes(after(stages), house, at("13:00"), new Map([["office", office]]));
  expect([kept, broken]).toEqual([[], ["p1"]]);
  expect(clocks).toEqual([
    { clock: "acknowledge", dueAt: at("10:00"), stoppedAt: at("13:00"), elapsed: 4 * HOUR, breached: "yes", breachedAt: at("10:00") },
    // On hold since eleven, so that two of four hours are used.
    { clock: "firstResponse", dueAt: at("15:00"), stoppedAt: at("13:00"), elapsed: 2 * HOUR, breached: "no", breachedAt: null },
    { clock: "nextResponse", dueAt: null, stoppedAt: null, elapsed: 0, breached: "no", breachedAt: null },
    { clock: "onSite", dueAt: null, stoppedAt: at("13:00"), elapsed: 4 * HOUR, breached: "no", breachedAt: null },
    { clock: "resolution", dueAt: at("4 11:00"), stoppedAt: at("13:00"), elapsed: 2 * HOUR, breached: "no", breachedAt: null },
    { clock: "statutory", dueAt: at("18 00:00"), stoppedAt: at("13:00"), elapsed: 4 * HOUR, breached: "no", breachedAt: null },
  ]);
});

test("clocks that the solution stopped keep its moment", () => {
  const { clocks, kept } = settleOutcomes(after(resolved), house, at("5 11:00"), new Map([["office", office]]));
  expect(kept).toEqual(["p1"]);
  expect(clocks.find(({ clock }) => clock === "resolution")).toMatchObject({ stoppedAt: at("11:00"), elapsed: 2 * HOUR });
});

test("what a calendar refuses to say is settled as undetermined", () => {
  const refusing = defineCalendar({ ...office, coverage: { from: "2026-03-02", to: "2026-03-02" }, beyondCoverage: "refuse" });
  const { clocks } = settleOutcomes(after(investigating), house, at("4 11:00"), new Map([["office", refusing]]));
  const named = clocks.map(({ clock, elapsed, breached }) => [clock, elapsed, breached]);
  expect(named).toContainEqual(["resolution", null, "undetermined"]);
  // What counts around the clock asks no calendar: two days and two hours.
  expect(named).toContainEqual(["statutory", 50 * HOUR, "no"]);
});
