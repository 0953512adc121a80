// Engines that a user would otherwise reach for. The table is made before the clock starts.
import { desc, rolling, table } from "arquero";
import type { Contestant } from "./rounds.ts";

/** What this run says where DuckDB does not take part. */
export const NO_DUCKDB = "DuckDB: not available here";

export const ARQUERO = "arquero";
export const DUCKDB = "DuckDB";

// The default of DuckDB is all cores; more than two would compare machines, not methods.
const THREADS = 2;
const CHUNK = 2048;

/**
 * Sort, cumulative share and class as arquero has them.
 *
 * @param values - all over zero
 * @returns the contestant
 */
export function arquero(values: Float64Array): Contestant {
  const customers = table({ value: values });
  // What rolling returns has no type.
  const through = rolling("d => op.sum(d.value)") as object;
  return {
    name: ARQUERO,
    run: () => {
      const classes = customers
        .orderby(desc("value"))
        .derive({ through, total: "d => op.sum(d.value)" })
        .derive({ class: "d => (d.through - d.value) < 0.8 * d.total ? 'A' : (d.through - d.value) < 0.95 * d.total ? 'B' : 'C'" })
        .groupby("class")
        .count()
        .objects() as { class: string; count: number }[];
      return classes.find((row) => row.class === "A")!.count;
    },
  };
}

/** DuckDB with a loaded table. */
export interface LoadedDuckDb {
  readonly contestant: Contestant;
  close(): void;
}

// The window sums by ROWS, which leaves out what ties need; and nothing but three counts leaves the engine.
const QUERY = `
  SELECT class, count(*) AS customers FROM (
    SELECT CASE WHEN through - value < 0.8 * total THEN 'A' WHEN through - value < 0.95 * total THEN 'B' ELSE 'C' END AS class
    FROM (
      SELECT value, sum(value) OVER (ORDER BY value DESC ROWS UNBOUNDED PRECEDING) AS through, sum(value) OVER () AS total
      FROM customers
    )
  ) GROUP BY class ORDER BY class`;

/**
 * Loads values into DuckDB, in memory.
 *
 * @param values - all over zero
 * @returns the contestant; `undefined` where the package or its binary is not installed
 */
export async function duckDb(values: Float64Array): Promise<LoadedDuckDb | undefined> {
  const api = await import("@duckdb/node-api").catch(() => undefined);
  if (api === undefined) return undefined;
  const instance = await api.DuckDBInstance.create(":memory:", { threads: String(THREADS) });
  const connection = await instance.connect();
  await connection.run("CREATE TABLE customers (value DOUBLE)");
  const appender = await connection.createAppender("customers");
  for (let start = 0; start < values.length; start += CHUNK) {
    const piece = values.subarray(start, start + CHUNK);
    const chunk = api.DuckDBDataChunk.create([api.DOUBLE], piece.length);
    chunk.setColumnValues(0, Array.from(piece));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return {
    contestant: {
      name: DUCKDB,
      run: async () => {
        const reader = await connection.runAndReadAll(QUERY);
        return Number(reader.getRows()[0]![1]);
      },
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
