import type { AmountOptions, Id, PlainDate } from "../../foundation/index.ts";
import { amountReader, dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { readEntries } from "../records/field-reader.ts";
import type { ChangeRespect } from "./change-reasons.ts";
import type { ChangeRequest } from "./change-request.ts";
import type { CheckedChange } from "./change-refusals.ts";
import { readChange } from "./read-changes.ts";

/** How far a change request has come: being weighed, waiting for a decision, or decided. */
export type ChangeStatus = "toAssess" | "toDecide" | "approved" | "refused";

/** A change request in the register. */
export interface ChangeRegisterRow {
  /** The request. */
  readonly id: Id;
  /** How far it has come. */
  readonly status: ChangeStatus;
  /** What has not been weighed. */
  readonly missing: readonly ChangeRespect[];
  /** Calendar days from the request to its decision; to the day asked for where there is none. */
  readonly openDays: number;
}

/** The change requests of an engagement as of a day. */
export interface ChangeRegister {
  /** The day. */
  readonly asOf: PlainDate;
  /** Number of requests by status. */
  readonly counts: Readonly<Record<ChangeStatus, number>>;
  /** Undecided ones first, of them the longest open; then the decided; equal ones in the order of ids. */
  readonly rows: readonly ChangeRegisterRow[];
  /** Requests made after the day, in the order of ids; they are in no count. */
  readonly later: readonly Id[];
}

/** The day, and how amounts are read. */
export interface ChangeRegisterOptions extends AmountOptions {
  /** The day, `YYYY-MM-DD`; what was decided or weighed after it does not count yet. */
  readonly asOf: string;
}

/**
 * How far has each change request come?
 *
 * @param changes - the requests, in any order
 * @param options - the day; `convert` for several currencies
 * @returns counts by status, and a row for each request
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period` for a ruling before its request,
 * `invalid-value`, `mixed-currencies`
 * @example
 * ```ts
 * import { changeRegister } from "clientele/engagements";
 *
 * const assessment = { on: "2026-03-04", by: "analyst", quality: "worse", cost: 900 } as const;
 * const request = { id: 1, kind: "requirements", requestedOn: "2026-03-02", requestedBy: "client", assessment } as const;
 * const { counts, rows } = changeRegister([request], { asOf: "2026-03-10" });
 * counts; // => { toAssess: 1, toDecide: 0, approved: 0, refused: 0 }
 * rows; // => [{ id: 1, status: "toAssess", missing: ["time"], openDays: 8 }]
 * // Before the assessment, nothing was weighed.
 * changeRegister([request], { asOf: "2026-03-03" }).rows[0]?.missing; // => ["quality", "cost", "time"]
 * ```
 * @category Change control
 * @see ENG-11
 */
export function changeRegister(changes: readonly ChangeRequest[], options: ChangeRegisterOptions): ChangeRegister {
  const given = requireObject(options, "options") as unknown as ChangeRegisterOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const reader = amountReader(given);
  const read = readEntries(changes, "changes").map((entry) => readChange(entry.key, entry, reader));
  const rows = read.filter(({ requestedOn }) => requestedOn <= asOf).map((change) => rowOf(change, asOf));
  const isOpen = ({ status }: ChangeRegisterRow): number => (status === "toAssess" || status === "toDecide" ? 0 : 1);
  const count = (name: ChangeStatus): number => rows.filter(({ status }) => status === name).length;
  return {
    asOf: dateOfDay(asOf),
    counts: { toAssess: count("toAssess"), toDecide: count("toDecide"), approved: count("approved"), refused: count("refused") },
    // Sorting is stable, and the entries come in the order of ids.
    rows: rows.sort((a, b) => isOpen(a) - isOpen(b) || b.openDays - a.openDays),
    later: read.filter(({ requestedOn }) => requestedOn > asOf).map(({ id }) => id),
  };
}

function rowOf(change: CheckedChange, asOf: number): ChangeRegisterRow {
  const { id, requestedOn, assessedOn, decidedOn, outcome } = change;
  const missing: readonly ChangeRespect[] = assessedOn !== null && assessedOn > asOf ? ["quality", "cost", "time"] : change.missing;
  if (outcome === null || decidedOn === null || decidedOn > asOf) {
    return { id, status: missing.length > 0 ? "toAssess" : "toDecide", missing, openDays: asOf - requestedOn };
  }
  return { id, status: outcome === "changeApproved" ? "approved" : "refused", missing, openDays: decidedOn - requestedOn };
}
