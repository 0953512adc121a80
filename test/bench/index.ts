// npm run bench [-- --quick] [-- --section columns|rows|calendar|cadence|schedule|engagements|complaints|satisfaction|customers|portfolio|metrics|memory] [-- --write]
//
// Runs the sources as they are: tsx takes the types away and leaves the code, as the build does.
import { setFlagsFromString } from "node:v8";
import { parseArgs } from "node:util";
import { CHUNKS, CLASSES, COLUMNS, COMPARATOR, measureColumns, ORDER, PASS, SORT } from "./columns.ts";
import { COMPLAINT_SIZES, FOLDS, measureComplaintBase, measureComplaints, STATUSES } from "./complaints.ts";
import { measureDueRows } from "./due-rows.ts";
import { measureEngagements } from "./engagements.ts";
import { ARQUERO, DUCKDB } from "./engines.ts";
import { goalsOf, verdict, type Goal, type Results } from "./goals.ts";
import { GROUPED, LEDGER_SIZES, measureChurn, measureReceivables, OWED, SIGNALS } from "./ledgers.ts";
import { measureMemory, type MeasuredMemory } from "./memory.ts";
import { metricsBenchmark, type MetricsRatio } from "./metrics.ts";
import { measureNextDue } from "./next-due.ts";
import { measurePlans, PLAN_SIZES, PLANNED, SORTED } from "./plans.ts";
import { measurePortfolio, measureReview, PARTS, PORTFOLIO_SIZES, REVIEW, type ReviewCosts } from "./portfolio.ts";
import type { Rate } from "./rates.ts";
import { circumstances, markdown, sizeName, writeReport, type Table } from "./report.ts";
import { growthExponent, type Measured } from "./rounds.ts";
import { LITERAL, measureRows, NAIVE, ROWS } from "./rows.ts";
import { BARE, measureSchedule, NETWORK_SIZES, PATH } from "./schedule.ts";
import { measureWorkingTime } from "./working-hours.ts";

const SECTIONS = ["columns", "rows", "calendar", "cadence", "schedule", "engagements", "complaints", "satisfaction", "customers", "portfolio", "metrics", "memory"] as const;
const SIZES = [1e4, 1e5, 1e6, 1e7];
const QUICK_SIZES = [1e4, 1e5, 1e6];
const METRICS_SIZES = [1e5, 1e6, 1e7];

async function measure(section: string | undefined, sizes: readonly number[]): Promise<Results> {
  const takesPart = (name: (typeof SECTIONS)[number]): boolean => section === undefined || section === name;
  const largest = sizes.at(-1)!;
  return {
    columns: takesPart("columns") ? await measureColumns(sizes, progress) : [],
    rows: takesPart("rows") ? await measureRows(sizes, progress) : [],
    calendar: takesPart("calendar") ? told(measureWorkingTime()) : [],
    cadence: takesPart("cadence") ? [...told(measureNextDue()), ...told(measureDueRows())] : [],
    plans: takesPart("cadence") ? await measurePlans(PLAN_SIZES, progress) : [],
    schedule: takesPart("schedule") ? await measureSchedule(NETWORK_SIZES, progress) : [],
    engagements: takesPart("engagements") ? told(measureEngagements()) : [],
    complaints: takesPart("complaints") ? told(measureComplaints()) : [],
    complaintBase: takesPart("complaints") ? await measureComplaintBase(COMPLAINT_SIZES, progress) : [],
    churn: takesPart("satisfaction") ? await measureChurn(LEDGER_SIZES, progress) : [],
    receivables: takesPart("customers") ? await measureReceivables(LEDGER_SIZES, progress) : [],
    portfolio: takesPart("portfolio") ? await measurePortfolio(PORTFOLIO_SIZES, progress) : [],
    reviews: takesPart("portfolio") ? [measureReview(PORTFOLIO_SIZES.at(-1)!)] : [],
    memory: takesPart("memory") ? measureMemory(largest) : [],
    // Last, because its orders fill the heap.
    metrics: takesPart("metrics") ? (await metricsBenchmark(METRICS_SIZES.filter((size) => size <= largest))).ratios : [],
  };
}

function progress(measured: readonly Measured[]): void {
  const { data, n } = measured[0]!;
  console.log(`${data}, ${sizeName(n)}: ${measured.map(({ contestant, ratio }) => `${contestant} ${ratio.toPrecision(2)}`).join(" · ")}`);
}

function told(rates: readonly Rate[]): readonly Rate[] {
  for (const { job, contestant, nanoseconds } of rates) console.log(`${job}: ${contestant} ${nanoseconds.toPrecision(3)} ns`);
  return rates;
}

function tablesOf(results: Results): Table[] {
  const { columns, rows, calendar, cadence, plans, schedule, engagements, complaints, complaintBase, churn, receivables, portfolio, reviews, metrics, memory } = results;
  const tables: Table[] = [];
  if (columns.length > 0) tables.push(columnTable(columns), rivalTable(columns), growthTable(columns));
  if (rows.length > 0) tables.push(rowTable(rows));
  if (calendar.length > 0) tables.push(rateTable("Working days and working time", calendar, "Time of one question, and times that of the first of its kind."));
  if (cadence.length > 0) tables.push(rateTable("Due contacts", cadence, "Time of one customer, calls and visits, and times that of the first of its kind."));
  if (plans.length > 0) tables.push(comparison("Contact plans of four weeks, 200 owners", plans, [PLANNED, SORTED], "Time over the time of a sort of the contacts."), planGrowthTable(plans));
  if (schedule.length > 0) tables.push(comparison("Activity networks", schedule, [PATH, BARE], "Time over the time of a bare pass in topological order."));
  if (engagements.length > 0) tables.push(rateTable("Steps of an engagement", engagements, "Time of one step, and times that of the first of its kind."));
  if (complaints.length > 0) tables.push(rateTable("Complaints", complaints, "Time of one step, or one status, and times that of the first of its kind."));
  if (complaintBase.length > 0) tables.push(...grown("A base of open complaints", complaintBase, [STATUSES, FOLDS], "Time over the time of a bare fold of the same facts."));
  if (churn.length > 0) tables.push(...grown("Churn signals from orders, ten a customer", churn, [SIGNALS, GROUPED], "Time over the time of putting the same records together."));
  if (receivables.length > 0) tables.push(...grown("Receivables, ten documents a customer", receivables, [OWED, GROUPED], "Time over the time of putting the same records together."));
  if (portfolio.length > 0) tables.push(...grown("A review, ten orders and two contacts a customer", portfolio, [REVIEW, PARTS], "Time over the time of the functions that it puts together, each on the whole base."));
  if (reviews.length > 0) tables.push(reviewTable(reviews));
  if (metrics.length > 0) tables.push(metricsTable(metrics));
  if (memory.length > 0) tables.push(memoryTable(memory));
  return tables;
}

function columnTable(columns: readonly Measured[]): Table {
  return comparison("A column of values", columns, [CLASSES, CHUNKS, ORDER, COLUMNS, PASS, SORT], "Time over the time of `Float64Array.prototype.sort` on a copy.");
}

function rivalTable(columns: readonly Measured[]): Table {
  const met = columns.filter(({ contestant }) => [COMPARATOR, ARQUERO, DUCKDB].includes(contestant));
  const same = columns.filter(({ data, n }) => met.some((one) => one.data === data && one.n === n));
  return comparison("Other ways to the same classes", same, [CLASSES, COMPARATOR, ARQUERO, DUCKDB, SORT], "Time over the time of the same sort.");
}

function rowTable(rows: readonly Measured[]): Table {
  return comparison("Customer objects", rows, [ROWS, NAIVE, LITERAL], "Time over the time of making the same rows, all fields known, one literal each.");
}

function rateTable(title: string, rates: readonly Rate[], note: string): Table {
  const lines = rates.map(({ job, contestant, items, nanoseconds, ratio }) => [job, contestant, sizeName(items), nanoseconds.toPrecision(3), ratio.toPrecision(3)]);
  return { title, head: ["job", "by", "n", "ns", "times"], lines, note };
}

// The yardstick stands last, in milliseconds; the others are ratios of it.
function comparison(title: string, measured: readonly Measured[], contestants: readonly string[], note: string): Table {
  const [yardstick = ""] = contestants.slice(-1);
  const others = contestants.slice(0, -1).filter((name) => measured.some(({ contestant }) => contestant === name));
  const lines = measured
    .filter(({ contestant }) => contestant === yardstick)
    .map(({ data, n, milliseconds }) => {
      const cells = others.map((name) => measured.find((one) => one.data === data && one.n === n && one.contestant === name)?.ratio);
      return [data, sizeName(n), ...cells.map((ratio) => ratio?.toFixed(ratio < 0.1 ? 3 : 2) ?? "–"), milliseconds.toPrecision(3)];
    });
  return { title, head: ["data", "n", ...others, `${yardstick}, ms`], lines, note };
}

function grown(title: string, measured: readonly Measured[], contestants: readonly string[], note: string): Table[] {
  return [comparison(title, measured, contestants, note), growth(`${title}: growth with n`, measured, contestants)];
}

function growthTable(columns: readonly Measured[]): Table {
  return growth("Growth of the time with n", columns, [CLASSES, SORT]);
}

function planGrowthTable(plans: readonly Measured[]): Table {
  return growth("Growth of a plan's time with n", plans, [PLANNED, SORTED]);
}

function growth(title: string, measured: readonly Measured[], contestants: readonly string[]): Table {
  const names = [...new Set(measured.map(({ data }) => data))];
  const lines = names.map((name) => {
    const own = measured.filter(({ data }) => data === name);
    const exponents = contestants.map((wanted) => growthExponent(own.filter(({ contestant }) => contestant === wanted)));
    const sizes = own.map(({ n }) => n);
    return [name, `${sizeName(sizes[0]!)} to ${sizeName(sizes.at(-1)!)}`, ...exponents.map((exponent) => exponent.toFixed(2))];
  });
  return { title, head: ["data", "n", ...contestants], lines, note: "The exponent, by least squares of log time on log n; 1 is linear." };
}

function metricsTable(metrics: readonly MetricsRatio[]): Table {
  const lines = metrics.map(({ form, rows, ours, naive, ratio }) => [form, sizeName(rows), ratio.toFixed(2), ours.toFixed(0), naive.toFixed(0)]);
  return { title: "Metrics from order rows", head: ["form of the orders", "rows", "ratio", "ours, ns a row", "Map, ns a row"], lines, note: "Time over the time of a `Map` of objects." };
}

function reviewTable(reviews: readonly ReviewCosts[]): Table {
  const lines = reviews.map(({ n, longest, step, held, json }) => [sizeName(n), longest.toFixed(1), step, held.toFixed(0), json.toFixed(0)]);
  return { title: "What a review holds, and how long it keeps others waiting", head: ["n", "longest, ms", "in", "bytes held a customer", "bytes of JSON"], lines, note: "The longest time between two pauses of the generator, and the heap that the result holds." };
}

function memoryTable(memory: readonly MeasuredMemory[]): Table {
  const lines = memory.map(({ job, data, n, perCustomer, peak }) => [job, data, sizeName(n), perCustomer.toFixed(1).replace("-0.0", "0.0"), (peak / 1e6).toFixed(0)]);
  return { title: "Memory", head: ["job", "data", "n", "bytes a customer", "process in all, MB"], lines, note: "At the peak; bytes a customer are above input and output." };
}

function goalTable(goals: readonly Goal[]): Table {
  const lines = goals.map((goal) => [goal.goal, `${goal.sense} ${goal.limit}`, goal.worst?.value.toPrecision(3) ?? "–", verdict(goal), goal.worst?.at ?? "–"]);
  return { title: "Goals", head: ["goal", "limit", "measured", "verdict", "worst on"], lines, note: "Of the sort's time, where nothing else is said." };
}

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    section: { type: "string" },
  },
});
if (options.section !== undefined && !SECTIONS.some((name) => name === options.section)) throw new Error(`sections are ${SECTIONS.join(", ")}`);
if (options.write && (options.quick || options.section !== undefined)) throw new Error("only a whole run is written");
if (globalThis.gc === undefined) throw new Error("run it by npm run bench, which exposes gc");
// Code that waits for its turn through many collections would be thrown away, and compiled anew on the clock.
setFlagsFromString("--no-flush-bytecode");
const started = performance.now();
const results = await measure(options.section, options.quick ? QUICK_SIZES : SIZES);
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
const goals = goalsOf(results).filter(({ worst }) => options.section === undefined || worst !== undefined);
const report = [...tablesOf(results), goalTable(goals)].map(markdown).join("\n");
const text = `${circumstances()} The run took ${minutes} minutes.\n\n${report}`;
console.log(`\n${text}`);
if (options.write) writeReport(text);
