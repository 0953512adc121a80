import fc from "fast-check";
import type { Channel, ContactRecord } from "../../../src/customers/index.ts";

/** Days around the end of 2026, as text: two years, three weeks and two months meet there. */
export const nearDate: fc.Arbitrary<string> = fc.integer({ min: -40, max: 40 }).map((days) => dayAfter("2026-12-31", days));

export const channel: fc.Arbitrary<Channel> = fc.constantFrom("visit", "phone", "web", "email", "message");

/** Contacts with few customers and few people, so that they meet. */
export const contacts: fc.Arbitrary<ContactRecord[]> = fc
  .array(
    fc.record(
      {
        customer: fc.integer({ min: 1, max: 6 }),
        date: nearDate,
        channel,
        purpose: fc.constantFrom("business", "greeting"),
        by: fc.constantFrom("x", "y", "z"),
        people: fc.subarray(["p", "q", "r"]),
        discussed: fc.constantFrom("", "terms", "renewal"),
        nextVisit: nearDate,
      },
      { requiredKeys: ["customer", "date", "channel"] },
    ),
    { maxLength: 40 },
  )
  .chain((records) => fc.boolean().map((named) => (named ? records.map((record, id) => ({ ...record, id })) : records)));

/** The day a number of days after another, by the clock of the platform. */
export function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A list and the same in another order. */
export function shuffled<T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> {
  return list.chain((entries) => fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })));
}
