import { canonicalJson } from "../../flow/index.ts";
import type { Id, Reason } from "../../foundation/index.ts";
import type { RegisterFindingReasons } from "./complaint-register-reasons.ts";
import { momentText } from "./moments.ts";
import type { CheckedComplaint } from "./read-complaint-records.ts";

/**
 * Complaints whose rows agree in everything but the id.
 *
 * @param complaints - checked rows, in the order of ids
 * @returns one finding per set, by its first complaint
 */
export function alikeRows(complaints: readonly CheckedComplaint[]): readonly Reason<Pick<RegisterFindingReasons, "complaints/alike-rows">>[] {
  const sets = [...bucketsOf(complaints, roughKey).values()].filter(hasSeveral).flatMap((bucket) => [...bucketsOf(bucket, fullKey).values()].filter(hasSeveral));
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
function roughKey({ received, record }: CheckedComplaint): string {
  return `${received.at}|${received.day}|${String(record.customer)}|${String(record.category)}|${String(record.closedAt)}|${String(record.closedOn)}`;
}

function fullKey({ received, record }: CheckedComplaint): string {
  return `${momentText(received)} ${canonicalJson({ ...record, complaint: null })}`;
}

function hasSeveral(bucket: readonly unknown[]): boolean {
  return bucket.length > 1;
}
