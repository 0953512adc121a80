import { compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import type { CustomerDocument } from "./customer-document.ts";
import { parseNumber, seriesYear } from "./document-numbers.ts";
import { readDocumentPolicy, type DocumentClass, type DocumentPolicy } from "./document-policy.ts";
import type { DocumentReasons } from "./document-reasons.ts";
import { originRefusals } from "./number-document.ts";
import { originTest, readDocuments, type NumberedDocument, type OriginOptions } from "./read-documents.ts";

/** What is wrong with a document, or with a series. */
export type DocumentFinding = Reason<Omit<DocumentReasons, "customers/document-already-numbered">>;

/** A series of numbers. */
export interface DocumentSeries<C extends string = string> {
  /** The class. */
  readonly class: C;
  /** The year; `null` where the series runs on. */
  readonly year: number | null;
  /** Number of documents with a number of the series. */
  readonly count: number;
  /** The last number. */
  readonly last: number;
}

/** Whether documents can be traced. */
export interface DocumentAudit<C extends string = string> {
  /** Number of documents looked at. */
  readonly documents: number;
  /** The series, by the order of classes in the policy, then by year. */
  readonly series: readonly DocumentSeries<C>[];
  /** What is wrong: by document, then numbers that stand twice, then gaps by series. */
  readonly findings: readonly DocumentFinding[];
}

/**
 * Can every document be told from the others, and traced to what it came from?
 *
 * @param documents - in any order
 * @param policy - the classes and how they are numbered; {@link standardDocuments} is one
 * @param options - contacts and revisions, to see whether what a document came from is there; a list that is absent is not looked into
 * @returns the series of numbers, and what is wrong; nothing for no documents
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-policy`
 * @example
 * ```ts
 * import { auditDocuments, standardDocuments } from "clientele/customers";
 *
 * const report = { class: "visitReport", on: "2026-02-03", origin: { kind: "contact", id: "v1" } } as const;
 * const documents = [{ ...report, id: "d1", number: "VR-2026-0001" }, { ...report, id: "d2", number: "VR-2026-0004" }];
 * auditDocuments(documents, standardDocuments, { contacts: [{ id: "v1" }] }).findings;
 * // => [{ code: "customers/document-number-gap", class: "visitReport", year: 2026, from: 2, to: 3 }]
 * auditDocuments(documents.slice(0, 1), standardDocuments, { contacts: [] }).findings.map(({ code }) => code);
 * // => ["customers/document-origin-unknown"]
 * ```
 * @category Documents
 * @see CUS-15
 */
export function auditDocuments<C extends string>(documents: readonly CustomerDocument[], policy: DocumentPolicy<C>, options: OriginOptions = {}): DocumentAudit<C> {
  const { classes } = readDocumentPolicy(policy);
  const isThere = originTest(requireObject(options, "options"));
  const read = readDocuments(documents);
  const forms = new Map<string, DocumentClass<C>>(classes.map((entry) => [entry.class, entry]));
  const running = new Map<string, Map<number | null, number[]>>();
  const findings: DocumentFinding[] = [];
  for (const document of read) {
    const form = forms.get(document.class);
    if (form === undefined) findings.push({ code: "customers/document-class-unknown", document: document.id, class: document.class });
    else {
      const parsed = parseNumber(document.number, form);
      if (parsed?.year !== seriesYear(form, document.on)) findings.push({ code: "customers/document-number-malformed", document: document.id });
      if (parsed !== null) enter(running, document.class, parsed.year, parsed.running);
    }
    findings.push(...originRefusals(document, isThere));
  }
  const series = classes.flatMap((entry) => seriesOf(entry.class, running.get(entry.class)));
  return {
    documents: read.length,
    series: series.map(({ numbers, ...row }) => ({ ...row, count: numbers.length, last: numbers.at(-1)! })),
    findings: [...findings, ...twice(read), ...series.flatMap(gapsOf)],
  };
}

function enter(running: Map<string, Map<number | null, number[]>>, name: string, year: number | null, number: number): void {
  const years = running.get(name) ?? new Map<number | null, number[]>();
  running.set(name, years);
  const numbers = years.get(year);
  if (numbers === undefined) years.set(year, [number]);
  else numbers.push(number);
}

interface SortedSeries<C extends string> {
  readonly class: C;
  readonly year: number | null;
  /** Ascending. */
  readonly numbers: readonly number[];
}

function seriesOf<C extends string>(name: C, years: ReadonlyMap<number | null, readonly number[]> | undefined): readonly SortedSeries<C>[] {
  const sorted = [...(years ?? [])].sort(([a], [b]) => (a ?? 0) - (b ?? 0));
  return sorted.map(([year, numbers]) => ({ class: name, year, numbers: numbers.toSorted((a, b) => a - b) }));
}

function twice(documents: readonly NumberedDocument[]): readonly DocumentFinding[] {
  const byNumber = new Map<string, Id[]>();
  for (const { number, id } of documents) {
    const ids = byNumber.get(number);
    if (ids === undefined) byNumber.set(number, [id]);
    else ids.push(id);
  }
  return [...byNumber]
    .filter(([, ids]) => ids.length > 1)
    .sort(([a], [b]) => compareIds(a, b))
    .map(([number, ids]) => ({ code: "customers/document-number-twice", number, documents: ids }));
}

// A series begins with 1: what is missing before its first number is a gap too.
function gapsOf<C extends string>({ class: name, year, numbers }: SortedSeries<C>): readonly DocumentFinding[] {
  return numbers.flatMap((number, index): readonly DocumentFinding[] => {
    const before = numbers[index - 1] ?? 0;
    return number > before + 1 ? [{ code: "customers/document-number-gap", class: name, year, from: before + 1, to: number - 1 }] : [];
  });
}
