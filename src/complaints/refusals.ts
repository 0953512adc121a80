import type { DefinitionStamp } from "../flow/index.ts";
import type { Amount, Id, Instant, Reason } from "../foundation/index.ts";
import type { ComplaintAsk } from "./commands.ts";
import type { ComplaintPhase } from "./state.ts";

/**
 * Why a complaint cannot go on from where it is. `curable` says whether something can be done in the place it is in, or by somebody
 * else, or later, so that the same command passes.
 *
 * @category Refusals
 */
export interface ComplaintPlaceRefusals {
  /** It has ended. */
  readonly "complaints/closed": { readonly phase: ComplaintPhase; readonly at: Instant; readonly curable: false };
  /** It goes on in another one. */
  readonly "complaints/merged": { readonly into: Id; readonly curable: false };
  /** Nothing leads there from the phase it is in; from those in `from` something does. */
  readonly "complaints/not-reachable": {
    readonly phase: ComplaintPhase;
    readonly asked: ComplaintAsk;
    readonly from: readonly ComplaintPhase[];
    readonly curable: false;
  };
  /** It was not read back to the customer (CMP-2). */
  readonly "complaints/not-restated": { readonly phase: ComplaintPhase; readonly curable: true };
  /** The customer has not agreed with the record (CMP-2). */
  readonly "complaints/not-confirmed": { readonly phase: ComplaintPhase; readonly curable: true };
  /** It is not resolved. */
  readonly "complaints/not-resolved": { readonly phase: ComplaintPhase; readonly curable: true };
  /** It is so already. */
  readonly "complaints/already-done": { readonly asked: ComplaintAsk; readonly complaint: Id | null; readonly curable: false };
  /** The state was made by another policy, or another version of it. */
  readonly "complaints/definition-mismatch": { readonly expected: DefinitionStamp; readonly found: DefinitionStamp | null; readonly curable: true };
  /** What it says, or once said, is none of the names of the policy that is to be adopted: `rename` says which of them it is. */
  readonly "complaints/not-in-policy": { readonly field: "severity" | "category" | "level"; readonly name: string; readonly curable: true };
  /** The decider does not know the policy that it goes by, and could not say which deadlines were missed under it: it belongs in `earlier`. */
  readonly "complaints/earlier-policy-missing": { readonly found: DefinitionStamp; readonly curable: true };
  /** A moment lies before the complaint reached us, or before what was decided already, or after it is recorded. */
  readonly "complaints/clock-backwards": {
    readonly field: "at" | "occurredAt";
    readonly moment: Instant;
    readonly bound: Instant;
    readonly curable: true;
  };
  /** A calendar by which it would be judged was not handed over. */
  readonly "complaints/calendar-missing": { readonly calendar: string; readonly curable: true };
  /** The calendar knows nothing of the days in question, and refuses to guess. */
  readonly "complaints/calendar-not-covered": { readonly calendar: string; readonly curable: true };
}

/**
 * What can be wrong with a promise (CMP-4).
 *
 * @category Refusals
 */
export interface ComplaintPromiseRefusals {
  /** No promise is open whose time is still to come. */
  readonly "complaints/promise-required": { readonly promise: string | null; readonly dueAt: Instant | null; readonly curable: true };
  /** It is not solved: the answer has to carry the next promise. */
  readonly "complaints/next-promise-required": { readonly phase: ComplaintPhase; readonly curable: true };
  /** It would be due before it is given, or at that moment. */
  readonly "complaints/promise-in-the-past": { readonly dueAt: Instant; readonly givenAt: Instant; readonly curable: true };
  /** It would be due later than the policy allows. */
  readonly "complaints/promise-too-far": { readonly dueAt: Instant; readonly latest: Instant; readonly curable: true };
  /** The longest that the policy allows is over already: nothing can be promised at this moment. */
  readonly "complaints/no-time-to-promise": { readonly givenAt: Instant; readonly latest: Instant; readonly curable: true };
  /** Another promise waits for its answer: promises never move. */
  readonly "complaints/promise-open": { readonly promise: string; readonly dueAt: Instant; readonly curable: true };
  /** Another promise has this id. */
  readonly "complaints/promise-taken": { readonly promise: string; readonly curable: true };
}

/**
 * What can be wrong with a solution (CMP-3, CMP-5, CMP-6, CMP-15).
 *
 * @category Refusals
 */
export interface ComplaintOptionRefusals {
  /** Its severity may not be solved on the spot. */
  readonly "complaints/not-small": { readonly severity: string; readonly allowed: readonly string[]; readonly curable: true };
  /** A solution has no place in the order of offers. */
  readonly "complaints/option-without-rank": { readonly option: string; readonly curable: true };
  /** Two solutions have the same place. */
  readonly "complaints/rank-taken": { readonly option: string; readonly rank: number; readonly by: string; readonly curable: true };
  /** Another solution has this id. */
  readonly "complaints/option-taken": { readonly option: string; readonly curable: true };
  /** Fewer than the policy asks for. */
  readonly "complaints/too-few-options": { readonly prepared: number; readonly least: number; readonly curable: true };
  /** More than the policy allows. */
  readonly "complaints/too-many-options": { readonly prepared: number; readonly most: number; readonly curable: true };
  /** Some are still to be offered, or on offer. */
  readonly "complaints/options-left": { readonly options: readonly string[]; readonly curable: true };
  /** Nobody has prepared or proposed it. */
  readonly "complaints/unknown-option": { readonly option: string; readonly curable: true };
  /** Another one comes first; `null` where none of the list is left to be offered. */
  readonly "complaints/option-order": { readonly option: string; readonly expected: string | null; readonly curable: boolean };
  /** Another one is on offer, and the customer has not answered. */
  readonly "complaints/option-open": { readonly option: string; readonly open: string; readonly curable: true };
  /** It is not on offer. */
  readonly "complaints/option-not-offered": { readonly option: string; readonly curable: true };
  /** The customer has confirmed no solution; `option` is on offer, or nothing is. */
  readonly "complaints/option-not-confirmed": { readonly option: string | null; readonly curable: true };
  /** The confirmed solution is not being carried out. */
  readonly "complaints/not-executing": { readonly option: string; readonly curable: true };
  /** The fault is ours, and nobody has apologised in this cycle. */
  readonly "complaints/apology-missing": { readonly curable: true };
  /** It gives away more than this role may; those in `allowed` may. Where solutions are prepared, `role` is `null` and `limit` the most that any role may. */
  readonly "complaints/compensation-limit": {
    readonly option: string;
    readonly role: string | null;
    readonly compensation: Amount;
    readonly limit: Amount;
    readonly allowed: readonly string[];
    readonly curable: boolean;
  };
  /** What it gives away is in another currency than the limits; `null` for plain numbers. */
  readonly "complaints/compensation-currency": {
    readonly option: string;
    readonly currency: string | null;
    readonly expected: string | null;
    readonly allowed: readonly string[];
    readonly curable: boolean;
  };
}

/**
 * What can be against an end, a new start, another level or a link.
 *
 * @category Refusals
 */
export interface ComplaintCourseRefusals {
  /** Too few follow-ups of this cycle reached the customer (CMP-8). */
  readonly "complaints/follow-up-required": {
    readonly done: number;
    readonly required: number;
    readonly unreachable: number;
    readonly curable: true;
  };
  /** It was closed too long ago. */
  readonly "complaints/reopening-too-late": { readonly closedAt: Instant; readonly until: Instant; readonly curable: false };
  /** It would go on in itself, by way of these. */
  readonly "complaints/merge-cycle": { readonly cycle: readonly Id[]; readonly curable: false };
  /** The other complaint is another customer's. */
  readonly "complaints/other-customer": { readonly complaint: Id; readonly curable: false };
  /** No follow-up of this cycle found the customer satisfied (CMP-17). */
  readonly "complaints/opportunity-too-early": { readonly phase: ComplaintPhase; readonly curable: true };
  /** This rule has fired in this cycle. */
  readonly "complaints/escalation-done": { readonly rule: string; readonly cycle: number; readonly curable: false };
  /** This rule does not hold now: neither severity, nor a request, nor refusals, nor a missed promise say so. Rules of clocks are not asked. */
  readonly "complaints/rule-not-due": { readonly rule: string; readonly curable: true };
  /** It does not lead where it should: up, down, or to the level of the rule. */
  readonly "complaints/wrong-level": { readonly from: string; readonly to: string; readonly allowed: readonly string[]; readonly curable: boolean };
  /** This is no fact of evidence that was recorded here. */
  readonly "complaints/not-evidence": { readonly fact: string; readonly curable: false };
}

/**
 * Why a complaint says no, from code to what belongs to it.
 *
 * @category Refusals
 */
export interface ComplaintRefusals extends ComplaintPlaceRefusals, ComplaintPromiseRefusals, ComplaintOptionRefusals, ComplaintCourseRefusals {}

/**
 * Any refusal of a complaint, told apart by `code`.
 *
 * @category Refusals
 */
export type ComplaintRefusal = Reason<ComplaintRefusals>;
