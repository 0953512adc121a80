import { assertType, expectTypeOf } from "vitest";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import { planTour } from "../../../src/cadence/plan/plan-tour.ts";
import type { ContactPlan, PlannedContact } from "../../../src/cadence/plan/contact-plan.ts";
import type { DueContact } from "../../../src/cadence/due/due-contact.ts";
import type { CadencePolicy } from "../../../src/cadence/policy/cadence-policy.ts";

const period = { from: "2026-03-01", to: "2026-03-31" } as const;
declare const due: readonly DueContact<"A" | "B">[];
declare const policy: CadencePolicy<"A" | "B">;
declare const other: CadencePolicy<"X">;

// Class names come from the contacts, and the policy must have the same.
expectTypeOf(planContacts(due, [], period)).toEqualTypeOf<ContactPlan<"A" | "B">>();
expectTypeOf(planContacts(due, [], { ...period, policy }).planned).toEqualTypeOf<readonly PlannedContact<"A" | "B">[]>();
// @ts-expect-error -- the policy of other classes
planContacts(due, [], { ...period, policy: other });
expectTypeOf(planTour(due, { ...period, customers: [], perDay: 1 }).tours[0]!.visits[0]!.contact.class).toEqualTypeOf<"A" | "B" | null>();

// A plan goes into the next one as it is.
const before = planContacts(due, [], period).planned;
const pinned = before.map(({ contact, date, owner }) => ({ customer: contact.customer, key: contact.key, date, owner }));
planContacts(due, [], { ...period, pinned });
planTour(due, { ...period, customers: [], perDay: 1, pinned });

// Names that do not exist do not compile.
// @ts-expect-error -- no such day of the week
planContacts(due, [{ id: 1, capacity: { monday: 1 } }], period);
// @ts-expect-error -- no such channel
planContacts(due, [], { ...period, costs: { fax: 1 } });
// @ts-expect-error -- capacity is needed
planContacts(due, [{ id: 1 }], period);
// @ts-expect-error -- customers are needed for tours
planTour(due, { ...period, perDay: 1 });

// Results can be written as JSON.
assertType<ContactPlan<"A" | "B">>(JSON.parse(JSON.stringify(planContacts(due, [], period))) as ContactPlan<"A" | "B">);
