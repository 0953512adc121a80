import { classifyAbc, type AbcReason, type SharePolicy } from "../../classification/index.ts";
import { ClienteleError, type Id, type Reason } from "../../foundation/index.ts";
import { deepFreeze, requireObject } from "../../foundation/internal.ts";
import { compareGroups, groupOf, type PlacedRecord } from "../register/complaint-groups.ts";
import type { ComplaintGrouping, ComplaintRecord } from "../register/complaint-record.ts";
import type { IndicatorLeftOutReasons } from "../register/complaint-register-reasons.ts";
import { readComplaintRecords, type CheckedComplaint, type RegisterFinding, type RegisterLeftOut } from "../register/read-complaint-records.ts";
import { causesOf } from "./causes-of.ts";

/**
 * The vital few: the smallest leading group of causes that covers 80 % of the mentions.
 *
 * @category Learning
 * @see CMP-13; J. M. Juran, who named the vital few and the useful many after Pareto
 */
export const vitalFewCauses: SharePolicy<"vitalFew" | "usefulMany"> = /* @__PURE__ */ deepFreeze<SharePolicy<"vitalFew" | "usefulMany">>({
  by: "share",
  classes: [{ class: "vitalFew", upTo: 0.8 }, { class: "usefulMany" }],
  boundary: "covering",
});

/**
 * What a Pareto table counts: root causes, or another field.
 *
 * @category Learning
 */
export type CauseField = "cause" | ComplaintGrouping;

/**
 * A cause and what it accounts for.
 *
 * @category Learning
 */
export interface CauseRow<C extends string = string> {
  /** The cause. */
  readonly cause: Id;
  /** Complaints that name it; one that names it twice counts once. */
  readonly complaints: number;
  /** Place in the order of complaints, from 1; of equals the smaller id comes first. */
  readonly rank: number;
  /** Share of all mentions, 0 to 1. */
  readonly share: number;
  /** Share of this cause and all before it; 1 at the last one. */
  readonly cumulativeShare: number;
  /** Share of the complaints that name any cause; these add up to more than 1 where complaints have several. */
  readonly complaintShare: number;
  /** The class by the policy. */
  readonly class: C;
  /** Why it is in the class. */
  readonly reason: AbcReason;
}

/**
 * A Pareto table. `named` and what is left out are all complaints.
 *
 * @category Learning
 */
export interface CauseTable<C extends string = string> {
  /** The causes, the most frequent first. */
  readonly rows: readonly CauseRow<C>[];
  /** Complaints that name at least one cause. */
  readonly named: number;
  /** Mentions: each complaint counts once for each of its causes. */
  readonly mentions: number;
  /** Complaints that name none, or have none: what was merged, and counts where it was merged into, and what was no complaint. */
  readonly apart: readonly Reason<Pick<IndicatorLeftOutReasons, "complaints/no-cause" | "complaints/not-written-down" | "complaints/ended-otherwise">>[];
}

/**
 * A Pareto table of one group.
 *
 * @category Learning
 */
export interface CauseGroup<C extends string = string> extends CauseTable<C> {
  /** The group; `null` where nobody knows. */
  readonly group: Id | null;
}

/**
 * A Pareto table of all complaints, and of each group.
 *
 * @category Learning
 */
export interface RootCauses<C extends string = string> extends CauseTable<C> {
  /** A table for each group, in the order of groups; none without a grouping. */
  readonly groups: readonly CauseGroup<C>[];
  /** Why rows count nowhere, in the order of ids. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** What is wrong with rows that count, in the order of ids. */
  readonly findings: readonly RegisterFinding[];
}

/** What is counted, and by what. */
export interface RootCausesOptions {
  /** What counts as a cause. Default `"cause"`. */
  readonly of?: CauseField | undefined;
  /** A table for each group too; absent: none. */
  readonly by?: ComplaintGrouping | undefined;
  /** IANA time zone in which instants have a day; needed only where a record has an instant and a day. */
  readonly timeZone?: string | undefined;
}

/**
 * What causes most of the complaints?
 *
 * Merged complaints, and what was no complaint, stand apart, so that nothing counts twice.
 *
 * @param records - complaints in any order
 * @param policy - classes by cumulative share; default {@link vitalFewCauses}
 * @param options - what counts as a cause, and a grouping
 * @returns causes with shares and classes, the most frequent first
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-option`, `invalid-policy`, `invalid-time-zone`
 * @example
 * ```ts
 * import { rootCauses } from "clientele/complaints";
 *
 * const record = (complaint: number, causes: readonly string[]) => ({ complaint, receivedOn: "2026-03-02", causes });
 * const records = [record(1, ["packing"]), record(2, ["packing", "carrier", "packing"]), record(3, ["label"]), record(4, ["packing"]), record(5, [])];
 * const { rows, named, mentions, apart } = rootCauses(records);
 * rows.map((row) => [row.cause, row.complaints, row.cumulativeShare, row.class]);
 * // => [["packing", 3, 0.6, "vitalFew"], ["carrier", 1, 0.8, "vitalFew"], ["label", 1, 1, "vitalFew"]]
 * [named, mentions]; // => [4, 5]
 * apart; // => [{ code: "complaints/no-cause", count: 1 }]
 * // Carrier and label are equals at the limit: they stay together, unless the policy parts them.
 * const policy = { by: "share", classes: [{ class: "few", upTo: 0.8 }, { class: "many" }], ties: "split" } as const;
 * rootCauses(records, policy).rows.map((row) => row.class); // => ["few", "few", "many"]
 * ```
 * @category Learning
 * @see CMP-13
 */
export function rootCauses<const C extends string = "vitalFew" | "usefulMany">(
  records: readonly ComplaintRecord[],
  policy?: SharePolicy<C>,
  options: RootCausesOptions = {},
): RootCauses<C> {
  const { of = "cause", by, timeZone } = requireObject(options, "options") as RootCausesOptions;
  // Without a policy C is that of the default, which the compiler cannot know here.
  const classes = policy ?? (vitalFewCauses as SharePolicy as SharePolicy<C>);
  const readCauses = causeReader(of);
  const unnamed = of === "cause" ? "complaints/no-cause" : "complaints/not-written-down";
  const grouped = groupOf(by);
  const { complaints, leftOut, findings } = readComplaintRecords(records, timeZone, "order");
  const groups = new Map<Id | null, CheckedComplaint[]>();
  if (grouped !== undefined) {
    for (const complaint of complaints) {
      const group = grouped(complaint);
      const known = groups.get(group);
      if (known === undefined) groups.set(group, [complaint]);
      else known.push(complaint);
    }
  }
  return {
    ...tableOf(complaints, readCauses, unnamed, classes),
    groups: [...groups].sort(([a], [b]) => compareGroups(a, b)).map(([group, members]) => ({ group, ...tableOf(members, readCauses, unnamed, classes) })),
    leftOut,
    findings,
  };
}

type CauseReader = (row: PlacedRecord) => readonly Id[];

function causeReader(of: CauseField): CauseReader {
  if (of === "cause") return causesOf;
  const valueOf = groupOf(of);
  if (valueOf === undefined) throw new ClienteleError("invalid-option", "of is no field that can be counted", { list: "options", field: "of" });
  return (row) => {
    const value = valueOf(row);
    return value === null ? [] : [value];
  };
}

function tableOf<C extends string>(
  all: readonly CheckedComplaint[],
  readCauses: CauseReader,
  unnamed: "complaints/no-cause" | "complaints/not-written-down",
  policy: SharePolicy<C>,
): CauseTable<C> {
  const complaints = all.filter(({ outcome }) => outcome !== "merged" && outcome !== "notAComplaint");
  const counts = new Map<Id, number>();
  let named = 0;
  let mentions = 0;
  for (const complaint of complaints) {
    const causes = readCauses(complaint);
    if (causes.length > 0) named += 1;
    mentions += causes.length;
    for (const cause of causes) counts.set(cause, (counts.get(cause) ?? 0) + 1);
  }
  const { rows } = classifyAbc(Array.from(counts, ([cause, count]) => ({ cause, count })), { id: "cause", value: "count", policy });
  const apart: CauseTable["apart"][number][] = [];
  if (complaints.length > named) apart.push({ code: unnamed, count: complaints.length - named });
  if (all.length > complaints.length) apart.push({ code: "complaints/ended-otherwise", count: all.length - complaints.length });
  return {
    rows: rows.map(({ id, value, rank, share, cumulativeShare, class: name, reason }) => ({
      cause: id,
      complaints: value,
      rank,
      share: share!,
      cumulativeShare: cumulativeShare!,
      complaintShare: value / named,
      class: name,
      reason,
    })),
    named,
    mentions,
    apart,
  };
}
