import { expectTypeOf } from "vitest";
import { accepted, addDays, addMoney, compareIds, instant, money, plainDate, refused, sumMoney, weekdayOf } from "../../src/foundation/index.ts";
import type { Amount, ClienteleError, Decision, ErrorCode, Id, Instant, Money, PlainDate, Reason, Span } from "../../src/foundation/index.ts";
import { isClienteleError } from "../../src/foundation/index.ts";

// Dates: text goes in, a date comes out, and a date is text.
expectTypeOf(plainDate("2026-03-01")).toEqualTypeOf<PlainDate>();
expectTypeOf(addDays("2026-03-01", 1)).toEqualTypeOf<PlainDate>();
expectTypeOf<PlainDate>().toExtend<string>();
expectTypeOf<string>().not.toExtend<PlainDate>();
expectTypeOf(weekdayOf("2026-03-01")).toEqualTypeOf<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun">();
const literal: PlainDate = "2026-03-01";
// @ts-expect-error a date has hyphens
const slashed: PlainDate = "2026/03/01";
// @ts-expect-error a Date is a moment, and which day it is depends on the zone
addDays(new Date(0), 1);

// Instants.
expectTypeOf(instant(0)).toEqualTypeOf<Instant>();
expectTypeOf<Instant>().toExtend<string>();
// @ts-expect-error a moment ends with Z
const local: Instant = "2026-03-01T08:30:00";
// @ts-expect-error a date is no moment
const midnight: Instant = plainDate("2026-03-01");

// Money.
expectTypeOf(addMoney(money(1, "EUR"), money(1, "EUR"))).toEqualTypeOf<Money>();
expectTypeOf(sumMoney([])).toEqualTypeOf<Money | null>();
expectTypeOf<12.5>().toExtend<Amount>();
// @ts-expect-error a plain number has no currency
addMoney(1, 2);
sumMoney([], { convert: undefined });

// Ids.
expectTypeOf<Id>().toEqualTypeOf<string | number>();
(["b", 1] as Id[]).sort(compareIds);

// Reasons are told apart by their code, and decisions by ok.
interface Catalogue {
  readonly "test/too-late": { readonly days: number };
  readonly "test/closed": object;
}
function read(reason: Reason<Catalogue>): number {
  if (reason.code === "test/too-late") return reason.days;
  expectTypeOf(reason.code).toEqualTypeOf<"test/closed">();
  // @ts-expect-error the other reason has no days
  return reason.days as number;
}
function answer(decision: Decision<{ readonly type: "entered" }, Reason<Catalogue>>): number {
  if (decision.ok) {
    expectTypeOf(decision.facts).toEqualTypeOf<readonly { readonly type: "entered" }[]>();
    // @ts-expect-error a yes has no refusals
    return decision.refusals as never;
  }
  return decision.refusals.map(read).length;
}
answer(accepted([{ type: "entered" }]));
answer(refused([{ code: "test/too-late", days: 2 }]));
// @ts-expect-error not one of the codes
answer(refused([{ code: "test/too-early", days: 2 }]));
// @ts-expect-error the facts of the code are missing
answer(refused([{ code: "test/too-late" }]));

// Errors.
declare const caught: unknown;
if (isClienteleError(caught)) {
  expectTypeOf(caught).toEqualTypeOf<ClienteleError>();
  expectTypeOf(caught.code).toEqualTypeOf<ErrorCode>();
}

// Spans name their unit.
const weekly: Span = { amount: 1, unit: "weeks" };
// @ts-expect-error not one of the units
const yearly: Span = { amount: 1, unit: "years" };

void [literal, slashed, local, midnight, weekly, yearly];
