import type { WorkCalendar } from "../../calendar/index.ts";
import type { Instant } from "../../foundation/index.ts";
import { timesOf } from "../clocks/calendar-times.ts";
import type { ComplaintPolicy } from "../policy.ts";
import type { ComplaintState, SettledClock, SettledOutcomes } from "../state.ts";
import { complaintClocks, type ComplaintClockReading } from "./complaint-clocks.ts";
import { complaintTimelines } from "./complaint-timeline.ts";
import { promiseStatus } from "./promise-status.ts";
import { statusPolicy } from "./status-policy.ts";

/**
 * How clocks and promises stand at the moment a complaint ends: whatever still runs is stopped then.
 *
 * @param state - the complaint before its end
 * @param policy - its policy, defined
 * @param at - the moment
 * @param calendars - the calendars that its clocks count in, by id
 * @returns what goes into the fact that ends it
 * @throws ClienteleError `unknown-calendar`
 */
export function settleOutcomes(state: ComplaintState, policy: ComplaintPolicy, at: Instant, calendars: ReadonlyMap<string, WorkCalendar>): SettledOutcomes {
  const read = complaintClocks(state, statusPolicy(policy), complaintTimelines(state, at, at), timesOf(calendars));
  const named = (status: "kept" | "broken"): string[] => state.promises.filter((promise) => promiseStatus(promise, at) === status).map(({ promise }) => promise);
  return { clocks: read.map(settled), kept: named("kept"), broken: named("broken") };
}

function settled({ clock: { name }, reading }: ComplaintClockReading): SettledClock {
  const { stoppedAt, elapsed, breached, breachedAt, runs } = reading;
  return {
    clock: name,
    dueAt: runs.at(-1)?.dueAt ?? null,
    stoppedAt,
    elapsed,
    breached: breached === null ? "undetermined" : breached ? "yes" : "no",
    breachedAt,
  };
}
