import fc from "fast-check";
import { expect, test } from "vitest";
import { auditDocuments } from "../../../src/customers/documents/audit-documents.ts";
import type { CustomerDocument } from "../../../src/customers/documents/customer-document.ts";
import { defineDocumentPolicy, standardDocuments, type DocumentPolicy } from "../../../src/customers/documents/document-policy.ts";
import { numberDocument } from "../../../src/customers/documents/number-document.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const policy: DocumentPolicy<"report" | "letter"> = {
  id: "p",
  classes: [{ class: "report", prefix: "R", series: "yearly", digits: 3 }, { class: "letter", prefix: "L", series: "running", digits: 1 }],
};
const origin = { kind: "contact", id: "v1" } as const;
const document = (id: string, number: string, more: Partial<CustomerDocument> = {}): CustomerDocument => ({ id, number, class: "report", on: "2026-02-03", origin, ...more });
const draft = (id: string, name: "report" | "letter" = "report", on = "2026-02-03") => ({ id, class: name, on, origin });
const numberOf = (documents: readonly CustomerDocument[], id: string, name: "report" | "letter" = "report", on = "2026-02-03"): string | undefined => {
  const decision = numberDocument(deepFreeze(documents), draft(id, name, on), policy);
  return decision.ok ? decision.facts[0]?.number : undefined;
};

test("CUS-15: a document gets the next number of its series, a yearly one that of its own year", () => {
  const documents = [document("a", "R-2026-002"), document("b", "R-2026-999"), document("c", "R-2025-005"), document("d", "L-9", { class: "letter" })];
  expect(numberOf([], "x")).toBe("R-2026-001");
  expect(numberOf(documents, "x")).toBe("R-2026-1000");
  expect(numberOf(documents, "x", "report", "2025-12-31")).toBe("R-2025-006");
  expect(numberOf(documents, "x", "letter")).toBe("L-10");
});

test("CUS-15: a number that stands on a document of another class by mistake is not given again", () => {
  expect(numberOf([document("a", "L-4")], "x", "letter")).toBe("L-5");
});

test("CUS-15: a document names a contact or revision that is there, or gets no number", () => {
  const refusals = (given: object, options = {}) => {
    const decision = numberDocument([document("a", "R-2026-001")], given as never, policy, options);
    return decision.ok ? [] : decision.refusals;
  };
  expect(refusals({ id: "a", class: "memo", on: "2026-02-03" })).toEqual([
    { code: "customers/document-already-numbered", document: "a", number: "R-2026-001" },
    { code: "customers/document-class-unknown", document: "a", class: "memo" },
    { code: "customers/document-without-origin", document: "a" },
  ]);
  expect(refusals(draft("b"), { contacts: [{ id: "v2" }, {}] })).toEqual([{ code: "customers/document-origin-unknown", document: "b", origin }]);
  // Revisions say nothing about contacts.
  expect(refusals(draft("b"), { revisions: [{ id: "r" }] })).toEqual([]);
  expect(refusals({ ...draft("b"), origin: { kind: "revision", id: "r" } }, { revisions: [{ id: "r" }], contacts: [] })).toEqual([]);
});

test("numbering the same document twice has an effect once", () => {
  const decision = numberDocument([], draft("a"), policy);
  const documents = decision.ok ? decision.facts : [];
  expect(numberDocument(documents, draft("a"), policy)).toEqual({ ok: true, facts: [] });
});

test("CUS-15: the audit finds what cannot be told apart or traced", () => {
  const documents = [
    document("a", "R-2026-003"),
    document("b", "R-2026-003"),
    document("c", "R-2026-006"),
    document("d", "R-2025-001"),
    document("e", "R-26-1"),
    document("f", "M-1", { class: "memo" }),
    document("g", "R-2026-005", { origin: { kind: "contact", id: "gone" } }),
    { id: "h", number: "L-01", class: "letter", on: "2026-02-03" },
  ];
  const { series, findings } = auditDocuments(deepFreeze(documents), policy, { contacts: [{ id: "v1" }] });
  expect(findings).toEqual([
    // The year of the number is not the year of the document.
    { code: "customers/document-number-malformed", document: "d" },
    { code: "customers/document-number-malformed", document: "e" },
    { code: "customers/document-class-unknown", document: "f", class: "memo" },
    { code: "customers/document-origin-unknown", document: "g", origin: { kind: "contact", id: "gone" } },
    // One digit is enough for letters: the zero is one too many.
    { code: "customers/document-number-malformed", document: "h" },
    { code: "customers/document-without-origin", document: "h" },
    { code: "customers/document-number-twice", number: "R-2026-003", documents: ["a", "b"] },
    { code: "customers/document-number-gap", class: "report", year: 2026, from: 1, to: 2 },
    { code: "customers/document-number-gap", class: "report", year: 2026, from: 4, to: 4 },
  ]);
  expect(series).toEqual([{ class: "report", year: 2025, count: 1, last: 1 }, { class: "report", year: 2026, count: 4, last: 6 }]);
});

test("CUS-15: what was numbered one after the other has no findings", () => {
  const wishes = fc.array(fc.record({ name: fc.constantFrom("report", "letter"), on: fc.constantFrom("2025-12-31", "2026-01-01", "2027-05-05") }), { maxLength: 12 });
  fc.assert(
    fc.property(wishes, (list) => {
      let documents: readonly CustomerDocument[] = [];
      list.forEach(({ name, on }, index) => {
        const decision = numberDocument(documents, draft(`d${index}`, name as "report", on), policy);
        documents = [...(decision.ok ? decision.facts : []), ...documents];
      });
      const audit = auditDocuments(documents, policy);
      expect([documents.length, audit.findings]).toEqual([list.length, []]);
      expect(audit.series.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
    }),
  );
});

test("CUS-15: gaps and numbers that stand twice are those of a count", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 10 }), (numbers) => {
      const documents = numbers.map((number, index) => document(`d${index}`, `L-${number}`, { class: "letter" }));
      const { findings } = auditDocuments(documents, policy);
      const missing = findings.flatMap((finding) => (finding.code === "customers/document-number-gap" ? Array.from({ length: finding.to - finding.from + 1 }, (_, index) => finding.from + index) : []));
      const all = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1);
      expect(missing).toEqual(all.filter((number) => !numbers.includes(number)));
      const twice = findings.flatMap((finding) => (finding.code === "customers/document-number-twice" ? [finding.number] : []));
      expect(new Set(twice)).toEqual(new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index).map((number) => `L-${number}`)));
      expect(auditDocuments(documents.toReversed(), policy).findings).toEqual(findings);
    }),
  );
});

test("a policy with faults is refused with every one of them", () => {
  const faulty = { id: "", classes: [{ class: "a", prefix: "A", series: "weekly", digits: 0 }, { class: "a", prefix: "A", series: "yearly", digits: 10 }] };
  expect(errorOf(() => defineDocumentPolicy(faulty as never)).details.faults?.map(({ path }) => path)).toEqual([
    "id", "classes[0].series", "classes[0].digits", "classes[1].class", "classes[1].prefix", "classes[1].digits",
  ]);
  expect(defineDocumentPolicy(standardDocuments)).toEqual(standardDocuments);
});

test.each([
  ["duplicate-id", () => auditDocuments([document("a", "R-1"), document("a", "R-1")], policy)],
  ["invalid-input", () => auditDocuments([document("a", "")], policy)],
  ["invalid-value", () => auditDocuments([document("a", "R-1", { origin: { kind: "rumour" as never, id: 1 } })], policy)],
  ["missing-id", () => auditDocuments([document("a", "R-1", { origin: { kind: "contact", id: "" } })], policy)],
  ["invalid-date", () => auditDocuments([document("a", "R-1", { on: "" })], policy)],
])("documents that cannot be are refused: %s", (code, call) => {
  expect(errorOf(call).code).toBe(code);
});
