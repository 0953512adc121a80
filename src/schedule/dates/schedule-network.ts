import { compareIds } from "../../foundation/index.ts";
import type { Id } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { baselineFindings } from "../findings/baseline-findings.ts";
import { linkFindings } from "../findings/link-findings.ts";
import { peopleFindings } from "../findings/people-findings.ts";
import { taskFindings } from "../findings/task-findings.ts";
import type { ScheduleFinding } from "../reasons.ts";
import type { PlannedNetwork, ScheduleOptions } from "./dated-network.ts";
import type { NetworkSchedule } from "./network-schedule.ts";
import { readSchedule } from "./schedule-input.ts";
import type { ScheduleInput } from "./schedule-input.ts";
import { scheduleRows, slipFrom } from "./schedule-rows.ts";
import type { DatedSchedule } from "./schedule-rows.ts";

/**
 * On which days is each activity of a project worked on, how much may it slip, and what is wrong with the plan?
 *
 * A day is the smallest step. What has happened stays where it is, in or out of order; the rest is as early as its links, `notBefore` and
 * `asOf` let it be. A milestone that waits for the work of a day is reached in the evening of that day, and what follows it starts on the next
 * working day; one that waits for nothing, or for a start, is reached in the morning. A lag in calendar days counts from day to day, and
 * ends on a working day.
 *
 * @typeParam I - the ids, which all options must name
 * @param network - activities with durations in working days, and links
 * @param options - the first day, the calendar, and what is known so far
 * @returns the days of the project and of each activity, by first day; what is wrong with the plan
 * @throws ClienteleError `cyclic-network`, with the ids of one circle in `details.cycle`; `missing-id`, `duplicate-id`, `unknown-id`, `invalid-date`,
 * `invalid-period`, `invalid-value`, `invalid-option`, `invalid-policy`, `invalid-calendar`, `invalid-input`; `no-working-time` where the calendar ends
 * @example
 * ```ts
 * import { defineCalendar, weekOf, wholeDay } from "clientele/calendar";
 * import { scheduleNetwork } from "clientele/schedule";
 *
 * const calendar = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
 * const network = {
 *   activities: [
 *     { id: "deployment", duration: 2, criterion: "the client has signed in" },
 *     { id: "training", duration: 1, criterion: "each user has posted an order" },
 *     { id: "handover", duration: 0 },
 *   ],
 *   links: [{ from: "deployment", to: "training" }, { from: "training", to: "handover" }],
 * };
 *
 * // Training depends on deployment, starts on day 3, lasts 1 day.
 * const plan = scheduleNetwork(network, { start: "2026-03-05", calendar });
 * plan.activities.map(({ id, startDay, start, finish }) => [id, startDay, start, finish]);
 * // => [["deployment", 1, "2026-03-05", "2026-03-06"], ["training", 3, "2026-03-09", "2026-03-09"],
 * //     ["handover", 3, "2026-03-09", "2026-03-09"]]
 * plan.activities[1]?.reasons;
 * // => [{ code: "schedule/driven-by", activity: "deployment", type: "FS", lag: 0, lagUnit: "workingDays" }]
 *
 * // On Monday deployment is still running: everything moves by a day.
 * const actuals = [{ id: "deployment", start: "2026-03-05" }] as const;
 * const now = scheduleNetwork(network, { start: "2026-03-05", calendar, actuals, asOf: "2026-03-09", baseline: plan.activities });
 * now.activities.map(({ id, status, finish, slip }) => [id, status, finish, slip]);
 * // => [["deployment", "late", "2026-03-09", 1], ["training", "not-started", "2026-03-10", 1], ["handover", "not-started", "2026-03-10", 1]]
 * ```
 * @category Schedules
 * @see ENG-10, ENG-19
 */
export function scheduleNetwork<const I extends Id>(network: PlannedNetwork<I>, options: ScheduleOptions<I>): NetworkSchedule<I> {
  const input = readSchedule<I>(network, options);
  const schedule = scheduleRows(input);
  const activities = schedule.sorted.map((at) => schedule.rows[at]!);
  return {
    ...range(input, schedule),
    critical: activities.filter(({ critical }) => critical === true).map(({ id }) => id),
    activities,
    findings: findingsOf(input, schedule),
  };
}

function range(input: ScheduleInput, { rows, sorted, dates, end }: DatedSchedule<Id>): Pick<NetworkSchedule, "start" | "finish" | "duration" | "slip"> {
  const first = sorted[0];
  if (first === undefined) return { start: null, finish: null, duration: 0, slip: null };
  const start = rows[first]!.start;
  if (end === undefined) return { start, finish: null, duration: null, slip: null };
  const { timeline, baseline } = input;
  const planned = [...(baseline?.values() ?? [])];
  // An earlier plan that cannot say when something ends cannot say when all ends.
  const known = planned.length > 0 && !planned.includes(null) ? planned.reduce<number>((most, day) => Math.max(most, day!), -Infinity) : null;
  return { start, finish: dateOfDay(end), duration: timeline.before(end + 1) - timeline.before(dates.first[first]!), slip: slipFrom(input, known, end) };
}

function findingsOf(input: ScheduleInput, { dates, rows }: DatedSchedule<Id>): readonly ScheduleFinding[] {
  const { ids } = input.network;
  const links = linkFindings(input, dates);
  const byId = ids.map((_, at) => at).sort((a, b) => compareIds(ids[a]!, ids[b]!));
  return [
    ...byId.flatMap((at) => [...taskFindings(input, at), ...(links.get(at) ?? []), ...unplanned(input, at)]),
    ...peopleFindings(input, dates, (at) => rows[at]!.finish !== null),
    ...baselineFindings(input),
  ];
}

function unplanned({ baseline, network }: ScheduleInput, at: number): readonly ScheduleFinding[] {
  const activity = network.ids[at]!;
  if (baseline === undefined || (baseline.get(activity) ?? null) !== null) return [];
  return [{ code: "schedule/not-in-baseline", rule: "ENG-9", severity: "warning", activity }];
}
