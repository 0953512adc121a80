import { ClienteleError } from "../../foundation/index.ts";
import { requireFinite, requireObject } from "../../foundation/internal.ts";

/** One of the four questions that a return visit answers. */
export type ReturnVisitQuestion = "product-use" | "satisfaction" | "opinion" | "likelihood-to-continue";

/** What was answered: text, or a score. What is absent or empty is not answered. */
export type ReturnVisitAnswers = Readonly<Partial<Record<ReturnVisitQuestion, string | number | null | undefined>>>;

/**
 * The four questions that a return visit answers: how our product is used, satisfaction, opinion of us, likelihood to continue.
 *
 * @category Cadence policies
 * @see CAD-19
 */
export const returnVisitQuestions: readonly ReturnVisitQuestion[] = ["product-use", "satisfaction", "opinion", "likelihood-to-continue"];

/**
 * Which questions did a return visit leave open?
 *
 * @param answers - what was answered
 * @returns the questions without an answer, in the order of {@link returnVisitQuestions}; blank text is no answer, 0 is one
 * @throws ClienteleError `invalid-input` for a question that there is not, or an answer that is neither text nor a number;
 * `invalid-value` for a number that is not finite
 * @example
 * ```ts
 * import { unansweredQuestions } from "clientele/cadence";
 *
 * unansweredQuestions({ satisfaction: 0, "product-use": "daily", opinion: " " }); // => ["opinion", "likelihood-to-continue"]
 * unansweredQuestions({}).length; // => 4
 * ```
 * @category Cadence policies
 * @see CAD-19
 */
export function unansweredQuestions(answers: ReturnVisitAnswers): readonly ReturnVisitQuestion[] {
  const given = requireObject(answers, "answers");
  for (const field of Object.keys(given)) {
    if (returnVisitQuestions.some((question) => question === field)) continue;
    throw new ClienteleError("invalid-input", "answers holds a question that there is not", { list: "answers", field, expected: returnVisitQuestions });
  }
  return returnVisitQuestions.filter((question) => !isAnswered(given[question], question));
}

function isAnswered(answer: unknown, field: ReturnVisitQuestion): boolean {
  if (answer === undefined || answer === null) return false;
  if (typeof answer === "string") return answer.trim() !== "";
  if (typeof answer !== "number") throw new ClienteleError("invalid-input", `answers.${field} is neither text nor a number`, { list: "answers", field });
  requireFinite(answer, { list: "answers", field });
  return true;
}
