import type { AuditReasons, BuyingReasons, CategoryCheck, CategoryReasons, CompletenessReasons, FigureCheck, LifecycleReasons } from "../../customers/index.ts";
import type { PlainDate } from "../../foundation/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What cards lack, and why a customer is in its stage and category. */
export const customers: Sentences<AuditReasons & BuyingReasons & CategoryReasons & CompletenessReasons & LifecycleReasons> = {
  "customers/trade-unbalanced": ({ customer, from, to, sales, received, limit, currency }, w) =>
    `From ${w.date(from)} to ${w.date(to)}, ${w.sum(sales, currency)} was sold to customer ${w.id("customer", customer)} and ${w.sum(received, currency)} came in: more than ${w.share(limit)} apart.`,
  "customers/receivables-overdue": ({ customer, overdue, since, days, invoices, currency }, w) =>
    `${w.sum(overdue, currency)} of customer ${w.id("customer", customer)} is overdue, the oldest since ${w.date(since)} (${w.days(days)}): ${invoices.length === 1 ? "invoice" : "invoices"} ${w.ids("invoice", invoices)}.`,
  "customers/credit-limit-exceeded": ({ customer, balance, limit, excess, currency }, w) =>
    `Customer ${w.id("customer", customer)} owes ${w.sum(balance, currency)}, ${w.sum(excess, currency)} more than its credit limit of ${w.sum(limit, currency)}.`,
  "customers/card-behind-visit": ({ customer, updatedOn, visit }, w) =>
    `The card of customer ${w.id("customer", customer)} was ${updatedOn === null ? "never revised" : `last revised on ${w.date(updatedOn)}`}, and the last visit was on ${w.date(visit)}.`,
  "customers/item-stale": ({ customer, item, since, until }, w) =>
    `Nobody has confirmed the ${w.name("cardItem", item)} of customer ${w.id("customer", customer)} since ${w.date(since)}; it counted as true until ${w.date(until)}.`,
  "customers/items-undated": ({ customer, items }, w) => `Nobody knows how old these items on the card of customer ${w.id("customer", customer)} are: ${w.names("cardItem", items)}.`,
  "customers/item-missing": ({ customer, level, item, alternatives }, w) =>
    `The card of customer ${w.id("customer", customer)}, ${w.name("cardLevel", level)}, lacks the ${w.names("cardItem", [item, ...alternatives], "or")}.`,
  "customers/key-person-missing": ({ customer, level, role }, w) =>
    `The card of customer ${w.id("customer", customer)}, ${w.name("cardLevel", level)}, names nobody who ${w.name("buyingRole", role)}.`,
  "customers/person-item-missing": ({ customer, level, person, item }, w) =>
    `The card of customer ${w.id("customer", customer)}, ${w.name("cardLevel", level)}, lacks the ${w.name("personItem", item)} of person ${w.id("person", person)}.`,

  "customers/department-empty": ({ customer, department, importance }, w) => `Nobody is known in the ${departmentText(importance, department, w)} of customer ${w.id("customer", customer)}.`,
  "customers/department-never-met": ({ customer, department, importance }, w) =>
    `Nobody in the ${departmentText(importance, department, w)} of customer ${w.id("customer", customer)} was ever met.`,
  "customers/department-stale": ({ customer, department, importance, last, until }, w) =>
    `The last contact with the ${departmentText(importance, department, w)} of customer ${w.id("customer", customer)} was on ${w.date(last)}; that was recent enough until ${w.date(until)}.`,
  "customers/key-person-unmet": ({ customer, department, person, role, last }, w) =>
    `Person ${w.id("person", person)} in key department “${w.id("department", department)}” of customer ${w.id("customer", customer)}, who ${w.name("buyingRole", role)}, was ${metText(last, w)}.`,
  "customers/step-without-decider": ({ customer, step }, w) => `Nobody knows who decides step “${w.id("step", step)}” at customer ${w.id("customer", customer)}.`,
  "customers/step-decider-unknown": ({ customer, step, person }, w) =>
    `Person ${w.id("person", person)}, who is to decide step “${w.id("step", step)}”, is none of the people of customer ${w.id("customer", customer)}.`,
  "customers/step-decider-unmet": ({ customer, step, person, last }, w) =>
    `Person ${w.id("person", person)}, who decides step “${w.id("step", step)}” at customer ${w.id("customer", customer)}, was ${metText(last, w)}.`,
  "customers/step-department-unknown": ({ customer, step }, w) => `The department of step “${w.id("step", step)}” is none of those of customer ${w.id("customer", customer)}.`,
  "customers/buying-role-unknown": ({ customer, role }, w) => `Nobody is known at customer ${w.id("customer", customer)} who ${w.name("buyingRole", role)}.`,
  "customers/buying-role-unmet": ({ customer, role, last }, w) =>
    `Nobody at customer ${w.id("customer", customer)} who ${w.name("buyingRole", role)} was met recently enough; ${last === null ? "there was no contact at all" : `the last contact was on ${w.date(last)}`}.`,
  "customers/person-department-unknown": ({ customer, person }, w) => `The department of person ${w.id("person", person)} is none of those of customer ${w.id("customer", customer)}.`,

  "customers/category-reached": ({ category, check }, w) => `All that the category “${w.name("customerCategory", category)}” asks for holds: ${checkText(check, w)}.`,
  "customers/category-rest": ({ category }, w) => `No higher category takes the customer, so it is “${w.name("customerCategory", category)}”.`,
  "customers/category-missed": ({ category, short }, w) => `It falls short of the category “${w.name("customerCategory", category)}”: ${w.list(w.each(short, (figure) => figureText(figure, w)))}.`,
  "customers/category-undecided": ({ category, absent }, w) =>
    `Whether the customer is in the category “${w.name("customerCategory", category)}” cannot be said: nobody knows its ${w.names("categoryFigure", absent)}.`,

  "customers/nothing-known": () => "There is no evidence of the customer by that day.",
  "customers/identified": ({ on }, w) => `The customer was identified on ${w.date(on)}, and is not selected yet.`,
  "customers/selected": ({ on }, w) => `The customer was selected on ${w.date(on)}, and has not ordered yet.`,
  "customers/first-ordered": ({ on, orders }, w) =>
    `The first order was on ${w.date(on)}; with ${w.counted(orders, "order day", "order days")} since then, the customer does not order often enough to count as developed.`,
  "customers/orders-repeated": ({ orders, ordersNeeded, from }, w) =>
    `The customer keeps ordering (${w.counted(orders, "order day", "order days")}); it counts as retained from ${w.number(ordersNeeded)} on${from === null ? "" : `, not before ${w.date(from)}`}.`,
  "customers/orders-steady": ({ orders, first }, w) => `The customer has ordered on ${w.days(orders)} since ${w.date(first)}: often, and for long.`,
  "customers/orders-ceased": ({ last, cycle, limit }, w) =>
    `The last order was on ${w.date(last)}; the customer has been without an order for more than ${w.days(limit)}${cycle === null ? "" : `, where it used to order every ${w.days(cycle)}`}.`,
  "customers/relationship-ended": ({ on }, w) => `The relationship ended on ${w.date(on)}, and the customer has not ordered since.`,
  "customers/returned": ({ on, lapsedOn, orders }, w) =>
    `The customer, lapsed since ${w.date(lapsedOn)}, ordered again on ${w.date(on)}; it has ${w.counted(orders, "order day", "order days")} since.`,
  "customers/partnership-agreed": ({ from, until }, w) => `A partnership is agreed from ${w.date(from)} ${until === null ? "until further notice" : `to ${w.date(until)}`}.`,
};

function departmentText(importance: "key" | "usual", department: string, w: Words): string {
  return `${importance === "key" ? "key " : ""}department “${w.id("department", department)}”`;
}

function metText(last: PlainDate | null, w: Words): string {
  return last === null ? "never met" : `last met on ${w.date(last)}, too long ago`;
}

function figureText({ figure, atLeast, value }: FigureCheck, w: Words): string {
  const name = w.name("categoryFigure", figure);
  const asText = (number: number, other: number): string => (isShare(figure) ? w.share(number, other) : w.number(number, other));
  return value === null ? `${name} unknown (at least ${asText(atLeast, 0)})` : `${name} ${asText(value, atLeast)} (at least ${asText(atLeast, value)})`;
}

function isShare(figure: FigureCheck["figure"]): boolean {
  return figure === "amountShare" || figure === "profitShare" || figure === "margin" || figure === "loyalty";
}

// What holds, each figure once: the tree says how they hang together, the sentence says which they are.
function checkText(check: CategoryCheck, w: Words): string {
  const met = new Set(metFigures(check, w));
  return met.size === 0 ? "nothing in particular" : w.list([...met]);
}

function metFigures(check: CategoryCheck, w: Words): string[] {
  if ("figure" in check) return check.status === "met" ? [figureText(check, w)] : [];
  const parts = "all" in check ? check.all : "any" in check ? check.any : check.of;
  return w.each(parts, (part) => metFigures(part, w)).flat();
}
