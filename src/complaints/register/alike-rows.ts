import type { Id, Reason } from "../../foundation/index.ts";
import type { RegisterFindingReasons } from "./complaint-register-reasons.ts";
import type { MomentReader } from "./moments.ts";
import type { CheckedComplaint } from "./read-complaint-records.ts";
import { plainText, rowText } from "./row-text.ts";

/**
 * Complaints whose rows say the same under different ids.
 *
 * @param complaints - checked rows, in the order of ids
 * @param moments - what reads their moments
 * @returns one finding per set, by its first complaint
 */
export function alikeRows(complaints: readonly CheckedComplaint[], moments: MomentReader): readonly Reason<Pick<RegisterFindingReasons, "complaints/alike-rows">>[] {
  const sets = [...bucketsOf(complaints, roughKey).values()].filter(hasSeveral).flatMap((bucket) => [...bucketsOf(bucket, ({ record, place }) => rowText(record, place, moments)).values()].filter(hasSeveral));
  // A set bears the place of its first row, which the order of ids decides.
  const places = new Map(complaints.map(({ id }, place) => [id, place]));
  return sets
    .map((set) => set.map(({ id }): Id => id))
    .sort((a, b) => places.get(a[0]!)! - places.get(b[0]!)!)
    .map((alike) => ({ code: "complaints/alike-rows", complaints: alike }));
}

function bucketsOf(complaints: readonly CheckedComplaint[], key: (complaint: CheckedComplaint) => string): ReadonlyMap<string, readonly CheckedComplaint[]> {
  const buckets = new Map<string, CheckedComplaint[]>();
  for (const complaint of complaints) {
    const name = key(complaint);
    const bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, [complaint]);
    else bucket.push(complaint);
  }
  return buckets;
}

// Writing out a row costs more than all the rest: only rows that agree in this are looked at as a whole.
function roughKey({ received, runs, record, place }: CheckedComplaint): string {
  const closed = runs[runs.length - 1]!.closed;
  return `${received.at}|${received.day}|${closed?.at}|${closed?.day}|${plainText(record.customer, place)}|${plainText(record.category, place)}`;
}

function hasSeveral(bucket: readonly unknown[]): boolean {
  return bucket.length > 1;
}
