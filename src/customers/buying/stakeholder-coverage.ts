import { compareIds, type Id, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, LAST_DAY, requireDate, requireId, requireList, requireNew, requireObject, requireRecord } from "../../foundation/internal.ts";
import { ownersOf } from "../cards/owners-of.ts";
import type { ContactRecord } from "../records.ts";
import type { DepartmentCoverage, PersonCoverage, RoleCoverage, StakeholderCoverage, StakeholderGap, StepCoverage } from "./coverage-rows.ts";
import { lastMeetings, readBuyingMap, type BuyingMap, type CheckedMap } from "./read-buying-map.ts";
import { BUYING_ROLES, readStakeholderPolicy, standardStakeholders, type StakeholderPolicy } from "./stakeholder-policy.ts";

/** The day, and how recent a contact must be. */
export interface StakeholderCoverageOptions {
  /** The day, `YYYY-MM-DD`; contacts after it do not count yet. */
  readonly asOf: string;
  /** How recent a contact must be, and with whom. Default {@link standardStakeholders}. */
  readonly policy?: StakeholderPolicy | undefined;
}

/**
 * Who at a customer decides, buys, handles and influences, and are they kept in touch with?
 *
 * A contact covers the people it names, for so many days. A department is covered by a contact with any of its people; a key department is judged
 * by itself, and asks for each of those who decide or buy. A step is covered if each who decides it is. Contacts of other customers are left aside.
 * Somebody whose data were erased is nobody to be met: a step that they decided has a decider who is not known.
 *
 * @param map - people, departments and decision process, as on a customer card
 * @param contacts - contacts that took place, in any order
 * @param options - the day, and how recent a contact must be
 * @returns people, departments, steps and parts in buying, and a finding for each that is not covered
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-policy`
 * @example
 * ```ts
 * import { stakeholderCoverage, standardStakeholders } from "clientele/customers";
 *
 * const map = {
 *   id: 7,
 *   people: [{ id: "p", department: "purchasing", buyingRole: "buys" }, { id: "q", department: "board", buyingRole: "decides" }],
 *   departments: [{ id: "purchasing" }, { id: "board", importance: "key" }],
 *   decisionProcess: [{ id: "budget", decidedBy: ["q"] }],
 * } as const;
 * const contacts = [{ customer: 7, date: "2026-01-01", channel: "visit", people: ["p", "q"] }] as const;
 * const policy = { ...standardStakeholders, roles: ["decides", "buys"] } as const;
 *
 * // 90 days after 1 January is 1 April.
 * stakeholderCoverage(map, contacts, { asOf: "2026-04-01", policy }).findings; // => []
 * const { departments, findings } = stakeholderCoverage(map, contacts, { asOf: "2026-04-02", policy });
 * departments.map(({ department, status }) => [department, status]); // => [["purchasing", "covered"], ["board", "stale"]]
 * findings.map(({ code }) => code); // => ["customers/department-stale", "customers/step-decider-unmet", "customers/buying-role-unmet"]
 * ```
 * @category Stakeholders
 * @see CUS-11
 */
export function stakeholderCoverage(map: BuyingMap, contacts: readonly ContactRecord[], options: StakeholderCoverageOptions): StakeholderCoverage {
  const { asOf, policy } = readOptions(options);
  const checked = readBuyingMap(requireObject(map, "map"), "map", 0);
  return judge(checked, lastMeetings(contacts, asOf, ownersOf([map], "map")).get(checked.customer) ?? NOBODY, asOf, policy);
}

/**
 * {@link stakeholderCoverage} for many customers, which reads the contacts once.
 *
 * @param maps - people, departments and decision process of each, in any order
 * @param contacts - contacts that took place, in any order
 * @param options - the day, and how recent a contact must be
 * @returns one entry per customer, in the order of ids; none for no customers
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `invalid-policy`
 * @example
 * ```ts
 * import { stakeholderCoverages } from "clientele/customers";
 *
 * const maps = [{ id: 8 }, { id: 7, departments: [{ id: "board" }] }];
 * const coverages = stakeholderCoverages(maps, [], { asOf: "2026-04-01" });
 * coverages.map(({ customer, departments }) => [customer, departments.map(({ status }) => status)]); // => [[7, ["empty"]], [8, []]]
 * stakeholderCoverages([], [], { asOf: "2026-04-01" }); // => []
 * ```
 * @category Stakeholders
 * @see CUS-11
 */
export function stakeholderCoverages(maps: readonly BuyingMap[], contacts: readonly ContactRecord[], options: StakeholderCoverageOptions): readonly StakeholderCoverage[] {
  const { asOf, policy } = readOptions(options);
  const known = new Map<Id, number>();
  const checked = Array.from(requireList(maps, "maps"), (value, index) => {
    const record = requireRecord(value, "maps", index);
    requireNew(known, requireId(record["id"], "maps", index), "maps", index);
    return readBuyingMap(record, "maps", index);
  });
  const met = lastMeetings(contacts, asOf, ownersOf(maps, "maps"));
  return checked.sort((a, b) => compareIds(a.customer, b.customer)).map((map) => judge(map, met.get(map.customer) ?? NOBODY, asOf, policy));
}

const NOBODY: ReadonlyMap<Id, number> = /* @__PURE__ */ new Map<Id, number>();

function readOptions(options: StakeholderCoverageOptions): { readonly asOf: number; readonly policy: StakeholderPolicy } {
  const given = requireObject(options, "options") as unknown as StakeholderCoverageOptions;
  return { asOf: requireDate(given.asOf, "asOf"), policy: readStakeholderPolicy(given.policy ?? standardStakeholders) };
}

type People = ReadonlyMap<Id, PersonCoverage>;

function judge(map: CheckedMap, met: ReadonlyMap<Id, number>, asOf: number, policy: StakeholderPolicy): StakeholderCoverage {
  const { customer } = map;
  const keyDepartments = new Set(map.departments.filter(({ importance }) => importance === "key").map(({ id }) => id));
  const deciders = new Set(map.steps.flatMap(({ decidedBy }) => decidedBy));
  const people = map.people.map(({ id, department, role }): PersonCoverage => {
    const isKey = deciders.has(id) || (department !== null && keyDepartments.has(department));
    return { person: id, department, role, ...recencyOf(met.get(id), isKey ? policy.keyDays : policy.usualDays, asOf) };
  });
  const byId: People = new Map(people.map((row) => [row.person, row]));
  const departments = map.departments.map(({ id, importance }) => judgeDepartment(id, importance, people, met, asOf, policy));
  const steps = map.steps.map(({ id, decidedBy }) => judgeStep(id, decidedBy, byId));
  const roles = BUYING_ROLES.map((role) => judgeRole(role, people));
  const declared = new Set(map.departments.map(({ id }) => id));
  const findings: StakeholderGap[] = [
    ...departments.flatMap((row) => departmentGaps(customer, row, people, policy)),
    ...steps.flatMap((row, index) => stepGaps(customer, row, byId, map.steps[index]!.department, declared)),
    ...roles.filter(({ role }) => policy.roles.includes(role)).flatMap((row) => roleGaps(customer, row)),
    ...people.filter(({ department }) => department !== null && !declared.has(department)).map(({ person }) => ({ code: "customers/person-department-unknown", customer, person }) as const),
  ];
  return { customer, asOf: dateOfDay(asOf), people, departments, steps, roles, unmapped: [...met.keys()].filter((id) => !byId.has(id) && !map.erased.has(id)).sort(compareIds), findings };
}

function recencyOf(last: number | undefined, days: number, asOf: number): Pick<PersonCoverage, "last" | "until" | "status"> {
  if (last === undefined) return { last: null, until: null, status: "never" };
  // What is recent beyond the last day there is, is recent for good.
  const until = Math.min(last + days, LAST_DAY);
  return { last: dateOfDay(last), until: dateOfDay(until), status: asOf <= until ? "covered" : "stale" };
}

function latest(rows: readonly PersonCoverage[]): PlainDate | null {
  // Dates in their one written form are in the order of time.
  return rows.reduce<PlainDate | null>((last, row) => (row.last !== null && (last === null || row.last > last) ? row.last : last), null);
}

function judgeDepartment(
  department: string,
  importance: "key" | "usual",
  people: readonly PersonCoverage[],
  met: ReadonlyMap<Id, number>,
  asOf: number,
  { keyDays, usualDays, keyRoles }: StakeholderPolicy,
): DepartmentCoverage {
  const own = people.filter((row) => row.department === department);
  const days = own.map(({ person }) => met.get(person)).filter((day) => day !== undefined);
  const last = days.length === 0 ? undefined : Math.max(...days);
  const recency = recencyOf(last, importance === "key" ? keyDays : usualDays, asOf);
  const { status } = recency;
  const isPartly = importance === "key" && status === "covered" && own.some((row) => row.role !== null && keyRoles.includes(row.role) && row.status !== "covered");
  return { department, importance, people: own.map(({ person }) => person), ...recency, status: own.length === 0 ? "empty" : isPartly ? "partly" : status };
}

function departmentGaps(customer: Id, { department, importance, last, until, status }: DepartmentCoverage, people: readonly PersonCoverage[], policy: StakeholderPolicy): readonly StakeholderGap[] {
  switch (status) {
    case "covered":
      return [];
    case "empty":
      return [{ code: "customers/department-empty", customer, department, importance }];
    case "never":
      return [{ code: "customers/department-never-met", customer, department, importance }];
    case "stale":
      return [{ code: "customers/department-stale", customer, department, importance, last: last!, until: until! }];
    case "partly":
      return people
        .filter((row) => row.department === department && row.role !== null && policy.keyRoles.includes(row.role) && row.status !== "covered")
        .map((row) => ({ code: "customers/key-person-unmet", customer, department, person: row.person, role: row.role!, last: row.last }));
  }
}

function judgeStep(step: string, decidedBy: readonly Id[], people: People): StepCoverage {
  const unmet = decidedBy.filter((id) => people.get(id)?.status !== "covered");
  return { step, decidedBy, unmet, status: decidedBy.length === 0 ? "unknown" : unmet.length === 0 ? "covered" : "uncovered" };
}

function stepGaps(customer: Id, { step, unmet, status }: StepCoverage, people: People, department: string | null, declared: ReadonlySet<string>): readonly StakeholderGap[] {
  const gaps: StakeholderGap[] = [];
  if (department !== null && !declared.has(department)) gaps.push({ code: "customers/step-department-unknown", customer, step });
  if (status === "unknown") gaps.push({ code: "customers/step-without-decider", customer, step });
  for (const person of unmet) {
    const row = people.get(person);
    if (row === undefined) gaps.push({ code: "customers/step-decider-unknown", customer, step, person });
    else gaps.push({ code: "customers/step-decider-unmet", customer, step, person, last: row.last });
  }
  return gaps;
}

function judgeRole(role: RoleCoverage["role"], people: readonly PersonCoverage[]): RoleCoverage {
  const own = people.filter((row) => row.role === role);
  const isCovered = own.some(({ status }) => status === "covered");
  return { role, people: own.map(({ person }) => person), last: latest(own), status: own.length === 0 ? "unknown" : isCovered ? "covered" : "uncovered" };
}

function roleGaps(customer: Id, { role, last, status }: RoleCoverage): readonly StakeholderGap[] {
  if (status === "covered") return [];
  return [status === "unknown" ? { code: "customers/buying-role-unknown", customer, role } : { code: "customers/buying-role-unmet", customer, role, last }];
}
