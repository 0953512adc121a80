import { compareWorkloads, forecastWorkload, type WorkloadComparison } from "../cadence/index.ts";
import type { AbcClass } from "../classification/index.ts";
import type { CustomerCard } from "../customers/index.ts";
import { addDays, type Id, type Period, type PlainDate } from "../foundation/index.ts";
import { requireObject } from "../foundation/internal.ts";
import type { PortfolioBook } from "./book/portfolio-book.ts";
import { ATTENTION_KINDS, type AttentionKind } from "./practice/attention-kinds.ts";
import type { Practice } from "./practice/practice.ts";
import { reviewPortfolio } from "./review-portfolio.ts";
import type { ChangedClass, PortfolioReview } from "./review/portfolio-review.ts";
import type { PortfolioOptions } from "./review/review-options.ts";
import { readRoom } from "./review/review-room.ts";

/**
 * The day of a simulation, and how far it looks.
 *
 * @category Portfolio
 */
export interface SimulationOptions extends Omit<PortfolioOptions, "before" | "steps"> {
  /** The days for which contacts are forecast, from `asOf` on. Default: thirteen weeks. */
  readonly forecast?: Period | undefined;
}

/**
 * A figure under one practice and the other.
 *
 * @category Portfolio
 */
export interface SimulatedFigure {
  /** Under the first practice. */
  readonly before: number;
  /** Under the second. */
  readonly after: number;
}

/**
 * What a practice promises, and what of it is not kept.
 *
 * @category Portfolio
 */
export interface SimulatedPromises {
  /** Contacts that are asked for. */
  readonly contacts: SimulatedFigure;
  /** Contacts that are overdue on the day. */
  readonly overdue: SimulatedFigure;
  /** Contacts that should be made in the days of the plan and do not fit. */
  readonly unplanned: SimulatedFigure;
  /** Customers of whom the cadence asks nothing. */
  readonly uncovered: SimulatedFigure;
  /** Open complaints with a broken clock or promise. */
  readonly brokenComplaints: SimulatedFigure;
}

/**
 * What another practice would change on the same book.
 *
 * @category Portfolio
 */
export interface PracticeSimulation {
  /** The day. */
  readonly asOf: PlainDate;
  /** Ids of both practices. */
  readonly practices: readonly [before: string, after: string];
  /** Customers whose class differs, in the order of ids. */
  readonly moves: readonly ChangedClass[];
  /** Number of customers by class; `null` is without one. Classes of the first practice, best first, then those of the second only. */
  readonly classes: readonly ({ readonly class: string | null } & SimulatedFigure)[];
  /** Contacts and costs of the coming weeks by owner; `null` where a practice has no cadence. */
  readonly workload: WorkloadComparison | null;
  /** What both promise, and what of it is not kept. */
  readonly promises: SimulatedPromises;
  /** Number of things that ask for attention, by kind; kinds without any are absent. */
  readonly attention: readonly ({ readonly kind: AttentionKind } & SimulatedFigure)[];
}

/**
 * What would another practice change: who moves, what work it makes, what it costs, which promises are broken?
 *
 * Both practices review the same book as of the same day, as if each had always held: nobody settles from classes before. Costs of contacts are those
 * that the plan of the second practice names, for both.
 *
 * @param book - what is known, as plain lists in any order
 * @param before - the first practice
 * @param after - the second; its classes may have other names
 * @param options - the day, calendars, how far to look
 * @returns the differences
 * @throws ClienteleError as `reviewPortfolio`; as `forecastWorkload` for the forecast
 * @example
 * ```ts
 * import { defaultPractice, simulatePractice } from "clientele/portfolio";
 *
 * const customers = [{ id: 1, owner: "kim", since: "2026-02-02" }, { id: 2, owner: "kim", since: "2026-02-02" }];
 * const orders = [{ customer: 1, date: "2026-02-10", amount: 700 }, { customer: 2, date: "2026-02-10", amount: 300 }];
 * const quarterly = { amount: 3, unit: "months" } as const;
 * const due = { ...defaultPractice.due!, id: "calm", rules: [{ id: "call", channel: "phone", purpose: "business", by: "owner", latest: quarterly }] } as const;
 * const calm = { ...defaultPractice, id: "calm", due };
 *
 * const { moves, workload, promises } = simulatePractice({ customers, orders }, defaultPractice, calm, { asOf: "2026-03-02" });
 * moves; // => []
 * [workload?.before.contacts, workload?.after.contacts]; // => [28, 2]
 * promises.overdue; // => { before: 2, after: 0 }
 * ```
 * @category Portfolio
 * @see CLS-9, CAD-15
 */
export function simulatePractice<A extends string = AbcClass, B extends string = AbcClass>(
  book: PortfolioBook,
  before: Practice<A>,
  after: Practice<B>,
  options: SimulationOptions,
): PracticeSimulation {
  const { forecast, ...asked } = requireObject(options, "options") as unknown as SimulationOptions;
  const first = reviewPortfolio<A>(book as PortfolioBook<A>, before, asked);
  const second = reviewPortfolio<B>(book as PortfolioBook<B>, after, asked);
  const figure = (count: (review: PortfolioReview) => number): SimulatedFigure => ({ before: count(first), after: count(second) });
  const period = forecast ?? { from: first.asOf, to: addDays(first.asOf, 7 * FORECAST_WEEKS - 1) };
  return {
    asOf: first.asOf,
    practices: [first.practice, second.practice],
    moves: movesOf(first, second),
    classes: classNames(first, second).map((name) => ({ class: name, ...figure(({ classes }) => classes.rows.filter((row) => row.class === name).length) })),
    workload: workloadOf(book, [before, first], [after, second], period, asked),
    promises: {
      contacts: figure(({ due }) => (due?.contacts ?? []).filter(({ state }) => state !== "settled").length),
      overdue: figure(({ due }) => due?.counts.overdue ?? 0),
      unplanned: figure(({ plan }) => plan?.overflow.length ?? 0),
      uncovered: figure(({ due }) => due?.uncovered.length ?? 0),
      brokenComplaints: figure(({ complaints }) => (complaints?.rows ?? []).filter(({ basis, breached }) => basis === "derived" && breached === true).length),
    },
    attention: ATTENTION_KINDS.map((kind) => ({ kind, ...figure((review) => attentionCount(review, kind)) })).filter((row) => row.before + row.after > 0),
  };
}

const FORECAST_WEEKS = 13;

function movesOf(first: PortfolioReview, second: PortfolioReview): ChangedClass[] {
  // Both are of the same customers, in the same order.
  return first.classes.rows.flatMap(({ customer, class: from }, place) => {
    const to = second.classes.rows[place]!.class;
    return from === to ? [] : [{ customer, from, to }];
  });
}

function classNames(...reviews: readonly PortfolioReview[]): (string | null)[] {
  const names = reviews.flatMap(({ classes }) => classes.summary.map((entry) => entry.class));
  const found = reviews.flatMap(({ classes }) => [...new Set(classes.rows.map((row) => row.class))].sort());
  return [...new Set([...names, ...found.filter((name) => name !== null), ...found])];
}

function attentionCount({ attention }: PortfolioReview, kind: AttentionKind): number {
  return attention.reduce((sum, { items }) => sum + items.filter((item) => item.kind === kind).length, 0);
}

function workloadOf<A extends string, B extends string>(
  book: PortfolioBook,
  [before, first]: readonly [Practice<A>, PortfolioReview<A>],
  [after, second]: readonly [Practice<B>, PortfolioReview<B>],
  period: Period,
  asked: Omit<SimulationOptions, "forecast">,
): WorkloadComparison | null {
  const one = readRoom<A>(before, asked).cadence;
  const other = readRoom<B>(after, asked).cadence;
  if (one === null || other === null) return null;
  const { contacts, classChanges, events, festivals, roles, owners } = book;
  const { calendars, calendar } = asked;
  const { from, to } = period;
  const options = { from, to, contacts, events, festivals, roles, owners, calendars, calendar, costs: after.plan?.costs };
  const forecast = <C extends string>(policy: NonNullable<Practice<C>["due"]>, review: PortfolioReview<C>): ReturnType<typeof forecastWorkload<C>> =>
    forecastWorkload(classed(book.customers, review), policy, { ...options, classChanges: [...(classChanges ?? []), ...review.classes.changes] });
  return compareWorkloads(forecast(one, first), forecast(other, second));
}

function classed(customers: readonly CustomerCard[], { classes }: PortfolioReview): CustomerCard[] {
  const names = new Map<Id, string | null>(classes.rows.map((row) => [row.customer, row.class]));
  return customers.map((card) => ({ ...card, class: names.get(card.id) ?? undefined }));
}
