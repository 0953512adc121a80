import { classesOfChunk, classifyAbc, classifyAbcChunks, classifyAbcColumn, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcClassSummary, AbcPolicy, AbcTotals } from "../../../src/classification/index.ts";
import type { Customer } from "./abc-oracle.ts";

export interface Answer {
  readonly form: string;
  readonly classOf: readonly number[];
  readonly classes: readonly AbcClassSummary[];
  readonly totals: AbcTotals;
}

/** Whether the chunk form takes a policy: it has no ids, and never holds all values. */
export function suitsChunks(policy: AbcPolicy): boolean {
  return policy.by === "threshold" || (policy.by !== "computed" && policy.ties !== "split");
}

/** Values in chunks of uneven length, an empty one among them. */
export function inChunks(values: readonly number[], longest = 7): Float64Array[] {
  const chunks = [new Float64Array(0)];
  for (let at = 0, length = 1; at < values.length; at += length, length = (length % longest) + 1) chunks.push(Float64Array.from(values.slice(at, at + length)));
  return chunks;
}

/** The same customers classified in every form that takes the policy. */
export function classifyInAllForms(customers: readonly Customer[], policy: AbcPolicy, longestChunk?: number): readonly Answer[] {
  const ids = customers.map(({ id }) => id);
  const values = customers.map(({ value }) => value);
  const column = Float64Array.from(values);
  const answers: Answer[] = [
    classifiedObjects(customers, policy),
    columnAnswer("numbers", classifyAbcColumn(values, policy, { ids })),
    columnAnswer("doubles", classifyAbcColumn(column, policy, { ids })),
    columnAnswer("tabulated doubles", tabulateAbcColumn(column, policy, { ids })),
    columnAnswer("tabulated numbers", tabulateAbcColumn(values, policy, { ids })),
  ];
  if (suitsChunks(policy)) {
    answers.push(columnAnswer("doubles without ids", classifyAbcColumn(column, policy)));
    const chunks = inChunks(values, longestChunk);
    const result = classifyAbcChunks(() => chunks, policy);
    answers.push({ form: "chunks", classOf: chunks.flatMap((chunk) => Array.from(classesOfChunk(chunk, result))), classes: result.classes, totals: result.totals });
  }
  return answers;
}

function classifiedObjects(customers: readonly Customer[], policy: AbcPolicy): Answer {
  const { rows, classes, totals } = classifyAbc(customers, { id: "id", value: "value", policy });
  const positions = new Map(policy.classes.map((entry, k) => [entry.class, k]));
  const classOf = new Map(rows.map((row) => [row.customer, positions.get(row.class)!]));
  return { form: "objects", classOf: customers.map((customer) => classOf.get(customer) ?? 255), classes, totals };
}

function columnAnswer(form: string, { classOf, classes, totals }: { readonly classOf: Uint8Array; readonly classes: readonly AbcClassSummary[]; readonly totals: AbcTotals }): Answer {
  return { form, classOf: Array.from(classOf), classes, totals };
}
