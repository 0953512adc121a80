import { expectTypeOf } from "vitest";
import type * as z from "zod";
import type { AbcPolicy, BudgetLine, CadencePolicy, ChangeRequest, ComplaintCommand, ComplaintFact, ComplaintPolicy, ComplaintRecord, ComplaintState, Customer, CustomerCard, EngagementCommand, EngagementFact, EngagementState, EngagementTemplate, Order, Person, PlanOwner, ServicePolicy, WorkCalendar } from "clientele";
import * as schema from "clientele/schema";
import type { ObjectSchema, Parsed, SchemaFields } from "clientele/schema";
import { byTag, oneOf } from "../../src/schema/strict/named.ts";
import { name, number, text } from "../../src/schema/strict/leaves.ts";
import { strict } from "../../src/schema/strict/object-schema.ts";

// What a schema gives is what the library takes, and the other way round.
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? "same" : "the schema lacks something") : "the schema gives something else";

expectTypeOf<Same<z.output<typeof schema.customerSchema>, Customer>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.personSchema>, Person>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.orderSchema>, Order>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.workCalendarSchema>, WorkCalendar>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.abcPolicySchema>, AbcPolicy>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.cadencePolicySchema>, CadencePolicy>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.engagementTemplateSchema>, EngagementTemplate>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.engagementFactSchema>, EngagementFact>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.engagementStateSchema>, EngagementState>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.complaintPolicySchema>, ComplaintPolicy>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.complaintFactSchema>, ComplaintFact>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.complaintStateSchema>, ComplaintState>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.customerCardSchema>, CustomerCard>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.engagementCommandSchema>, EngagementCommand>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.complaintCommandSchema>, ComplaintCommand>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.complaintRecordSchema>, ComplaintRecord>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.servicePolicySchema>, ServicePolicy>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.budgetLineSchema>, BudgetLine>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.changeRequestSchema>, ChangeRequest>>().toEqualTypeOf<"same">();
expectTypeOf<Same<z.output<typeof schema.planOwnerSchema>, PlanOwner>>().toEqualTypeOf<"same">();

// A parser gives the same type, behind a question.
expectTypeOf(schema.parseCustomer).returns.toEqualTypeOf<Parsed<Customer>>();
expectTypeOf(schema.parseCustomers([]).values).toEqualTypeOf<readonly Customer[]>();

// Every schema of a record is built by its declaration: what does not agree with it does not compile.
interface Sample {
  readonly id: string;
  readonly size?: number | undefined;
}
expectTypeOf(strict((): SchemaFields<Sample> => ({ id: name, size: schema.orderSchema.shape.cost.unwrap().optional() as never }))).toExtend<ObjectSchema<Sample>>();
// @ts-expect-error a field is missing, though it is optional
strict((): SchemaFields<Sample> => ({ id: name }));
// @ts-expect-error a field is too many
strict((): SchemaFields<Sample> => ({ id: name, size: {} as z.ZodOptional<typeof number>, other: name }));
// @ts-expect-error an optional field is required
strict((): SchemaFields<Sample> => ({ id: name, size: number }));
// @ts-expect-error a required field is optional
strict((): SchemaFields<Sample> => ({ id: {} as z.ZodOptional<typeof name>, size: {} as z.ZodOptional<typeof number> }));
// @ts-expect-error a field is of another type
strict((): SchemaFields<Sample> => ({ id: number, size: {} as z.ZodOptional<typeof number> }));

// @ts-expect-error a name of the union is missing
oneOf<"a" | "b">({ a: true });
// @ts-expect-error a name is not of the union
oneOf<"a" | "b">({ a: true, b: true, c: true });

interface Round {
  readonly shape: "round";
  readonly radius: number;
}
interface Named {
  readonly shape: "named";
  readonly name: string;
}
// @ts-expect-error a member of the union is missing
byTag<Round | Named, "shape">("shape", () => ({ round: {} as ObjectSchema<Round> }));
// A strict schema is a schema of zod, to be extended and nested.
expectTypeOf(schema.customerSchema.extend({ nickname: text }).parse({})).toExtend<{ readonly nickname: string }>();
expectTypeOf<z.output<typeof schema.customerSchema.shape.class>>().toEqualTypeOf<string | undefined>();
