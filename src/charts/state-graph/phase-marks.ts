import type { EngagementState } from "../../engagements/index.ts";
import type { ChartWords } from "../chart-words.ts";

/** What a state adds to the picture of its template. */
interface PhaseMarks {
  /** Lines under the name of a phase. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The statements that mark phases. `idOf` gives the id of the node of a phase, or of the end for `null`. */
  readonly lines: (idOf: (phase: string | null) => string | undefined) => string[];
}

/**
 * Where an engagement is and has been.
 *
 * @param state - an engagement
 * @param words - the words of a language
 * @returns what is to be added
 */
export function phaseMarks({ status, phase, visit, visits }: EngagementState, words: ChartWords): PhaseMarks {
  const isOver = status === "completed";
  const stands = status === "suspended" || status === "cancelled" || status === "lost" ? [words[status]] : [];
  const again = visit > 1 ? [words.visit(visit)] : [];
  const passed = [...new Set(visits.map((stay) => stay.phase))].filter((id) => isOver || id !== phase);
  return {
    notes: new Map(phase === null ? [] : [[phase, [...again, ...stands]]]),
    lines(idOf) {
      // A phase that a migration took away has no box any more.
      const grey = passed.map(idOf).filter((id) => id !== undefined);
      const current = phase === null ? undefined : idOf(isOver ? null : phase);
      return [
        ...(grey.length === 0 ? [] : ["  classDef passed fill:#e5e7eb,stroke:#9ca3af,color:#374151", `  class ${grey.join(",")} passed`]),
        ...(current === undefined ? [] : ["  classDef current fill:#fef3c7,stroke:#b45309,stroke-width:3px,color:#1f2937", `  class ${current} current`]),
      ];
    },
  };
}
