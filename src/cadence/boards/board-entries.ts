import type { Id } from "../../foundation/index.ts";
import { requireDay, requireId, requireList, requireObject, requireRecord } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import { readDueRow, requireNewKey, type DueRow, type KeyPositions } from "../input/due-reader.ts";
import type { PlannedContact } from "../plan/contact-plan.ts";

/** A contact that may stand on a board. */
export interface BoardEntry<C extends string> extends DueRow<C> {
  /** What a plan says of it; `null` where none does. */
  readonly plan: PlannedDay<C> | null;
}

/** What a plan says of a contact. */
interface PlannedDay<C extends string> {
  /** Its row in the plan. */
  readonly row: PlannedContact<C>;
  /** The day, days since 1970-01-01. */
  readonly day: number;
}

/** Due contacts and what is planned, brought together. */
export interface BoardEntries<C extends string> {
  /** What is asked for: the due contacts in the order given, then what follows in the plan from those of them that are planned. */
  readonly asked: readonly BoardEntry<C>[];
  /** Planned contacts that are not asked for any more. */
  readonly notAsked: readonly PlannedContact<C>[];
}

/**
 * Finds for each due contact its day in a plan, and what of the plan is out of date.
 *
 * @param due - checked contacts
 * @param planned - rows of a plan; absent: nothing is planned
 * @returns what is asked for, and what is not any more
 * @throws ClienteleError as {@link readDueRow}; `duplicate-id` for the same contact twice
 */
export function boardEntries<C extends string>(due: readonly DueRow<C>[], planned: readonly PlannedContact<C>[] | undefined): BoardEntries<C> {
  const plan = new Map<Id, Map<string, ReadPlanned<C>>>();
  const rows = readPlanned(planned);
  for (const read of rows) {
    const { customer, key } = read.contact;
    plan.set(customer, (plan.get(customer) ?? new Map<string, ReadPlanned<C>>()).set(key, read));
  }
  const taken = new Set<ReadPlanned<C>>();
  const asked = due.map((row): BoardEntry<C> => {
    const found = plan.get(row.contact.customer)?.get(row.contact.key);
    if (found !== undefined) taken.add(found);
    return { ...row, plan: found?.plan ?? null };
  });
  const others = rows.filter((read) => !taken.has(read));
  const notAsked: PlannedContact<C>[] = [];
  for (const read of others) {
    if (follows(read, plan, taken)) asked.push(read);
    else notAsked.push(read.plan.row);
  }
  return { asked, notAsked };
}

interface ReadPlanned<C extends string> extends BoardEntry<C> {
  readonly plan: PlannedDay<C>;
}

function readPlanned<C extends string>(planned: readonly PlannedContact<C>[] | undefined): readonly ReadPlanned<C>[] {
  if (planned === undefined) return [];
  const positions: KeyPositions = new Map();
  return Array.from(requireList(planned, "planned"), (value, index): ReadPlanned<C> => {
    const record = requireRecord(value, "planned", index);
    const read = readDueRow<C>(requireObject(record["contact"], `planned[${index}].contact`), { list: "planned", index, under: "contact." });
    requireNewKey(positions, read.contact, "planned", index);
    const day = requireDay(record["date"], { list: "planned", index, field: "date", id: read.contact.customer });
    if (record["owner"] !== null) requireId(record["owner"], `planned[${index}].owner`, index);
    return { ...read, plan: { row: record as unknown as PlannedContact<C>, day } };
  });
}

// A plan also holds what its own contacts make necessary: that stands or falls with the one it follows.
function follows<C extends string>(read: ReadPlanned<C>, plan: ReadonlyMap<Id, ReadonlyMap<string, ReadPlanned<C>>>, taken: Set<ReadPlanned<C>>): boolean {
  const seen = new Set<ReadPlanned<C>>();
  for (let at: ReadPlanned<C> | undefined = read; at !== undefined && !seen.has(at); at = beforeOf(at, plan)) {
    if (!taken.has(at)) {
      seen.add(at);
      continue;
    }
    for (const found of seen) taken.add(found);
    return true;
  }
  return false;
}

function beforeOf<C extends string>({ contact }: { readonly contact: DueContact<C> }, plan: ReadonlyMap<Id, ReadonlyMap<string, ReadPlanned<C>>>): ReadPlanned<C> | undefined {
  const reason = contact.reasons.find(({ code }) => code === "cadence/follows-planned");
  return reason?.code === "cadence/follows-planned" ? plan.get(contact.customer)?.get(reason.key) : undefined;
}
