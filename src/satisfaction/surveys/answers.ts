import type { Reason } from "../../foundation/index.ts";
import type { AnswerReasons } from "./answer-reasons.ts";
import { isOnScale, type SurveyScale } from "./survey-scale.ts";

/** Why an answer to a question that was asked does not count. */
export type InvalidAnswerReason = Reason<Pick<AnswerReasons, "satisfaction/off-scale" | "satisfaction/not-a-number">>;

/**
 * Reads one answer. What respondents write is reported, not thrown: it is nobody's mistake in the program.
 *
 * @param value - what stands where an answer should be
 * @param scale - a checked scale
 * @returns the answer; `null` for none; a reason for what does not count
 */
export function readAnswer(value: unknown, scale: SurveyScale): number | null | InvalidAnswerReason {
  if (value === undefined || value === null) return null;
  if (typeof value !== "number" || !Number.isFinite(value)) return { code: "satisfaction/not-a-number", found: typeof value === "number" ? String(value) : typeof value };
  if (isOnScale(value, scale)) return value + 0;
  return { code: "satisfaction/off-scale", value, lowest: scale.lowest, highest: scale.highest, step: scale.step ?? null };
}
