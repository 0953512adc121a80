import { plainDateIn, type PlainDate } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { requireState } from "../require-state.ts";
import type { ChangeState, EngagementState } from "../state.ts";
import type { EngagementNames } from "../template.ts";
import type { ChangeRequest } from "./change-request.ts";

/**
 * The change requests of an engagement, as the register and the sums of changes take them.
 *
 * @param state - an engagement
 * @param options - the zone whose days count
 * @returns the requests, in the order they were asked for
 * @throws ClienteleError `invalid-input`, `invalid-time-zone`
 * @example
 * ```ts
 * import { changeRegister, changeRequestsOf, defineEngagement, openEngagement } from "clientele/engagements";
 *
 * const pilot = openEngagement(defineEngagement({ id: "pilot", version: 1, initial: "survey", phases: [{ id: "survey" }],
 *   roles: [{ id: "projectManager", side: "vendor" }],
 *   changes: { authorities: [{ role: "projectManager", days: 5 }] } }));
 * const by = { id: 7, role: "projectManager" } as const;
 * const started = pilot.start({ id: "1", at: "2026-03-02T08:00:00Z", by, engagement: "E-1" });
 * const before = pilot.replay(started.ok ? started.facts : []);
 * changeRequestsOf(before, { timeZone: "Asia/Shanghai" }); // => []
 *
 * const asked = pilot.decide(before, { id: "2", type: "requestChange", at: "2026-03-02T20:00:00Z", by, change: 1, kind: "scope" });
 * const state = pilot.replay([...(started.ok ? started.facts : []), ...(asked.ok ? asked.facts : [])]);
 * // In Shanghai it is the next morning.
 * changeRequestsOf(state, { timeZone: "Asia/Shanghai" });
 * // => [{ id: 1, kind: "scope", requestedOn: "2026-03-03", requestedBy: 7 }]
 * changeRegister(changeRequestsOf(state, { timeZone: "UTC" }), { asOf: "2026-03-04" }).counts.toAssess; // => 1
 * ```
 * @category Change control
 * @see ENG-11
 */
export function changeRequestsOf<N extends EngagementNames>(state: EngagementState<N>, options: { readonly timeZone: string }): ChangeRequest[] {
  requireState(state);
  const { timeZone } = requireObject(options, "options") as typeof options;
  return state.changes.map((change) => requestOf(change, (moment) => plainDateIn(moment, timeZone)));
}

function requestOf({ change, kind, status, requestedAt, requestedBy, assessment, ruling }: ChangeState, dayOf: (moment: string) => PlainDate): ChangeRequest {
  const asked = { id: change, kind, requestedOn: dayOf(requestedAt), requestedBy };
  if (assessment === null) return asked;
  const { at, by, quality, cost, days } = assessment;
  const weighed = { ...asked, assessment: { on: dayOf(at), by, quality, cost, days } };
  if (ruling === null) return weighed;
  const type = status === "approved" ? "changeApproved" : "changeRefused";
  return { ...weighed, ruling: { type, request: change, on: dayOf(ruling.at), by: ruling.by, role: ruling.role, reason: ruling.reason } };
}
