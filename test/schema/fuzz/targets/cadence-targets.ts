import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, calendar, contacts, customers, span } from "./sample.ts";

const dueOptions = { asOf, contacts, classChanges: [{ customer: 1, date: "2026-01-01", from: "B", to: "A" }], holds: [{ customer: "b", from: "2026-02-01", reason: "on-hold" }], calendars: [calendar] };

const due = c.dueContacts(customers as never, c.consultingCadence, { asOf, contacts: contacts as never });
const forecast = (): unknown => c.forecastWorkload(customers as never, c.consultingCadence, { from: asOf, to: "2026-03-15" });

export const cadenceTargets: readonly FuzzTarget[] = [
  call("defineCadence", c.defineCadence, c.consultingCadence),
  call("dueContacts", c.dueContacts, customers, c.consultingCadence, dueOptions),
  call("dueContactsOf", c.dueContactsOf, customers[0], c.consultingCadence, { asOf, contacts: contacts.slice(0, 1) }),
  call("planContacts", c.planContacts, c.dueContacts(customers as never, c.consultingCadence, { asOf }), [{ id: 9, capacity: 3 }], {
    from: asOf,
    to: "2026-03-31",
  }),
  call("returnVisitRules", c.returnVisitRules, [{ classes: ["A"], occasion: "regular", number: 4, per: span(12, "months") }]),
  call("contactFrequency", c.contactFrequency, contacts, { from: "2025-07-01", to: asOf, customers }),
  call("agreedVisits", c.agreedVisits, contacts, { asOf }),
  call("auditVisitRecords", c.auditVisitRecords, contacts, { asOf }),
  call("withRules", c.withRules, c.consultingCadence, c.consultingTouches.slice(0, 2)),
  call("planContacts, with everything", c.planContacts, due, [{ id: 9, capacity: 3, leaves: [{ from: "2026-03-05", until: "2026-03-06" }] }], {
    ...{ from: asOf, to: "2026-03-31", customers, calendars: [calendar], values: [{ customer: 1, value: 5 }], costs: { visit: 2 }, policy: c.consultingCadence },
    pinned: due.slice(0, 1).map(({ customer, key }) => ({ customer, key, date: "2026-03-03", owner: 9 })),
  }),
  call("planTour", c.planTour, due, { from: asOf, to: "2026-03-31", customers, perDay: 2 }),
  call("contactBoards", c.contactBoards, due, { asOf, calendars: [calendar], planned: due.slice(0, 1).map((contact) => ({ contact, date: asOf, owner: 9, cost: 1, reasons: [] })) }),
  call("contactMatrix", c.contactMatrix, customers, contacts, { from: "2026-02-01", to: asOf, step: "week", planned: [{ customer: 1, date: asOf, channel: "phone" }] }),
  call("attainment", c.attainment, [{ id: "visits", channel: "visit", contacts: 20 }], contacts, { asOf, period: { from: "2026-01-01", to: "2026-06-30" } }),
  call("forecastWorkload", c.forecastWorkload, customers, c.consultingCadence, { from: asOf, to: "2026-03-15", contacts }),
  call("compareWorkloads", c.compareWorkloads, forecast(), forecast()),
  call("contactHours", c.contactHours, { ...customers[0], calendar: "office" }, { date: "2026-03-02", calendars: [calendar] }),
  call("collectorFindings", c.collectorFindings, customers, [{ customer: 1, collector: 9 }], [{ customer: 1, date: "2026-02-01" }], { asOf, classes: ["A"], staleAfter: span(4, "weeks") }),
  call("counterpartCoverage", c.counterpartCoverage, [{ id: 1, people: [{ id: 3, position: "chair" }] }], [{ theirs: "chair", ours: "partner" }], contacts, {
    ...{ asOf, within: span(1, "months"), ours: [{ id: 9, level: "partner" }] },
  }),
  call("engagementSilence", c.engagementSilence, [{ id: "e", customer: 1, owner: 9, from: "2026-01-05", executives: [3], keyPeople: [4] }], contacts, { asOf, within: span(2, "weeks") }),
  call("uncoveredCustomers", c.uncoveredCustomers, customers, c.consultingCadence, { asOf }),
  call("prepareContact", c.prepareContact, due[0], c.consultingCadence, { outlines: [{ id: "n1", customer: due[0]!.customer, key: due[0]!.key, approval: { by: 8, on: asOf } }], approvers: [{ id: 8 }] }),
  call("missingVisitItems", c.missingVisitItems, contacts[0]),
  call("missingSheetItems", c.missingSheetItems, { customer: 1, date: asOf, needs: ["x"], environment: "" }),
  call("dueContacts, with everything", c.dueContacts, customers, { ...c.consultingCadence, rules: c.consultingTouches }, {
    ...dueOptions,
    pauses: [{ customer: 1, from: asOf, until: "2026-03-10" }],
    snoozes: [{ customer: 1, rule: c.consultingTouches[0]!.id, until: "2026-03-10" }],
    events: [{ customer: 1, event: "contractSigned", date: "2026-02-20" }],
    festivals: [{ festival: "newYear", date: "2026-02-17" }],
    roles: [{ role: "secretary", person: 8 }],
  }),
];
