import type { InstantInput } from "../../foundation/index.ts";
import type { ClockTarget, TargetBySeverity } from "./clock-target.ts";

/**
 * What happened, by type, beside when. What happened counts at its own moment, whatever the order in which it was recorded; at the
 * same moment, what stands first came first.
 *
 * @category Service clocks
 */
export interface ServiceEventData {
  /** It was recorded: exactly once at most. Its state and severity; default none. */
  readonly created: { readonly state?: string | undefined; readonly severity?: string | null | undefined };
  /** The customer wrote or called. */
  readonly customerMessage: object;
  /** The customer was answered. */
  readonly publicAnswer: object;
  /** Somebody noted something that the customer does not see. No clock cares. */
  readonly internalNote: object;
  /** Something happened that a clock may wait for, as in `"acknowledged"`. */
  readonly milestone: { readonly milestone: string };
  /** It came into a state. After closing this reopens it. */
  readonly stateEntered: { readonly state: string };
  /** It got another severity; `null` for none. */
  readonly severityChanged: { readonly severity: string | null };
  /** The times of some clocks changed, by name; `null` for no deadline any more. */
  readonly policyChanged: { readonly clocks: Readonly<Record<string, ClockTarget | TargetBySeverity | null>> };
  /** It is handled by another calendar, by id. A clock with a calendar of its own keeps it. */
  readonly calendarChanged: { readonly calendar: string };
  /** It was closed. */
  readonly closed: object;
}

/**
 * The types of events.
 *
 * @category Service clocks
 */
export type ServiceEventType = keyof ServiceEventData;

/**
 * An event of a timeline, told apart by `type`.
 *
 * @category Service clocks
 */
export type ServiceEvent = {
  readonly [Type in ServiceEventType]: { readonly type: Type; readonly at: InstantInput } & ServiceEventData[Type];
}[ServiceEventType];
