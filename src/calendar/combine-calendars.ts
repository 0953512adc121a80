import { faultFinder, isRecord, requireDate, requireList } from "../foundation/internal.ts";
import { checkCalendar, checkFields, readCoverage } from "./calendar-faults.ts";
import { readLayer } from "./calendar-layers.ts";
import type { CalendarLayer, ReadLayer } from "./calendar-layers.ts";
import { compiledOf, remember } from "./compiled-calendar.ts";
import type { Hours } from "./hours.ts";
import { layerCoverage, type KnownRange } from "./layer-coverage.ts";
import type { CalendarCoverage, Holiday, WorkCalendar } from "./work-calendar.ts";

/**
 * What the combination of calendars is called, and what it claims to know.
 *
 * @category Calendars
 */
export interface CombinedName {
  /** Id of the new calendar. */
  readonly id: string;
  /** Version of its content; absent: unversioned. */
  readonly version?: string | undefined;
  /** The days for which all of it is known, whatever the layers say. Default: the days that the most of them know. */
  readonly coverage?: CalendarCoverage | undefined;
}

/**
 * Lays holidays and make-up days over a calendar: first those of the country, then those of the house. Where layers speak of
 * the same date, the last one decides on its hours, and on its breaks the last one that has breaks there. A day that stays
 * in `holidays` under hours of its own keeps its name.
 *
 * Covered are the days that the most of base and layers know: coverages of the same time are cut to what they share, and those that follow
 * each other, as one layer a year does, are joined. The order of the layers plays no part in it. `coverage` of the name decides over all.
 *
 * @param name - id and version of the new calendar, and its coverage if that is not to be taken from the layers
 * @param base - the calendar with the week, the zone, and what to do beyond the coverage
 * @param layers - in the order in which they are laid over it
 * @returns a calendar as `defineCalendar` gives it; its holidays ascending by date
 * @throws ClienteleError `invalid-calendar` with every fault of base, or of name and layers, also for a gap between coverages; `invalid-input` for
 * what is no list
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
 *
 * // The province has not said anything of 2027 yet.
 * const [y2026, y2027] = [country.coverage, { from: "2027-01-01", to: "2027-12-31" }];
 * const layers = [{ coverage: y2026 }, { coverage: y2027 }, { coverage: y2026 }];
 * combineCalendars({ id: "province" }, office, layers).coverage; // => { from: "2026-01-01", to: "2026-12-31" }
 * combineCalendars({ id: "province" }, office, [...layers, { coverage: y2027 }]).coverage; // => { from: "2026-01-01", to: "2027-12-31" }
 * ```
 * @category Calendars
 * @see CAD-10
 */
export function combineCalendars(name: CombinedName, base: WorkCalendar, layers: readonly CalendarLayer[]): WorkCalendar {
  const { calendar } = compiledOf(base);
  const finder = faultFinder("calendar", "invalid-calendar");
  if (finder.check(isRecord(name), "", "must have a name")) checkFields(name as unknown as Readonly<Record<string, unknown>>, ["id", "version", "coverage"], "", finder);
  // Not `map`: it would step over the holes of a sparse list.
  const read = Array.from(requireList(layers, "layers"), (layer, index) => readLayer(layer, `layers[${index}]`, calendar.week, finder));
  const claimed = isRecord(name) ? name.coverage : undefined;
  readCoverage(claimed, "coverage", finder);
  const coverage = claimed ?? layerCoverage(rangesOf(calendar, read), finder);
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

function rangesOf({ coverage }: WorkCalendar, layers: readonly ReadLayer[]): readonly KnownRange[] {
  const base = coverage === undefined ? [] : [{ from: requireDate(coverage.from, "coverage"), to: requireDate(coverage.to, "coverage"), path: "base.coverage" }];
  const known = layers.flatMap((layer, index): KnownRange[] => {
    if (layer.coverage === undefined) return [];
    const [from, to] = layer.coverage;
    return [{ from, to, path: `layers[${index}].coverage` }];
  });
  return [...base, ...known];
}
