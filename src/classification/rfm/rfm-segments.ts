import type { RfmSegment, RfmSegmentation, ScoreRange } from "./rfm-policy.ts";

/** The segment of one combination of scores, and the entry that gives it. */
export interface SegmentMatch<S extends string = string> {
  readonly segment: S;
  /** Position in the segmentation, from 0; `null` for the rest. */
  readonly position: number | null;
}

/** An entry of a segmentation that no combination of scores can reach. */
export interface UnreachableSegment<S extends string = string> {
  /** Name of the segment. */
  readonly segment: S;
  /** Position in the segmentation, from 0. */
  readonly position: number;
}

/** A segmentation as a table over all combinations of scores. */
export interface SegmentTable<S extends string = string> {
  /** The match of three scores, each from 1. */
  match(recency: number, frequency: number, monetary: number): SegmentMatch<S>;
  /** Entries that others before them cover altogether. */
  readonly unreachable: readonly UnreachableSegment<S>[];
}

/**
 * Lays out a segmentation over all combinations of scores, which are at most 729.
 *
 * @param segmentation - checked
 * @param scores - number of scores per measure
 * @returns the match of each combination, and which entries none can reach
 */
export function layOutSegments<S extends string>(segmentation: RfmSegmentation<S>, scores: number): SegmentTable<S> {
  const { segments, rest } = segmentation;
  const entries = segments.map(({ segment }, position): SegmentMatch<S> => ({ segment, position }));
  const others: SegmentMatch<S> = { segment: rest, position: null };
  const cells: SegmentMatch<S>[] = [];
  for (let recency = 1; recency <= scores; recency += 1) {
    for (let frequency = 1; frequency <= scores; frequency += 1) {
      for (let monetary = 1; monetary <= scores; monetary += 1) {
        const position = segments.findIndex((segment) => takesIn(segment, recency, frequency, monetary));
        cells.push(entries[position] ?? others);
      }
    }
  }
  const reached = new Set(cells);
  return {
    match: (recency, frequency, monetary) => cells[((recency - 1) * scores + frequency - 1) * scores + monetary - 1]!,
    unreachable: segments.flatMap(({ segment }, position) => (reached.has(entries[position]!) ? [] : [{ segment, position }])),
  };
}

function takesIn(segment: RfmSegment, recency: number, frequency: number, monetary: number): boolean {
  return isWithin(recency, segment.recency) && isWithin(frequency, segment.frequency) && isWithin(monetary, segment.monetary);
}

function isWithin(score: number, range: ScoreRange | undefined): boolean {
  return range === undefined || (score >= range[0] && score <= range[1]);
}
