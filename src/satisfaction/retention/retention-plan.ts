import type { WorkCalendar } from "../../calendar/index.ts";
import { everyDay, readCalendars, workingDaysOf, type WorkingDays } from "../../calendar/internal.ts";
import { ClienteleError, compareIds, exactSum, isClienteleError, type Amount, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { amountReader, dateOfDay, requireDate, requireFinite, requireObject, toDecimal } from "../../foundation/internal.ts";
import type { ChurnSignalName } from "../churn/churn-policy.ts";
import { chooseMeasures, type PlannedMeasure, type UncoveredSignal } from "./choose-measures.ts";
import { measureDates } from "./measure-dates.ts";
import { readCustomers, readStakes, weighedStake } from "./read-customers.ts";
import { readMeasures, type CheckedMeasure, type RetentionMeasure } from "./retention-measure.ts";
import type { RetentionReasons } from "./retention-reasons.ts";

/**
 * What winning a new customer costs, in costs of keeping one: 5, the lower end of what the sources say ("five to six times").
 *
 * @category Retention
 * @see SAT-9
 */
export const acquisitionCostFactor = 5;

/** A customer with signals. The rows of `churnSignalsByCustomer` and the answer of `churnSignals` can be given as they are. */
export interface CustomerSignals {
  /** The customer. */
  readonly customer: Id;
  /** Its signals. */
  readonly signals: readonly { readonly signal: ChurnSignalName }[];
}

/** What a customer is worth. */
export interface CustomerStake {
  /** The customer. */
  readonly customer: Id;
  /** What is lost with the customer, as the profit of a year times the risk of losing it; 0 or more. */
  readonly valueAtRisk: Amount;
  /**
   * What it costs to keep the customer, as a year of service, 0 or more. Absent: not known. What a new customer costs is then not known either and
   * counts nothing, which the row of the customer says.
   */
  readonly keepingCost?: Amount | undefined;
}

/** The day, what is at stake, and the calendar. */
export interface RetentionPlanOptions {
  /** The day of the plan, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What customers are worth; one who is not listed is not planned for, with a reason. */
  readonly stakes: readonly CustomerStake[];
  /** Cost of winning a customer in costs of keeping one, 0 or more. Default {@link acquisitionCostFactor}. */
  readonly acquisitionCostFactor?: number | undefined;
  /** The working calendar. Default: every day is worked. */
  readonly calendar?: WorkCalendar | undefined;
}

/** What is done to keep one customer. */
export interface RetentionPlanRow {
  /** The customer. */
  readonly customer: Id;
  /** What is lost with the customer. */
  readonly valueAtRisk: number;
  /** The measures in the order in which they were chosen, the one that brings most first. */
  readonly measures: readonly PlannedMeasure[];
  /** Signals that no measure is taken against, in the order of the standard policy. */
  readonly uncovered: readonly UncoveredSignal[];
  /** What the measures cost together. */
  readonly cost: number;
  /** What they are expected to keep together. */
  readonly benefit: number;
  /** What was not known. */
  readonly reasons: readonly Reason<Pick<RetentionReasons, "satisfaction/no-keeping-cost">>[];
}

/** What is done to keep customers. Planned, unplanned and those without signals add up to all. */
export interface RetentionPlan {
  /** The day of the plan. */
  readonly asOf: PlainDate;
  /** Customers with signals and a stake, those for whom the plan brings most first, then in the order of ids. */
  readonly rows: readonly RetentionPlanRow[];
  /** Customers with signals for whom nothing can be weighed, in the order of ids. */
  readonly unplanned: readonly { readonly customer: Id; readonly reason: Reason<Pick<RetentionReasons, "satisfaction/no-value">> }[];
  /** Number of customers without signals. */
  readonly withoutSignals: number;
  /** What all measures cost. */
  readonly cost: number;
  /** What they are expected to keep. */
  readonly benefit: number;
  /** What winning a customer costs, in costs of keeping one. */
  readonly acquisitionCostFactor: number;
  /** Currency, with amounts in its minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/**
 * What should be done to keep the customers who may leave?
 *
 * A measure is weighed against its cost: at stake are the value at risk and the cost of winning another customer, which is the factor times
 * the cost of keeping one, whatever the measure costs; the measure keeps its `effect` of that. The measure that brings most over its cost is chosen first, then, from what
 * it leaves at stake, the next one against signals that are not covered yet, as long as one is worth its cost.
 *
 * @param customers - customers with signals, in any order
 * @param measures - what can be done, in any order
 * @param options - day, stakes, factor and calendar
 * @returns the measures by customer with their dates, and what is left open, with reasons
 * @throws ClienteleError `invalid-policy` with every fault of the measures; `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`,
 * `invalid-value`, `invalid-option`, `mixed-currencies`, `invalid-calendar`, `total-out-of-range`
 * @example
 * ```ts
 * import { retentionPlan } from "clientele/satisfaction";
 *
 * const customers = [{ customer: 7, signals: [{ signal: "detractor" }, { signal: "late-service" }] }] as const;
 * const measures = [
 *   { id: "visit", against: ["detractor"], cost: 100, effect: 0.5 },
 *   { id: "own-engineer", against: ["late-service"], cost: 900, effect: 0.25, evaluations: 2 },
 * ] as const;
 * const { rows } = retentionPlan(customers, measures, { asOf: "2026-03-02", stakes: [{ customer: 7, valueAtRisk: 1000, keepingCost: 200 }] });
 *
 * // At stake are 1000 and five times 200; the visit keeps half of that.
 * rows[0]?.measures.map(({ measure, benefit, cost, dates }) => [measure, benefit, cost, dates?.due, dates?.evaluations[0]]);
 * // => [["visit", 1000, 100, "2026-03-16", "2026-04-02"]]
 * // Of the other half an engineer of its own would keep a quarter.
 * rows[0]?.uncovered;
 * // => [{ signal: "late-service", reason: { code: "satisfaction/not-worth-its-cost", measure: "own-engineer", benefit: 250, cost: 900 } }]
 * ```
 * @category Retention
 * @see SAT-5, SAT-9
 */
export function retentionPlan(customers: readonly CustomerSignals[], measures: readonly RetentionMeasure[], options: RetentionPlanOptions): RetentionPlan {
  const { calendar, acquisitionCostFactor: given } = requireObject(options, "options");
  const asOf = requireDate(options.asOf, "asOf");
  const factor = requireFinite(given ?? acquisitionCostFactor, { list: "options", field: "acquisitionCostFactor" });
  if (factor < 0) throw new ClienteleError("invalid-option", "acquisitionCostFactor is less than 0", { list: "options", field: "acquisitionCostFactor", value: factor });
  const days = calendar === undefined ? everyDay : workingDaysOf([...readCalendars([calendar], "calendar").values()][0]!);
  const exactFactor = toDecimal(factor);
  const amounts = amountReader();
  const weighed = readMeasures(measures).map((measure) => {
    const { id, index, against, effect } = measure;
    const cost = toDecimal(amounts.read(measure.cost, { list: "measures", index, field: "cost", id }));
    return { id, against, cost, effect: toDecimal(effect), ...datesOf(measure, asOf, days) };
  });
  const stakes = readStakes(options.stakes, (amount, index, field, id) => amounts.read(amount, { list: "stakes", index, field, id }));
  const read = readCustomers(customers);
  const atRisk = read.filter(({ signals }) => signals.length > 0);
  const rows: RetentionPlanRow[] = [];
  const unplanned: RetentionPlan["unplanned"][number][] = [];
  for (const { customer, signals } of atRisk) {
    const stake = stakes.get(customer);
    if (stake === undefined) unplanned.push({ customer, reason: { code: "satisfaction/no-value" } });
    else rows.push({ customer, valueAtRisk: stake.valueAtRisk, ...chooseMeasures(signals, weighed, weighedStake(stake, exactFactor)), reasons: stake.keepingCost === null ? [NO_KEEPING_COST] : [] });
  }
  const gains = new Map(rows.map((row) => [row, exactSum([row.benefit, -row.cost])]));
  rows.sort((a, b) => gains.get(b)! - gains.get(a)! || compareIds(a.customer, b.customer));
  return {
    asOf: dateOfDay(asOf),
    rows,
    unplanned,
    withoutSignals: read.length - atRisk.length,
    cost: exactSum(rows.map(({ cost }) => cost)),
    benefit: exactSum(rows.map(({ benefit }) => benefit)),
    acquisitionCostFactor: factor,
    currency: amounts.currency(),
  };
}

const NO_KEEPING_COST = { code: "satisfaction/no-keeping-cost" } as const;

// Dates are counted in days and months, and know nothing of measures.
function datesOf(measure: CheckedMeasure, asOf: number, days: WorkingDays): ReturnType<typeof measureDates> {
  try {
    return measureDates(measure, asOf, days);
  } catch (error) {
    if (!isClienteleError(error) || error.code !== "invalid-date") throw error;
    const { id, index } = measure;
    throw new ClienteleError("invalid-date", `the dates of measures[${index}] lead outside the years 0001 to 9999`, { list: "measures", index, id });
  }
}
