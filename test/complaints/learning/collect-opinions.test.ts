import fc from "fast-check";
import { expect, test } from "vitest";
import { collectOpinions } from "../../../src/complaints/learning/collect-opinions.ts";
import type { Opinion } from "../../../src/complaints/learning/opinion.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const heard = { channel: "visit", origin: "return-visit", customer: 7, saidOn: "2026-03-02" } as const;

test("CMP-16, CAD-19: a complaint heard on a return visit becomes a case that says where it came from", () => {
  const opinions: readonly Opinion[] = deepFreeze([
    { ...heard, opinion: "o1", kind: "complaint", severity: "minor", category: "product/fault", product: "pump", points: ["It drips."] },
    { ...heard, opinion: "o2", kind: "complaint", complaint: 12 },
    { ...heard, opinion: "o3", kind: "complaint", customer: null },
  ]);
  const { cases, linked, incomplete } = collectOpinions(opinions);
  expect(cases).toEqual([
    {
      opinion: "o1",
      record: {
        complaint: "o1", customer: 7, severity: "minor", category: "product/fault", channel: "visit", origin: "return-visit", product: "pump", unit: null, points: ["It drips."],
      },
    },
  ]);
  expect(linked).toEqual([{ opinion: "o2", complaint: 12 }]);
  expect(incomplete).toEqual([{ code: "complaints/opinion-incomplete", opinion: "o3", missing: ["customer", "severity", "category"] }]);
});

test("CMP-16: praise and suggestions count in the metrics, questions want an answer", () => {
  const { feedback, anonymous, questions, sources } = collectOpinions(
    [
      { ...heard, opinion: 4, kind: "praise", saidOn: undefined, saidAt: "2026-03-02T20:00:00Z" },
      { ...heard, opinion: 2, kind: "suggestion", customer: undefined, origin: undefined },
      { ...heard, opinion: 3, kind: "question" },
    ],
    { timeZone: "Asia/Shanghai" },
  );
  expect(feedback).toEqual([{ id: 4, customer: 7, date: "2026-03-03", kind: "praise" }]);
  expect([anonymous, questions]).toEqual([[2], [3]]);
  expect(sources).toEqual([
    { channel: "visit", origin: "return-visit", praise: 1, complaint: 0, suggestion: 0, question: 1 },
    { channel: "visit", origin: null, praise: 0, complaint: 0, suggestion: 1, question: 0 },
  ]);
});

test.each([
  [[{ ...heard, opinion: 1, kind: "rumour" }], "invalid-input"],
  [[{ ...heard, opinion: 1, kind: "praise", channel: "" }], "invalid-input"],
  [[{ ...heard, opinion: 1, kind: "praise", saidOn: undefined }], "invalid-date"],
  [[{ ...heard, opinion: 1, kind: "praise", saidOn: undefined, saidAt: "2026-03-02T20:00:00Z" }], "invalid-option"],
  [[{ ...heard, opinion: 1, kind: "praise" }, { ...heard, opinion: 1, kind: "praise" }], "duplicate-id"],
  [[{ ...heard, kind: "praise" }], "missing-id"],
  [[{ ...heard, opinion: 1, kind: "praise", customer: "" }], "missing-id"],
])("an opinion that is none is refused: %j", (opinions, code) => {
  expect(errorOf(() => collectOpinions(opinions as unknown as Opinion[])).code).toBe(code);
});

test("CMP-16: every opinion is in exactly one list, in whatever order they come", () => {
  const opinion = fc.record({
    opinion: fc.nat(),
    kind: fc.constantFrom("praise" as const, "complaint" as const, "suggestion" as const, "question" as const),
    channel: fc.constantFrom("phone", "visit"),
    origin: fc.constantFrom("survey", null),
    customer: fc.constantFrom(1, "1", null),
    severity: fc.constantFrom("minor", null),
    category: fc.constantFrom("price", null),
    complaint: fc.constantFrom(5, null),
    saidOn: fc.constant("2026-03-02"),
  });
  const both = fc.uniqueArray(opinion, { selector: (one) => one.opinion }).chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
  fc.assert(
    fc.property(both, ([opinions, others]) => {
      const found = collectOpinions(deepFreeze(opinions));
      const { cases, incomplete, linked, questions, feedback, anonymous, counts, sources } = found;
      const ids = [...[...cases, ...incomplete, ...linked].map((entry) => entry.opinion), ...questions, ...feedback.map(({ id }) => id), ...anonymous];
      expect([...ids].sort()).toEqual(opinions.map((one) => one.opinion).sort());
      for (const kind of ["praise", "complaint", "suggestion", "question"] as const) {
        expect(counts[kind]).toBe(opinions.filter((one) => one.kind === kind).length);
        expect(sources.reduce((sum, source) => sum + source[kind], 0)).toBe(counts[kind]);
      }
      expect(collectOpinions(others)).toEqual(found);
    }),
  );
});

test("points are a list of texts", () => {
  const opinion = { opinion: 1, kind: "complaint", channel: "phone", saidOn: "2026-03-02" } as const;
  for (const points of [Number.NaN, [1]]) expect(errorOf(() => collectOpinions([{ ...opinion, points: points as never }])).code).toBe("invalid-input");
});
