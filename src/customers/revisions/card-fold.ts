import { areRecords, evolver, isId, isIdOrNull, type Evolver, type Fact, type FactAnomaly, type FoldRule, type SeenIds } from "../../flow/index.ts";
import type { Id, Instant } from "../../foundation/index.ts";
import { dayOfText, isRecord, requireIterable } from "../../foundation/internal.ts";
import { CARD_FORMS, isCardItem, PERSON_FORMS, type ItemForm } from "../cards/card-items.ts";
import { isCard } from "../cards/read-whole-card.ts";
import { isItemValue, isPlainData } from "../cards/read-item.ts";
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
  const { evolve } = evolver<FoldedCard, Fact>(NOTHING, RULES, (state, changes, seen, decidedAt) => ({
    card: changes.card ?? state.card,
    seen,
    decidedAt,
    anomalies: changes.anomalies ?? state.anomalies,
  }));
  const next = (state: FoldedCard, fact: Fact): FoldedCard => {
    const folded = evolve(state, fact);
    // Whose card it is says also a fact that does not fit: its anomaly must be seen.
    return folded.card === null && isCardFact(fact as CardFact) ? { ...folded, card: { id: (fact as CardFact).data.customer } } : folded;
  };
  return {
    evolve: next,
    replay(facts) {
      let state = NOTHING;
      for (const fact of requireIterable(facts, "facts")) state = next(state, fact);
      return state;
    },
  };
}

const NOTHING: FoldedCard = { card: null, ...NO_TRAIL };

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
  return typeof fact.type === "string" && Object.hasOwn(RULES, fact.type) && RULES[fact.type].fits(fact.data as never);
}

type RulesOf = { readonly [Type in keyof CardFactData]: FoldRule<FoldedCard, CardFactData[Type]> };

const RULES: RulesOf = {
  cardOpened: {
    kind: "decision",
    fits: ({ customer, on, card }) => isId(customer) && isDate(on) && isCard(card, customer),
    fold: (state, { customer, card }) => (state.decidedAt === null && isCardOf(state, customer) ? { card } : null),
  },
  cardRevised: {
    kind: "decision",
    fits: ({ customer, on, items, people, confirmed, remarks, before }) =>
      isId(customer) && isDate(on) && areItemChanges(items) && arePersonChanges(people) && areItems(confirmed) && areRemarks(remarks) && isBefore(before, customer),
    fold(state, { customer, on, items, people, confirmed, before }) {
      const card = baseOf(state, customer, before);
      const changed = card === null ? null : withItems(card, items);
      const peopled = changed === null ? null : withPeople(changed, people, on);
      if (peopled === null) return null;
      const dates: ItemDate[] = items.map(({ item, to }) => ({ item, date: to === null ? null : on }));
      return { card: { ...withDates(peopled, [...dates, ...confirmed.map((item) => ({ item, date: on }))]), updatedOn: on } };
    },
  },
  cardsMerged: {
    kind: "decision",
    fits: ({ customer, other, on, items, dates, people, former, erased, conflicts, withheld, mergedIds, updatedOn, otherCard, before }) =>
      isId(customer) && isId(other) && isDate(on) && areItemChanges(items) && areRecords(dates) && areItems(dates.map((date) => (date as Fields)["item"])) &&
      arePersonChanges(people) && areRecords(former) && former.every((person) => isId((person as Fields)["id"])) &&
      areOfPeople(conflicts) && areOfPeople(withheld) && areRecords(erased) && erased.every((entry) => isId((entry as Fields)["person"]) && isDate((entry as Fields)["on"])) &&
      Array.isArray(mergedIds) && mergedIds.every(isId) && (updatedOn === null || isDate(updatedOn)) && isCard(otherCard, other) && isBefore(before, customer),
    fold(state, { customer, on, items, dates, people, former, erased, mergedIds, updatedOn, before }) {
      const card = baseOf(state, customer, before);
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
    fits: ({ customer, person, on, before }) => isId(customer) && isId(person) && isDate(on) && isBefore(before, customer),
    fold(state, { customer, person, on, before }) {
      const card = baseOf(state, customer, before);
      const erased = card === null ? null : withoutData(card, person, on);
      return erased === null ? null : { card: erased };
    },
  },
};

function isCardOf({ card }: FoldedCard, customer: Id): boolean {
  return card === null || card.id === customer;
}

// A history may begin with a revision: of a card on which nothing stood yet, or which the fact keeps as it was.
function baseOf(state: FoldedCard, customer: Id, before: CustomerCard | undefined): CustomerCard | null {
  if (!isCardOf(state, customer)) return null;
  const isEmpty = state.decidedAt === null && (state.card === null || Object.keys(state.card).length === 1);
  return (isEmpty ? before : undefined) ?? state.card ?? { id: customer };
}

function isBefore(value: unknown, customer: unknown): boolean {
  return value === undefined || isCard(value, customer);
}

function areRemarks(value: unknown): boolean {
  return value === undefined || (areRecords(value) && areItems(value.map((remark) => (remark as Fields)["item"])));
}

function isDate(value: unknown): boolean {
  return dayOfText(value) !== undefined;
}

function areItems(value: unknown): boolean {
  return Array.isArray(value) && value.every(isCardItem);
}

function areItemChanges(value: unknown): boolean {
  return areRecords(value) && value.every((change) => hasEnds(change as Fields, formIn(CARD_FORMS, (change as Fields)["item"])));
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

function areFieldChanges(value: unknown): boolean {
  return areRecords(value) && value.every((change) => hasEnds(change as Fields, formIn(PERSON_FORMS, (change as Fields)["field"])));
}

function formIn(forms: Readonly<Record<string, ItemForm>>, name: unknown): ItemForm | null {
  return typeof name === "string" && Object.hasOwn(forms, name) ? forms[name]! : null;
}

// What is to stand on the card must be of its form; what stood there may come from a time of other forms.
function hasEnds({ from, to }: Fields, form: ItemForm | null): boolean {
  return form !== null && isPlainData(from) && (to === null || isItemValue(to, form));
}
