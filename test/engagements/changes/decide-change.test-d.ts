import { expectTypeOf } from "vitest";
import type { ChangeRequest } from "../../../src/engagements/changes/change-request.ts";
import { committeeChanges } from "../../../src/engagements/changes/change-policy.ts";
import { decideChange } from "../../../src/engagements/changes/decide-change.ts";

declare const request: ChangeRequest;
declare const stored: { type: "changeApproved"; request: number; on: string; by: string; role: string; reason: string | null };
const answer = decideChange(request, { outcome: "approve", by: 1, role: "projectManager", on: "2026-03-05" }, committeeChanges, { baseline: { cost: 1, days: 1 } });

// What was decided goes into the request, also after a round trip through JSON, where days are mere text.
if (answer.ok) expectTypeOf(answer.facts[0]!).toExtend<NonNullable<ChangeRequest["ruling"]>>();
else expectTypeOf(answer.refusals[0]!.code).toExtend<`engagements/change-${string}`>();
expectTypeOf(stored).toExtend<NonNullable<ChangeRequest["ruling"]>>();

// @ts-expect-error an outcome is misspelt
decideChange(request, { outcome: "approved", by: 1, role: "projectManager", on: "2026-03-05" }, committeeChanges, { baseline: { cost: 1, days: 1 } });
