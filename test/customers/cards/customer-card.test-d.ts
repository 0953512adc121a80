import { expectTypeOf } from "vitest";
import { itemHistory, reviseCard, type CardFact, type CardItem, type Customer, type CustomerCard, type CustomersReason, type ItemChange } from "../../../src/customers/index.ts";

// A card is a customer wherever one is asked for, and needs no more than an id.
expectTypeOf<CustomerCard>().toExtend<Customer>();
expectTypeOf<{ id: number }>().toExtend<CustomerCard>();
expectTypeOf<"people">().not.toExtend<CardItem>();
expectTypeOf<"trail">().not.toExtend<CardItem>();

declare const facts: readonly CardFact[];
expectTypeOf(itemHistory(facts, "region")[0]!.to).toEqualTypeOf<string | null>();
expectTypeOf<Extract<ItemChange, { item: "paymentDays" }>["from"]>().toEqualTypeOf<number | null>();
// @ts-expect-error a card has no colour
itemHistory(facts, "colour");

const head = { id: "r", at: "2026-03-02T09:00:00Z", by: { id: 1 }, on: "2026-03-02" };
const decision = reviseCard({ id: 1 }, { ...head, set: { region: "north" }, clear: ["city"] });
if (!decision.ok) expectTypeOf(decision.refusals[0]!).toExtend<CustomersReason>();
// @ts-expect-error a region is text
reviseCard({ id: 1 }, { ...head, set: { region: 5 } });
// @ts-expect-error people are revised by themselves
reviseCard({ id: 1 }, { ...head, clear: ["people"] });
// @ts-expect-error the day as of which a person is known is that of the revision
reviseCard({ id: 1 }, { ...head, people: { add: [{ id: "p", updatedOn: "2026-01-01" }] } });
