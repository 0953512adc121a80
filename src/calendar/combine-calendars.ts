import { dateOfDay, faultFinder, isRecord, requireDate, requireList } from "../foundation/internal.ts";
import type { FaultFinder } from "../foundation/internal.ts";
import { checkCalendar, checkFields } from "./calendar-faults.ts";
import { readLayer } from "./calendar-layers.ts";
import type { CalendarLayer, ReadLayer } from "./calendar-layers.ts";
import { compiledOf, remember } from "./compiled-calendar.ts";
import type { Hours } from "./hours.ts";
import type { CalendarCoverage, Holiday, WorkCalendar } from "./work-calendar.ts";

/**
 * What the combination of calendars is called.
 *
 * @category Calendars
 */
export interface CombinedName {
  /** Id of the new calendar. */
  readonly id: string;
  /** Version of its content; absent: unversioned. */
  readonly version?: string | undefined;
}

/**
 * Lays holidays and make-up days over a calendar: first those of the country, then those of the house. Where layers speak of
 * the same date, the last one decides on its hours, and on its breaks the last one that has breaks there. A day that stays
 * in `holidays` under hours of its own keeps its name.
 *
 * Coverages that overlap are cut to the days that all of them know. Those that adjoin, as one layer a year does, are joined.
 *
 * @param name - id and version of the new calendar
 * @param base - the calendar with the week, the zone, and what to do beyond the coverage
 * @param layers - in the order in which they are laid over it
 * @returns a calendar as `defineCalendar` gives it; its holidays ascending by date
 * @throws ClienteleError `invalid-calendar` with every fault of base, or of name and layers; `invalid-input` for what is no list
 * @example
 * ```ts
 * import { combineCalendars, defineCalendar, describeDay, weekOf } from "clientele/calendar";
 *
 * const week = weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "18:00"]]);
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week });
 * const country = {
 *   holidays: [{ date: "2026-10-01", name: "National Day" }],
 *   makeUpDays: [{ date: "2026-10-10", name: "National Day" }],
 *   coverage: { from: "2026-01-01", to: "2026-12-31" },
 * };
 * const house = { overrides: { "2026-10-10": [["09:00", "12:00"]] as const } };
 * const calendar = combineCalendars({ id: "office-cn", version: "2026" }, office, [country, house]);
 * describeDay(calendar, "2026-10-01").because; // => "holiday"
 * describeDay(calendar, "2026-10-10").hours; // => [["09:00", "12:00"]]
 * calendar.coverage; // => { from: "2026-01-01", to: "2026-12-31" }
 * ```
 * @category Calendars
 * @see CAD-10
 */
export function combineCalendars(name: CombinedName, base: WorkCalendar, layers: readonly CalendarLayer[]): WorkCalendar {
  const { calendar } = compiledOf(base);
  const finder = faultFinder("calendar", "invalid-calendar");
  if (finder.check(isRecord(name), "", "must have a name")) checkFields(name as unknown as Readonly<Record<string, unknown>>, ["id", "version"], "", finder);
  const read = requireList(layers, "layers").map((layer, index) => readLayer(layer, `layers[${index}]`, calendar.week, finder));
  const coverage = commonCoverage([coverageOf(calendar), ...read.map((layer) => layer.coverage)], finder);
  finder.refuse();
  const { id, version } = name;
  return remember(checkCalendar({ ...calendar, id, version, ...layered(calendar, read), coverage }));
}

function layered(base: WorkCalendar, layers: readonly ReadLayer[]): Pick<WorkCalendar, "holidays" | "overrides" | "breaks"> {
  const holidays = new Map<string, string | undefined>();
  for (const holiday of base.holidays ?? []) {
    if (typeof holiday === "string") holidays.set(holiday, undefined);
    else holidays.set(holiday.date, holiday.name);
  }
  const overrides = new Map<string, Hours>(Object.entries(base.overrides ?? {}));
  const breaks = new Map<string, Hours>(Object.entries(base.breaks ?? {}));
  for (const layer of layers) {
    for (const [date, name] of layer.holidays) {
      holidays.set(date, name);
      overrides.delete(date);
    }
    for (const [date, hours] of layer.overrides) overrides.set(date, hours);
    for (const [date, hours] of layer.breaks) breaks.set(date, hours);
  }
  return {
    holidays: ascending(holidays).map(([date, name]): string | Holiday => (name === undefined ? date : { date, name })),
    overrides: Object.fromEntries(ascending(overrides)),
    breaks: Object.fromEntries(ascending(breaks)),
  };
}

function ascending<T>(byDate: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1));
}

type Range = readonly [from: number, to: number];

function coverageOf({ coverage }: WorkCalendar): Range | undefined {
  return coverage === undefined ? undefined : [requireDate(coverage.from, "coverage"), requireDate(coverage.to, "coverage")];
}

function commonCoverage(coverages: readonly (Range | undefined)[], finder: FaultFinder): CalendarCoverage | undefined {
  let common: Range | undefined;
  for (const [index, range] of coverages.entries()) {
    if (range === undefined) continue;
    const [from, to] = common ?? range;
    const adjoin = range[0] === to + 1 || range[1] === from - 1;
    common = adjoin ? [Math.min(from, range[0]), Math.max(to, range[1])] : [Math.max(from, range[0]), Math.min(to, range[1])];
    const [first, last] = common;
    if (!finder.check(first <= last, `layers[${index - 1}].coverage`, "neither overlaps nor adjoins what is covered before it")) return undefined;
  }
  return common === undefined ? undefined : { from: dateOfDay(common[0]), to: dateOfDay(common[1]) };
}
