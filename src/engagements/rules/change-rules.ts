import { ClienteleError, type Amount, type Id, type Instant } from "../../foundation/index.ts";
import { DAY_MILLISECONDS } from "../../foundation/internal.ts";
import type { ChangeKind } from "../changes/change-request.ts";
import { changeRefusals } from "../changes/change-refusals.ts";
import { readAssessment } from "../changes/read-assessment.ts";
import type { ChangeState, EngagementState } from "../state.ts";
import { judgeRole, refuseDone, refuseUnreachable, type Case } from "./case.ts";
import type { AskOf, RulesOf } from "./command-rule.ts";
import { isGiven, requireCode, requireCommandId } from "./command-fields.ts";

type Ruling = "approveChange" | "refuseChange";

/** How what was agreed may be changed: asked for, weighed, and then approved or refused by whoever may. */
export const changeRules: RulesOf<"requestChange" | "assessChange" | Ruling> = {
  requestChange: {
    require({ change, kind }) {
      requireCommandId("change", change);
      requireKind(kind);
    },
    during: "open",
    judge(question, asked, command) {
      const { changes } = question.engagement;
      if (changes === null) {
        refuseUnreachable(question, asked);
        return;
      }
      judgeRole(question, changes.requestedBy ?? null);
      if (command !== undefined && changeOf(question.state, command.change) !== undefined) refuseDone(question, asked);
    },
    facts: (_question, { change, kind }) => [{ type: "changeRequested", data: { change, kind } }],
    asks: ({ changes }) => (changes === null ? [] : [{ type: "requestChange" }]),
  },
  assessChange: {
    require({ change, quality, cost, days, agreed }) {
      requireCommandId("change", change);
      readAssessment({ quality, cost, days, agreed });
    },
    during: "open",
    judge(question, asked) {
      if (openChange(question, asked) !== null) judgeRole(question, question.engagement.changes!.assessedBy ?? null);
    },
    facts(_question, { change, quality, cost, days, agreed }) {
      const data = { change, quality, cost: copyOf(cost), days: days + 0, agreed: { cost: copyOf(agreed.cost), days: agreed.days + 0 } };
      return [{ type: "changeAssessed", data }];
    },
    asks: (_engagement, state) => openChanges(state).map((change) => ({ type: "assessChange", change })),
  },
  approveChange: {
    require({ change, reason }) {
      requireCommandId("change", change);
      if (isGiven(reason)) requireCode("reason", reason);
    },
    during: "open",
    judge: judgeRuling,
    facts: ({ by }, { change, reason = null }) => [{ type: "changeApproved", data: { change, role: by.role!, reason } }],
    asks: (_engagement, state) => openChanges(state).map((change) => ({ type: "approveChange", change })),
  },
  refuseChange: {
    require({ change, reason }) {
      requireCommandId("change", change);
      requireCode("reason", reason);
    },
    during: "open",
    judge: judgeRuling,
    facts: ({ by }, { change, reason }) => [{ type: "changeRefused", data: { change, role: by.role!, reason } }],
    asks: (_engagement, state) => openChanges(state).map((change) => ({ type: "refuseChange", change })),
  },
};

function judgeRuling(question: Case, asked: AskOf<Ruling>): void {
  const { by, occurredAt, engagement, refusals } = question;
  const found = openChange(question, asked);
  if (found === null) return;
  const { change, assessment } = found;
  const weighed = assessment === null ? null : readAssessment(assessment);
  const checked = {
    id: change,
    requestedOn: dayOf(found.requestedAt),
    assessedOn: assessment === null ? null : dayOf(assessment.at),
    quality: weighed?.quality ?? null,
    cost: weighed?.cost ?? null,
    days: weighed?.days ?? null,
    missing: weighed === null ? (["quality", "cost", "time"] as const) : [],
    outcome: null,
    decidedOn: null,
  };
  // Roles are never empty, so that nobody in particular is none of them.
  const decision = { role: by.role ?? "", on: dayOf(occurredAt) };
  const all = changeRefusals(checked, decision, engagement.changes!.authorities, weighed?.baseline ?? NOTHING_AGREED);
  for (const reason of all) if (reason.code === "engagements/change-role-may-not") judgeRole(question, reason.may);
  const reasons = all.filter(({ code }) => code !== "engagements/change-role-may-not");
  if (reasons.length > 0) refusals.push({ code: "engagements/change", change, reasons, curable: true });
}

// What was not weighed is beside nothing, and breaks no limit.
const NOTHING_AGREED = { cost: { units: 1n, places: 0 } } as const;

function requireKind(value: ChangeKind): void {
  const expected: readonly ChangeKind[] = ["scope", "requirements"];
  if (expected.includes(value)) return;
  throw new ClienteleError("invalid-option", "command.kind is no kind of change", { list: "command", field: "kind", expected });
}

function changeOf({ changes }: EngagementState, id: Id): ChangeState | undefined {
  return changes.find(({ change }) => change === id);
}

function openChanges({ changes }: EngagementState): Id[] {
  return changes.filter(isUndecided).map(({ change }) => change);
}

function isUndecided({ ruling }: ChangeState): boolean {
  return ruling === null;
}

// A template that went over to one without changes leaves them where they are.
function openChange(question: Case, asked: AskOf<"assessChange" | Ruling>): ChangeState | null {
  const found = changeOf(question.state, asked.change);
  if (found === undefined || question.engagement.changes === null) refuseUnreachable(question, asked);
  else if (!isUndecided(found)) refuseDone(question, asked);
  else return found;
  return null;
}

function copyOf(amount: Amount): Amount {
  return typeof amount === "number" ? amount + 0 : { minor: amount.minor, currency: amount.currency };
}

// Days of one zone, whichever: only their order matters.
function dayOf(moment: Instant): number {
  return Math.floor(Date.parse(moment) / DAY_MILLISECONDS);
}
