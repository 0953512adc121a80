import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

/** A table: a title, a line of names, lines of cells. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
  /** What a reader has to know below it. */
  readonly note?: string | undefined;
}

const FILE = new URL("../../docs/performance.md", import.meta.url);
const BEGIN = "<!-- benchmark: begin -->";
const END = "<!-- benchmark: end -->";

/**
 * A table as Markdown that is set well in a terminal too.
 *
 * @param table - the table
 * @returns its lines
 */
export function markdown({ title, head, lines, note }: Table): string {
  const widths = head.map((name, column) => Math.max(3, name.length, ...lines.map((cells) => cells[column]!.length)));
  const row = (cells: readonly string[]): string => `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(" | ")} |`;
  const rule = `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`;
  return [`### ${title}`, "", row(head), rule, ...lines.map(row), ...(note === undefined ? [] : ["", note]), ""].join("\n");
}

/**
 * When and where this was measured.
 *
 * @returns a sentence
 */
export function circumstances(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `Measured on ${new Date().toISOString().slice(0, 10)}: ${first?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${memory} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}.`;
}

/**
 * A number of values.
 *
 * @param n - a power of ten, or not
 * @returns as in 10⁶
 */
export function sizeName(n: number): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  const exponent = Math.log10(n);
  return Number.isInteger(exponent) ? `10${digits[exponent]!}` : n.toLocaleString("en");
}

/**
 * Puts what was measured into docs/performance.md.
 *
 * @param text - Markdown
 */
export function writeReport(text: string): void {
  const page = readFileSync(FILE, "utf8");
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/performance.md lacks ${BEGIN} … ${END}`);
  writeFileSync(FILE, `${before}${BEGIN}\n\n${text.trim()}\n\n${END}${after}`);
}
