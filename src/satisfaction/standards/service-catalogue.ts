import type { Amount } from "../../foundation/index.ts";
import { amountReader, deepFreeze, faultFinder, isRecord, plainCopy, type FaultFinder } from "../../foundation/internal.ts";

/** The kinds of service that the sources name (SAT-6). */
export type ServiceKind =
  | "on-site-support"
  | "maintenance"
  | "replacement"
  | "training"
  | "survey"
  | "installation"
  | "spare-parts"
  | "online-questions"
  | "warranty";

/**
 * The kinds of service that the sources name.
 *
 * @category Service standards
 * @see SAT-6
 */
export const serviceKinds: readonly ServiceKind[] = /* @__PURE__ */ deepFreeze<readonly ServiceKind[]>([
  "on-site-support",
  "maintenance",
  "replacement",
  "training",
  "survey",
  "installation",
  "spare-parts",
  "online-questions",
  "warranty",
]);

/** A service that customers can have. */
export interface CatalogueService<K extends string = never> {
  /** What standards and agreements name the service by. */
  readonly id: string;
  /** Of which kind it is: one that the sources name, or one of the catalogue's own. */
  readonly kind: ServiceKind | K;
  /** Whether every customer has it, or it is there to add value. */
  readonly level: "standard" | "value-added";
  /** Whether the customer pays for it. */
  readonly charge: "free" | "priced";
  /** What the customer pays; for priced services only, absent: by agreement. */
  readonly price?: Amount | undefined;
}

/** The services there are. */
export interface ServiceCatalogue<K extends string = never> {
  /** Name of the catalogue. */
  readonly id: string;
  /** Kinds of service beside {@link serviceKinds}. Default: none. */
  readonly kinds?: readonly K[] | undefined;
  /** The services, at least one. */
  readonly services: readonly CatalogueService<NoInfer<K>>[];
}

/**
 * Is this a catalogue of services that standards can be set for? Checks it, and names every fault at once.
 *
 * @typeParam K - kinds of the catalogue's own; a service of any other kind does not compile
 * @param catalogue - the services, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `services[2].price`
 * @example
 * ```ts
 * import { defineServiceCatalogue } from "clientele/satisfaction";
 *
 * const catalogue = defineServiceCatalogue({
 *   id: "support",
 *   kinds: ["audit"],
 *   services: [
 *     { id: "hotline", kind: "online-questions", level: "standard", charge: "free" },
 *     { id: "yearly-audit", kind: "audit", level: "value-added", charge: "priced", price: 1200 },
 *   ],
 * });
 * catalogue.services.filter(({ level }) => level === "value-added").map(({ id }) => id); // => ["yearly-audit"]
 *
 * const free = { ...catalogue.services[0]!, price: 10 };
 * defineServiceCatalogue({ ...catalogue, services: [free] }); // throws invalid-policy
 * ```
 * @category Service standards
 * @see SAT-2, SAT-6
 */
export function defineServiceCatalogue<const K extends string = never>(catalogue: ServiceCatalogue<K>): ServiceCatalogue<K> {
  checkCatalogue(catalogue);
  return deepFreeze(plainCopy(catalogue));
}

/**
 * Refuses a catalogue with faults.
 *
 * @param catalogue - what stands where one should be
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function checkCatalogue(catalogue: unknown): void {
  const finder = faultFinder("service catalogue", "invalid-policy");
  if (finder.check(isRecord(catalogue), "", "must be an object")) {
    const { id, kinds = [], services } = catalogue as Readonly<Record<string, unknown>>;
    finder.check(isName(id), "id", "must be a name");
    checkServices(services, checkKinds(kinds, finder), finder);
  }
  finder.refuse();
}

function checkKinds(kinds: unknown, finder: FaultFinder): ReadonlySet<unknown> {
  const known = new Set<unknown>(serviceKinds);
  if (!finder.check(Array.isArray(kinds), "kinds", "must be a list")) return known;
  for (const [index, kind] of (kinds as readonly unknown[]).entries()) {
    finder.check(isName(kind), `kinds[${index}]`, "must be a name");
    finder.check(!known.has(kind), `kinds[${index}]`, "is named twice");
    known.add(kind);
  }
  return known;
}

function checkServices(services: unknown, kinds: ReadonlySet<unknown>, finder: FaultFinder): void {
  if (!finder.check(Array.isArray(services) && services.length > 0, "services", "must be a list of at least one service")) return;
  const ids = new Set<unknown>();
  const amounts = amountReader();
  for (const [index, value] of (services as readonly unknown[]).entries()) {
    const path = `services[${index}]`;
    if (!finder.check(isRecord(value), path, "must be an object")) continue;
    const { id, kind, level, charge, price } = value as Readonly<Record<string, unknown>>;
    finder.check(isName(id), `${path}.id`, "must be a name");
    finder.check(!ids.has(id), `${path}.id`, "is named twice");
    ids.add(id);
    finder.check(kinds.has(kind), `${path}.kind`, "is no kind of service");
    finder.check(level === "standard" || level === "value-added", `${path}.level`, `is none of "standard", "value-added"`);
    finder.check(charge === "free" || charge === "priced", `${path}.charge`, `is none of "free", "priced"`);
    if (price === undefined) continue;
    finder.check(charge !== "free", `${path}.price`, "must be absent: the service is free");
    const isAmount = (): boolean => amounts.read(price as Amount, { list: path, field: "price" }) >= 0;
    finder.check(holds(isAmount), `${path}.price`, "must be an amount from 0, of the kind and currency of the other prices");
  }
}

function holds(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
