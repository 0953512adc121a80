import { expectTypeOf } from "vitest";
import { compareWorkloads } from "../../../src/cadence/effort/compare-workloads.ts";
import { forecastWorkload } from "../../../src/cadence/effort/forecast-workload.ts";
import { consultingCadence } from "../../../src/cadence/policy/consulting-cadence.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";

// Class names come from the policy.
const forecast = forecastWorkload([], consultingCadence, { from: "2026-03-02", to: "2026-03-31" });
expectTypeOf(forecast.classes[0]!.class).toEqualTypeOf<"A" | "B" | "C" | null>();

// Policies with other classes may be compared all the same: what is compared is work.
const own = defineCadence({ id: "own", classes: ["key", "other"], rules: [] });
compareWorkloads(forecast, forecastWorkload([], own, { from: "2026-03-02", to: "2026-03-31" }));

// @ts-expect-error a workload by day is a plan
forecastWorkload([], consultingCadence, { from: "2026-03-02", to: "2026-03-31", by: "day" });
// @ts-expect-error no such channel
forecastWorkload([], consultingCadence, { from: "2026-03-02", to: "2026-03-31", costs: { fax: 1 } });
