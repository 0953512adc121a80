import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { describePlace, requireDay, requireId, requireList, requireNew, requireRecord, type Place } from "../../foundation/internal.ts";
import type { FaultState, InstalledProduct } from "./installed-product.ts";

/** A customer and what it has of ours. Every customer card has these fields. */
export interface EquippedCustomer {
  /** The customer. */
  readonly id: Id;
  /** What it has of ours, or had; absent: nothing. */
  readonly installedProducts?: readonly InstalledProduct[] | undefined;
}

/** A checked piece. Days since 1970-01-01. */
export interface CheckedPiece {
  readonly customer: Id;
  readonly id: Id;
  readonly product: Id;
  readonly since: number;
  readonly until: number | null;
  readonly warrantyUntil: number | null;
  /** In the order of days, then of ids. */
  readonly faults: readonly CheckedFault[];
}

/** A checked fault. */
export interface CheckedFault {
  readonly id: Id;
  readonly on: number;
  readonly state: FaultState;
  readonly closedOn: number | null;
}

const STATES: readonly FaultState[] = ["reported", "inHand", "fixed", "givenUp"];

/**
 * Takes what customers have of ours as it comes.
 *
 * @param customers - in any order
 * @returns the pieces, by customer and then by id
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-period`
 */
export function readPieces(customers: readonly EquippedCustomer[]): readonly CheckedPiece[] {
  const known = new Map<Id, number>();
  const pieces: CheckedPiece[] = [];
  for (const [index, value] of requireList(customers, "customers").entries()) {
    const { id, installedProducts } = requireRecord(value, "customers", index);
    const customer = requireId(id, "customers", index);
    requireNew(known, customer, "customers", index);
    for (const piece of readOwnPieces(installedProducts, `customers[${index}].installedProducts`, customer)) pieces.push(piece);
  }
  return pieces.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.id, b.id));
}

/**
 * Takes what one customer has of ours as it comes.
 *
 * @param value - the list; absent is none
 * @param list - where it stands
 * @param customer - the customer
 * @returns the pieces, in the order given
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-period`
 */
export function readOwnPieces(value: unknown, list: string, customer: Id): readonly CheckedPiece[] {
  if (value === undefined || value === null) return [];
  const known = new Map<Id, number>();
  return Array.from(requireList(value, list), (piece, index) => readPiece(piece, list, index, customer, known));
}

function readPiece(value: unknown, list: string, index: number, customer: Id, known: Map<Id, number>): CheckedPiece {
  const record = requireRecord(value, list, index);
  const id = requireId(record["id"], list, index);
  requireNew(known, id, list, index);
  const place = (field: string): Place => ({ list, index, field, id });
  const dayOr = (field: string): number | null => (isAbsent(record[field]) ? null : requireDay(record[field], place(field)));
  const since = requireDay(record["since"], place("since"));
  const until = dayOr("until");
  if (until !== null && until < since) throw new ClienteleError("invalid-period", `${describePlace(place("until"))} is before since`, { ...place("until") });
  const path = describePlace(place("faults"));
  const knownFaults = new Map<Id, number>();
  const faults = isAbsent(record["faults"]) ? [] : Array.from(requireList(record["faults"], path), (fault, at) => readFault(fault, path, at, knownFaults));
  return {
    customer,
    id,
    product: requireId(record["product"], `${list}.product`, index),
    since,
    until,
    warrantyUntil: dayOr("warrantyUntil"),
    faults: faults.sort((a, b) => a.on - b.on || compareIds(a.id, b.id)),
  };
}

function readFault(value: unknown, list: string, index: number, known: Map<Id, number>): CheckedFault {
  const record = requireRecord(value, list, index);
  const id = requireId(record["id"], list, index);
  requireNew(known, id, list, index);
  const place = (field: string): Place => ({ list, index, field, id });
  const on = requireDay(record["on"], place("on"));
  const state = STATES.find((name) => name === record["state"]);
  if (state === undefined) throw new ClienteleError("invalid-value", `${describePlace(place("state"))} is none of ${STATES.join(", ")}`, { ...place("state"), expected: STATES });
  const closedOn = isAbsent(record["closedOn"]) ? null : requireDay(record["closedOn"], place("closedOn"));
  const isClosed = state === "fixed" || state === "givenUp";
  if (isClosed !== (closedOn !== null)) {
    throw new ClienteleError("invalid-input", `${describePlace(place("closedOn"))} does not go with the state ${state}`, { ...place("closedOn") });
  }
  if (closedOn !== null && closedOn < on) throw new ClienteleError("invalid-period", `${describePlace(place("closedOn"))} is before the fault`, { ...place("closedOn") });
  return { id, on, state, closedOn };
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}
