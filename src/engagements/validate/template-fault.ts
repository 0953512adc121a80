import type { Fault } from "../../foundation/index.ts";

/**
 * What can be wrong with a template.
 *
 * - `malformed`: not of the form of a template, or a number or option that means nothing;
 * - `bad-name`: a name that does not start with a letter, or holds spaces;
 * - `duplicate-name`: declared twice;
 * - `unknown-name`: nobody declares it;
 * - `no-start`: a profile leaves the first phase out, and not exactly one comes after it;
 * - `unreachable`: a phase to which nothing leads;
 * - `dead-end`: a phase from which no end can be reached;
 * - `ambiguous`: two ways from one phase to the same other;
 * - `cyclic-activities`: activities that wait for each other;
 * - `later-activity`: something waits for an activity of a phase that cannot have come before;
 * - `not-produced`: something asks for a deliverable that nobody produces;
 * - `produced-later`: something asks for a deliverable that only a later phase produces;
 * - `impossible-gate`: a group with too few parts ever to hold;
 * - `misplaced`: a field that has no meaning where it stands.
 *
 * @category Templates
 */
export type TemplateFaultCode =
  | "malformed"
  | "bad-name"
  | "duplicate-name"
  | "unknown-name"
  | "no-start"
  | "unreachable"
  | "dead-end"
  | "ambiguous"
  | "cyclic-activities"
  | "later-activity"
  | "not-produced"
  | "produced-later"
  | "impossible-gate"
  | "misplaced";

/**
 * One fault of a template.
 *
 * @category Templates
 */
export interface TemplateFault extends Fault {
  /** What kind of fault it is. */
  readonly code: TemplateFaultCode;
  /** The profile under which it shows; `null` where no tailoring is needed for it. */
  readonly profile: string | null;
}

/** Notes a fault. */
export type NoteFault = (code: TemplateFaultCode, path: string, message: string) => void;
