import { expectTypeOf } from "vitest";
import { defineEngagement, openEngagement, type EngagementCommand, type EngagementTemplate, type GuardQuestion } from "clientele/engagements";

// The names are inferred, from wherever they are declared.
const pilot = defineEngagement({
  id: "pilot",
  version: 1,
  initial: "survey",
  roles: [{ id: "consultant", side: "vendor" }, { id: "executive", side: "client" }],
  deliverables: [{ id: "report", writtenBy: ["consultant"], acceptedBy: ["executive"] }],
  guards: ["credit"],
  profiles: [{ id: "short", withoutActivities: ["talks"] }],
  phases: [
    { id: "survey", activities: [{ id: "talks" }, { id: "visit", after: ["talks"], produces: ["report"] }], gate: { guard: "credit" }, next: ["design"] },
    { id: "design", activities: [{ id: "sketch", after: [{ activity: "visit", type: "SS" }] }], rework: [{ to: "survey", guards: ["credit"] }] },
  ],
});
expectTypeOf(pilot).toEqualTypeOf<
  EngagementTemplate<{
    phase: "survey" | "design";
    activity: "talks" | "visit" | "sketch";
    deliverable: "report";
    role: "consultant" | "executive";
    guard: "credit";
    profile: "short";
  }>
>();

// Vocabularies that are empty or left away know no name.
const bare = defineEngagement({ id: "bare", version: 1, initial: "a", roles: [], phases: [{ id: "a", next: ["b"] }, { id: "b" }] });
expectTypeOf(bare).toEqualTypeOf<EngagementTemplate<{ phase: "a" | "b"; activity: never; deliverable: never; role: never; guard: never; profile: never }>>();

// Phases may be declared apart.
const phases = [{ id: "a", activities: [{ id: "x" }], next: ["b"] }, { id: "b" }] as const;
const apart = defineEngagement({ id: "apart", version: 1, initial: "a", phases });
expectTypeOf(apart.initial).toEqualTypeOf<"a" | "b">();

// A wrong name does not compile, wherever it stands.
const head = { id: "wrong", version: 1, initial: "a" } as const;
// @ts-expect-error -- no such phase to start in
defineEngagement({ ...head, initial: "c", phases });
// @ts-expect-error -- no such phase to go to
defineEngagement({ ...head, phases: [{ id: "a", next: ["c"] }] });
// @ts-expect-error -- no such phase to go to, written in full
defineEngagement({ ...head, phases: [{ id: "a", next: [{ to: "c" }] }] });
// @ts-expect-error -- no such phase to send back to
defineEngagement({ ...head, phases: [{ id: "a", rework: ["c"] }] });
// @ts-expect-error -- no such activity to wait for
defineEngagement({ ...head, phases: [{ id: "a", activities: [{ id: "x", after: ["y"] }] }] });
// @ts-expect-error -- no such activity in a gate
defineEngagement({ ...head, phases: [{ id: "a", activities: [{ id: "x" }], gate: { all: [{ done: "y" }] } }] });
// @ts-expect-error -- no such deliverable to produce
defineEngagement({ ...head, deliverables: [{ id: "d" }], phases: [{ id: "a", activities: [{ id: "x", produces: ["e"] }] }] });
// @ts-expect-error -- no such deliverable in a gate
defineEngagement({ ...head, deliverables: [{ id: "d" }], phases: [{ id: "a", gate: { accepted: "e" } }] });
// @ts-expect-error -- no such role to accept
defineEngagement({ ...head, roles: [{ id: "r", side: "client" }], deliverables: [{ id: "d", acceptedBy: ["s"] }], phases });
// @ts-expect-error -- no such role to take part
defineEngagement({ ...head, roles: [{ id: "r", side: "client" }], phases: [{ id: "a", activities: [{ id: "x", participants: ["s"] }] }] });
// @ts-expect-error -- no such role to approve
defineEngagement({ ...head, roles: [{ id: "r", side: "client" }], phases: [{ id: "a", gate: { approval: "s" } }] });
// @ts-expect-error -- no such guard
defineEngagement({ ...head, guards: ["g"], phases: [{ id: "a", gate: { guard: "h" } }] });
// @ts-expect-error -- no such activity to leave out
defineEngagement({ ...head, profiles: [{ id: "p", withoutActivities: ["y"] }], phases });
// @ts-expect-error -- no such side
defineEngagement({ ...head, roles: [{ id: "r", side: "ours" }], phases });
// @ts-expect-error -- no role is declared at all
defineEngagement({ ...head, phases: [{ id: "a", passedBy: ["r"] }] });
// @ts-expect-error -- an empty list declares no guard
defineEngagement({ ...head, guards: [], phases: [{ id: "a", gate: { guard: "g" } }] });
// @ts-expect-error -- declared apart, and still wrong
defineEngagement({ ...head, initial: "x", phases });

// @ts-expect-error -- no such role to decide about changes
defineEngagement({ ...head, roles: [{ id: "r", side: "client" }], changes: { authorities: [{ role: "s" }] }, phases });
// @ts-expect-error -- somebody has to decide about changes
defineEngagement({ ...head, roles: [{ id: "r", side: "client" }], changes: { assessedBy: ["r"] }, phases });

// Names that the compiler only knows as text are refused, and the message says what to do.
const loose = [{ id: "a" }, { id: "b" }];
// @ts-expect-error -- "declare this list of names `as const`"
defineEngagement({ ...head, phases: loose });
const looseGuards = ["credit"];
// @ts-expect-error -- "declare this list of names `as const`"
defineEngagement({ ...head, guards: looseGuards, phases });

// Guards are required exactly where they are declared.
openEngagement(bare);
// @ts-expect-error -- there is nothing to answer
openEngagement(bare, {});
// @ts-expect-error -- somebody has to answer "credit"
openEngagement(pilot);
// @ts-expect-error -- nobody asks "debit"
openEngagement(pilot, { debit: () => null });
// @ts-expect-error -- a guard gives null or a reason, never a boolean
openEngagement(pilot, { credit: () => false });
const free = openEngagement(pilot, { credit: () => null });
const piloting = openEngagement(pilot, { credit: ({ context }: GuardQuestion<{ readonly limit: number }>) => (context.limit > 0 ? null : { code: "none" }) });

// Commands know the names, too.
const by = { id: 1 };
const at = "2026-03-02T08:00:00Z";
const state = piloting.replay([]);
piloting.decide(state, { id: "1", at, by, type: "advance", to: "design" }, { limit: 1 });
piloting.decide(state, { id: "1", at, by: { id: 1, role: "executive" }, type: "skipActivity", activity: "talks", reason: "known" }, { limit: 1 });
free.decide(free.replay([]), { id: "1", at, by, type: "complete" });
// @ts-expect-error -- the guards need to know something
piloting.decide(state, { id: "1", at, by, type: "complete" });
// @ts-expect-error -- no such phase
piloting.decide(state, { id: "1", at, by, type: "advance", to: "build" }, { limit: 1 });
// @ts-expect-error -- no such activity
piloting.decide(state, { id: "1", at, by, type: "completeActivity", activity: "walk" }, { limit: 1 });
// @ts-expect-error -- no such role
piloting.decide(state, { id: "1", at, by: { id: 1, role: "owner" }, type: "complete" }, { limit: 1 });
// @ts-expect-error -- to skip needs a reason
piloting.decide(state, { id: "1", at, by, type: "skipActivity", activity: "talks" }, { limit: 1 });
// @ts-expect-error -- no such command
piloting.decide(state, { id: "1", at, by, type: "finish" }, { limit: 1 });
// @ts-expect-error -- no such profile
piloting.start({ id: "1", at, by, engagement: "E-1", profile: "long" });

// Refusals and facts are told apart by one field.
const decision = free.decide(free.replay([]), { id: "1", at, by, type: "complete" });
if (!decision.ok) {
  for (const refusal of decision.refusals) {
    if (refusal.code === "engagements/plan-missing") expectTypeOf(refusal.missing).toEqualTypeOf<readonly ("consultant" | "executive")[]>();
    if (refusal.code === "engagements/closed") expectTypeOf(refusal.curable).toEqualTypeOf<false>();
  }
} else {
  for (const fact of decision.facts) if (fact.type === "phaseEntered") expectTypeOf(fact.data.to).toEqualTypeOf<"survey" | "design">();
}
expectTypeOf(free.replay([]).phase).toEqualTypeOf<"survey" | "design" | null>();
expectTypeOf<EngagementCommand["type"]>().toExtend<string>();
