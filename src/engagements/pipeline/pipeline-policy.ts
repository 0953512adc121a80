import { faultFinder, isRecord } from "../../foundation/internal.ts";

/** A stage that an opportunity can be in. */
export interface PipelineStage<S extends string = string> {
  /** Name of the stage. */
  readonly stage: S;
  /** How likely an opportunity in it is won, 0 to 1; 1 for a stage that is won, 0 for one that is lost. */
  readonly probability: number;
  /** Whether the stage ends the opportunity, and how; absent: it is still open. */
  readonly outcome?: "won" | "lost" | undefined;
}

/** What opportunities are worth by stage. */
export interface PipelinePolicy<S extends string = string> {
  /** Name of the policy. */
  readonly id: string;
  /** The stages, in their order; at least one, each named once. */
  readonly stages: readonly PipelineStage<S>[];
  /** How likely an open opportunity is won after a successful visit, where its stage says less; absent: visits change nothing. */
  readonly visitProbability?: number | undefined;
}

/** A stage of {@link opportunityStages}. */
export type OpportunityStage =
  | "promotion"
  | "interest"
  | "conversion"
  | "preSalesSurvey"
  | "qualified"
  | "needsAnalysis"
  | "valueProposition"
  | "decisionMakersConfirmed"
  | "perceptionAnalysis"
  | "quotation"
  | "negotiation"
  | "signed"
  | "lost";

/**
 * The stages of an opportunity. The source gives one probability: a successful visit is worth 60 %. Those of the stages are a choice
 * made here, to be replaced by what your own pipeline shows.
 *
 * @category Pipeline
 * @see ENG-4, ENG-14
 */
export const opportunityStages: PipelinePolicy<OpportunityStage> = {
  id: "opportunity-stages",
  stages: [
    { stage: "promotion", probability: 0.05 },
    { stage: "interest", probability: 0.1 },
    { stage: "conversion", probability: 0.2 },
    { stage: "preSalesSurvey", probability: 0.25 },
    { stage: "qualified", probability: 0.3 },
    { stage: "needsAnalysis", probability: 0.4 },
    { stage: "valueProposition", probability: 0.5 },
    { stage: "decisionMakersConfirmed", probability: 0.6 },
    { stage: "perceptionAnalysis", probability: 0.65 },
    { stage: "quotation", probability: 0.7 },
    { stage: "negotiation", probability: 0.8 },
    { stage: "signed", probability: 1, outcome: "won" },
    { stage: "lost", probability: 0, outcome: "lost" },
  ],
  visitProbability: 0.6,
};

/**
 * Refuses a policy by which no opportunity can be weighed.
 *
 * @param policy - what stands where a policy should be
 * @returns the same policy
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function readPipelinePolicy<S extends string>(policy: PipelinePolicy<S>): PipelinePolicy<S> {
  const faults = faultFinder("pipeline policy", "invalid-policy");
  if (!faults.check(isRecord(policy), "", "is not an object")) faults.refuse();
  const { id, stages, visitProbability = 0 } = policy;
  faults.check(typeof id === "string" && id !== "", "id", "is no name");
  faults.check(isProbability(visitProbability), "visitProbability", "is no number from 0 to 1");
  if (faults.check(Array.isArray(stages) && stages.length > 0, "stages", "is no list of at least one stage")) {
    const names = new Set<string>();
    for (const [index, entry] of stages.entries()) {
      const path = `stages[${index}]`;
      if (!faults.check(isRecord(entry), path, "is not an object")) continue;
      const { stage, probability, outcome } = entry;
      faults.check(typeof stage === "string" && stage !== "", `${path}.stage`, "is no name");
      faults.check(!names.has(stage), `${path}.stage`, "is the name of a stage before it");
      faults.check(isProbability(probability), `${path}.probability`, "is no number from 0 to 1");
      faults.oneOf(outcome, ["won", "lost"], `${path}.outcome`);
      faults.check(outcome !== "won" || probability === 1, `${path}.probability`, "is not 1, and the stage is won");
      faults.check(outcome !== "lost" || probability === 0, `${path}.probability`, "is not 0, and the stage is lost");
      names.add(stage);
    }
  }
  faults.refuse();
  return policy;
}

function isProbability(value: number): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}
