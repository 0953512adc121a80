// Metrics from order rows against a `Map` of objects, in one run, interleaved. Alone: `npx tsx --expose-gc
// --max-old-space-size=16000 test/bench/metrics.ts [rows]`.
import { pathToFileURL } from "node:url";
import { customerMetrics } from "../../src/classification/metrics/customer-metrics.ts";
import { orderMetricsColumns } from "../../src/classification/metrics/order-metrics-columns.ts";
import type { Order } from "../../src/customers/index.ts";

/** How long ours takes for one form of the same orders, and the naive way for the same. */
export interface MetricsRatio {
  readonly form: string;
  readonly rows: number;
  readonly customers: number;
  /** Median of ours, nanoseconds a row. */
  readonly ours: number;
  /** Median of the naive way, nanoseconds a row. */
  readonly naive: number;
  /** Median of the ratios of neighbouring runs. */
  readonly ratio: number;
}

/** What a whole benchmark says. */
export interface MetricsBenchmark {
  readonly ratios: readonly MetricsRatio[];
  /** By form, the exponent of the growth of our time from the fewest rows to the most. */
  readonly growth: Readonly<Record<string, number>>;
}

const DAYS = 730;
const FIRST_DAY = 19_723;
const ROWS_PER_CUSTOMER = 100;
const dates = Array.from({ length: DAYS }, (_, day) => new Date((FIRST_DAY + day) * 86_400_000).toISOString().slice(0, 10));
const period = { from: "2024-01-01", to: "2025-12-31" };

type Strings = "a string per customer" | "a string per row";

interface Orders {
  readonly records: readonly Order[];
  readonly customer: readonly string[];
  readonly number: Int32Array;
  readonly date: readonly string[];
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

/** Orders of random customers on random days, in no order, in cents. */
function makeOrders(rows: number, customers: number, strings: Strings): Orders {
  const random = randomNumbers();
  // Rows that come from a file or a database each have a string of their own, equal to others.
  const own = strings === "a string per row" ? (text: string): string => Buffer.from(text).toString("latin1") : (text: string): string => text;
  const ids = Array.from({ length: customers }, (_, number) => `C${String(number + 1).padStart(6, "0")}`);
  const number = Int32Array.from({ length: rows }, () => Math.floor(random() * customers));
  const day = Int32Array.from({ length: rows }, () => FIRST_DAY + Math.floor(random() * DAYS));
  const amount = Float64Array.from({ length: rows }, () => Math.round(random() * 100_000) / 100);
  const records: Order[] = [];
  for (let row = 0; row < rows; row += 1) records.push({ customer: own(ids[number[row]!]!), date: own(dates[day[row]! - FIRST_DAY]!), amount: amount[row]! });
  return { records, customer: records.map((order) => order.customer as string), number, date: records.map((order) => order.date), day, amount };
}

function randomNumbers(): () => number {
  let state = 20_260_301;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

interface Entry<Day> {
  orders: number;
  amount: number;
  largest: number;
  first: Day;
  last: Day;
}

function naiveRecords(records: readonly Order[]): number {
  const entries = new Map<unknown, Entry<string>>();
  for (const { customer, date, amount } of records as readonly { customer: string; date: string; amount: number }[]) {
    const entry = entries.get(customer);
    if (entry === undefined) entries.set(customer, { orders: 1, amount, largest: amount, first: date, last: date });
    else {
      entry.orders += 1;
      entry.amount += amount;
      if (amount > entry.largest) entry.largest = amount;
      if (date < entry.first) entry.first = date;
      if (date > entry.last) entry.last = date;
    }
  }
  return entries.size;
}

// One for each kind of column, so that the engine specialises each as it would in a program of its own.
function naiveTextColumns(customer: readonly string[], dates_: readonly string[], amounts: Float64Array): number {
  const entries = new Map<string, Entry<string>>();
  for (let row = 0; row < customer.length; row += 1) {
    const amount = amounts[row]!;
    const date = dates_[row]!;
    const entry = entries.get(customer[row]!);
    if (entry === undefined) entries.set(customer[row]!, { orders: 1, amount, largest: amount, first: date, last: date });
    else {
      entry.orders += 1;
      entry.amount += amount;
      if (amount > entry.largest) entry.largest = amount;
      if (date < entry.first) entry.first = date;
      if (date > entry.last) entry.last = date;
    }
  }
  return entries.size;
}

function naiveDayColumns(customer: readonly string[], days: Int32Array, amounts: Float64Array): number {
  const entries = new Map<string, Entry<number>>();
  for (let row = 0; row < customer.length; row += 1) {
    const amount = amounts[row]!;
    const day = days[row]!;
    const entry = entries.get(customer[row]!);
    if (entry === undefined) entries.set(customer[row]!, { orders: 1, amount, largest: amount, first: day, last: day });
    else {
      entry.orders += 1;
      entry.amount += amount;
      if (amount > entry.largest) entry.largest = amount;
      if (day < entry.first) entry.first = day;
      if (day > entry.last) entry.last = day;
    }
  }
  return entries.size;
}

function forms({ records, customer, number, date, day, amount }: Orders): readonly [string, () => number, () => number][] {
  return [
    ["order records", () => customerMetrics({ orders: records }, { period }).rows.length, () => naiveRecords(records)],
    ["columns, dates as text", () => orderMetricsColumns({ customer, date, amount }).ids.length, () => naiveTextColumns(customer, date, amount)],
    ["columns, dates as days", () => orderMetricsColumns({ customer, date: day, amount }).ids.length, () => naiveDayColumns(customer, day, amount)],
    // The naive way has no numbers: it is measured on the strings.
    ["columns, customers numbered", () => orderMetricsColumns({ customer: number, date: day, amount }).ids.length, () => naiveDayColumns(customer, day, amount)],
  ];
}

function measure(rows: number, strings: Strings, rounds: number): MetricsRatio[] {
  const customers = Math.ceil(rows / ROWS_PER_CUSTOMER);
  const orders = makeOrders(rows, customers, strings);
  const measured = forms(orders).map(([form, ours, naive]) => ({ form: `${form}, ${strings}`, ours, naive, times: [] as { ours: number; naive: number }[] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { form, ours, naive, times } of measured) {
      const [oursTime, found] = timed(ours);
      const [naiveTime, expected] = timed(naive);
      if (found !== expected) throw new Error(`${form}: ${found} customers instead of ${expected}`);
      times.push({ ours: oursTime, naive: naiveTime });
    }
  }
  return measured.map(({ form, times }) => ({
    form,
    rows,
    customers,
    ours: (median(times.map((time) => time.ours)) * 1e6) / rows,
    naive: (median(times.map((time) => time.naive)) * 1e6) / rows,
    ratio: median(times.map((time) => time.ours / time.naive)),
  }));
}

function timed(run: () => number): readonly [number, number] {
  // What one run leaves behind must not be cleared away at the cost of the next.
  globalThis.gc?.();
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/**
 * Measures and prints.
 *
 * @param sizes - numbers of rows, ascending
 */
export async function metricsBenchmark(sizes: readonly number[] = [1e5, 1e6, 1e7]): Promise<MetricsBenchmark> {
  const ratios: MetricsRatio[] = [];
  for (const strings of ["a string per row", "a string per customer"] as const) {
    for (const rows of sizes) {
      for (const ratio of measure(rows, strings, rows > 3e6 ? 3 : rows > 3e5 ? 7 : 15)) {
        ratios.push(ratio);
        console.log(`${ratio.form.padEnd(52)} ${rows.toExponential(0)} rows  ours ${ratio.ours.toFixed(0).padStart(4)} ns  naive ${ratio.naive.toFixed(0).padStart(4)} ns  ratio ${ratio.ratio.toFixed(2)}`);
      }
      // Lets the records go before the next ones are made.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  const growth = Object.fromEntries(
    [...new Set(ratios.map(({ form }) => form))].map((form) => {
      const own = ratios.filter((ratio) => ratio.form === form);
      const [first, last] = [own[0]!, own[own.length - 1]!];
      return [form, 1 + Math.log(last.ours / first.ours) / Math.log(last.rows / first.rows)];
    }),
  );
  for (const [form, exponent] of Object.entries(growth)) console.log(`${form.padEnd(52)} growth exponent ${exponent.toFixed(3)}`);
  return { ratios, growth };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await metricsBenchmark(process.argv[2] === undefined ? undefined : [Number(process.argv[2])]);
}
