import type { Customer, Owner } from "../../customers/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { isRecord, requireFinite, requireInteger, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { OwnerLeave, PlanOptions, PlanOwner } from "./plan-options.ts";

/** Somebody who makes tours. */
export interface TourOwner extends Owner {
  /** Times in which the owner makes none. Default: none. */
  readonly leaves?: readonly Omit<OwnerLeave, "substitute">[] | undefined;
}

/** How much a place is worth a tour, as `scoreCustomers` with `cityCriteria` finds it. */
export interface PlaceScore {
  /** The city or region. */
  readonly place: string;
  /** Any finite number; more goes first. */
  readonly score: number;
}

/** The period of the tours, and what is to be heeded. Days that are `pinned` keep their owner in their place, and take their room there. */
export interface TourOptions<C extends string = string>
  extends Pick<PlanOptions<C>, "from" | "to" | "calendars" | "calendar" | "policy" | "contacts" | "holds" | "pauses" | "snoozes" | "later" | "pinned"> {
  /** The customers, for the places they are in; every contact's is needed. */
  readonly customers: readonly Customer[];
  /** The most visits of a day, 1 or more. */
  readonly perDay: number;
  /** What visits are put together by. Default `"city"`. */
  readonly by?: "city" | "region" | undefined;
  /** The least visits that make a tour, 1 or more. Default 2. */
  readonly least?: number | undefined;
  /** What places are worth; one without a score goes after those with one. */
  readonly scores?: readonly PlaceScore[] | undefined;
  /** The owners with a calendar or leave of their own; those who are not listed keep the calendar of the house. */
  readonly owners?: readonly TourOwner[] | undefined;
}

/** The rules of a tour, checked. */
export interface TourRules {
  /** What visits are put together by. */
  readonly by: "city" | "region";
  /** The most visits of a day. */
  readonly perDay: number;
  /** The least visits that make a tour. */
  readonly least: number;
  /** What places are worth. */
  readonly worth: ReadonlyMap<string, number>;
  /** Everybody who makes contacts, with room for a day's visits. */
  readonly owners: readonly PlanOwner[];
}

/**
 * Takes what is special about tours, and refuses what is wrong with it.
 *
 * @param due - contacts, checked later
 * @param options - the options as they come
 * @returns the rules of the tours
 * @throws ClienteleError `invalid-input`, `invalid-option`, `invalid-value`, `duplicate-id`
 */
export function readTourRules(due: readonly DueContact[], options: TourOptions): TourRules {
  const { by = "city", perDay, least = 2, scores, owners, customers } = requireObject(options, "options") as Partial<TourOptions>;
  if (by !== "city" && by !== "region") {
    throw new ClienteleError("invalid-option", 'by is neither "city" nor "region"', { list: "options", field: "by", expected: ["city", "region"] });
  }
  requireList(customers, "customers");
  const most = requireVisits(perDay, "perDay");
  return { by, perDay: most, least: requireVisits(least, "least"), worth: readScores(scores), owners: tourOwners(requireList(due, "due"), owners, most) };
}

function requireVisits(value: unknown, field: string): number {
  const number = requireInteger(value, { list: "options", field });
  if (number >= 1) return number;
  throw new ClienteleError("invalid-value", `${field} is ${number}, not 1 or more`, { list: "options", field, value: number });
}

function readScores(scores: unknown): ReadonlyMap<string, number> {
  const read = new Map<string, number>();
  if (scores === undefined) return read;
  Array.from(requireList(scores, "scores")).forEach((value, index) => {
    const { place, score } = requireRecord(value, "scores", index);
    if (typeof place !== "string" || place === "") {
      throw new ClienteleError("invalid-input", `scores[${index}].place is no name`, { list: "scores", index, field: "place" });
    }
    if (read.has(place)) throw new ClienteleError("duplicate-id", `scores[${index}] has a place before it`, { list: "scores", index, id: place });
    read.set(place, requireFinite(score, { list: "scores", index, field: "score" }));
  });
  return read;
}

// Whoever makes visits can make tours; only calendar and leave have to be told.
function tourOwners(due: readonly unknown[], owners: readonly TourOwner[] | undefined, perDay: number): readonly PlanOwner[] {
  // Not `map`: it would step over the holes of a sparse list.
  const given = owners === undefined ? [] : Array.from(requireList(owners, "owners"), (value, index) => requireRecord(value, "owners", index) as unknown as TourOwner);
  const known = new Set<unknown>(given.map(({ id }) => id));
  const named = due.flatMap((contact) => (contact as Partial<DueContact> | null)?.owner ?? []);
  const others = new Set(named.filter((id) => !known.has(id)));
  const leavesOf = ({ leaves }: TourOwner): PlanOwner["leaves"] => (Array.isArray(leaves) ? Array.from(leaves, withoutSubstitute) : leaves);
  const told = given.map((owner): PlanOwner => ({ id: owner.id, calendar: owner.calendar, leaves: leavesOf(owner), capacity: perDay }));
  return [...told, ...Array.from(others, (id) => ({ id, capacity: perDay }))];
}

// What is no leave is refused where leaves are read.
function withoutSubstitute(leave: OwnerLeave): OwnerLeave {
  return isRecord(leave) ? { from: leave.from, until: leave.until } : leave;
}
