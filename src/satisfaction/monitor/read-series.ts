import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireDay, requireFinite, requireList, requireRecord, requireText } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import type { IndicatorSeries } from "./service-monitor.ts";

/** A series in order of time. */
export interface ReadSeries {
  readonly indicator: string;
  readonly of: Id | null;
  /** First days of the measured periods, days since 1970-01-01. */
  readonly days: readonly number[];
  readonly values: readonly number[];
  /** First days of the periods without a value. */
  readonly unmeasured: readonly number[];
}

/**
 * Reads series.
 *
 * @param series - in any order, with periods in any order
 * @returns the series by indicator and by what they are of
 * @throws ClienteleError `invalid-input` also for two periods of the same day; `duplicate-id`, `missing-id`, `invalid-date`, `invalid-value`
 */
export function readSeries(series: readonly IndicatorSeries[]): readonly ReadSeries[] {
  const known = new Map<string, Map<Id | null, number>>();
  const read = Array.from(requireList(series, "series"), (value, index): ReadSeries => {
    const record = requireRecord(value, "series", index);
    const indicator = requireText(record["indicator"], { list: "series", index, field: "indicator" });
    const of = record["of"] === undefined || record["of"] === null ? null : readId(record["of"], "series", index);
    const owners = known.get(indicator) ?? new Map<Id | null, number>();
    known.set(indicator, owners);
    const firstIndex = owners.get(of);
    if (firstIndex !== undefined) {
      const details = { list: "series", index, firstIndex, ...(of === null ? {} : { id: of }) };
      throw new ClienteleError("duplicate-id", `series[${index}] is of the same indicator as series[${firstIndex}]`, details);
    }
    owners.set(of, index);
    return { indicator, of, ...readPeriods(record["periods"], `series[${index}].periods`) };
  });
  return read.sort((a, b) => compareIds(a.indicator, b.indicator) || compareOwners(a.of, b.of));
}

function readPeriods(periods: unknown, list: string): Pick<ReadSeries, "days" | "values" | "unmeasured"> {
  const known = new Map<number, number>();
  const read = Array.from(requireList(periods, list), (value, index) => {
    const record = requireRecord(value, list, index);
    const day = requireDay(record["from"], { list, index, field: "from" });
    const firstIndex = known.get(day);
    if (firstIndex !== undefined) throw new ClienteleError("invalid-input", `${list}[${index}] begins on the day of ${list}[${firstIndex}]`, { list, index, firstIndex, field: "from" });
    known.set(day, index);
    const found = record["value"];
    return { day, value: found === null || found === undefined ? null : requireFinite(found, { list, index, field: "value" }) + 0 };
  }).sort((a, b) => a.day - b.day);
  const measured = read.filter(({ value }) => value !== null);
  return {
    days: measured.map(({ day }) => day),
    values: measured.map(({ value }) => value!),
    unmeasured: read.filter(({ value }) => value === null).map(({ day }) => day),
  };
}

function compareOwners(a: Id | null, b: Id | null): number {
  if (a === null) return b === null ? 0 : -1;
  return b === null ? 1 : compareIds(a, b);
}
