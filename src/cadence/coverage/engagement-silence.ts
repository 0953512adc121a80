import type { ContactRecord } from "../../customers/index.ts";
import { compareIds, type Id, type PlainDate, type Reason, type Span } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { readContacts, type ContactEntry } from "../input/contact-reader.ts";
import { houseDays } from "../input/house-days.ts";
import type { CalendarOptions } from "../due/due-options.ts";
import type { CoverageReasons, EngagementRole } from "./coverage-reasons.ts";
import { readEngagements, readOpinions, type EngagementContacts, type EngagementEntry, type OpinionEntry, type TeamOpinion } from "./engagement-records.ts";
import { freshness, type Freshness } from "./freshness.ts";

/** The day, how long silence may last, and the opinions that were recorded. */
export interface EngagementSilenceOptions extends CalendarOptions {
  /** The day, `YYYY-MM-DD`; what happens after it does not count yet. */
  readonly asOf: string;
  /** How long a contact lasts; also how long after the start of an engagement nothing is asked for. */
  readonly within: Span;
  /** What people of the clients think of the project teams; absent: opinions are not judged. */
  readonly opinions?: readonly TeamOpinion[] | undefined;
}

/** What is wrong with keeping in touch. */
export type SilenceFinding = Reason<
  Pick<
    CoverageReasons,
    | "cadence/engagement-silent"
    | "cadence/engagement-nobody-named"
    | "cadence/person-never-contacted"
    | "cadence/person-silent"
    | "cadence/opinion-missing"
    | "cadence/opinion-not-handed-over"
  >
>;

/** A person who matters to an engagement. */
export interface TouchedPerson {
  /** The person. */
  readonly person: Id;
  /** Why the person matters. */
  readonly role: EngagementRole;
  /** Day of the owner's last contact since the engagement began; `null` if there was none. */
  readonly last: PlainDate | null;
  /** `waiting`: there was no contact, but the engagement is too young to ask for one. */
  readonly status: "in-touch" | "silent" | "waiting" | "never";
}

/** A running engagement, and who of the client's people was contacted. */
export interface EngagementTouch {
  /** The engagement. */
  readonly engagement: Id;
  /** The client. */
  readonly customer: Id;
  /** Executives, then key people, each in the order of ids. */
  readonly people: readonly TouchedPerson[];
}

/** Which running engagements the owners keep in touch with. */
export interface EngagementSilence {
  /** The day. */
  readonly asOf: PlainDate;
  /** The engagements that run on the day, in the order of ids. */
  readonly running: readonly EngagementTouch[];
  /** The others, in the order of ids. */
  readonly notRunning: readonly Id[];
  /** What is wrong, by engagement: the engagement as a whole first, then by person. */
  readonly findings: readonly SilenceFinding[];
}

/**
 * Does the owner of each running engagement keep in touch with the people who matter, and record what they think of the team?
 *
 * Any contact with the person counts that the owner made, or of which it is not said who made it, on or after the first day of the
 * engagement. Contacts that name nobody of the client count for nobody.
 *
 * @param engagements - in any order; those that do not run on the day are only listed
 * @param contacts - contacts that took place, in any order
 * @param options - the day, how long silence may last, opinions if they are to be judged
 * @returns the running engagements with their people, and findings
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`, `invalid-option`, `unknown-channel`,
 * `unknown-calendar`, `invalid-calendar`
 * @example
 * ```ts
 * import { engagementSilence } from "clientele/cadence";
 *
 * const engagements = [{ id: "e", customer: 1, owner: "kim", from: "2026-01-05", executives: ["p"], keyPeople: ["q"] }];
 * const contacts = [{ customer: 1, date: "2026-02-02", channel: "phone", by: "kim", people: ["p"] }] as const;
 * const within = { amount: 2, unit: "weeks" } as const;
 *
 * const { running, findings } = engagementSilence(engagements, contacts, { asOf: "2026-02-16", within });
 * running[0]?.people.map(({ person, status }) => [person, status]); // => [["p", "in-touch"], ["q", "never"]]
 * findings.map(({ code }) => code); // => ["cadence/person-never-contacted"]
 *
 * // A day later the two weeks are over for both.
 * engagementSilence(engagements, contacts, { asOf: "2026-02-17", within }).findings.map(({ code }) => code);
 * // => ["cadence/engagement-silent", "cadence/person-silent", "cadence/person-never-contacted"]
 * ```
 * @category Coverage
 * @see CAD-24, CUS-8
 */
export function engagementSilence(
  engagements: readonly EngagementContacts[],
  contacts: readonly ContactRecord[],
  options: EngagementSilenceOptions,
): EngagementSilence {
  const given = requireObject(options, "options") as unknown as EngagementSilenceOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const recent = freshness(given.within, "within", houseDays(given).of(null));
  const opinions = given.opinions === undefined ? undefined : readOpinions(given.opinions, asOf);
  const entries = readEngagements(engagements);
  const byCustomer = contactsOf(new Set(entries.map(({ record }) => record.customer)), contacts, asOf);
  const running = entries.filter(({ from, until }) => from <= asOf && (until === null || until >= asOf));
  const findings: SilenceFinding[] = [];
  const touches = running.map((entry): EngagementTouch => {
    const { id: engagement, customer } = entry.record;
    const days = lastDays(entry, byCustomer.get(customer) ?? []);
    const people = peopleOf(entry.record).map((person) => touch(person, days.get(person.person), entry.from, recent, asOf));
    findings.push(...silences(entry, people, recent));
    if (opinions !== undefined && asOf > recent.until(entry.from)) findings.push(...missedOpinions(entry, people, opinions.get(engagement)));
    return { engagement, customer, people };
  });
  const notRunning = entries.filter((entry) => !running.includes(entry)).map(({ record }) => record.id);
  return { asOf: dateOfDay(asOf), running: touches, notRunning, findings };
}

function contactsOf(customers: ReadonlySet<Id>, contacts: readonly ContactRecord[], asOf: number): ReadonlyMap<Id, readonly ContactEntry[]> {
  const byCustomer = new Map<Id, ContactEntry[]>();
  for (const entry of readContacts(contacts, "contacts")) {
    if (entry.day > asOf || !customers.has(entry.customer)) continue;
    const others = byCustomer.get(entry.customer);
    if (others === undefined) byCustomer.set(entry.customer, [entry]);
    else others.push(entry);
  }
  return byCustomer;
}

function lastDays({ record: { owner }, from }: EngagementEntry, contacts: readonly ContactEntry[]): ReadonlyMap<Id, number> {
  const days = new Map<Id, number>();
  for (const { record, day } of contacts) {
    if (day < from || (record.by ?? owner) !== owner) continue;
    for (const person of record.people ?? []) days.set(person, Math.max(day, days.get(person) ?? day));
  }
  return days;
}

interface PersonInRole {
  readonly person: Id;
  readonly role: EngagementRole;
}

function peopleOf({ executives, keyPeople }: EngagementContacts): PersonInRole[] {
  const leaders = new Set(executives);
  const others = new Set(keyPeople.filter((person) => !leaders.has(person)));
  const inOrder = (people: ReadonlySet<Id>, role: EngagementRole): PersonInRole[] => [...people].sort(compareIds).map((person) => ({ person, role }));
  return [...inOrder(leaders, "executive"), ...inOrder(others, "key")];
}

function touch({ person, role }: PersonInRole, last: number | undefined, from: number, recent: Freshness, asOf: number): TouchedPerson {
  const fresh = asOf <= recent.until(last ?? from);
  if (last === undefined) return { person, role, last: null, status: fresh ? "waiting" : "never" };
  return { person, role, last: dateOfDay(last), status: fresh ? "in-touch" : "silent" };
}

function silences({ record, from }: EngagementEntry, people: readonly TouchedPerson[], recent: Freshness): SilenceFinding[] {
  const place = { engagement: record.id, customer: record.customer };
  const findings: SilenceFinding[] = [];
  if (people.length > 0 && people.every(({ status }) => status === "silent" || status === "never")) {
    const last = people.reduce<PlainDate | null>((latest, person) => (person.last !== null && (latest === null || person.last > latest) ? person.last : latest), null);
    findings.push({ code: "cadence/engagement-silent", severity: "critical", ...place, last });
  }
  for (const [role, named] of [["executive", record.executives], ["key", record.keyPeople]] as const) {
    if (named.length === 0) findings.push({ code: "cadence/engagement-nobody-named", severity: "warning", ...place, role });
  }
  for (const { person, role, last, status } of people) {
    if (status === "never") {
      findings.push({ code: "cadence/person-never-contacted", severity: "critical", ...place, person, role, since: dateOfDay(from) });
    } else if (status === "silent") {
      const until = dateOfDay(recent.until(requireDate(last, "last")));
      findings.push({ code: "cadence/person-silent", severity: "warning", ...place, person, role, last: last!, until });
    }
  }
  return findings;
}

function missedOpinions({ record, from }: EngagementEntry, people: readonly TouchedPerson[], opinions: ReadonlyMap<Id, OpinionEntry> | undefined): SilenceFinding[] {
  const place = { engagement: record.id, customer: record.customer };
  return people.flatMap(({ person, role }): SilenceFinding[] => {
    const opinion = opinions?.get(person);
    if (opinion === undefined || opinion.day < from) return [{ code: "cadence/opinion-missing", severity: "warning", ...place, person, role }];
    if (opinion.handedOver) return [];
    return [{ code: "cadence/opinion-not-handed-over", severity: "info", ...place, person, date: dateOfDay(opinion.day) }];
  });
}
