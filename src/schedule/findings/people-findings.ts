import { compareIds } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { Dates } from "../dates/link-bounds.ts";
import type { Assigned, ScheduleInput } from "../dates/schedule-input.ts";
import type { ScheduleFinding } from "../reasons.ts";

/**
 * Whoever has two activities on the same day. Milestones take nobody's time.
 *
 * @param input - the network and what is known of it
 * @param dates - its dates
 * @param isKnown - whether the dates of an activity can be said
 * @returns the findings by person, then by the days
 */
export function peopleFindings(input: ScheduleInput, dates: Dates, isKnown: (at: number) => boolean): readonly ScheduleFinding[] {
  return input.people.flatMap((person) => findingsOf(input, dates, person, isKnown));
}

function findingsOf({ network, timeline }: ScheduleInput, { first, last }: Dates, person: Assigned, isKnown: (at: number) => boolean): ScheduleFinding[] {
  const { ids, durations } = network;
  const tasks = person.activities.filter((at) => durations[at]! > 0 && isKnown(at));
  tasks.sort((a, b) => first[a]! - first[b]! || compareIds(ids[a]!, ids[b]!));
  const findings: ScheduleFinding[] = [];
  for (const [place, one] of tasks.entries()) {
    for (let next = place + 1; next < tasks.length; next += 1) {
      const other = tasks[next]!;
      const from = first[other]!;
      if (from > last[one]!) break;
      const to = Math.min(last[one]!, last[other]!);
      findings.push({
        code: "schedule/two-at-once",
        rule: "ENG-19",
        severity: "critical",
        person: person.id,
        activities: [ids[one]!, ids[other]!],
        from: dateOfDay(from),
        to: dateOfDay(to),
        days: timeline.before(to + 1) - timeline.before(from),
      });
    }
  }
  return findings;
}
