import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { compareWorkloads } from "../../../src/cadence/effort/compare-workloads.ts";
import { forecastWorkload, type ForecastOptions } from "../../../src/cadence/effort/forecast-workload.ts";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import type { Channel, Customer } from "../../../src/customers/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { dayAfter, nearDate, shuffled } from "../boards/arbitraries.ts";

const hours = [["09:00", "17:00"]] as const;
const holidays = ["2026-12-25", "2027-01-01", "2027-01-04"];
const office = defineCalendar({ id: "office", timeZone: "Europe/Berlin", week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours }, holidays });
const channels: readonly Channel[] = ["phone", "visit", "web"];

// One rule a channel; those on a later channel may stand for those on an earlier one.
const policy: fc.Arbitrary<CadencePolicy> = fc
  .array(fc.record({ amount: fc.integer({ min: 1, max: 4 }), unit: fc.constantFrom("calendarDays" as const, "weeks" as const, "months" as const), satisfies: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((spans) => ({
    id: "p",
    classes: ["A"],
    rules: spans.map(({ amount, unit, satisfies }, index): CadenceRule => ({
      id: channels[index]!,
      channel: channels[index]!,
      purpose: "business",
      latest: { amount, unit },
      by: "owner",
      satisfies: satisfies && index > 0 ? [...channels.slice(0, index)] : undefined,
    })),
  }));
const customers: fc.Arbitrary<Customer[]> = fc.uniqueArray(
  fc.record({ id: fc.nat(9), since: nearDate, owner: fc.constantFrom("x", "y"), class: fc.constant("A") }, { requiredKeys: ["id", "since"] }),
  { selector: ({ id }) => id, maxLength: 4 },
);
const options: fc.Arbitrary<ForecastOptions> = fc.record({
  from: fc.integer({ min: -20, max: 20 }).map((days) => dayAfter("2026-12-31", days)),
  to: fc.integer({ min: 21, max: 80 }).map((days) => dayAfter("2026-12-31", days)),
  calendars: fc.constantFrom(undefined, [office]),
});

interface Made {
  readonly customer: number;
  readonly rule: string;
  readonly date: string;
}

// Walks day by day and asks each rule whether it wants its contact now.
function walk(base: readonly Customer[], { rules }: CadencePolicy, { from, to, calendars }: ForecastOptions): Made[] {
  const works = (date: string): boolean => calendars === undefined || (![0, 6].includes(new Date(date).getUTCDay()) && !holidays.includes(date));
  const move = (date: string, step: 1 | -1): string => {
    let found = date;
    while (!works(found)) found = dayAfter(found, step);
    return found;
  };
  // The promise goes back to a working day after the anchor, or forward; the target forward within its month if that is after the
  // anchor, and between both.
  const wanted = ({ latest }: CadenceRule, anchor: string, first: string): string => {
    const unit = { calendarDays: "days", weeks: "weeks", months: "months" }[latest.unit as "weeks"];
    const raw = Temporal.PlainDate.from(anchor).add({ [unit]: latest.amount }).toString();
    const kept = move(raw, -1);
    const last = kept > anchor ? kept : move(raw, 1);
    const target = move(raw, 1).slice(0, 7) === raw.slice(0, 7) || kept <= anchor ? move(raw, 1) : kept;
    const within = target < last ? target : last;
    return within > move(first, 1) ? within : move(first, 1);
  };
  const inOrder = [...rules].sort((a, b) => (b.satisfies?.length ?? 0) - (a.satisfies?.length ?? 0));
  const made: Made[] = [];
  for (const { id, since } of base) {
    // What counts from the start may be done on that day, what counts from a contact on the day after it.
    const anchors = new Map(rules.map((rule) => [rule.id, { anchor: since!, first: since! }]));
    for (let date = from; date <= to; date = dayAfter(date, 1)) {
      if (!works(date)) continue;
      for (const rule of inOrder) {
        const { anchor, first } = anchors.get(rule.id)!;
        if (wanted(rule, anchor, first) > date) continue;
        made.push({ customer: id as number, rule: rule.id, date });
        for (const satisfied of [rule.id, ...(rule.satisfies ?? [])]) anchors.set(satisfied, { anchor: date, first: dayAfter(date, 1) });
      }
    }
  }
  return made;
}

test("CAD-15: a forecast counts what a walk day by day does", () => {
  fc.assert(
    fc.property(customers, policy, options, (base, rules, given) => {
      const made = walk(base, rules, given);
      const forecast = forecastWorkload(base, rules, given);
      expect(forecast.contacts).toBe(made.length);
      for (const { rule, contacts } of forecast.rules) expect(contacts).toBe(made.filter((contact) => contact.rule === rule).length);
      for (const { owner, cells } of forecast.owners) {
        const own = base.filter((customer) => (customer.owner ?? null) === owner).map(({ id }) => id);
        for (const [position, { contacts }] of cells.entries()) {
          const { from, to } = forecast.columns[position]!;
          expect(contacts).toBe(made.filter(({ customer, date }) => own.includes(customer) && date >= from && date <= to).length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test("CAD-15: all sides add up to the total, and a contact that is saved costs nothing", () => {
  fc.assert(
    fc.property(customers, policy, options, (base, rules, given) => {
      const forecast = forecastWorkload(base, rules, { ...given, costs: { phone: 1.5, visit: 7.25 } });
      for (const side of [forecast.owners, forecast.columns, forecast.classes, forecast.rules, forecast.channels, forecast.owners.flatMap(({ cells }) => cells)]) {
        expect(side.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(forecast.contacts);
        expect(side.reduce((sum, { cost }) => sum + cost, 0)).toBe(forecast.cost);
      }
      expect(forecast.owners.reduce((sum, { late }) => sum + late, 0)).toBe(forecast.late);
      expect(forecastWorkload(base, rules, { ...given, satisfaction: "ignored" }).contacts).toBeGreaterThanOrEqual(forecast.contacts);
    }),
  );
});

test("CAD-15: order changes nothing, inputs may be frozen, the answer is plain JSON", () => {
  fc.assert(
    fc.property(shuffled(customers), policy, options, ([base, others], rules, given) => {
      const forecast = forecastWorkload(deepFreeze(base), deepFreeze(rules), given);
      expect(forecastWorkload(others, rules, given)).toEqual(forecast);
      expect(JSON.parse(JSON.stringify(forecast))).toEqual(forecast);
    }),
  );
});

test("CAD-15: a comparison has both forecasts and their difference, in every cell", () => {
  fc.assert(
    fc.property(customers, customers, policy, policy, options, (base, otherBase, rules, otherRules, given) => {
      const before = forecastWorkload(base, rules, { ...given, costs: { phone: 0.1 } });
      const after = forecastWorkload(otherBase, otherRules, { ...given, costs: { phone: 0.1 } });
      const comparison = compareWorkloads(deepFreeze(before), deepFreeze(after));
      const back = compareWorkloads(after, before);
      expect(comparison.owners.map(({ owner }) => owner)).toEqual(back.owners.map(({ owner }) => owner));
      const all = [comparison, ...comparison.columns, ...comparison.owners, ...comparison.owners.flatMap(({ cells }) => cells)];
      for (const { before: first, after: second, difference } of all) {
        expect(difference.contacts).toBe(second.contacts - first.contacts);
        expect(Math.round(difference.cost * 10)).toBe(Math.round(second.cost * 10) - Math.round(first.cost * 10));
      }
      expect(comparison.owners.reduce((sum, { difference }) => sum + difference.contacts, 0)).toBe(comparison.difference.contacts);
      for (const { owner, cells, before: sum } of comparison.owners) {
        expect(cells.map((cell) => cell.before.contacts)).toEqual(before.owners.find((found) => found.owner === owner)?.cells.map(({ contacts }) => contacts) ?? cells.map(() => 0));
        expect(sum.contacts).toBe(cells.reduce((total, cell) => total + cell.before.contacts, 0));
      }
    }),
  );
});
