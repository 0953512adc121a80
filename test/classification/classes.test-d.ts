import { expectTypeOf } from "vitest";
import type { ClassifiedBase } from "../../src/classification/migration/classified-base.ts";
import { compareClasses } from "../../src/classification/migration/compare-classes.ts";
import { crossClasses } from "../../src/classification/xyz/cross-classes.ts";
import { settleClasses } from "../../src/classification/migration/settle-classes.ts";
import type { RecencyFrequencySegment } from "../../src/classification/rfm/rfm-policy.ts";
import { scoreRfm, scoreRfmSummaries } from "../../src/classification/rfm/rfm.ts";
import { classifyXyz } from "../../src/classification/xyz/xyz.ts";

// Segment names come from the policy, those of the default grid without one.
expectTypeOf(scoreRfm([], undefined, { asOf: "2026-03-31" }).rows[0]!.segment).toEqualTypeOf<RecencyFrequencySegment>();
const two = scoreRfmSummaries([], { method: "ntile", segmentation: { segments: [{ segment: "top", monetary: [5, 5] }], rest: "others" } });
expectTypeOf(two.rows[0]!.segment).toEqualTypeOf<"top" | "others">();
// @ts-expect-error the day of the analysis is not optional
scoreRfm([], undefined, {});
// @ts-expect-error thresholds belong to the method
scoreRfmSummaries([], { method: "thresholds" });
// @ts-expect-error no such method
scoreRfmSummaries([], { method: "quintile" });

// So do class names.
const xyz = classifyXyz([]);
expectTypeOf(xyz.rows[0]!.class).toEqualTypeOf<"X" | "Y" | "Z">();
const own = classifyXyz([], { classes: [{ class: "steady", upTo: 0.3 }, { class: "wild" }] });
expectTypeOf(own.rows[0]!.class).toEqualTypeOf<"steady" | "wild">();

// A table is a base; what is put beside it has the same names.
expectTypeOf(xyz).toExtend<ClassifiedBase<"X" | "Y" | "Z">>();
expectTypeOf(compareClasses(xyz, xyz).moves[0]!.from).toEqualTypeOf<"X" | "Y" | "Z" | "nonPositive" | "undetermined" | "absent">();
expectTypeOf(settleClasses([xyz, xyz]).rows[0]!.class).toEqualTypeOf<"X" | "Y" | "Z">();
// @ts-expect-error other class names
compareClasses(xyz, own);
expectTypeOf(crossClasses(own, xyz).fields[0]!.field).toEqualTypeOf<"steadyX" | "steadyY" | "steadyZ" | "wildX" | "wildY" | "wildZ">();
