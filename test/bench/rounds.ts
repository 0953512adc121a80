// Everything that is compared is measured by turns in one run, because a ratio of two runs compares two machines.

/** Somebody who does a job. */
export interface Contestant {
  readonly name: string;
  /** Does the job once, and returns a number that shows it was done. */
  readonly run: () => number | Promise<number>;
}

/** How long one contestant took, and how that compares with the yardstick of the same rounds. */
export interface Measured {
  /** What was worked on. */
  readonly data: string;
  /** How many of them. */
  readonly n: number;
  readonly contestant: string;
  /** Median, per job. */
  readonly milliseconds: number;
  /** Median over the rounds of time over the yardstick's time in the same round. */
  readonly ratio: number;
}

// Fast jobs are done several times in a row: the clock and the first touch of the memory shall not decide.
const STEADY = 2e5;
const MOST_ROUNDS = 15;
const FEWEST_ROUNDS = 3;
// In milliseconds. Whoever is slow is measured less often, but never just once.
const PATIENCE = 3000;

/**
 * Lets contestants work by turns.
 *
 * @param data - name of what they work on
 * @param n - how many of them
 * @param contestants - the first is the yardstick
 * @returns what each took, in their order
 */
export async function compete(data: string, n: number, contestants: readonly Contestant[]): Promise<Measured[]> {
  const times = contestants.map((): number[] => []);
  const repeats = Math.max(1, Math.round(STEADY / n));
  const started = performance.now();
  const enough = (rounds: number): boolean => rounds >= (performance.now() - started < PATIENCE ? MOST_ROUNDS : FEWEST_ROUNDS);
  // The first round warms up and counts for nothing.
  for (let round = -1; !enough(round); round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      // Nobody always follows the same neighbour.
      const at = (turn + round + contestants.length) % contestants.length;
      const time = await timed(contestants[at]!, repeats);
      if (round >= 0) times[at]!.push(time);
    }
  }
  return contestants.map(({ name }, at) => ({
    data,
    n,
    contestant: name,
    milliseconds: median(times[at]!),
    ratio: median(times[at]!.map((time, round) => time / times[0]![round]!)),
  }));
}

/**
 * How does time grow with size? Least squares of log time on log n.
 *
 * @param points - at least two sizes with their times
 * @returns the exponent; 1 is linear
 */
export function growthExponent(points: readonly { readonly n: number; readonly milliseconds: number }[]): number {
  const xs = points.map(({ n }) => Math.log(n));
  const ys = points.map(({ milliseconds }) => Math.log(milliseconds));
  const [meanX, meanY] = [mean(xs), mean(ys)];
  const shared = xs.reduce((sum, x, i) => sum + (x - meanX) * (ys[i]! - meanY), 0);
  return shared / xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function timed({ run }: Contestant, repeats: number): Promise<number> {
  // What one leaves behind must not be cleared away at the cost of the next.
  globalThis.gc?.();
  const start = performance.now();
  for (let i = 0; i < repeats; i += 1) {
    const done = run();
    if (typeof done !== "number") await done;
  }
  return (performance.now() - start) / repeats;
}
