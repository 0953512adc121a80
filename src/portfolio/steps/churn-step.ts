import { churnComplaintsOf, complaintRecordOf, type ComplaintPolicy, type ComplaintRecord, type ComplaintState } from "../../complaints/index.ts";
import type { DueContact } from "../../cadence/index.ts";
import type { Order } from "../../customers/index.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import { churnSignalsByCustomer, defineChurnPolicy, standardChurnSignals, type ChurnBase, type ChurnComplaint, type ChurnCoverage, type ChurnRow, type ChurnSignalCount, type ChurnSignalName, type ChurnTable, type UnjudgedCount } from "../../satisfaction/index.ts";
import { ALL_LISTS } from "../book/read-book.ts";
import { gather, type Gathered } from "../book/slices.ts";
import type { PortfolioClassRow, PortfolioChurn, PortfolioDue } from "../review/portfolio-parts.ts";
import { partOf, questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import { complaintPolicyOf } from "./complaint-policies.ts";
import { costWitnessOf } from "./guest-records.ts";
import { withClasses } from "./with-classes.ts";

/**
 * Which customers may leave, and why (SAT-5).
 *
 * @param reviewed - the book
 * @param due - due contacts, in the order of customers; `null` where nobody asks for any
 * @param classes - the class of each customer, in the order of ids
 * @param room - practice and options
 * @returns a pausing step
 */
export function* churnStep<C extends string>(
  { read, slices }: ReviewedBook<C>,
  due: PortfolioDue<C> | null,
  classes: readonly PortfolioClassRow<C>[],
  room: ReviewRoom<C>,
): Pausing<PortfolioChurn> {
  const rows: ChurnRow[] = [];
  const quiet: Id[] = [];
  const unjudged: UnjudgedCounts = new Map();
  const later = { orders: 0, returns: 0, complaints: 0, ratings: 0, discountRequests: 0, services: 0 };
  let notGiven: ChurnCoverage["notGiven"] = read.ids.length === 0 ? [] : ["costs"];
  const counts = new Map<ChurnSignalName, { notice: number; warning: number; alarm: number }>();
  const { churn: replaced } = room.steps;
  const policy = defineChurnPolicy(room.practice.churn!.policy);
  let at = 0;
  for (const slice of slices) {
    const ids = read.ids.slice(slice.from, slice.to);
    const own = new Set<Id>(ids);
    const contacts: DueContact[] = [];
    while (due !== null && at < due.contacts.length && own.has(due.contacts[at]!.customer)) contacts.push(due.contacts[at++]!);
    let found: readonly ChurnRow[];
    if (replaced === undefined) {
      const guests = costWitnessOf(read, slice);
      const gathered = gather(read, slice, LISTS, { orders: guests });
      const table = tableOf(gathered, { customers: ids.map((id) => ({ id })), contacts: due === null ? undefined : contacts }, classes, slice.from, own, room);
      for (const list of Object.keys(later) as (keyof typeof later)[]) later[list] += table.later[list];
      for (const position of guests) if ((read.lists.orders!.records[position] as Order).date > room.asOf) later.orders -= 1;
      ({ notGiven } = table);
      const byId = new Map(table.rows.map((row) => [row.customer, row]));
      found = ids.map((id) => byId.get(id)!);
    } else found = requireRows(replaced(partOf(withClasses(read, slice, classes), gather(read, slice, ALL_LISTS).lists, read.book), questionOf(room)), ({ customer }) => customer, ids, "churn");
    for (const row of found) {
      if (row.signals.length === 0) quiet.push(row.customer);
      // Lists that grew bit by bit keep room for more; copies do not.
      else rows.push({ ...row, signals: row.signals.slice(), unjudged: row.unjudged.slice() });
      countSignals(row, counts);
      countUnjudged(row, unjudged);
    }
    yield slice.to;
  }
  const signals = SIGNALS.flatMap((signal): ChurnSignalCount[] => (counts.has(signal) ? [{ signal, ...counts.get(signal)! }] : []));
  return { asOf: room.asOf, policy: policy.id, notGiven, later, rows, quiet, signals, unjudged: unjudgedRows(unjudged) };
}

const SIGNALS = /* @__PURE__ */ Object.keys(standardChurnSignals.limits) as ChurnSignalName[];
const LISTS = ["orders", "returns", "complaints", "ratings", "discountRequests", "services"] as const;

function tableOf<C extends string>(
  { lists, inBook }: Gathered,
  known: Pick<ChurnBase, "customers" | "contacts">,
  classes: readonly PortfolioClassRow<C>[],
  from: number,
  own: ReadonlySet<Id>,
  room: ReviewRoom<C>,
): ChurnTable {
  const { complaints: states, ...others } = lists as { readonly complaints?: readonly ComplaintState[] };
  const places = new Map<Id, number>([...own].map((id, index) => [id, from + index]));
  try {
    const complaints = states === undefined ? undefined : complaintsOf(states, (state) => classes[places.get(state.customer!)!]!.class, room);
    return churnSignalsByCustomer({ ...others, ...known, complaints }, room.practice.churn!.policy, { asOf: room.asOf });
  } catch (error) {
    throw inBook(error);
  }
}

// By policy: from which severity on a complaint is grave is for the class of its customer to say.
function complaintsOf<C extends string>(states: readonly ComplaintState[], classOf: (state: ComplaintState) => C | null, { practice, timeZone }: ReviewRoom<C>): readonly ChurnComplaint[] {
  const records = new Map<ComplaintPolicy | null, ComplaintRecord[]>();
  for (const state of states) {
    const policy = complaintPolicyOf(practice, classOf(state));
    const own = records.get(policy);
    if (own === undefined) records.set(policy, [complaintRecordOf(state)]);
    else own.push(complaintRecordOf(state));
  }
  return [...records].flatMap(([policy, own]) => churnComplaintsOf(own, policy, { topics: practice.churn!.topics, timeZone }).complaints);
}

function countSignals({ signals }: ChurnRow, counts: Map<ChurnSignalName, { notice: number; warning: number; alarm: number }>): void {
  for (const { signal, severity } of signals) {
    const known = counts.get(signal) ?? { notice: 0, warning: 0, alarm: 0 };
    counts.set(signal, known);
    known[severity] += 1;
  }
}

type UnjudgedCounts = Map<ChurnSignalName, Map<UnjudgedCount["code"], number>>;

function unjudgedRows(counts: UnjudgedCounts): UnjudgedCount[] {
  return SIGNALS.flatMap((signal) => [...(counts.get(signal) ?? [])].sort(([a], [b]) => compareIds(a, b)).map(([code, customers]) => ({ signal, code, customers })));
}

// A customer with two answers off the scale is one customer.
function countUnjudged({ unjudged }: ChurnRow, counts: UnjudgedCounts): void {
  for (const [at, { signal, reason }] of unjudged.entries()) {
    const { code } = reason;
    if (unjudged.findIndex((other) => other.signal === signal && other.reason.code === code) < at) continue;
    let ofSignal = counts.get(signal);
    if (ofSignal === undefined) counts.set(signal, (ofSignal = new Map<UnjudgedCount["code"], number>()));
    ofSignal.set(code, (ofSignal.get(code) ?? 0) + 1);
  }
}
