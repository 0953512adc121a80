import { areRecords, evolver, isId, isIdOrNull, type Evolver, type Fact, type FactAnomaly, type FoldRule, type SeenIds } from "../../flow/index.ts";
import type { Id, Instant } from "../../foundation/index.ts";
import { dayOfText, isRecord } from "../../foundation/internal.ts";
import { isCardItem, isPersonItem } from "../cards/card-items.ts";
import { NO_TRAIL, type Fields } from "../cards/read-card.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import { withDates, withItems, withoutData, withPeople } from "./apply-changes.ts";
import type { CardFact, CardFactData, ItemDate } from "./card-facts.ts";

/** A card that is being made from facts. */
export interface FoldedCard {
  /** The card without its trail; `null` before a fact says whose it is. */
  readonly card: CustomerCard | null;
  /** The ids of its facts. */
  readonly seen: SeenIds;
  /** When the last of them was recorded. */
  readonly decidedAt: Instant | null;
  /** Those that did not fit. */
  readonly anomalies: readonly FactAnomaly[];
}

/**
 * How facts make a card.
 *
 * @returns the fold, one fact at a time and whole
 */
export function cardFold(): Evolver<FoldedCard, Fact> {
  return evolver<FoldedCard, Fact>({ card: null, ...NO_TRAIL }, RULES, (state, changes, seen, decidedAt) => ({
    card: changes.card ?? state.card,
    seen,
    decidedAt,
    anomalies: changes.anomalies ?? state.anomalies,
  }));
}

/**
 * The card that facts made.
 *
 * @param state - what they came to
 * @returns the card with its trail; `null` where none of them says whose it is
 */
export function cardOf({ card, seen, decidedAt, anomalies }: FoldedCard): CustomerCard | null {
  return card === null ? null : { ...card, trail: { seen, decidedAt, anomalies } };
}

/**
 * The facts of a history that had an effect.
 *
 * @param facts - the history, oldest first
 * @returns those that could be folded, each once
 * @throws ClienteleError `missing-id` for a fact without id
 */
export function effectiveFacts(facts: readonly CardFact[]): readonly CardFact[] {
  const { evolve, replay } = cardFold();
  let state = replay([]);
  return facts.filter((fact) => {
    const next = evolve(state, fact);
    const hasEffect = next !== state && next.anomalies.length === state.anomalies.length;
    state = next;
    return hasEffect;
  });
}

/**
 * Whether a fact is of a known type, and its data are those of that type.
 *
 * @param fact - what should be a fact
 * @returns `true` where it says what it says in the places that are looked at
 */
export function isCardFact(fact: CardFact): boolean {
  if (!isRecord(fact) || !isRecord(fact.data)) return false;
  return Object.hasOwn(RULES, fact.type) && RULES[fact.type].fits(fact.data as never);
}

type RulesOf = { readonly [Type in keyof CardFactData]: FoldRule<FoldedCard, CardFactData[Type]> };

const RULES: RulesOf = {
  cardOpened: {
    kind: "decision",
    fits: ({ customer, on, card }) => isId(customer) && isDate(on) && isRecord(card) && card["id"] === customer && arePeople(card["people"]) && arePeople(card["formerPeople"]),
    fold: (state, { customer, card }) => (state.decidedAt === null && isCardOf(state, customer) ? { card } : null),
  },
  cardRevised: {
    kind: "decision",
    fits: ({ customer, on, items, people, confirmed }) => isId(customer) && isDate(on) && areItemChanges(items) && arePersonChanges(people) && areItems(confirmed),
    fold(state, { customer, on, items, people, confirmed }) {
      const card = baseOf(state, customer);
      const changed = card === null ? null : withItems(card, items);
      const peopled = changed === null ? null : withPeople(changed, people, on);
      if (peopled === null) return null;
      const dates: ItemDate[] = items.map(({ item, to }) => ({ item, date: to === null ? null : on }));
      return { card: { ...withDates(peopled, [...dates, ...confirmed.map((item) => ({ item, date: on }))]), updatedOn: on } };
    },
  },
  cardsMerged: {
    kind: "decision",
    fits: ({ customer, other, on, items, dates, people, former, erased, conflicts, withheld, mergedIds, updatedOn }) =>
      isId(customer) && isId(other) && isDate(on) && areItemChanges(items) && areRecords(dates) && areItems(dates.map((date) => (date as Fields)["item"])) &&
      arePersonChanges(people) && areRecords(former) && former.every((person) => isId((person as Fields)["id"])) &&
      areOfPeople(conflicts) && areOfPeople(withheld) && areRecords(erased) && erased.every((entry) => isId((entry as Fields)["person"]) && isDate((entry as Fields)["on"])) &&
      Array.isArray(mergedIds) && mergedIds.every(isId) && (updatedOn === null || isDate(updatedOn)),
    fold(state, { customer, on, items, dates, people, former, erased, mergedIds, updatedOn }) {
      const card = baseOf(state, customer);
      const changed = card === null ? null : withItems(card, items);
      const peopled = changed === null ? null : withPeople(changed, people, on);
      const clean = erased.reduce<CustomerCard | null>((found, entry) => (found === null ? null : withoutData(found, entry.person, entry.on)), peopled);
      if (clean === null) return null;
      const { formerPeople: _former, updatedOn: _date, ...rest } = withDates(clean, dates);
      return { card: { ...rest, ...(former.length > 0 ? { formerPeople: former } : {}), ...(updatedOn === null ? {} : { updatedOn }), mergedIds } };
    },
  },
  personErased: {
    kind: "decision",
    fits: ({ customer, person, on }) => isId(customer) && isId(person) && isDate(on),
    fold(state, { customer, person, on }) {
      const card = baseOf(state, customer);
      const erased = card === null ? null : withoutData(card, person, on);
      return erased === null ? null : { card: erased };
    },
  },
};

function isCardOf({ card }: FoldedCard, customer: Id): boolean {
  return card === null || card.id === customer;
}

// A history may begin with a revision: of a card on which nothing stood yet.
function baseOf(state: FoldedCard, customer: Id): CustomerCard | null {
  return isCardOf(state, customer) ? (state.card ?? { id: customer }) : null;
}

function isDate(value: unknown): boolean {
  return dayOfText(value) !== undefined;
}

function areItems(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCardItem);
}

function areItemChanges(value: unknown): boolean {
  return areRecords(value) && value.every((change) => isCardItem((change as Fields)["item"]) && hasEnds(change as Fields));
}

function arePersonChanges(value: unknown): boolean {
  return (
    areRecords(value) &&
    value.every((entry) => {
      const { person, change, fields } = entry as Fields;
      return isId(person) && (change === "added" || change === "changed" || change === "removed") && areFieldChanges(fields);
    })
  );
}

function areOfPeople(value: unknown): boolean {
  return areRecords(value) && value.every((entry) => isIdOrNull((entry as Fields)["person"]));
}

function arePeople(value: unknown): boolean {
  return value === undefined || (areRecords(value) && value.every((person) => isId((person as Fields)["id"])));
}

function areFieldChanges(value: unknown): boolean {
  return areRecords(value) && value.every((change) => isPersonItem((change as Fields)["field"]) && hasEnds(change as Fields));
}

// Absent would stand for nothing in one place, and for damage in the other.
function hasEnds({ from, to }: Fields): boolean {
  return from !== undefined && to !== undefined;
}
