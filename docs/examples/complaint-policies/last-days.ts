import type { WorkCalendar } from "clientele/calendar";
import { complaintDecider, complaintStatus, type ComplaintDecider, type ComplaintPolicy } from "clientele/complaints";
import { instantIn } from "clientele/foundation";

/**
 * The last day of each clock of a complaint that comes in on some day, if nothing happens.
 *
 * @param policy - how it is handled
 * @param severity - how it is classed
 * @param receivedOn - the local day it comes in
 * @param calendar - the calendar that the policy names
 * @returns from the name of a clock to the last day on which there is time
 */
export function lastDays(policy: ComplaintPolicy, severity: string, receivedOn: string, calendar: WorkCalendar): Readonly<Record<string, string | null>> {
  const calendars = [calendar];
  const desk: ComplaintDecider = complaintDecider(policy, { calendars });
  const at = instantIn(receivedOn, "12:00", calendar.timeZone);
  const recorded = desk.record({ id: "1", at, by: { id: "intake" }, complaint: 1, customer: 1, severity, category: policy.categories[0]!, channel: "letter" });
  if (!recorded.ok) throw new Error(recorded.refusals.map(({ code }) => code).join());
  const { clocks } = complaintStatus(desk.replay(recorded.facts), policy, { asOf: at, calendars });
  return Object.fromEntries(clocks.map(({ clock, dueOn }) => [clock, dueOn]));
}
