import { ClienteleError, type Id, type Instant } from "../foundation/index.ts";
import { instantOfMilliseconds, isRecord, requireInstant, requireObject } from "../foundation/internal.ts";
import type { Actor, CommandHead, Fact } from "./facts.ts";
import { isWrittenInstant } from "./written-instant.ts";

/** The head of a command, checked, with its moments in the one written form. */
export interface CheckedHead<R extends string = string> {
  /** The command's id. */
  readonly id: string;
  /** When it is given. */
  readonly at: Instant;
  /** When it happened. */
  readonly occurredAt: Instant;
  /** Who gives it, copied: the caller may go on with theirs. */
  readonly by: Actor<R>;
}

/**
 * Takes the head of a command as it comes.
 *
 * @param command - a command
 * @returns its head, checked
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-instant`
 */
export function requireHead<R extends string>(command: CommandHead<R>): CheckedHead<R> {
  requireObject(command, "command");
  const { id, at, occurredAt, by } = command;
  if (typeof id !== "string" || id === "" || id.includes("#")) {
    throw new ClienteleError("missing-id", "command.id is not text without #", { list: "command", field: "id" });
  }
  const recorded = instantOf(at, "at");
  return { id, at: recorded, occurredAt: occurredAt === undefined ? recorded : instantOf(occurredAt, "occurredAt"), by: requireActor(by) };
}

/**
 * Takes somebody who acts as they come.
 *
 * @param by - id, and perhaps a role
 * @returns a copy
 * @throws ClienteleError `missing-id`, `invalid-input`
 */
export function requireActor<R extends string>(by: Actor<R>): Actor<R> {
  if (!isRecord(by)) throw new ClienteleError("invalid-input", "by is not an object", { list: "by" });
  const { id, role } = by;
  requirePersonId(id);
  if (role === undefined) return { id };
  if (typeof role === "string") return { id, role };
  throw new ClienteleError("invalid-input", "by.role is not text", { list: "by", field: "role" });
}

/**
 * The moment in the one written form.
 *
 * @param value - text, milliseconds or a Date
 * @param field - where it stands in the command, for the message
 * @returns the moment as text
 * @throws ClienteleError `invalid-instant`
 */
export function instantOf(value: unknown, field: string): Instant {
  return isWrittenInstant(value) ? value : instantOfMilliseconds(requireInstant(value, { list: "command", field }));
}

/**
 * A fact that follows from a command.
 *
 * @param head - the head of the command
 * @param position - how many facts of the same command come before it
 * @param type - kind of the fact
 * @param data - what belongs to it
 * @returns the fact, with an id that follows from the command's
 */
export function factOf<Type extends string, Data extends object, R extends string>(
  head: CheckedHead<R>,
  position: number,
  type: Type,
  data: Data,
): Fact<Type, Data, R> {
  const id = position === 0 ? head.id : `${head.id}#${position + 1}`;
  return { id, type, schema: 1, occurredAt: head.occurredAt, recordedAt: head.at, by: head.by, data };
}

function requirePersonId(id: Id): void {
  if (typeof id === "string" ? id !== "" : Number.isFinite(id)) return;
  throw new ClienteleError("missing-id", "by has no id", { list: "by", field: "id" });
}
