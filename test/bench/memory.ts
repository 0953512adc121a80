import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { dataSets, PARETO } from "./data.ts";
import type { JobMemory } from "./memory-job.ts";

/** What a job needed, in a process of its own. */
export interface MeasuredMemory {
  readonly job: string;
  readonly data: string;
  readonly n: number;
  /** Bytes a customer at the peak, above input and output. */
  readonly perCustomer: number;
  /** Highest resident size of the whole process, in bytes. */
  readonly peak: number;
}

/** The job that the limit of bytes a customer is for. */
export const COLUMN_JOB = "classes";
/** The job that never has its values in memory. */
export const CHUNK_JOB = "chunks";

const COLUMN_SIZE = 1e7;
const ROW_SIZE = 1e6;
const CHUNK_SIZE = 1e8;

/**
 * Peak memory, each job in a process of its own.
 *
 * @param largest - no job is larger
 * @returns all that was measured
 */
export function measureMemory(largest: number): MeasuredMemory[] {
  const n = Math.min(COLUMN_SIZE, largest);
  const measured = dataSets.map(({ name }) => run(COLUMN_JOB, name, n));
  for (const job of ["order", "columns", "sort"]) measured.push(run(job, PARETO, n));
  measured.push(run("rows", PARETO, Math.min(ROW_SIZE, largest)));
  measured.push(run(CHUNK_JOB, "made as it is read", largest < COLUMN_SIZE ? largest : CHUNK_SIZE));
  return measured;
}

function run(job: string, data: string, n: number): MeasuredMemory {
  const file = fileURLToPath(new URL("memory-job.ts", import.meta.url));
  // The flags of this process make the child understand TypeScript, and give it gc.
  const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, file, job, data, String(n)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`${job}, ${data}: ${stderr}`);
  const { before, peak, output, heap } = JSON.parse(stdout) as JobMemory;
  return { job, data, n, peak, perCustomer: (peak - before - output - Math.max(0, heap)) / n };
}
