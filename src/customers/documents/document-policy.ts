import { deepFreeze, faultFinder, isRecord, plainCopy } from "../../foundation/internal.ts";

/**
 * A class of documents, and how they are numbered: prefix, year where the series is yearly, and a running number from 1, as in `VR-2026-0007`.
 *
 * @category Documents
 */
export interface DocumentClass<C extends string = string> {
  /** Name of the class, as in `"visitReport"`. */
  readonly class: C;
  /** What its numbers begin with, as in `"VR"`; no other class has the same. */
  readonly prefix: string;
  /** Whether the numbers begin anew each year, with the year of the document in them, or run on. */
  readonly series: "yearly" | "running";
  /** The least number of digits, 1 to 9; a larger number takes more. */
  readonly digits: number;
}

/**
 * How documents are classed and numbered.
 *
 * @category Documents
 * @see CUS-15
 */
export interface DocumentPolicy<C extends string = string> {
  /** Name of the policy. */
  readonly id: string;
  /** The classes, at least one. */
  readonly classes: readonly DocumentClass<C>[];
}

/** Names of {@link standardDocuments}. */
export type StandardDocumentClass = "profileCard" | "visitReport" | "quotation" | "contract" | "letter" | "serviceReport";

/**
 * The papers that work with customers makes, each class with a yearly series of four digits **(ours)**.
 *
 * @category Documents
 * @see CUS-15
 */
export const standardDocuments: DocumentPolicy<StandardDocumentClass> = /* @__PURE__ */ deepFreeze<DocumentPolicy<StandardDocumentClass>>({
  id: "standard-documents",
  classes: [
    { class: "profileCard", prefix: "PC", series: "yearly", digits: 4 },
    { class: "visitReport", prefix: "VR", series: "yearly", digits: 4 },
    { class: "quotation", prefix: "QU", series: "yearly", digits: 4 },
    { class: "contract", prefix: "CO", series: "yearly", digits: 4 },
    { class: "letter", prefix: "LE", series: "yearly", digits: 4 },
    { class: "serviceReport", prefix: "SR", series: "yearly", digits: 4 },
  ],
});

/**
 * Is this a policy by which every document has one number? Checks it, and names every fault at once.
 *
 * @param policy - the policy, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `classes[1].prefix`
 * @example
 * ```ts
 * import { defineDocumentPolicy } from "clientele/customers";
 *
 * const letters = { class: "letter", prefix: "L", series: "running", digits: 6 } as const;
 * defineDocumentPolicy({ id: "p", classes: [letters] }).classes.length; // => 1
 * defineDocumentPolicy({ id: "p", classes: [letters, { ...letters, class: "note" }] }); // throws invalid-policy
 * ```
 * @category Documents
 * @see CUS-15
 */
export function defineDocumentPolicy<const C extends string>(policy: DocumentPolicy<C>): DocumentPolicy<C> {
  return deepFreeze(plainCopy(readDocumentPolicy(policy)));
}

/** Takes a policy as it comes, and refuses one with faults: `invalid-policy`. */
export function readDocumentPolicy<C extends string>(policy: DocumentPolicy<C>): DocumentPolicy<C> {
  const faults = faultFinder("document policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  faults.check(isText(policy.id), "id", "is no name");
  if (faults.check(Array.isArray(policy.classes) && policy.classes.length > 0, "classes", "is no list of at least one class")) {
    const names = new Set<string>();
    const prefixes = new Set<string>();
    for (const [index, entry] of policy.classes.entries()) {
      const path = `classes[${index}]`;
      if (!faults.check(isRecord(entry), path, "is not an object")) continue;
      faults.check(isText(entry.class), `${path}.class`, "is no name");
      faults.check(!names.has(entry.class), `${path}.class`, "is the name of a class before it");
      faults.check(isText(entry.prefix), `${path}.prefix`, "is no text");
      faults.check(!prefixes.has(entry.prefix), `${path}.prefix`, "is the prefix of a class before it");
      faults.check(["yearly", "running"].includes(entry.series), `${path}.series`, 'is none of "yearly", "running"');
      faults.check(Number.isSafeInteger(entry.digits) && entry.digits >= 1 && entry.digits <= 9, `${path}.digits`, "is no whole number from 1 to 9");
      names.add(entry.class);
      prefixes.add(entry.prefix);
    }
  }
  faults.refuse();
  return policy;
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
