// For contestants that differ a thousandfold. Each has a job of its own size, and is judged by the time of one item.

/** Somebody who does the same to many items. */
export interface Racer {
  readonly name: string;
  /** Items in one run. */
  readonly items: number;
  /** Does all items once, and returns a number that shows it was done. */
  readonly run: () => number;
}

/** How long one contestant takes for an item, and how that compares with the first of the same rounds. */
export interface Rate {
  /** What was done. */
  readonly job: string;
  readonly contestant: string;
  /** Items in one run. */
  readonly items: number;
  /** Median. */
  readonly nanoseconds: number;
  /** Median over the rounds of time over the first one's time in the same round. */
  readonly ratio: number;
}

const MOST_ROUNDS = 15;
const FEWEST_ROUNDS = 5;
// In milliseconds. Whoever is slow is measured less often, but never just once.
const PATIENCE = 3000;
// In milliseconds. Short jobs are done again until a turn is over: the clock shall not decide, nor the first runs after a collection,
// which takes some of the compiled code with it.
const TURN = 100;

/**
 * Lets contestants work by turns.
 *
 * @param job - what they do
 * @param racers - the first is what the others are compared with
 * @returns the time that each takes, in their order
 */
export function race(job: string, racers: readonly Racer[]): Rate[] {
  const times = racers.map((): number[] => []);
  let started = 0;
  const enough = (rounds: number): boolean => rounds >= (performance.now() - started < PATIENCE ? MOST_ROUNDS : FEWEST_ROUNDS);
  // The first two rounds warm up and count for nothing: code that is optimised late shall be optimised by then.
  for (let round = -2; round < 0 || !enough(round); round += 1) {
    if (round === 0) started = performance.now();
    for (let turn = 0; turn < racers.length; turn += 1) {
      // Nobody always follows the same neighbour.
      const at = (turn + round + 2) % racers.length;
      const time = timeOfAnItem(racers[at]!);
      if (round >= 0) times[at]!.push(time);
    }
  }
  return racers.map(({ name, items }, at) => ({
    job,
    contestant: name,
    items,
    nanoseconds: median(times[at]!) * 1e6,
    ratio: median(times[at]!.map((time, round) => time / times[0]![round]!)),
  }));
}

function timeOfAnItem({ items, run }: Racer): number {
  // What one leaves behind must not be cleared away at the cost of the next.
  globalThis.gc?.();
  const start = performance.now();
  let runs = 0;
  do {
    run();
    runs += 1;
  } while (performance.now() - start < TURN);
  return (performance.now() - start) / (runs * items);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
