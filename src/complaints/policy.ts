import type { Amount } from "../foundation/index.ts";
import type { ClockTarget } from "./clocks/clock-target.ts";

/**
 * The clocks of a complaint (CMP-12). Each runs from the moment the complaint reached us, but the next response: it runs from the
 * oldest message of the customer that nobody has answered.
 *
 * - `acknowledge`: until we said that we have it, or answered;
 * - `firstResponse`: until the first answer;
 * - `nextResponse`: until the next answer, once there was a first one;
 * - `onSite`: until somebody is on site (CMP-9);
 * - `resolution`: until the complaint is resolved;
 * - `statutory`: until it is resolved or over, as a rule from outside asks.
 *
 * `acknowledge` and `statutory` never stand still and never start anew: a complaint that is taken up again has the statutory deadline of its receipt,
 * as if it had never been solved.
 *
 * @category Policy
 */
export type ComplaintClockName = "acknowledge" | "firstResponse" | "nextResponse" | "onSite" | "resolution" | "statutory";

/**
 * How long something may take, by severity.
 *
 * @category Policy
 */
export interface ComplaintClock {
  /** Which clock. */
  readonly clock: ComplaintClockName;
  /** The time it gives, by severity; a severity that is not named, or `null`, has no such clock. */
  readonly targets: Readonly<Record<string, ClockTarget | null>>;
  /** Whether holds stop it; only `firstResponse`, `nextResponse`, `onSite` and `resolution` can pause. Default `"never"`. */
  readonly pauses?: "inHolds" | "never" | undefined;
  /** Categories it is for, with all that is below them; absent: all. */
  readonly categories?: readonly string[] | undefined;
  /** Id of the calendar that it counts in; absent: around the clock, in UTC days. A calendar of the complaint itself goes first. */
  readonly calendar?: string | undefined;
}

/**
 * When a complaint goes a level up (CMP-9). Each rule fires once in a cycle: from the record, or a reopening, to the end.
 *
 * - `severity`: as soon as the complaint has one of these severities;
 * - `breach`: when a clock, or a promise, is broken for so long;
 * - `optionsExhausted`: when the customer has refused every option;
 * - `request`: when the customer asks for it.
 *
 * @category Policy
 */
export type EscalationRule =
  | { readonly id: string; readonly when: "severity"; readonly severities: readonly string[]; readonly to: string }
  | { readonly id: string; readonly when: "breach"; readonly of: ComplaintClockName | "promise"; readonly after?: ClockTarget | undefined; readonly to: string }
  | { readonly id: string; readonly when: "optionsExhausted"; readonly to: string }
  | { readonly id: string; readonly when: "request"; readonly to: string };

/**
 * How complaints are handled: everything that a house decides for itself. Plain JSON.
 *
 * @typeParam S - names of severities
 * @category Policy
 */
export interface ComplaintPolicy<S extends string = string> {
  /** What histories name the policy by. */
  readonly id: string;
  /** Its version, from 1. */
  readonly version: number;
  /** Severities from the least to the gravest. */
  readonly severities: readonly S[];
  /** The severity from which a complaint is grave: sales contacts are held back while it is open (CMP-14). */
  readonly graveFrom: NoInfer<S>;
  /** Categories, those below others with a slash: `"product"`, `"product/defect"` (CMP-10). */
  readonly categories: readonly string[];
  /** Severities that may be solved on the spot, without a promise (CMP-3). */
  readonly onTheSpot: readonly NoInfer<S>[];
  /** Promises (CMP-4). */
  readonly promises: {
    /** The longest that a promise may reach ahead of the moment it is given; absent: no limit. */
    readonly longest?: ClockTarget | undefined;
    /** Id of the calendar that it counts in; absent: around the clock, in UTC days. A calendar of the complaint itself goes first. */
    readonly calendar?: string | undefined;
  };
  /** Solutions that are prepared before the first is offered (CMP-6). */
  readonly options: {
    /** The fewest in the first round. Default 1. */
    readonly least?: number | undefined;
    /** The most in a round; absent: no limit. */
    readonly most?: number | undefined;
    /** The fewest in a later round, once something was offered. Default 1. */
    readonly leastAgain?: number | undefined;
  };
  /** Whether an apology comes before any offer where the fault is ours (CMP-5). Default `"beforeOffer"`. */
  readonly apology?: "beforeOffer" | "optional" | undefined;
  /** The most that a role may give away with an option, as `null` for no limit; a role that is not named may give nothing (CMP-15). Absent: nobody is limited. */
  readonly compensation?: Readonly<Record<string, Amount | null>> | undefined;
  /** Follow-ups after the solution (CMP-8), in each cycle. */
  readonly followUps: {
    /** The fewest that reached the customer, satisfied or not willing to say, before it can be closed; 0 asks for none. */
    readonly least: number;
    /** When each is due, counted from the resolution; at least `least` of them. More are recommended, not required. */
    readonly delays: readonly ClockTarget[];
    /** So many attempts without reaching anybody close it for that reason; absent: none do. */
    readonly unreachable?: number | undefined;
    /** Id of the calendar that the delays count in; absent: around the clock, in UTC days. A calendar of the complaint itself goes first. */
    readonly calendar?: string | undefined;
  };
  /** Reopening. */
  readonly reopening: {
    /** How long after closing a complaint can be reopened; absent: for ever. */
    readonly within?: ClockTarget | undefined;
    /** Id of the calendar that it counts in; absent: around the clock, in UTC days. A calendar of the complaint itself goes first. */
    readonly calendar?: string | undefined;
    /** Whether clocks go on from where they were, the closed time left out, or start anew; `acknowledge` and `statutory` do neither. Default `"resume"`. */
    readonly clocks?: "resume" | "restart" | undefined;
  };
  /** The clocks, each name at most once. */
  readonly clocks: readonly ComplaintClock[];
  /** Escalation. */
  readonly escalation: {
    /** Support tiers or levels from the first to the last; a complaint starts on the first (CMP-9, CMP-18). */
    readonly levels: readonly string[];
    /** When it goes up. */
    readonly rules: readonly EscalationRule[];
  };
  /** Purposes of contact that an open grave complaint holds back; absent: none are (CMP-14). */
  readonly holdsBack?: readonly string[] | undefined;
}
