import { compareIds, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { readStandards, requireService, type ReadAgreement, type ReadStandard } from "./read-standards.ts";
import { checkCatalogue, type ServiceCatalogue } from "./service-catalogue.ts";
import type { ServiceStandard, ServiceUse } from "./service-standard.ts";
import type { StandardReasons } from "./standard-reasons.ts";

/** The day, and who has which service. */
export interface ServiceStandardOptions {
  /** The day, `YYYY-MM-DD`; agreements after it do not count yet. */
  readonly asOf: string;
  /** Who has which service: they need an agreement, and nobody else does. Default: those with whom something was agreed. */
  readonly uses?: readonly ServiceUse[] | undefined;
}

/** What one service lacks. */
export interface ServiceStandardRow {
  /** The service. */
  readonly service: string;
  /** Whether nothing is missing. */
  readonly state: "complete" | "incomplete";
  /** Customers with whom the standard is agreed in writing on the day, in the order of ids. */
  readonly agreedWith: readonly Id[];
  /** What is missing: of the standard itself, then by customer in the order of ids. */
  readonly findings: readonly Reason<StandardReasons>[];
}

/** What the services of a catalogue lack. */
export interface ServiceStandardCheck {
  /** The day. */
  readonly asOf: PlainDate;
  /** Every service, in the order of ids. */
  readonly rows: readonly ServiceStandardRow[];
  /** Number of services without anything missing. */
  readonly complete: number;
  /** Number of services with something missing. */
  readonly incomplete: number;
}

/**
 * Which services have no standard that can be kept and checked?
 *
 * A standard has a procedure, an owner, a time and something that is measured, and is agreed in writing with each customer who has
 * the service. Of several agreements with a customer a written one that holds goes first, then a spoken one, then the one that ended last.
 *
 * @param standards - one a service, in any order
 * @param catalogue - the services there are
 * @param options - the day, and who has which service
 * @returns every service in the order of ids, with what is missing
 * @throws ClienteleError `invalid-policy` with every fault of the catalogue; `unknown-id` for a service that it does not have; `duplicate-id`,
 * `missing-id`, `invalid-input`, `invalid-date`, `invalid-period`, `invalid-value`
 * @example
 * ```ts
 * import { checkServiceStandards } from "clientele/satisfaction";
 *
 * const catalogue = {
 *   id: "support",
 *   services: [
 *     { id: "hotline", kind: "online-questions", level: "standard", charge: "free" },
 *     { id: "training", kind: "training", level: "value-added", charge: "priced" },
 *   ],
 * } as const;
 * const hotline = {
 *   service: "hotline",
 *   procedure: ["take the question", "answer or pass on", "ask whether it helped"],
 *   owner: "support-desk",
 *   time: { within: 4, unit: "workingHours" },
 *   measures: [{ indicator: "answered-in-time", target: 0.9, keeps: "at-least" }],
 *   agreements: [{ customer: 7, date: "2026-01-05", form: "written" }, { customer: 8, date: "2026-02-01", form: "spoken" }],
 * } as const;
 * const { rows } = checkServiceStandards([hotline], catalogue, { asOf: "2026-06-30" });
 * rows.map(({ service, state, agreedWith }) => [service, state, agreedWith]); // => [["hotline", "incomplete", [7]], ["training", "incomplete", []]]
 * rows[0]?.findings; // => [{ code: "satisfaction/not-written", customer: 8, date: "2026-02-01" }]
 * rows[1]?.findings; // => [{ code: "satisfaction/standard-missing" }]
 * ```
 * @category Service standards
 * @see SAT-2, SAT-6
 */
export function checkServiceStandards<K extends string = never>(
  standards: readonly ServiceStandard[],
  catalogue: ServiceCatalogue<K>,
  options: ServiceStandardOptions,
): ServiceStandardCheck {
  checkCatalogue(catalogue);
  const { uses } = requireObject(options, "options");
  const asOf = requireDate(options.asOf, "asOf");
  const ids = catalogue.services.map(({ id }) => id).sort();
  const services = new Set(ids);
  const known = readStandards(standards, services);
  const users = uses === undefined ? null : readUses(uses, services);
  const rows = ids.map((service) => rowOf(service, known.get(service), users === null ? null : (users.get(service) ?? new Set()), asOf));
  const complete = rows.filter(({ state }) => state === "complete").length;
  return { asOf: dateOfDay(asOf), rows, complete, incomplete: rows.length - complete };
}

function readUses(uses: unknown, services: ReadonlySet<string>): ReadonlyMap<string, ReadonlySet<Id>> {
  const users = new Map<string, Set<Id>>();
  for (const [index, value] of requireList(uses, "uses").entries()) {
    const record = requireRecord(value, "uses", index);
    const service = requireService(record["service"], services, "uses", index);
    const known = users.get(service) ?? new Set<Id>();
    users.set(service, known.add(readId(record["customer"], "uses", index)));
  }
  return users;
}

function rowOf(service: string, standard: ReadStandard | undefined, users: ReadonlySet<Id> | null, asOf: number): ServiceStandardRow {
  const agreements = agreementsBy(standard?.agreements ?? [], asOf);
  const agreedWith: Id[] = [];
  const findings: Reason<StandardReasons>[] = standard === undefined ? [{ code: "satisfaction/standard-missing" }] : missingParts(standard);
  for (const customer of [...new Set([...(users ?? []), ...agreements.keys()])].sort(compareIds)) {
    const finding = agreementFinding(customer, agreements.get(customer) ?? [], asOf);
    if (finding === null) agreedWith.push(customer);
    else if (users === null || users.has(customer)) findings.push(finding);
  }
  return { service, state: findings.length === 0 ? "complete" : "incomplete", agreedWith, findings };
}

function agreementsBy(agreements: readonly ReadAgreement[], asOf: number): ReadonlyMap<Id, readonly ReadAgreement[]> {
  const known = new Map<Id, ReadAgreement[]>();
  for (const agreement of agreements) {
    if (agreement.day > asOf) continue;
    const own = known.get(agreement.customer);
    if (own === undefined) known.set(agreement.customer, [agreement]);
    else own.push(agreement);
  }
  return known;
}

function missingParts({ hasProcedure, hasOwner, hasTime, measures }: ReadStandard): Reason<StandardReasons>[] {
  return [
    ...(hasProcedure ? [] : [{ code: "satisfaction/procedure-missing" } as const]),
    ...(hasOwner ? [] : [{ code: "satisfaction/owner-missing" } as const]),
    ...(hasTime ? [] : [{ code: "satisfaction/time-missing" } as const]),
    ...(measures.length > 0 ? [] : [{ code: "satisfaction/measure-missing" } as const]),
  ];
}

function agreementFinding(customer: Id, own: readonly ReadAgreement[], asOf: number): Reason<StandardReasons> | null {
  const holding = own.filter(({ until }) => until >= asOf);
  if (holding.some(({ form }) => form === "written")) return null;
  if (holding.length > 0) return { code: "satisfaction/not-written", customer, date: dateOfDay(latest(holding.map(({ day }) => day))) };
  if (own.length > 0) return { code: "satisfaction/agreement-ended", customer, until: dateOfDay(latest(own.map(({ until }) => until))) };
  return { code: "satisfaction/not-agreed", customer };
}

// Not spread into the arguments of a call: there may be more of them than a call can take.
function latest(days: readonly number[]): number {
  return days.reduce((last, day) => Math.max(last, day));
}
