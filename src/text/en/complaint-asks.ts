import type { ComplaintAsk, ComplaintAskOf, ComplaintCommandType } from "../../complaints/index.ts";
import type { Words } from "../words/words.ts";

/** What can be asked of a complaint, as an infinitive without "to". */
const ASKS: { readonly [Type in ComplaintCommandType]: (ask: ComplaintAskOf<Type>, w: Words) => string } = {
  record: () => "record the complaint",
  acknowledge: () => "acknowledge it",
  restate: () => "read the record back to the customer",
  confirmRestatement: () => "note that the customer agrees with the record",
  correctRestatement: () => "correct the record",
  resolveOnTheSpot: () => "solve it on the spot",
  promise: () => "promise an answer",
  answer: () => "answer the customer",
  investigate: () => "investigate",
  establishFault: () => "say whose fault it was",
  apologize: () => "apologise",
  nameCause: () => "name a root cause",
  prepareOptions: () => "prepare solutions",
  recordProposal: () => "take down a proposal of the customer",
  offerOption: ({ option }, w) => `offer solution “${w.id("option", option)}”`,
  objectToOption: ({ option }, w) => `object to solution “${w.id("option", option)}”`,
  acceptOption: ({ option }, w) => `confirm solution “${w.id("option", option)}”`,
  execute: () => "carry the solution out",
  resolve: () => "resolve it",
  followUp: () => "follow up",
  close: () => "close it",
  reopen: () => "reopen it",
  withdraw: () => "withdraw it",
  merge: () => "merge it into another one",
  refer: () => "refer it to somebody outside",
  dismiss: () => "dismiss it as no complaint",
  changeSeverity: ({ severity }, w) => `change the severity to “${w.name("complaintSeverity", severity)}”`,
  changeCategory: ({ category }, w) => `change the category to “${w.name("complaintCategory", category)}”`,
  escalate: ({ to }, w) => `escalate it to level “${w.name("complaintLevel", to)}”`,
  deescalate: ({ to }, w) => `bring it down to level “${w.name("complaintLevel", to)}”`,
  assign: () => "assign it",
  adoptPolicy: () => "adopt the policy at hand",
  link: ({ relation }, w) => `link ${w.name("complaintRelation", relation)}`,
  startHold: () => "put it on hold",
  endHold: () => "end a hold",
  recordMessage: () => "record a message",
  arriveOnSite: () => "record the arrival on site",
  requestEscalation: () => "ask for a higher level",
  retract: () => "retract a fact",
};

/**
 * What was asked of a complaint.
 *
 * @param ask - what was asked
 * @param w - words
 * @returns an infinitive without "to"
 */
export function complaintAsk(ask: ComplaintAsk, w: Words): string {
  return w.choice(ASKS, ask.type)(ask as never, w);
}
