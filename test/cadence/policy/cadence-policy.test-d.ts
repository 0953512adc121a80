import { expectTypeOf } from "vitest";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { consultingCadence, withRules } from "../../../src/cadence/policy/consulting-cadence.ts";
import { consultingTouches } from "../../../src/cadence/policy/consulting-touches.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { returnVisitRules } from "../../../src/cadence/policy/return-visits.ts";

const call = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" } as const;

// Names of classes come from `classes`, and from nowhere else.
const policy = defineCadence({ id: "p", classes: ["key", "other"], rules: [{ ...call, classes: ["key"] }] });
expectTypeOf(policy).toEqualTypeOf<CadencePolicy<"key" | "other">>();
// @ts-expect-error a class that the policy does not name
defineCadence({ id: "p", classes: ["key", "other"], rules: [{ ...call, classes: ["kye"] }] });
// @ts-expect-error no such channel
defineCadence({ id: "p", classes: ["key"], rules: [{ ...call, channel: "fax" }] });
// @ts-expect-error a rule says how long it gives
defineCadence({ id: "p", classes: [], rules: [{ id: "call", channel: "phone", purpose: "business", by: "owner" }] });
// @ts-expect-error a lead belongs to what can be foreseen
defineCadence({ id: "p", classes: [], rules: [{ ...call, anchor: { kind: "lastContact", lead: { amount: 1, unit: "weeks" } } }] });

// From JSON the names are any text.
expectTypeOf(defineCadence({} as CadencePolicy)).toEqualTypeOf<CadencePolicy>();

// A policy of known classes goes where any will do, and a rule of some classes where there are more.
expectTypeOf(policy).toExtend<CadencePolicy>();
expectTypeOf<CadenceRule<"key">>().toExtend<CadenceRule<"key" | "other">>();
expectTypeOf<CadencePolicy>().not.toExtend<CadencePolicy<"key">>();

// Rules are added to a policy that knows their classes; rules for everyone go anywhere.
expectTypeOf(withRules(policy, [{ ...call, classes: ["other"] }])).toEqualTypeOf<CadencePolicy<"key" | "other">>();
// @ts-expect-error a class of another policy
withRules(policy, [{ ...call, classes: ["A"] }]);
expectTypeOf(withRules(consultingCadence, consultingTouches)).toEqualTypeOf<CadencePolicy<"A" | "B" | "C">>();

const row = { occasion: "regular", number: 1, per: { amount: 1, unit: "months" } } as const;
expectTypeOf(returnVisitRules([row])).toEqualTypeOf<readonly CadenceRule<never>[]>();
expectTypeOf(returnVisitRules([{ ...row, classes: ["A"] }, row])).toEqualTypeOf<readonly CadenceRule<"A">[]>();
withRules(policy, returnVisitRules([row, { ...row, classes: ["key"] }]));
// @ts-expect-error a class that the policy does not name
withRules(policy, returnVisitRules([{ ...row, classes: ["A"] }]));
// @ts-expect-error an occasion that there is not
returnVisitRules([{ ...row, occasion: "monthly" }]);
