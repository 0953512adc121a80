import { factOf, hasSeen, instantOf, isSameDefinition, requireActor, requireHead, type CheckedHead } from "../flow/index.ts";
import { ClienteleError, refused } from "../foundation/index.ts";
import { requireIterable, requireObject } from "../foundation/internal.ts";
import { checklistOf, onlyWay } from "./checklist.ts";
import type { EngagementAsk, EngagementCommand } from "./commands.ts";
import { compileEngagement, stampOf } from "./compiled/compile-engagement.ts";
import type { AskOptions, Engagement, EngagementDecision } from "./engagement.ts";
import type { EngagementFact } from "./facts.ts";
import { engagementFold } from "./folds/engagement-folds.ts";
import type { Guard } from "./guards.ts";
import { judge } from "./judge.ts";
import { requireState } from "./require-state.ts";
import type { Case } from "./rules/case.ts";
import { requireName } from "./rules/command-fields.ts";
import { engagementRules, type AnyRule } from "./rules/engagement-rules.ts";
import type { EngagementState } from "./state.ts";
import type { EngagementTemplate } from "./template.ts";
import { timelineOf } from "./timeline.ts";

/**
 * What runs engagements by a template: its tables, and the functions that read them.
 *
 * @param template - a sound template
 * @param guards - an answer to each guard that it declares
 * @returns the functions; names are text here
 */
export function machineOf(template: EngagementTemplate, guards: Readonly<Record<string, Guard>>): Omit<Engagement, "template"> {
  const definition = stampOf(template);
  // Every profile at once: what is made later would be state.
  const tables = new Map([null, ...template.profiles.map(({ id }) => id)].map((profile) => [profile, compileEngagement(template, profile, definition)]));
  const rules = engagementRules();
  const fold = engagementFold();

  function caseOf(state: EngagementState, { by, at, occurredAt }: Omit<CheckedHead, "id">, profile: string | null, context: unknown): Case {
    // A profile that is not there comes with another definition, and is refused with it.
    const engagement = tables.get(profile) ?? tables.get(null)!;
    const phase = engagement.phases.get(state.phase ?? engagement.initial) ?? engagement.phases.get(engagement.initial)!;
    return { engagement, state, phase, by, at, occurredAt, guards, context, answers: null, refusals: [] };
  }

  function caseAsked(state: EngagementState, options: AskOptions, context: unknown): Case {
    requireState(state);
    requireObject(options, "options");
    const at = instantOf(options.at, "at");
    const occurredAt = options.occurredAt === undefined ? at : instantOf(options.occurredAt, "occurredAt");
    return caseOf(state, { by: requireActor(options.by), at, occurredAt }, state.profile, context);
  }

  function ruleOf(type: string): AnyRule {
    const rule = rules.get(type);
    if (rule !== undefined) return rule;
    throw new ClienteleError("unknown-command", "nobody knows this type of command", { list: "command", field: "type" });
  }

  function decide(state: EngagementState, command: EngagementCommand, context?: unknown): EngagementDecision {
    requireState(state);
    const head = requireHead(command);
    const rule = ruleOf(command.type);
    const isStart = command.type === "start" && state.status === "notStarted";
    const question = caseOf(state, head, isStart ? (command.profile ?? null) : state.profile, context);
    rule.require(command as never, question.engagement.names);
    if (head.by.role !== undefined && isSameDefinition(state.definition, definition)) requireName("by.role", question.engagement.names.role, head.by.role);
    if (hasSeen(state.seen, head.id)) return { ok: true, facts: [] };
    judge(rule, question, command, command);
    if (question.refusals.length > 0) return refused(question.refusals);
    return { ok: true, facts: rule.facts(question, command as never).map(({ type, data }, position) => factOf(head, position, type, data) as EngagementFact) };
  }

  return {
    definition,
    readCommand(value) {
      requireObject(value, "command");
      requireHead(value as EngagementCommand);
      const { type } = value as EngagementCommand;
      ruleOf(type).require(value as never, tables.get(null)!.names);
      return value as EngagementCommand;
    },
    start(command) {
      requireObject(command, "command");
      const { id, at, occurredAt, by, engagement, profile, follows } = command;
      return decide(fold.replay([]), { type: "start", id, at, occurredAt, by, engagement, profile, follows });
    },
    decide,
    evolve(state, fact) {
      requireState(state);
      return fold.evolve(state, fact);
    },
    replay: fold.replay,
    options(state, options, context?: unknown) {
      const question: Case = { ...caseAsked(state, options, context), answers: new Map() };
      return [...rules.values()].filter((rule) => isTimely(rule, state)).flatMap((rule) =>
        rule.asks(question.engagement, state).map((asked: EngagementAsk) => {
          // What guards said once they say for all options.
          const own: Case = { ...question, refusals: [] };
          judge(rule, own, asked);
          return { asked, allowed: own.refusals.length === 0, refusals: own.refusals };
        }),
      );
    },
    checklist(state, options, context?: unknown) {
      const question = caseAsked(state, options, context);
      const to = options.to === undefined ? onlyWay(question) : options.to;
      if (to !== null) requireName("to", question.engagement.names.phase, to);
      const asked: EngagementAsk = to === null ? { type: "complete" } : { type: "advance", to };
      judge(ruleOf(asked.type), question, asked);
      return checklistOf(question, to);
    },
    timeline(facts, options = {}) {
      const { at } = requireObject(options, "options") as { at?: string };
      return timelineOf(requireIterable(facts, "facts"), at === undefined ? undefined : instantOf(at, "at"), fold);
    },
  };
}

// Before the start there is nothing but the start, and after the end only what can follow.
function isTimely({ during }: AnyRule, { status, ending }: EngagementState): boolean {
  if (status === "notStarted") return during === "ever";
  return ending === null || during === "completed";
}
