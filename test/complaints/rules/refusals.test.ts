import { describe, expect, test } from "vitest";
import { complaintDecider, defineComplaintPolicy, type ComplaintDecider, type ComplaintRefusal } from "clientele/complaints";
import { defineCalendar, weekOf } from "clientele/calendar";
import {
  after, agreed, closed, confirmed, desk, executing, exhausted, followingUp, history, investigating, merged, minute, must, offering, office, prepared, promised,
  record, recorded, refusals, reopened, resolved, restated, satisfied, shop, withdrawn, command, type Step,
} from "../sample.ts";

interface Refused {
  /** What the rule says, for the name of the test. */
  readonly says: string;
  /** How the complaint came where it is. */
  readonly steps: readonly Step[];
  /** What is asked. */
  readonly asked: Step;
  /** Everything against it. */
  readonly all: readonly object[];
  /** Who decides, if not the sample. */
  readonly by?: ComplaintDecider;
  /** Who decided before, if not the sample. */
  readonly under?: ComplaintDecider;
}

const ours: Step = { type: "establishFault", fault: "ours" };
const asks: Step = { type: "requestEscalation" };
const next = { promise: "p2", dueAt: minute(240) };
const minor: readonly Step[] = [{ ...record, severity: "minor" }, { type: "restate" }, { type: "confirmRestatement" }];
const eur = (minor: number): object => ({ minor, currency: "EUR" });
const draft = (option: string, rank?: number): object => ({ option, ...(rank === undefined ? {} : { rank }) });
const unlimited = complaintDecider(defineComplaintPolicy({ ...shop, version: 2, promises: {} }), { calendars: [office], earlier: [shop] });
const unaware = complaintDecider(unlimited.policy, { calendars: [office] });
const atOnce = complaintDecider(defineComplaintPolicy({ ...shop, promises: { longest: { workingDays: 0, until: "closing" }, calendar: "office" } }), { calendars: [office] });
const headless = complaintDecider(defineComplaintPolicy({ ...shop, compensation: { clerk: { minor: 5000, currency: "EUR" }, lead: { minor: 20_000, currency: "EUR" } } }), { calendars: [office] });
const withoutCalendars = complaintDecider(shop);
const narrow = complaintDecider(
  defineComplaintPolicy({ ...shop, version: 3, severities: ["grave"], graveFrom: "grave", onTheSpot: [], categories: ["delivery"], clocks: [], escalation: { levels: ["desk"], rules: [] } }),
  { calendars: [office], earlier: [shop] },
);
// Known to the end of March, and not a day longer.
const brief = defineCalendar({ ...office, week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:00"]]), coverage: { from: "2026-03-01", to: "2026-03-03" }, beyondCoverage: "refuse" });
const guessing = complaintDecider(shop, { calendars: [brief] });

const table = {
  "complaints/closed": [
    { says: "nothing is decided about a closed complaint", steps: closed, asked: { type: "assign", owner: 8 }, all: [{ code: "complaints/closed", phase: "closed", at: minute(11), curable: false }] },
    { says: "a withdrawn one is not reopened", steps: withdrawn, asked: { type: "reopen", reason: "again" }, all: [{ code: "complaints/closed", phase: "withdrawn", at: minute(5), curable: false }] },
  ],
  "complaints/merged": [
    { says: "a merged complaint refuses everything, and says where it goes on", steps: merged, asked: { type: "restate" }, all: [{ code: "complaints/merged", into: "C-2", curable: false }] },
    { says: "a merged complaint refuses evidence too", steps: merged, asked: { type: "recordMessage", direction: "fromCustomer" }, all: [{ code: "complaints/merged", into: "C-2", curable: false }] },
  ],
  "complaints/not-reachable": [
    { says: "nothing is done before the record", steps: [], asked: { type: "restate" }, all: [{ code: "complaints/not-reachable", phase: "notRecorded", asked: { type: "restate" }, from: [], curable: false }] },
    { says: "what the customer confirmed is not read back again (CMP-2)", steps: investigating, asked: { type: "restate" }, all: [{ code: "complaints/not-reachable", phase: "investigating", asked: { type: "restate" }, from: ["recorded"], curable: false }] },
    { says: "solutions come after the investigation (CMP-6)", steps: promised, asked: { type: "prepareOptions", options: [draft("A", 1), draft("B", 2)] }, all: [{ code: "complaints/not-reachable", phase: "confirmed", asked: { type: "prepareOptions" }, from: ["investigating", "offering"], curable: false }] },
    { says: "also in a later cycle", steps: [...reopened, { type: "promise", ...next }, { type: "investigate" }], asked: { type: "dismiss", as: "praise" }, all: [{ code: "complaints/not-reachable", phase: "investigating", asked: { type: "dismiss" }, from: [], curable: false }] },
    { says: "what was offered a solution was a complaint", steps: offering, asked: { type: "dismiss", as: "question" }, all: [{ code: "complaints/not-reachable", phase: "offering", asked: { type: "dismiss" }, from: ["recorded", "restated", "confirmed", "investigating"], curable: false }] },
  ],
  "complaints/not-restated": [
    { says: "there is nothing to confirm before it is read back (CMP-2)", steps: recorded, asked: { type: "confirmRestatement" }, all: [{ code: "complaints/not-restated", phase: "recorded", curable: true }] },
    { says: "there is nothing to correct before it is read back (CMP-2)", steps: recorded, asked: { type: "correctRestatement" }, all: [{ code: "complaints/not-restated", phase: "recorded", curable: true }] },
  ],
  "complaints/not-confirmed": [
    { says: "work starts when the customer agrees (CMP-2)", steps: restated, asked: { type: "prepareOptions", options: [draft("A", 1), draft("B", 2)] }, all: [{ code: "complaints/not-confirmed", phase: "restated", curable: true }] },
    { says: "nothing is promised before the customer agrees", steps: recorded, asked: { type: "promise", promise: "p1", dueAt: minute(180) }, all: [{ code: "complaints/not-confirmed", phase: "recorded", curable: true }] },
    { says: "nor with an answer", steps: recorded, asked: { type: "answer", nextPromise: next }, all: [{ code: "complaints/not-confirmed", phase: "recorded", curable: true }] },
    { says: "nor is it resolved on the spot", steps: [{ ...record, severity: "minor" }], asked: { type: "resolveOnTheSpot", option: "S" }, all: [{ code: "complaints/not-confirmed", phase: "recorded", curable: true }] },
  ],
  "complaints/not-resolved": [
    { says: "a follow-up asks about a solution (CMP-8)", steps: executing, asked: { type: "followUp", outcome: "satisfied" }, all: [{ code: "complaints/not-resolved", phase: "executing", curable: true }] },
    { says: "what is not resolved is not closed", steps: offering, asked: { type: "close" }, all: [{ code: "complaints/not-resolved", phase: "offering", curable: true }] },
    { says: "what is not resolved is not reopened", steps: offering, asked: { type: "reopen", reason: "again" }, all: [{ code: "complaints/not-resolved", phase: "offering", curable: true }] },
  ],
  "complaints/already-done": [
    { says: "a complaint is recorded once", steps: recorded, asked: record, all: [{ code: "complaints/already-done", asked: { type: "record" }, complaint: "C-1", curable: false }] },
    { says: "a cause is named once", steps: [...recorded, { type: "nameCause", cause: "packing" }], asked: { type: "nameCause", cause: "packing" }, all: [{ code: "complaints/already-done", asked: { type: "nameCause" }, complaint: "C-1", curable: false }] },
    { says: "a severity is changed to another one", steps: recorded, asked: { type: "changeSeverity", severity: "normal", reason: "check" }, all: [{ code: "complaints/already-done", asked: { type: "changeSeverity", severity: "normal" }, complaint: "C-1", curable: false }] },
    { says: "what was refused is not offered again", steps: [...offering, { type: "objectToOption", option: "A", reason: "too-little" }], asked: { type: "offerOption", option: "A" }, all: [{ code: "complaints/already-done", asked: { type: "offerOption", option: "A" }, complaint: "C-1", curable: false }] },
    { says: "one apology in a cycle", steps: [...recorded, { type: "apologize" }], asked: { type: "apologize" }, all: [{ code: "complaints/already-done", asked: { type: "apologize" }, complaint: "C-1", curable: false }] },
    { says: "a record is tied to it once in one relation", steps: [...recorded, { type: "link", record: "X", relation: "related" }], asked: { type: "link", record: "X", relation: "related" }, all: [{ code: "complaints/already-done", asked: { type: "link", relation: "related" }, complaint: "C-1", curable: false }] },
    { says: "the policy at hand is adopted only where it is another one", steps: recorded, asked: { type: "adoptPolicy" }, all: [{ code: "complaints/already-done", asked: { type: "adoptPolicy" }, complaint: "C-1", curable: false }] },
  ],
  "complaints/definition-mismatch": [
    { says: "a complaint of another version of the policy is refused by name", steps: recorded, asked: { type: "restate" }, by: unlimited, under: desk, all: [{ code: "complaints/definition-mismatch", expected: unlimited.definition, found: desk.definition, curable: true }] },
  ],
  "complaints/not-in-policy": [
    {
      says: "a policy without its names cannot be adopted", steps: recorded, asked: { type: "adoptPolicy" }, by: narrow, under: desk,
      all: [
        { code: "complaints/not-in-policy", field: "severity", name: "normal", curable: true },
        { code: "complaints/not-in-policy", field: "category", name: "product", curable: true },
        { code: "complaints/not-in-policy", field: "level", name: "local", curable: true },
      ],
    },
  ],
  "complaints/earlier-policy-missing": [
    { says: "nobody takes over deadlines that nobody can tell", steps: recorded, asked: { type: "adoptPolicy" }, by: unaware, under: desk, all: [{ code: "complaints/earlier-policy-missing", found: desk.definition, curable: true }] },
  ],
  "complaints/clock-backwards": [
    { says: "nothing is decided about what has not reached us", steps: recorded, asked: { type: "answer", occurredAt: "2020-01-01T00:00:00.000Z" }, all: [{ code: "complaints/clock-backwards", field: "occurredAt", moment: "2020-01-01T00:00:00.000Z", bound: minute(0), curable: true }] },
    { says: "decisions do not run backwards", steps: restated, asked: { type: "confirmRestatement", at: minute(0.5) }, all: [{ code: "complaints/clock-backwards", field: "at", moment: minute(0.5), bound: minute(1), curable: true }] },
    { says: "what happens later is not recorded now", steps: restated, asked: { type: "confirmRestatement", occurredAt: minute(121) }, all: [{ code: "complaints/clock-backwards", field: "occurredAt", moment: minute(121), bound: minute(120), curable: true }] },
    { says: "not even as evidence", steps: restated, asked: { type: "acknowledge", occurredAt: minute(121) }, all: [{ code: "complaints/clock-backwards", field: "occurredAt", moment: minute(121), bound: minute(120), curable: true }] },
    {
      says: "a promise is not given before the one before it", steps: resolved, asked: { type: "promise", ...next, occurredAt: minute(2) },
      all: [{ code: "complaints/clock-backwards", field: "occurredAt", moment: minute(2), bound: minute(3), curable: true }],
    },
    {
      says: "a severity does not change before it last did", steps: [...restated, { type: "changeSeverity", severity: "grave", reason: "worse" }],
      asked: { type: "changeSeverity", severity: "minor", reason: "better", occurredAt: minute(1) },
      all: [{ code: "complaints/clock-backwards", field: "occurredAt", moment: minute(1), bound: minute(2), curable: true }],
    },
    { says: "a phase does not begin before the one before it", steps: restated, asked: { type: "confirmRestatement", occurredAt: minute(0) }, all: [{ code: "complaints/clock-backwards", field: "occurredAt", moment: minute(0), bound: minute(1), curable: true }] },
  ],
  "complaints/calendar-missing": [
    { says: "no complaint begins whose clocks nobody can count", steps: [], asked: record, by: withoutCalendars, all: [{ code: "complaints/calendar-missing", calendar: "office", curable: true }] },
    { says: "its own calendar stands in for all others", steps: [], asked: { ...record, calendar: "depot" }, all: [{ code: "complaints/calendar-missing", calendar: "depot", curable: true }] },
    { says: "nor ends one", steps: recorded, asked: { type: "withdraw", reason: "solved-itself" }, by: withoutCalendars, under: desk, all: [{ code: "complaints/calendar-missing", calendar: "office", curable: true }] },
    { says: "a promise is measured by its calendar", steps: confirmed, asked: { type: "promise", promise: "p1", dueAt: minute(180) }, by: withoutCalendars, under: desk, all: [{ code: "complaints/calendar-missing", calendar: "office", curable: true }] },
  ],
  "complaints/calendar-not-covered": [
    { says: "a calendar that refuses to guess does not say how far a promise may reach", steps: confirmed, asked: { type: "promise", promise: "p1", dueAt: "2026-03-03T15:00:00.000Z", at: "2026-03-03T12:00:00.000Z" }, by: guessing, under: guessing, all: [{ code: "complaints/calendar-not-covered", calendar: "office", curable: true }] },
  ],
  "complaints/promise-required": [
    { says: "what is not solved at once takes a promise (CMP-4)", steps: confirmed, asked: { type: "investigate" }, all: [{ code: "complaints/promise-required", promise: null, dueAt: null, curable: true }] },
    { says: "a promise whose time has passed is none (CMP-4)", steps: promised, asked: { type: "investigate", at: minute(181) }, all: [{ code: "complaints/promise-required", promise: "p1", dueAt: minute(180), curable: true }] },
    { says: "nor one that was given afterwards (CMP-4)", steps: promised, asked: { type: "investigate", occurredAt: minute(2) }, all: [{ code: "complaints/promise-required", promise: "p1", dueAt: minute(180), curable: true }] },
    { says: "nor does a reopened one go on without", steps: reopened, asked: { type: "investigate" }, all: [{ code: "complaints/promise-required", promise: null, dueAt: null, curable: true }] },
  ],
  "complaints/next-promise-required": [
    { says: "until it is solved the answer carries the next promise (CMP-4)", steps: investigating, asked: { type: "answer" }, all: [{ code: "complaints/next-promise-required", phase: "investigating", curable: true }] },
    { says: "also where nothing has been looked into yet", steps: promised, asked: { type: "answer" }, all: [{ code: "complaints/next-promise-required", phase: "confirmed", curable: true }] },
    { says: "and in a complaint that is reopened", steps: reopened, asked: { type: "answer", nextPromise: null }, all: [{ code: "complaints/next-promise-required", phase: "reopened", curable: true }] },
  ],
  "complaints/promise-in-the-past": [
    { says: "a promise is due after it is given", steps: confirmed, asked: { type: "promise", promise: "p1", dueAt: minute(120) }, all: [{ code: "complaints/promise-in-the-past", dueAt: minute(120), givenAt: minute(120), curable: true }] },
  ],
  "complaints/promise-too-far": [
    // Two working days from Monday, the end of Wednesday: midnight in UTC.
    { says: "a promise reaches no further than the policy allows", steps: confirmed, asked: { type: "promise", promise: "p1", dueAt: "2026-03-05T00:00:00.001Z" }, all: [{ code: "complaints/promise-too-far", dueAt: "2026-03-05T00:00:00.001Z", latest: "2026-03-05T00:00:00.000Z", curable: true }] },
  ],
  "complaints/no-time-to-promise": [
    // At six on Monday, an hour after the office closed.
    {
      says: "what ends with the closing cannot begin after it", steps: confirmed, asked: { type: "promise", promise: "p1", dueAt: minute(600), at: minute(540) }, by: atOnce, under: atOnce,
      all: [{ code: "complaints/no-time-to-promise", givenAt: minute(540), latest: minute(480), curable: true }],
    },
  ],
  "complaints/promise-open": [
    { says: "one promise at a time: promises never move (CMP-4)", steps: promised, asked: { type: "promise", ...next }, all: [{ code: "complaints/promise-open", promise: "p1", dueAt: minute(180), curable: true }] },
    { says: "an answer from before the promise leaves it open", steps: promised, asked: { type: "answer", nextPromise: next, occurredAt: minute(2) }, all: [
      { code: "complaints/promise-open", promise: "p1", dueAt: minute(180), curable: true },
      { code: "complaints/clock-backwards", field: "occurredAt", moment: minute(2), bound: minute(3), curable: true },
    ] },
  ],
  "complaints/promise-taken": [
    { says: "each promise has its own id", steps: investigating, asked: { type: "answer", nextPromise: { ...next, promise: "p1" } }, all: [{ code: "complaints/promise-taken", promise: "p1", curable: true }] },
  ],
  "complaints/not-small": [
    { says: "only what is small is solved on the spot (CMP-3)", steps: confirmed, asked: { type: "resolveOnTheSpot", option: "S" }, all: [{ code: "complaints/not-small", severity: "normal", allowed: ["minor"], curable: true }] },
  ],
  "complaints/option-without-rank": [
    { says: "solutions are ranked (CMP-6)", steps: investigating, asked: { type: "prepareOptions", options: [draft("A"), draft("B", 1)] }, all: [{ code: "complaints/option-without-rank", option: "A", curable: true }] },
  ],
  "complaints/rank-taken": [
    { says: "each place is taken once (CMP-6)", steps: investigating, asked: { type: "prepareOptions", options: [draft("A", 1), draft("B", 1)] }, all: [{ code: "complaints/rank-taken", option: "B", rank: 1, by: "A", curable: true }] },
  ],
  "complaints/option-taken": [
    { says: "each solution has its own id", steps: prepared, asked: { type: "recordProposal", option: "A" }, all: [{ code: "complaints/option-taken", option: "A", curable: true }] },
    { says: "also what is done on the spot", steps: [...minor, { type: "resolveOnTheSpot", option: "S" }, { type: "reopen", reason: "again" }], asked: { type: "recordProposal", option: "S" }, all: [{ code: "complaints/option-taken", option: "S", curable: true }] },
  ],
  "complaints/too-few-options": [
    { says: "several are prepared (CMP-6)", steps: investigating, asked: { type: "prepareOptions", options: [draft("A", 1)] }, all: [{ code: "complaints/too-few-options", prepared: 1, least: 2, curable: true }] },
  ],
  "complaints/too-many-options": [
    { says: "and not too many (CMP-6)", steps: investigating, asked: { type: "prepareOptions", options: [1, 2, 3, 4].map((rank) => draft(`o${rank}`, rank)) }, all: [{ code: "complaints/too-many-options", prepared: 4, most: 3, curable: true }] },
  ],
  "complaints/options-left": [
    { says: "new solutions come when all are refused (CMP-6)", steps: offering, asked: { type: "prepareOptions", options: [draft("D", 1)] }, all: [{ code: "complaints/options-left", options: ["A", "B", "C"], curable: true }] },
  ],
  "complaints/unknown-option": [
    { says: "nobody offers what nobody prepared", steps: prepared, asked: { type: "offerOption", option: "X" }, all: [{ code: "complaints/unknown-option", option: "X", curable: true }] },
    { says: "nobody accepts what nobody prepared", steps: offering, asked: { type: "acceptOption", option: "X" }, all: [{ code: "complaints/unknown-option", option: "X", curable: true }] },
  ],
  "complaints/option-order": [
    { says: "the best comes first (CMP-6)", steps: prepared, asked: { type: "offerOption", option: "C" }, all: [{ code: "complaints/option-order", option: "C", expected: "A", curable: true }] },
    { says: "what another list took the place of never comes", steps: [...prepared, { type: "prepareOptions", options: [draft("D", 1), draft("E", 2)] }], asked: { type: "offerOption", option: "A" }, all: [{ code: "complaints/option-order", option: "A", expected: "D", curable: false }] },
  ],
  "complaints/option-open": [
    {
      says: "the next is offered after an objection (CMP-6)", steps: offering, asked: { type: "offerOption", option: "B", role: "head" },
      all: [{ code: "complaints/option-open", option: "B", open: "A", curable: true }],
    },
  ],
  "complaints/option-not-offered": [
    { says: "the customer confirms what is on offer (CMP-6)", steps: offering, asked: { type: "acceptOption", option: "B" }, all: [{ code: "complaints/option-not-offered", option: "B", curable: true }] },
    { says: "and objects to what is on offer", steps: offering, asked: { type: "objectToOption", option: "B", reason: "too-late" }, all: [{ code: "complaints/option-not-offered", option: "B", curable: true }] },
  ],
  "complaints/option-not-confirmed": [
    { says: "nothing is carried out that the customer has not confirmed (CMP-6)", steps: offering, asked: { type: "execute" }, all: [{ code: "complaints/option-not-confirmed", option: "A", curable: true }] },
    { says: "nor resolved", steps: investigating, asked: { type: "resolve" }, all: [{ code: "complaints/option-not-confirmed", option: null, curable: true }] },
  ],
  "complaints/not-executing": [
    { says: "what is not carried out is not resolved", steps: agreed, asked: { type: "resolve" }, all: [{ code: "complaints/not-executing", option: "A", curable: true }] },
  ],
  "complaints/apology-missing": [
    { says: "where the fault is ours an apology comes first (CMP-5)", steps: [...prepared, ours], asked: { type: "offerOption", option: "A" }, all: [{ code: "complaints/apology-missing", curable: true }] },
    {
      says: "and each cycle has its own", steps: [...recorded, ours, { type: "apologize" }, ...reopened.slice(1), { type: "promise", ...next }, { type: "investigate" }],
      asked: { type: "offerOption", option: "B", role: "head" }, all: [{ code: "complaints/apology-missing", curable: true }],
    },
    { says: "on the spot too", steps: [...minor, ours], asked: { type: "resolveOnTheSpot", option: "S" }, all: [{ code: "complaints/apology-missing", curable: true }] },
  ],
  "complaints/compensation-limit": [
    {
      says: "each role gives away what it may (CMP-15)", steps: [...offering, { type: "objectToOption", option: "A", reason: "too-little" }], asked: { type: "offerOption", option: "B", role: "clerk" },
      all: [{ code: "complaints/compensation-limit", option: "B", role: "clerk", compensation: eur(9000), limit: eur(5000), allowed: ["lead", "head"], curable: true }],
    },
    {
      says: "a role that is not named gives nothing away", steps: minor, asked: { type: "resolveOnTheSpot", option: "S", compensation: eur(1) },
      all: [{ code: "complaints/compensation-limit", option: "S", role: null, compensation: eur(1), limit: eur(0), allowed: ["clerk", "lead", "head"], curable: true }],
    },
  ],
  "complaints/compensation-currency": [
    {
      says: "what nobody may offer is not prepared, whoever prepares it (CMP-6, CMP-15)", steps: investigating, by: headless, under: headless, asked: { type: "prepareOptions", options: [draft("A", 1), { ...draft("B", 2), compensation: { minor: 1, currency: "USD" } }, { ...draft("C", 3), compensation: eur(20_001) }] },
      all: [
        { code: "complaints/compensation-currency", option: "B", currency: "USD", expected: "EUR", allowed: [], curable: false },
        { code: "complaints/compensation-limit", option: "C", role: null, compensation: eur(20_001), limit: eur(20_000), allowed: [], curable: false },
      ],
    },
    {
      says: "amounts of another currency cannot be compared (CMP-15)", steps: minor, asked: { type: "resolveOnTheSpot", option: "S", compensation: { minor: 1, currency: "CNY" }, role: "clerk" },
      all: [{ code: "complaints/compensation-currency", option: "S", currency: "CNY", expected: "EUR", allowed: ["head"], curable: true }],
    },
  ],
  "complaints/follow-up-required": [
    { says: "only a follow-up closes it (CMP-8)", steps: resolved, asked: { type: "close" }, all: [{ code: "complaints/follow-up-required", done: 0, required: 1, unreachable: 0, curable: true }] },
    { says: "one that reached nobody is not enough", steps: followingUp, asked: { type: "close" }, all: [{ code: "complaints/follow-up-required", done: 0, required: 1, unreachable: 1, curable: true }] },
  ],
  "complaints/reopening-too-late": [
    // Closed on 2 March at 09:11 UTC; thirty days later is 1 April, to its end.
    { says: "after the time of the policy a new complaint is recorded", steps: closed, asked: { type: "reopen", reason: "again", at: "2026-04-02T00:00:00.001Z" }, all: [{ code: "complaints/reopening-too-late", closedAt: minute(11), until: "2026-04-02T00:00:00.000Z", curable: false }] },
  ],
  "complaints/merge-cycle": [
    { says: "a complaint does not go on in itself", steps: recorded, asked: { type: "merge", into: "C-1" }, all: [{ code: "complaints/merge-cycle", cycle: ["C-1", "C-1"], curable: false }] },
  ],
  "complaints/opportunity-too-early": [
    { says: "no opportunity before the satisfied follow-up (CMP-17)", steps: followingUp, asked: { type: "link", record: "O-1", relation: "opportunity" }, all: [{ code: "complaints/opportunity-too-early", phase: "followingUp", curable: true }] },
    { says: "and one of an earlier cycle does not count", steps: [...closed, { type: "reopen", reason: "again" }], asked: { type: "link", record: "O-1", relation: "opportunity" }, all: [{ code: "complaints/opportunity-too-early", phase: "reopened", curable: true }] },
  ],
  "complaints/escalation-done": [
    {
      says: "a rule fires once in a cycle (CMP-9)",
      steps: [...recorded, asks, { type: "escalate", to: "area", rule: "asked", reason: "asked-for-it" }, { type: "deescalate", to: "local", reason: "settled" }],
      asked: { type: "escalate", to: "area", rule: "asked", reason: "asked-for-it" },
      all: [{ code: "complaints/escalation-done", rule: "asked", cycle: 1, curable: false }],
    },
  ],
  "complaints/rule-not-due": [
    { says: "a rule that nothing calls for is no reason (CMP-9)", steps: recorded, asked: { type: "escalate", to: "area", rule: "asked", reason: "hard" }, all: [{ code: "complaints/rule-not-due", rule: "asked", curable: true }] },
    { says: "nor is a request of an earlier cycle", steps: [...recorded, asks, ...reopened.slice(1)], asked: { type: "escalate", to: "area", rule: "asked", reason: "hard" }, all: [{ code: "complaints/rule-not-due", rule: "asked", curable: true }] },
    { says: "nor refusing everything before everything is refused (CMP-6)", steps: offering, asked: { type: "escalate", to: "area", rule: "nothing-left", reason: "hard" }, all: [{ code: "complaints/rule-not-due", rule: "nothing-left", curable: true }] },
  ],
  "complaints/wrong-level": [
    { says: "up is up", steps: [...recorded, { type: "escalate", to: "area", reason: "hard" }], asked: { type: "escalate", to: "local", reason: "easy" }, all: [{ code: "complaints/wrong-level", from: "area", to: "local", allowed: ["centre"], curable: true }] },
    { says: "a rule leads to its own level", steps: [...recorded, asks], asked: { type: "escalate", to: "centre", rule: "asked", reason: "asked-for-it" }, all: [{ code: "complaints/wrong-level", from: "local", to: "centre", allowed: ["area"], curable: true }] },
    { says: "down is down", steps: recorded, asked: { type: "deescalate", to: "area", reason: "easy" }, all: [{ code: "complaints/wrong-level", from: "local", to: "area", allowed: [], curable: false }] },
  ],
  "complaints/not-evidence": [
    { says: "only evidence is retracted", steps: recorded, asked: { type: "retract", fact: "c0-0", reason: "mistake" }, all: [{ code: "complaints/not-evidence", fact: "c0-0", curable: false }] },
    { says: "an answer is a decision", steps: [...recorded, { type: "answer" }], asked: { type: "retract", fact: "c1-1", reason: "mistake" }, all: [{ code: "complaints/not-evidence", fact: "c1-1", curable: false }] },
  ],
} as const satisfies Partial<Readonly<Record<ComplaintRefusal["code"], readonly Refused[]>>>;

// Two complaints are needed for the one code that is not here: see merge-complaints.test.ts.
type Missing = Exclude<ComplaintRefusal["code"], keyof typeof table | "complaints/other-customer">;
const complete: [Missing] extends [never] ? true : Missing = true;

describe.each(Object.entries(table as Readonly<Record<string, readonly Refused[]>>))("%s", (code, cases) => {
  test.each(cases)("$says", ({ steps, asked, all, by = desk, under = desk }) => {
    expect(complete).toBe(true);
    const state = after(steps, { by: under });
    expect(refusals(state, asked, { by })).toEqual(all);
    expect(all.some((refusal) => (refusal as { code: string }).code === code)).toBe(true);
  });
});

describe("all refusals at once", () => {
  test("a list can be wrong in four ways", () => {
    const options = [draft("A", 1), draft("A2", 1), draft("B"), draft("C", 4)];
    const all = refusals(after([...investigating, { type: "recordProposal", option: "C" }]), { type: "prepareOptions", options });
    expect(all.map(({ code }) => code)).toEqual([
      "complaints/too-many-options", "complaints/rank-taken", "complaints/option-without-rank", "complaints/option-taken",
    ]);
  });

  test("an offer can be out of turn, unapologetic and too dear", () => {
    const all = refusals(after([...offering, ours]), { type: "offerOption", option: "B", role: "clerk" });
    expect(all.map(({ code }) => code)).toEqual(["complaints/apology-missing", "complaints/option-open", "complaints/compensation-limit"]);
  });

  test("a promise can be a copy, and too far", () => {
    const all = refusals(after(promised), { type: "promise", promise: "p1", dueAt: "2027-01-01T00:00:00Z" });
    expect(all.map(({ code }) => code)).toEqual(["complaints/promise-open", "complaints/promise-taken", "complaints/promise-too-far"]);
  });
});

describe("what is curable can be cured", () => {
  test("a version that is not the complaint's is adopted, and the refused command passes", () => {
    const facts = history(confirmed);
    const far: Step = { type: "promise", promise: "p1", dueAt: "2026-04-01T00:00:00.000Z" };
    expect(refusals(desk.replay(facts), far, { by: unlimited })).toMatchObject([{ code: "complaints/definition-mismatch" }]);
    const adopted = history([{ type: "adoptPolicy" }], { by: unlimited, from: facts });
    expect(refusals(unlimited.replay(adopted), far, { by: unlimited })).toEqual([]);
    expect(refusals(unlimited.replay(adopted), far)).toMatchObject([{ code: "complaints/definition-mismatch", found: unlimited.definition }]);
  });

  test("a satisfied customer may hear of something new, also after the end (CMP-17)", () => {
    for (const steps of [satisfied, closed]) {
      const facts = must(desk.decide(after(steps), command({ type: "link", record: "O-1", relation: "opportunity" }, { id: "x", at: minute(99) })));
      expect(facts).toMatchObject([{ type: "recordLinked", data: { record: "O-1", relation: "opportunity" } }]);
    }
  });

  test("all refused: a single new solution is enough, and the level above is open (CMP-6)", () => {
    const state = after(exhausted);
    expect(refusals(state, { type: "prepareOptions", options: [draft("D", 1)] })).toEqual([]);
    expect(refusals(state, { type: "escalate", to: "area", rule: "nothing-left", reason: "all-refused" })).toEqual([]);
  });
});

describe("without calendars", () => {
  const codesOf = (steps: readonly Step[], type: string): readonly string[] => {
    const asked = withoutCalendars.options(after(steps), { by: { id: 1 }, at: minute(120) }).find((option) => option.asked.type === type)!;
    return asked.refusals.map(({ code }) => code);
  };

  test.each([["record", []], ["promise", confirmed], ["answer", investigating], ["withdraw", recorded]] as const)("options know that nobody can count for %s", (type, steps) => {
    expect(codesOf(steps, type)).toEqual(["complaints/calendar-missing"]);
  });

  test("what counts around the clock needs none", () => {
    expect(codesOf(closed, "reopen")).toEqual([]);
  });
});
