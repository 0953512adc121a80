import { accepted, refused, type Decision, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireObject } from "../../foundation/internal.ts";
import type { CustomerDocument } from "./customer-document.ts";
import { parseNumber, seriesYear, writeNumber } from "./document-numbers.ts";
import { readDocumentPolicy, type DocumentClass, type DocumentPolicy } from "./document-policy.ts";
import type { DocumentReasons } from "./document-reasons.ts";
import { originTest, readDocument, readDocuments, type CheckedDocument, type NumberedDocument, type OriginOptions, type OriginTest } from "./read-documents.ts";

/** A document that has no number yet. */
export interface DocumentDraft<C extends string = string> extends Omit<CustomerDocument, "number" | "class"> {
  /** Its class. */
  readonly class: C;
}

/** Why a document cannot be numbered. */
export type DocumentRefusal = Reason<
  Pick<DocumentReasons, "customers/document-class-unknown" | "customers/document-already-numbered" | "customers/document-without-origin" | "customers/document-origin-unknown">
>;

/**
 * Which number does a document get?
 *
 * The next one of its series. Numbers of the series that are missing stay missing: who asks for them later must find that they were never given.
 *
 * @param documents - every document so far, in any order
 * @param draft - the document without a number
 * @param policy - the classes and how they are numbered; {@link standardDocuments} is one
 * @param options - contacts and revisions, to see whether what it came from is there
 * @returns the document with its number, to be stored; none where it is numbered already and nothing differs; or every reason against it
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-policy`
 * @example
 * ```ts
 * import { numberDocument, standardDocuments } from "clientele/customers";
 *
 * const documents = [{ id: "d1", number: "VR-2026-0007", class: "visitReport", on: "2026-02-03", origin: { kind: "contact", id: "v1" } }] as const;
 * const draft = { id: "d2", class: "visitReport", on: "2026-03-02", origin: { kind: "contact", id: "v2" } } as const;
 * const decision = numberDocument(documents, draft, standardDocuments, { contacts: [{ id: "v1" }, { id: "v2" }] });
 * decision.ok ? decision.facts[0]?.number : null; // => "VR-2026-0008"
 *
 * const { origin, ...astray } = { ...draft, on: "2027-01-01" };
 * const refusal = numberDocument(documents, astray, standardDocuments);
 * refusal.ok ? [] : refusal.refusals; // => [{ code: "customers/document-without-origin", document: "d2" }]
 * const first = numberDocument(documents, { ...astray, origin }, standardDocuments);
 * first.ok ? first.facts[0]?.number : null; // => "VR-2027-0001"
 * ```
 * @category Documents
 * @see CUS-15
 */
export function numberDocument<C extends string>(
  documents: readonly CustomerDocument[],
  draft: DocumentDraft<NoInfer<C>>,
  policy: DocumentPolicy<C>,
  options: OriginOptions = {},
): Decision<CustomerDocument, DocumentRefusal> {
  const { classes } = readDocumentPolicy(policy);
  const known = readDocuments(documents);
  const isThere = originTest(requireObject(options, "options"));
  const document = readDocument(requireObject(draft, "draft"), "draft", 0);
  const before = known.find(({ id }) => id === document.id);
  if (before !== undefined && isSame(before, document)) return accepted([]);
  const form = classes.find((entry) => entry.class === document.class);
  const refusals: DocumentRefusal[] = [];
  if (before !== undefined) refusals.push({ code: "customers/document-already-numbered", document: document.id, number: before.number });
  if (form === undefined) refusals.push({ code: "customers/document-class-unknown", document: document.id, class: document.class });
  refusals.push(...originRefusals(document, isThere));
  if (form === undefined || refusals.length > 0) return refused(refusals);
  const { id, on, customer, origin } = document;
  return accepted([
    {
      id,
      number: nextNumber(known, document, form),
      class: document.class,
      on: dateOfDay(on),
      ...(customer === null ? {} : { customer }),
      ...(origin === null ? {} : { origin }),
    },
  ]);
}

/**
 * Whether what a document came from is named and there.
 *
 * @param document - the document
 * @param isThere - whether an origin is there
 * @returns what is wrong; empty where nothing is
 */
export function originRefusals({ id, origin }: CheckedDocument, isThere: OriginTest): readonly Extract<DocumentRefusal, { readonly code: `customers/document-${"without-origin" | "origin-unknown"}` }>[] {
  if (origin === null) return [{ code: "customers/document-without-origin", document: id }];
  return isThere(origin) ? [] : [{ code: "customers/document-origin-unknown", document: id, origin }];
}

function isSame(a: CheckedDocument, b: CheckedDocument): boolean {
  return a.class === b.class && a.on === b.on && a.customer === b.customer && a.origin?.kind === b.origin?.kind && a.origin?.id === b.origin?.id;
}

function nextNumber(known: readonly NumberedDocument[], { on }: CheckedDocument, form: DocumentClass): string {
  const year = seriesYear(form, on);
  const given = new Set(known.map(({ number }) => number));
  // Also numbers of the series on documents of another class, which are there by mistake.
  const last = known.reduce((most, { number }) => {
    const parsed = parseNumber(number, form);
    return parsed?.year === year ? Math.max(most, parsed.running) : most;
  }, 0);
  let running = last + 1;
  while (given.has(writeNumber(form, { year, running }))) running += 1;
  return writeNumber(form, { year, running });
}
