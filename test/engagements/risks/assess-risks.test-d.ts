import { expectTypeOf } from "vitest";
import { assessRisks } from "../../../src/engagements/risks/assess-risks.ts";
import type { RiskLevelName } from "../../../src/engagements/risks/risk-policy.ts";

// Names of levels come from the policy, also from one that is written on the spot, and else from the default.
expectTypeOf(assessRisks([], undefined, { asOf: "2026-03-01" }).rows[0]!.level).toEqualTypeOf<RiskLevelName>();
const assessed = assessRisks([], { id: "p", likelihoods: [1], impacts: [1], levels: [{ level: "small", upTo: 1 }, { level: "large" }] }, { asOf: "2026-03-01" });
expectTypeOf(assessed.levels[0]!.level).toEqualTypeOf<"small" | "large">();

// @ts-expect-error a response is misspelt
assessRisks([{ id: 1, raisedOn: "2026-03-01", response: "avoids" }], undefined, { asOf: "2026-03-01" });
