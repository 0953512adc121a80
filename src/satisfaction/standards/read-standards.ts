import { ClienteleError, type Id } from "../../foundation/index.ts";
import { isRecord, requireDay, requireFinite, requireList, requireRecord, requireText } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { requireName } from "../input/named-option.ts";
import type { ServiceStandard, StandardAgreement, StandardMeasure, StandardTime } from "./service-standard.ts";

/** An agreement, with its days as numbers. */
export interface ReadAgreement {
  readonly customer: Id;
  readonly day: number;
  readonly form: StandardAgreement["form"];
  /** Infinite where it holds until further notice. */
  readonly until: number;
}

/** A standard that has been read. */
export interface ReadStandard {
  readonly service: string;
  readonly hasProcedure: boolean;
  readonly hasOwner: boolean;
  readonly hasTime: boolean;
  readonly measures: readonly StandardMeasure[];
  readonly agreements: readonly ReadAgreement[];
}

const UNITS: readonly StandardTime["unit"][] = ["minutes", "hours", "workingHours", "calendarDays", "workingDays"];

/**
 * Reads service standards.
 *
 * @param standards - in any order
 * @param services - the services there are
 * @returns one a service
 * @throws ClienteleError `invalid-input`, `unknown-id`, `duplicate-id`, `missing-id`, `invalid-date`, `invalid-period`, `invalid-value`
 */
export function readStandards(standards: readonly ServiceStandard[], services: ReadonlySet<string>): ReadonlyMap<string, ReadStandard> {
  const list = "standards";
  const known = new Map<string, number>();
  const rows = Array.from(requireList(standards, list), (value, index): readonly [string, ReadStandard] => {
    const record = requireRecord(value, list, index);
    const service = requireService(record["service"], services, list, index);
    const firstIndex = known.get(service);
    if (firstIndex !== undefined) {
      throw new ClienteleError("duplicate-id", `${list}[${index}] is of the service of ${list}[${firstIndex}]`, { list, index, firstIndex, id: service });
    }
    known.set(service, index);
    const { procedure, owner, time, measures, agreements } = record;
    const path = `${list}[${index}]`;
    const steps = procedure === undefined ? [] : requireList(procedure, `${path}.procedure`);
    for (const [step, text] of steps.entries()) requireText(text, { list: `${path}.procedure`, index: step });
    if (time !== undefined) requireTime(time, index, service);
    if (owner !== undefined) readId(owner, list, index);
    return [
      service,
      {
        service,
        hasProcedure: steps.length > 0,
        hasOwner: owner !== undefined,
        hasTime: time !== undefined,
        measures: readMeasures(measures ?? [], `${path}.measures`),
        agreements: agreements === undefined ? [] : readAgreements(agreements, `${path}.agreements`),
      },
    ];
  });
  return new Map(rows);
}

/**
 * Refuses a service that the catalogue does not have.
 *
 * @param value - what stands where the id of a service should be
 * @param services - the services there are
 * @param list - the list it stands in
 * @param index - its position there
 * @returns the id
 * @throws ClienteleError `invalid-input`, `unknown-id`
 */
export function requireService(value: unknown, services: ReadonlySet<string>, list: string, index: number): string {
  const service = requireText(value, { list, index, field: "service" });
  if (services.has(service)) return service;
  throw new ClienteleError("unknown-id", `${list}[${index}].service is none of the catalogue`, { list, index, field: "service", expected: [...services] });
}

/**
 * Reads measures.
 *
 * @param measures - in any order
 * @param list - where they stand
 * @returns the same, checked
 * @throws ClienteleError `invalid-input`, `invalid-value`
 */
export function readMeasures(measures: unknown, list: string): readonly StandardMeasure[] {
  return Array.from(requireList(measures, list), (value, index): StandardMeasure => {
    const record = requireRecord(value, list, index);
    return {
      indicator: requireText(record["indicator"], { list, index, field: "indicator" }),
      target: requireFinite(record["target"], { list, index, field: "target" }) + 0,
      keeps: requireName(record["keeps"], ["at-least", "at-most"], { list, index, field: "keeps" }),
    };
  });
}

function requireTime(time: unknown, index: number, id: string): void {
  const place = { list: "standards", index, field: "time", id };
  if (!isRecord(time)) throw new ClienteleError("invalid-input", `standards[${index}].time is not a record`, place);
  const within = requireFinite(time["within"], { ...place, field: "time.within" });
  if (within <= 0) throw new ClienteleError("invalid-value", `standards[${index}].time.within is not over 0`, { ...place, field: "time.within", value: within });
  requireName(time["unit"], UNITS, { ...place, field: "time.unit" });
}

function readAgreements(agreements: unknown, list: string): readonly ReadAgreement[] {
  return Array.from(requireList(agreements, list), (value, index): ReadAgreement => {
    const record = requireRecord(value, list, index);
    const customer = readId(record["customer"], list, index);
    const day = requireDay(record["date"], { list, index, field: "date", id: customer });
    const until = record["until"] === undefined ? Infinity : requireDay(record["until"], { list, index, field: "until", id: customer });
    if (until < day) throw new ClienteleError("invalid-period", `${list}[${index}] ends before it begins`, { list, index, field: "until", id: customer });
    return { customer, day, form: requireName(record["form"], ["written", "spoken"], { list, index, field: "form", id: customer }), until };
  });
}
