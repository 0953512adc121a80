import type { DueContact } from "clientele/cadence";
import { churnSignalsByCustomer, defineChurnPolicy, retentionPlan, type ContactState, type SatisfactionReason } from "clientele/satisfaction";
import { expectTypeOf } from "vitest";

// Rows of dueContacts are contacts as they are.
expectTypeOf<DueContact>().toExtend<ContactState>();

// Rows with signals are what a retention plan is made for.
const { rows } = churnSignalsByCustomer({}, undefined, { asOf: "2026-01-01" });
retentionPlan(rows, [], { asOf: "2026-01-01", stakes: [] });

// Every piece of evidence is a reason of the catalogue.
expectTypeOf(rows[0]!.signals[0]!.reason).toExtend<SatisfactionReason>();
expectTypeOf(rows[0]!.unjudged[0]!.reason).toExtend<SatisfactionReason>();

// @ts-expect-error there is no such signal
defineChurnPolicy({ id: "a", limits: { moods: { notice: 1 } } });
