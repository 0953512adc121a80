import type { CompiledDeliverable } from "../compiled/compiled-engagement.ts";
import { own } from "../own.ts";
import type { DeliverableState } from "../state.ts";
import { judgeRole, judgeTurn, refuseDone, refuseEarly, refuseUnreachable, type Case } from "./case.ts";
import { sinceDeliverable } from "./moments.ts";
import type { AskOf, RulesOf } from "./command-rule.ts";
import { isGiven, requireCode, requireCommandId, requireManner, requireName } from "./command-fields.ts";

type Type =
  | "draftDeliverable"
  | "submitDeliverable"
  | "presentDeliverable"
  | "acceptDeliverable"
  | "rejectDeliverable"
  | "waiveDeliverable";

/** What may be done about a deliverable. */
export const deliverableRules: RulesOf<Type> = {
  draftDeliverable: {
    require: ({ deliverable }, names) => requireName("deliverable", names.deliverable, deliverable),
    isThere: ({ deliverables }, { deliverable }) => deliverables.has(deliverable),
    during: "running",
    since: sinceDeliverable,
    judge(question, asked) {
      const status = stateOf(question, asked)?.status;
      judgeWriting(question, asked, status === "draft" || status === "submitted");
    },
    facts: (question, { deliverable }) => {
      return [{ type: "deliverableDrafted", data: { deliverable, revision: revisionOf(question, deliverable) + 1 } }];
    },
    asks: ({ deliverables }) => [...deliverables.keys()].map((deliverable) => ({ type: "draftDeliverable", deliverable })),
  },
  submitDeliverable: {
    require({ deliverable, document }, names) {
      requireName("deliverable", names.deliverable, deliverable);
      if (isGiven(document)) requireCommandId("document", document);
    },
    isThere: ({ deliverables }, { deliverable }) => deliverables.has(deliverable),
    during: "running",
    since: sinceDeliverable,
    judge(question, asked) {
      const status = stateOf(question, asked)?.status;
      judgeWriting(question, asked, status === "submitted" || status === "accepted" || status === "waived");
    },
    facts(question, { deliverable, document = null }) {
      const isDraft = own(question.state.deliverables, deliverable)?.status === "draft";
      const revision = revisionOf(question, deliverable) + (isDraft ? 0 : 1);
      return [{ type: "deliverableSubmitted", data: { deliverable, revision, document } }];
    },
    asks: ({ deliverables }) => [...deliverables.keys()].map((deliverable) => ({ type: "submitDeliverable", deliverable })),
  },
  presentDeliverable: {
    require({ deliverable, manner, audience }, names) {
      requireName("deliverable", names.deliverable, deliverable);
      requireManner(manner);
      if (isGiven(audience)) requireName("audience", names.role, audience);
    },
    isThere: ({ deliverables }, { deliverable }) => deliverables.has(deliverable),
    during: "running",
    since: sinceDeliverable,
    judge(question, asked) {
      if (!judgeSubmitted(question, asked)) return;
      judgeRole(question, deliverableOf(question, asked).writtenBy);
    },
    facts(question, { deliverable, manner, audience = null }) {
      const { presentedTo } = question.engagement.deliverables.get(deliverable)!;
      const fulfils = manner === "inPerson" && audience !== null && audience === presentedTo ? "yes" : "no";
      return [{ type: "deliverablePresented", data: { deliverable, revision: revisionOf(question, deliverable), manner, audience, fulfils } }];
    },
    asks: ({ deliverables }) => [...deliverables.keys()].map((deliverable) => ({ type: "presentDeliverable", deliverable })),
  },
  acceptDeliverable: {
    require: ({ deliverable }, names) => requireName("deliverable", names.deliverable, deliverable),
    isThere: ({ deliverables }, { deliverable }) => deliverables.has(deliverable),
    during: "running",
    since: sinceDeliverable,
    judge(question, asked) {
      if (!judgeSubmitted(question, asked)) return;
      const { id, chain, presentedTo } = deliverableOf(question, asked);
      const { endorsed, presented } = stateOf(question, asked)!;
      judgeTurn(question, asked, chain, endorsed);
      if (presentedTo === null || presented === "yes" || endorsed + 1 < chain.length) return;
      refuseEarly(question, asked, [{ presentationOf: id, to: presentedTo }]);
    },
    facts(question, asked) {
      const { id, chain } = deliverableOf(question, asked);
      const { endorsed, revision } = stateOf(question, asked)!;
      const type = endorsed + 1 < chain.length ? "deliverableEndorsed" : "deliverableAccepted";
      return [{ type, data: { deliverable: id, revision } }];
    },
    asks: ({ deliverables }) => [...deliverables.keys()].map((deliverable) => ({ type: "acceptDeliverable", deliverable })),
  },
  rejectDeliverable: {
    require({ deliverable, reason }, names) {
      requireName("deliverable", names.deliverable, deliverable);
      requireCode("reason", reason);
    },
    isThere: ({ deliverables }, { deliverable }) => deliverables.has(deliverable),
    during: "running",
    since: sinceDeliverable,
    judge(question, asked) {
      if (judgeSubmitted(question, asked)) judgeTurn(question, asked, deliverableOf(question, asked).chain, stateOf(question, asked)!.endorsed);
    },
    facts: (question, { deliverable, reason }) => {
      return [{ type: "deliverableRejected", data: { deliverable, revision: revisionOf(question, deliverable), reason } }];
    },
    asks: ({ deliverables }) => [...deliverables.keys()].map((deliverable) => ({ type: "rejectDeliverable", deliverable })),
  },
  waiveDeliverable: {
    require({ deliverable, reason }, names) {
      requireName("deliverable", names.deliverable, deliverable);
      requireCode("reason", reason);
    },
    isThere: ({ deliverables }, { deliverable }) => deliverables.has(deliverable),
    during: "running",
    since: sinceDeliverable,
    judge(question, asked) {
      if (isSettled(stateOf(question, asked))) refuseDone(question, asked);
      judgeRole(question, deliverableOf(question, asked).waivedBy);
    },
    facts: (_question, { deliverable, reason }) => [{ type: "deliverableWaived", data: { deliverable, reason } }],
    asks: ({ deliverables }) => [...deliverables.keys()].map((deliverable) => ({ type: "waiveDeliverable", deliverable })),
  },
};

interface About {
  readonly deliverable: string;
}

function deliverableOf({ engagement }: Case, { deliverable }: About): CompiledDeliverable {
  return engagement.deliverables.get(deliverable)!;
}

function stateOf({ state }: Case, { deliverable }: About): DeliverableState | undefined {
  return own(state.deliverables, deliverable);
}

function revisionOf({ state }: Case, deliverable: string): number {
  return own(state.deliverables, deliverable)?.revision ?? 0;
}

function isSettled(state: DeliverableState | undefined): boolean {
  return state?.status === "accepted" || state?.status === "waived";
}

// What a phase still to come yields cannot be written yet; what an earlier one did can be written anew.
function judgeWriting(question: Case, asked: AskOf<Type>, isWritten: boolean): void {
  const { phases, isAlongside, writtenBy } = deliverableOf(question, asked);
  if (!isAlongside && !question.state.visits.some(({ phase }) => phases.includes(phase))) {
    refuseUnreachable(question, asked);
    return;
  }
  if (isWritten) refuseDone(question, asked);
  judgeRole(question, writtenBy);
}

function judgeSubmitted(question: Case, asked: AskOf<Type>): boolean {
  const state = stateOf(question, asked);
  if (state?.status === "submitted") return true;
  if (isSettled(state)) refuseDone(question, asked);
  else refuseEarly(question, asked, [{ submissionOf: asked.deliverable }]);
  return false;
}
