import { expect, test } from "vitest";
import { pipelineForecast } from "../../../src/engagements/pipeline/pipeline-forecast.ts";
import { opportunityStages } from "../../../src/engagements/pipeline/pipeline-policy.ts";
import { pipelineStages } from "../../../src/engagements/pipeline/pipeline-stages.ts";
import { salesOpportunity } from "../../../src/engagements/templates/sales-opportunity.ts";
import { errorOf } from "../../foundation/thrown.ts";

test("ENG-4, ENG-14: the stages of the template of a sale are the default stages of the pipeline", () => {
  expect(pipelineStages(salesOpportunity, { visitProbability: 0.6 })).toEqual({ ...opportunityStages, id: "salesOpportunity" });
});

test("stages come in the order of the phases, those that are no stage left out", () => {
  const policy = pipelineStages({ id: "t", phases: [{ id: "b", probability: 0.2 }, { id: "x" }, { id: "a", probability: 0.1 }] });
  expect(policy.stages.map(({ stage }) => stage)).toEqual(["b", "a", "lost"]);
  const [row] = pipelineForecast([{ id: 1, customer: 1, stage: "a", value: 10, openedOn: "2026-01-01" }], policy, { asOf: "2026-01-02" }).rows;
  expect(row?.weighted).toBe(1);
});

test.each<[string, () => unknown, string]>([
  ["no template", () => pipelineStages(undefined as never), "invalid-input"],
  ["no phases", () => pipelineStages({ id: "t" } as never), "invalid-input"],
  ["a phase twice", () => pipelineStages({ id: "t", phases: [{ id: "a" }, { id: "a" }] }), "duplicate-id"],
  ["more than certain", () => pipelineStages({ id: "t", phases: [{ id: "a", probability: 2 }] }), "invalid-value"],
  ["a phase that is called lost", () => pipelineStages({ id: "t", phases: [{ id: "lost", probability: 0.5 }] }), "invalid-policy"],
  ["a template without id", () => pipelineStages({ phases: [{ id: "a", probability: 0.5 }] } as never), "invalid-policy"],
  ["a visit more than certain", () => pipelineStages({ id: "t", phases: [{ id: "a", probability: 0.5 }] }, { visitProbability: 2 }), "invalid-policy"],
])("%s: refused", (_, attempt, code) => {
  expect(errorOf(attempt).code).toBe(code);
});
