import type { WorkCalendar } from "../../calendar/index.ts";
import { readCalendars } from "../../calendar/internal.ts";
import { factOf, hasSeen, instantOf, requireActor, requireHead, type CheckedHead } from "../../flow/index.ts";
import { ClienteleError, refused } from "../../foundation/index.ts";
import { requireList, requireObject } from "../../foundation/internal.ts";
import type { ComplaintCommand } from "../commands.ts";
import { compilePolicy, type CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintFact } from "../facts.ts";
import { complaintFold } from "../folds/complaint-fold.ts";
import { hasEnded } from "../phases.ts";
import type { ComplaintPolicy } from "../policy.ts";
import { readComplaintPolicy } from "../policies/define-complaint-policy.ts";
import type { Case } from "../rules/case.ts";
import { complaintRules, type AnyRule } from "../rules/complaint-rules.ts";
import type { ComplaintState } from "../state.ts";
import type { ComplaintDecider, ComplaintDeciderOptions, ComplaintDecision } from "./decider.ts";
import { judge } from "./judge.ts";
import { requireComplaint } from "./require-complaint.ts";

/**
 * Makes a policy ready to handle complaints by: every command leads to facts, or to all the reasons against it. Do it once and keep
 * the result: its tables are made here.
 *
 * @param policy - what `defineComplaintPolicy` gave, or the same read from a file
 * @param options - `calendars` that the policy and the complaints name, `earlier` policies that complaints may still go by; default none
 * @returns `record`, `decide`, `evolve`, `replay` and `options`
 * @throws ClienteleError `invalid-policy`, `invalid-calendar`, `duplicate-id`. Its functions throw `invalid-input` for what is no state, `unknown-command`,
 * `unknown-id` for a name that the policy does not declare, `missing-id`, `duplicate-id`, `invalid-instant`, `invalid-option`, `invalid-value` for a reason with spaces
 * @example
 * ```ts
 * import { complaintDecider, defineComplaintPolicy } from "clientele/complaints";
 *
 * const desk = complaintDecider(defineComplaintPolicy({
 *   id: "desk", version: 1, severities: ["minor", "grave"], graveFrom: "grave", categories: ["product", "other"],
 *   onTheSpot: ["minor"], promises: {}, options: { least: 2 }, followUps: { least: 1, delays: [{ calendarDays: 3 }] },
 *   reopening: {}, clocks: [], escalation: { levels: ["local"], rules: [] },
 * }));
 * const by = { id: 7 };
 * const recorded = desk.record({ id: "1", at: "2026-03-02T08:00:00Z", by, complaint: "C-1", customer: 12, severity: "grave", category: "product", channel: "phone" });
 * const state = desk.replay(recorded.ok ? recorded.facts : []);
 * state.phase; // => "recorded"
 *
 * const early = desk.decide(state, { id: "2", type: "investigate", at: "2026-03-02T08:05:00Z", by });
 * early.ok ? [] : early.refusals; // => [{ code: "complaints/not-confirmed", phase: "recorded", curable: true }]
 * desk.options(state, { by, at: "2026-03-02T08:05:00Z" }).filter(({ allowed }) => allowed).map(({ asked }) => asked.type).slice(0, 2);
 * // => ["restate", "answer"]
 * ```
 * @category Complaints
 * @see CMP-1, CMP-4, CMP-6
 */
export function complaintDecider<const S extends string>(policy: ComplaintPolicy<S>, options: ComplaintDeciderOptions = {}): ComplaintDecider<S> {
  requireObject(options, "options");
  const sound = readComplaintPolicy(policy);
  const earlier = Array.from(requireList(options.earlier ?? [], "earlier") as readonly ComplaintPolicy[], (one) => compilePolicy(readComplaintPolicy(one)));
  return { policy: sound, ...machineOf(sound, earlier, readCalendars(options.calendars ?? [], "calendars")) };
}

function machineOf(policy: ComplaintPolicy, earlier: readonly CompiledPolicy[], calendars: ReadonlyMap<string, WorkCalendar>): Omit<ComplaintDecider, "policy"> {
  const compiled = compilePolicy(policy);
  const rules = complaintRules();
  const fold = complaintFold();

  function caseOf(state: ComplaintState, { by, at, occurredAt }: Omit<CheckedHead, "id">): Case {
    return { compiled, earlier, calendars, state, by, at, occurredAt, refusals: [] };
  }

  function decide(state: ComplaintState, command: ComplaintCommand): ComplaintDecision {
    requireComplaint(state);
    const head = requireHead(command);
    const rule = rules.get(command.type);
    if (rule === undefined) throw new ClienteleError("unknown-command", "nobody knows this type of command", { list: "command", field: "type" });
    rule.require(command as never, compiled);
    if (hasSeen(state.seen, head.id)) return { ok: true, facts: [] };
    const question = caseOf(state, head);
    judge(rule, question, command, command);
    if (question.refusals.length > 0) return refused(question.refusals);
    return { ok: true, facts: rule.facts(question, command as never).map(({ type, data }, position) => factOf(head, position, type, data) as ComplaintFact) };
  }

  return {
    definition: compiled.stamp,
    record: (command) => decide(fold.replay([]), { ...command, type: "record" }),
    decide,
    evolve(state, fact) {
      requireComplaint(state);
      return fold.evolve(state, fact);
    },
    replay: fold.replay,
    options(state, options) {
      requireComplaint(state);
      requireObject(options, "options");
      const at = instantOf(options.at, "at");
      const occurredAt = options.occurredAt === undefined ? at : instantOf(options.occurredAt, "occurredAt");
      const question = caseOf(state, { by: requireActor(options.by), at, occurredAt });
      return [...rules.values()].filter((rule) => isTimely(rule, state)).flatMap((rule) =>
        rule.asks(compiled, state).map((asked) => {
          const own: Case = { ...question, refusals: [] };
          judge(rule, own, asked);
          return { asked, allowed: own.refusals.length === 0, refusals: own.refusals };
        }),
      );
    },
  };
}

// Before the record there is nothing but the record, and after the end only what can follow.
function isTimely({ during }: AnyRule, { phase }: ComplaintState): boolean {
  if (phase === "notRecorded") return during === "ever";
  if (phase === "merged") return false;
  return !hasEnded(phase) || during === "ended" || (during === "closed" && phase === "closed");
}
