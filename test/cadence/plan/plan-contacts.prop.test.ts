import fc from "fast-check";
import { expect, test } from "vitest";
import { defineCalendar, wholeDay, weekOf } from "../../../src/calendar/index.ts";
import type { DueContact, DueState } from "../../../src/cadence/due/due-contact.ts";
import type { ContactPlan } from "../../../src/cadence/plan/contact-plan.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import type { PlanOptions, PlanOwner } from "../../../src/cadence/plan/plan-options.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { weekdayOf, type Weekday } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { contactOf } from "./contact-of.ts";

// Days are March 2026, from -20 to 60 counted from the 1st; the plan is about the 1st to the 14th.
const FIRST = Date.UTC(2026, 2, 1);
const dateOf = (day: number): string => new Date(FIRST + day * 86_400_000).toISOString().slice(0, 10);
const dayOf = (date: string): number => (Date.parse(date) - FIRST) / 86_400_000;
const LAST = 13;
const PERIOD = { from: dateOf(0), to: dateOf(LAST) } as const;
const GAP = 3;
const CAP = { leastGap: { amount: GAP, unit: "calendarDays" }, most: [{ contacts: 2, within: { amount: 8, unit: "calendarDays" } }], exempt: ["greeting"] } as const;

const monToFri: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri"];
const monToSat: readonly Weekday[] = [...monToFri, "sat"];
const WEEKS: Readonly<Record<string, readonly Weekday[]>> = { five: monToFri, six: monToSat };
const calendars = ["five", "six"].map((id) => defineCalendar({ id, timeZone: "UTC", week: weekOf(WEEKS[id]!, wholeDay) }));
const COSTS: Readonly<Record<string, number>> = { phone: 0.1, visit: 0.3, email: 0.2, web: 1, message: 1 };
const RULES = [
  { id: "call", channel: "phone", purpose: "business" },
  { id: "visit", channel: "visit", purpose: "business" },
  { id: "card", channel: "email", purpose: "greeting" },
] as const;

// Latest is far away and target with it, so that nothing follows; what follows has tests of its own.
const policy = defineCadence({
  id: "p",
  classes: ["A", "B"],
  rules: RULES.map((rule) => ({ ...rule, latest: { amount: 9, unit: "months" }, by: "owner" }) as const),
  fatigue: CAP,
});

const customer = fc.integer({ min: 1, max: 5 });
const contact: fc.Arbitrary<DueContact<"A" | "B">> = fc
  .record({
    customer,
    rule: fc.constantFrom(...RULES),
    start: fc.integer({ min: -20, max: 20 }),
    lengths: fc.tuple(fc.nat(8), fc.nat(8)),
    state: fc.constantFrom<DueState>("due", "due", "due", "upcoming", "overdue", "overdue", "blocked", "held", "snoozed", "settled", "undetermined"),
    until: fc.integer({ min: -5, max: 20 }),
    class: fc.constantFrom("A", "B", null),
  })
  .map(({ customer: id, rule, start, lengths, state, until, class: name }) => {
    const dates = [start, start + lengths[0], start + lengths[0] + lengths[1]].map(dateOf) as [string, string, string];
    const reasons = state === "held" ? [{ code: "cadence/held", from: dateOf(-30), until: dateOf(until), reason: "x" }] : state === "snoozed" ? [{ code: "cadence/snoozed", until: dateOf(until) }] : [];
    const more = { key: `${rule.id}@${dates[0]}`, rule: rule.id, channel: rule.channel, purpose: rule.purpose, class: name, state, owner: id === 5 ? null : `o${id % 3}` };
    return contactOf(id, dates, { ...more, reasons: reasons as never, daysLate: state === "overdue" ? 1 : 0, ...(state === "undetermined" ? { window: null } : {}) });
  });
const due = fc.uniqueArray(contact, { selector: ({ customer: id, key }) => `${id} ${key}`, maxLength: 25 });
const leave = fc.record({ from: fc.integer({ min: 0, max: LAST }), days: fc.nat(4), substitute: fc.constantFrom("o0", "o1", undefined) });
const owner = (id: string): fc.Arbitrary<PlanOwner> =>
  fc
    .record({ capacity: fc.oneof(fc.constantFrom(0, 0.1, 0.3, 0.5, 1), fc.constant({ mon: 0.4, wed: 0.2 })), calendar: fc.constantFrom("five", "six", undefined), leave: fc.option(leave) })
    .map(({ capacity, calendar, leave: found }) => {
      const leaves = found === null ? [] : [{ from: dateOf(found.from), until: dateOf(found.from + found.days), substitute: found.substitute === id ? undefined : found.substitute }];
      return { id, capacity, calendar, leaves };
    });
const owners = fc.tuple(owner("o0"), owner("o1"), owner("o2")).map((all) => all.slice(0, 3));
const customers = fc
  .array(fc.record({ calendar: fc.constantFrom("five", "six", undefined), preferredWeekdays: fc.constantFrom<readonly Weekday[] | undefined>(undefined, ["tue"], ["thu", "fri"]) }), { minLength: 5, maxLength: 5 })
  .map((all) => all.map((more, index) => ({ id: index + 1, ...more })));
const contacts = fc.array(fc.record({ customer, date: fc.integer({ min: -10, max: 3 }).map(dateOf), channel: fc.constant("phone" as const) }), { maxLength: 4 });

interface Case {
  readonly due: readonly DueContact<"A" | "B">[];
  readonly owners: readonly PlanOwner[];
  readonly options: PlanOptions<"A" | "B">;
}
const unpinned: fc.Arbitrary<Case> = fc
  .record({ due, owners, customers, contacts, later: fc.constantFrom("wait" as const, "early" as const, undefined), withPolicy: fc.boolean() })
  .map(({ due: asked, owners: found, later, withPolicy, ...more }) => ({
    due: asked,
    owners: found,
    options: { ...PERIOD, ...more, calendars, costs: COSTS, later, policy: withPolicy ? policy : undefined, values: [{ customer: 3, value: 10 }] },
  }));
const cases: fc.Arbitrary<Case> = unpinned.chain((base) =>
  fc
    .subarray([...base.due.keys()], { maxLength: Math.min(4, base.due.length) })
    .chain((picked) => fc.tuple(...picked.map((index) => fc.integer({ min: 0, max: LAST }).map((day) => ({ customer: base.due[index]!.customer, key: base.due[index]!.key, date: dateOf(day) })))))
    .map((pinned) => ({ ...base, options: { ...base.options, pinned } })),
);

const nameOf = ({ customer: id, key }: { readonly customer: unknown; readonly key: string }): string => `${String(id)} ${key}`;
const isPinned = (found: ContactPlan["planned"][number]): boolean => found.reasons.some(({ code }) => code === "cadence/pinned");
// Broken by the first day of the plan, or by the day on which it may be made again.
function isLate({ state, window, reasons }: DueContact): boolean {
  const latest = dayOf(window!.latest);
  const [rest] = reasons as readonly { readonly until?: string }[];
  return state === "overdue" || latest < 0 || (rest?.until !== undefined && dayOf(rest.until) >= latest);
}
const plan = ({ due: asked, owners: found, options }: Case): ContactPlan<"A" | "B"> => planContacts(asked, found, options);

test("CAD-11: planned, overflow and withheld are all open contacts whose window has begun by the last day, each once and with a reason", () => {
  fc.assert(
    fc.property(cases, (input) => {
      const result = plan(deepFreeze(input));
      const names = [...result.planned, ...result.overflow, ...result.withheld].map(({ contact: found }) => nameOf(found)).sort();
      const pinned = new Set(input.options.pinned!.map(nameOf));
      const meets = ({ state, window }: DueContact): boolean => state !== "settled" && (window === null || dayOf(window.earliest) <= LAST);
      expect(names).toEqual(input.due.filter((found) => meets(found) || pinned.has(nameOf(found))).map(nameOf).sort());
      for (const { reasons } of [...result.planned, ...result.overflow, ...result.withheld]) expect(reasons.length).toBeGreaterThan(0);
      expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    }),
    { numRuns: 500 },
  );
});

test("CAD-11: no planned day is outside the period, before the window, or after the promise, but for late and pinned contacts", () => {
  fc.assert(
    fc.property(cases, (input) => {
      for (const found of plan(input).planned) {
        const { window } = found.contact;
        const day = dayOf(found.date);
        expect(day >= 0 && day <= LAST).toBe(true);
        if (isPinned(found)) continue;
        expect(day).toBeGreaterThanOrEqual(dayOf(window!.earliest));
        if (!isLate(found.contact)) expect(day).toBeLessThanOrEqual(dayOf(window!.latest));
      }
    }),
    { numRuns: 500 },
  );
});

test("CAD-11: nobody has more on a day than it holds, but by pins; nobody works on leave or on a day off", () => {
  fc.assert(
    fc.property(cases, (input) => {
      const result = plan(input);
      const own = new Map(input.owners.map((found) => [found.id, found]));
      // In tenths, which are whole numbers here.
      const loads = new Map<string, { load: number; pins: boolean }>();
      for (const found of result.planned) {
        const key = `${String(found.owner)} ${found.date}`;
        const cell = loads.get(key) ?? { load: 0, pins: false };
        loads.set(key, { load: cell.load + Math.round(found.cost * 10), pins: cell.pins || isPinned(found) });
        if (isPinned(found)) continue;
        const works = (calendar: string | undefined): boolean => WEEKS[calendar ?? "five"]!.includes(weekdayOf(found.date));
        const maker = own.get(found.owner!)!;
        // A customer who keeps no calendar is there when the owner is.
        const theirs = input.options.customers!.find(({ id }) => id === found.contact.customer)!.calendar;
        expect(works(maker.calendar) && (theirs === undefined || works(theirs))).toBe(true);
        expect(maker.leaves!.some(({ from, until }) => from <= found.date && found.date <= until)).toBe(false);
      }
      for (const [key, { load, pins }] of loads) {
        const [id, date] = key.split(" ") as [string, string];
        const capacity = own.get(id)?.capacity ?? Infinity;
        const holds = typeof capacity === "number" ? capacity : (capacity[weekdayOf(date)] ?? 0);
        if (!pins) expect(load).toBeLessThanOrEqual(Math.round(holds * 10));
      }
    }),
    { numRuns: 500 },
  );
});

test("CAD-9: a planned contact that is not exempt keeps gap and limit to all contacts of the customer", () => {
  fc.assert(
    fc.property(cases, (input) => {
      if (input.options.policy === undefined) return;
      const result = plan(input);
      for (const found of result.planned) {
        if (isPinned(found) || found.contact.purpose === "greeting") continue;
        const day = dayOf(found.date);
        const past = input.options.contacts!.filter(({ customer: id }) => id === found.contact.customer).map(({ date }) => dayOf(date));
        const others = result.planned.filter((other) => other !== found && other.contact.customer === found.contact.customer);
        // A greeting that was planned later had not to look at the cap, so that only what came before it is known to keep it.
        const days = [...past, ...others.filter(({ contact: { purpose } }) => purpose !== "greeting").map(({ date }) => dayOf(date))];
        expect(days.every((other) => Math.abs(other - day) >= GAP)).toBe(true);
        for (let from = day - 7; from <= day; from += 1) expect(days.filter((other) => from <= other && other < from + 8).length).toBeLessThan(2);
      }
    }),
    { numRuns: 500 },
  );
});

test("CAD-11: agreed days stay, unless the contact may not be made then", () => {
  fc.assert(
    fc.property(cases, (input) => {
      const result = plan(input);
      for (const { customer: id, key, date } of input.options.pinned!) {
        const find = <T extends { readonly contact: DueContact }>(rows: readonly T[]): T | undefined => rows.find(({ contact: found }) => found.customer === id && found.key === key);
        const kept = find(result.planned);
        if (kept === undefined) expect(find(result.withheld)?.reasons[0]?.code).toBe("cadence/pin-withdrawn");
        else expect(kept.date).toBe(date);
      }
    }),
    { numRuns: 300 },
  );
});

test("CAD-11: a contact that overflows has no day left in the finished plan", () => {
  fc.assert(
    fc.property(unpinned, (input) => {
      const result = plan(input);
      for (const { contact: lost } of result.overflow) {
        if (lost.owner === null) continue;
        // Whatever day it is pinned to, something is against it.
        for (let day = Math.max(0, dayOf(lost.window!.earliest)); day <= (isLate(lost) ? LAST : Math.min(LAST, dayOf(lost.window!.latest))); day += 1) {
          const kept = result.planned.map(({ contact: { customer: id, key }, date, owner: by }) => ({ customer: id, key, date, owner: by! }));
          const pinned = [...kept, { customer: lost.customer, key: lost.key, date: dateOf(day) }];
          const again = planContacts(input.due, input.owners, { ...input.options, pinned });
          const found = [...again.planned, ...again.withheld].find(({ contact: other }) => other === lost)!;
          expect(found.reasons.some(({ code }) => code.startsWith("cadence/pin-"))).toBe(true);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test("the order of contacts, owners, customers, records and pins changes nothing", () => {
  const shuffled = cases.chain((input) =>
    fc.tuple(
      fc.constant(input),
      fc.record({
        due: fc.shuffledSubarray([...input.due], { minLength: input.due.length }),
        owners: fc.shuffledSubarray([...input.owners], { minLength: input.owners.length }),
        options: fc.record({
          customers: fc.shuffledSubarray([...input.options.customers!], { minLength: 5 }),
          contacts: fc.shuffledSubarray([...input.options.contacts!], { minLength: input.options.contacts!.length }),
          pinned: fc.shuffledSubarray([...input.options.pinned!], { minLength: input.options.pinned!.length }),
        }),
      }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([input, other]) => {
      expect(plan({ due: other.due, owners: other.owners, options: { ...input.options, ...other.options } })).toEqual(plan(input));
    }),
    { numRuns: 300 },
  );
});

test("CAD-11: what is called infeasible is so: no way of spreading the contacts holds them all", () => {
  // Tiny plans of three days, one owner, contacts of cost 1; every assignment of days is tried.
  const tiny = fc.array(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const), { maxLength: 5 });
  fc.assert(
    fc.property(tiny, fc.integer({ min: 0, max: 2 }), (windows, capacity) => {
      const asked = windows.map(([from, to], index) => contactOf(index, [dateOf(from), dateOf(from), dateOf(to)]));
      const result = planContacts(asked, [{ id: "o1", capacity }], { from: dateOf(0), to: dateOf(2) });
      const most = mostMade(windows, [capacity, capacity, capacity]);
      expect(result.planned.length).toBeLessThanOrEqual(most);
      if (result.owners[0]!.infeasible) expect(most).toBeLessThan(windows.length);
      if (result.overflow.length === 0) expect(most).toBe(windows.length);
      // Earliest latest day first loses no more than half of what could be made.
      expect(result.planned.length * 2).toBeGreaterThanOrEqual(most);
    }),
    { numRuns: 500 },
  );
});

/** The most contacts that can be made, by trying every day for each. */
function mostMade([window, ...rest]: readonly (readonly [number, number])[], room: readonly number[]): number {
  if (window === undefined) return 0;
  let most = mostMade(rest, room);
  for (let day = window[0]; day <= window[1]; day += 1) {
    if (room[day]! > 0) most = Math.max(most, 1 + mostMade(rest, room.map((left, at) => (at === day ? left - 1 : left))));
  }
  return most;
}
