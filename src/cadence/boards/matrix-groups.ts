import type { Customer } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import type { MatrixMark } from "./matrix-marks.ts";

/** What customers are grouped by: a field of theirs. */
export type MatrixGrouping = "region" | "city" | "industry" | "owner" | "class";

/** Numbers of contacts. */
export interface MatrixTotals {
  /** Contacts that took place. */
  readonly done: number;
  /** Contacts that are planned. */
  readonly planned: number;
}

/** One customer. */
export interface MatrixRow extends MatrixTotals {
  /** The customer. */
  readonly customer: Id;
  /** One cell a column, each a list of marks, empty where there was no contact: done before planned, then by channel and purpose. */
  readonly cells: readonly (readonly MatrixMark[])[];
}

/** The customers that have the same region, or whatever the matrix is grouped by. */
export interface MatrixGroup extends MatrixTotals {
  /** What they have in common; `null` for those of whom it is not known. */
  readonly group: Id | null;
  /** One row a customer, in the order of ids. */
  readonly rows: readonly MatrixRow[];
  /** What the group comes to in each column. */
  readonly columns: readonly MatrixTotals[];
  /** Those without any mark, in the order of ids. */
  readonly forgotten: readonly Id[];
}

/**
 * Puts the rows of a matrix into groups.
 *
 * @param customers - the customers, in the order of the rows
 * @param rows - one row a customer
 * @param by - the field that groups them
 * @param width - number of columns
 * @returns the groups in order, those of whom nothing is known last
 * @throws ClienteleError `invalid-input` for a field that names no group
 */
export function groupRows(customers: readonly Customer[], rows: readonly MatrixRow[], by: MatrixGrouping, width: number): MatrixGroup[] {
  const byGroup = new Map<Id | null, MatrixRow[]>();
  for (const [position, customer] of customers.entries()) {
    const group = requireGroup(customer, by);
    const others = byGroup.get(group);
    if (others === undefined) byGroup.set(group, [rows[position]!]);
    else others.push(rows[position]!);
  }
  const names = [...byGroup.keys()].sort((a, b) => (a === null ? 1 : b === null ? -1 : compareIds(a, b)));
  return names.map((group) => {
    const members = byGroup.get(group)!;
    const columns = Array.from({ length: width }, (_, column) => totalsOf(members.flatMap(({ cells }) => cells[column]!)));
    return { group, rows: members, columns, forgotten: members.filter(isForgotten).map(({ customer }) => customer), ...addUp(columns) };
  });
}

/**
 * Whether nobody was, or will be, in touch with a customer.
 *
 * @param row - a row of the matrix
 * @returns `true` for a row without marks
 */
export function isForgotten({ done, planned }: MatrixTotals): boolean {
  return done + planned === 0;
}

/**
 * How many contacts marks stand for.
 *
 * @param marks - the marks of any cells
 * @returns contacts done and planned
 */
export function totalsOf(marks: readonly MatrixMark[]): MatrixTotals {
  let done = 0;
  let planned = 0;
  for (const { kind, count } of marks) {
    if (kind === "done") done += count;
    else planned += count;
  }
  return { done, planned };
}

/**
 * What parts come to.
 *
 * @param totals - numbers of contacts, of parts that do not overlap
 * @returns their sums
 */
export function addUp(totals: readonly MatrixTotals[]): MatrixTotals {
  let done = 0;
  let planned = 0;
  for (const part of totals) {
    done += part.done;
    planned += part.planned;
  }
  return { done, planned };
}

function requireGroup(customer: Customer, by: MatrixGrouping): Id | null {
  const group: unknown = customer[by] ?? null;
  if (group === null || (typeof group === "string" && group !== "") || (by === "owner" && Number.isFinite(group))) return group as Id | null;
  throw new ClienteleError("invalid-input", `a customer has a ${by} that names no group`, { list: "customers", field: by, id: customer.id });
}
