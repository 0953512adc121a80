import { ClienteleError } from "../../foundation/index.ts";
import { requireDate, requireDay, requireFinite, requireId, requireInteger, requireList, requireObject, requireRecord, requireText, type Place } from "../../foundation/internal.ts";
import { CHANNELS } from "../input/contact-reader.ts";
import type { WorkloadForecast } from "./workload.ts";

/**
 * Takes a forecast as it comes, as out of a store, and refuses what is none.
 *
 * @param forecast - what stands where a forecast should be
 * @param argument - name of the argument
 * @throws ClienteleError `invalid-input`, `invalid-value`, `invalid-date`, `missing-id`
 */
export function requireForecast(forecast: WorkloadForecast, argument: string): void {
  requireWorkload(requireObject(forecast, argument), { list: argument });
  requireText(forecast.policy, { list: argument, field: "policy" });
  requireDate(forecast.from, `${argument}.from`);
  requireDate(forecast.to, `${argument}.to`);
  if (forecast.satisfaction !== "counted" && forecast.satisfaction !== "ignored") {
    throw new ClienteleError("invalid-input", `${argument} does not say how it was counted`, { list: argument, field: "satisfaction" });
  }
  const costs = requireObject(forecast.costs, `${argument}.costs`);
  for (const channel of CHANNELS) requireFinite(costs[channel], { list: `${argument}.costs`, field: channel });
  const columns = requireList(forecast.columns, `${argument}.columns`);
  requireWorkloads(columns, `${argument}.columns`);
  for (const [index, { label, from, to, extent }] of forecast.columns.entries()) {
    const place = { list: `${argument}.columns`, index };
    requireText(label, { ...place, field: "label" });
    requireDay(from, { ...place, field: "from" });
    requireDay(to, { ...place, field: "to" });
    if (extent !== "whole" && extent !== "partial") throw new ClienteleError("invalid-input", `${place.list}[${index}] has no extent`, { ...place, field: "extent" });
  }
  requireWorkloads(requireList(forecast.owners, `${argument}.owners`), `${argument}.owners`);
  for (const [index, { owner, cells }] of forecast.owners.entries()) {
    const list = `${argument}.owners[${index}].cells`;
    if (owner !== null) requireId(owner, `${argument}.owners`, index);
    requireWorkloads(requireList(cells, list), list);
    if (cells.length !== columns.length) throw new ClienteleError("invalid-input", `${list} has not one cell a column`, { list });
  }
}

function requireWorkloads(values: readonly unknown[], list: string): void {
  for (let index = 0; index < values.length; index += 1) requireWorkload(requireRecord(values[index], list, index), { list, index });
}

function requireWorkload({ contacts, cost }: Readonly<Record<string, unknown>>, place: Place): void {
  requireInteger(contacts, { ...place, field: "contacts" });
  requireFinite(cost, { ...place, field: "cost" });
}
