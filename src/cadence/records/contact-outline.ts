import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireDay, requireId, requireIds, requireList, requireNew, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import type { ScriptVersion } from "./outline-reasons.ts";

/** What a contact is to go like, written before it is made (CAD-17). */
export interface ContactOutline {
  /** What decisions name the outline by. */
  readonly id: Id;
  /** Whom the contact is with. */
  readonly customer: Id;
  /** Key of the contact, as in a row of `dueContacts`. */
  readonly key: string;
  /** The script it was made with; absent: none. */
  readonly script?: ScriptVersion | undefined;
  /** The outline itself, for people to read. Never part of a reason or an error. */
  readonly text?: string | undefined;
  /** Its approval; absent: not approved. */
  readonly approval?: OutlineApproval | undefined;
}

/** That somebody approved an outline. */
export interface OutlineApproval {
  /** Who approved it. */
  readonly by: Id;
  /** On which day, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Somebody who may approve outlines. */
export interface ContactApprover {
  /** Who it is. */
  readonly id: Id;
  /** The owners whose contacts are his or hers to approve; absent: everyone's. */
  readonly owners?: readonly Id[] | undefined;
}

/**
 * Takes outlines as they come, and refuses what is none.
 *
 * @param outlines - outlines; absent: none
 * @returns the same
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `duplicate-id` for two of one id, or of one contact
 */
export function readOutlines(outlines: readonly ContactOutline[] | undefined): readonly ContactOutline[] {
  if (outlines === undefined) return [];
  const ids = new Map<Id, number>();
  const keys = new Map<Id, Map<string, number>>();
  for (const [index, value] of requireList(outlines, "outlines").entries()) {
    const outline = requireRecord(value, "outlines", index);
    const id = requireId(outline["id"], "outlines", index);
    requireNew(ids, id, "outlines", index);
    const customer = requireId(outline["customer"], "outlines", index);
    const key = requireText(outline["key"], { list: "outlines", index, field: "key", id });
    requireNewKey(keys, customer, key, index, id);
    readScript(outline["script"], index, id);
    readApproval(outline["approval"], index, id);
  }
  return outlines;
}

/**
 * Takes approvers as they come, and refuses what is none.
 *
 * @param approvers - approvers; absent: none
 * @returns the same by id
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`
 */
export function readApprovers(approvers: readonly ContactApprover[] | undefined): ReadonlyMap<Id, ContactApprover> {
  const known = new Map<Id, number>();
  const found = new Map<Id, ContactApprover>();
  for (const [index, value] of (approvers === undefined ? [] : requireList(approvers, "approvers")).entries()) {
    const approver = requireRecord(value, "approvers", index);
    const id = requireId(approver["id"], "approvers", index);
    requireNew(known, id, "approvers", index);
    const owners = approver["owners"] === undefined ? undefined : requireIds(approver["owners"], `approvers[${index}].owners`);
    found.set(id, { id, owners });
  }
  return found;
}

function requireNewKey(keys: Map<Id, Map<string, number>>, customer: Id, key: string, index: number, id: Id): void {
  const known = keys.get(customer) ?? new Map<string, number>();
  const firstIndex = known.get(key);
  if (firstIndex !== undefined) {
    const sentence = `outlines[${firstIndex}] and outlines[${index}] are for one contact`;
    throw new ClienteleError("duplicate-id", sentence, { list: "outlines", index, firstIndex, id, field: "key" });
  }
  keys.set(customer, known.set(key, index));
}

function readScript(value: unknown, index: number, id: Id): void {
  if (value === undefined) return;
  const list = `outlines[${index}].script`;
  const script = requireObject(value, list);
  for (const field of ["id", "version"]) requireText(script[field], { list, field, id });
}

function readApproval(value: unknown, index: number, id: Id): void {
  if (value === undefined) return;
  const approval = requireObject(value, `outlines[${index}].approval`);
  requireId(approval["by"], "outlines.approval", index);
  requireDay(approval["on"], { list: "outlines", index, field: "approval.on", id });
}
