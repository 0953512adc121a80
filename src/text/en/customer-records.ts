import type { CardItem, DocumentReasons, MergeReasons, OwnerReasons, PersonItem, ProductReasons, ReceivablesReasons, RevisionReasons, SourceReasons } from "../../customers/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why something about a customer cannot be recorded so, and what does not fit. */
export const customerRecords: Sentences<DocumentReasons & MergeReasons & OwnerReasons & ProductReasons & ReceivablesReasons & RevisionReasons & SourceReasons> = {
  "customers/document-class-unknown": ({ document, class: name }, w) => `Document ${w.id("document", document)} is of the class “${w.name("documentClass", name)}”, which the policy does not have.`,
  "customers/document-already-numbered": ({ document, number }, w) => `Another document ${w.id("document", document)} has been numbered already, as ${w.id("number", number)}.`,
  "customers/document-without-origin": ({ document }, w) => `Document ${w.id("document", document)} does not say which contact or revision it came from.`,
  "customers/document-origin-unknown": ({ document, origin }, w) =>
    `Document ${w.id("document", document)} came from ${w.name("documentOrigin", origin.kind)} ${w.id(origin.kind === "contact" ? "contact" : "fact", origin.id)}, which is not there.`,
  "customers/document-number-malformed": ({ document }, w) => `The number of document ${w.id("document", document)} is not of the form of its class, or has another year.`,
  "customers/document-number-twice": ({ number, documents }, w) => `Documents ${w.ids("document", documents)} have the same number, ${w.id("number", number)}.`,
  "customers/document-number-gap": ({ class: name, year, from, to }, w) =>
    `In the series “${w.name("documentClass", name)}”${year === null ? "" : ` of ${w.id("number", year)}`}, ${from === to ? `number ${w.id("number", from)} is` : `numbers ${w.id("number", from)} to ${w.id("number", to)} are`} missing.`,

  "customers/same-card": ({ customer }, w) => `Both are the card of customer ${w.id("customer", customer)}.`,
  "customers/already-merged": ({ customer, other }, w) => `The cards of customers ${w.id("customer", customer)} and ${w.id("customer", other)} cannot be merged: one of them went into the other before.`,
  "customers/merge-conflict": ({ customer, other, person, item, entry }, w) =>
    `The cards of customers ${w.id("customer", customer)} and ${w.id("customer", other)} differ in ${person === null ? `the ${cardItem(item, w)}` : `the ${personItem(item, w)} of person ${w.id("person", person)}`}${entry === null ? "" : ` (entry ${w.id("document", entry)})`}, and nothing says which stays.`,

  "customers/owner-without-reason": ({ customer }, w) => `Nobody said why the owner ${customer === null ? "of these customers" : `of customer ${w.id("customer", customer)}`} changes.`,
  "customers/owner-already": ({ customer, owner, from }, w) => `Customer ${w.id("customer", customer)} has had owner ${w.id("owner", owner)} since ${w.date(from)} already.`,
  "customers/owner-missing": ({ customer }, w) => `Customer ${w.id("customer", customer)} has no owner who could cease to be one.`,
  "customers/owner-day-not-later": ({ customer, from, last }, w) =>
    `The owner of customer ${w.id("customer", customer)} cannot change on ${w.date(from)}: the last change, on ${w.date(last)}, is not before that day, and what is recorded is not rewritten.`,
  "customers/owner-differs": ({ customer, owner, from }, w) =>
    `On ${w.date(from)}, customer ${w.id("customer", customer)} ${owner === null ? "has no owner" : `has another owner, ${w.id("owner", owner)}`}.`,
  "customers/owner-gets-later": ({ customer, from }, w) =>
    `The owner who hands over is to get customer ${w.id("customer", customer)} on ${w.date(from)}; who gets it instead must be decided by itself.`,
  "customers/nothing-to-hand-over": ({ owner, from }, w) => `Owner ${w.id("owner", owner)} has no customers on ${w.date(from)}.`,
  "customers/owner-clock-backwards": ({ field, moment, bound }, w) =>
    field === "at"
      ? `The command is given on ${w.moment(moment)}, before what was recorded on ${w.moment(bound)}.`
      : `It is said to have happened on ${w.moment(moment)}, after it was recorded on ${w.moment(bound)}.`,

  "customers/fault-outside-use": ({ customer, piece, fault, on }, w) =>
    `Fault ${w.id("fault", fault)} of product ${w.id("piece", piece)} at customer ${w.id("customer", customer)} was reported on ${w.date(on)}, when the product was not in use.`,
  "customers/fault-left-open": ({ customer, piece, fault, until }, w) =>
    `Fault ${w.id("fault", fault)} is open, and product ${w.id("piece", piece)} at customer ${w.id("customer", customer)} was in use only until ${w.date(until)}.`,
  "customers/fault-open": ({ customer, piece, fault, days, warranty }, w) =>
    `Fault ${w.id("fault", fault)} of product ${w.id("piece", piece)} at customer ${w.id("customer", customer)} has been open for ${w.days(days)} (${w.name("warranty", warranty)}).`,
  "customers/no-faults": ({ product, days }, w) => `There was no fault of product ${w.id("product", product)} in ${w.counted(days, "day", "days")} of use, so no time between faults can be said.`,

  "customers/invoice-unknown": ({ invoice }, w) => `The receipt names invoice ${w.id("invoice", invoice)}, which the ledger does not have.`,
  "customers/invoice-of-another": ({ invoice, customer }, w) => `The receipt names invoice ${w.id("invoice", invoice)}, which is customer ${w.id("customer", customer)}’s.`,
  "customers/invoice-not-issued": ({ invoice, date }, w) => `The receipt names invoice ${w.id("invoice", invoice)}, which is issued on ${w.date(date)} only.`,
  "customers/invoice-overpaid": ({ invoice }, w) => `The receipt is for more than was open of invoice ${w.id("invoice", invoice)}.`,
  "customers/credit-note-named": ({ invoice }, w) => `The receipt names credit note ${w.id("invoice", invoice)}, which nobody can pay.`,
  "customers/nothing-open": () => "Nothing more is open that it could pay.",
  "customers/nothing-sold": ({ sales }, w) => `Nothing was sold in the period (${w.number(sales)} with credit notes deducted), so no days of sales can be outstanding.`,

  "customers/clock-backwards": ({ customer, moment, bound }, w) =>
    `What is told about customer ${w.id("customer", customer)} is dated ${w.when(moment)}, ${
      moment < bound ? `before what is recorded for ${w.when(bound)}` : `after it is recorded on ${w.when(bound)}`
    }.`,
  "customers/card-already-open": ({ customer }, w) => `Customer ${w.id("customer", customer)} has a card already.`,
  "customers/unknown-item": ({ customer, person, item }, w) =>
    `${person === null ? `The card of customer ${w.id("customer", customer)}` : `The entry of person ${w.id("person", person)} at customer ${w.id("customer", customer)}`} has no ${item === null ? "such item" : `item “${w.text(item)}”`}.`,
  "customers/revision-conflict": ({ customer, person, item }, w) =>
    `${person === null ? `The ${cardItem(item, w)} of customer ${w.id("customer", customer)}` : `The ${personItem(item, w)} of person ${w.id("person", person)} at customer ${w.id("customer", customer)}`} is not what the revision expects it to be.`,
  "customers/marked-change": ({ customer, item, from, to, limit }, w) =>
    `The ${w.name("cardItem", item)} of customer ${w.id("customer", customer)} goes from ${w.amount(from)} to ${to === null ? "nothing" : w.amount(to)}: from ${w.share(limit)} on a change needs a reason, and none is given.`,
  "customers/nothing-to-confirm": ({ customer, item }, w) => `The card of customer ${w.id("customer", customer)} has no ${w.name("cardItem", item)} that could be confirmed.`,
  "customers/nothing-changed": ({ customer }, w) => `The card of customer ${w.id("customer", customer)} says all of it already.`,
  "customers/unknown-person": ({ customer, person }, w) => `The card of customer ${w.id("customer", customer)} has no person ${w.id("person", person)}.`,
  "customers/person-on-card": ({ customer, person }, w) => `Person ${w.id("person", person)} is on the card of customer ${w.id("customer", customer)} already.`,
  "customers/person-erased": ({ customer, person, on }, w) =>
    `The data of person ${w.id("person", person)} at customer ${w.id("customer", customer)} were erased on ${w.date(on)} and are not to come back.`,

  "customers/no-leads": ({ source }, w) => `Nobody came ${source === null ? "without a source" : `from the source “${w.name("source", source)}”`} in the period, so no share was converted.`,
  "customers/already-in-touch": ({ exchange, since }, w) => `We had been in touch since ${w.date(since)}, before the cards of exchange ${w.id("exchange", exchange)} were exchanged.`,
  "customers/first-contact-open": ({ exchange, openedBy }, w) =>
    `A first contact was open already, since exchange ${w.id("exchange", openedBy)}, when the cards of exchange ${w.id("exchange", exchange)} were exchanged.`,
};

// Whose item it is, the person beside it says.
function cardItem(item: CardItem | PersonItem, w: Words): string {
  return w.name("cardItem", item as CardItem);
}

function personItem(item: CardItem | PersonItem, w: Words): string {
  return w.name("personItem", item as PersonItem);
}
