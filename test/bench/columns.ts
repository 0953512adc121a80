import { classifyAbcChunks, classifyAbcColumn, rankColumn, tabulateAbcColumn } from "../../src/classification/index.ts";
import { dataSets, PARETO, type DataSet } from "./data.ts";
import { arquero, duckDb, NO_DUCKDB } from "./engines.ts";
import { compete, type Contestant, type Measured } from "./rounds.ts";

/** The yardstick: a copy, sorted by the engine. */
export const SORT = "sort";
export const CLASSES = "classes";
export const CHUNKS = "cuts from chunks";
export const ORDER = "order";
export const COLUMNS = "rank, shares, class";
export const PASS = "one summing pass";
export const COMPARATOR = "comparator sort";

// As a file or a socket would deliver them.
const CHUNK = 65_536;
// Beyond, a comparator or arquero takes longer than all the others together.
const MOST_OF_THE_SLOW = 1e6;
const WARM_UP = 1e5;

/**
 * Classes, order and whole tables from a column of values, against a sort of a copy.
 *
 * @param sizes - numbers of values
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export async function measureColumns(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  const all: Measured[] = [];
  // So that the first to be measured is not measured uncompiled.
  await measureDataSet(dataSets[0]!, WARM_UP);
  for (const dataSet of dataSets) {
    for (const n of sizes.filter((size) => size <= dataSet.most)) {
      const measured = await measureDataSet(dataSet, n);
      done(measured);
      all.push(...measured);
    }
  }
  return all;
}

async function measureDataSet({ name, make }: DataSet, n: number): Promise<Measured[]> {
  const values = make(n);
  const contestants = oursAndSort(values, n <= MOST_OF_THE_SLOW || name === PARETO);
  if (name !== PARETO) return compete(name, n, contestants);
  if (n <= MOST_OF_THE_SLOW) contestants.push(comparatorSort(values), arquero(values));
  const loaded = await duckDb(values);
  if (loaded === undefined) console.log(NO_DUCKDB);
  else contestants.push(loaded.contestant);
  await agree(contestants.filter((contestant) => !ANSWERLESS.has(contestant.name)));
  const measured = await compete(name, n, contestants);
  loaded?.close();
  return measured;
}

function oursAndSort(values: Float64Array, withTables: boolean): Contestant[] {
  const contestants: Contestant[] = [
    { name: SORT, run: () => values.slice().sort().length },
    { name: CLASSES, run: () => classifyAbcColumn(values).classes[0]!.count },
    { name: CHUNKS, run: () => classifyAbcChunks(() => chunksOf(values)).classes[0]!.count },
    { name: PASS, run: () => sum(values) },
  ];
  if (withTables) contestants.push({ name: ORDER, run: () => rankColumn(values).length }, { name: COLUMNS, run: () => tabulateAbcColumn(values).classes[0]!.count });
  return contestants;
}

// These do a part of the job, and know no classes.
const ANSWERLESS: ReadonlySet<string> = new Set([SORT, PASS, ORDER]);

// A contestant that is fast because it does another job would prove nothing. Engines round, and may be off by one.
async function agree(contestants: readonly Contestant[]): Promise<void> {
  const best: number[] = [];
  for (const { run } of contestants) best.push(await run());
  if (Math.max(...best) - Math.min(...best) <= 1) return;
  throw new Error(`customers in class A: ${contestants.map(({ name }, i) => `${name} ${best[i]}`).join(", ")}`);
}

function* chunksOf(values: Float64Array): Generator<Float64Array> {
  for (let start = 0; start < values.length; start += CHUNK) yield values.subarray(start, start + CHUNK);
}

// Counted, because an iterator would take four times as long.
function sum(values: Float64Array): number {
  const count = values.length;
  let total = 0;
  for (let i = 0; i < count; i += 1) total += values[i]!;
  return total;
}

// What most would write: positions, sorted by a function, then a running sum.
function comparatorSort(values: Float64Array): Contestant {
  return {
    name: COMPARATOR,
    run: () => {
      const order = Array.from(values, (_, i) => i).sort((a, b) => values[b]! - values[a]!);
      const total = sum(values);
      const classes = new Array<string>(order.length);
      let before = 0;
      let best = 0;
      for (const at of order) {
        classes[at] = before < 0.8 * total ? "A" : before < 0.95 * total ? "B" : "C";
        best += Number(classes[at] === "A");
        before += values[at]!;
      }
      return best;
    },
  };
}
