import { appendFacts, isId, isSameDefinition } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { isRecord } from "../../foundation/internal.ts";
import { compilePolicy, type CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintFact } from "../facts.ts";
import { complaintFold } from "../folds/complaint-fold.ts";
import { readComplaintPolicy } from "../policies/define-complaint-policy.ts";
import type { ComplaintPolicy } from "../policy.ts";
import type { ComplaintState } from "../state.ts";

/**
 * The complaint that a stored history makes, where the history is sound. What was damaged on its way is refused and named; a decision that does not
 * follow from those before it stays in the history, and is listed in `anomalies`.
 *
 * @param facts - facts as they were stored, oldest first; one that comes twice counts once
 * @param policy - the policy; a history under another one, or another version, is taken as it is, and `decide` refuses it by name
 * @returns the state; of an empty history, a complaint that is not recorded
 * @throws ClienteleError `invalid-input` for a fact of an unknown type or schema, or with data that are not those of its type; `fact-conflict`, `missing-id`;
 * `unknown-id` for a name that the policy does not declare; `invalid-policy`
 * @example
 * ```ts
 * import { complaintDecider, consultingComplaints, replayComplaint } from "clientele/complaints";
 * import { defineCalendar, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });
 * const desk = complaintDecider(consultingComplaints, { calendars: [office] });
 * const recorded = desk.record({ id: "1", at: "2026-03-02T09:00:00Z", by: { id: 7 },
 *   complaint: "C-1", customer: 12, severity: "normal", category: "delivery", channel: "phone" });
 * const facts = recorded.ok ? recorded.facts : [];
 * replayComplaint([...facts, ...facts], consultingComplaints).phase; // => "recorded"
 * replayComplaint([{ ...facts[0]!, data: { ...facts[0]!.data, severity: 3 } } as never], consultingComplaints); // throws invalid-input
 * ```
 * @category Complaints
 */
export function replayComplaint(facts: readonly ComplaintFact[], policy: ComplaintPolicy): ComplaintState {
  const compiled = compilePolicy(readComplaintPolicy(policy));
  const fold = complaintFold();
  let state = fold.replay([]);
  appendFacts(facts, []).forEach((fact, index) => {
    const { id, schema } = fact;
    if (schema !== 1) throw corrupt("is of a schema that nobody knows", index, id, "schema");
    if (!isActor(fact.by)) throw corrupt("does not say who said so", index, id, "by");
    const before = state;
    state = fold.evolve(state, fact);
    const anomaly = state.anomalies.length > before.anomalies.length ? state.anomalies.at(-1)!.code : null;
    if (anomaly === "flow/unknown-fact") throw corrupt("is of a type that nobody knows", index, id, "type");
    if (anomaly === "flow/malformed-fact") throw corrupt("does not hold what its type does", index, id, "data");
    requireNames(compiled, before, state, index, id);
  });
  return state;
}

// Folding never looks at it, but whoever reads the history does.
function isActor(by: unknown): boolean {
  return isRecord(by) && isId(by["id"]) && (by["role"] === undefined || typeof by["role"] === "string");
}

function corrupt(sentence: string, index: number, id: string, field: string): ClienteleError {
  return new ClienteleError("invalid-input", `facts[${index}] ${sentence}`, { list: "facts", index, id, field });
}

// What goes by this very policy has no other names than the policy has.
function requireNames({ stamp, severities, categories, levels }: CompiledPolicy, before: ComplaintState, state: ComplaintState, index: number, id: string): void {
  if (!isSameDefinition(state.definition, stamp)) return;
  const named = [["severity", severities], ["category", categories], ["level", levels]] as const;
  for (const [field, names] of named) {
    if (state[field] === before[field] || names.has(state[field]!)) continue;
    throw new ClienteleError("unknown-id", `facts[${index}] has a ${field} that the policy does not declare`, { list: "facts", index, id, field });
  }
}
