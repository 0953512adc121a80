/** A base of many values on which finding a border without sorting is not easy. */
export interface LargeBase {
  readonly name: string;
  readonly values: Float64Array;
}

// A generator of its own, so that a base is the same on every machine: Park and Miller's, by Schrage.
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function made(count: number, value: (random: () => number, index: number) => number, seed = count): Float64Array {
  const random = randomNumbers(seed);
  return Float64Array.from({ length: count }, (_, index) => value(random, index));
}

const BITS = new DataView(new ArrayBuffer(8));

/** The double with these bits. */
export function doubleOf(high: number, low: number): number {
  BITS.setUint32(0, high);
  BITS.setUint32(4, low);
  return BITS.getFloat64(0);
}

const cents = (value: number): number => Math.round(value * 100) / 100;
const pareto = (random: () => number): number => 100 / (1 - random()) ** (1 / 1.16);
const descending = (values: Float64Array): Float64Array => values.sort().reverse();

export const largeBases: readonly LargeBase[] = [
  { name: "continuous, Pareto-distributed", values: made(5000, pareto) },
  { name: "cents, some zero, some negative", values: made(5000, (random) => (random() < 0.1 ? (random() < 0.5 ? 0 : -cents(random() * 90)) : cents(pareto(random)))) },
  { name: "in rank order already", values: descending(made(17_000, (random) => cents(pareto(random)))) },
  { name: "in rank order, continuous, with zero and negative ones behind", values: Float64Array.of(...descending(made(9000, pareto)), 0, 0, -0.5, -7) },
  { name: "the smallest first", values: made(5000, (random) => cents(pareto(random))).sort() },
  { name: "few distinct", values: made(9000, (random) => [0.5, 1, 2.25, 10][Math.floor(random() * 4)]!) },
  { name: "all equal", values: new Float64Array(5000).fill(19.99) },
  { name: "within a millionth of 1, every last bit of a double counting", values: made(9000, (random) => 1 + Math.floor(random() * 2 ** 22) * 2 ** -52) },
  { name: "within 4,000 neighbouring doubles, so with many ties", values: made(9000, (random) => 1 + Math.floor(random() * 4000) * 2 ** -52) },
  { name: "crowded in two highest words", values: made(10_000, (random) => doubleOf(0x40590000 + Math.floor(random() * 2), Math.floor(random() * 2 ** 32))) },
  { name: "one giant", values: made(5000, (random, index) => (index === 777 ? 1e12 : cents(random() * 100) + 0.01)) },
  { name: "one giant beyond all others added up", values: made(5000, (random, index) => (index === 777 ? 1e250 : random())) },
  {
    name: "from 1e-60 to 1e60, crowded at two places",
    values: made(10_000, (random) => (random() < 0.001 ? 10 ** (random() * 120 - 60) : random() < 0.5 ? 1e60 * (1 + random() * 1e-9) : 3e59 * (1 + random() * 1e-13))),
  },
  { name: "over ten decades, crowded at one place", values: made(10_000, (random) => (random() < 0.05 ? 10 ** (random() * 10 - 5) : 5000 * (1 + random() * 1e-4))) },
  { name: "cents, and from the middle on seventeen digits", values: made(5000, (random, index) => (index === 3001 || index > 4800 ? random() * 1000 : cents(random() * 1000) + 0.01)) },
  { name: "whole numbers, and between them cents, mills and more", values: made(5000, (random, index) => Math.ceil(random() * 1000) / 10 ** (index % 20 === 3 ? index % 7 : 0)) },
];
