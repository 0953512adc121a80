import { expectTypeOf } from "vitest";
import { complaintDecider, defineComplaintPolicy, type ComplaintCommand, type ComplaintDecider, type ComplaintPolicy } from "clientele/complaints";

const desk = {
  id: "desk", version: 1, severities: ["minor", "grave"], graveFrom: "grave", categories: ["other"], onTheSpot: ["minor"], promises: {}, options: {},
  followUps: { least: 0, delays: [] }, reopening: {}, clocks: [], escalation: { levels: ["local"], rules: [] },
} as const;

// The names of severities are inferred.
expectTypeOf(defineComplaintPolicy(desk)).toEqualTypeOf<ComplaintPolicy<"minor" | "grave">>();
expectTypeOf(complaintDecider(defineComplaintPolicy(desk))).toEqualTypeOf<ComplaintDecider<"minor" | "grave">>();

// One that is not declared does not compile.
// @ts-expect-error -- no such severity
defineComplaintPolicy({ ...desk, graveFrom: "huge" });
// @ts-expect-error -- no such severity
defineComplaintPolicy({ ...desk, onTheSpot: ["tiny"] });
// @ts-expect-error -- no such clock
defineComplaintPolicy({ ...desk, clocks: [{ clock: "lunch", targets: {} }] });
// @ts-expect-error -- a breach of what
defineComplaintPolicy({ ...desk, escalation: { levels: ["a", "b"], rules: [{ id: "r", when: "breach", to: "b" }] } });

// A command says what its type takes.
const head = { id: "1", at: "2026-03-02T08:00:00Z", by: { id: 1 } };
expectTypeOf({ ...head, type: "promise", promise: "p", dueAt: "2026-03-02T09:00:00Z" } as const).toExtend<ComplaintCommand>();
// @ts-expect-error -- a promise by when
const withoutDue: ComplaintCommand = { ...head, type: "promise", promise: "p" };
// @ts-expect-error -- no such outcome
const unknownOutcome: ComplaintCommand = { ...head, type: "followUp", outcome: "happy" };
void [withoutDue, unknownOutcome];

// A fact is told apart by its type, a refusal by its code.
const decision = complaintDecider(desk).record({ ...head, complaint: 1, customer: 2, severity: "minor", category: "other", channel: "phone" });
if (decision.ok) for (const fact of decision.facts) if (fact.type === "complaintClosed") expectTypeOf(fact.data.because).toEqualTypeOf<"followedUp" | "unreachable" | "noneRequired">();
if (!decision.ok) for (const refusal of decision.refusals) if (refusal.code === "complaints/option-order") expectTypeOf(refusal.expected).toEqualTypeOf<string | null>();
