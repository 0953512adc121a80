// The life of a complaint, from a phone call to the end, with a second round in between. Whoever runs this instead of reading it: index.ts.
import { defineCalendar, weekOf, type WorkCalendar } from "clientele/calendar";
import { complaintDecider, consultingComplaints, type ComplaintCommand, type ComplaintDecider, type ComplaintFact } from "clientele/complaints";

/** When the office is open. */
export const office: WorkCalendar = defineCalendar({
  id: "office",
  timeZone: "Europe/Berlin",
  week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "12:00"], ["13:00", "17:00"]]),
});

/** Who decides. */
export const desk: ComplaintDecider = complaintDecider(consultingComplaints, { calendars: [office] });

const clerk = { id: "u-7", role: "representative" } as const;
const manager = { id: "u-2", role: "manager" } as const;

type Told = ComplaintCommand extends infer C ? (C extends ComplaintCommand ? Omit<C, "id"> : never) : never;

/** What people said and did, in the order in which it was written down. Times are those of Berlin in winter. */
const commands: readonly Told[] = [
  {
    type: "record", at: "2026-03-02T09:10:00+01:00", by: clerk, complaint: "C-1", customer: "K-12", severity: "serious", category: "product/defect",
    channel: "phone", product: "P-4", points: ["two of ten pumps leak"], position: "wants pumps that do not leak",
  },
  { type: "acknowledge", at: "2026-03-02T09:12:00+01:00", by: clerk },
  { type: "restate", at: "2026-03-02T09:15:00+01:00", by: clerk },
  { type: "correctRestatement", at: "2026-03-02T09:16:00+01:00", by: clerk, points: ["three of ten pumps leak"] },
  { type: "restate", at: "2026-03-02T09:17:00+01:00", by: clerk },
  { type: "confirmRestatement", at: "2026-03-02T09:18:00+01:00", by: clerk },
  { type: "promise", at: "2026-03-02T09:20:00+01:00", by: clerk, promise: "first-word", dueAt: "2026-03-02T15:00:00+01:00" },
  { type: "investigate", at: "2026-03-02T09:30:00+01:00", by: clerk },
  { type: "establishFault", at: "2026-03-02T11:00:00+01:00", by: clerk, fault: "ours" },
  { type: "nameCause", at: "2026-03-02T11:05:00+01:00", by: clerk, cause: "seal" },
  // At the very moment that was promised, and however far it is.
  { type: "answer", at: "2026-03-02T15:00:00+01:00", by: clerk, nextPromise: { promise: "solution", dueAt: "2026-03-03T12:00:00+01:00" } },
  {
    type: "prepareOptions", at: "2026-03-03T10:00:00+01:00", by: manager,
    options: [
      { option: "repair", rank: 1 },
      { option: "replace", rank: 2, margin: { minor: 20_000, currency: "EUR" } },
      { option: "discount", rank: 3, compensation: { minor: 45_000, currency: "EUR" } },
    ],
  },
  { type: "apologize", at: "2026-03-03T10:30:00+01:00", by: manager },
  { type: "offerOption", at: "2026-03-03T10:31:00+01:00", by: manager, option: "repair" },
  { type: "objectToOption", at: "2026-03-03T10:35:00+01:00", by: manager, option: "repair", reason: "takes-too-long" },
  { type: "offerOption", at: "2026-03-03T10:36:00+01:00", by: manager, option: "replace" },
  { type: "acceptOption", at: "2026-03-03T10:40:00+01:00", by: manager, option: "replace" },
  // An hour late: this promise stays broken.
  { type: "answer", at: "2026-03-03T13:00:00+01:00", by: clerk, nextPromise: { promise: "delivery", dueAt: "2026-03-06T17:00:00+01:00" } },
  { type: "execute", at: "2026-03-03T14:00:00+01:00", by: clerk },
  // Written down a day later than it happened: evidence comes when it comes.
  { type: "startHold", at: "2026-03-05T09:00:00+01:00", occurredAt: "2026-03-04T09:00:00+01:00", by: clerk, hold: "access", reason: "awaiting-customer" },
  { type: "endHold", at: "2026-03-05T09:05:00+01:00", by: clerk, hold: "access" },
  { type: "resolve", at: "2026-03-06T11:00:00+01:00", by: clerk, result: "asExpected" },
  { type: "followUp", at: "2026-03-11T10:00:00+01:00", by: clerk, outcome: "dissatisfied", channel: "phone" },
  { type: "answer", at: "2026-03-11T10:05:00+01:00", by: clerk, nextPromise: { promise: "second-word", dueAt: "2026-03-12T12:00:00+01:00" } },
  { type: "investigate", at: "2026-03-11T10:30:00+01:00", by: clerk },
  { type: "recordProposal", at: "2026-03-12T09:30:00+01:00", by: clerk, option: "other-seal" },
  { type: "apologize", at: "2026-03-12T09:35:00+01:00", by: manager },
  { type: "offerOption", at: "2026-03-12T09:40:00+01:00", by: manager, option: "other-seal" },
  { type: "acceptOption", at: "2026-03-12T09:41:00+01:00", by: manager, option: "other-seal" },
  { type: "execute", at: "2026-03-12T09:45:00+01:00", by: clerk },
  { type: "resolve", at: "2026-03-12T11:30:00+01:00", by: clerk, result: "aboveExpectation" },
  { type: "followUp", at: "2026-03-17T10:00:00+01:00", by: clerk, outcome: "satisfied", channel: "visit" },
  { type: "close", at: "2026-03-17T10:10:00+01:00", by: clerk },
  { type: "link", at: "2026-03-17T10:15:00+01:00", by: clerk, record: "O-9", relation: "opportunity" },
];

/**
 * Lives through it, one command after the other.
 *
 * @returns the facts, as a host would store them
 */
export function live(): readonly ComplaintFact[] {
  const facts: ComplaintFact[] = [];
  commands.forEach((told, index) => {
    const decision = desk.decide(desk.replay(facts), { ...told, id: `m-${index + 1}` });
    if (!decision.ok) throw new Error(`${told.type}: ${decision.refusals.map(({ code }) => code).join(", ")}`);
    facts.push(...decision.facts);
  });
  return facts;
}
