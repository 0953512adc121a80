import { isId, isSameDefinition, isText, isTextOrNull, type DefinitionStamp } from "../../flow/index.ts";
import type { ComplaintRegime, ComplaintState } from "../state.ts";
import { adopted, areEarlierClocks, areRenamed } from "./adopted-policy.ts";
import { isOneOf, isStamp, whileOpen, type FoldsOf } from "./fold-table.ts";
import { withStep } from "./life-folds.ts";

/** How grave it is, what it is about, who handles it on which level, by which policy, and what belongs to it. */
export const careFolds: FoldsOf<
  | "severityChanged"
  | "categoryChanged"
  | "complaintEscalated"
  | "complaintDeescalated"
  | "complaintAssigned"
  | "policyAdopted"
  | "recordLinked"
> = {
  severityChanged: /* @__PURE__ */ whileOpen(
    ({ from, to, reason }) => isText(from) && isText(to) && isText(reason),
    (state, { from, to }, { occurredAt: at }) => {
      if (state.severity !== from) return null;
      return { severity: to, severities: [...state.severities, { severity: to, at }], regimes: withRegime(state, { at, severity: to }) };
    },
  ),
  categoryChanged: /* @__PURE__ */ whileOpen(
    ({ from, to, reason }) => isText(from) && isText(to) && isText(reason),
    (state, { from, to }, { occurredAt: at }) => (state.category === from ? { category: to, regimes: withRegime(state, { at, category: to }) } : null),
  ),
  complaintEscalated: /* @__PURE__ */ whileOpen(
    ({ from, to, rule, cycle, reason }) => isText(from) && isText(to) && isTextOrNull(rule) && Number.isSafeInteger(cycle) && isText(reason),
    (state, { from, to, rule, cycle }, fact) => {
      if (state.level !== from || cycle !== state.cycles.length) return null;
      return { level: to, escalations: [...state.escalations, { rule, cycle, to, at: fact.occurredAt }], steps: withStep(state, "complaintEscalated", fact) };
    },
  ),
  complaintDeescalated: /* @__PURE__ */ whileOpen(
    ({ from, to, reason }) => isText(from) && isText(to) && isText(reason),
    (state, { from, to }, fact) => (state.level === from ? { level: to, steps: withStep(state, "complaintDeescalated", fact) } : null),
  ),
  complaintAssigned: /* @__PURE__ */ whileOpen(
    ({ owner, tier }) => isId(owner) && isTextOrNull(tier),
    (state, { owner, tier }, fact) => ({ owner, tier, steps: withStep(state, "complaintAssigned", fact) }),
  ),
  policyAdopted: {
    kind: "decision",
    fits: ({ from, definition, renamed, earlier }) => isStamp(from) && isStamp(definition) && areRenamed(renamed) && areEarlierClocks(earlier),
    fold: (state, data, { occurredAt }) => (isOfPolicy(state, data.from) ? adopted(state, data, occurredAt) : null),
  },
  recordLinked: {
    kind: "decision",
    fits: ({ record, relation }) => isId(record) && isOneOf(relation, "repeats", "related", "knownSolution", "opportunity", "contact"),
    fold(state, { record, relation }) {
      const isThere = state.links.some((link) => link.record === record && link.relation === relation);
      if (state.phase === "notRecorded" || state.phase === "merged" || isThere) return null;
      return { links: [...state.links, { record, relation }] };
    },
  },
};

// What is not said to change stays.
function withRegime({ regimes }: ComplaintState, changes: Pick<ComplaintRegime, "at"> & Partial<ComplaintRegime>): readonly ComplaintRegime[] {
  return [...regimes, { ...regimes.at(-1)!, ...changes }];
}

function isOfPolicy({ phase, definition }: ComplaintState, from: DefinitionStamp): boolean {
  return phase !== "merged" && isSameDefinition(definition, from);
}
