import { compareIds, type Id, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import { groupBy } from "../records/group-by.ts";
import { readStakeholders, type Stakeholder, type StakeholderCircle } from "./stakeholder.ts";
import { judgeTouches, type TouchpointFinding } from "./touchpoint-findings.ts";
import { readCourse, readTouches, type Touch, type TouchpointOptions } from "./touchpoint-records.ts";

/** A person of the client's side, and whether we are in touch as the circle asks for. */
export interface TouchpointRow {
  /** The person. */
  readonly id: Id;
  /** The circle. */
  readonly circle: StakeholderCircle;
  /** Whether nothing is missing. */
  readonly status: "covered" | "uncovered";
  /** Who of the core team stands between, in the order of ids; `null` outside the wider team. */
  readonly through: readonly Id[] | null;
  /** Day of the last touch of any kind; `null` if there was none. */
  readonly last: PlainDate | null;
}

/** Who of the client's side is kept in touch with. */
export interface TouchpointCoverage {
  /** The day. */
  readonly asOf: PlainDate;
  /** Everybody on the map, by circle from the top, then in the order of ids. */
  readonly rows: readonly TouchpointRow[];
  /** Those to whom something is missing, in the same order. */
  readonly uncovered: readonly Id[];
  /** People whom we were in touch with and who are not on the map, in the order of ids. */
  readonly unmapped: readonly Id[];
  /** What is missing, by person. */
  readonly findings: readonly TouchpointFinding[];
}

/**
 * Is everybody on the client's side kept in touch with, at the points that are theirs?
 *
 * Executives are met at the survey and at each key node; the project manager throughout, without a gap that is too long; the core team
 * in the work; the wider team through a core member of the same field who is covered. A survey or a node asks for its touch from its day on.
 *
 * @param stakeholders - people of the client's side, in any order
 * @param touches - every time we were in touch, in any order; those before the first day count too
 * @param options - the day, the first day, survey and nodes, the longest gaps
 * @returns everybody with what is missing; no rows for no people
 * @throws ClienteleError `invalid-input`, `missing-id` also for a touch at a node that it does not name, `unknown-id` for a node that is not given, `duplicate-id`, `invalid-date`,
 * `invalid-value`
 * @example
 * ```ts
 * import { touchpointCoverage } from "clientele/engagements";
 *
 * const people = [
 *   { id: "c1", circle: "executive" },
 *   { id: "c2", circle: "projectManager" },
 *   { id: "c3", circle: "coreTeam", field: "sales" },
 *   { id: "c4", circle: "widerTeam", field: "sales" },
 *   { id: "c5", circle: "widerTeam", field: "stores" },
 * ] as const;
 * const touches = [
 *   { person: "c1", on: "2026-03-04", occasion: "survey" },
 *   { person: "c2", on: "2026-03-09", occasion: "other" },
 *   { person: "c3", on: "2026-03-06", occasion: "work" },
 * ] as const;
 * const options = { from: "2026-03-02", surveyedOn: "2026-03-05", nodes: [{ id: "kickoff", on: "2026-03-16" }] };
 * // A gap of seven days is not too long yet.
 * touchpointCoverage(people, touches, { ...options, asOf: "2026-03-16" }).findings.map(({ person, code }) => [person, code]);
 * // => [["c1", "engagements/executive-missed-node"], ["c5", "engagements/field-without-core-member"]]
 * touchpointCoverage(people, touches, { ...options, asOf: "2026-03-17" }).uncovered; // => ["c1", "c2", "c5"]
 * ```
 * @category Governance
 * @see CUS-8
 */
export function touchpointCoverage(stakeholders: readonly Stakeholder[], touches: readonly Touch[], options: TouchpointOptions): TouchpointCoverage {
  const course = readCourse(options);
  const people = readStakeholders(stakeholders);
  const met = readTouches(touches, course.known).filter(({ on }) => on <= course.asOf);
  const byPerson = groupBy(met, ({ person }) => [person]);
  const known = new Set(people.map(({ id }) => id));
  const core = groupBy(people, ({ circle, field }) => (circle === "coreTeam" && field !== null ? [field] : []));
  const through = (field: string | null): readonly Id[] => (field === null ? [] : (core.get(field) ?? []).map(({ id }) => id));
  const findingsOf = new Map<Id, readonly TouchpointFinding[]>();
  const isCovered = (id: Id): boolean => findingsOf.get(id)?.length === 0;
  // The wider team comes last, when the core team has been judged.
  for (const person of people) {
    findingsOf.set(person.id, judgeTouches(person, byPerson.get(person.id) ?? [], course, { people: through(person.field), isCovered }));
  }
  const rows = people.map(({ id, circle, field }): TouchpointRow => ({
    id,
    circle,
    status: isCovered(id) ? "covered" : "uncovered",
    through: circle === "widerTeam" ? through(field) : null,
    last: lastDay(byPerson.get(id)),
  }));
  return {
    asOf: dateOfDay(course.asOf),
    rows,
    uncovered: rows.filter(({ status }) => status === "uncovered").map(({ id }) => id),
    unmapped: [...byPerson.keys()].filter((id) => !known.has(id)).sort(compareIds),
    findings: people.flatMap(({ id }) => findingsOf.get(id)!),
  };
}

function lastDay(touches: readonly { readonly on: number }[] | undefined): PlainDate | null {
  const last = touches?.at(-1);
  return last === undefined ? null : dateOfDay(last.on);
}
