import { compareIds } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { boundOf, isToFinish } from "../dates/link-bounds.ts";
import type { Dates } from "../dates/link-bounds.ts";
import type { ScheduleInput } from "../dates/schedule-input.ts";
import { daysDone } from "../dates/timeline.ts";
import { LINK_TYPES } from "../network/read-network.ts";
import type { ScheduleFinding } from "../reasons.ts";

type LinkFinding = Extract<ScheduleFinding, { readonly code: "schedule/link-not-kept" }>;

/**
 * Activities that were started, or finished, before a link allowed it.
 *
 * @param input - the network and what is known of it
 * @param dates - its dates
 * @returns the findings by activity, each list in the order of the activities waited for
 */
export function linkFindings(input: ScheduleInput, dates: Dates): ReadonlyMap<number, readonly LinkFinding[]> {
  const { network, actuals, timeline } = input;
  const found = new Map<number, LinkFinding[]>();
  for (let link = 0; link < network.to.length; link += 1) {
    const target = network.to[link]!;
    const actual = actuals[target];
    const toFinish = isToFinish(network, link);
    if (actual === undefined) continue;
    // A finish that is still to come waits for its links, and cannot be too early.
    const bound = boundOf(input, dates, link);
    const allowed = daysDone(bound);
    if ((toFinish ? dates.finishAt : dates.startAt)[target]! >= allowed) continue;
    const findings = found.get(target) ?? [];
    found.set(target, findings);
    findings.push({
      code: "schedule/link-not-kept",
      rule: "ENG-10",
      severity: "warning",
      activity: network.ids[target]!,
      from: network.ids[network.from[link]!]!,
      type: LINK_TYPES[network.types[link]!]!,
      date: dateOfDay(toFinish ? actual.finish! : actual.start),
      earliest: dateOfDay(timeline.dayOf(network.durations[target] === 0 ? Math.floor(bound / 2) : toFinish ? allowed - 1 : allowed)),
    });
  }
  for (const findings of found.values()) {
    findings.sort((a, b) => compareIds(a.from, b.from) || compareTexts(a.type, b.type) || compareTexts(a.earliest, b.earliest));
  }
  return found;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
