import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import type { AnyFunction } from "./call.ts";
import { asOf, contacts, customers, head, invoices, orders, receipts } from "./sample.ts";

const card = { ...customers[2], id: 5, overview: "x", tradedAmount: 1000, updatedOn: "2025-06-01", itemDates: { overview: "2025-06-01" }, paymentDays: 30 };
const opened = c.openCard(card as never, { ...head, on: asOf });
const cardFacts = opened.ok ? opened.facts : [];

const merged = c.mergeCards({ id: 1 }, { id: "b" }, { ...head, id: "c-3", on: asOf });
const assigned = c.assignOwner([], { ...head, customer: 1, owner: 9, from: asOf, reason: "x" });
const ownerFacts = assigned.ok ? assigned.facts : [];

export const customerTargets: readonly FuzzTarget[] = [
  call("receivables", c.receivables, invoices, receipts, { asOf }),
  call("openCard", c.openCard, card, { ...head, on: asOf }),
  call("reviseCard", c.reviseCard, card, { ...head, id: "c-2", on: asOf, set: { overview: "y", tradedAmount: 5000 }, reasons: { tradedAmount: "x" } }),
  call("replayCard", c.replayCard, cardFacts),
  call("mergeCards", c.mergeCards, card, { ...card, id: 6, people: [] }, { ...head, id: "c-3", on: asOf }),
  call("erasePerson", c.erasePerson, card, 3, { ...head, id: "c-4", on: asOf }),
  call("itemHistory", c.itemHistory as AnyFunction, cardFacts, "overview"),
  call("missingItems", c.missingItems, card, "client"),
  call("auditCard", c.auditCard, card, { orders, invoices, receipts }, { asOf, level: "client" }),
  call("lifecycleOf", c.lifecycleOf, { id: 1, identifiedOn: "2025-11-01", orders: orders.slice(0, 1) }, c.standardLifecycle, { asOf }),
  call("categoryOf", c.categoryOf, { id: 1, orders: 3, amount: 100, margin: 0.3 }),
  call("stakeholderCoverage", c.stakeholderCoverage, { id: "__proto__", people: customers[2]!.people, departments: [{ id: "purchasing" }] }, contacts, { asOf }),
  call("installedBase", c.installedBase, [{ id: 1, installedProducts: [{ id: "s1", product: "p", since: "2024-01-01", faults: [{ id: 1, on: "2025-01-01", state: "inHand" }] }] }], { asOf }),
  call("conversionBySource", c.conversionBySource, [{ id: 1, origin: { source: "web", on: "2025-12-01" } }], orders, { period: { from: "2025-07-01", to: asOf } }),
  call("auditDocuments", c.auditDocuments, [{ id: 1, number: "VR-2026-0001", class: "visitReport", on: asOf }], c.standardDocuments),
  call("assignOwner", c.assignOwner, [], { ...head, customer: 1, owner: 9, from: asOf, reason: "x" }),
  call("auditCards", c.auditCards, [card, { id: 7, mergedIds: [8] }], { contacts, orders }, { asOf, levels: "target" }),
  call("applyRevision", c.applyRevision, card, cardFacts[0]),
  call("eraseFromHistory", c.eraseFromHistory, cardFacts, 3),
  call("reassignRecords", c.reassignRecords, orders, merged.ok ? merged.facts[0] : null),
  call("lifecyclesOf", c.lifecyclesOf, [{ id: 1 }, { id: "b", identifiedOn: "2025-02-01" }, { id: "__proto__" }], c.standardLifecycle, { asOf, orders }),
  call("categoriesOf", c.categoriesOf, [{ id: 2, orders: 0, amountShare: 0, profitShare: 0 }, { id: 3 }], c.standardCategories),
  call("stakeholderCoverages", c.stakeholderCoverages, customers, contacts, { asOf }),
  call("firstContactTasks", c.firstContactTasks, [{ id: "x1", customer: 1, person: 3, on: "2026-02-19", by: 9 }], contacts, { asOf }),
  call("numberDocument", c.numberDocument, [{ id: "d1", number: "VR-2026-0007", class: "visitReport", on: asOf, origin: { kind: "contact", id: "k1" } }], { id: "d2", class: "visitReport", on: asOf, origin: { kind: "contact", id: "k2" } }, c.standardDocuments, { contacts }),
  call("reassignOwner", c.reassignOwner, ownerFacts, { ...head, id: "h-1", owner: 9, successor: 8, from: "2026-07-01", reason: "x" }),
  call("endOwnership", c.endOwnership, ownerFacts, { ...head, id: "h-1", customer: 1, from: "2026-07-01", reason: "x" }),
  call("ownersOver", c.ownersOver, ownerFacts, { from: asOf, to: "2026-04-01" }),
  call("ownerOn", c.ownerOn, ownerFacts, 1, asOf),
  call("appendFacts", c.appendFacts, ownerFacts, [...ownerFacts, { ...ownerFacts[0], id: "c-2" }]),
  call("defineCardPolicy", c.defineCardPolicy, c.standardCardItems),
  call("defineCardAudit", c.defineCardAudit, c.standardCardAudit),
  call("defineStakeholderPolicy", c.defineStakeholderPolicy, c.standardStakeholders),
  call("defineCategoryPolicy", c.defineCategoryPolicy, c.standardCategories),
  call("defineDocumentPolicy", c.defineDocumentPolicy, c.standardDocuments),
  call("defineLifecyclePolicy", c.defineLifecyclePolicy, c.standardLifecycle),
  call("defineRevisionPolicy", c.defineRevisionPolicy, c.standardRevisions),
  call("defineAgeing", c.defineAgeing, c.standardAgeing),
];
