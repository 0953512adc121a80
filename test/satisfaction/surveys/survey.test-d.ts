import { surveyScore, surveyScoresBy, assessStaff, defineServiceCatalogue } from "clientele/satisfaction";
import { expectTypeOf } from "vitest";

const survey = { scale: { lowest: 1, highest: 5 }, items: [{ item: "advice" }, { item: "speed" }] } as const;

// The items of a survey are known to its score.
expectTypeOf(surveyScore([{ id: 1, answers: { advice: 3 } }], survey).items[0]!.item).toEqualTypeOf<"advice" | "speed">();
expectTypeOf(surveyScoresBy([{ id: 1, unit: 7, answers: {} }], survey, { group: ({ unit }) => unit }).groups[0]!.score.items[0]!.item).toEqualTypeOf<"advice" | "speed">();

// An answer to an item that the survey does not have is a slip.
// @ts-expect-error "spead" is no item of the survey
surveyScore([{ id: 1, answers: { spead: 3 } }], survey);

// The aspects of staff are the three of the sources, or those of the policy.
expectTypeOf(assessStaff([])[0]!.aspects[0]!.item).toEqualTypeOf<"attitude" | "quality" | "procedure">();
// @ts-expect-error "speed" is no aspect of the standard policy
assessStaff([{ id: 1, staff: 1, marks: { speed: 3 } }]);

// A kind of service has to be declared.
defineServiceCatalogue({ id: "a", kinds: ["audit"], services: [{ id: "b", kind: "audit", level: "standard", charge: "free" }] });
// @ts-expect-error "audits" is no kind
defineServiceCatalogue({ id: "a", kinds: ["audit"], services: [{ id: "b", kind: "audits", level: "standard", charge: "free" }] });
