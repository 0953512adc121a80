import type { WorkingDays } from "../../calendar/internal.ts";
import type { Span } from "../../foundation/index.ts";
import { addMonthsToDay, civilOfDay, dateOfDay, requireDay } from "../../foundation/internal.ts";
import type { AfterContactAnchor, EventAnchor, FestivalAnchor, PersonDayAnchor } from "../policy/cadence-policy.ts";
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
  const found = known.contacts.filter(
    ({ record, day }) => day <= known.asOf && record.channel === anchor.channel && (anchor.purpose ?? record.purpose ?? USUAL_PURPOSE) === (record.purpose ?? USUAL_PURPOSE),
  );
  return found.map(({ record, day }): Start => {
    const id = record.id ?? null;
    const because = { code: "cadence/after-contact", channel: record.channel, date: dateOfDay(day), record: id } as const;
    return { kind: "afterContact", anchor: day, record: id, person: null, because, yearly: false };
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
  return (known.customer.people ?? []).flatMap((person) => {
    const wanted = (person.days ?? []).filter(({ occasion }) => (anchor.occasion ?? occasion) === occasion);
    return wanted.map(({ occasion, date }) =>
      occurrencesOf(date, known).map((day): Start => {
        const because = { code: "cadence/person-day", person: person.id, occasion, date: dateOfDay(day) } as const;
        return { kind: "personDay", anchor: before(day, anchor.lead, days), record: null, person: person.id, because, yearly: true };
      }),
    );
  });
}

// Last year's may still be open, and the lead of the next but one may have begun.
function occurrencesOf(date: string, { asOf, since, customer }: CustomerCase): number[] {
  const place = { list: "customers", field: "people.days.date", id: customer.id };
  const day = date.length === MONTH_AND_DAY ? requireDay(`${LEAP_YEAR}-${date}`, place) : requireDay(date, place);
  const first = date.length === MONTH_AND_DAY ? -Infinity : day;
  const year = civilOfDay(asOf).year;
  return [year - 1, year, year + 1, year + 2]
    .map((each) => inYear(day, each))
    .filter((found) => found >= first && found >= (since ?? -Infinity));
}

const MONTH_AND_DAY = "MM-DD".length;
const LEAP_YEAR = 2000;

// 29 February is kept on the 28th where there is none.
function inYear(day: number, year: number): number {
  return addMonthsToDay(day, (year - civilOfDay(day).year) * 12);
}

function before(day: number, lead: Span | undefined, days: WorkingDays): number {
  return lead === undefined ? day : subtractSpan(day, lead, days);
}
