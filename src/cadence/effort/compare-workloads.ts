import { ClienteleError, type Id } from "../../foundation/index.ts";
import { decimalSum, requireTotal } from "../../foundation/internal.ts";
import type { ColumnDays } from "../boards/matrix-columns.ts";
import { CHANNELS } from "../input/contact-reader.ts";
import { compareOwners } from "./owner-order.ts";
import { requireForecast } from "./require-forecast.ts";
import type { OwnerWorkload, Workload, WorkloadForecast } from "./workload.ts";

/** A workload under one policy and under another. */
export interface WorkloadDifference {
  /** Under the first. */
  readonly before: Workload;
  /** Under the second. */
  readonly after: Workload;
  /** The second less the first; negative where it asks for less. */
  readonly difference: Workload;
}

/** A column of two forecasts. */
export interface ComparedColumn extends ColumnDays, WorkloadDifference {}

/** What two policies ask of one owner. */
export interface ComparedOwner extends WorkloadDifference {
  /** The owner; `null` stands for contacts that nobody has to make. */
  readonly owner: Id | null;
  /** One cell a column. */
  readonly cells: readonly WorkloadDifference[];
}

/** Two forecasts side by side. */
export interface WorkloadComparison extends WorkloadDifference {
  /** Ids of both policies. */
  readonly policies: readonly [before: string, after: string];
  /** The weeks or months in order of time. */
  readonly columns: readonly ComparedColumn[];
  /** Everyone who is in one of the forecasts, in the order of ids, `null` last. */
  readonly owners: readonly ComparedOwner[];
}

/**
 * What would change if one policy took the place of another? Puts two forecasts of one period side by side, that were counted in the same way.
 *
 * @param before - the forecast of one policy
 * @param after - the forecast of the other
 * @returns both and their difference: in all, by column, by owner and column; an owner who is missing in one counts as 0 there
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date` or `missing-id` for what is no forecast; `invalid-period` where the
 * periods differ; `invalid-option` where `by`, `satisfaction` or costs do; `total-out-of-range`
 * @example
 * ```ts
 * import { compareWorkloads, consultingCadence, forecastWorkload } from "clientele/cadence";
 *
 * const customers = [{ id: 1, class: "A", owner: "kim", since: "2026-03-02" }];
 * const seldom = { ...consultingCadence, id: "seldom", rules: consultingCadence.rules.map((rule) => ({ ...rule, latest: { amount: 2, unit: "weeks" } as const })) };
 * const period = { from: "2026-03-02", to: "2026-03-31" };
 * const before = forecastWorkload(customers, consultingCadence, period);
 * const after = forecastWorkload(customers, seldom, period);
 *
 * // Visits every two weeks now stand for the calls of the same day.
 * const { difference, owners } = compareWorkloads(before, after);
 * difference; // => { contacts: -2, cost: -2 }
 * owners[0]?.cells.map(({ difference: { contacts } }) => contacts); // => [0, -1, 0, -1, 0]
 * compareWorkloads(before, before).difference; // => { contacts: 0, cost: 0 }
 * ```
 * @category Workload
 * @see CAD-15
 */
export function compareWorkloads(before: WorkloadForecast, after: WorkloadForecast): WorkloadComparison {
  requireForecast(before, "before");
  requireForecast(after, "after");
  if (before.from !== after.from || before.to !== after.to) {
    throw new ClienteleError("invalid-period", "the forecasts are of different periods", { list: "after" });
  }
  if (before.by !== after.by) throw new ClienteleError("invalid-option", "one forecast is by week, the other by month", { list: "after", field: "by" });
  if (before.satisfaction !== after.satisfaction) {
    throw new ClienteleError("invalid-option", "one forecast counts what contacts save, the other does not", { list: "after", field: "satisfaction" });
  }
  const dearer = CHANNELS.find((channel) => before.costs[channel] !== after.costs[channel]);
  if (dearer !== undefined) throw new ClienteleError("invalid-option", `a contact on channel ${dearer} costs another amount`, { list: "after", field: `costs.${dearer}` });
  const first = new Map(before.owners.map((owner) => [owner.owner, owner]));
  const second = new Map(after.owners.map((owner) => [owner.owner, owner]));
  const owners = [...new Set([...first.keys(), ...second.keys()])].sort(compareOwners);
  return {
    policies: [before.policy, after.policy],
    ...differ(before, after),
    columns: before.columns.map((column, position) => {
      const { label, from, to, extent } = column;
      return { label, from, to, extent, ...differ(column, after.columns[position]) };
    }),
    owners: owners.map((owner) => compareOwner(owner, first.get(owner), second.get(owner), before.columns.length)),
  };
}

function compareOwner(owner: Id | null, before: OwnerWorkload | undefined, after: OwnerWorkload | undefined, width: number): ComparedOwner {
  const cells = Array.from({ length: width }, (_, column) => differ(before?.cells[column], after?.cells[column]));
  return { owner, ...differ(before, after), cells };
}

function differ(before: Workload = NOTHING, after: Workload = NOTHING): WorkloadDifference {
  const cost = decimalSum();
  cost.add(after.cost);
  cost.add(-before.cost);
  return {
    before: { contacts: before.contacts, cost: before.cost },
    after: { contacts: after.contacts, cost: after.cost },
    difference: { contacts: after.contacts - before.contacts, cost: requireTotal(cost.total(), "costs") },
  };
}

const NOTHING: Workload = { contacts: 0, cost: 0 };
