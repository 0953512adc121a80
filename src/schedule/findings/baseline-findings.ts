import { compareIds } from "../../foundation/index.ts";
import type { ScheduleInput } from "../dates/schedule-input.ts";
import type { ScheduleFinding } from "../reasons.ts";

/**
 * Activities that the earlier plan had and the network has no more.
 *
 * @param input - the network and the earlier plan
 * @returns the findings in the order of ids
 */
export function baselineFindings({ baseline, network }: ScheduleInput): readonly ScheduleFinding[] {
  const gone = [...(baseline?.keys() ?? [])].filter((id) => !network.positions.has(id)).sort(compareIds);
  return gone.map((activity) => ({ code: "schedule/gone-since-baseline", rule: "ENG-9", severity: "warning", activity }));
}
