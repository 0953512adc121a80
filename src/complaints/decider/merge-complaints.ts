import { hasSeen, isId, type CommandHead } from "../../flow/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { ComplaintFact } from "../facts.ts";
import { hasEnded } from "../phases.ts";
import type { ComplaintRefusal } from "../refusals.ts";
import type { ComplaintState } from "../state.ts";
import type { ComplaintDecider } from "./decider.ts";
import { requireComplaint } from "./require-complaint.ts";

/**
 * A complaint that went on in another one.
 *
 * @category Complaints
 */
export interface ComplaintMergeRecord {
  /** The complaint that was merged. */
  readonly complaint: Id;
  /** The one it goes on in. */
  readonly into: Id;
}

/**
 * Who merges, and when.
 *
 * @category Complaints
 */
export interface MergeComplaintsCommand extends CommandHead {
  /** Merges that are known, from anywhere; those of other complaints do no harm. Default none. */
  readonly merges?: readonly ComplaintMergeRecord[] | undefined;
}

/**
 * What a merge leads to: facts for both histories, or every reason against it.
 *
 * @category Complaints
 */
export type ComplaintMerge =
  | {
      /** Nothing is against it. */
      readonly ok: true;
      /** Facts for the complaint that goes on. */
      readonly kept: readonly ComplaintFact[];
      /** Facts for the one that is merged into it. */
      readonly other: readonly ComplaintFact[];
    }
  | {
      /** Something is. */
      readonly ok: false;
      /** Every reason. */
      readonly refusals: readonly ComplaintRefusal[];
    };

/**
 * Merges a complaint into another one of the same customer: the one ends, and the other, which is open, is tied to it. What was seen
 * stays where it was recorded.
 *
 * @param kept - the complaint that goes on
 * @param other - the one that is merged into it
 * @param decider - of the policy that both go by
 * @param command - who, when, under which id; `merges` that are known. The fact of the complaint that goes on has `~kept` behind that id
 * @returns facts for both histories; or all reasons against it, those of the merged one first
 * @throws ClienteleError as `decide`, and `invalid-input` for `merges` that are none
 * @example
 * ```ts
 * import { complaintDecider, defineComplaintPolicy, mergeComplaints } from "clientele/complaints";
 *
 * const desk = complaintDecider(defineComplaintPolicy({
 *   id: "desk", version: 1, severities: ["normal"], graveFrom: "normal", categories: ["other"], onTheSpot: [], promises: {}, options: {},
 *   followUps: { least: 1, delays: [{ calendarDays: 3 }] }, reopening: {}, clocks: [], escalation: { levels: ["local"], rules: [] },
 * }));
 * const at = "2026-03-02T08:00:00Z";
 * const by = { id: 7 };
 * const recorded = (complaint: string) => {
 *   const decision = desk.record({ id: "1", at, by, complaint, customer: 12, severity: "normal", category: "other", channel: "phone" });
 *   return desk.replay(decision.ok ? decision.facts : []);
 * };
 * const merge = mergeComplaints(recorded("C-1"), recorded("C-2"), desk, { id: "2", at, by });
 * merge.ok ? merge.other.map(({ type }) => type) : []; // => ["complaintMerged"]
 *
 * const circle = mergeComplaints(recorded("C-1"), recorded("C-2"), desk, { id: "2", at, by, merges: [{ complaint: "C-1", into: "C-2" }] });
 * circle.ok ? [] : circle.refusals; // => [{ code: "complaints/merge-cycle", cycle: ["C-2", "C-1", "C-2"], curable: false }]
 * ```
 * @category Complaints
 * @see CMP-11
 */
export function mergeComplaints(kept: ComplaintState, other: ComplaintState, decider: ComplaintDecider, command: MergeComplaintsCommand): ComplaintMerge {
  requireComplaint(kept, "kept");
  requireComplaint(other, "other");
  requireObject(decider, "decider");
  if (typeof decider.decide !== "function") throw new ClienteleError("invalid-input", "decider is none", { list: "decider" });
  requireObject(command, "command");
  const { merges = [], id, at, occurredAt, by } = command;
  const intoOf = readMerges(merges);
  const refusals: ComplaintRefusal[] = [];
  const merged = decider.decide(other, { type: "merge", id, at, occurredAt, by, into: kept.complaint ?? "unrecorded" });
  if (!merged.ok) refusals.push(...merged.refusals);
  // Done before, whatever became of the other one since: what was sent twice has an effect once.
  const isDone = other.mergedInto !== null && other.mergedInto === kept.complaint && hasSeen(other.seen, id);
  if (!isDone && hasEnded(kept.phase) && kept.phase !== "merged") {
    refusals.push({ code: "complaints/closed", phase: kept.phase, at: kept.phaseAt!, curable: false });
  }
  const linked = decider.decide(kept, { type: "link", id: `${id}~kept`, at, occurredAt, by, record: other.complaint ?? "unrecorded", relation: "related" });
  // That it is tied to it already is no trouble.
  if (!isDone && !linked.ok) refusals.push(...linked.refusals.filter(({ code }) => code !== "complaints/already-done"));
  if (!isDone && kept.complaint !== null && other.complaint !== null) {
    if (kept.customer !== other.customer) refusals.push({ code: "complaints/other-customer", complaint: other.complaint, curable: false });
    const cycle = cycleOf(kept.complaint, other.complaint, intoOf);
    if (cycle !== null) refusals.push({ code: "complaints/merge-cycle", cycle, curable: false });
  }
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, kept: linked.ok ? linked.facts : [], other: merged.ok ? merged.facts : [] };
}

function readMerges(merges: readonly ComplaintMergeRecord[]): ReadonlyMap<Id, Id> {
  // Not `map`: it would step over the holes of a sparse list.
  const read = Array.from(requireList(merges, "merges"), (merge, index): readonly [Id, Id] => {
    const { complaint, into } = requireRecord(merge, "merges", index);
    if (isId(complaint) && isId(into)) return [complaint, into];
    throw new ClienteleError("invalid-input", `merges[${index}] does not name two complaints`, { list: "merges", index });
  });
  return new Map(read);
}

// The way from the one that goes on back to the one that is to end in it; `null` where there is none.
function cycleOf(kept: Id, other: Id, intoOf: ReadonlyMap<Id, Id>): readonly Id[] | null {
  if (kept === other) return null;
  const way = new Set<Id>([other]);
  for (let next: Id | undefined = kept; next !== undefined && !way.has(next); next = intoOf.get(next)) way.add(next);
  const last = intoOf.get([...way].at(-1)!);
  return last === other ? [...way, other] : null;
}
