import type { ComplaintFact } from "clientele/complaints";
import { parseComplaintFacts } from "clientele/schema";
import { rowsOf, type Session } from "../open-database.ts";

const columns = "id, type, schema, occurred_at, recorded_at, said_by, data";

/**
 * The facts of a complaint, oldest first.
 *
 * @param after - position behind which to begin; 0: at the beginning
 * @throws Error for a row that is no fact: nobody decides by a history with a hole
 */
export async function readFacts(session: Session, complaint: string, after = 0): Promise<readonly ComplaintFact[]> {
  const rows = await rowsOf(session, `select ${columns} from complaint_facts where complaint = $1 and position > $2 order by position`, [complaint, after]);
  const { values, rejected } = parseComplaintFacts(rows, { columns: { occurredAt: "occurred_at", recordedAt: "recorded_at", by: "said_by" } });
  const [first] = rejected;
  if (first === undefined) return values;
  throw new Error(`fact ${after + first.row + 1} of ${complaint}: ${first.issues.map(({ path, code }) => `${path} ${code}`).join(", ")}`);
}

const UNIQUE_VIOLATION = "23505";

/**
 * Puts facts behind a history of a known length: all of them, or none.
 *
 * @param length - how many facts whoever decided had read
 * @returns whether they are stored; `"overtaken"` where somebody else was faster
 */
export async function appendFacts(session: Session, complaint: string, length: number, facts: readonly ComplaintFact[]): Promise<"stored" | "overtaken"> {
  const sql = `insert into complaint_facts (complaint, position, ${columns})
    select $1, $2::int + n, fact ->> 'id', fact ->> 'type', (fact ->> 'schema')::int,
           (fact ->> 'occurredAt')::timestamptz, (fact ->> 'recordedAt')::timestamptz, fact -> 'by', fact -> 'data'
      from jsonb_array_elements($3::jsonb) with ordinality as f(fact, n)`;
  try {
    await session.query(sql, [complaint, length, JSON.stringify(facts)]);
    return "stored";
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === UNIQUE_VIOLATION) return "overtaken";
    throw error;
  }
}
