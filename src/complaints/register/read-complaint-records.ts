import { ClienteleError, compareIds, type Id, type Reason } from "../../foundation/index.ts";
import { requireId, requireList, requireRecord, type Place } from "../../foundation/internal.ts";
import type { ComplaintOutcome, ComplaintRecord } from "./complaint-record.ts";
import type { RegisterFindingReasons, RegisterLeftOutReasons } from "./complaint-register-reasons.ts";
import { momentReader, momentText, type Moment, type MomentReader } from "./moments.ts";
import { CLOSED, RECEIVED, RESOLVED, REOPENED, rowParts } from "./row-moments.ts";
import { rowText } from "./row-text.ts";

/**
 * Why a row counts nowhere.
 *
 * @category Register
 */
export type RegisterLeftOut = Reason<RegisterLeftOutReasons>;

/**
 * What is wrong with a row that counts.
 *
 * @category Register
 */
export type RegisterFinding = Reason<RegisterFindingReasons>;

/** A run of a complaint: from the receipt, or a reopening, to its end. */
interface CheckedRun {
  readonly started: Moment;
  readonly resolved: Moment | null;
  readonly closed: Moment | null;
}

/** A checked row. */
export interface CheckedComplaint {
  readonly id: Id;
  readonly record: ComplaintRecord;
  /** Where the row stands, for messages. */
  readonly place: Place;
  readonly received: Moment;
  /** The present one is the last. */
  readonly runs: readonly CheckedRun[];
  /** `null` while it is open. */
  readonly outcome: ComplaintOutcome | null;
}

/** Checked rows, each complaint once, and what is wrong with the others. */
export interface CheckedRegister {
  /** In the order of ids. */
  readonly complaints: readonly CheckedComplaint[];
  /** By complaint. */
  readonly leftOut: readonly RegisterLeftOut[];
  /** By complaint. */
  readonly findings: readonly RegisterFinding[];
  /** Number of rows given. */
  readonly rows: number;
  /** Rows that are copies of another one. */
  readonly copies: number;
  readonly moments: MomentReader;
}

/**
 * Takes rows as they come. Dirt is reported, what is no row at all is refused.
 *
 * @param records - what stands where rows should be
 * @param timeZone - zone in which instants have a day
 * @param needs - whether every moment needs a day
 * @returns each complaint once, and findings
 * @throws ClienteleError `invalid-input`, `missing-id`, `invalid-date`, `invalid-instant`, `invalid-time-zone`, `invalid-option`
 */
export function readComplaintRecords(records: readonly ComplaintRecord[], timeZone: string | undefined, needs: "days" | "order"): CheckedRegister {
  const moments = momentReader(timeZone, needs);
  const leftOut: RegisterLeftOut[] = [];
  const findings: RegisterFinding[] = [];
  const complaints: CheckedComplaint[] = [];
  let copies = 0;
  const { firsts, again } = placesOf(records);
  for (const index of firsts) {
    const record = records[index]!;
    const id = record.complaint;
    const others = again.get(id);
    if (others !== undefined) {
      const textAt = (place: number): string => rowText(records[place]!, { list: "records", index: place, id }, moments);
      const text = textAt(index);
      if (others.some((other) => textAt(other) !== text)) {
        leftOut.push({ code: "complaints/conflicting-rows", complaint: id, rows: others.length + 1 });
        continue;
      }
      copies += others.length;
    }
    const read = readComplaint(id, record, { list: "records", index, id }, moments);
    if ("code" in read) {
      leftOut.push(read);
      continue;
    }
    if (others !== undefined) findings.push({ code: "complaints/duplicate-rows", complaint: id, rows: others.length + 1 });
    const disorder = disorderOf(read, moments);
    if (disorder !== null) findings.push({ code: "complaints/dates-out-of-order", ...disorder });
    complaints.push(read);
  }
  return { complaints, leftOut, findings, rows: records.length, copies, moments };
}

interface Places {
  /** Where each id stands first, in the order of ids. */
  readonly firsts: readonly number[];
  /** Where ids stand again. */
  readonly again: ReadonlyMap<Id, readonly number[]>;
}

function placesOf(records: readonly ComplaintRecord[]): Places {
  const rows = requireList(records, "records");
  const first = new Map<Id, number>();
  const again = new Map<Id, number[]>();
  for (let index = 0; index < rows.length; index += 1) {
    const id = requireId(requireRecord(rows[index], "records", index)["complaint"], "records", index);
    if (!first.has(id)) first.set(id, index);
    else if (again.has(id)) again.get(id)!.push(index);
    else again.set(id, [index]);
  }
  return { firsts: [...first.values()].sort((a, b) => compareIds(records[a]!.complaint, records[b]!.complaint)), again };
}

function readComplaint(id: Id, record: ComplaintRecord, place: Place, moments: MomentReader): CheckedComplaint | Reason<Pick<RegisterLeftOutReasons, "complaints/date-missing">> {
  const fields = record as unknown as Readonly<Record<string, unknown>>;
  const received = moments.read(fields, RECEIVED, place);
  if (received === null) return { code: "complaints/date-missing", complaint: id, of: "received" };
  const runs: CheckedRun[] = [];
  let started = received;
  for (const { fields: before, place: inner } of rowParts(record, "reopenings", place)) {
    const reopened = moments.read(before, REOPENED, inner);
    if (reopened === null) return { code: "complaints/date-missing", complaint: id, of: "reopened" };
    runs.push({ started, resolved: moments.read(before, RESOLVED, inner), closed: moments.read(before, CLOSED, inner) });
    started = reopened;
  }
  const closed = moments.read(fields, CLOSED, place);
  runs.push({ started, resolved: moments.read(fields, RESOLVED, place), closed });
  const outcome = record.outcome ?? null;
  if (outcome !== null && !OUTCOMES.includes(outcome)) throw unknownName(place, "outcome", OUTCOMES);
  // It ended, and nobody knows when: neither an open complaint nor one that is over on any day.
  if (outcome !== null && closed === null) return { code: "complaints/date-missing", complaint: id, of: "closed" };
  return { id, record, place, received, runs, outcome: closed === null ? null : (outcome ?? "closed") };
}

const OUTCOMES: readonly ComplaintOutcome[] = ["closed", "withdrawn", "merged", "referred", "notAComplaint"];

function unknownName(place: Place, field: string, expected: readonly string[]): ClienteleError {
  const where = `${place.list}[${place.index!}].${field}`;
  return new ClienteleError("invalid-input", `${where} is none of ${expected.map((name) => `"${name}"`).join(", ")}`, { ...place, field, expected });
}

type Disorder = Omit<Reason<Pick<RegisterFindingReasons, "complaints/dates-out-of-order">>, "code">;

// The first moment that lies before one that it must follow. All are compared, so that none without a day slips through.
function disorderOf({ id, runs }: CheckedComplaint, moments: MomentReader): Disorder | null {
  let disorder: Disorder | null = null;
  let after: Disorder["after"] = "received";
  let last = runs[0]!.started;
  const step = (of: Disorder["of"], moment: Moment | null): void => {
    if (moment === null) return;
    if (moments.compare(moment, last) < 0) disorder ??= { complaint: id, of, at: momentText(moment), after, afterAt: momentText(last) };
    after = of;
    last = moment;
  };
  for (let index = 0; index < runs.length; index += 1) {
    const { started, resolved, closed } = runs[index]!;
    if (index > 0) step("reopened", started);
    step("resolved", resolved);
    step("closed", closed);
  }
  return disorder;
}
