import { applyRevision, mergeCards, reviseCard, type CardFact, type CardFactOf, type CardMerge, type CardRevision, type CustomerCard } from "clientele/customers";
import { deepFreeze } from "../../../src/foundation/internal.ts";

/** A moment on a day of March 2026. */
export function at(day: number, hour = 9): string {
  return `2026-03-${String(day).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00.000Z`;
}

/** A revision of that day. */
export function revision(id: string, day: number, wish: Partial<CardRevision> = {}): CardRevision {
  return { id, at: at(day), by: { id: "clerk" }, on: at(day).slice(0, 10), ...wish };
}

/** A card and its history after a revision that is not refused. */
export function revised(card: CustomerCard, wish: CardRevision): { readonly card: CustomerCard; readonly facts: readonly CardFact[] } {
  const decision = reviseCard(deepFreeze(card), deepFreeze(wish));
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  return { card: decision.facts.reduce<CustomerCard>(applyRevision, card), facts: decision.facts };
}

/** The codes of what is against a revision, without the capability. */
export function against(card: CustomerCard, wish: CardRevision): readonly string[] {
  const decision = reviseCard(deepFreeze(card), deepFreeze(wish));
  return decision.ok ? [] : decision.refusals.map(({ code }) => code.replace("customers/", ""));
}

/** A merge of that day. */
export function merge(id: string, day: number, wish: Partial<CardMerge> = {}): CardMerge {
  return { id, at: at(day), by: { id: "clerk" }, on: at(day).slice(0, 10), ...wish };
}

/** A merge with a reason for every change that needs one. */
export function explained(kept: CustomerCard, other: CustomerCard, wish: CardMerge): ReturnType<typeof mergeCards> {
  const decision = mergeCards(kept, other, wish);
  const marked = decision.ok ? [] : decision.refusals.flatMap((refusal) => (refusal.code === "customers/marked-change" ? [[refusal.item, "Said so."]] : []));
  return marked.length === 0 ? decision : mergeCards(kept, other, { ...wish, reasons: Object.fromEntries(marked) as object });
}

/** The data of a merge that is not refused, and the merged card. */
export function merged(kept: CustomerCard, other: CustomerCard, wish: CardMerge): { readonly fact: CardFactOf<"cardsMerged">; readonly data: CardFactOf<"cardsMerged">["data"]; readonly card: CustomerCard } {
  const decision = mergeCards(deepFreeze(kept), deepFreeze(other), deepFreeze(wish));
  if (!decision.ok) throw new Error(decision.refusals.map(({ code }) => code).join());
  const fact = decision.facts[0]!;
  return { fact, data: fact.data, card: applyRevision(kept, fact) };
}
