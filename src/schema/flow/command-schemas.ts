import * as z from "zod";
import { requireHead } from "../../flow/index.ts";
import type { CommandHead } from "../../flow/index.ts";
import { name, offsetInstant } from "../strict/leaves.ts";
import { byTag } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { actor } from "./fact-schemas.ts";

/** A command of some type. */
interface AnyCommand extends CommandHead {
  readonly type: string;
}

/** The fields that each type of command has beside its head. */
export type CommandFields<Data> = { readonly [Type in keyof Data & string]: () => SchemaFields<Data[Type]> };

/**
 * The schema of a union of commands.
 *
 * @typeParam Command - the union
 * @typeParam Data - by type, what a command says beside its head
 * @param fields - gives the fields of each type
 * @returns the schema
 */
export function commandsOf<Command extends AnyCommand, Data>(fields: CommandFields<Data>): z.ZodType<Command> {
  const members = Object.entries(fields as Readonly<Record<string, () => z.ZodRawShape>>).map(([type, own]) => [type, commandOf(type, own())]);
  return byTag<AnyCommand, "type">("type", () => Object.fromEntries(members) as Record<string, ObjectSchema<AnyCommand>>) as z.ZodType as z.ZodType<Command>;
}

function commandOf(type: string, own: z.ZodRawShape): z.ZodType {
  const head = (): SchemaFields<AnyCommand> => ({ id: name, type: z.literal(type), at: offsetInstant, occurredAt: z.optional(offsetInstant), by: actor });
  return strict(head).extend(own);
}

/**
 * Refuses what no command may say of itself, whatever its type.
 *
 * @param command - of the right form
 * @throws ClienteleError `missing-id`, `invalid-instant`
 */
export function checkCommandHead(command: CommandHead): void {
  requireHead(command);
}
