import type { Channel, ContactRecord, Customer } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id, type Period, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireList, requireObject, requirePeriod, requireRecord, type PeriodDays } from "../../foundation/internal.ts";
import { readContact, readContacts } from "../input/contact-reader.ts";
import { readCustomers } from "../input/customer-reader.ts";
import type { PlannedContact } from "../plan/contact-plan.ts";
import { addUp, groupRows, isForgotten, totalsOf, type MatrixGroup, type MatrixGrouping, type MatrixRow, type MatrixTotals } from "./matrix-groups.ts";
import { timeColumns, type ColumnDays, type TimeStep } from "./matrix-columns.ts";
import { addMark, closeCell, type Markable, type OpenCell } from "./matrix-marks.ts";

/** A contact that is planned. */
export interface PlannedMark {
  /** Whom to contact. */
  readonly customer: Id;
  /** Day of the contact, `YYYY-MM-DD`. */
  readonly date: string;
  /** How. */
  readonly channel: Channel;
  /** What for. Default `"business"`. */
  readonly purpose?: string | undefined;
}

/** The days of the matrix, and how it is cut. */
export interface ContactMatrixOptions extends Period {
  /** What the groups are. Default `"region"`. */
  readonly by?: MatrixGrouping | undefined;
  /** How wide a column is. Default `"day"`. */
  readonly step?: TimeStep | undefined;
  /** Contacts that are planned, also as a plan has them; absent: none. */
  readonly planned?: readonly (PlannedMark | PlannedContact)[] | undefined;
  /** Whether marks carry codes alone, or what was discussed as well. Default `"codes"`. */
  readonly notes?: "codes" | "include" | undefined;
}

/** A column, and what it comes to. */
export interface MatrixColumn extends ColumnDays, MatrixTotals {}

/** Customers by dates, a mark for each contact. */
export interface ContactMatrix extends MatrixTotals {
  /** First day. */
  readonly from: PlainDate;
  /** Last day. */
  readonly to: PlainDate;
  /** What the groups are. */
  readonly by: MatrixGrouping;
  /** How wide a column is. */
  readonly step: TimeStep;
  /** The columns in order of time. */
  readonly columns: readonly MatrixColumn[];
  /** The groups in order, those of whom nothing is known last. */
  readonly groups: readonly MatrixGroup[];
  /** Customers without any mark, in the order of ids. */
  readonly forgotten: readonly Id[];
  /** Contacts of the period with customers who are not in the list, and the ids of these; not part of any total. */
  readonly elsewhere: MatrixTotals & { readonly customers: readonly Id[] };
  /** Contacts before or after the period, with whomever; not part of any total. */
  readonly outside: MatrixTotals;
}

/**
 * Who was contacted when, and who was forgotten?
 *
 * Every customer has a row, with or without contact. Marks count contacts by channel and purpose; they say by codes what the
 * records hold, and repeat their words only if asked to.
 *
 * @param customers - everyone who is to have a row, in any order
 * @param contacts - contacts that took place, in any order
 * @param options - first and last day, grouping, width of the columns, planned contacts
 * @returns groups of rows with one cell a column, totals, and the customers without any mark. The marks, `elsewhere` and `outside` add
 * up to all contacts that were given
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`, `unknown-channel`, `invalid-option`
 * @example
 * ```ts
 * import { contactMatrix } from "clientele/cadence";
 *
 * const customers = [{ id: 1, region: "north" }, { id: 2, region: "north" }, { id: 3 }];
 * const contacts = [
 *   { customer: 1, date: "2026-03-02", channel: "visit", discussed: "renewal", nextVisit: "2026-05-04" },
 *   { customer: 3, date: "2026-03-08", channel: "phone", purpose: "greeting" },
 *   { customer: 3, date: "2026-03-09", channel: "phone" },
 * ] as const;
 * const planned = [{ customer: 1, date: "2026-03-10", channel: "phone" }] as const;
 * const matrix = contactMatrix(customers, contacts, { from: "2026-03-02", to: "2026-03-11", step: "week", planned });
 *
 * matrix.columns.map(({ label, from, to, done, planned }) => [label, from, to, done, planned]);
 * // => [["2026-W10", "2026-03-02", "2026-03-08", 2, 0], ["2026-W11", "2026-03-09", "2026-03-11", 1, 1]]
 * matrix.groups.map(({ group, rows }) => [group, rows.map(({ customer }) => customer)]);
 * // => [["north", [1, 2]], [null, [3]]]
 * matrix.groups[0]?.rows[0]?.cells[0];
 * // => [{ kind: "done", channel: "visit", purpose: "business", count: 1, notes: ["discussed", "nextVisit"] }]
 * matrix.forgotten; // => [2]
 * ```
 * @category Boards
 * @see CAD-5
 */
export function contactMatrix(customers: readonly Customer[], contacts: readonly ContactRecord[], options: ContactMatrixOptions): ContactMatrix {
  const { by = "region", step = "day", notes = "codes", planned = [] } = requireObject(options, "options") as unknown as ContactMatrixOptions;
  requireName(by, GROUPINGS, "by");
  requireName(notes, ["codes", "include"], "notes");
  const period = requirePeriod(options);
  const columns = timeColumns(period, step);
  const base = readCustomers(customers);
  const sheet = openSheet(base, period, columns.at);
  for (const entry of readContacts(contacts, "contacts")) sheet.add({ ...entry, channel: entry.record.channel });
  for (const [index, value] of requireList(planned, "planned").entries()) {
    sheet.add({ ...readContact(markOf(requireRecord(value, "planned", index), index), "planned", index), record: null });
  }
  const rows = base.map((customer, position): MatrixRow => {
    const cells = columns.list.map((_, column) => closeCell(sheet.cells[position]!.get(column) ?? [], notes));
    return { customer: customer.id, cells, ...totalsOf(cells.flat()) };
  });
  const groups = groupRows(base, rows, by, columns.list.length);
  return {
    from: dateOfDay(period.from),
    to: dateOfDay(period.to),
    by,
    step,
    ...addUp(groups),
    columns: columns.list.map((column, position) => ({ ...column, ...addUp(groups.map((group) => group.columns[position]!)) })),
    groups,
    forgotten: rows.filter(isForgotten).map(({ customer }) => customer),
    elsewhere: { ...sheet.elsewhere, customers: [...sheet.unknown].sort(compareIds) },
    outside: sheet.outside,
  };
}

function markOf(planned: Readonly<Record<string, unknown>>, index: number): Readonly<Record<string, unknown>> {
  if (planned["contact"] === undefined) return planned;
  return { ...requireObject(planned["contact"], `planned[${index}].contact`), date: planned["date"] };
}

const GROUPINGS: readonly MatrixGrouping[] = ["region", "city", "industry", "owner", "class"];

function requireName(value: unknown, names: readonly string[], field: string): void {
  if (names.includes(value as string)) return;
  throw new ClienteleError("invalid-option", `${field} is none of ${names.join(", ")}`, { list: "options", field, expected: names });
}

interface Sheet {
  /** Marks by position of the customer, then by column. */
  readonly cells: readonly Map<number, OpenCell>[];
  readonly elsewhere: MatrixTotals;
  readonly outside: MatrixTotals;
  readonly unknown: ReadonlySet<Id>;
  readonly add: (contact: Markable & { readonly customer: Id }) => void;
}

function openSheet(customers: readonly Customer[], period: PeriodDays, columnAt: (day: number) => number): Sheet {
  const positions = new Map(customers.map(({ id }, position) => [id, position]));
  const cells = customers.map(() => new Map<number, OpenCell>());
  const elsewhere = { done: 0, planned: 0 };
  const outside = { done: 0, planned: 0 };
  const unknown = new Set<Id>();
  function add(contact: Markable & { readonly customer: Id }): void {
    const kind = contact.record === null ? "planned" : "done";
    const position = positions.get(contact.customer);
    if (contact.day < period.from || contact.day > period.to) outside[kind] += 1;
    else if (position === undefined) {
      elsewhere[kind] += 1;
      unknown.add(contact.customer);
    } else {
      const column = columnAt(contact.day);
      const cell = cells[position]!.get(column) ?? [];
      cells[position]!.set(column, cell);
      addMark(cell, contact);
    }
  }
  return { cells, elsewhere, outside, unknown, add };
}
