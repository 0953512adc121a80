import { expectTypeOf } from "vitest";
import { contactHoldsOf } from "../../../src/complaints/learning/contact-holds-of.ts";
import { rootCauses } from "../../../src/complaints/learning/root-causes.ts";
import { consultingComplaints } from "../../../src/complaints/policies/consulting-complaints.ts";
import { complaintRecordOf } from "../../../src/complaints/register/complaint-record-of.ts";
import { complaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import type { ComplaintState } from "../../../src/complaints/state.ts";
import type { ContactHold } from "../../../src/customers/index.ts";

declare const states: readonly ComplaintState[];

// Names of classes come from the policy, those of the default without one.
expectTypeOf(rootCauses([]).rows[0]!.class).toEqualTypeOf<"vitalFew" | "usefulMany">();
const own = rootCauses([], { by: "share", classes: [{ class: "few", upTo: 0.5 }, { class: "many" }] });
expectTypeOf(own.groups[0]!.rows[0]!.class).toEqualTypeOf<"few" | "many">();
// @ts-expect-error a Pareto table goes by shares
rootCauses([], { by: "threshold", classes: [{ class: "few", from: 2 }, { class: "many" }] });

// Full states and plain rows with other columns go the same way.
const records = states.map((state) => complaintRecordOf(state));
complaintRegister(records, { from: "2026-01-01", to: "2026-01-31", timeZone: "UTC" });
const exported = [{ complaint: 1, receivedOn: "2026-01-01", clerk: "c7" }];
complaintRegister(exported, { from: "2026-01-01", to: "2026-01-31" });
expectTypeOf(exported[0]!).toExtend<ComplaintRecord>();
// @ts-expect-error a row has an id
complaintRegister([{ receivedOn: "2026-01-01" }], { from: "2026-01-01", to: "2026-01-31" });
// @ts-expect-error no such grouping
complaintRegister([], { from: "2026-01-01", to: "2026-01-31", by: "clerk" });

// A whole policy says which complaints are grave; its holds are those of the contact plan.
expectTypeOf(contactHoldsOf(records, consultingComplaints, { timeZone: "UTC" }).holds).toEqualTypeOf<readonly ContactHold[]>();
