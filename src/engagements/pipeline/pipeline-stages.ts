import { ClienteleError } from "../../foundation/index.ts";
import { requireObject } from "../../foundation/internal.ts";
import { readEntries } from "../records/field-reader.ts";
import { readPipelinePolicy, type PipelinePolicy, type PipelineStage } from "./pipeline-policy.ts";

/** A template of a deal, as far as its stages are concerned: any engagement template will do. */
export interface StagedTemplate<P extends string = string> {
  /** Its id. */
  readonly id: string;
  /** Its phases, in order; one with a probability is a stage of the deal. */
  readonly phases: readonly {
    /** Id of the phase. */
    readonly id: P;
    /** How likely the deal is once it is reached, over 0 to 1; absent: not a stage. */
    readonly probability?: number | undefined;
  }[];
}

/**
 * The stages of a template, with `lost` after them, so that a forecast and the engagements go by the same names.
 *
 * A phase with a probability of 1 is won. An engagement that was cancelled or lost is in the stage `lost`.
 *
 * @typeParam P - ids of the phases
 * @param template - a template, some phases of which have a probability
 * @param options - how likely an open opportunity is won after a successful visit; absent: visits change nothing
 * @returns a policy for {@link pipelineForecast}, under the id of the template
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-value`; `invalid-policy` where no phase has a probability,
 * or one that has is called `lost`
 * @example
 * ```ts
 * import { pipelineStages } from "clientele/engagements";
 *
 * const phases = [{ id: "talks", probability: 0.4 }, { id: "paperwork" }, { id: "signed", probability: 1 }] as const;
 * pipelineStages({ id: "short", phases }).stages;
 * // => [{ stage: "talks", probability: 0.4 }, { stage: "signed", probability: 1, outcome: "won" },
 * //     { stage: "lost", probability: 0, outcome: "lost" }]
 * pipelineStages({ id: "none", phases: [{ id: "talks" }] }); // throws invalid-policy
 * ```
 * @category Pipeline
 * @see ENG-4, ENG-14
 */
export function pipelineStages<const P extends string>(
  template: StagedTemplate<P>,
  options: Pick<PipelinePolicy, "visitProbability"> = {},
): PipelinePolicy<P | "lost"> {
  const { id, phases } = requireObject(template, "template") as Partial<StagedTemplate<P>>;
  const { visitProbability } = requireObject(options, "options") as Pick<PipelinePolicy, "visitProbability">;
  const probabilities = new Map(readEntries(phases, "template.phases").map((entry) => [entry.key, entry.numberIfAny("probability", 0, 1)]));
  const stages = phases!.flatMap(({ id: stage }): PipelineStage<P | "lost">[] => {
    const probability = probabilities.get(stage) ?? null;
    if (probability === null) return [];
    return [probability === 1 ? { stage, probability, outcome: "won" } : { stage, probability }];
  });
  if (stages.length === 0) throw new ClienteleError("invalid-policy", "no phase of the template has a probability", { faults: [{ path: "phases", message: "have no probability" }] });
  const policy = { id: id!, stages: [...stages, { stage: "lost" as const, probability: 0, outcome: "lost" as const }] };
  return readPipelinePolicy(visitProbability === undefined ? policy : { ...policy, visitProbability });
}
