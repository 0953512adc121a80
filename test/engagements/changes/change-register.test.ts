import { expect, test } from "vitest";
import { assessedImpact } from "../../../src/engagements/changes/assessed-impact.ts";
import { changeRegister } from "../../../src/engagements/changes/change-register.ts";
import type { ChangeAssessment, ChangeRequest } from "../../../src/engagements/changes/change-request.ts";
import type { RecordedRuling } from "../../../src/engagements/changes/change-ruling.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const assessment: ChangeAssessment = { on: "2026-03-04", by: "analyst", quality: "unchanged", cost: 0.1, days: 2 };
const asked: Omit<ChangeRequest, "id"> = { kind: "scope", requestedOn: "2026-03-02", requestedBy: "client" };
const ruled = (id: number, type: RecordedRuling["type"], on = "2026-03-05"): RecordedRuling => ({ type, request: id, on, by: "lead", role: "projectManager", reason: null });

const register: readonly ChangeRequest[] = deepFreeze([
  { ...asked, id: 5 },
  { ...asked, id: 1, assessment, ruling: ruled(1, "changeApproved") },
  { ...asked, id: 2, assessment: { ...assessment, cost: 0.2, days: -5, quality: "worse" }, ruling: ruled(2, "changeApproved", "2026-03-20") },
  { ...asked, id: 3, assessment: { ...assessment, cost: 7 }, ruling: ruled(3, "changeRefused") },
  { ...asked, id: 4, assessment: { ...assessment, cost: 11, days: 4 }, requestedOn: "2026-02-27" },
  { ...asked, id: 6, assessment: { ...assessment, days: undefined }, ruling: ruled(6, "changeApproved") },
  { ...asked, id: 7, requestedOn: "2026-04-01" },
]);

test("ENG-11: approved changes add up exactly; waiting ones stand apart, refused ones nowhere", () => {
  expect(assessedImpact(register, { cost: 3, days: 60 })).toEqual({
    // 0.1 + 0.2 = 0.3, and 2 − 5 = −3 days.
    approved: { count: 2, cost: 0.3, days: -3, quality: { better: 0, unchanged: 1, worse: 1 } },
    waiting: { count: 1, cost: 11, days: 4, quality: { better: 0, unchanged: 1, worse: 0 } },
    revised: { cost: 3.3, days: 57 },
    costShare: 0.1,
    dayShare: -0.05,
    unassessed: [{ code: "engagements/change-approved-unassessed", request: 6, missing: ["time"] }],
    currency: null,
  });
});

test("no changes change nothing; without agreed days there is no share of them", () => {
  const nothing = { count: 0, cost: 0, days: 0, quality: { better: 0, unchanged: 0, worse: 0 } };
  expect(assessedImpact([], { cost: money(500, "EUR"), days: 0 })).toEqual({
    approved: nothing, waiting: nothing, revised: { cost: 500, days: 0 }, costShare: 0, dayShare: null, unassessed: [], currency: "EUR",
  });
});

test("ENG-11: the register says how far each request has come as of the day, the longest open first", () => {
  const { counts, rows, later } = changeRegister(register, { asOf: "2026-03-10" });
  expect(counts).toEqual({ toAssess: 1, toDecide: 2, approved: 2, refused: 1 });
  expect(rows).toEqual([
    { id: 4, status: "toDecide", missing: [], openDays: 11 },
    // Approved on 20 March: on the 10th it was still waiting.
    { id: 2, status: "toDecide", missing: [], openDays: 8 },
    { id: 5, status: "toAssess", missing: ["quality", "cost", "time"], openDays: 8 },
    { id: 1, status: "approved", missing: [], openDays: 3 },
    { id: 3, status: "refused", missing: [], openDays: 3 },
    { id: 6, status: "approved", missing: ["time"], openDays: 3 },
  ]);
  expect(later).toEqual([7]);
});

test("what was weighed after the day does not count yet", () => {
  const [row] = changeRegister([{ ...asked, id: 1, assessment }], { asOf: "2026-03-03" }).rows;
  expect(row).toEqual({ id: 1, status: "toAssess", missing: ["quality", "cost", "time"], openDays: 1 });
});

test("an empty register has counts of 0", () => {
  expect(changeRegister([], { asOf: "2026-03-10" })).toEqual({ asOf: "2026-03-10", counts: { toAssess: 0, toDecide: 0, approved: 0, refused: 0 }, rows: [], later: [] });
});

test.each<[string, () => unknown, string, object]>([
  ["no list", () => assessedImpact(undefined as never, { cost: 1, days: 1 }), "invalid-input", { list: "changes" }],
  ["a request twice", () => assessedImpact([register[0]!, register[0]!], { cost: 1, days: 1 }), "duplicate-id", { index: 1, firstIndex: 0, id: 5 }],
  ["days of the baseline under 0", () => assessedImpact([], { cost: 1, days: -1 }), "invalid-value", { list: "baseline", field: "days" }],
  ["a ruling of another request", () => changeRegister([{ ...asked, id: 1, assessment, ruling: ruled(2, "changeApproved") }], { asOf: "2026-04-01" }), "unknown-id", { index: 0, field: "ruling.request" }],
  ["a ruling of nobody", () => changeRegister([{ ...asked, id: 1, assessment, ruling: { ...ruled(1, "changeApproved"), by: undefined as never } }], { asOf: "2026-04-01" }), "missing-id", { index: 0 }],
  ["costs beyond every number", () => assessedImpact([{ ...asked, id: 1, assessment: { ...assessment, cost: Number.MAX_VALUE }, ruling: ruled(1, "changeApproved") }], { cost: Number.MAX_VALUE, days: 1 }), "total-out-of-range", {}],
  ["money beside a plain number", () => assessedImpact([{ ...asked, id: 1, assessment: { ...assessment, cost: money(1, "EUR") } }], { cost: 1, days: 1 }), "mixed-currencies", { list: "changes", index: 0, field: "assessment.cost", id: 1 }],
  ["no day", () => changeRegister([], {} as never), "invalid-date", { list: "asOf" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
