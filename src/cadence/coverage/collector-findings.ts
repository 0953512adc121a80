import type { Customer } from "../../customers/index.ts";
import type { Id, PlainDate, Reason, Span } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireDay, requireId, requireList, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import { readCustomers } from "../input/customer-reader.ts";
import { houseDays } from "../input/house-days.ts";
import type { CalendarOptions } from "../due/due-options.ts";
import type { CoverageReasons } from "./coverage-reasons.ts";
import { freshness, type Freshness } from "./freshness.ts";

/** Somebody on our side who collects information about a customer, beside its owner. */
export interface InformationCollector {
  /** The customer. */
  readonly customer: Id;
  /** Who collects. */
  readonly collector: Id;
  /** First day, `YYYY-MM-DD`; absent: ever since. */
  readonly from?: string | undefined;
  /** Last day, `YYYY-MM-DD`; absent: until further notice. */
  readonly until?: string | undefined;
}

/** A piece of news about a customer. */
export interface CustomerNews {
  /** The customer. */
  readonly customer: Id;
  /** Day of the news, `YYYY-MM-DD`. */
  readonly date: string;
}

/** The day, whom it is about, and how old news may be. */
export interface CollectorOptions extends CalendarOptions {
  /** The day, `YYYY-MM-DD`; news after it do not count yet. */
  readonly asOf: string;
  /** The classes whose customers must be watched, as in `["A"]`. */
  readonly classes: readonly string[];
  /** How long news stays recent. */
  readonly staleAfter: Span;
}

/** What is wrong with the watch on a customer. */
export type CollectorFinding = Reason<
  Pick<CoverageReasons, "cadence/collector-missing" | "cadence/collector-is-owner" | "cadence/news-missing" | "cadence/news-stale">
>;

/** Customers that must be watched, and what is wrong with that. */
export interface CollectorReview {
  /** The day. */
  readonly asOf: PlainDate;
  /** Customers that must be watched, in the order of ids. */
  readonly watched: readonly Id[];
  /** What is wrong, by customer; of one customer the collector comes before the news. */
  readonly findings: readonly CollectorFinding[];
}

/**
 * Does every important customer have a collector of information beside its owner, and is there recent news?
 *
 * A customer new enough for news to be recent since its first day needs none yet. Collectors and news of customers who are not in
 * the list, or not in the classes, are left aside.
 *
 * @param customers - in any order
 * @param collectors - who collects information about whom, in any order; a customer may have more than one
 * @param news - what was heard, in any order
 * @param options - the day, the classes, and how long news stays recent
 * @returns the customers looked at, and the findings by customer
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-option`, `unknown-calendar`, `invalid-calendar`
 * @example
 * ```ts
 * import { collectorFindings } from "clientele/cadence";
 *
 * const customers = [{ id: 1, class: "A", owner: "kim" }, { id: 2, class: "A", owner: "kim" }, { id: 3, class: "C" }];
 * const collectors = [{ customer: 1, collector: "kim" }];
 * const news = [{ customer: 1, date: "2026-02-01" }];
 * const staleAfter = { amount: 4, unit: "weeks" } as const;
 *
 * const { findings } = collectorFindings(customers, collectors, news, { asOf: "2026-03-01", classes: ["A"], staleAfter });
 * findings.map(({ customer, code }) => [customer, code]);
 * // => [[1, "cadence/collector-is-owner"], [2, "cadence/collector-missing"], [2, "cadence/news-missing"]]
 *
 * // Four weeks after 1 February is 1 March, which is still recent; the day after is not.
 * collectorFindings(customers, collectors, news, { asOf: "2026-03-02", classes: ["A"], staleAfter }).findings[1];
 * // => { code: "cadence/news-stale", severity: "warning", customer: 1, class: "A", last: "2026-02-01", until: "2026-03-01" }
 * ```
 * @category Coverage
 * @see CAD-22
 */
export function collectorFindings(
  customers: readonly Customer[],
  collectors: readonly InformationCollector[],
  news: readonly CustomerNews[],
  options: CollectorOptions,
): CollectorReview {
  const given = requireObject(options, "options") as unknown as CollectorOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const classes = requireList(given.classes, "classes").map((name, index) => requireText(name, { list: "classes", index }));
  const recent = freshness(given.staleAfter, "staleAfter", houseDays(given).of(null));
  const collecting = readCollectors(collectors, asOf);
  const lastNews = readNews(news, asOf);
  const watched = readCustomers(customers).filter((customer) => customer.class !== undefined && classes.includes(customer.class));
  const findings = watched.flatMap((customer): CollectorFinding[] => [
    ...judgeCollectors(customer, collecting.get(customer.id)),
    ...judgeNews(customer, lastNews.get(customer.id), recent, asOf),
  ]);
  return { asOf: dateOfDay(asOf), watched: watched.map(({ id }) => id), findings };
}

function judgeCollectors({ id: customer, class: name, owner }: Customer, collecting: ReadonlySet<Id> | undefined): CollectorFinding[] {
  if (collecting === undefined) return [{ code: "cadence/collector-missing", severity: "critical", customer, class: name! }];
  if (owner === undefined || collecting.size > 1 || !collecting.has(owner)) return [];
  return [{ code: "cadence/collector-is-owner", severity: "warning", customer, class: name!, owner }];
}

function judgeNews({ id: customer, class: name, since }: Customer, last: number | undefined, recent: Freshness, asOf: number): CollectorFinding[] {
  if (last !== undefined) {
    const until = recent.until(last);
    if (asOf <= until) return [];
    return [{ code: "cadence/news-stale", severity: "warning", customer, class: name!, last: dateOfDay(last), until: dateOfDay(until) }];
  }
  const isNew = since !== undefined && asOf <= recent.until(requireDay(since, { list: "customers", field: "since", id: customer }));
  return isNew ? [] : [{ code: "cadence/news-missing", severity: "warning", customer, class: name! }];
}

function readCollectors(collectors: readonly InformationCollector[], asOf: number): ReadonlyMap<Id, ReadonlySet<Id>> {
  const byCustomer = new Map<Id, Set<Id>>();
  for (const [index, value] of requireList(collectors, "collectors").entries()) {
    const record = requireRecord(value, "collectors", index);
    const customer = requireId(record["customer"], `collectors[${index}].customer`, index);
    const collector = requireId(record["collector"], `collectors[${index}].collector`, index);
    const place = { list: "collectors", index, id: customer };
    const from = record["from"] === undefined ? asOf : requireDay(record["from"], { ...place, field: "from" });
    const until = record["until"] === undefined ? asOf : requireDay(record["until"], { ...place, field: "until" });
    if (from > asOf || until < asOf) continue;
    const others = byCustomer.get(customer);
    if (others === undefined) byCustomer.set(customer, new Set([collector]));
    else others.add(collector);
  }
  return byCustomer;
}

function readNews(news: readonly CustomerNews[], asOf: number): ReadonlyMap<Id, number> {
  const last = new Map<Id, number>();
  for (const [index, value] of requireList(news, "news").entries()) {
    const record = requireRecord(value, "news", index);
    const customer = requireId(record["customer"], `news[${index}].customer`, index);
    const day = requireDay(record["date"], { list: "news", index, field: "date", id: customer });
    if (day <= asOf) last.set(customer, Math.max(day, last.get(customer) ?? day));
  }
  return last;
}
