import { accepted, refused, type AmountOptions, type Decision } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import { readFields } from "../records/field-reader.ts";
import { readChangePolicy, type ChangePolicy } from "./change-policy.ts";
import { changeRefusals, type ChangeRefusal, type CheckedChange } from "./change-refusals.ts";
import type { ChangeBaseline, ChangeRequest } from "./change-request.ts";
import type { ChangeDecision, ChangeRuling } from "./change-ruling.ts";
import { readBaseline } from "./read-assessment.ts";
import { readChange } from "./read-changes.ts";

/** What was agreed before, and how amounts are read. */
export interface DecideChangeOptions extends AmountOptions {
  /** What was agreed before any change; limits are shares of its cost. */
  readonly baseline: ChangeBaseline;
}

/**
 * May this person decide so about a change, and what follows?
 *
 * A change is weighed against quality, cost and time before anybody says yes or no. Who may approve it is also the one who may
 * refuse it, so that a large wish reaches those who answer for it. A limit counts as kept where it is reached exactly.
 *
 * @param request - the request with its assessment
 * @param decision - who decides what, in which role, on which day
 * @param policy - what each role may decide about; {@link committeeChanges} is one
 * @param options - what was agreed before, in the currency of the request; `convert` for several
 * @returns one {@link ChangeRuling} to store, or every reason against it
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-period` for a ruling before its request,
 * `invalid-value`, `invalid-policy`, `mixed-currencies`,
 * `total-out-of-range`
 * @example
 * ```ts
 * import { committeeChanges, decideChange } from "clientele/engagements";
 *
 * const assessment = { on: "2026-03-04", by: "analyst", quality: "unchanged", cost: 2000, days: 3 } as const;
 * const request = { id: 7, kind: "scope", requestedOn: "2026-03-02", requestedBy: "client", assessment } as const;
 * const decision = { outcome: "approve", by: "lead", role: "projectManager", on: "2026-03-05" } as const;
 * const baseline = { cost: 100_000, days: 120 };
 *
 * // 2,000 are 2 % of 100,000: still the project manager's.
 * decideChange(request, decision, committeeChanges, { baseline });
 * // => { ok: true, facts: [{ type: "changeApproved", request: 7, on: "2026-03-05", by: "lead", role: "projectManager", reason: null }] }
 *
 * const late = { ...request, assessment: { ...assessment, cost: 2000.01, days: 6 } };
 * const answer = decideChange(late, { ...decision, outcome: "refuse" }, committeeChanges, { baseline });
 * answer.ok ? [] : answer.refusals.map(({ code }) => code);
 * // => ["engagements/change-over-cost", "engagements/change-over-time", "engagements/change-without-reason"]
 * ```
 * @category Change control
 * @see ENG-11
 */
export function decideChange(
  request: ChangeRequest,
  decision: ChangeDecision,
  policy: ChangePolicy,
  options: DecideChangeOptions,
): Decision<ChangeRuling, ChangeRefusal> {
  const { authorities } = readChangePolicy(policy);
  const given = requireObject(options, "options") as unknown as DecideChangeOptions;
  const { baseline, reader } = readBaseline(given.baseline, given);
  const fields = readFields(requireObject(request, "request"), { list: "request" });
  const change = readChange(fields.id("id"), fields, reader);
  const ruling = readDecision(decision, change);
  const on = readFields(requireObject(decision, "decision"), { list: "decision" }).day("on");
  const refusals = changeRefusals(change, { role: ruling.role, on }, authorities, baseline);
  if (ruling.type === "changeRefused" && ruling.reason === null) refusals.push({ code: "engagements/change-without-reason", request: change.id });
  return refusals.length > 0 ? refused(refusals) : accepted([ruling]);
}

function readDecision(decision: ChangeDecision, { id }: CheckedChange): ChangeRuling {
  const fields = readFields(requireObject(decision, "decision"), { list: "decision" });
  return {
    type: fields.oneOf("outcome", ["approve", "refuse"]) === "approve" ? "changeApproved" : "changeRefused",
    request: id,
    on: dateOfDay(fields.day("on")),
    by: fields.id("by"),
    role: fields.name("role"),
    reason: fields.text("reason"),
  };
}
