import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { addDays, addMonthsClamped, comparePlainDates, daysBetween, monthsBetween, plainDate, weekdayOf } from "../../src/foundation/index.ts";
import { dateOfDay, requireDate } from "../../src/foundation/internal.ts";
import { dateText } from "./arbitraries.ts";

const monthStep = fc.integer({ min: -1200, max: 1200 });
// Far enough from the ends that 1200 months stay within them.
const innerDate = dateText.filter((date) => date > "0101-01-01" && date < "9899-12-31");
const endOfMonth = innerDate.map((date) => Temporal.PlainDate.from(date)).map((date) => date.with({ day: date.daysInMonth }).toString());
const monthDate = fc.oneof(innerDate, endOfMonth);

test("a date is its number and back", () => {
  fc.assert(
    fc.property(dateText, (date) => {
      const day = requireDate(date, "date");
      expect(dateOfDay(day)).toBe(date);
      expect(day).toBe(Date.parse(date) / 86_400_000);
      expect(plainDate(date)).toBe(date);
    }),
  );
});

test("days between two dates lead from one to the other, and are the negative the other way round", () => {
  fc.assert(
    fc.property(dateText, dateText, (from, to) => {
      const days = daysBetween(from, to);
      expect(addDays(from, days)).toBe(to);
      expect(daysBetween(to, from)).toBe(0 - days);
      expect(comparePlainDates(from, to)).toBe(0 - Math.sign(days));
      expect(comparePlainDates(to, from)).toBe(Math.sign(days) + 0);
    }),
  );
});

test("a weekday comes again after seven days, and not before", () => {
  fc.assert(
    fc.property(innerDate, (date) => {
      const week = [0, 1, 2, 3, 4, 5, 6].map((days) => weekdayOf(addDays(date, days)));
      expect(new Set(week).size).toBe(7);
      expect(weekdayOf(addDays(date, 7))).toBe(week[0]);
      expect(weekdayOf(addDays(date, -7))).toBe(week[0]);
    }),
  );
});

test("months lead where they lead in Temporal", () => {
  fc.assert(
    fc.property(monthDate, monthStep, (anchor, months) => {
      expect(addMonthsClamped(anchor, months)).toBe(Temporal.PlainDate.from(anchor).add({ months }, { overflow: "constrain" }).toString());
    }),
    { numRuns: 1000 },
  );
});

test("more months never lead to an earlier day, and a later anchor never to an earlier day", () => {
  fc.assert(
    fc.property(monthDate, fc.integer({ min: 0, max: 40 }), monthStep.filter((step) => step < 1200), (date, later, months) => {
      expect(addMonthsClamped(date, months) < addMonthsClamped(date, months + 1)).toBe(true);
      expect(addMonthsClamped(date, months) <= addMonthsClamped(addDays(date, later), months)).toBe(true);
    }),
  );
});

test("whole months are counted back as they were added", () => {
  fc.assert(
    fc.property(monthDate, monthStep, (anchor, months) => {
      expect(monthsBetween(anchor, addMonthsClamped(anchor, months))).toBe(months);
    }),
  );
});

test("whole months do not lead beyond the day, and one more would", () => {
  fc.assert(
    fc.property(monthDate, fc.integer({ min: -36_000, max: 36_000 }), (from, days) => {
      const to = addDays(from, days);
      const months = monthsBetween(from, to);
      const further = months + (days < 0 ? -1 : 1);
      const [reached, beyond] = [addMonthsClamped(from, months), addMonthsClamped(from, further)];
      if (days < 0) expect(reached >= to && beyond < to).toBe(true);
      else expect(reached <= to && beyond > to).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
