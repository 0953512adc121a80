// What a ledger of orders, or of invoices and receipts, says of each customer, against a bare `Map` that only puts the same records together.
// Alone: `npx tsx --expose-gc --max-old-space-size=16000 test/bench/ledgers.ts`.
import { pathToFileURL } from "node:url";
import { receivables, type Invoice, type Order, type Receipt } from "../../src/customers/index.ts";
import { churnSignalsByCustomer } from "../../src/satisfaction/index.ts";
import { compete, growthExponent, type Measured } from "./rounds.ts";

/** The yardstick: the records of each customer in a list, nothing read, checked or computed. */
export const GROUPED = "bare Map of lists";
export const SIGNALS = "churnSignalsByCustomer";
export const OWED = "receivables";

/** Sizes in records; there is a customer for each ten. */
export const LEDGER_SIZES = [1e4, 1e5, 1e6];

const AS_OF = "2026-03-10";
const LAST_DAY = 20_522;
const DAYS = 730;
const PER_CUSTOMER = 10;
const RECEIPT_SHARE = 0.45;
const dates = Array.from({ length: DAYS }, (_, back) => new Date((LAST_DAY - back) * 86_400_000).toISOString().slice(0, 10));

/**
 * Churn signals from orders of two years.
 *
 * @param sizes - numbers of orders
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export function measureChurn(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  return measured(sizes, done, "orders of two years", (n) => {
    const random = randomNumbers();
    const orders = Array.from({ length: n }, (): Order => ({ customer: customerOf(random, n), date: dateOf(random), amount: amountOf(random) }));
    return [
      { name: GROUPED, run: () => grouped([orders]) },
      { name: SIGNALS, run: () => churnSignalsByCustomer({ orders }, undefined, { asOf: AS_OF }).rows.length },
    ];
  });
}

/**
 * Who owes what, from invoices and receipts of two years. A third of the receipts name their invoice.
 *
 * @param sizes - numbers of documents
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export function measureReceivables(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  return measured(sizes, done, "invoices and receipts", (n) => {
    const random = randomNumbers();
    const paid = Math.round(n * RECEIPT_SHARE);
    const invoices = Array.from({ length: n - paid }, (_, i): Invoice => ({ id: `I${i}`, customer: customerOf(random, n), date: dateOf(random), amount: amountOf(random) }));
    const receipts = Array.from({ length: paid }, (_, i): Receipt => {
      const invoice = invoices[i]!;
      const named = i % 3 === 0 ? { invoice: invoice.id, amount: invoice.amount } : { amount: amountOf(random) };
      return { id: `R${i}`, customer: invoice.customer, date: dateOf(random), ...named };
    });
    return [
      { name: GROUPED, run: () => grouped([invoices, receipts]) },
      { name: OWED, run: () => receivables(invoices, receipts, { asOf: AS_OF }).rows.length },
    ];
  });
}

async function measured(
  sizes: readonly number[],
  done: (measured: readonly Measured[]) => void,
  data: string,
  contestants: (n: number) => Parameters<typeof compete>[2],
): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const n of sizes) {
    const own = contestants(n);
    const rows = own.map(({ run }) => run());
    if (rows.some((count) => count !== rows[0])) throw new Error("not all find the same customers");
    const found = await compete(data, n, own);
    done(found);
    all.push(...found);
  }
  return all;
}

function grouped(lists: readonly (readonly { readonly customer: string | number }[])[]): number {
  const customers = new Map<string | number, object[]>();
  for (const list of lists) {
    for (const record of list) {
      const own = customers.get(record.customer);
      if (own === undefined) customers.set(record.customer, [record]);
      else own.push(record);
    }
  }
  return customers.size;
}

function customerOf(random: () => number, n: number): string {
  return `C${String(Math.floor((random() * n) / PER_CUSTOMER)).padStart(6, "0")}`;
}

function dateOf(random: () => number): string {
  return dates[Math.floor(random() * DAYS)]!;
}

function amountOf(random: () => number): number {
  return Math.round(random() * 100_000 + 1) / 100;
}

// The same ledger in every run.
function randomNumbers(): () => number {
  let state = 20_260_310;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const tell = (ones: readonly Measured[]): void => {
    for (const { data, n, contestant, milliseconds, ratio } of ones) console.log(`${data}, ${n}: ${contestant} ${milliseconds.toPrecision(3)} ms, ratio ${ratio.toFixed(2)}`);
  };
  for (const [all, name] of [[await measureChurn(LEDGER_SIZES, tell), SIGNALS], [await measureReceivables(LEDGER_SIZES, tell), OWED]] as const) {
    console.log(`${name}: growth exponent ${growthExponent(all.filter(({ contestant }) => contestant === name)).toFixed(2)}`);
  }
}
