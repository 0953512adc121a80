import { dateOfDay } from "../../foundation/internal.ts";
import type { ScheduleInput } from "../dates/schedule-input.ts";
import type { ScheduleFinding } from "../reasons.ts";

const rule = "ENG-19";

/**
 * What is wrong with a task by itself. A milestone takes no work, and is its own criterion.
 *
 * @param input - the network and what is known of it
 * @param at - position of the activity
 * @returns the findings
 */
export function taskFindings(input: ScheduleInput, at: number): readonly ScheduleFinding[] {
  const { network, hasCriterion, efforts, leastTask, actuals } = input;
  const duration = network.durations[at]!;
  if (duration === 0) return [];
  const activity = network.ids[at]!;
  const findings: ScheduleFinding[] = [];
  if (!hasCriterion[at]!) findings.push({ code: "schedule/criterion-missing", rule, severity: "critical", activity });
  const planned = efforts[at];
  const size = planned ?? duration;
  if (size < leastTask) findings.push({ code: "schedule/task-too-fine", rule, severity: "warning", activity, size, least: leastTask });
  const actual = actuals[at]?.effort;
  if (planned !== undefined && actual !== undefined && actual > planned) {
    findings.push({ code: "schedule/effort-beyond-plan", rule, severity: "warning", activity, planned, actual });
  }
  return [...findings, ...workBeyondCriterion(input, at)];
}

function workBeyondCriterion({ network, actuals, asOf, timeline }: ScheduleInput, at: number): readonly ScheduleFinding[] {
  const { criterionMet, finish } = actuals[at] ?? {};
  const until = finish ?? asOf;
  if (criterionMet === undefined || until === undefined || until <= criterionMet) return [];
  const days = timeline.before(until + 1) - timeline.before(criterionMet + 1);
  // Nobody has worked since because the calendar moved on over a weekend.
  if (finish === undefined && days === 0) return [];
  const activity = network.ids[at]!;
  return [{ code: "schedule/work-beyond-criterion", rule, severity: "warning", activity, metOn: dateOfDay(criterionMet), until: dateOfDay(until), days }];
}
