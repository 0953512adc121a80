import fc from "fast-check";
import { expect, test } from "vitest";
import {
  assessStaff,
  checkServiceStandards,
  churnSignalsByCustomer,
  customerEffort,
  customerSatisfaction,
  defineChurnPolicy,
  evaluateRetention,
  netPromoterScore,
  retentionPlan,
  satisfactionGap,
  serviceGoals,
  serviceMonitor,
  surveyScore,
  surveyScoresBy,
} from "../../src/satisfaction/index.ts";
import { ClienteleError } from "../../src/foundation/index.ts";
import { anything } from "../foundation/arbitraries.ts";

/** Mostly what it should be, now and then anything. */
const nearly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: anything });
const record = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<unknown> =>
  nearly(fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, nearly(field)]))));
const list = (entry: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => nearly(fc.array(entry, { maxLength: 4 }));

const id = fc.oneof({ weight: 20, arbitrary: fc.nat(999) }, { weight: 1, arbitrary: fc.string() });
const customer = fc.nat(2);
const number = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -9, max: 9 }) }, { weight: 1, arbitrary: fc.double() });
const date = fc.constantFrom("2026-01-31", "2026-02-28", "2025-06-30");
const asOf = record({ asOf: fc.constant("2026-03-01"), confidence: fc.constantFrom(0.9, 0.95, undefined) });
const name = fc.constantFrom("a", "b");
const scale = record({ lowest: fc.constant(1), highest: fc.constant(5), step: fc.constantFrom(1, 0.5, undefined) });
const asked = record({ asked: fc.constantFrom(9, undefined), confidence: fc.constantFrom(0.9, undefined), group: fc.constant(() => 1), scale, topBoxes: fc.constant(2), easier: fc.constant("lower") });
const survey = record({ scale, items: nearly(fc.tuple(record({ item: fc.constant("a"), weight: number, scale }), record({ item: fc.constant("b"), better: fc.constant("lower") }))) });
const responses = list(record({ id, answers: record({ a: number, b: number }) }));
const signal = fc.constantFrom("returns", "detractor");
const span = record({ amount: fc.nat(3), unit: fc.constantFrom("weeks", "months", "workingDays") });
const levels = list(record({ customer, item: name, from: date, value: number }));
const facts = record({
  orders: list(record({ customer, date, amount: number, cost: number })),
  returns: list(record({ customer, date, amount: number })),
  complaints: list(record({ id, customer, date, topic: fc.constant("price"), gravity: fc.constant("grave"), closed: fc.constant(undefined), followUp: fc.constant("dissatisfied") })),
  contacts: list(record({ customer, rule: name, state: fc.constant("overdue"), daysLate: fc.nat(40) })),
  ratings: list(record({ customer, date, question: fc.constant("effort"), value: fc.nat(9) })),
  services: list(record({ customer, date, timing: fc.constant("late") })),
});
const churnPolicy = record({ id: name, windowDays: fc.constantFrom(30, 100), minimumExpected: fc.constantFrom(0, 1), limits: record({ returns: record({ notice: fc.nat(3) }), detractor: record({ alarm: fc.nat(9) }), "lower-value": record({ notice: fc.constant(-9) }) }) });
const rule = record({ kind: fc.constantFrom("runs", "cusum"), tests: list(record({ test: name, count: fc.constant(1), of: fc.constant(2), beyond: fc.nat(2) })), minimumPeriods: fc.constant(2), baseline: fc.constantFrom("all", { periods: 2 }, { mean: 0, sigma: 1 }) });
const measures = list(record({ id: name, against: nearly(fc.tuple(signal)), cost: number, effect: fc.constantFrom(0.5, 1), within: span, evaluateEvery: span, evaluations: fc.nat(3) }));
const dates = record({ start: date, due: date, evaluations: list(date) });
const planned = record({ customer, valueAtRisk: number, measures: list(record({ measure: name, cost: number, dates })) });

const calls: [string, (...args: never[]) => unknown, fc.Arbitrary<unknown>[]][] = [
  ["surveyScore", surveyScore, [responses, survey, asked]],
  ["surveyScoresBy", surveyScoresBy, [responses, survey, asked]],
  ["customerSatisfaction", customerSatisfaction, [list(number), asked]],
  ["netPromoterScore", netPromoterScore, [list(number), asked]],
  ["customerEffort", customerEffort, [list(number), asked]],
  ["satisfactionGap", satisfactionGap, [list(record({ id, customer, item: name, date, value: number })), levels, levels, asOf]],
  ["checkServiceStandards", checkServiceStandards, [list(record({ service: name, procedure: list(name), owner: id, measures: list(record({ indicator: name, target: number, keeps: fc.constant("at-least") })), agreements: list(record({ customer, date, form: fc.constant("written") })) })), record({ id: name, services: list(record({ id: name, kind: fc.constant("survey"), level: fc.constant("standard"), charge: fc.constant("priced"), price: number })) }), asOf]],
  ["serviceMonitor", serviceMonitor, [list(record({ indicator: name, of: id, periods: list(record({ from: fc.constantFrom("2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"), value: number })) })), list(record({ indicator: name, target: number, keeps: fc.constant("at-most") })), record({ rule })]],
  ["serviceGoals", serviceGoals, [list(record({ id, measure: fc.constant("loyalty"), baseline: number, target: number, actual: number, from: fc.constant("2026-01-01"), until: date })), asOf]],
  ["assessStaff", assessStaff, [list(record({ id, staff: customer, marks: record({ a: number }) })), record({ scale, aspects: nearly(fc.tuple(record({ aspect: fc.constant("a"), minimum: number }))) }), asOf]],
  ["defineChurnPolicy", defineChurnPolicy, [churnPolicy]],
  ["churnSignalsByCustomer", churnSignalsByCustomer, [facts, fc.option(churnPolicy, { nil: undefined }), asOf]],
  ["retentionPlan", retentionPlan, [list(record({ customer, signals: list(record({ signal })) })), measures, record({ asOf: fc.constant("2026-03-01"), stakes: list(record({ customer, valueAtRisk: number, keepingCost: number })), acquisitionCostFactor: number })]],
  ["evaluateRetention", evaluateRetention, [record({ asOf: fc.constantFrom("2025-06-30", "2026-03-01"), currency: fc.constantFrom(null, "EUR"), rows: list(planned) }), record({ measures: list(record({ customer, measure: name, done: date, evaluations: list(record({ date, result: fc.constant("same") })) })), customers: list(record({ customer, state: fc.constant("kept"), date })) }), asOf]],
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
        expect(error.details.list ?? error.details.faults).toBeDefined();
        expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
      }
    }),
    { numRuns: 1000 },
  );
});
