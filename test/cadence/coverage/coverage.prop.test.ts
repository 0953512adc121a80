import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { collectorFindings } from "../../../src/cadence/coverage/collector-findings.ts";
import { counterpartCoverage } from "../../../src/cadence/coverage/counterpart-coverage.ts";
import { engagementSilence } from "../../../src/cadence/coverage/engagement-silence.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import type { Span } from "../../../src/foundation/index.ts";
import { contacts, nearDate, shuffled } from "../boards/arbitraries.ts";

const span: fc.Arbitrary<Span> = fc.record({ amount: fc.integer({ min: 1, max: 5 }), unit: fc.constantFrom("calendarDays", "weeks", "months") });
const units = { calendarDays: "days", weeks: "weeks", months: "months" } as const;
const customers = [1, 2, 3].map((id) => ({
  id,
  class: id === 3 ? "B" : "A",
  owner: "x",
  people: [{ id: "p", position: "chair" }, { id: "q", position: "buyer" }, { id: "r", position: "chair" }],
}));

// Whether something of a day is still recent on another, by Temporal.
function isRecent(date: string, { amount, unit }: Span, asOf: string): boolean {
  return asOf <= Temporal.PlainDate.from(date).add({ [units[unit as "weeks"]]: amount }).toString();
}

test("CAD-21: a pair is covered exactly if one of the records says so, and each other pair is a finding", () => {
  const pairs = [{ theirs: "chair", ours: "partner" }, { theirs: "buyer", ours: "partner" }, { theirs: "chair", ours: "consultant" }];
  const ours = [{ id: "x", level: "partner" }, { id: "y", level: "partner" }, { id: "z", level: "consultant" }];
  fc.assert(
    fc.property(shuffled(contacts), nearDate, span, ([records, others], asOf, within) => {
      const channels = ["visit", "phone", "web"] as const;
      const coverage = counterpartCoverage(deepFreeze(customers), pairs, deepFreeze(records), { asOf, within, ours, channels });
      for (const { customer, theirs, ours: level, status, last, unmet } of coverage.rows) {
        const staff = ours.filter((person) => person.level === level).map(({ id }) => id);
        const people = customers[0]!.people.filter(({ position }) => position === theirs).map(({ id }) => id);
        const visits = records.filter(
          (record) => record.customer === customer && record.date <= asOf && channels.includes(record.channel as "visit") && staff.includes(String(record.by)) && people.some((id) => record.people?.includes(id)),
        );
        const recent = visits.filter(({ date }) => isRecent(date, within, asOf));
        expect(status).toBe(visits.length === 0 ? "never" : recent.length === 0 ? "stale" : "covered");
        expect(last).toBe(visits.map(({ date }) => date).sort().at(-1) ?? null);
        expect(unmet).toEqual(people.filter((id) => !recent.some((record) => record.people?.includes(id))));
      }
      expect(coverage.findings.length).toBe(coverage.rows.filter(({ status }) => status !== "covered").length);
      expect(counterpartCoverage([...customers].reverse(), pairs, others, { asOf, within, ours: [...ours].reverse(), channels })).toEqual(coverage);
      expect(JSON.parse(JSON.stringify(coverage))).toEqual(coverage);
    }),
  );
});

test("CAD-22: news is a finding exactly if none is recent", () => {
  const news = fc.array(fc.record({ customer: fc.integer({ min: 1, max: 4 }), date: nearDate }), { maxLength: 8 });
  fc.assert(
    fc.property(shuffled(news), nearDate, span, ([records, others], asOf, staleAfter) => {
      const options = { asOf, classes: ["A"], staleAfter };
      const review = collectorFindings(deepFreeze(customers), [], deepFreeze(records), options);
      const expected = [1, 2].flatMap((customer) => {
        const known = records.filter((record) => record.customer === customer && record.date <= asOf);
        if (known.length === 0) return [[customer, "cadence/news-missing"]];
        return known.some(({ date }) => isRecent(date, staleAfter, asOf)) ? [] : [[customer, "cadence/news-stale"]];
      });
      expect(review.findings.filter(({ code }) => code.startsWith("cadence/news")).map(({ customer, code }) => [customer, code])).toEqual(expected);
      expect(collectorFindings([...customers].reverse(), [], others, options)).toEqual(review);
    }),
  );
});

test("CAD-24: a person is in touch exactly if the owner's records since the start say so", () => {
  fc.assert(
    fc.property(shuffled(contacts), nearDate, nearDate, span, ([records, others], from, asOf, within) => {
      const engagements = customers.map(({ id }) => ({ id, customer: id, owner: "x", from, executives: ["p"], keyPeople: ["q", "r"] }));
      const silence = engagementSilence(deepFreeze(engagements), deepFreeze(records), { asOf, within });
      expect(silence.running.length + silence.notRunning.length).toBe(engagements.length);
      for (const { customer, people } of silence.running) {
        for (const { person, status } of people) {
          const own = records.filter((record) => record.customer === customer && record.date >= from && record.date <= asOf && (record.by ?? "x") === "x" && record.people?.includes(person));
          const recent = own.some(({ date }) => isRecent(date, within, asOf));
          expect(status).toBe(own.length > 0 ? (recent ? "in-touch" : "silent") : isRecent(from, within, asOf) ? "waiting" : "never");
        }
      }
      expect(engagementSilence([...engagements].reverse(), others, { asOf, within })).toEqual(silence);
      expect(JSON.parse(JSON.stringify(silence))).toEqual(silence);
    }),
  );
});
