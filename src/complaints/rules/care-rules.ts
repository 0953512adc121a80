import { isSameDefinition } from "../../flow/index.ts";
import type { ComplaintRelation } from "../commands.ts";
import type { CompiledPolicy } from "../compiled-policy.ts";
import type { ComplaintState } from "../state.ts";
import { mayFire } from "../status/due-escalations.ts";
import { adoptionOf, judgeAdoption, requireRename } from "./adoption.ts";
import { refuseDone, type Case } from "./case.ts";
import { isGiven, requireCode, requireCommandId, requireName, requireOneOf } from "./command-fields.ts";
import type { RulesOf } from "./command-rule.ts";

const RELATIONS: readonly ComplaintRelation[] = ["repeats", "related", "knownSolution", "opportunity", "contact"];

/** How grave it is, what it is about, who handles it on which level, by which policy, and what belongs to it. */
export const careRules: RulesOf<"changeSeverity" | "changeCategory" | "escalate" | "deescalate" | "assign" | "adoptPolicy" | "link"> = {
  changeSeverity: {
    require({ severity, reason }, { severities }) {
      requireName("severity", severities, severity);
      requireCode("reason", reason);
    },
    during: "open",
    judge(question, asked) {
      if (asked.severity === question.state.severity) refuseDone(question, asked);
      judgeOrder(question);
    },
    facts: ({ state }, { severity, reason }) => [{ type: "severityChanged", data: { from: state.severity!, to: severity, reason } }],
    asks: ({ severities }, state) => others(severities, state.severity).map((severity) => ({ type: "changeSeverity", severity })),
  },
  changeCategory: {
    require({ category, reason }, { categories }) {
      requireName("category", categories, category);
      requireCode("reason", reason);
    },
    during: "open",
    judge(question, asked) {
      if (asked.category === question.state.category) refuseDone(question, asked);
      judgeOrder(question);
    },
    facts: ({ state }, { category, reason }) => [{ type: "categoryChanged", data: { from: state.category!, to: category, reason } }],
    asks: ({ categories }, state) => others(categories, state.category).map((category) => ({ type: "changeCategory", category })),
  },
  escalate: {
    require({ to, rule, reason }, { levels, rules }) {
      requireName("to", levels, to);
      if (isGiven(rule)) requireName("rule", rules, rule);
      requireCode("reason", reason);
    },
    during: "open",
    judge(question, { to, rule }) {
      const { compiled, state, refusals } = question;
      const fired = isGiven(rule) ? compiled.rules.get(rule!)! : null;
      const cycle = state.cycles.length;
      if (fired !== null && state.escalations.some((other) => other.rule === fired.id && other.cycle === cycle)) {
        refusals.push({ code: "complaints/escalation-done", rule: fired.id, cycle, curable: false });
      }
      if (fired !== null && !mayFire(fired, state, compiled.policy, question.occurredAt)) refusals.push({ code: "complaints/rule-not-due", rule: fired.id, curable: true });
      const up = others(compiled.levels.keys(), null).filter((level) => placeOf(compiled, level) > placeOf(compiled, state.level));
      judgeLevel(question, to, fired === null ? up : up.filter((level) => level === fired.to));
    },
    facts({ state }, { to, rule, reason }) {
      return [{ type: "complaintEscalated", data: { from: state.level!, to, rule: rule ?? null, cycle: state.cycles.length, reason } }];
    },
    asks({ levels, rules }, state) {
      const free = others(levels.keys(), state.level).map((to) => ({ type: "escalate" as const, to }));
      return [...free, ...[...rules.values()].map(({ id, to }) => ({ type: "escalate" as const, to, rule: id }))];
    },
  },
  deescalate: {
    require({ to, reason }, { levels }) {
      requireName("to", levels, to);
      requireCode("reason", reason);
    },
    during: "open",
    judge(question, { to }) {
      const { compiled, state } = question;
      judgeLevel(question, to, others(compiled.levels.keys(), null).filter((level) => placeOf(compiled, level) < placeOf(compiled, state.level)));
    },
    facts: ({ state }, { to, reason }) => [{ type: "complaintDeescalated", data: { from: state.level!, to, reason } }],
    asks: ({ levels }, state) => others(levels.keys(), state.level).map((to) => ({ type: "deescalate", to })),
  },
  assign: {
    require({ owner, tier }, { levels }) {
      requireCommandId("owner", owner);
      if (isGiven(tier)) requireName("tier", levels, tier);
    },
    during: "open",
    judge(question, asked, command) {
      const { owner, tier } = question.state;
      if (command?.owner === owner && (command?.tier ?? null) === tier) refuseDone(question, asked);
    },
    facts: (_question, { owner, tier }) => [{ type: "complaintAssigned", data: { owner, tier: tier ?? null } }],
    asks: () => [{ type: "assign" }],
  },
  adoptPolicy: {
    require: ({ rename }, compiled) => requireRename(rename, compiled),
    during: "ended",
    policy: "any",
    judge: judgeAdoption,
    facts: (question, { rename }) => [{ type: "policyAdopted", data: adoptionOf(question, rename) }],
    asks: ({ stamp }, { definition }) => (isSameDefinition(definition, stamp) ? [] : [{ type: "adoptPolicy" }]),
  },
  link: {
    require({ record, relation }) {
      requireCommandId("record", record);
      requireOneOf("relation", RELATIONS, relation);
    },
    during: "ended",
    judge(question, asked, command) {
      const { state, refusals } = question;
      const { relation } = asked;
      if (command !== undefined && state.links.some((link) => link.record === command.record && link.relation === relation)) refuseDone(question, asked);
      if (relation === "opportunity" && !isSatisfied(state)) refusals.push({ code: "complaints/opportunity-too-early", phase: state.phase, curable: true });
    },
    facts: (_question, { record, relation }) => [{ type: "recordLinked", data: { record, relation } }],
    asks: () => RELATIONS.map((relation) => ({ type: "link", relation })),
  },
};

// A complaint that was grave from noon on was not made small before noon by what is decided after it.
function judgeOrder({ state: { regimes }, at, occurredAt, refusals }: Case): void {
  const bound = regimes.at(-1)!.at;
  if (occurredAt === at || occurredAt >= bound) return;
  refusals.push({ code: "complaints/clock-backwards", field: "occurredAt", moment: occurredAt, bound, curable: true });
}

function others(names: Iterable<string>, present: string | null): string[] {
  return [...names].filter((name) => name !== present);
}

function placeOf({ levels }: CompiledPolicy, level: string | null): number {
  return levels.get(level ?? "")!;
}

function judgeLevel({ state, refusals }: Case, to: string, allowed: readonly string[]): void {
  if (allowed.includes(to)) return;
  refusals.push({ code: "complaints/wrong-level", from: state.level!, to, allowed, curable: allowed.length > 0 });
}

function isSatisfied({ followUps, cycles }: ComplaintState): boolean {
  return followUps.some(({ cycle, outcome }) => cycle === cycles.length && outcome === "satisfied");
}
