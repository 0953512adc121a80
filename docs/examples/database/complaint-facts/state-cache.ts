import type { ComplaintState } from "clientele/complaints";
import { upgradeComplaintState } from "clientele/schema";
import { rowsOf, type Session } from "../open-database.ts";
import { desk } from "./desk.ts";
import { readFacts } from "./fact-table.ts";

/** A complaint as its facts make it. */
export interface Loaded {
  readonly state: ComplaintState;
  /** How many facts made it. */
  readonly length: number;
}

/**
 * A complaint from its cached state and the facts behind it. A cache that is missing, damaged, or ahead of the facts is left aside.
 */
export async function loadComplaint(session: Session, complaint: string): Promise<Loaded> {
  const cached = await readCache(session, complaint);
  const facts = await readFacts(session, complaint, cached.length);
  return { state: facts.reduce(desk.evolve, cached.state), length: cached.length + facts.length };
}

async function readCache(session: Session, complaint: string): Promise<Loaded> {
  const sql = `select position, state from complaint_states as s where complaint = $1
    and exists (select from complaint_facts as f where f.complaint = s.complaint and f.position = s.position)`;
  const [row] = await rowsOf<{ readonly position: number; readonly state: unknown }>(session, sql, [complaint]);
  const read = row === undefined ? undefined : upgradeComplaintState(row.state);
  return row !== undefined && read?.ok === true ? { state: read.value, length: row.position } : { state: desk.replay([]), length: 0 };
}

/** Keeps a state, unless a later one is kept already. One that is ahead of the facts is no later one. */
export async function keepState(session: Session, complaint: string, { state, length }: Loaded): Promise<void> {
  const sql = `insert into complaint_states (complaint, position, state) values ($1, $2, $3::jsonb)
    on conflict (complaint) do update set position = excluded.position, state = excluded.state
    where complaint_states.position <= excluded.position
       or not exists (select from complaint_facts as f where f.complaint = excluded.complaint and f.position = complaint_states.position)`;
  await session.query(sql, [complaint, length, JSON.stringify(state)]);
}
