import type { OpenTerms, TermNames } from "./terms.ts";

// Policies and catalogues may have names of their own beside these; all other vocabularies are closed.
const OPEN: Readonly<Record<keyof OpenTerms, true>> = {
  abcClass: true,
  xyzClass: true,
  classState: true,
  rfmSegment: true,
  purpose: true,
  occasion: true,
  festival: true,
  event: true,
  anchor: true,
  contactRole: true,
  customerCategory: true,
  documentClass: true,
  source: true,
  serviceKind: true,
  staffAspect: true,
  ageingBucket: true,
  riskLevel: true,
  complaintClock: true,
  complaintStep: true,
  complaintSeverity: true,
  complaintLevel: true,
  complaintCategory: true,
  holdReason: true,
  monitorTest: true,
};

/**
 * The name of a value of a vocabulary.
 *
 * @param terms - all vocabularies of a language
 * @param term - the vocabulary
 * @param value - one of its values
 * @returns its name; the value itself where the vocabulary is open and does not know it; `undefined` for what is no value of it
 */
export function nameIn(terms: TermNames, term: string, value: unknown): string | undefined {
  if (typeof value !== "string" || value === "") return undefined;
  const names = namesOf(terms, term);
  if (Object.hasOwn(names, value)) return names[value];
  return Object.hasOwn(OPEN, term) ? value : undefined;
}

/**
 * The names of a vocabulary.
 *
 * @param terms - all vocabularies of a language
 * @param term - one of them
 * @returns a name for each value
 */
export function namesOf(terms: TermNames, term: string): Readonly<Record<string, string>> {
  return (terms as Readonly<Record<string, Readonly<Record<string, string>>>>)[term]!;
}
