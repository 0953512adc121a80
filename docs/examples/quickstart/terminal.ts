import CliTable from "cli-table3";
import type { Report } from "./report.ts";
import { textOf, type Cell, type Section, type Table, type Tone } from "./tables.ts";

/** How a report is set. */
export interface Setting {
  /** Columns that a line may have. */
  readonly width: number;
  /** Whether text is set off by escape sequences. */
  readonly paint: "colour" | "plain";
}

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly hasColors?: () => boolean;
}

// Longer lines are hard to read, and the widest table needs no more.
const MOST_COLUMNS = 100;
const USUAL_COLUMNS = 80;

/** The setting for a stream: a terminal has colour, unless NO_COLOR asks it not to. */
export function settingOf(stream: Stream): Setting {
  const hasColour = stream.isTTY === true && stream.hasColors?.() === true;
  return { width: Math.min(stream.columns ?? USUAL_COLUMNS, MOST_COLUMNS), paint: hasColour ? "colour" : "plain" };
}

/** Sets a report for a terminal. */
export function printReport({ title, subtitle, sections }: Report, setting: Setting): string {
  const head = [bold(title, setting), ...wrap(subtitle, setting)].join("\n");
  return [head, ...sections.map((section) => printSection(section, setting))].join("\n\n\n") + "\n";
}

function printSection({ title, meaning, tables, note }: Section, setting: Setting): string {
  const head = [bold(title.toUpperCase(), setting), ...wrap(meaning, setting)].join("\n");
  // A table that stands alone is what the title says.
  const captionOf = (table: Table): string[] => (tables.length > 1 ? [...wrap(table.caption, setting), ""] : []);
  const printed = tables.map((table) => [...captionOf(table), printTable(broken(fit(table, setting), setting), setting)].join("\n"));
  const after = note === undefined ? [] : [wrap(note, setting).join("\n")];
  return [head, ...[...printed, ...after].map((text) => text.replaceAll(/^(?=.)/gm, INDENT))].join("\n\n");
}

const INDENT = "  ";
const GAP = 2;
const LEAST_LINE = 40;

// Leaves out what is spare until the table has room; a column of several lines needs little.
function fit(table: Table, setting: Setting): Table {
  const spare = table.columns.findLastIndex(({ need }) => need === "if there is room");
  const long = table.columns.findIndex(({ lines }) => lines === "several");
  const needed = long < 0 ? totalWidth(table) : totalWidth(table) - widthOf(table, long) + LEAST_LINE;
  if (spare < 0 || INDENT.length + needed <= setting.width) return table;
  const without = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => index !== spare);
  return fit({ ...table, columns: without(table.columns), rows: table.rows.map(without), totals: (table.totals ?? []).map(without) }, setting);
}

// Gives each line of a long cell a row of its own.
function broken(table: Table, setting: Setting): Table {
  const long = table.columns.findIndex(({ lines }) => lines === "several");
  if (long < 0) return table;
  const width = setting.width - INDENT.length - (totalWidth(table) - widthOf(table, long));
  return {
    ...table,
    rows: table.rows.flatMap((row) => wrap(textOf(row[long]!), { ...setting, width: width + INDENT.length }).map((line, at) => row.map((cell, index) => (index === long ? line : at === 0 ? cell : "")))),
  };
}

function printTable(table: Table, setting: Setting): string {
  const { columns, rows, totals = [] } = table;
  const rule = [{ content: "─".repeat(totalWidth(table)), colSpan: columns.length, hAlign: "left" as const }];
  const paint = (row: readonly Cell[]): string[] => row.map((cell) => (typeof cell === "string" ? cell : escape(cell.text, cell.tone, setting)));
  const printed = new CliTable({
    colAligns: columns.map(({ align }) => align),
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 0, "padding-right": GAP },
  });
  printed.push(columns.map(({ head }) => head), rule, ...rows.map(paint));
  if (totals.length > 0) printed.push(rule, ...totals.map(paint));
  return printed.toString().replaceAll(/ +$/gm, "");
}

// Space parts the columns; the only lines are rules of our own.
const NO_LINES = {
  ...{ "top-left": "", top: "", "top-mid": "", "top-right": "" },
  ...{ "left-mid": "", mid: "", "mid-mid": "", "right-mid": "" },
  ...{ left: "", middle: "", right: "" },
  ...{ "bottom-left": "", bottom: "", "bottom-mid": "", "bottom-right": "" },
};

function totalWidth(table: Table): number {
  return table.columns.reduce((sum, _, index) => sum + widthOf(table, index) + GAP, -GAP);
}

function widthOf({ columns, rows, totals = [] }: Table, index: number): number {
  return Math.max(columns[index]!.head.length, ...[...rows, ...totals].map((row) => textOf(row[index]!).length));
}

const codes: Readonly<Record<Tone | "bold", readonly [on: number, off: number]>> = {
  bold: [1, 22],
  better: [32, 39],
  worse: [31, 39],
  same: [2, 22],
};

function bold(text: string, setting: Setting): string {
  return escape(text, "bold", setting);
}

function escape(text: string, code: keyof typeof codes, { paint }: Setting): string {
  const [on, off] = codes[code];
  return paint === "plain" ? text : `\u001B[${on}m${text}\u001B[${off}m`;
}

function wrap(text: string, { width }: Setting): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width - INDENT.length) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
