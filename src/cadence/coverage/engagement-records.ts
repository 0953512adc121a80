import { ClienteleError, compareIds, type Id } from "../../foundation/index.ts";
import { requireDay, requireId, requireIds, requireList, requireNew, requireRecord } from "../../foundation/internal.ts";

/** An engagement, as far as keeping in touch goes. */
export interface EngagementContacts {
  /** What opinions name the engagement by. */
  readonly id: Id;
  /** The client. */
  readonly customer: Id;
  /** Who keeps in touch. */
  readonly owner: Id;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day, `YYYY-MM-DD`; absent: it is running. */
  readonly until?: string | undefined;
  /** Executives of the client. */
  readonly executives: readonly Id[];
  /** Key people of the client; who is an executive as well counts as one. */
  readonly keyPeople: readonly Id[];
}

/** What a person of the client thinks of the project team, as the owner recorded it. */
export interface TeamOpinion {
  /** The engagement. */
  readonly engagement: Id;
  /** Whose opinion it is. */
  readonly person: Id;
  /** Day it was recorded, `YYYY-MM-DD`. */
  readonly date: string;
  /** Day it was handed over to the team as an adjustment, `YYYY-MM-DD`; absent: not yet. */
  readonly handedOver?: string | undefined;
}

/** An engagement that has been checked. */
export interface EngagementEntry {
  /** The engagement as it came. */
  readonly record: EngagementContacts;
  /** First day, days since 1970-01-01. */
  readonly from: number;
  /** Last day; `null` while it is running. */
  readonly until: number | null;
}

/** The last opinion of a person. */
export interface OpinionEntry {
  /** Day it was recorded. */
  readonly day: number;
  /** Whether it was handed over. */
  readonly handedOver: boolean;
}

/**
 * Takes engagements as they come, and refuses what is none.
 *
 * @param engagements - in any order
 * @returns the same in the order of ids
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-period`
 */
export function readEngagements(engagements: readonly EngagementContacts[]): EngagementEntry[] {
  const known = new Map<Id, number>();
  const read = Array.from(requireList(engagements, "engagements"), (value, index): EngagementEntry => {
    const record = requireRecord(value, "engagements", index);
    const id = requireId(record["id"], "engagements", index);
    requireNew(known, id, "engagements", index);
    requireId(record["customer"], `engagements[${index}].customer`, index);
    requireId(record["owner"], `engagements[${index}].owner`, index);
    requireIds(record["executives"], `engagements[${index}].executives`);
    requireIds(record["keyPeople"], `engagements[${index}].keyPeople`);
    const place = { list: "engagements", index, id };
    const from = requireDay(record["from"], { ...place, field: "from" });
    const until = record["until"] === undefined ? null : requireDay(record["until"], { ...place, field: "until" });
    if (until !== null && until < from) throw new ClienteleError("invalid-period", `engagements[${index}] ends before it starts`, { ...place, field: "until" });
    return { record: record as unknown as EngagementContacts, from, until };
  });
  return read.sort((a, b) => compareIds(a.record.id, b.record.id));
}

/**
 * Takes opinions as they come, and keeps the last one of each person in each engagement.
 *
 * @param opinions - in any order
 * @param asOf - the day; what happens after it does not count yet
 * @returns by engagement, then by person
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`
 */
export function readOpinions(opinions: readonly TeamOpinion[], asOf: number): ReadonlyMap<Id, ReadonlyMap<Id, OpinionEntry>> {
  const byEngagement = new Map<Id, Map<Id, OpinionEntry>>();
  for (const [index, value] of requireList(opinions, "opinions").entries()) {
    const record = requireRecord(value, "opinions", index);
    const engagement = requireId(record["engagement"], `opinions[${index}].engagement`, index);
    const person = requireId(record["person"], `opinions[${index}].person`, index);
    const place = { list: "opinions", index, id: engagement };
    const day = requireDay(record["date"], { ...place, field: "date" });
    const handed = record["handedOver"] === undefined ? null : requireDay(record["handedOver"], { ...place, field: "handedOver" });
    if (day > asOf) continue;
    const people = byEngagement.get(engagement) ?? new Map<Id, OpinionEntry>();
    byEngagement.set(engagement, people);
    people.set(person, laterOpinion(people.get(person), { day, handedOver: handed !== null && handed <= asOf }));
  }
  return byEngagement;
}

// Of two on one day, the one that was handed over counts: it is the same opinion, written down twice.
function laterOpinion(known: OpinionEntry | undefined, other: OpinionEntry): OpinionEntry {
  if (known === undefined || other.day > known.day) return other;
  return other.day === known.day && other.handedOver ? other : known;
}
