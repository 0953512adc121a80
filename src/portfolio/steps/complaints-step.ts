import { complaintRecordOf, complaintStatuses, contactHoldsOf, type ComplaintPolicy, type ComplaintState, type ComplaintStatus, type RecommendedVisit } from "../../complaints/index.ts";
import type { ContactHold } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { gather, type Gathered } from "../book/slices.ts";
import type { ComplaintReview, PortfolioClassRow, PortfolioComplaints } from "../review/portfolio-parts.ts";
import { questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { complaintPolicyOf } from "./complaint-policies.ts";

/**
 * How complaints stand, and what they mean for contacts (CMP-12, CMP-14).
 *
 * @param reviewed - the book
 * @param classes - the class of each customer, in the order of ids
 * @param room - practice and options
 * @returns a pausing step
 */
export function* complaintsStep<C extends string>({ read, slices }: ReviewedBook<C>, classes: readonly PortfolioClassRow<C>[], room: ReviewRoom<C>): Pausing<PortfolioComplaints> {
  const rows: ComplaintReview[] = [];
  const holds: ContactHold[] = [];
  const visits: RecommendedVisit[] = [];
  const seen = new Set<Id>();
  for (const slice of slices) {
    const grouped = read.lists.complaints;
    if (grouped === undefined || grouped.starts[slice.from] === grouped.starts[slice.to]) continue;
    // In small groups by policy: a complaint takes longer than a record of the ledger.
    for (let from = slice.from; from < slice.to; from += CUSTOMERS) {
      const part = { from, to: Math.min(from + CUSTOMERS, slice.to) };
      const byPolicy = new Map<string, { readonly policy: ComplaintPolicy; readonly places: number[] }>();
      for (let place = part.from; place < part.to; place += 1) {
        const policy = complaintPolicyOf(room.practice, classes[place]!.class)!;
        byPolicy.set(policy.id, byPolicy.get(policy.id) ?? { policy, places: [] });
        byPolicy.get(policy.id)!.places.push(place);
      }
      for (const { policy, places } of byPolicy.values()) {
        const gathered = gather(read, places, ["complaints"]);
        if (gathered.lists.complaints!.length === 0) continue;
        rows.push(...reviewed(gathered, policy, room, seen));
        const contacts = contactsOf(gathered, policy, room.timeZone);
        holds.push(...contacts.holds);
        visits.push(...contacts.visits);
      }
      yield part.to;
    }
  }
  rows.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.complaint, b.complaint));
  holds.sort((a, b) => compareIds(a.customer, b.customer));
  visits.sort((a, b) => compareIds(a.customer, b.customer));
  return { at: room.at, rows, holds, visits };
}

const CUSTOMERS = 64;

function reviewed<C extends string>({ lists, inBook }: Gathered, policy: ComplaintPolicy, room: ReviewRoom<C>, seen: Set<Id>): ComplaintReview[] {
  const states = lists.complaints as readonly ComplaintState[];
  const { complaints: replaced } = room.steps;
  const statuses = replaced === undefined ? judged(states, policy, room, inBook) : given(states, replaced, room);
  const byId = new Map(states.map((state) => [state.complaint!, state]));
  return statuses.map((status) => {
    // The same complaint under two customers is for nobody to find but here.
    if (seen.has(status.complaint)) throw inBook(twice(states, status.complaint));
    seen.add(status.complaint);
    const { customer, severity } = byId.get(status.complaint)!;
    return { ...status, customer: customer!, severity, policy: policy.id };
  });
}

function judged<C extends string>(states: readonly ComplaintState[], policy: ComplaintPolicy, { at, calendars }: ReviewRoom<C>, inBook: Gathered["inBook"]): readonly ComplaintStatus[] {
  try {
    return complaintStatuses(states, policy, { asOf: at, calendars });
  } catch (error) {
    throw inBook(error);
  }
}

function given<C extends string>(states: readonly ComplaintState[], replaced: NonNullable<ReviewRoom<C>["steps"]["complaints"]>, room: ReviewRoom<C>): readonly ComplaintStatus[] {
  const ids = states.map(({ complaint }) => complaint!);
  return requireRows(replaced(states, questionOf(room)), ({ complaint }) => complaint, ids, "complaints");
}

function contactsOf({ lists, inBook }: Gathered, policy: ComplaintPolicy, timeZone: string): ReturnType<typeof contactHoldsOf> {
  const states = lists.complaints as readonly ComplaintState[];
  try {
    return contactHoldsOf(states.map((state) => complaintRecordOf(state)), policy, { timeZone });
  } catch (error) {
    throw inBook(error);
  }
}

function twice(states: readonly ComplaintState[], id: Id): ClienteleError {
  const index = states.findIndex(({ complaint }) => complaint === id);
  return new ClienteleError("duplicate-id", `complaints[${index}] has the id of a complaint of another customer`, { list: "complaints", index, id });
}
