import { defineCalendar, weekOf } from "clientele/calendar";
import { paretoClasses, type AbcClass } from "clientele/classification";
import { definePractice, type Practice } from "clientele/portfolio";
import { shopCadence } from "../../quickstart/assumptions.ts";

/** When the desks work. */
export const office = defineCalendar({ id: "office", timeZone: "Europe/London", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]) });

/** Desks that share the customers. */
export const desks = ["desk 1", "desk 2", "desk 3"] as const;

/** What is asked of the tables: classes by the orders of six months, where who brought nothing is C; and whom to call. Nothing else. */
export const practice: Practice<AbcClass> = definePractice({
  id: "due-columns",
  metrics: { months: 6 },
  classes: { value: "amount", policy: { ...paretoClasses, nonPositive: "lowest" }, settling: null },
  due: shopCadence,
  tilt: null,
  plan: null,
  complaints: null,
  engagements: null,
  churn: null,
  receivables: null,
  cards: null,
  attention: [],
});
