import type { Channel, ContactRecord } from "../../customers/index.ts";
import { compareIds, type Id } from "../../foundation/index.ts";
import { CHANNELS } from "../input/contact-reader.ts";

/**
 * What the record of a contact holds, as a code: the people met, what was discussed, how the deal stands, the day of the next
 * visit (CAD-4). Codes, because the words themselves are for those who may read the record.
 */
export type MatrixNote = "people" | "discussed" | "standing" | "nextVisit";

/** Contacts of one kind, channel and purpose in one cell. */
export interface MatrixMark {
  /** Whether they took place or are planned. */
  readonly kind: "done" | "planned";
  /** How the customer is reached. */
  readonly channel: Channel;
  /** What for; `"business"` for a contact without a purpose. */
  readonly purpose: string;
  /** Number of contacts. */
  readonly count: number;
  /** What at least one of the records holds; empty for planned ones. */
  readonly notes: readonly MatrixNote[];
  /** What was discussed, in the words of the records, by day; absent unless asked for. */
  readonly texts?: readonly string[] | undefined;
}

/** A mark while it is gathered. */
interface OpenMark {
  readonly kind: MatrixMark["kind"];
  readonly channel: Channel;
  readonly purpose: string;
  count: number;
  readonly notes: Set<MatrixNote>;
  readonly texts: { readonly day: number; readonly id: Id | undefined; readonly text: string }[];
}

/** The marks of one cell while they are gathered. */
export type OpenCell = OpenMark[];

/** One contact to be marked. */
export interface Markable {
  /** Its day, days since 1970-01-01. */
  readonly day: number;
  /** How the customer is reached. */
  readonly channel: Channel;
  /** What it is for. */
  readonly purpose: string;
  /** The record of a contact that took place; `null` for a planned one. */
  readonly record: ContactRecord | null;
}

/**
 * Adds a contact to a cell.
 *
 * @param cell - the marks so far; changed
 * @param contact - the contact
 */
export function addMark(cell: OpenCell, { day, channel, purpose, record }: Markable): void {
  const kind = record === null ? "planned" : "done";
  let mark = cell.find((other) => other.kind === kind && other.channel === channel && other.purpose === purpose);
  if (mark === undefined) {
    mark = { kind, channel, purpose, count: 0, notes: new Set(), texts: [] };
    cell.push(mark);
  }
  mark.count += 1;
  if (record === null) return;
  for (const note of NOTES) if (holds(record[note])) mark.notes.add(note);
  if (holds(record.discussed)) mark.texts.push({ day, id: record.id, text: record.discussed! });
}

/**
 * The marks of a cell in the order in which they are shown.
 *
 * @param cell - the marks as they were gathered
 * @param notes - whether the words of the records are shown
 * @returns done before planned, then by channel and purpose
 */
export function closeCell(cell: OpenCell, notes: "codes" | "include"): readonly MatrixMark[] {
  return cell.sort(compareMarks).map((mark): MatrixMark => {
    const codes = NOTES.filter((note) => mark.notes.has(note));
    const closed = { kind: mark.kind, channel: mark.channel, purpose: mark.purpose, count: mark.count, notes: codes };
    return notes === "codes" ? closed : { ...closed, texts: mark.texts.sort(compareTexts).map(({ text }) => text) };
  });
}

const NOTES: readonly MatrixNote[] = ["people", "discussed", "standing", "nextVisit"];

function holds(value: unknown): boolean {
  return (typeof value === "string" || Array.isArray(value)) && value.length > 0;
}

function compareMarks(a: OpenMark, b: OpenMark): number {
  if (a.kind !== b.kind) return a.kind === "done" ? -1 : 1;
  return CHANNELS.indexOf(a.channel) - CHANNELS.indexOf(b.channel) || compareIds(a.purpose, b.purpose);
}

// Records need no id; among those without one the words decide, so that the order of the input does not.
function compareTexts(a: OpenMark["texts"][number], b: OpenMark["texts"][number]): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.id === undefined || b.id === undefined) return a.id !== b.id ? (a.id === undefined ? 1 : -1) : compareIds(a.text, b.text);
  return compareIds(a.id, b.id);
}
