import { isId, isSameDefinition, isText, isTextOrNull } from "../../flow/index.ts";
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
    ({ severity }, { from, to }) => (severity === from ? { severity: to } : null),
  ),
  categoryChanged: /* @__PURE__ */ whileOpen(
    ({ from, to, reason }) => isText(from) && isText(to) && isText(reason),
    ({ category }, { from, to }) => (category === from ? { category: to } : null),
  ),
  complaintEscalated: /* @__PURE__ */ whileOpen(
    ({ from, to, rule, cycle, reason }) => isText(from) && isText(to) && isTextOrNull(rule) && Number.isSafeInteger(cycle) && isText(reason),
    (state, { from, to, rule, cycle }, fact) => {
      if (state.level !== from || cycle !== state.cycles.length) return null;
      return { level: to, escalations: [...state.escalations, { rule, cycle, to, at: fact.occurredAt }], steps: withStep(state, fact) };
    },
  ),
  complaintDeescalated: /* @__PURE__ */ whileOpen(
    ({ from, to, reason }) => isText(from) && isText(to) && isText(reason),
    (state, { from, to }, fact) => (state.level === from ? { level: to, steps: withStep(state, fact) } : null),
  ),
  complaintAssigned: /* @__PURE__ */ whileOpen(
    ({ owner, tier }) => isId(owner) && isTextOrNull(tier),
    (state, { owner, tier }, fact) => ({ owner, tier, steps: withStep(state, fact) }),
  ),
  policyAdopted: {
    kind: "decision",
    fits: ({ from, definition }) => isStamp(from) && isStamp(definition),
    fold: (state, { from, definition }) => (state.phase !== "merged" && isSameDefinition(state.definition, from) ? { definition } : null),
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
