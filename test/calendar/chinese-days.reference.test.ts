import { expect, test } from "vitest";
import { combineCalendars, defineCalendar, describeDay, isWorkingDay, weekOf, wholeDay } from "../../src/calendar/index.ts";
import { readCases } from "./reference-cases.ts";
import type { ReferenceCase } from "./reference-cases.ts";

type Named = ReferenceCase<{ readonly date: string }, boolean> & { readonly kind: "statutory-off" | "makeup-workday"; readonly name: string };
const cases = readCases<{ readonly date: string }, boolean>("f1-cn-workday.exceptions").cases as readonly Named[];

const named = (kind: Named["kind"]): { date: string; name: string }[] => cases.filter((found) => found.kind === kind).map(({ input, name }) => ({ date: input.date, name }));
const week = defineCalendar({ id: "week", timeZone: "Asia/Shanghai", week: weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay) });
const china = combineCalendars({ id: "cn" }, week, [
  { holidays: named("statutory-off"), makeUpDays: named("makeup-workday"), coverage: { from: "2019-01-01", to: "2026-12-31" } },
]);

test("f1-cn-workday.exceptions: each day named in the arrangements is worked or off as they say, and keeps its name", () => {
  expect([cases.length, named("statutory-off").length, named("makeup-workday").length]).toEqual([117, 93, 24]);
  const wrong = cases.filter(({ input, expected, kind, name }) => {
    const day = describeDay(china, input.date);
    const because = kind === "statutory-off" ? "holiday" : "override";
    return isWorkingDay(china, input.date) !== expected || day.name !== name || day.because !== because;
  });
  expect(wrong).toEqual([]);
});
