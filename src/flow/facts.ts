import type { Id, Instant } from "../foundation/index.ts";

/**
 * Who gives a command, and in which role.
 *
 * @category Facts
 */
export interface Actor<R extends string = string> {
  /** Id of the person or system; its name stays with the host. */
  readonly id: Id;
  /** The role in which they act; absent: none in particular. */
  readonly role?: R | undefined;
}

/**
 * What was decided or seen, as it is stored: plain JSON that is never changed afterwards.
 *
 * @typeParam Type - what kind of fact it is
 * @typeParam Data - what belongs to that kind
 * @category Facts
 */
export interface Fact<Type extends string = string, Data extends object = object, R extends string = string> {
  /** Tells facts of one history apart. One that a command made has the id of the command, further ones `#2`, `#3` behind it. */
  readonly id: string;
  /** What kind of fact it is. */
  readonly type: Type;
  /** Version of the form of `data`, from 1. */
  readonly schema: number;
  /** When it happened; not after `recordedAt`. */
  readonly occurredAt: Instant;
  /** When it was written down. */
  readonly recordedAt: Instant;
  /** Who said so. */
  readonly by: Actor<R>;
  /** What belongs to this kind of fact. */
  readonly data: Data;
}

/**
 * What every command says, whatever it asks for.
 *
 * @category Facts
 */
export interface CommandHead<R extends string = string> {
  /** The host's key for this command: non-empty text without `#`. Given twice, it has an effect once,
   * whatever it asks for the second time: a new wish needs a new id. */
  readonly id: string;
  /** When the command is given: what follows is recorded at this moment. */
  readonly at: string;
  /** When it happened, not after `at`; absent: at `at`. */
  readonly occurredAt?: string | undefined;
  /** Who gives it. */
  readonly by: Actor<R>;
}
