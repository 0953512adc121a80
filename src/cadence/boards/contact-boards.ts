import type { WorkingDays } from "../../calendar/internal.ts";
import { ClienteleError, compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { CalendarOptions } from "../due/due-options.ts";
import { RESTRAINT_CODES, type DueReasons } from "../due/due-reasons.ts";
import { readDueRows, type DueRow } from "../input/due-reader.ts";
import { houseDays } from "../input/house-days.ts";
import type { PlannedContact } from "../plan/contact-plan.ts";
import type { CadenceReason } from "../reasons.ts";
import { longColumns, sundayOf, type LongColumn } from "./board-columns.ts";
import { boardEntries, type BoardEntry } from "./board-entries.ts";
import { inOrder } from "./board-order.ts";

/** The day, whose boards they are, and the calendar by which tomorrow is found. */
export interface ContactBoardsOptions<C extends string = string> extends CalendarOptions {
  /** The day, `YYYY-MM-DD`: the one for which the contacts were computed. */
  readonly asOf: string;
  /** Whose contacts are shown: those planned for the owner, and of the others the owner's; `null`: nobody's; absent: everyone's. */
  readonly owner?: Id | null | undefined;
  /** The contacts of a plan, also of one that was made before the day; absent: nothing is planned. */
  readonly planned?: readonly PlannedContact<C>[] | undefined;
  /** The classes, the most important first; absent: class decides no order. */
  readonly classes?: readonly C[] | undefined;
}

/** A contact on a board. */
export interface BoardCard<C extends string = string> {
  /** Day on which it stands: the planned one, else the day to aim at, or today where that has passed. */
  readonly date: PlainDate;
  /** The contact. */
  readonly contact: DueContact<C>;
  /** Who makes it: as planned, else whoever has the role; `null` for nobody. */
  readonly owner: Id | null;
  /** Day for which it is planned; `null` where it is not. */
  readonly planned: PlainDate | null;
}

/** A contact that is not to be made now. */
export interface WithheldCard<C extends string = string> {
  /** The contact. */
  readonly contact: DueContact<C>;
  /** What stands in the way. */
  readonly reasons: readonly CadenceReason[];
}

/** What is near: today, tomorrow, this week. Each contact stands once. */
export interface ShortBoard<C extends string = string> {
  /** Today, with all that is overdue first. */
  readonly today: { readonly date: PlainDate; readonly cards: readonly BoardCard<C>[] };
  /** The next working day; `null` as date where a calendar refuses to say. */
  readonly tomorrow: { readonly date: PlainDate | null; readonly cards: readonly BoardCard<C>[] };
  /** The rest of the week up to its Sunday, without today and tomorrow. */
  readonly thisWeek: { readonly until: PlainDate; readonly cards: readonly BoardCard<C>[] };
}

/** A week or month of the long board, and what is to be done in it. */
export interface LongBoardColumn<C extends string = string> extends LongColumn {
  /** The contacts. */
  readonly cards: readonly BoardCard<C>[];
}

/** How many contacts are where: all but `overdue`, which are part of `today`, add up to `all`. */
export interface BoardCounts {
  /** Contacts that were given: due ones, and planned ones that are not among these. */
  readonly all: number;
  /** Those on today's board whose last day has passed. */
  readonly overdue: number;
  /** On today's board, overdue ones included. */
  readonly today: number;
  /** On tomorrow's board. */
  readonly tomorrow: number;
  /** On the board of this week. */
  readonly thisWeek: number;
  /** On the long board. */
  readonly later: number;
  /** Not to be made now. */
  readonly withheld: number;
  /** Done, or not asked for any more. */
  readonly settled: number;
  /** Planned, but not asked for any more. */
  readonly notAsked: number;
  /** Other people's. */
  readonly others: number;
}

/** What is to be done when. Within a list: overdue first, then by latest day, class, customer and key. */
export interface ContactBoards<C extends string = string> {
  /** The day. */
  readonly asOf: PlainDate;
  /** Today, tomorrow, this week. */
  readonly short: ShortBoard<C>;
  /** What comes after: by ISO week up to the end of next month, then by month up to the last contact; columns may be empty. */
  readonly long: readonly LongBoardColumn<C>[];
  /** Blocked, paused, held, snoozed and undetermined contacts. */
  readonly withheld: readonly WithheldCard<C>[];
  /** Contacts that are done, or not asked for any more. */
  readonly settled: readonly DueContact<C>[];
  /** Contacts of the plan that are not asked for any more, as those that were made since; by planned day, customer and key. */
  readonly notAsked: readonly PlannedContact<C>[];
  /** How many there are of each. */
  readonly counts: BoardCounts;
  /** What the boards had to assume. */
  readonly reasons: readonly BoardCoverageReason[];
}

/** Tomorrow lies outside the coverage of the calendar. */
export type BoardCoverageReason = Reason<Pick<DueReasons, "calendar/assumed-week" | "calendar/not-covered">>;

/**
 * What is to be done today, tomorrow, this week, and what in the weeks and months after?
 *
 * A contact stands on the day for which it is planned, or else where its target day is, and on today's board once that has passed. What must not
 * be made now stands apart, with what is in its way, unless the plan has waited for its release. What follows in a plan from a planned contact
 * stands on the boards as long as that one is asked for.
 *
 * @typeParam C - the class names
 * @param due - the contacts, as `dueContacts` gives them, in any order
 * @param options - the day; plan, owner, order of classes and calendars, if any
 * @returns the short board, the long board and the contacts apart; each contact of the owner is in exactly one list
 * @throws ClienteleError `invalid-value` for a contact that was computed for another day: its state is not what its dates say on this one;
 * `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`, `unknown-channel`, `unknown-class`, `unknown-calendar`,
 * `invalid-calendar`
 * @example
 * ```ts
 * import { contactBoards, dueContacts } from "clientele/cadence";
 * import { defineCalendar, weekOf } from "clientele/calendar";
 *
 * const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week: weekOf(["mon", "tue", "wed", "thu", "fri"], [["09:00", "17:30"]]) });
 * const policy = {
 *   id: "weekly",
 *   classes: ["A"],
 *   rules: [{ id: "call", classes: ["A"], channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" }],
 * } as const;
 * const customers = [{ id: 1, class: "A" }, { id: 2, class: "A" }, { id: 3, class: "A" }] as const;
 * const contacts = [
 *   { customer: 1, date: "2026-02-20", channel: "phone" },
 *   { customer: 2, date: "2026-03-02", channel: "phone" },
 *   { customer: 3, date: "2026-03-05", channel: "phone" },
 * ] as const;
 * const due = dueContacts(customers, policy, { asOf: "2026-03-06", contacts, calendars: [office] });
 *
 * // A Friday: the next working day is Monday, and the rest of the week is the weekend.
 * const { short, long, counts } = contactBoards(due, { asOf: "2026-03-06", calendars: [office] });
 * short.today.cards.map(({ contact }) => [contact.customer, contact.daysLate]); // => [[1, 7]]
 * [short.tomorrow.date, short.tomorrow.cards.map(({ contact }) => contact.customer)]; // => ["2026-03-09", [2]]
 * long[0]?.cards.map(({ date, contact }) => [date, contact.customer]); // => [["2026-03-12", 3]]
 * [counts.all, counts.overdue, counts.today, counts.tomorrow, counts.later]; // => [3, 1, 1, 1, 1]
 *
 * // With a plan, contacts stand on the days and with the owners that it has found.
 * const planned = [{ contact: due[1]!, date: "2026-03-06", owner: "o2", cost: 1, reasons: [] }] as const;
 * contactBoards(due, { asOf: "2026-03-06", planned }).short.today.cards.map(({ contact, owner }) => [contact.customer, owner]);
 * // => [[1, null], [2, "o2"]]
 * ```
 * @category Boards
 * @see CAD-8, CAD-11
 */
export function contactBoards<C extends string>(due: readonly DueContact<C>[], options: ContactBoardsOptions<NoInfer<C>>): ContactBoards<C> {
  const { owner, classes, planned } = requireObject(options, "options") as unknown as ContactBoardsOptions<C>;
  const asOf = requireDate(options.asOf, "asOf");
  const next = nextDay(asOf, houseDays(options).of(owner ?? null));
  const { rows } = readDueRows(due);
  rows.forEach((row, index) => requireSameDay(row, asOf, index));
  const { asked, notAsked } = boardEntries(rows, planned);
  const isOwn = (whose: Id | null): boolean => owner === undefined || whose === owner;
  const own = inOrder(asked, classes).filter((entry) => isOwn(ownerOf(entry)));
  const outdated = notAsked.filter((row) => isOwn(row.owner)).sort(comparePlanned);
  const all = asked.length + notAsked.length;
  const piles = sortOut(own, asOf, next.day);
  const columns = longColumns(asOf, piles.later.reduce((last, { day }) => Math.max(last, day), asOf));
  const cards = columns.list.map((): BoardCard<C>[] => []);
  for (const { day, card } of piles.later) cards[columns.at(day)]!.push(card);
  return {
    asOf: dateOfDay(asOf),
    short: {
      today: { date: dateOfDay(asOf), cards: piles.today },
      tomorrow: { date: next.day === null ? null : dateOfDay(next.day), cards: piles.tomorrow },
      thisWeek: { until: dateOfDay(sundayOf(asOf)), cards: piles.thisWeek },
    },
    long: columns.list.map((column, position) => ({ ...column, cards: cards[position]! })),
    withheld: piles.withheld,
    settled: piles.settled,
    notAsked: outdated,
    counts: {
      all,
      overdue: piles.today.filter(({ contact }) => contact.state === "overdue").length,
      today: piles.today.length,
      tomorrow: piles.tomorrow.length,
      thisWeek: piles.thisWeek.length,
      later: piles.later.length,
      withheld: piles.withheld.length,
      settled: piles.settled.length,
      notAsked: outdated.length,
      others: all - own.length - outdated.length,
    },
    reasons: next.reasons,
  };
}

function requireSameDay({ contact, window }: DueRow, asOf: number, index: number): void {
  const { state, customer } = contact;
  if (window === null || (state !== "overdue" && state !== "due" && state !== "upcoming")) return;
  const now = asOf > window.latest ? "overdue" : asOf < window.earliest ? "upcoming" : "due";
  if (state === now) return;
  const sentence = `due[${index}] is ${state}, but ${now} on ${dateOfDay(asOf)}: it was computed for another day`;
  throw new ClienteleError("invalid-value", sentence, { list: "due", index, field: "state", id: customer, value: state, expected: [now] });
}

function ownerOf<C extends string>({ contact, plan }: BoardEntry<C>): Id | null {
  return plan === null ? contact.owner : plan.row.owner;
}

function comparePlanned(a: PlannedContact, b: PlannedContact): number {
  return compareIds(a.date, b.date) || compareIds(a.contact.customer, b.contact.customer) || compareIds(a.contact.key, b.contact.key);
}

interface NextDay {
  readonly day: number | null;
  readonly reasons: readonly BoardCoverageReason[];
}

function nextDay(asOf: number, days: WorkingDays): NextDay {
  const day = days.following(asOf + 1);
  const outside = [asOf + 1, day].find((looked) => !days.covers(looked));
  if (outside === undefined) return { day, reasons: [] };
  const { calendar, refuses } = days.beyond(outside)!;
  const code = refuses ? "calendar/not-covered" : "calendar/assumed-week";
  return { day: refuses ? null : day, reasons: [{ code, calendar, date: dateOfDay(outside) }] };
}

interface Piles<C extends string> {
  readonly today: BoardCard<C>[];
  readonly tomorrow: BoardCard<C>[];
  readonly thisWeek: BoardCard<C>[];
  readonly later: { readonly day: number; readonly card: BoardCard<C> }[];
  readonly withheld: WithheldCard<C>[];
  readonly settled: DueContact<C>[];
}

function sortOut<C extends string>(entries: readonly BoardEntry<C>[], asOf: number, next: number | null): Piles<C> {
  const piles: Piles<C> = { today: [], tomorrow: [], thisWeek: [], later: [], withheld: [], settled: [] };
  const sunday = sundayOf(asOf);
  for (const entry of entries) {
    const { contact, window, plan } = entry;
    if (contact.state === "settled") piles.settled.push(contact);
    else if (window === null || isWithheld(entry, asOf)) {
      piles.withheld.push({ contact, reasons: contact.reasons.filter(({ code }) => RESTRAINT_CODES.has(code)) });
    } else {
      const late = plan === null && contact.state === "overdue";
      const day = late ? asOf : Math.max(plan?.day ?? window.target, asOf);
      const card = { date: dateOfDay(day), contact, owner: ownerOf(entry), planned: plan === null ? null : dateOfDay(plan.day) };
      if (day === asOf) piles.today.push(card);
      else if (day === next) piles.tomorrow.push(card);
      else if (day <= sunday) piles.thisWeek.push(card);
      else piles.later.push({ day, card });
    }
  }
  return piles;
}

// A plan may have waited for the end of a rest; of a rest that came after it, it knew nothing.
function isWithheld<C extends string>({ contact, plan }: BoardEntry<C>, asOf: number): boolean {
  if (!WITHHELD.includes(contact.state)) return false;
  return plan?.row.contact.state !== contact.state || plan.day <= asOf;
}

const WITHHELD: readonly string[] = ["blocked", "paused", "held", "snoozed", "undetermined"];
