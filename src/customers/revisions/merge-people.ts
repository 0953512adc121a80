import { compareIds, type Id, type PlainDate } from "../../foundation/index.ts";
import { PERSON_FORMS, personItems } from "../cards/card-items.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import { ownValue, type Fields } from "../cards/read-card.ts";
import type { CardPerson, FormerPerson } from "../people/card-person.ts";
import type { Consent } from "../records.ts";
import { isSame } from "./apply-changes.ts";
import type { CardsMerged, PersonChange, WithheldGrant } from "./card-facts.ts";
import type { ValueChange } from "./item-changes.ts";
import { mergeConsents } from "./merge-consents.ts";
import { mergeValues, type Choice, type FoundConflict } from "./merge-values.ts";
import { changeOf, fieldsOf } from "./people-changes.ts";

/** What the people of two cards come to. */
export interface MergedPeople extends Pick<CardsMerged, "people" | "former" | "erased"> {
  readonly conflicts: readonly FoundConflict[];
  readonly withheld: readonly WithheldGrant[];
  /** Whether either card erased the data of a person. */
  readonly isErased: (person: Id) => boolean;
}

/**
 * Makes one list of people of two. Who is on either card is on the merged one; whose data either card erased, they are erased.
 *
 * @param kept - the card that stays, checked
 * @param other - the card that goes into it, checked
 * @param on - day of the merge
 * @param choose - which card wins where both say something else, from the days on which each was known
 * @returns what changes on the kept card, in the order of ids
 */
export function mergePeople(kept: CustomerCard, other: CustomerCard, on: string, choose: (kept: string | null, other: string | null) => Choice): MergedPeople {
  const here = new Map<Id, CardPerson>((kept.people ?? []).map((person) => [person.id, person]));
  const there = new Map<Id, CardPerson>((other.people ?? []).map((person) => [person.id, person]));
  const formerHere = new Map<Id, FormerPerson>((kept.formerPeople ?? []).map((person) => [person.id, person]));
  const formerThere = new Map<Id, FormerPerson>((other.formerPeople ?? []).map((person) => [person.id, person]));
  const erasures = new Map<Id, string>();
  // The first erasure is the one that counts.
  for (const { id, erasedOn } of [...here.values(), ...formerHere.values(), ...there.values(), ...formerThere.values()]) {
    const known = erasures.get(id);
    if (erasedOn !== undefined && (known === undefined || erasedOn < known)) erasures.set(id, erasedOn);
  }
  const people: PersonChange[] = [];
  const conflicts: FoundConflict[] = [];
  const withheld: WithheldGrant[] = [];
  for (const [id, person] of [...there].sort(([a], [b]) => compareIds(a, b))) {
    const known = here.get(id);
    const isErased = erasures.has(id);
    const updatedOn = (person.updatedOn ?? null) as PlainDate | null;
    if (known === undefined) {
      // Of somebody whose data were erased the id alone comes, and who was erased as a former one stays so.
      if (!(isErased && formerHere.has(id))) people.push(changeOf(id, "added", isErased ? [] : fieldsOf(person as unknown as Fields, { list: "other.people", id }), null, updatedOn));
    } else if (!isErased) {
      const merged = mergePerson(known, person, on, () => choose(known.updatedOn ?? kept.updatedOn ?? null, person.updatedOn ?? other.updatedOn ?? null));
      const latest = [known.updatedOn, updatedOn].filter((date) => date !== undefined && date !== null).sort().pop() ?? null;
      if (merged.changes.length > 0) people.push(changeOf(id, "changed", merged.changes, null, latest as PlainDate | null));
      conflicts.push(...merged.conflicts);
      withheld.push(...merged.withheld);
    }
  }
  const onCard = new Set([...here.keys(), ...people.map(({ person }) => person)]);
  const former = [...new Set([...formerHere.keys(), ...formerThere.keys()])].filter((id) => !onCard.has(id)).sort(compareIds);
  const wasErased = (id: Id): boolean => (here.get(id) ?? formerHere.get(id))?.erasedOn === erasures.get(id);
  return {
    people,
    former: former.map((id) => {
      const { removedOn } = (formerHere.get(id) ?? formerThere.get(id))!;
      const erasedOn = erasures.get(id);
      return erasedOn === undefined ? { id, removedOn } : { id, removedOn, erasedOn };
    }),
    // The history of the kept card speaks of those who were on it once, too.
    erased: [...new Set([...onCard, ...formerHere.keys()])].filter((id) => erasures.has(id) && !wasErased(id)).sort(compareIds).map((person) => ({ person, on: erasures.get(person)! })),
    conflicts,
    withheld,
    isErased: (id) => erasures.has(id),
  };
}

function mergePerson(kept: CardPerson, other: CardPerson, on: string, choose: () => Choice): { readonly changes: readonly ValueChange[]; readonly conflicts: readonly FoundConflict[]; readonly withheld: readonly WithheldGrant[] } {
  const changes: ValueChange[] = [];
  const conflicts: FoundConflict[] = [];
  const withheld: WithheldGrant[] = [];
  const person = kept.id;
  for (const item of personItems) {
    const from = ownValue(kept as unknown as Fields, item) ?? null;
    const comes = ownValue(other as unknown as Fields, item) ?? null;
    if (PERSON_FORMS[item] === "consents") {
      const merged = mergeConsents((from ?? []) as readonly Consent[], (comes ?? []) as readonly Consent[], on);
      const to = merged.consents.length === 0 && from === null ? null : merged.consents;
      if (!isSame(from, to)) changes.push({ name: item, from, to });
      withheld.push(...merged.withheld.map((entry) => ({ person, ...entry })));
      continue;
    }
    const merged = mergeValues(from, comes, PERSON_FORMS[item], choose);
    if (!isSame(from, merged.value)) changes.push({ name: item, from, to: merged.value });
    conflicts.push(...merged.conflicts.map((conflict) => ({ person, item, ...conflict })));
  }
  return { changes, conflicts, withheld };
}
