import { expectTypeOf } from "vitest";
import { pipelineForecast } from "../../../src/engagements/pipeline/pipeline-forecast.ts";
import type { OpportunityStage } from "../../../src/engagements/pipeline/pipeline-policy.ts";
import { sellingFigures } from "../../../src/engagements/pipeline/selling-figures.ts";

const options = { asOf: "2026-03-01" };
const period = { from: "2026-01-01", to: "2026-12-31" };
const policy = { id: "p", stages: [{ stage: "open", probability: 0.5 }, { stage: "sold", probability: 1, outcome: "won" }] } as const;
const opportunity = { id: 1, customer: 1, value: 1, openedOn: "2026-01-01" };

// Names of stages come from the policy, and else from the default.
expectTypeOf(pipelineForecast([], undefined, options).rows[0]!.stage).toEqualTypeOf<OpportunityStage>();
expectTypeOf(pipelineForecast([{ ...opportunity, stage: "sold" }], policy, options).stages[0]!.stage).toEqualTypeOf<"open" | "sold">();

// @ts-expect-error the policy has no such stage
pipelineForecast([{ ...opportunity, stage: "quotation" }], policy, options);
// @ts-expect-error a stage of the default is misspelt
pipelineForecast([{ ...opportunity, stage: "quotatoin" }], undefined, options);
// @ts-expect-error the policy has no such stage
sellingFigures([{ ...opportunity, stage: "signed" }], policy, { period });
