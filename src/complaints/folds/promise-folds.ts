import { isText, isTextOrNull, type Fact } from "../../flow/index.ts";
import { CONFIRMED } from "../phases.ts";
import type { ComplaintPromise, ComplaintState } from "../state.ts";
import { withEvidence } from "./evidence-folds.ts";
import { isMoment, whileOpen, type ComplaintChanges, type FoldsOf } from "./fold-table.ts";

/** What is promised, and when the customer is answered. */
export const promiseFolds: FoldsOf<"promiseGiven" | "customerAnswered"> = {
  promiseGiven: {
    kind: "decision",
    fits: ({ promise, dueAt }) => isText(promise) && isMoment(dueAt),
    fold(state, { promise, dueAt }, { occurredAt }) {
      const { promises } = state;
      if (!CONFIRMED.includes(state.phase) || promises.at(-1)?.answeredAt === null) return null;
      if (dueAt <= occurredAt || promises.some((other) => other.promise === promise)) return null;
      return { promises: [...promises, { promise, givenAt: occurredAt, dueAt, answeredAt: null }] };
    },
  },
  customerAnswered: /* @__PURE__ */ whileOpen(({ promise }) => isTextOrNull(promise), (state, { promise }, fact) => answered(state, promise, fact)),
};

/**
 * A customer who was answered.
 *
 * @param state - the complaint
 * @param promise - the open promise that this answers; `null` for none
 * @param fact - the answer
 * @returns what changes; `null` where that promise is not open
 */
export function answered(state: ComplaintState, promise: string | null, { id, occurredAt }: Fact): ComplaintChanges | null {
  const { promises, evidence } = state;
  const open = promises.at(-1);
  if (promise !== null && !(open?.promise === promise && open.answeredAt === null)) return null;
  const piece = { fact: id, at: occurredAt, kind: "answer", name: null, reason: null } as const;
  return { promises: withAnswer(promises, promise, occurredAt), evidence: withEvidence(evidence, piece) };
}

// An answer that is recorded late may have come before the one that is known: the first counts.
function withAnswer(promises: readonly ComplaintPromise[], promise: string | null, at: ComplaintPromise["givenAt"]): readonly ComplaintPromise[] {
  const isEarlier = ({ givenAt, answeredAt }: ComplaintPromise): boolean => answeredAt !== null && givenAt <= at && at < answeredAt;
  if (promise === null && !promises.some(isEarlier)) return promises;
  return promises.map((known) => (known.promise === promise || isEarlier(known) ? { ...known, answeredAt: at } : known));
}
