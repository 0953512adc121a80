import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, calendar, contacts, customers, invoices, orders, receipts, returns } from "./sample.ts";

const template = c.defineEngagement({ id: "pilot", version: 1, initial: "survey", phases: [{ id: "survey" }] });
const started = c.openEngagement(template).start({ id: "1", at: "2026-02-02T08:00:00Z", by: { id: 9 }, engagement: "E-1" });
const book = {
  customers: customers.map(({ class: _, ...customer }) => customer),
  orders,
  returns,
  invoices,
  receipts,
  contacts,
  owners: [{ id: 9, capacity: 3 }],
  classesByHand: [{ customer: "b", class: "A", by: 9, why: "x" }],
  holds: [{ customer: "b", from: "2026-02-01", reason: "on-hold" }],
  engagements: [{ customer: 1, template, state: c.openEngagement(template).replay(started.ok ? started.facts : []), dueOn: "2026-04-01", durations: {} }],
};

// A whole review takes milliseconds.
const runs = 500;

export const portfolioTargets: readonly FuzzTarget[] = [
  call("definePractice", c.definePractice, c.defaultPractice),
  { ...call("reviewPortfolio", c.reviewPortfolio, book, c.defaultPractice, { asOf, calendars: [calendar] }), runs },
  {
    ...call("simulatePractice", c.simulatePractice, { customers: book.customers, orders }, c.defaultPractice, { ...c.defaultPractice, id: "other" }, {
      ...{ asOf, forecast: { from: asOf, to: "2026-03-07" } },
    }),
    runs,
  },
];
