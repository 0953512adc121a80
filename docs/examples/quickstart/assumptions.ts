import type { Channel } from "clientele/customers";
import { defineCadence } from "clientele/cadence";
import type { CadencePolicy } from "clientele/cadence";

/** What the ledger does not say about contacts. All of it is assumed, and stands here to be changed. */
export const assumptions = {
  /** Desks that make contacts. The last one has the clients abroad. */
  desks: 6,
  /** Hours a desk has for contacts on a working day. */
  hoursPerDay: 6,
  /** Hours that a contact takes, with preparing it and writing it down. */
  hours: { phone: 0.25, visit: 4 } satisfies Partial<Record<Channel, number>>,
  /** Opening hours; the days of the week are those on which the ledger has invoices. */
  openingHours: [["09:00", "17:00"]],
  timeZone: "Europe/London",
  /** Whose public holidays the desks keep, as the package date-holidays names them. */
  holidays: ["GB", "ENG"],
  /** Days of the plan. */
  planDays: 14,
  /** Weeks of the forecast. */
  forecastWeeks: 13,
  /** How many of the best clients at home are visited. */
  visited: 10,
} as const;

const call = { channel: "phone", purpose: "business", by: "owner" } as const;

/** The cadence that the shop can keep: calls by class, and visits to its best clients. */
export const shopCadence: CadencePolicy<"A" | "B" | "C"> = defineCadence({
  id: "shop",
  classes: ["A", "B", "C"],
  rules: [
    { ...call, id: "call-a", classes: ["A"], latest: { amount: 4, unit: "weeks" } },
    { ...call, id: "call-b", classes: ["B"], latest: { amount: 8, unit: "weeks" } },
    { ...call, id: "call-c", classes: ["C"], latest: { amount: 26, unit: "weeks" } },
  ],
});

/** The visits of the best clients; a visit stands for the call. */
export const bestClientVisits = { ...call, id: "visit-best", channel: "visit", latest: { amount: 3, unit: "months" }, satisfies: ["call-a"] } as const;
