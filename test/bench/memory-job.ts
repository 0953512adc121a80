// One job in a process of its own, started by memory.ts: the peak of a process cannot be set back.
import { existsSync, readFileSync } from "node:fs";
import { classifyAbc, classifyAbcChunks, classifyAbcColumn, rankColumn, tabulateAbcColumn } from "../../src/classification/index.ts";
import { dataSets } from "./data.ts";

/** What a job found out about itself. All in bytes. */
export interface JobMemory {
  /** Resident before the job, its input included. */
  readonly before: number;
  /** Highest resident size of the process, ever. */
  readonly peak: number;
  /** Contents of the typed arrays that the job returned. */
  readonly output: number;
  /** Growth of the heap by what the job returned. */
  readonly heap: number;
}

interface Job {
  readonly input: unknown;
  run(): object;
}

type MakeJob = (data: string, n: number) => Job;

const jobs: Readonly<Record<string, MakeJob>> = {
  classes: (data, n) => withColumn(data, n, (values) => classifyAbcColumn(values)),
  sort: (data, n) => withColumn(data, n, (values) => ({ sorted: values.slice().sort() })),
  order: (data, n) => withColumn(data, n, (values) => ({ order: rankColumn(values) })),
  columns: (data, n) => withColumn(data, n, (values) => tabulateAbcColumn(values)),
  rows: (data, n) => {
    const customers = Array.from(valuesOf(data, n), (revenue, i) => ({ id: `C${String(i + 1).padStart(7, "0")}`, revenue }));
    return { input: customers, run: () => classifyAbc(customers, { id: "id", value: "revenue" }) };
  },
  chunks: (_, n) => ({ input: undefined, run: () => classifyAbcChunks(() => generated(n)) }),
};

function withColumn(data: string, n: number, run: (values: Float64Array) => object): Job {
  const values = valuesOf(data, n);
  return { input: values, run: () => run(values) };
}

function valuesOf(data: string, n: number): Float64Array {
  return dataSets.find(({ name }) => name === data)!.make(n);
}

const CHUNK = 65_536;

// The same values whenever it is opened. Each chunk is one before it on another scale, so that the reading is
// what takes the time, and not the making. One buffer serves all, as it would in a reader of a file.
function* generated(n: number): Generator<Float64Array> {
  const first = valuesOf(dataSets[0]!.name, CHUNK);
  const chunk = new Float64Array(CHUNK);
  for (let start = 0; start < n; start += CHUNK) {
    const factor = 1 + start / n;
    for (let i = 0; i < CHUNK; i += 1) chunk[i] = first[i]! * factor;
    yield chunk.subarray(0, Math.min(CHUNK, n - start));
  }
}

function measure(name: string, data: string, n: number): JobMemory {
  const make = jobs[name]!;
  // Code and its compilation are no memory per customer.
  make(data, Math.min(n, CHUNK)).run();
  const job = make(data, n);
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  const before = process.memoryUsage.rss();
  const result = job.run();
  const peak = peakOfProcess();
  globalThis.gc?.();
  return { before, peak, output: bytesIn(result), heap: process.memoryUsage().heapUsed - heapUsed };
}

// On Linux the maxRSS of a process begins with the size of the one that started it, which may be gigabytes.
function peakOfProcess(): number {
  const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
  return 1024 * Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
}

function bytesIn(result: object): number {
  return Object.values(result).reduce<number>((sum, field) => sum + (ArrayBuffer.isView(field) ? field.byteLength : 0), 0);
}

const [, , name = "", data = "", n = "0"] = process.argv;
process.stdout.write(JSON.stringify(measure(name, data, Number(n))));
