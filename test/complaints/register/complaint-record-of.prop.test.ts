import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintIndicators } from "../../../src/complaints/indicators/complaint-indicators.ts";
import { complaintCard } from "../../../src/complaints/learning/complaint-card.ts";
import { complaintRecordOf } from "../../../src/complaints/register/complaint-record-of.ts";
import { complaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { desk } from "../sample.ts";
import { choices, walk } from "../walks.ts";

const ENDS: readonly string[] = ["closed", "withdrawn", "merged", "referred", "notAComplaint"];

test("CMP-13: whatever was decided about a complaint, its row is outstanding exactly while it is open", () => {
  fc.assert(
    fc.property(choices, (steps) => {
      const state = deepFreeze(desk.replay(walk(steps).facts));
      const record = complaintRecordOf(state);
      const { whole, leftOut, findings } = complaintRegister([record], { from: "2000-01-01", to: "2100-12-31", timeZone: "UTC" });
      const isOver = ENDS.includes(state.phase);
      expect([whole.opening, whole.opened, whole.outstanding, leftOut, findings]).toEqual([0, 1, isOver ? 0 : 1, [], []]);
      // Each end but the last was taken back by a reopening.
      expect(whole.closed - whole.reopened).toBe(isOver ? 1 : 0);
      const { total } = complaintIndicators([record], { timeZone: "UTC" });
      expect(total.promisesKept.denominator + total.promisesKept.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(state.promises.length);
      expect(complaintCard(state.customer!, [state]).open).toBe(isOver ? 0 : 1);
    }),
    { numRuns: 100 },
  );
});
