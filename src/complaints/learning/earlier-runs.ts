import { compareIds, type Id } from "../../foundation/index.ts";
import { isDay, type Moment, type MomentReader } from "../register/moments.ts";

/** A complaint from its receipt, or a reopening, to when it was resolved. */
export interface EarlierRun {
  readonly id: Id;
  readonly started: Moment;
  /** `null` while it is open. */
  readonly ended: Moment | null;
  /** Whether it begins with the receipt. */
  readonly isFirst: boolean;
}

/** A run, and how it stood at a moment. */
export interface FoundRun {
  readonly run: EarlierRun;
  readonly isOpen: boolean;
}

/** Runs that began before, of complaints that are the same. */
export interface EarlierRuns {
  /** Adds a run that began after all others, or with the last. */
  add(run: EarlierRun): void;
  /** The run that counts at a moment, which is not before that of any call before: the one begun last of those open, else the one that ended last. */
  at(moment: Moment): FoundRun | null;
}

/**
 * Starts to gather runs.
 *
 * @param moments - compares moments
 * @returns no runs yet
 */
export function earlierRuns(moments: MomentReader): EarlierRuns {
  const open: EarlierRun[] = [];
  let over: EarlierRun | null = null;
  return {
    add: (run) => void open.push(run),
    at(moment) {
      // What is over once is over for good, so each run is taken off once. One that lies under an open one can wait: it does not count.
      for (let run = open.at(-1); run !== undefined; run = open.at(-1)) {
        if (run.ended === null || moments.compare(run.ended, moment) > 0) return { run, isOpen: true };
        open.pop();
        if (over === null || comesAfter(run, over)) over = run;
      }
      return over === null ? null : { run: over, isOpen: false };
    },
  };
}

/**
 * The run that counts of several: an open one, the one begun or ended last, the one with the greater id.
 *
 * @param found - of each key, or `null`
 * @returns one of them; `null` where there is none
 */
export function bestOf(found: readonly (FoundRun | null)[]): FoundRun | null {
  let best: FoundRun | null = null;
  for (const one of found) {
    if (one === null) continue;
    if (best === null || (one.isOpen === best.isOpen ? (one.isOpen ? beganAfter(one.run, best.run) : comesAfter(one.run, best.run)) : one.isOpen)) best = one;
  }
  return best;
}

function comesAfter(a: EarlierRun, b: EarlierRun): boolean {
  return isLater(a.ended!, b.ended!) ?? compareIds(a.id, b.id) > 0;
}

function beganAfter(a: EarlierRun, b: EarlierRun): boolean {
  return isLater(a.started, b.started) ?? compareIds(a.id, b.id) > 0;
}

function isLater(a: Moment, b: Moment): boolean | undefined {
  if (a.day !== b.day) return a.day > b.day;
  // A day without a time goes first.
  if (isDay(a) !== isDay(b)) return isDay(b);
  return isDay(a) || a.at === b.at ? undefined : a.at > b.at;
}
