import { addDays as dateFnsAddDays, addMonths, formatISO, isWeekend, parseISO } from "date-fns";
import fc from "fast-check";
import { expect, test } from "vitest";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { consultingCadence, consultingTouches, dueContacts, dueContactsOf, nextDueColumn, NO_DAY, withRules, type DueOptions } from "../../../src/cadence/index.ts";
import type { ClassChange, ContactRecord, Customer } from "../../../src/customers/index.ts";
import { addDays, daysBetween } from "../../../src/foundation/index.ts";

const START = "2026-01-01";
const days = fc.integer({ min: 0, max: 500 }).map((offset) => addDays(START, offset));
const hours = [["09:00", "17:00"]] as const;
const calendar = defineCalendar({
  id: "c",
  timeZone: "UTC",
  week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
  holidays: [{ date: "2026-04-03", name: "h1" }, { date: "2026-04-06", name: "h2" }, "2026-05-01", "2026-12-25"],
});
const holidays = new Set(["2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25"]);
const ids = fc.integer({ min: 1, max: 5 });
const classes = fc.constantFrom("A", "B", "C");
const contacts = fc.array(
  fc.record({ customer: ids, date: days, channel: fc.constantFrom("phone", "visit", "email"), purpose: fc.constantFrom(undefined, "business", "greeting") }),
  { maxLength: 30 },
) as fc.Arbitrary<ContactRecord[]>;
const changes = fc.uniqueArray(fc.record({ customer: ids, date: days, from: classes, to: classes }), {
  maxLength: 8,
  selector: ({ customer, date }) => `${customer} ${date}`,
}) as fc.Arbitrary<ClassChange[]>;
const customers = fc.uniqueArray(fc.record({ id: ids, class: fc.option(classes, { nil: undefined }), since: fc.option(days, { nil: undefined }) }), {
  selector: ({ id }) => id,
}) as fc.Arbitrary<Customer[]>;
const bases = fc.record({ customers, contacts, changes, asOf: days });
const policy = withRules(consultingCadence, consultingTouches);

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

test("the order of records and customers changes nothing, one by one is as all at once, and frozen input stays as it is", () => {
  fc.assert(
    fc.property(bases, fc.func(fc.integer()), ({ customers: base, contacts: records, changes: moves, asOf }, shuffle) => {
      const options: DueOptions = { asOf, contacts: records, classChanges: moves, calendars: [calendar] };
      const rows = dueContacts(frozen(base), policy, frozen({ ...options, calendars: [calendar] }));
      const mixed = <T>(list: readonly T[]): T[] => list.map((item, index) => ({ item, key: shuffle(index) })).sort((a, b) => a.key - b.key).map(({ item }) => item);
      const again = dueContacts(mixed(base), policy, { ...options, contacts: mixed(records), classChanges: mixed(moves) });
      for (const customer of base) {
        const own = rows.filter((row) => row.customer === customer.id);
        expect(again.filter((row) => row.customer === customer.id)).toEqual(own);
        expect(dueContactsOf(customer, policy, options)).toEqual(own);
        expect(new Set(own.map(({ key }) => key)).size).toBe(own.length);
      }
      expect(JSON.parse(JSON.stringify(rows))).toEqual(rows);
    }),
  );
});

test("dates are in order, fall on working days, and days late agree with the latest day", () => {
  fc.assert(
    fc.property(bases, ({ customers: base, contacts: records, changes: moves, asOf }) => {
      for (const row of dueContacts(base, policy, { asOf, contacts: records, classChanges: moves, calendars: [calendar] })) {
        if (row.window === null) continue;
        const { earliest, target, latest } = row.window;
        expect(earliest <= target && target <= latest).toBe(true);
        for (const date of [earliest, target, latest]) expect(isWeekend(parseISO(date)) || holidays.has(date)).toBe(false);
        if (row.state !== "settled") expect(row.daysLate).toBe(Math.max(0, daysBetween(latest, asOf)));
        expect(row.state === "overdue").toBe(row.daysLate > 0);
      }
    }),
  );
});

// The closed form by date-fns: add, go back over days off, unless that leads to the anchor; then forward.
function latestByDateFns(anchor: string, amount: number, unit: "weeks" | "months"): string {
  const start = parseISO(anchor);
  const raw = unit === "weeks" ? dateFnsAddDays(start, amount * 7) : addMonths(start, amount);
  const text = (day: Date): string => formatISO(day, { representation: "date" });
  const off = (day: Date): boolean => isWeekend(day) || holidays.has(text(day));
  const walk = (step: number): Date => {
    let day = raw;
    while (off(day)) day = dateFnsAddDays(day, step);
    return day;
  };
  const back = walk(-1);
  return text(back > start ? back : walk(1));
}

const spans = { A: [1, 2], B: [1, 3], C: [2, 4] } as const;

test("calls and visits of the consulting cadence fall where date-fns puts them, in rows and in columns", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ class: fc.constantFrom("A", "B", "C" as const), date: days }), { maxLength: 40 }), (list) => {
      const base = list.map((entry, id) => ({ id: id + 1, class: entry.class }));
      const records = list.flatMap(({ date }, id) => [{ customer: id + 1, date, channel: "visit" as const }]);
      const rows = dueContacts(base, consultingCadence, { asOf: "2027-12-31", contacts: records, calendars: [calendar] });
      const columns = { classOf: Uint8Array.from(list.map((entry) => "ABC".indexOf(entry.class))), anchor: Int32Array.from(list.map(({ date }) => daysBetween("1970-01-01", date))) };
      const phone = nextDueColumn(columns, consultingCadence, { channel: "phone", calendar });
      const visit = nextDueColumn(columns, consultingCadence, { channel: "visit", calendar });
      list.forEach(({ class: name, date }, index) => {
        const [weeks, months] = spans[name];
        const expected = [latestByDateFns(date, weeks, "weeks"), latestByDateFns(date, months, "months")];
        expect(rows.filter(({ customer }) => customer === index + 1).map(({ window }) => window?.latest)).toEqual(expected);
        expect([phone[index], visit[index]].map((day) => addDays("1970-01-01", day!))).toEqual(expected);
      });
    }),
  );
});

test("columns hold NO_DAY for those without class, rule or anchor", () => {
  const columns = { classOf: Uint8Array.of(255, 0, 0), anchor: Int32Array.of(20_000, NO_DAY, 20_000) };
  expect([...nextDueColumn(columns, consultingCadence, { channel: "phone" })]).toEqual([NO_DAY, NO_DAY, 20_007]);
  expect([...nextDueColumn(columns, consultingCadence, { channel: "web" })]).toEqual([NO_DAY, NO_DAY, NO_DAY]);
});
