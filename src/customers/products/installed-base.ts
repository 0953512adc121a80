import { compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import type { ProductReasons } from "./product-reasons.ts";
import { readPieces, type CheckedFault, type CheckedPiece, type EquippedCustomer } from "./read-products.ts";

/** The day for which the installed base is asked. */
export interface InstalledBaseOptions {
  /** The day, `YYYY-MM-DD`; what happened after it does not count yet. */
  readonly asOf: string;
}

/** How often something fails. Days are calendar days in use, both ends included. */
export interface FaultFigures {
  /** Number of faults reported while in use. */
  readonly faults: number;
  /** Number of faults that are neither fixed nor given up, also those reported out of use. */
  readonly openFaults: number;
  /** Days in use. */
  readonly days: number;
  /** `days` ÷ `faults`; `null` without a fault. */
  readonly meanDaysBetweenFaults: number | null;
}

/** Something of ours at a customer. */
export interface InstalledPiece extends FaultFigures {
  /** The customer. */
  readonly customer: Id;
  /** The piece. */
  readonly piece: Id;
  /** What it is one of. */
  readonly product: Id;
  /** First day in use. */
  readonly since: PlainDate;
  /** Last day in use; `null` until further notice. */
  readonly until: PlainDate | null;
  /** Whether it is in use on the day. */
  readonly status: "notYet" | "inUse" | "removed";
  /** Whether the day is within the warranty; `unknown` where nobody has said how long that lasts. */
  readonly warranty: "within" | "after" | "unknown";
  /** Last day of the warranty; `null` where nobody has said. */
  readonly warrantyUntil: PlainDate | null;
}

/** All pieces of a product. */
export interface InstalledProductSum extends FaultFigures {
  /** The product. */
  readonly product: Id;
  /** Number of pieces in use. */
  readonly inUse: number;
  /** Number of customers who have a piece in use. */
  readonly customers: number;
  /** Why there is no time between faults. */
  readonly reasons: readonly Reason<Pick<ProductReasons, "customers/no-faults">>[];
}

/** What is open, and what does not fit. */
export type ProductFinding = Reason<Omit<ProductReasons, "customers/no-faults">>;

/** What customers have of ours. */
export interface InstalledBase {
  /** The day. */
  readonly asOf: PlainDate;
  /** Every piece, by customer and then by id. */
  readonly pieces: readonly InstalledPiece[];
  /** In the order of products. */
  readonly products: readonly InstalledProductSum[];
  /** Open faults and faults that do not fit, by customer, piece and day. */
  readonly findings: readonly ProductFinding[];
}

/**
 * What do customers have of ours in use, how often does it fail, and what waits to be mended?
 *
 * A fault counts as it was on the day: one that was closed later is open, in whatever state it is now.
 *
 * @param customers - customers with their installed products, in any order
 * @param options - the day
 * @returns pieces, products and findings; nothing for no customers
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value` for a state that is none; `invalid-period` for an
 * end before its beginning
 * @example
 * ```ts
 * import { installedBase } from "clientele/customers";
 *
 * const faults = [
 *   { id: "f1", on: "2026-01-15", state: "fixed", closedOn: "2026-01-20" },
 *   { id: "f2", on: "2026-03-01", state: "inHand" },
 * ] as const;
 * const customers = [{ id: 7, installedProducts: [{ id: "sn-1", product: "press", since: "2026-01-01", warrantyUntil: "2026-02-28", faults }] }];
 * const { products, findings } = installedBase(customers, { asOf: "2026-03-01" });
 *
 * // 31 + 28 + 1 days in use, and two faults.
 * products[0]?.meanDaysBetweenFaults; // => 30
 * findings; // => [{ code: "customers/fault-open", customer: 7, piece: "sn-1", fault: "f2", days: 0, warranty: "after" }]
 * // On 19 January the first fault was not fixed yet.
 * installedBase(customers, { asOf: "2026-01-19" }).findings.map(({ fault }) => fault); // => ["f1"]
 * ```
 * @category Installed products
 * @see CUS-14
 */
export function installedBase(customers: readonly EquippedCustomer[], options: InstalledBaseOptions): InstalledBase {
  const asOf = requireDate(requireObject(options, "options")["asOf"], "asOf");
  const read = readPieces(customers);
  const pieces = read.map((piece) => pieceOf(piece, asOf));
  const byProduct = new Map<Id, InstalledPiece[]>();
  for (const piece of pieces) {
    const own = byProduct.get(piece.product);
    if (own === undefined) byProduct.set(piece.product, [piece]);
    else own.push(piece);
  }
  const products = [...byProduct].sort(([a], [b]) => compareIds(a, b)).map(([product, own]) => sumOf(product, own));
  return { asOf: dateOfDay(asOf), pieces, products, findings: read.flatMap((piece) => findingsOf(piece, asOf)) };
}

function pieceOf(piece: CheckedPiece, asOf: number): InstalledPiece {
  const { customer, id, product, since, until, warrantyUntil } = piece;
  const reported = piece.faults.filter(({ on }) => on <= asOf);
  const days = Math.max(0, Math.min(until ?? asOf, asOf) - since + 1);
  return {
    customer,
    piece: id,
    product,
    since: dateOfDay(since),
    until: until === null ? null : dateOfDay(until),
    status: asOf < since ? "notYet" : until !== null && until < asOf ? "removed" : "inUse",
    warranty: warrantyOn(piece, asOf),
    warrantyUntil: warrantyUntil === null ? null : dateOfDay(warrantyUntil),
    ...figuresOf(reported.filter((fault) => isInUse(piece, fault)).length, reported.filter((fault) => isOpen(fault, asOf)).length, days),
  };
}

// Both are whole numbers, so the quotient is rounded once.
function figuresOf(faults: number, openFaults: number, days: number): FaultFigures {
  return { faults, openFaults, days, meanDaysBetweenFaults: faults === 0 ? null : days / faults };
}

function sumOf(product: Id, pieces: readonly InstalledPiece[]): InstalledProductSum {
  const sum = (field: "faults" | "openFaults" | "days"): number => pieces.reduce((total, piece) => total + piece[field], 0);
  const inUse = pieces.filter(({ status }) => status === "inUse");
  const figures = figuresOf(sum("faults"), sum("openFaults"), sum("days"));
  return {
    product,
    inUse: inUse.length,
    customers: new Set(inUse.map(({ customer }) => customer)).size,
    ...figures,
    reasons: figures.faults === 0 ? [{ code: "customers/no-faults", product, days: figures.days }] : [],
  };
}

function findingsOf(piece: CheckedPiece, asOf: number): readonly ProductFinding[] {
  const { customer, id, until } = piece;
  return piece.faults.filter(({ on }) => on <= asOf).flatMap((fault): readonly ProductFinding[] => {
    const at = { customer, piece: id, fault: fault.id };
    const findings: ProductFinding[] = [];
    if (!isInUse(piece, fault)) findings.push({ code: "customers/fault-outside-use", ...at, on: dateOfDay(fault.on) });
    if (!isOpen(fault, asOf)) return findings;
    if (until !== null && until < asOf) findings.push({ code: "customers/fault-left-open", ...at, until: dateOfDay(until) });
    else findings.push({ code: "customers/fault-open", ...at, days: asOf - fault.on, warranty: warrantyOn(piece, fault.on) });
    return findings;
  });
}

function isInUse({ since, until }: CheckedPiece, { on }: CheckedFault): boolean {
  return on >= since && (until === null || on <= until);
}

function isOpen({ closedOn }: CheckedFault, asOf: number): boolean {
  return closedOn === null || closedOn > asOf;
}

function warrantyOn({ warrantyUntil }: CheckedPiece, day: number): "within" | "after" | "unknown" {
  return warrantyUntil === null ? "unknown" : day <= warrantyUntil ? "within" : "after";
}
