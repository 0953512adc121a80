import type { Feedback } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireId, requireList, requireNew, requireObject, requireRecord, requireText } from "../../foundation/internal.ts";
import type { ComplaintCommandData } from "../commands.ts";
import { momentReader, type Moment, type MomentFields } from "../register/moments.ts";
import { compareGroups } from "../register/complaint-groups.ts";
import type { Opinion, OpinionKind } from "./opinion.ts";
import type { OpinionReasons } from "./opinion-reasons.ts";

/**
 * A complaint that somebody voiced, ready to be recorded.
 *
 * @category Opinions
 */
export interface OpinionCase {
  /** The opinion. */
  readonly opinion: Id;
  /** What the command `record` asks for. The complaint bears the id of the opinion. */
  readonly record: ComplaintCommandData["record"];
}

/**
 * How many opinions came by a channel from an origin.
 *
 * @category Opinions
 */
export interface OpinionCounts extends Readonly<Record<OpinionKind, number>> {
  /** How they reached us. */
  readonly channel: string;
  /** Where they came up; `null` for nowhere in particular. */
  readonly origin: string | null;
}

/**
 * Opinions of every kind in one place.
 *
 * @category Opinions
 */
export interface CollectedOpinions {
  /** Number of opinions by kind. */
  readonly counts: Readonly<Record<OpinionKind, number>>;
  /** The same by channel and origin, in the order of both. */
  readonly sources: readonly OpinionCounts[];
  /** Complaints to be recorded, in the order of ids. */
  readonly cases: readonly OpinionCase[];
  /** Complaints that cannot be recorded yet, and what they lack, in the order of ids. */
  readonly incomplete: readonly Reason<Pick<OpinionReasons, "complaints/opinion-incomplete">>[];
  /** Complaints that have become cases already, in the order of ids. */
  readonly linked: readonly { readonly opinion: Id; readonly complaint: Id }[];
  /** Questions, which want an answer, in the order of ids. */
  readonly questions: readonly Id[];
  /** Praise and suggestions for `customerMetrics`, in the order of ids; complaints count through `complaintFeedback`, once they are cases. */
  readonly feedback: readonly Feedback[];
  /** Praise and suggestions of nobody known, in the order of ids. */
  readonly anonymous: readonly Id[];
}

/** Where instants have a day. */
export interface CollectOpinionsOptions {
  /** IANA time zone in which instants have a day; needed where there are instants. */
  readonly timeZone?: string | undefined;
}

/**
 * What did people say of us, and what of it becomes a complaint?
 *
 * @param opinions - in any order
 * @param options - the time zone
 * @returns counts, and what is to be done with each: every opinion is in exactly one of the lists
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-instant`, `invalid-option`, `invalid-time-zone`
 * @example
 * ```ts
 * import { collectOpinions } from "clientele/complaints";
 *
 * const heard = { channel: "visit", origin: "return-visit", saidOn: "2026-03-02", customer: 7 } as const;
 * const { counts, cases, incomplete, feedback } = collectOpinions([
 *   { ...heard, opinion: 1, kind: "complaint", severity: "minor", category: "product/fault" },
 *   { ...heard, opinion: 2, kind: "complaint", severity: "minor" },
 *   { ...heard, opinion: 3, kind: "praise" },
 * ]);
 * counts; // => { praise: 1, complaint: 2, suggestion: 0, question: 0 }
 * cases.map(({ record }) => [record.complaint, record.customer, record.origin]); // => [[1, 7, "return-visit"]]
 * incomplete; // => [{ code: "complaints/opinion-incomplete", opinion: 2, missing: ["category"] }]
 * feedback; // => [{ id: 3, customer: 7, date: "2026-03-02", kind: "praise" }]
 * ```
 * @category Opinions
 * @see CMP-16, CAD-19
 */
export function collectOpinions(opinions: readonly Opinion[], options: CollectOpinionsOptions = {}): CollectedOpinions {
  const { timeZone } = requireObject(options, "options") as CollectOpinionsOptions;
  const read = readOpinions(opinions, timeZone);
  const of = (...kinds: readonly OpinionKind[]): readonly ReadOpinion[] => read.filter(({ opinion }) => kinds.includes(opinion.kind));
  const complaints = of("complaint");
  const unlinked = complaints.filter(({ opinion }) => (opinion.complaint ?? null) === null);
  const said = of("praise", "suggestion");
  return {
    counts: countsOf(read),
    sources: sourcesOf(read),
    cases: unlinked.flatMap(({ id, opinion, missing }) => (missing.length === 0 ? [{ opinion: id, record: recordOf(id, opinion) }] : [])),
    incomplete: unlinked.flatMap(({ id, missing }) => (missing.length === 0 ? [] : [{ code: "complaints/opinion-incomplete", opinion: id, missing }])),
    linked: complaints.flatMap(({ id, opinion }) => ((opinion.complaint ?? null) === null ? [] : [{ opinion: id, complaint: opinion.complaint! }])),
    questions: of("question").map(({ id }) => id),
    feedback: said.flatMap(({ id, opinion, said: moment }) =>
      (opinion.customer ?? null) === null ? [] : [{ id, customer: opinion.customer!, date: dateOfDay(moment.day), kind: opinion.kind as "praise" | "suggestion" }],
    ),
    anonymous: said.flatMap(({ id, opinion }) => ((opinion.customer ?? null) === null ? [id] : [])),
  };
}

interface ReadOpinion {
  readonly id: Id;
  readonly opinion: Opinion;
  readonly said: Moment;
  /** What a case lacks. */
  readonly missing: OpinionReasons["complaints/opinion-incomplete"]["missing"];
}

const KINDS: readonly OpinionKind[] = ["praise", "complaint", "suggestion", "question"];

function readOpinions(opinions: readonly Opinion[], timeZone: string | undefined): readonly ReadOpinion[] {
  const moments = momentReader(timeZone, "days");
  const known = new Map<Id, number>();
  const read = Array.from(requireList(opinions, "opinions"), (entry, index): ReadOpinion => {
    const fields = requireRecord(entry, "opinions", index);
    const id = requireId(fields["opinion"], "opinions", index);
    requireNew(known, id, "opinions", index);
    const place = { list: "opinions", index, id };
    const opinion = entry as Opinion;
    if (!KINDS.includes(opinion.kind)) throw new ClienteleError("invalid-input", `opinions[${index}] is of no kind that there is`, { ...place, field: "kind", expected: KINDS });
    requireText(opinion.channel, { ...place, field: "channel" });
    for (const field of ["origin", "severity", "category"] as const) if ((opinion[field] ?? null) !== null) requireText(opinion[field], { ...place, field });
    for (const field of ["customer", "product", "unit", "complaint"] as const) if ((opinion[field] ?? null) !== null) requireId(opinion[field], "opinions", index);
    const points = requireList(opinion.points ?? [], `opinions[${index}].points`);
    if (points.some((point) => typeof point !== "string")) throw new ClienteleError("invalid-input", `opinions[${index}].points holds what is no text`, { ...place, field: "points" });
    const said = moments.read(fields, SAID, place);
    if (said === null) throw new ClienteleError("invalid-date", `opinions[${index}] has no date`, { ...place, field: "saidOn" });
    return { id, opinion, said, missing: NEEDED.filter((field) => (opinion[field] ?? null) === null) };
  });
  return read.sort((a, b) => compareIds(a.id, b.id));
}

const SAID: MomentFields = { at: "saidAt", on: "saidOn" };

const NEEDED = ["customer", "severity", "category"] as const;

function recordOf(id: Id, { customer, severity, category, channel, origin, product, unit, points }: Opinion): ComplaintCommandData["record"] {
  return {
    complaint: id,
    customer: customer!,
    severity: severity!,
    category: category!,
    channel,
    origin: origin ?? null,
    product: product ?? null,
    unit: unit ?? null,
    points: points ?? [],
  };
}

function countsOf(read: readonly ReadOpinion[]): Record<OpinionKind, number> {
  const counts: Record<OpinionKind, number> = { praise: 0, complaint: 0, suggestion: 0, question: 0 };
  for (const { opinion } of read) counts[opinion.kind] += 1;
  return counts;
}

function sourcesOf(read: readonly ReadOpinion[]): readonly OpinionCounts[] {
  const sources = new Map<string, ReadOpinion[]>();
  for (const entry of read) {
    const key = JSON.stringify([entry.opinion.channel, entry.opinion.origin ?? null]);
    const known = sources.get(key);
    if (known === undefined) sources.set(key, [entry]);
    else known.push(entry);
  }
  return [...sources.values()]
    .map((members) => ({ channel: members[0]!.opinion.channel, origin: members[0]!.opinion.origin ?? null, ...countsOf(members) }))
    .sort((a, b) => compareIds(a.channel, b.channel) || compareGroups(a.origin, b.origin));
}
