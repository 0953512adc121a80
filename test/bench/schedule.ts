// The critical path against a bare pass in topological order over the same input. Alone: `npx tsx --expose-gc test/bench/schedule.ts`.
import { pathToFileURL } from "node:url";
import { criticalPath, type NetworkActivity, type ActivityLink } from "../../src/schedule/index.ts";
import { compete, growthExponent, type Contestant, type Measured } from "./rounds.ts";

/** The yardstick: ids to numbers, links by where they come from, every activity visited once. Nothing is checked or computed. */
export const BARE = "bare pass in topological order";
export const PATH = "critical path";

/** Sizes in activities; there are three times as many links. */
export const NETWORK_SIZES = [1e3, 1e4, 1e5];
const LINKS_PER_ACTIVITY = 3;
// A link leads to one of so many that come next, as it does in real plans.
const REACH = 50;

/**
 * The critical path of networks of growing size.
 *
 * @param sizes - numbers of activities
 * @param done - told what was measured, as soon as it is
 * @returns all that was measured
 */
export async function measureSchedule(sizes: readonly number[], done: (measured: readonly Measured[]) => void): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const ids of ["text", "number"] as const) {
    for (const n of sizes) {
      const measured = await compete(`a network with ids of ${ids}`, n, contestantsFor(makeNetwork(n, ids)));
      done(measured);
      all.push(...measured);
    }
  }
  return all;
}

interface Network {
  readonly activities: readonly NetworkActivity[];
  readonly links: readonly ActivityLink[];
}

function makeNetwork(n: number, ids: "text" | "number"): Network {
  const random = generator(n);
  const idOf = (at: number): string | number => (ids === "text" ? `A${String(at + 1).padStart(6, "0")}` : at + 1);
  const activities = Array.from({ length: n }, (_, at) => ({ id: idOf(at), duration: 1 + Math.floor(random() * 20) }));
  const links = Array.from({ length: n * LINKS_PER_ACTIVITY }, (): ActivityLink => {
    const from = Math.floor(random() * (n - 1));
    const to = Math.min(n - 1, from + 1 + Math.floor(random() * REACH));
    return { from: idOf(from), to: idOf(to), type: random() < 0.9 ? "FS" : "SS", lag: Math.floor(random() * 3) };
  });
  // Nobody writes a plan down in the order in which it can be worked through.
  return { activities: shuffled(activities, random), links: shuffled(links, random) };
}

function contestantsFor({ activities, links }: Network): Contestant[] {
  return [
    { name: BARE, run: () => barePass(activities, links) },
    { name: PATH, run: () => criticalPath(activities, links).duration },
  ];
}

function barePass(activities: readonly NetworkActivity[], links: readonly ActivityLink[]): number {
  const count = activities.length;
  const positions = new Map<string | number, number>();
  for (let at = 0; at < count; at += 1) positions.set(activities[at]!.id, at);
  const from = new Int32Array(links.length);
  const to = new Int32Array(links.length);
  const offsets = new Int32Array(count + 1);
  const waiting = new Int32Array(count);
  for (let link = 0; link < links.length; link += 1) {
    from[link] = positions.get(links[link]!.from)!;
    to[link] = positions.get(links[link]!.to)!;
    offsets[from[link]! + 1]! += 1;
    waiting[to[link]!]! += 1;
  }
  for (let at = 0; at < count; at += 1) offsets[at + 1]! += offsets[at]!;
  const free = offsets.slice();
  const targets = new Int32Array(from.length);
  for (let link = 0; link < from.length; link += 1) {
    const at = from[link]!;
    targets[free[at]!] = to[link]!;
    free[at]! += 1;
  }
  const order = new Int32Array(count);
  let end = 0;
  for (let at = 0; at < count; at += 1) if (waiting[at] === 0) order[end++] = at;
  for (let next = 0; next < end; next += 1) {
    for (let edge = offsets[order[next]!]!; edge < offsets[order[next]! + 1]!; edge += 1) {
      const target = targets[edge]!;
      waiting[target]! -= 1;
      if (waiting[target] === 0) order[end++] = target;
    }
  }
  if (end !== count) throw new Error("the network has a circle");
  return end;
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

// The same network in every run: a linear congruential generator.
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const measured = await measureSchedule(NETWORK_SIZES, (ones) => {
    for (const { data, n, contestant, milliseconds, ratio } of ones) console.log(`${data}, ${n}: ${contestant} ${milliseconds.toPrecision(3)} ms, ratio ${ratio.toFixed(2)}`);
  });
  for (const contestant of [BARE, PATH]) {
    for (const data of new Set(measured.map((one) => one.data))) {
      const points = measured.filter((one) => one.contestant === contestant && one.data === data);
      console.log(`${contestant}, ${data}: growth exponent ${growthExponent(points).toFixed(2)}`);
    }
  }
}
