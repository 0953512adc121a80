import fc from "fast-check";
import { expect, test } from "vitest";
import { attainment } from "../../../src/cadence/boards/attainment.ts";
import { contactBoards } from "../../../src/cadence/boards/contact-boards.ts";
import { contactMatrix } from "../../../src/cadence/boards/contact-matrix.ts";
import { collectorFindings } from "../../../src/cadence/coverage/collector-findings.ts";
import { counterpartCoverage } from "../../../src/cadence/coverage/counterpart-coverage.ts";
import { engagementSilence } from "../../../src/cadence/coverage/engagement-silence.ts";
import { uncoveredCustomers } from "../../../src/cadence/coverage/uncovered-customers.ts";
import { compareWorkloads } from "../../../src/cadence/effort/compare-workloads.ts";
import { forecastWorkload } from "../../../src/cadence/effort/forecast-workload.ts";
import { consultingCadence } from "../../../src/cadence/policy/consulting-cadence.ts";
import { ClienteleError } from "../../../src/foundation/index.ts";
import { anything } from "../../foundation/arbitraries.ts";

/** Mostly what it should be, now and then anything. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 80, arbitrary: right }, { weight: 1, arbitrary: anything });
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, requiredKeys?: string[]): fc.Arbitrary<unknown> =>
  nearly(fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, nearly(field)])), requiredKeys === undefined ? {} : { requiredKeys }));
const list = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => nearly(fc.array(entry, { maxLength: 4 }));

const id = fc.integer({ min: 1, max: 9 });
const date = fc.constantFrom("2026-02-27", "2026-03-02", "2026-03-31");
const day = fc.constant("2026-03-02");
const channel = fc.constantFrom("visit", "phone");
const level = fc.constantFrom("chair", "partner");
const span = record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom("weeks", "months", "workingDays") });
const people = list(record({ id, position: level }, ["id"]));
const customers = list(record({ id, class: fc.constantFrom("A", "B"), region: fc.constant("north"), owner: id, since: date, people }, ["id"]));
const contacts = list(record({ customer: id, date, channel, purpose: fc.constant("business"), by: id, people: list(id), discussed: fc.string() }, ["customer", "date", "channel"]));
const due = list(
  record({
    customer: id,
    key: fc.constantFrom("a", "b", "c", "d"),
    state: fc.constantFrom("due", "held", "settled"),
    window: record({ earliest: fc.constant("2026-02-27"), target: day, latest: fc.constantFrom("2026-03-02", "2026-03-31") }),
    class: fc.constantFrom("A", null),
    owner: id,
    rule: fc.constant("call"),
    by: fc.constant("owner"),
    purpose: fc.constant("business"),
    channel,
    daysLate: fc.constant(0),
  }).map((contact) => (typeof contact === "object" && contact !== null && !Array.isArray(contact) ? { ...contact, reasons: [] } : contact)),
);
const planned = list(fc.tuple(due, date, id).map(([rows, on, owner]) => ({ contact: Array.isArray(rows) ? (rows as unknown[])[0] : rows, date: on, owner })));
const calendars = list(record({ id: fc.constant("c"), timeZone: fc.constant("Asia/Shanghai"), week: fc.constant({ mon: [["09:00", "17:00"]] }) }));
const period = { from: fc.constant("2026-03-02"), to: fc.constantFrom("2026-03-20", "2026-03-31") };
const policy = nearly(fc.constantFrom(consultingCadence, { ...consultingCadence, rules: [] }));
const workload = { contacts: fc.nat(), cost: fc.nat() };
const forecast = record({
  ...workload,
  policy: fc.constant("p"),
  from: day,
  to: day,
  by: fc.constant("week"),
  columns: list(record({ ...workload, label: fc.constant("2026-W10"), from: day, to: day, extent: fc.constant("partial") })),
  owners: list(record({ ...workload, owner: id, cells: list(record(workload)) })),
});

const calls: [string, (...args: never[]) => unknown, fc.Arbitrary<unknown>[]][] = [
  ["contactMatrix", contactMatrix, [customers, contacts, record({ ...period, step: fc.constantFrom("day", "week"), planned: nearly(fc.oneof(contacts, planned)), notes: fc.constant("include") })]],
  ["contactBoards", contactBoards, [due, record({ asOf: day, calendars, classes: nearly(fc.constant(["A", "B"])), owner: id, planned }, ["asOf"])]],
  ["attainment", attainment, [list(record({ id, owner: id, channel, contacts: fc.integer({ min: 1, max: 9 }) }, ["contacts"])), contacts, record({ asOf: day, period: record(period), customers, calendars, band: fc.constant(0.1) }, ["asOf", "period"])]],
  ["counterpartCoverage", counterpartCoverage, [customers, list(record({ theirs: level, ours: level })), contacts, record({ asOf: day, within: span, ours: list(record({ id, level })), theirs: list(record({ customer: id, person: id, level })) })]],
  ["collectorFindings", collectorFindings, [customers, list(record({ customer: id, collector: id, from: date }, ["customer", "collector"])), list(record({ customer: id, date })), record({ asOf: day, classes: nearly(fc.constant(["A"])), staleAfter: span, calendars }, ["asOf", "classes", "staleAfter"])]],
  ["engagementSilence", engagementSilence, [list(record({ id, customer: id, owner: id, from: date, executives: list(id), keyPeople: list(id) })), contacts, record({ asOf: day, within: span, opinions: list(record({ engagement: id, person: id, date, handedOver: date })) })]],
  ["uncoveredCustomers", uncoveredCustomers, [customers, policy, record({ asOf: day, classChanges: list(record({ customer: id, date, from: fc.constant("A"), to: fc.constant("B") })) })]],
  ["forecastWorkload", forecastWorkload, [customers, policy, record({ ...period, contacts, calendars, owners: list(record({ id })), costs: record({ phone: fc.nat(9) }), by: fc.constant("month") }, ["from", "to"])]],
  ["compareWorkloads", compareWorkloads, [forecast, forecast]],
];

test.each(calls)("%s answers malformed records with plain data or an error that names the place", (_, call, args) => {
  fc.assert(
    fc.property(fc.tuple(...args), (given) => {
      try {
        const answer = call(...(given as never[]));
        // NaN and infinities would come back as null.
        expect(JSON.stringify(answer, (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "not finite" : value))).toBe(JSON.stringify(answer));
      } catch (error) {
        if (!(error instanceof ClienteleError)) throw error;
        expect(error.message.startsWith(`${error.code}: `)).toBe(true);
        expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
      }
    }),
    { numRuns: 1000 },
  );
});
