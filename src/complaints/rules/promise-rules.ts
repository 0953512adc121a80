import { instantOf } from "../../flow/index.ts";
import { UNSOLVED } from "../phases.ts";
import type { ComplaintPromise, ComplaintState } from "../state.ts";
import { judgeConfirmed, type Case } from "./case.ts";
import { isGiven, requirePromise } from "./command-fields.ts";
import type { FactDraft, RulesOf } from "./command-rule.ts";
import { endOfLimit } from "./time-limits.ts";

/** What is promised, and how the customer is answered. */
export const promiseRules: RulesOf<"promise" | "answer"> = {
  promise: {
    require: (command) => requirePromise("", command),
    during: "open",
    judge(question, _asked, command) {
      if (!judgeConfirmed(question)) return;
      judgeOpen(question, openPromise(question.state));
      judgePromise(question, command ?? null);
    },
    facts: (_question, command) => [promiseGiven(command)],
    asks: () => [{ type: "promise" }],
  },
  answer: {
    require({ nextPromise }) {
      if (isGiven(nextPromise)) requirePromise("nextPromise", nextPromise!);
    },
    during: "open",
    judge(question, _asked, command) {
      const open = openPromise(question.state);
      // An answer that came before the open promise was given leaves it open.
      const isLeftOpen = open !== null && answeredPromise(question) === null;
      const isNeeded = !isLeftOpen && needsNext(question);
      const next = command?.nextPromise ?? null;
      if (next !== null) {
        if (!judgeConfirmed(question)) return;
        if (isLeftOpen) judgeOpen(question, open);
        judgePromise(question, next);
      } else if (isNeeded && command === undefined) {
        judgePromise(question, null);
      } else if (isNeeded) {
        question.refusals.push({ code: "complaints/next-promise-required", phase: question.state.phase, curable: true });
      }
    },
    facts(question, { nextPromise }) {
      const answer: FactDraft = { type: "customerAnswered", data: { promise: answeredPromise(question) } };
      return isGiven(nextPromise) ? [answer, promiseGiven(nextPromise!)] : [answer];
    },
    asks: () => [{ type: "answer" }],
  },
};

/**
 * The promise that waits for its answer.
 *
 * @param state - a complaint
 * @returns the promise; `null` where none does
 */
function openPromise({ promises }: ComplaintState): ComplaintPromise | null {
  const last = promises.at(-1);
  return last?.answeredAt === null ? last : null;
}

/**
 * The promise that an answer at this moment answers.
 *
 * @param question - the case
 * @returns its id; `null` where none is open, or it was given later
 */
export function answeredPromise({ state, occurredAt }: Case): string | null {
  const open = openPromise(state);
  return open !== null && open.givenAt <= occurredAt ? open.promise : null;
}

/**
 * Refuses to go on where no promise is open that was given before, and whose time is still to come.
 *
 * @param question - the case
 */
export function judgePromised({ state, occurredAt, refusals }: Case): void {
  const open = openPromise(state);
  if (open !== null && open.givenAt <= occurredAt && open.dueAt >= occurredAt) return;
  refusals.push({ code: "complaints/promise-required", promise: open?.promise ?? null, dueAt: open?.dueAt ?? null, curable: true });
}

function judgeOpen({ refusals }: Case, open: ComplaintPromise | null): void {
  if (open !== null) refusals.push({ code: "complaints/promise-open", promise: open.promise, dueAt: open.dueAt, curable: true });
}

// What was promised once is kept up until it is solved, also before anybody looks into it.
function needsNext(question: Case): boolean {
  const { phase } = question.state;
  return UNSOLVED.includes(phase) || (phase === "confirmed" && answeredPromise(question) !== null);
}

// Without a promise, finds what is against any.
function judgePromise(question: Case, given: { readonly promise: string; readonly dueAt: string } | null): void {
  const { compiled, state, occurredAt: givenAt, refusals } = question;
  const dueAt = given === null ? null : instantOf(given.dueAt, "dueAt");
  const last = state.promises.at(-1);
  if (last !== undefined && givenAt < last.givenAt) {
    refusals.push({ code: "complaints/clock-backwards", field: "occurredAt", moment: givenAt, bound: last.givenAt, curable: true });
  }
  if (given !== null && state.promises.some(({ promise }) => promise === given.promise)) {
    refusals.push({ code: "complaints/promise-taken", promise: given.promise, curable: true });
  }
  if (dueAt !== null && dueAt <= givenAt) refusals.push({ code: "complaints/promise-in-the-past", dueAt, givenAt, curable: true });
  const latest = compiled.promises === null ? null : endOfLimit(question, compiled.promises, givenAt);
  if (latest !== null && latest <= givenAt) refusals.push({ code: "complaints/no-time-to-promise", givenAt, latest, curable: true });
  else if (dueAt !== null && latest !== null && dueAt > latest) refusals.push({ code: "complaints/promise-too-far", dueAt, latest, curable: true });
}

function promiseGiven({ promise, dueAt }: { readonly promise: string; readonly dueAt: string }): FactDraft {
  return { type: "promiseGiven", data: { promise, dueAt: instantOf(dueAt, "dueAt") } };
}
