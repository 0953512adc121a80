import * as z from "zod";
import type { Amount, Id, Instant, Money, PlainDate, Span, SpanUnit, Weekday } from "../../foundation/index.ts";
import { oneOf } from "./named.ts";
import { notEmpty } from "./not-empty.ts";
import { strict } from "./object-schema.ts";
import type { ObjectSchema, SchemaFields } from "./object-schema.ts";
import { WRONG } from "./wrong.ts";

// Days that exist, as a pattern, so that the JSON Schemas refuse the 30th of February too.
const YEAR = String.raw`(?!0000)\d{4}`;
const LEAP_YEAR = String.raw`(?!0000)(?:\d\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)`;
const YEARLY_DAY = String.raw`(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8]))`;
const DAY = `(?:${YEAR}-${YEARLY_DAY}|${LEAP_YEAR}-02-29)`;
const CLOCK = String.raw`(?:[01]\d|2[0-3]):[0-5]\d`;

/** Text for people to read; may be empty. */
export const text: z.ZodType<string> = /* @__PURE__ */ z.string({ error: WRONG.text });

/** A name, a code, or another text that says something. */
export const name: z.ZodType<string> = /* @__PURE__ */ filled(WRONG.name);

/** A reason as commands and facts give it: a code, never prose. */
export const code: z.ZodType<string> = /* @__PURE__ */ pattern(String.raw`\S+`, WRONG.code);

/** A finite number. */
export const number: z.ZodType<number> = /* @__PURE__ */ z.number({ error: WRONG.number });

/** A whole number. */
export const whole: z.ZodType<number> = /* @__PURE__ */ z.int({ error: WRONG.whole });

/** A whole number from 0. */
export const count: z.ZodType<number> = /* @__PURE__ */ z.int({ error: WRONG.whole }).min(0);

/** A whole number from 1. */
export const ordinal: z.ZodType<number> = /* @__PURE__ */ z.int({ error: WRONG.whole }).min(1);

/** An id. */
export const id: z.ZodType<Id> = /* @__PURE__ */ either([() => filled(WRONG.id), () => z.number()], WRONG.id);

/** A day, `YYYY-MM-DD`. */
export const day: z.ZodType<string> = /* @__PURE__ */ pattern(DAY, WRONG.date);

/** The same day, where the library returns it. */
export const plainDay: z.ZodType<PlainDate> = /* @__PURE__ */ plainDayOf();

/** A day, or a day of every year. */
export const monthDay: z.ZodType<string> = /* @__PURE__ */ pattern(`${DAY}|${YEARLY_DAY}|02-29`, WRONG.monthDay);

/** A moment in the one written form of the library. */
export const instant: z.ZodType<Instant> = /* @__PURE__ */ instantPattern(String.raw`${DAY}T${CLOCK}:[0-5]\d\.\d{3}Z`);

/** A moment as commands and policies may write it. */
export const offsetInstant: z.ZodType<string> = /* @__PURE__ */ pattern(
  String.raw`${DAY}T${CLOCK}(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]${CLOCK})`,
  WRONG.offsetInstant,
);

/** A time on the wall. */
export const time: z.ZodType<string> = /* @__PURE__ */ pattern(`${CLOCK}|24:00`, WRONG.time);

/** A time zone by its form; whether the platform knows it shows where it is used. */
export const timeZone: z.ZodType<string> = /* @__PURE__ */ pattern(String.raw`[A-Za-z][\w+/-]*|[+-]${CLOCK}`, WRONG.timeZone);

/** The hash of a definition. */
export const hash: z.ZodType<string> = /* @__PURE__ */ pattern("[0-9a-f]{16}", WRONG.hash);

/**
 * Money, strictly.
 *
 * @category Values
 */
export const moneySchema: ObjectSchema<Money> = /* @__PURE__ */ strict((): SchemaFields<Money> => ({ minor: whole, currency: pattern("[A-Z]{3}", WRONG.currency) }));

/** An amount: a number, or money. */
export const amount: z.ZodType<Amount> = /* @__PURE__ */ either([() => z.number(), () => moneySchema], WRONG.amount);

/** A day of the week. */
export const weekday: z.ZodType<Weekday> = /* @__PURE__ */ oneOf<Weekday>({ mon: true, tue: true, wed: true, thu: true, fri: true, sat: true, sun: true });

/** A length of time. */
export const span: ObjectSchema<Span> = /* @__PURE__ */ strict((): SchemaFields<Span> => ({
  amount: count,
  unit: oneOf<SpanUnit>({ workingDays: true, calendarDays: true, weeks: true, months: true }),
}));

function filled(wrong: string): z.ZodType<string> {
  return z.string({ error: wrong }).check(notEmpty(wrong));
}

function pattern(source: string, wrong: string): z.ZodType<string> {
  return z.string({ error: wrong }).regex(new RegExp(`^(?:${source})$`), { error: wrong });
}

function plainDayOf(): z.ZodType<PlainDate> {
  return day as z.ZodType as z.ZodType<PlainDate>;
}

function instantPattern(source: string): z.ZodType<Instant> {
  return pattern(source, WRONG.instant) as z.ZodType as z.ZodType<Instant>;
}

function either<A, B>([a, b]: readonly [() => z.ZodType<A>, () => z.ZodType<B>], wrong: string): z.ZodType<A | B> {
  return z.union([a(), b()], { error: wrong });
}
