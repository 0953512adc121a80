import type { DueContact, PlanOwner } from "../../cadence/index.ts";
import type { Id } from "../../foundation/index.ts";
import { eachPlace, type Slice } from "../book/slices.ts";

/** Owners and customers that a plan cannot be made for one without the others. */
export interface PlanGroup {
  readonly owners: readonly PlanOwner[];
  /** Places of customers. */
  readonly places: readonly number[];
}

/**
 * Parts a plan into groups that have nothing to do with each other: no owner of one makes contacts of another, also not as a substitute. So the plan of
 * each group is what the plan of all would say of it.
 *
 * @param owners - everybody who makes contacts
 * @param contactsOf - the due contacts of a customer, by its place
 * @param slices - the customers; those whose contacts nobody makes are grouped by slice
 * @returns the groups
 */
export function planGroups(owners: readonly PlanOwner[], contactsOf: (place: number) => readonly DueContact[], slices: readonly Slice[]): PlanGroup[] {
  const positions = new Map<Id, number>(owners.map(({ id }, position) => [id, position]));
  const parents = Int32Array.from(owners, (_, position) => position);
  const rootOf = (position: number): number => {
    let root = position;
    while (parents[root] !== root) root = parents[root]!;
    // Everyone on the way gets there in one step from now on.
    for (let at = position; at !== root; ) [at, parents[at]] = [parents[at]!, root];
    return root;
  };
  const join = (a: number, b: number): void => void (parents[rootOf(a)] = rootOf(b));
  owners.forEach(({ leaves }, position) => {
    for (const { substitute } of leaves ?? []) {
      const other = substitute === undefined ? undefined : positions.get(substitute);
      if (other !== undefined) join(position, other);
    }
  });
  const ownerAt = new Map<number, number>();
  const alone: number[][] = [];
  for (const slice of slices) {
    const without: number[] = [];
    eachPlace(slice, (place) => {
      let first: number | undefined;
      for (const { owner } of contactsOf(place)) {
        const position = owner === null ? undefined : positions.get(owner);
        if (position === undefined) continue;
        if (first !== undefined) join(first, position);
        first ??= position;
      }
      if (first === undefined) without.push(place);
      else ownerAt.set(place, first);
    });
    if (without.length > 0) alone.push(without);
  }
  const groups = new Map<number, { readonly owners: PlanOwner[]; readonly places: number[] }>();
  owners.forEach((owner, position) => {
    const root = rootOf(position);
    const group = groups.get(root) ?? { owners: [], places: [] };
    groups.set(root, group);
    group.owners.push(owner);
  });
  for (const [place, position] of ownerAt) groups.get(rootOf(position))!.places.push(place);
  return [...groups.values(), ...alone.map((places) => ({ owners: [], places }))];
}
