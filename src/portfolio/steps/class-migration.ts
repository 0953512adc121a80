import { compareClasses, type AbcReason, type ClassifiedBase, type ClassMigration, type ClassMove } from "../../classification/index.ts";
import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import type { PortfolioClassRow } from "../review/portfolio-parts.ts";
import type { PortfolioReview } from "../review/portfolio-review.ts";
import type { Pausing } from "../review/review-room.ts";

/** Classes, and what they were given by. */
export interface ComparedBase<C extends string> {
  readonly policy: object;
  readonly classes: readonly { readonly class: C }[];
  readonly rows: readonly PortfolioClassRow<C>[];
}

/**
 * Who moved between two reviews (CLS-7).
 *
 * @param before - the review before, with computed classes
 * @param past - its classes by customer
 * @param now - the classes now
 * @returns a pausing step
 * @throws ClienteleError `unknown-class` where the classes have other names
 */
export function* classMigrationOf<C extends string>(before: PortfolioReview<C>, past: ReadonlyMap<Id, PortfolioClassRow<C>>, now: ComparedBase<C>): Pausing<ClassMigration<C>> {
  const earlier = { policy: before.classes.policy!, classes: before.classes.summary };
  const names = now.classes.map((entry) => entry.class);
  if (earlier.classes.length !== names.length || earlier.classes.some((entry, index) => entry.class !== names[index])) {
    throw new ClienteleError("unknown-class", "before is a review by other classes", { list: "before", field: "classes", expected: names });
  }
  let sum: ClassMigration<C> | null = null;
  const moves: ClassMove<C>[] = [];
  const present = new Set<Id>(now.rows.map(({ customer }) => customer));
  const gone = before.classes.rows.filter(({ customer }) => !present.has(customer));
  for (let start = 0; start < Math.max(now.rows.length, gone.length, 1); start += SLICE) {
    const part = now.rows.slice(start, start + SLICE);
    const known = part.flatMap(({ customer }) => past.get(customer) ?? []);
    const first = baseOf(earlier, [...known, ...gone.slice(start, start + SLICE)]);
    const found: ClassMigration<C> = compareClasses<C>(first, baseOf(now, part), { policies: "differ" });
    moves.push(...found.moves);
    sum = sum === null ? found : addMigrations(sum, found);
    yield undefined;
  }
  return { ...sum!, moves: moves.sort((a, b) => compareIds(a.id, b.id)) };
}

const SLICE = 2048;

function baseOf<C extends string>({ policy, classes }: Omit<ComparedBase<C>, "rows">, rows: readonly PortfolioClassRow<C>[]): ClassifiedBase<C> {
  const group = (wanted: PortfolioClassRow<C>["apart"]): { readonly id: Id; readonly value: number | null }[] =>
    rows.filter((row) => row.class === null && (row.apart ?? "undetermined") === wanted).map(({ customer: id, value }) => ({ id, value }));
  return {
    policy,
    classes,
    rows: rows.flatMap(({ customer: id, class: name, computedClass, value, reasons }) => (name === null ? [] : [{ id, class: name, ...(computedClass === null ? {} : { computedClass }), value, reason: reasons[0] as AbcReason }])),
    apart: { zero: group("zero"), negative: group("negative"), undetermined: group("undetermined") },
  };
}

function addMigrations<C extends string>(a: ClassMigration<C>, b: ClassMigration<C>): ClassMigration<C> {
  const counts = { ...a.counts };
  for (const key of Object.keys(counts) as (keyof typeof counts)[]) counts[key] += b.counts[key];
  return { ...a, matrix: a.matrix.map((line, at) => line.map((count, to) => count + b.matrix[at]![to]!)), counts };
}
