import { factOf, hasSeen, requireHead, type CommandHead } from "../../flow/index.ts";
import { accepted, ClienteleError, compareIds, refused, type AmountOptions, type Decision, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { requireDay, requireObject } from "../../foundation/internal.ts";
import { CARD_FORMS, cardItems, isCardItem } from "../cards/card-items.ts";
import type { CardItem, CustomerCard } from "../cards/customer-card.ts";
import { ownValue, readCardHead, type Fields } from "../cards/read-card.ts";
import { readCard } from "../cards/read-whole-card.ts";
import { cardWithout } from "../people/card-without.ts";
import type { Consent } from "../records.ts";
import { cardBefore } from "./card-before.ts";
import { isSame } from "./apply-changes.ts";
import { clockRefusals } from "./card-clock.ts";
import type { CardFactOf, CardsMerged, ItemChange, ItemDate, WithheldGrant } from "./card-facts.ts";
import { mergeConsents } from "./merge-consents.ts";
import { mergePeople } from "./merge-people.ts";
import type { MergeReasons } from "./merge-reasons.ts";
import { mergeValues, type Choice, type FoundConflict } from "./merge-values.ts";
import { recordIn } from "./item-changes.ts";
import { markedWithoutReason, readReasons } from "./item-reasons.ts";
import { readRevisionPolicy, standardRevisions, type RevisionPolicy } from "./revision-policy.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/** Which card wins where both say something else: the one that was known later, or always the same one. */
export type MergePreference = "newer" | "kept" | "other";

/** Which values stay where two cards say something else. What is not named is refused as a conflict. */
export interface MergeResolution {
  /** For whatever is not named below. */
  readonly prefer?: MergePreference | undefined;
  /** For an item; in lists of records, for entries of the same id. */
  readonly items?: Readonly<Partial<Record<CardItem, MergePreference>>> | undefined;
  /** For what is said about people. */
  readonly people?: MergePreference | undefined;
}

/**
 * A wish to make one card of two.
 *
 * @category Cards
 */
export interface CardMerge extends CommandHead {
  /** Day of the merge, `YYYY-MM-DD`. */
  readonly on: string;
  /** What stays where the cards differ; absent: any difference is refused. */
  readonly resolve?: MergeResolution | undefined;
  /** Why an item of the kept card changes, in words; a marked change needs it. */
  readonly reasons?: Readonly<Partial<Record<CardItem, string>>> | undefined;
}

/** Why two cards cannot become one so. */
export type MergeRefusal = Reason<MergeReasons & Pick<RevisionReasons, "customers/clock-backwards" | "customers/marked-change" | "customers/unknown-item">>;

/**
 * May two cards of one customer become one, and what follows?
 *
 * Lists are joined, and what only one card says is taken. Where both say something else, `resolve` decides, and the fact keeps both, with the whole of
 * the other card. A marked change of the kept card needs a reason, as in a revision. Of what was said about being contacted the stricter holds: a
 * grant that would lift a refusal which stands on the other card is withheld. Data that either card erased do not come back; where the fact names
 * people under `erased`, erase them from the history of the kept card too.
 *
 * "Newer" goes by the day on which the item was last known, else by the last revision of the card. Where that says nothing, it stays a conflict.
 *
 * @param kept - the card that stays
 * @param other - the card that goes into it; its id stays as one of `mergedIds`
 * @param merge - who merges them, when, and what stays where they differ
 * @param policy - what is marked, and what is important. Default {@link standardRevisions}
 * @param options - `convert`, to compare amounts of different currencies
 * @returns one `cardsMerged` fact for the history of the kept card, none where it is in there already; or every reason against it, with a conflict for
 * each item that differs
 * @throws ClienteleError `invalid-input`, `invalid-option`, `invalid-value`, `invalid-date`, `invalid-instant`, `missing-id`, `duplicate-id`,
 * `invalid-policy`, `mixed-currencies` out of `convert`
 * @example
 * ```ts
 * import { applyRevision, mergeCards } from "clientele/customers";
 *
 * const kept = { id: 7, region: "north", mainProducts: ["pumps"], itemDates: { region: "2025-01-10" } };
 * const other = { id: 9, region: "east", mainProducts: ["valves"], city: "Ulm", itemDates: { region: "2026-02-01" } };
 * const merge = { id: "m1", at: "2026-03-02T09:00:00Z", by: { id: "clerk" }, on: "2026-03-02" };
 *
 * const open = mergeCards(kept, other, merge);
 * open.ok ? [] : open.refusals; // => [{ code: "customers/merge-conflict", customer: 7, other: 9, person: null, item: "region", entry: null }]
 *
 * const merged = mergeCards(kept, other, { ...merge, resolve: { prefer: "newer" } });
 * const card = merged.ok ? applyRevision(kept, merged.facts[0]!) : kept;
 * [card.region, card.mainProducts, card.mergedIds]; // => ["east", ["pumps", "valves"], [9]]
 * merged.ok ? merged.facts[0]?.data.conflicts : [];
 * // => [{ person: null, item: "region", entry: null, kept: "north", other: "east", taken: "other" }]
 * ```
 * @category Cards
 * @see CUS-1, CUS-3
 */
export function mergeCards(
  kept: CustomerCard,
  other: CustomerCard,
  merge: CardMerge,
  policy: RevisionPolicy = standardRevisions,
  options: AmountOptions = {},
): Decision<CardFactOf<"cardsMerged">, MergeRefusal> {
  const own = readCardHead(kept, { list: "kept" });
  const away = readCardHead(other, { list: "other" });
  const head = requireHead(merge);
  requireDay(merge.on, { list: "merge", field: "on" });
  const { markedShare, markedItems, importantItems } = readRevisionPolicy(policy);
  requireObject(options, "options");
  const preference = readResolution(merge as unknown as Fields);
  if (hasSeen(own.trail.seen, head.id)) return accepted([]);
  const { card: here } = readCard(kept, { list: "kept" });
  const { card: there, unknown } = readCard(other, { list: "other" });
  const ids = { customer: own.id, other: away.id };
  const { before, refusals: strange } = cardBefore(kept, own, "kept");
  const items = mergeItems(here, there, merge.on, preference);
  const reasons = readReasons(merge as unknown as Fields, "merge", (name) => items.changes.some(({ item }) => item === name));
  const changes = items.changes.map((change): ItemChange => ({ ...change, reason: reasons.get(change.item) ?? null }));
  const people = mergePeople(here, there, merge.on, (mine, theirs) => chosen(preference(null), mine, theirs));
  const conflicts = [...items.conflicts, ...people.conflicts];
  const updatedOn = laterOf(here.updatedOn, there.updatedOn);
  const refusals: MergeRefusal[] = clockRefusals(own.id, head, merge.on, { decidedAt: laterOf(own.trail.decidedAt, away.trail.decidedAt), updatedOn }).slice();
  if (own.id === away.id) refusals.push({ code: "customers/same-card", customer: own.id });
  else if ((here.mergedIds ?? []).includes(away.id) || (there.mergedIds ?? []).includes(own.id)) refusals.push({ code: "customers/already-merged", ...ids });
  refusals.push(...strange);
  for (const { person, item } of unknown) refusals.push({ code: "customers/unknown-item", customer: away.id, person, item });
  const open = conflicts.filter(({ choice }) => choice === null).map(({ person, item, entry }) => ({ code: "customers/merge-conflict", ...ids, person, item, entry }) as const);
  // Entries without id are told apart by nothing that a reason may say.
  refusals.push(...open.filter((one, index) => index === 0 || !isSame(one, open[index - 1])));
  for (const change of changes) if (markedItems.includes(change.item)) refusals.push(...markedWithoutReason(own.id, change, { share: markedShare, options, list: "merge" }));
  if (refusals.length > 0) return refused(refusals);
  const data: CardsMerged = {
    ...ids,
    on: merge.on as PlainDate,
    updatedOn: updatedOn as PlainDate | null,
    items: changes,
    dates: items.dates,
    people: people.people,
    former: people.former,
    erased: people.erased,
    conflicts: conflicts.map(({ choice, ...conflict }) => ({ ...conflict, taken: choice! })),
    withheld: [...items.withheld, ...people.withheld],
    mergedIds: [...new Set<Id>([...(here.mergedIds ?? []), ...(there.mergedIds ?? []), away.id])].sort(compareIds),
    important: changes.map(({ item }) => item).filter((item) => importantItems.includes(item)),
    otherCard: cardWithout(there, people.isErased),
    ...(before === null ? {} : { before: cardWithout(before, people.isErased) }),
  };
  return accepted([factOf(head, 0, "cardsMerged", data)]);
}

/** Which preference holds for an item; for people, of `null`. */
type PreferenceOf = (item: CardItem | null) => MergePreference | null;

function readResolution(merge: Fields): PreferenceOf {
  const resolve = recordIn(merge, "resolve", { list: "merge" });
  const items = recordIn(resolve, "items", { list: "merge", field: "resolve" });
  if (Object.keys(items).some((item) => !isCardItem(item))) {
    throw new ClienteleError("invalid-option", "merge.resolve.items names what is no item of a card", { list: "merge", field: "resolve.items" });
  }
  const prefer = preferenceIn(resolve, "prefer", "resolve.prefer");
  const ofPeople = preferenceIn(resolve, "people", "resolve.people");
  const ofItems = new Map(cardItems.map((item) => [item, preferenceIn(items, item, `resolve.items.${item}`)]));
  return (item) => (item === null ? ofPeople : (ofItems.get(item) ?? null)) ?? prefer;
}

function preferenceIn(fields: Fields, field: string, path: string): MergePreference | null {
  const value = ownValue(fields, field);
  if (value === undefined) return null;
  const name = PREFERENCES.find((known) => known === value);
  if (name !== undefined) return name;
  throw new ClienteleError("invalid-option", `merge.${path} is none of "newer", "kept", "other"`, { list: "merge", field: path, expected: PREFERENCES });
}

const PREFERENCES = ["newer", "kept", "other"] as const;

function chosen(preference: MergePreference | null, kept: string | null, other: string | null): Choice {
  if (preference !== "newer") return preference;
  if (kept === null || other === null || kept === other) return null;
  return kept > other ? "kept" : "other";
}

interface MergedItems {
  readonly changes: readonly ItemChange[];
  readonly dates: readonly ItemDate[];
  readonly conflicts: readonly FoundConflict[];
  readonly withheld: readonly WithheldGrant[];
}

function mergeItems(kept: CustomerCard, other: CustomerCard, on: string, preference: PreferenceOf): MergedItems {
  const changes: ItemChange[] = [];
  const dates: ItemDate[] = [];
  const conflicts: FoundConflict[] = [];
  const withheld: WithheldGrant[] = [];
  for (const item of cardItems) {
    const from = ownValue(kept as unknown as Fields, item) ?? null;
    const comes = ownValue(other as unknown as Fields, item) ?? null;
    const mine = kept.itemDates?.[item] ?? null;
    const theirs = other.itemDates?.[item] ?? null;
    let to: unknown;
    if (CARD_FORMS[item] === "consents") {
      const merged = mergeConsents((from ?? []) as readonly Consent[], (comes ?? []) as readonly Consent[], on);
      to = merged.consents.length === 0 && from === null && comes === null ? null : merged.consents;
      withheld.push(...merged.withheld.map((entry) => ({ person: null, ...entry })));
    } else {
      const merged = mergeValues(from, comes, CARD_FORMS[item], () => chosen(preference(item), mine ?? kept.updatedOn ?? null, theirs ?? other.updatedOn ?? null));
      to = merged.value;
      conflicts.push(...merged.conflicts.map((conflict) => ({ person: null, item, ...conflict })));
    }
    if (!isSame(from, to)) changes.push({ item, from, to, reason: null } as ItemChange);
    const date = dateOfMerged({ from, comes, to, mine, theirs });
    if (date !== mine) dates.push({ item, date: date as PlainDate | null });
  }
  return { changes, dates, conflicts, withheld };
}

// What both say is known as of the later day, what one of them says as of its own, and a joined list is as old as its older part.
function dateOfMerged({ from, comes, to, mine, theirs }: Readonly<Record<"from" | "comes" | "to", unknown>> & Readonly<Record<"mine" | "theirs", string | null>>): string | null {
  const isMine = isSame(to, from);
  const isTheirs = isSame(to, comes);
  if (isMine && isTheirs) return laterOf(mine, theirs);
  if (isMine) return mine;
  if (isTheirs) return theirs;
  return mine === null || theirs === null ? null : mine < theirs ? mine : theirs;
}

function laterOf<T extends string>(a: T | null | undefined, b: T | null | undefined): T | null {
  if (a === null || a === undefined) return b ?? null;
  return b === null || b === undefined || a >= b ? a : b;
}
