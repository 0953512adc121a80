import type { AbcClass } from "../classification/index.ts";
import type { ContactHold } from "../customers/index.ts";
import type { Id } from "../foundation/index.ts";
import type { PortfolioBook } from "./book/portfolio-book.ts";
import { readBook } from "./book/read-book.ts";
import { slicesOf } from "./book/slices.ts";
import { defaultPractice } from "./practice/default-practice.ts";
import type { PortfolioStep, Practice } from "./practice/practice.ts";
import { concludeStep } from "./review/attention.ts";
import type { ReviewParts } from "./review/attention-items.ts";
import type { PortfolioReview } from "./review/portfolio-review.ts";
import type { PortfolioOptions } from "./review/review-options.ts";
import { readRoom, type Pausing, type ReviewedBook, type ReviewRoom } from "./review/review-room.ts";
import { cardsStep } from "./steps/cards-step.ts";
import { churnStep } from "./steps/churn-step.ts";
import { classesStep } from "./steps/classes-step.ts";
import { complaintsStep } from "./steps/complaints-step.ts";
import { dueStep } from "./steps/due-step.ts";
import { engagementsStep } from "./steps/engagements-step.ts";
import { metricsStep } from "./steps/metrics-step.ts";
import { planStep } from "./steps/plan-step.ts";
import { receivablesStep } from "./steps/receivables-step.ts";
import { tiltStep } from "./steps/tilt-step.ts";

/**
 * How far a review is.
 *
 * @category Portfolio
 */
export interface PortfolioProgress {
  /** What is being done: reading the book, a step, or what is concluded from all of them. */
  readonly step: "book" | PortfolioStep | "conclusions";
  /** Number of customers that are done within it, as far as it can say. */
  readonly done: number;
  /** Number of customers. */
  readonly of: number;
}

/**
 * How does a client base stand as of a day, and what matters most? From the ledgers to metrics and classes, what each class gets, due contacts and
 * their plan, complaints and what they hold back, engagements, churn signals, receivables and findings on cards: one result, each part with its
 * reasons, and for each customer what asks for attention.
 *
 * A step that is `null` in the practice is left out, and so is one whose records the book does not have: complaints, engagements, and receivables
 * without invoices and receipts. The others go on without it: without computed classes those on the cards count, without due contacts there is no
 * plan and no signal of missed contacts, without complaints nothing is held back.
 *
 * Given an earlier review, it says who moved, came and went, what is newly overdue and what was settled; classes settle from where they were.
 *
 * @typeParam C - names of the classes
 * @param book - what is known, as plain lists in any order
 * @param practice - all policies. Default {@link defaultPractice}
 * @param options - the day, calendars, an earlier review, steps of the caller
 * @returns plain JSON; whatever is about customers is in the order of ids, but what asks for attention, which is the most important first
 * @throws ClienteleError `invalid-policy` with every fault; `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`,
 * `mixed-currencies`, `unknown-class` for a class on a card, by hand or in the review before that the practice does not have, and whatever the steps
 * throw; positions are those in the lists of the book
 * @example
 * ```ts
 * import { reviewPortfolio } from "clientele/portfolio";
 *
 * const book = {
 *   customers: [{ id: "aster", owner: "kim", since: "2025-01-07" }, { id: "briar", owner: "kim", since: "2025-03-03" }],
 *   orders: [
 *     { customer: "aster", date: "2025-06-01", amount: 900 },
 *     { customer: "aster", date: "2025-12-01", amount: 700 },
 *     { customer: "briar", date: "2025-09-01", amount: 100 },
 *   ],
 *   contacts: [{ id: 1, customer: "aster", date: "2026-02-27", channel: "visit" }] as const,
 * };
 * const review = reviewPortfolio(book, undefined, { asOf: "2026-03-02" });
 *
 * review.classes.rows.map((row) => [row.customer, row.class, row.value]); // => [["aster", "A", 1600], ["briar", "B", 100]]
 * review.due?.contacts.map(({ customer, rule, state }) => [customer, rule, state]);
 * // => [["aster", "call-a", "due"], ["aster", "visit-a", "due"], ["briar", "call-b", "overdue"], ["briar", "visit-b", "overdue"]]
 * review.attention.map(({ customer, items }) => [customer, items[0]?.kind]); // => [["briar", "churn-alarm"], ["aster", "review-late"]]
 * review.steps.complaints; // => "leftOut"
 * ```
 * @example A second review says what changed; the same book once more changes nothing
 * ```ts
 * import { reviewPortfolio } from "clientele/portfolio";
 *
 * const customers = [{ id: 1, class: "C", owner: "kim", since: "2026-01-05" }];
 * const before = reviewPortfolio({ customers }, undefined, { asOf: "2026-01-19" });
 * const contacts = [{ customer: 1, date: "2026-01-26", channel: "visit" }] as const;
 * const next = reviewPortfolio({ customers, contacts }, undefined, { asOf: "2026-02-20", before });
 * next.changes?.appeared.flatMap(({ kind, about, part }) => (part === "due" ? [[kind, about]] : [])); // => [["contact-overdue", "call-c@2026-01-26"]]
 *
 * const again = reviewPortfolio({ customers, contacts }, undefined, { asOf: "2026-02-20", before: next });
 * [again.changes?.appeared, again.changes?.resolved, again.changes?.moved]; // => [[], [], []]
 * ```
 * @category Portfolio
 * @see CLS-9, CLS-7, CAD-11, CMP-14, SAT-5, CUS-4
 */
export function reviewPortfolio<C extends string = AbcClass>(book: PortfolioBook<C>, practice: Practice<C> | undefined, options: PortfolioOptions<C>): PortfolioReview<C> {
  const steps = reviewPortfolioSteps(book, practice, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * {@link reviewPortfolio} bit by bit, so that whoever pulls can do something else in between. To abort, stop pulling.
 *
 * Between two pauses some hundred customers are looked at. What cannot be cut takes its time: a customer with very many records, and the plan of
 * owners who share customers.
 *
 * @typeParam C - names of the classes
 * @param book - what is known, as plain lists in any order; it must not be changed until the end
 * @param practice - all policies. Default {@link defaultPractice}
 * @param options - the day, calendars, an earlier review, steps of the caller
 * @returns a generator that yields how far it is, and returns the review
 * @throws ClienteleError as {@link reviewPortfolio}, while it is pulled
 * @example
 * ```ts
 * import { reviewPortfolioSteps } from "clientele/portfolio";
 *
 * const steps = reviewPortfolioSteps({ customers: [{ id: 1, since: "2026-01-05" }] }, undefined, { asOf: "2026-03-02" });
 * const seen = new Set<string>();
 * let step = steps.next();
 * while (!step.done) {
 *   seen.add(step.value.step);
 *   step = steps.next();
 * }
 * [...seen]; // => ["book", "metrics", "classes", "tilt", "due", "plan", "churn", "cards", "conclusions"]
 * step.value.attention.length; // => 1
 * ```
 * @category Portfolio
 */
export function* reviewPortfolioSteps<C extends string = AbcClass>(
  book: PortfolioBook<C>,
  practice: Practice<C> | undefined,
  options: PortfolioOptions<C>,
): Generator<PortfolioProgress, PortfolioReview<C>, undefined> {
  // Without a practice, C is the names of the default one.
  const room = readRoom<C>(practice ?? (defaultPractice as Practice as Practice<C>), options);
  const read = yield* told("book", 0, readBook(book, room.options.convert));
  const reviewed: ReviewedBook<C> = { read, slices: slicesOf(read) };
  const parts = yield* partsOf(reviewed, room);
  const conclusions = yield* told("conclusions", read.ids.length, concludeStep(read, parts, room));
  const { schema, asOf, practice: name, customers, steps, strangers, ...others } = parts;
  return { schema, asOf, practice: name, customers, steps, strangers, ...conclusions, ...others };
}

function* partsOf<C extends string>(reviewed: ReviewedBook<C>, room: ReviewRoom<C>): Generator<PortfolioProgress, ReviewParts<C>, undefined> {
  const { read } = reviewed;
  const { practice } = room;
  const { book } = read;
  const run = <T>(step: PortfolioStep, isAsked: boolean, start: () => Pausing<T>): Generator<PortfolioProgress, T | null, undefined> =>
    isAsked ? told(step, read.ids.length, start()) : nothing();
  const metrics = yield* run("metrics", practice.metrics !== null, () => metricsStep(reviewed, room));
  const classes = yield* told("classes", read.ids.length, classesStep(reviewed, metrics?.rows ?? null, room));
  const tilt = yield* run("tilt", practice.tilt !== null, () => tiltStep(reviewed, classes.rows, room));
  const complaints = yield* run("complaints", practice.complaints !== null && book.complaints !== undefined, () => complaintsStep(reviewed, classes.rows, room));
  const facts = { classes, holds: holdsByCustomer(complaints?.holds ?? []) };
  const due = yield* run("due", practice.due !== null, () => dueStep(reviewed, facts, room));
  const plan = yield* run("plan", practice.plan !== null && due !== null, () => planStep(reviewed, due!, facts, room));
  const engagements = yield* run("engagements", practice.engagements !== null && book.engagements !== undefined, () => engagementsStep(reviewed, room));
  const churn = yield* run("churn", practice.churn !== null, () => churnStep(reviewed, due, classes.rows, room));
  const isLedger = book.invoices !== undefined && book.receipts !== undefined;
  const receivables = yield* run("receivables", practice.receivables !== null && isLedger, () => receivablesStep(reviewed, classes.rows, room));
  const cards = yield* run("cards", practice.cards !== null, () => cardsStep(reviewed, classes.rows, room));
  const found = { metrics, tilt, complaints, due, plan, engagements, churn, receivables, cards };
  const classed = room.steps.classes !== undefined || classes.policy !== null ? classes : null;
  const stateOf = (step: PortfolioStep, part: unknown): "done" | "replaced" | "leftOut" => (part === null ? "leftOut" : room.steps[step] === undefined ? "done" : "replaced");
  const { strangers } = read;
  return {
    schema: 1,
    asOf: room.asOf,
    practice: practice.id,
    customers: read.ids.length,
    steps: {
      metrics: stateOf("metrics", metrics),
      classes: stateOf("classes", classed),
      tilt: stateOf("tilt", tilt),
      complaints: stateOf("complaints", complaints),
      due: stateOf("due", due),
      plan: stateOf("plan", plan),
      engagements: stateOf("engagements", engagements),
      churn: stateOf("churn", churn),
      receivables: stateOf("receivables", receivables),
      cards: stateOf("cards", cards),
    },
    strangers,
    classes,
    ...found,
  };
}

function holdsByCustomer(holds: readonly ContactHold[]): ReadonlyMap<Id, readonly ContactHold[]> {
  const byCustomer = new Map<Id, ContactHold[]>();
  for (const hold of holds) byCustomer.set(hold.customer, [...(byCustomer.get(hold.customer) ?? []), hold]);
  return byCustomer;
}

function* told<T>(step: PortfolioProgress["step"], of: number, steps: Generator<number | undefined, T, undefined>): Generator<PortfolioProgress, T, undefined> {
  let done = 0;
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    done = Math.max(done, next.value ?? 0);
    yield { step, done, of };
  }
}

// eslint-disable-next-line require-yield -- a step that is left out has nothing to pause for
function* nothing(): Generator<PortfolioProgress, null, undefined> {
  return null;
}
