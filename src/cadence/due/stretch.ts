import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, requireDay, type Place } from "../../foundation/internal.ts";

/** A stretch of days, both ends included; the last may be infinity. */
export interface Stretch {
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** Last day. */
  readonly until: number;
}

/**
 * Takes the days between which a record holds as they come.
 *
 * @param record - a record with `from`, and perhaps `until`
 * @param place - where it stands
 * @returns the days; infinity where it has no end
 * @throws ClienteleError `invalid-date`; `invalid-period` if it ends before it starts
 */
export function stretchOf(record: { readonly from?: unknown; readonly until?: unknown }, place: Place): Stretch {
  const from = requireDay(record.from, { ...place, field: "from" });
  if (record.until === undefined) return { from, until: Infinity };
  const until = requireDay(record.until, { ...place, field: "until" });
  if (until >= from) return { from, until };
  throw new ClienteleError("invalid-period", `${describePlace(place)} ends before it starts`, { ...place, field: "until" });
}
