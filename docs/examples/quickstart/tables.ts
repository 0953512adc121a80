/** What a cell says about a client: whether it went up, went down, or stayed. */
export type Tone = "better" | "worse" | "same";

/** Text, or text with a tone that a medium may show. */
export type Cell = string | { readonly text: string; readonly tone: Tone };

/** A column: what is in it, and to which side. */
export interface Column {
  readonly head: string;
  readonly align: "left" | "right";
  /** Whether it may be left out where there is no room. */
  readonly need: "always" | "if there is room";
  /** Whether its cells may go over several lines, where a line has an end. */
  readonly lines: "one" | "several";
}

/** A table; its first column names the row. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What the rows come to, set under a rule. */
  readonly totals?: readonly (readonly Cell[])[];
}

/** A part of the report: what it means, and the figures. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what it means. */
  readonly meaning: string;
  readonly tables: readonly Table[];
  /** What a reader has to know about the figures; absent: nothing more. */
  readonly note?: string;
}

/** A column of words. */
export function left(head: string): Column {
  return { head, align: "left", need: "always", lines: "one" };
}

/** A column of figures. */
export function right(head: string): Column {
  return { head, align: "right", need: "always", lines: "one" };
}

/** A column of amounts, with their unit where it is known. */
export function amounts(head: string, unit: string): Column {
  return right(unit === "" ? head : `${head} ${unit}`);
}

/** The same column, but one that can be done without. */
export function spare(column: Column): Column {
  return { ...column, need: "if there is room" };
}

/** The same column, with cells that may go over several lines. */
export function several(column: Column): Column {
  return { ...column, lines: "several" };
}

/** What a cell reads. */
export function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}
