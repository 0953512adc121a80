import * as classification from "../../src/classification/index.ts";
import type { AbcPolicy } from "../../src/classification/index.ts";

/** Functions that the face does not export in every version; a benchmark of them is skipped where it does not. */
interface Coming {
  readonly classifyAbcChunks?: (openChunks: () => Iterable<Float64Array>, policy?: AbcPolicy) => { readonly classes: readonly { readonly count: number }[] };
  readonly rankColumn?: (values: Float64Array) => Uint32Array;
  readonly tabulateAbcColumn?: (values: Float64Array, policy?: AbcPolicy) => object;
}

export const { classifyAbcChunks, rankColumn, tabulateAbcColumn } = classification as unknown as Coming;

/** Names of those that are missing. */
export const missing: readonly string[] = Object.entries({ classifyAbcChunks, rankColumn, tabulateAbcColumn }).flatMap(([name, found]) =>
  found === undefined ? [name] : [],
);
