import type { WorkingDays } from "../../calendar/internal.ts";
import type { Span } from "../../foundation/index.ts";
import { addMonthsToDay, civilOfDay, dateOfDay } from "../../foundation/internal.ts";
import type { AfterContactAnchor, EventAnchor, FestivalAnchor, PersonDayAnchor } from "../policy/cadence-policy.ts";
import { dayOfYear } from "./check-customer.ts";
import type { CustomerCase } from "./occurrence.ts";
import { USUAL_PURPOSE } from "../input/contact-reader.ts";
import { subtractSpan } from "./span-days.ts";
import type { Start } from "./started-occurrences.ts";

/**
 * The events of a customer that start a rule, also those ahead.
 *
 * @param anchor - the rule's anchor
 * @param known - what is known of the customer
 * @param days - the days on which contact can be made
 * @returns the starts, by day
 */
export function eventStarts(anchor: EventAnchor, known: CustomerCase, days: WorkingDays): readonly Start[] {
  const found = known.events.filter(({ record }) => record.event === anchor.event);
  return found.map(({ record, day }): Start => {
    const id = record.id ?? null;
    const because = { code: "cadence/event", event: record.event, date: dateOfDay(day), record: id } as const;
    return { kind: "event", anchor: before(day, anchor.lead, days), record: id, person: null, because, yearly: false };
  });
}

/**
 * The contacts with a customer that start a rule.
 *
 * @param anchor - the rule's anchor
 * @param known - what is known of the customer
 * @returns the starts, by day
 */
export function contactStarts(anchor: AfterContactAnchor, known: CustomerCase): readonly Start[] {
  const found = known.contacts.of(known.index).filter(
    ({ record, day }) => day <= known.asOf && record.channel === anchor.channel && (anchor.purpose ?? record.purpose ?? USUAL_PURPOSE) === (record.purpose ?? USUAL_PURPOSE),
  );
  return found.map(({ record, day }): Start => {
    const id = record.id ?? null;
    const because = { code: "cadence/after-contact", channel: record.channel, date: dateOfDay(day), record: id } as const;
    return { kind: "afterContact", anchor: day, record: id, person: null, because, yearly: false, source: record };
  });
}

/**
 * The festivals that start a rule, from the beginning of the relationship.
 *
 * @param anchor - the rule's anchor
 * @param known - what is known of the customer
 * @param days - the days on which contact can be made
 * @returns the starts, by day
 */
export function festivalStarts(anchor: FestivalAnchor, known: CustomerCase, days: WorkingDays): readonly Start[] {
  const found = known.festivals.filter(({ record, day }) => record.festival === anchor.festival && day >= (known.since ?? -Infinity));
  return found.map(({ record, day }): Start => {
    const because = { code: "cadence/festival", festival: record.festival, date: dateOfDay(day) } as const;
    return { kind: "festival", anchor: before(day, anchor.lead, days), record: null, person: null, because, yearly: true };
  });
}

/**
 * The days of a customer's people that start a rule, around the day for which the answer is.
 *
 * @param anchor - the rule's anchor
 * @param known - what is known of the customer
 * @param days - the days on which contact can be made
 * @returns for each person and occasion the starts, by day
 */
export function personStarts(anchor: PersonDayAnchor, known: CustomerCase, days: WorkingDays): readonly (readonly Start[])[] {
  return (known.customer.people ?? []).flatMap(({ id, days: given = [] }) => {
    const occasions = new Set(given.map(({ occasion }) => occasion).filter((occasion) => (anchor.occasion ?? occasion) === occasion));
    return [...occasions].map((occasion) => {
      const dates = given.filter((day) => day.occasion === occasion).flatMap(({ date }) => occurrencesOf(date, known));
      return dates
        .sort((a, b) => a - b)
        .map((day): Start => {
          const because = { code: "cadence/person-day", person: id, occasion, date: dateOfDay(day) } as const;
          return { kind: "personDay", anchor: before(day, anchor.lead, days), record: null, person: id, because, yearly: true };
        });
    });
  });
}

// Last year's may still be open, and the lead of the next but one may have begun.
function occurrencesOf(date: string, { asOf, since, customer }: CustomerCase): number[] {
  const { day, dated } = dayOfYear(date, { list: "customers", field: "people.days.date", id: customer.id });
  const { year } = civilOfDay(asOf);
  const years = [year - 1, year, year + 1, year + 2].filter((each) => each >= FIRST_YEAR && each <= LAST_YEAR);
  return years.map((each) => inYear(day, each)).filter((found) => (!dated || found >= day) && found >= (since ?? -Infinity));
}

// The first and the last year that dates can be written in.
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

// 29 February is kept on the 28th where there is none.
function inYear(day: number, year: number): number {
  return addMonthsToDay(day, (year - civilOfDay(day).year) * 12);
}

function before(day: number, lead: Span | undefined, days: WorkingDays): number {
  return lead === undefined ? day : subtractSpan(day, lead, days);
}
