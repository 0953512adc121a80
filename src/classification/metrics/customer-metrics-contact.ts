import type { ContactRecord, Feedback } from "../../customers/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import type { OutsideCount } from "./ledger-period.ts";
import { eachRecord, type LedgerReader } from "./ledger-reader.ts";
import { tallies } from "./ledger-tallies.ts";
import { idNumbering } from "../../foundation/internal.ts";

/** How a customer and we are in touch. What needs a list that the ledger does not have is `null`. */
export interface ContactMetrics {
  /** Number of contacts in the period. */
  readonly tasks: number | null;
  /** Number of different processes (opportunities, engagements, complaints) that those contacts were part of. */
  readonly processes: number | null;
  /** Number of times the customer praised us in the period. */
  readonly praise: number | null;
  /** Number of complaints in the period. */
  readonly complaints: number | null;
  /** Number of suggestions in the period. */
  readonly suggestions: number | null;
  /** Share of praise in all feedback of the customer in the period, 0 to 1; `null` without feedback. */
  readonly praiseRatio: number | null;
  /** Share of complaints in all feedback of the customer in the period, 0 to 1; `null` without feedback. */
  readonly complaintRatio: number | null;
  /** Share of suggestions in all feedback of the customer in the period, 0 to 1; `null` without feedback. */
  readonly suggestionRatio: number | null;
}

/** What the contacts and the feedback of a ledger come to. */
export interface ContactFigures {
  /** The metrics of one customer, by its number. */
  metricsOf(customer: number): ContactMetrics;
  readonly outside: { readonly contacts: OutsideCount; readonly feedback: OutsideCount };
}

/**
 * Reads contacts and feedback.
 *
 * @param reader - reads the ledger that they belong to
 * @param contacts - in any order; absent if the ledger has none
 * @param feedback - in any order; absent if the ledger has none
 * @returns the figures of each customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`; `invalid-value` for an unknown kind of feedback
 */
export function readContacts(
  reader: LedgerReader,
  contacts: readonly ContactRecord[] | undefined,
  feedback: readonly Feedback[] | undefined,
): ContactFigures {
  const tasks = tallies();
  const processes = tallies();
  const processIds = idNumbering();
  const processOfCustomer = new Set<string>();
  const kinds = { praise: tallies(), complaint: tallies(), suggestion: tallies() };
  const outsideContacts = eachRecord(reader, contacts ?? [], "contacts", (record, customer, _day, when, index) => {
    if (when !== "inside") return;
    tasks.add(customer);
    if (record.process === undefined) return;
    const pair = `${customer} ${processIds.numberOf(record.process, "contacts", index)}`;
    if (!processOfCustomer.has(pair)) processes.add(customer);
    processOfCustomer.add(pair);
  });
  const outsideFeedback = eachRecord(reader, feedback ?? [], "feedback", (record, customer, _day, when, index) => {
    if (!Object.hasOwn(kinds, record.kind)) throw unknownKind(index, Object.keys(kinds));
    if (when === "inside") kinds[record.kind].add(customer);
  });

  function metricsOf(customer: number): ContactMetrics {
    const praise = kinds.praise.of(customer);
    const complaints = kinds.complaint.of(customer);
    const suggestions = kinds.suggestion.of(customer);
    const all = praise + complaints + suggestions;
    return {
      tasks: contacts === undefined ? null : tasks.of(customer),
      processes: contacts === undefined ? null : processes.of(customer),
      praise: feedback === undefined ? null : praise,
      complaints: feedback === undefined ? null : complaints,
      suggestions: feedback === undefined ? null : suggestions,
      praiseRatio: all > 0 ? praise / all : null,
      complaintRatio: all > 0 ? complaints / all : null,
      suggestionRatio: all > 0 ? suggestions / all : null,
    };
  }
  return { metricsOf, outside: { contacts: outsideContacts, feedback: outsideFeedback } };
}

function unknownKind(index: number, expected: readonly string[]): ClienteleError {
  const sentence = `feedback[${index}].kind is none of ${expected.join(", ")}`;
  return new ClienteleError("invalid-value", sentence, { list: "feedback", index, field: "kind", expected });
}
