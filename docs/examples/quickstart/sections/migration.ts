import type { ClassMigration, ClassMove, ClassState, MoveDirection } from "clientele/classification";
import type { Analysis } from "../analysis.ts";
import { formatAmount, formatCount, formatPeriod } from "../figures.ts";
import { amounts, left, right, type Cell, type Section, type Table, type Tone } from "../tables.ts";

type Migration = ClassMigration<"A" | "B" | "C">;
type State = ClassState<"A" | "B" | "C">;

const MOVES_SHOWN = 3;

/** Who moved between two half-years? */
export function migrationSection({ migration, halves }: Analysis, unit: string): Section {
  const [earlier, later] = halves;
  return {
    id: "migration",
    title: "Who moved between two half-years",
    meaning: meaningOf(migration),
    tables: [
      matrixTable(migration, `Rows: ${formatPeriod(earlier)}. Columns: ${formatPeriod(later)}`),
      movesTable(migration, unit),
    ],
  };
}

function meaningOf({ matrix, states, counts }: Migration): string {
  const best = matrix[0]!;
  const all = best.reduce((sum, count) => sum + count, 0);
  const gone = best[states.indexOf("absent")]!;
  const totals = (["promoted", "demoted", "new", "gone", "unchanged"] as const).map((key) => `${formatCount(counts[key])} ${key}`).join(", ");
  return `Of the ${formatCount(all)} clients who were A, ${formatCount(best[0]!)} still are and ${formatCount(gone)} are gone; over all classes ${totals}.`;
}

// A state that nobody is in, before or after, has no row and no column.
function matrixTable({ matrix, states }: Migration, caption: string): Table {
  const shown = [...states.keys()].filter((state) => states[state] === "absent" || matrix[state]!.some(Boolean) || matrix.some((row) => row[state] !== 0));
  return {
    caption,
    columns: [left("Clients"), ...shown.map((to) => right(nameOf(states[to]!, "gone")))],
    rows: shown.map((from) => [nameOf(states[from]!, "new"), ...shown.map((to) => matrixCell(matrix[from]![to]!, from, to, states))]),
  };
}

function matrixCell(count: number, from: number, to: number, states: readonly State[]): Cell {
  if (states[from] === "absent" && states[to] === "absent") return "";
  return { text: formatCount(count), tone: toneOf(from, to) };
}

function toneOf(from: number, to: number): Tone {
  if (from === to) return "same";
  return to < from ? "better" : "worse";
}

function nameOf(state: ClassState, absent: string): string {
  if (state === "absent") return absent;
  return state === "nonPositive" ? "zero or less" : state;
}

function movesTable({ moves }: Migration, unit: string): Table {
  const rows = (["promoted", "new", "demoted", "gone"] as const).flatMap((direction) => largest(moves, direction).map(moveCells));
  return {
    caption: "The largest moves of each kind",
    columns: [left("Moved"), left("Client"), left("From"), left("To"), amounts("Before", unit), amounts("After", unit)],
    rows,
  };
}

function largest(moves: readonly ClassMove[], direction: MoveDirection): readonly ClassMove[] {
  const weight = ({ valueBefore, valueAfter }: ClassMove): number => Math.abs((valueAfter ?? 0) - (valueBefore ?? 0));
  return moves.filter((move) => move.direction === direction).sort((a, b) => weight(b) - weight(a)).slice(0, MOVES_SHOWN);
}

function moveCells({ direction, id, from, to, valueBefore, valueAfter }: ClassMove): Cell[] {
  const tone = direction === "promoted" || direction === "new" ? "better" : "worse";
  return [{ text: direction, tone }, String(id), nameOf(from, "–"), nameOf(to, "–"), formatAmount(valueBefore), formatAmount(valueAfter)];
}
