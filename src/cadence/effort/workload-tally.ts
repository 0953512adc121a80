import type { Channel } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import { decimalToNumber } from "../../foundation/internal.ts";
import type { SimulatedContact } from "./simulated-contacts.ts";
import type { ClassWorkload, OwnerWorkload, Workload, WorkloadForecast } from "./workload.ts";

/** Counts contacts from several sides at once. */
export interface WorkloadTally<C extends string> {
  /** Counts a customer. */
  addCustomer(name: C | null): void;
  /** Counts a contact in a column. */
  add(contact: SimulatedContact<C>, column: number, late: boolean): void;
  /** Those who have contacts so far. */
  owners(): Iterable<Id | null>;
  /** All contacts. */
  total(): Pick<WorkloadForecast, "contacts" | "cost" | "late">;
  /** The contacts in a column. */
  ofColumn(column: number): Workload;
  /** The contacts of an owner, with the working days of each column. */
  ofOwner(owner: Id | null, workingDays: (column: number) => number): Omit<OwnerWorkload, "owner">;
  /** The customers and contacts of a class. */
  ofClass(name: C | null): Omit<ClassWorkload, "class">;
  /** The contacts for a rule. */
  ofRule(id: string): Workload;
  /** The contacts on a channel. */
  ofChannel(channel: Channel): Workload;
}

/** Number of contacts on each channel. Costs are worked out at the end, so that no sum is rounded on the way. */
type Counts = Map<Channel, number>;

interface OwnerCounts {
  readonly columns: readonly Counts[];
  late: number;
}

/** Costs are whole millionths. */
const PLACES = 6;

/**
 * Starts to count.
 *
 * @param width - number of columns
 * @param units - what a contact costs on each channel, in millionths
 * @returns a tally of nothing
 */
export function workloadTally<C extends string>(width: number, units: ReadonlyMap<Channel, number>): WorkloadTally<C> {
  const owners = new Map<Id | null, OwnerCounts>();
  const classes = new Map<C | null, Counts>();
  const customers = new Map<C | null, number>();
  const rules = new Map<string, Counts>();
  const workload = (parts: Iterable<Counts>): Workload => {
    const counts: Counts = new Map();
    for (const part of parts) for (const [channel, count] of part) counts.set(channel, (counts.get(channel) ?? 0) + count);
    let cost = 0n;
    for (const [channel, count] of counts) cost += BigInt(count) * BigInt(units.get(channel)!);
    return { contacts: sumOf(counts.values()), cost: decimalToNumber({ units: cost, places: PLACES }) };
  };
  const ownerOf = (owner: Id | null): OwnerCounts => {
    const known = owners.get(owner) ?? { columns: Array.from({ length: width }, (): Counts => new Map()), late: 0 };
    owners.set(owner, known);
    return known;
  };
  const listOf = (counts: Counts | undefined): Counts[] => (counts === undefined ? [] : [counts]);
  const columnsOf = (): Counts[] => [...owners.values()].flatMap(({ columns }) => columns);
  return {
    addCustomer: (name) => customers.set(name, (customers.get(name) ?? 0) + 1),
    add({ owner, channel, rule, class: name }, column, late) {
      const own = ownerOf(owner);
      if (late) own.late += 1;
      count(own.columns[column]!, channel);
      count(countsOf(classes, name), channel);
      count(countsOf(rules, rule.id), channel);
    },
    owners: () => owners.keys(),
    total: () => ({ ...workload(columnsOf()), late: sumOf([...owners.values()].map(({ late }) => late)) }),
    ofColumn: (column) => workload([...owners.values()].map(({ columns }) => columns[column]!)),
    ofOwner(owner, workingDays) {
      const { columns, late } = ownerOf(owner);
      const cells = columns.map((counts, column) => ({ ...workload([counts]), workingDays: workingDays(column) }));
      return { ...workload(columns), cells, late };
    },
    ofClass: (name) => ({ ...workload(listOf(classes.get(name))), customers: customers.get(name) ?? 0 }),
    ofRule: (id) => workload(listOf(rules.get(id))),
    ofChannel: (channel) => workload(columnsOf().map((counts) => new Map([[channel, counts.get(channel) ?? 0]]))),
  };
}

function countsOf<K>(tallies: Map<K, Counts>, key: K): Counts {
  const known = tallies.get(key) ?? (new Map() as Counts);
  tallies.set(key, known);
  return known;
}

function count(counts: Counts, channel: Channel): void {
  counts.set(channel, (counts.get(channel) ?? 0) + 1);
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
