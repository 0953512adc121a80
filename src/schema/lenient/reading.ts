/** How values are read in one call. */
export interface Reading {
  /** The zone in which moments become dates, and local times moments. */
  readonly timeZone: string;
  /** Whether ids that are numbers become text. */
  readonly ids: "asGiven" | "text";
  /** What is tried first on the next value: the schema alone, or the reader, where the value before needed it. */
  first: "strict" | "lenient";
  /** How many recursive forms are open. */
  depth: number;
  /** Whether a value was nested deeper than is looked at. */
  tooDeep: "yes" | "no";
}

/** Brings a value into the strict form where it knows how, and leaves every other value as it is. Gives the same value back where nothing changes. */
export type Reader = (value: unknown, reading: Reading) => unknown;
