import { expectTypeOf } from "vitest";
import { cityCriteria, type CityCriterion } from "../../../src/classification/scoring/city-criteria.ts";
import { selectKeyAccounts } from "../../../src/classification/scoring/key-accounts.ts";
import { scoreCustomers } from "../../../src/classification/scoring/score-customers.ts";

// Criteria come from the policy, also from one that is written on the spot.
const table = scoreCustomers([{ id: 1, scores: { relationship: 9, policySupport: 1 } }], { criteria: [{ criterion: "relationship" }, { criterion: "policySupport", weight: 2 }] });
expectTypeOf(table.rows[0]!.contributions[0]!.criterion).toEqualTypeOf<"relationship" | "policySupport">();
expectTypeOf(scoreCustomers([], cityCriteria).rows[0]!.contributions[0]!.criterion).toEqualTypeOf<CityCriterion>();
expectTypeOf(selectKeyAccounts).parameter(0).toExtend<{ rows: unknown }>();
selectKeyAccounts(table);

// @ts-expect-error a criterion is misspelt
scoreCustomers([{ id: 1, scores: { relationship: 9, policySuport: 1 } }], { criteria: [{ criterion: "relationship" }, { criterion: "policySupport" }] });
// @ts-expect-error a score is missing
scoreCustomers([{ id: 1, scores: { industrialBase: 9, lowBarriers: 1, location: 1 } }], cityCriteria);
// @ts-expect-error no such threshold
selectKeyAccounts(table, { threshold: "median" });
