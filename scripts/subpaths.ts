import { readFileSync } from "node:fs";

/** A subpath of the package, and the parts of the repository that belong to it. */
export interface Subpath {
  /** As a user writes it, as in `clientele/classification`. */
  readonly specifier: string;
  /** Name of the room; `index` for the root. */
  readonly room: string;
  /** Its face, as in `src/classification/index.ts`. */
  readonly face: string;
  /** Its built form below `dist/`, without an ending. */
  readonly built: string;
}

/** Every subpath that package.json exports: the one list from which build, docs and checks are made. */
export function readSubpaths(): Subpath[] {
  const { name, exports } = JSON.parse(readFileSync("package.json", "utf8")) as { name: string; exports: Record<string, unknown> };
  return Object.keys(exports)
    // What ends in an ending is a file to read, and no part of the library to import.
    .filter((key) => !key.endsWith(".json"))
    .map((key) => {
      const built = key === "." ? "index" : `${key.slice(2)}/index`;
      return { specifier: name + key.slice(1), room: key === "." ? "index" : key.slice(2), face: `src/${built}.ts`, built };
    });
}
