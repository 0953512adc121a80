import { requireText } from "../../foundation/internal.ts";
import type { MomentReader } from "../register/moments.ts";
import type { CheckedComplaint } from "../register/read-complaint-records.ts";
import { CHANGED, rowParts } from "../register/row-moments.ts";

/** Days from one to another; both belong to it. */
export interface DayStretch {
  /** The first day. */
  readonly from: number;
  /** The last day; `null` while it goes on. */
  readonly until: number | null;
}

/**
 * The days on which a complaint was open and grave. A day on which that ended still belongs to them.
 *
 * @param complaint - a checked row
 * @param severity - how grave it is now
 * @param isGrave - whether a severity is
 * @param moments - reads the moments of rows
 * @returns the days, in order; `null` where nobody wrote down when it was another severity
 * @throws ClienteleError `invalid-input`, `invalid-date`, `invalid-instant`; and what `isGrave` throws
 */
export function graveDays(complaint: CheckedComplaint, severity: string, isGrave: (severity: string) => boolean, moments: MomentReader): readonly DayStretch[] | null {
  const earlier = readEarlier(complaint, moments);
  if (earlier === null) return null;
  const stretches: DayStretch[] = [];
  let day = -Infinity;
  for (const before of earlier) {
    const until = Math.max(day, before.until);
    if (isGrave(before.severity)) extend(stretches, { from: day, until });
    day = until;
  }
  if (isGrave(severity)) extend(stretches, { from: day, until: null });
  return stretches.length === 0 ? stretches : openDays(complaint).flatMap((open) => stretches.flatMap((grave) => shared(open, grave)));
}

interface Earlier {
  readonly severity: string;
  readonly until: number;
}

function readEarlier({ record, place: row }: CheckedComplaint, moments: MomentReader): readonly Earlier[] | null {
  const read = rowParts(record, "earlierSeverities", row).map(({ fields, place }) => {
    const changed = moments.read(fields, CHANGED, place);
    const severity = requireText(fields["severity"], { ...place, field: `${place.field!}.severity` });
    return changed === null ? null : { severity, until: changed.day };
  });
  return read.every((one) => one !== null) ? read : null;
}

// What was grave under one name and under the next was grave all the time.
function extend(stretches: DayStretch[], { from, until }: DayStretch): void {
  const last = stretches.at(-1);
  if (last === undefined || last.until! < from) stretches.push({ from, until });
  else stretches[stretches.length - 1] = { from: last.from, until };
}

function shared(a: DayStretch, b: DayStretch): readonly DayStretch[] {
  const from = Math.max(a.from, b.from);
  const until = a.until === null || b.until === null ? (a.until ?? b.until) : Math.min(a.until, b.until);
  return until !== null && until < from ? [] : [{ from, until }];
}

// A run that was never closed goes on in the next one. Days never run backwards here.
function openDays({ runs }: CheckedComplaint): readonly DayStretch[] {
  const stretches: DayStretch[] = [];
  let from: number | null = null;
  let day = -Infinity;
  for (const { started, closed } of runs) {
    day = Math.max(day, started.day);
    from ??= day;
    if (closed === null) continue;
    day = Math.max(day, closed.day);
    stretches.push({ from, until: day });
    from = null;
  }
  if (from !== null) stretches.push({ from, until: null });
  return stretches;
}
