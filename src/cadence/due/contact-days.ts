import { commonWorkingDays, openWorkingDays, readCalendars, workingDaysOf, type WorkingDays } from "../../calendar/internal.ts";
import type { Customer } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { houseDays } from "../input/house-days.ts";
import type { QuietPeriod } from "../policy/cadence-policy.ts";
import type { CalendarOptions } from "./due-options.ts";
import { quietClosures } from "./quiet-days.ts";

/** The days on which customers can be contacted. */
export interface ContactDays {
  /** The days on which both the one who makes the contact and the customer work, less quiet periods. */
  of(owner: Id | null, customer: Customer): WorkingDays;
}

/**
 * Makes the days on which customers can be contacted ready to be asked.
 *
 * @param options - the calendars, and who keeps which
 * @param quiet - quiet periods of the policy
 * @returns contact days by owner and customer
 * @throws ClienteleError `invalid-input`, `invalid-calendar`, `missing-id`, `duplicate-id`, `unknown-calendar`
 */
export function contactDays(options: CalendarOptions, quiet: readonly QuietPeriod[] | undefined): ContactDays {
  const calendars = readCalendars(options.calendars ?? [], "calendars");
  const house = houseDays(options);
  const closures = quietClosures(quiet);
  const open = new Map<WorkingDays, WorkingDays>();
  const less = (days: WorkingDays): WorkingDays => {
    const known = open.get(days) ?? openWorkingDays(days, closures);
    open.set(days, known);
    return known;
  };
  const usual = less(house.of(null));
  return {
    of(owner, customer) {
      if (customer.calendar === undefined && options.owners === undefined) return usual;
      const ours = house.of(owner);
      if (customer.calendar === undefined) return ours === house.of(null) ? usual : less(ours);
      const theirs = calendars.get(customer.calendar);
      if (theirs !== undefined) return less(commonWorkingDays(ours, workingDaysOf(theirs)));
      const expected = [...calendars.keys()];
      throw new ClienteleError("unknown-calendar", "no calendar has the id that a customer names", { list: "customers", field: "calendar", id: customer.id, expected });
    },
  };
}
