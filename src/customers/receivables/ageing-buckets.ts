import { deepFreeze, faultFinder, isRecord, plainCopy } from "../../foundation/internal.ts";

/**
 * A bucket of the ageing table: everything up to so many days past its due day, and more than the bucket before it takes.
 *
 * @category Receivables
 */
export interface AgeingBucket<B extends string = string> {
  /** Name of the bucket. */
  readonly bucket: B;
  /** The most calendar days past the due day, a whole number; 0 is what is not due yet. Absent: no limit, in the last bucket alone. */
  readonly upTo?: number | undefined;
}

/** Names of {@link standardAgeing}. */
export type StandardAgeingBucket = "notDue" | "days1to30" | "days31to60" | "days61to90" | "over90";

/**
 * Not due, 1 to 30, 31 to 60, 61 to 90 and over 90 days: the ageing table of accounting practice.
 *
 * @category Receivables
 * @see CUS-7
 */
export const standardAgeing: readonly AgeingBucket<StandardAgeingBucket>[] = /* @__PURE__ */ deepFreeze([
  { bucket: "notDue", upTo: 0 },
  { bucket: "days1to30", upTo: 30 },
  { bucket: "days31to60", upTo: 60 },
  { bucket: "days61to90", upTo: 90 },
  { bucket: "over90" },
]);

/**
 * Are these buckets that take every debt, each once? Checks them, and names every fault at once.
 *
 * @param buckets - the buckets, the one with the lowest limit first
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `[1].upTo`
 * @example
 * ```ts
 * import { defineAgeing } from "clientele/customers";
 *
 * defineAgeing([{ bucket: "inTime", upTo: 0 }, { bucket: "late" }]).length; // => 2
 * defineAgeing([{ bucket: "inTime", upTo: 0 }, { bucket: "late", upTo: 30 }]); // throws invalid-policy
 * ```
 * @category Receivables
 * @see CUS-7
 */
export function defineAgeing<const B extends string>(buckets: readonly AgeingBucket<B>[]): readonly AgeingBucket<B>[] {
  checkAgeing(buckets);
  return deepFreeze(plainCopy(buckets));
}

/** Refuses buckets with faults: `invalid-policy`, naming every one. */
export function checkAgeing(buckets: readonly AgeingBucket[]): void {
  const faults = faultFinder("ageing buckets", "invalid-policy");
  if (!faults.check(Array.isArray(buckets) && buckets.length > 0, "", "is no list of at least one bucket")) faults.refuse();
  const names = new Set<string>();
  let before = -Infinity;
  for (const [index, entry] of buckets.entries()) {
    if (!faults.check(isRecord(entry), `[${index}]`, "is not an object")) continue;
    const { bucket, upTo } = entry;
    faults.check(typeof bucket === "string" && bucket !== "", `[${index}].bucket`, "is no name");
    faults.check(!names.has(bucket), `[${index}].bucket`, "is the name of a bucket before it");
    names.add(bucket);
    if (index === buckets.length - 1) faults.check(upTo === undefined, `[${index}].upTo`, "is a limit, and nothing takes what is over it");
    else if (faults.check(Number.isSafeInteger(upTo), `[${index}].upTo`, "is no whole number")) {
      faults.check(upTo! > before, `[${index}].upTo`, "is not over the limit before it");
      before = upTo!;
    }
  }
  faults.refuse();
}
