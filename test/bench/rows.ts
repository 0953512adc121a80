import { classifyAbc, type AbcReason, type AbcRow } from "../../src/classification/index.ts";
import { dataSets, PARETO } from "./data.ts";
import { compete, type Contestant, type Measured } from "./rounds.ts";

/** The yardstick: the fields of the rows, all known, each row one literal. */
export const LITERAL = "one literal in a loop";
export const ROWS = "rows with reasons";
export const NAIVE = "naive sort and map";

interface Customer {
  readonly id: string;
  readonly revenue: number;
}

type Row = AbcRow<Customer>;

const LIMITS: Readonly<Record<string, readonly [number, number]>> = { A: [0, 0.8], B: [0.8, 0.95], C: [0.95, 1] };
// Ten times as many objects say nothing new, and need gigabytes.
const MOST = 1e6;

/**
 * Rows from customer objects, against the bare making of such rows.
 *
 * @param sizes - numbers of customers
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export async function measureRows(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const n of sizes.filter((size) => size <= MOST)) {
    const measured = await compete("customer objects", n, contestantsFor(makeCustomers(n)));
    done(measured);
    all.push(...measured);
  }
  return all;
}

function makeCustomers(n: number): Customer[] {
  const { make } = dataSets.find(({ name }) => name === PARETO)!;
  return Array.from(make(n), (revenue, i) => ({ id: `C${String(i + 1).padStart(7, "0")}`, revenue }));
}

function contestantsFor(customers: readonly Customer[]): Contestant[] {
  const ours = classifyAbc(customers, { id: "id", value: "revenue" }).rows;
  const fields = fieldsOf(ours);
  requireSame(ours, literals(fields));
  requireSame(ours, naive(customers), 1e-9);
  return [
    { name: LITERAL, run: () => literals(fields).length },
    { name: ROWS, run: () => classifyAbc(customers, { id: "id", value: "revenue" }).rows.length },
    { name: NAIVE, run: () => naive(customers).length },
  ];
}

/** All that is in the rows, as columns in rank order. */
interface Fields {
  readonly customers: readonly Customer[];
  readonly ids: readonly string[];
  readonly values: Float64Array;
  readonly shares: Float64Array;
  readonly cumulativeShares: Float64Array;
  readonly measured: Float64Array;
  readonly from: Float64Array;
  readonly upTo: Float64Array;
  readonly classes: readonly string[];
}

function fieldsOf(rows: readonly Row[]): Fields {
  return {
    customers: rows.map((row) => row.customer),
    ids: rows.map((row) => row.customer.id),
    values: Float64Array.from(rows, (row) => row.value),
    shares: Float64Array.from(rows, (row) => row.share!),
    cumulativeShares: Float64Array.from(rows, (row) => row.cumulativeShare!),
    measured: Float64Array.from(rows, (row) => row.reason.measured!),
    from: Float64Array.from(rows, (row) => LIMITS[row.class]![0]),
    upTo: Float64Array.from(rows, (row) => LIMITS[row.class]![1]),
    classes: rows.map((row) => row.class),
  };
}

// Nothing is left to do but the allocation, which is why this is the yardstick.
function literals({ customers, ids, values, shares, cumulativeShares, measured, from, upTo, classes }: Fields): Row[] {
  const count = customers.length;
  const rows = new Array<Row>(count);
  for (let r = 0; r < count; r += 1) {
    const name = classes[r]!;
    rows[r] = {
      customer: customers[r]!,
      id: ids[r]!,
      value: values[r]!,
      rank: r + 1,
      share: shares[r]!,
      cumulativeShare: cumulativeShares[r]!,
      customerShare: (r + 1) / count,
      class: name,
      computedClass: name,
      reason: { code: "classification/cumulative-share", measured: measured[r]!, from: from[r]!, upTo: upTo[r]!, boundary: "covering", tied: 1 },
    };
  }
  return rows;
}

// What most would write. It does not check ids and values, and rounds at the limits.
function naive(customers: readonly Customer[]): Row[] {
  const total = customers.reduce((sum, customer) => sum + customer.revenue, 0);
  let through = 0;
  return [...customers]
    .sort((a, b) => b.revenue - a.revenue)
    .map((customer, index) => {
      const before = through / total;
      through += customer.revenue;
      const name = before < 0.8 ? "A" : before < 0.95 ? "B" : "C";
      const [from, upTo] = LIMITS[name]!;
      const reason: AbcReason = { code: "classification/cumulative-share", measured: before, from, upTo, boundary: "covering", tied: 1 };
      return {
        customer,
        id: customer.id,
        value: customer.revenue,
        rank: index + 1,
        share: customer.revenue / total,
        cumulativeShare: through / total,
        customerShare: (index + 1) / customers.length,
        class: name,
        computedClass: name,
        reason,
      };
    });
}

// All make the same rows, or the comparison would be of different jobs.
function requireSame(ours: readonly Row[], theirs: readonly Row[], tolerance = 0): void {
  for (const [r, row] of ours.entries()) {
    const other = theirs[r]!;
    const far = Math.abs(row.cumulativeShare! - other.cumulativeShare!) > tolerance || Math.abs(row.reason.measured! - other.reason.measured!) > tolerance;
    const keys = Object.keys(row).join() === Object.keys(other).join() && Object.keys(row.reason).join() === Object.keys(other.reason).join();
    if (far || !keys || row.id !== other.id || row.class !== other.class) throw new Error(`row ${r}: ${JSON.stringify(row)} instead of ${JSON.stringify(other)}`);
  }
}
