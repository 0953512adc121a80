import { ClienteleError, compareIds, type Amount, type Id, type Instant } from "../../foundation/index.ts";
import { requireId, requireList, requireNew } from "../../foundation/internal.ts";
import type { ComplaintFault, FollowUpOutcome, ResolutionResult } from "../commands.ts";
import { requireComplaint } from "../decider/require-complaint.ts";
import type { ComplaintOption, ComplaintPhase, ComplaintState } from "../state.ts";

/**
 * A solution on a card, and what became of it.
 *
 * @category Complaint card
 */
export interface CardSolution {
  /** Id of the option within the complaint. */
  readonly option: string;
  /** What became of it. */
  readonly status: ComplaintOption["status"];
  /** Why the customer objected, as a code; `null` if they did not. */
  readonly objection: string | null;
  /** What it gives away; `null` for nothing. */
  readonly compensation: Amount | null;
}

/**
 * A complaint on a card: what happened, the customer's position, the state and its reasons, the solution.
 *
 * @category Complaint card
 */
export interface ComplaintCardEntry {
  /** The complaint. */
  readonly complaint: Id;
  /** When it reached us. */
  readonly receivedAt: Instant;
  /** When it last ended; `null` while it is open. */
  readonly endedAt: Instant | null;
  /** What it is about. */
  readonly category: string;
  /** How grave it is. */
  readonly severity: string;
  /** The product it is about; `null` for none. */
  readonly product: Id | null;
  /** What happened: the main points, for people to read. */
  readonly points: readonly string[];
  /** The customer's position, for people to read; `null` if nobody wrote it down. */
  readonly position: string | null;
  /** Where it stands. */
  readonly phase: ComplaintPhase;
  /** Who handles it; `null` for nobody. */
  readonly owner: Id | null;
  /** Root causes, as codes. */
  readonly causes: readonly string[];
  /** Whose fault it was; `null` while nobody said. */
  readonly fault: ComplaintFault | null;
  /** When an apology was made; `null` if none was. */
  readonly apologizedAt: Instant | null;
  /** Solutions that were offered or carried out, in order: a customer who refused one is not offered it again unawares. */
  readonly solutions: readonly CardSolution[];
  /** How the last solution turned out; `null` if nobody said. */
  readonly result: ResolutionResult | null;
  /** By when an answer is promised; `null` where none is open. */
  readonly promisedAt: Instant | null;
  /** What the follow-ups brought, in order. */
  readonly followUps: readonly FollowUpOutcome[];
  /** Why it was taken up again, as codes, each time. */
  readonly reopenings: readonly string[];
  /** The complaint it goes on in; `null` if it was not merged. */
  readonly mergedInto: Id | null;
}

/**
 * Everything a customer ever complained of, so that nobody has to ask twice.
 *
 * @category Complaint card
 */
export interface ComplaintCard {
  /** The customer. */
  readonly customer: Id;
  /** Number of complaints that are open. */
  readonly open: number;
  /** Complaints in the order they reached us, then of ids. */
  readonly complaints: readonly ComplaintCardEntry[];
}

/**
 * The complaint card of a customer: what happened, the customer's position, state and reasons, and the solution, in one place.
 *
 * @param customer - the customer
 * @param states - complaints in any order; those of other customers are passed over
 * @returns the card; empty for a customer without complaints
 * @throws ClienteleError `invalid-input` also for a complaint that was never recorded, `missing-id`, `duplicate-id`
 * @example
 * ```ts
 * import { complaintCard } from "clientele/complaints";
 *
 * complaintCard(7, []); // => { customer: 7, open: 0, complaints: [] }
 * ```
 * @category Complaint card
 * @see CMP-11
 */
export function complaintCard(customer: Id, states: readonly ComplaintState[]): ComplaintCard {
  return complaintCards(states).find((card) => card.customer === customer) ?? { customer, open: 0, complaints: [] };
}

/**
 * The complaint cards of all customers who complained.
 *
 * @param states - complaints in any order
 * @returns a card for each customer, in the order of ids
 * @throws ClienteleError `invalid-input` also for a complaint that was never recorded, `missing-id`, `duplicate-id`
 * @example
 * ```ts
 * import { complaintCards } from "clientele/complaints";
 *
 * complaintCards([]); // => []
 * ```
 * @category Complaint card
 * @see CMP-11
 */
export function complaintCards(states: readonly ComplaintState[]): readonly ComplaintCard[] {
  const known = new Map<Id, number>();
  const cards = new Map<Id, ComplaintState[]>();
  for (const [index, entry] of requireList(states, "states").entries()) {
    const state = requireRecorded(entry, index);
    requireNew(known, state.complaint!, "states", index);
    const card = cards.get(state.customer!);
    if (card === undefined) cards.set(state.customer!, [state]);
    else card.push(state);
  }
  return [...cards]
    .sort(([a], [b]) => compareIds(a, b))
    .map(([customer, own]) => {
      const complaints = own.map(entryOf).sort((a, b) => compareIds(a.receivedAt, b.receivedAt) || compareIds(a.complaint, b.complaint));
      return { customer, open: complaints.filter(({ endedAt }) => endedAt === null).length, complaints };
    });
}

function requireRecorded(entry: unknown, index: number): ComplaintState {
  const state = entry as ComplaintState;
  try {
    requireComplaint(state);
  } catch {
    throw new ClienteleError("invalid-input", `states[${index}] is no state of a complaint, or of another form; replay its facts`, { list: "states", index });
  }
  if (state.complaint === null || state.customer === null) throw new ClienteleError("invalid-input", `states[${index}] is no complaint that was recorded`, { list: "states", index });
  requireId(state.complaint, "states", index);
  requireId(state.customer, "states", index);
  return state;
}

function entryOf(state: ComplaintState): ComplaintCardEntry {
  const { cycles, options, promises, followUps } = state;
  const last = cycles[cycles.length - 1]!;
  const promise = promises[promises.length - 1];
  return {
    complaint: state.complaint!,
    receivedAt: state.receivedAt!,
    endedAt: last.endedAt,
    category: state.category!,
    severity: state.severity!,
    product: state.product,
    points: state.points,
    position: state.position,
    phase: state.phase,
    owner: state.owner,
    causes: state.causes,
    fault: state.fault,
    apologizedAt: state.apologizedAt,
    solutions: options.flatMap(({ option, status, objection, compensation }) => (status === "prepared" ? [] : [{ option, status, objection, compensation }])),
    result: last.result,
    promisedAt: last.endedAt === null && promise?.answeredAt === null ? promise.dueAt : null,
    followUps: followUps.map(({ outcome }) => outcome),
    reopenings: cycles.flatMap(({ reason }) => (reason === null ? [] : [reason])),
    mergedInto: state.mergedInto,
  };
}
