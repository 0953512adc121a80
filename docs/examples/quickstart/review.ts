import type { CadencePolicy } from "clientele/cadence";
import type { WorkCalendar } from "clientele/calendar";
import { paretoClasses } from "clientele/classification";
import type { ContactRecord, Customer } from "clientele/customers";
import { addMonthsClamped } from "clientele/foundation";
import type { PlainDate } from "clientele/foundation";
import { defaultPractice, definePractice, reviewPortfolio } from "clientele/portfolio";
import type { PortfolioBook, PortfolioReview, Practice } from "clientele/portfolio";
import { standardChurnSignals } from "clientele/satisfaction";
import type { Invoice } from "./ledger.ts";

type Abc = "A" | "B" | "C";

/** What a review of the client base rests on. */
export interface ReviewInput {
  readonly customers: readonly Customer[];
  readonly invoices: readonly Invoice[];
  /** The last contact of each client, as of a day. */
  readonly contactsUpTo: (date: string) => readonly ContactRecord[];
  readonly policy: CadencePolicy<Abc>;
  readonly calendars: readonly WorkCalendar[];
  readonly asOf: PlainDate;
}

/** The client base as of a day, and what changed in the month before. */
export interface ClientReview {
  readonly review: PortfolioReview<Abc>;
  /** The same day, compared with a month before. */
  readonly compared: PortfolioReview<Abc>;
}

/** Reviews the client base: classes, contacts, and who may leave. */
export function reviewClients({ customers, invoices, contactsUpTo, policy, calendars, asOf }: ReviewInput): ClientReview {
  const practice = shopPractice(policy);
  const bookAt = (date: string): PortfolioBook<Abc> => ({
    customers: customers.filter(({ since }) => since! <= date),
    orders: invoices.filter((invoice) => invoice.date <= date),
    contacts: contactsUpTo(date),
  });
  const from = invoices.reduce((first, { date }) => (date < first ? date : first), "9999");
  const last = invoices.reduce((latest, { date }) => (date > latest ? date : latest), from);
  const review = reviewPortfolio(bookAt(asOf), practice, { asOf, calendars, period: { from, to: last } });
  // Contacts and signals alone, by the same classes: who moved is told by half-years.
  const steady = definePractice({ ...practice, classes: null });
  const monthAgo = addMonthsClamped(asOf, -1);
  const before = reviewPortfolio(bookAt(monthAgo), steady, { asOf: monthAgo, calendars });
  return { review, compared: reviewPortfolio(bookAt(asOf), steady, { asOf, calendars, before }) };
}

// The ledger knows orders and nothing else: no complaints, no engagements, no payments, no cards. The plan is made apart, with its tables.
function shopPractice(due: CadencePolicy<Abc>): Practice<Abc> {
  return definePractice({
    ...defaultPractice,
    id: "shop",
    classes: { value: "amount", policy: paretoClasses, settling: null },
    tilt: null,
    due,
    plan: null,
    complaints: null,
    engagements: null,
    receivables: null,
    cards: null,
    // The contacts are assumed: that they are late says nothing about who leaves.
    churn: { ...defaultPractice.churn!, policy: { ...standardChurnSignals, id: "orders", limits: { ...standardChurnSignals.limits, "missed-contacts": undefined } } },
    attention: ["churn-alarm", "contact-overdue", "churn-warning", "contact-due"],
  });
}
