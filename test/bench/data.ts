// Values to classify. All generators are seeded: every run, on every machine, measures the same data.

/** What is known of the values in advance, and so what may be expected of a classification. */
export type Kind = "continuous" | "cents" | "repeated" | "presorted" | "pathological";

/** Values of one kind. */
export interface DataSet {
  readonly name: string;
  readonly kind: Kind;
  /** Largest number of values that time is measured at. */
  readonly most: number;
  readonly make: (n: number) => Float64Array;
}

/** The ordinary case, in which everybody takes part. */
export const PARETO = "Pareto(1.16)";

const TENS_OF_MILLIONS = 1e7;
const MILLIONS = 1e6;
// The shape at which a fifth of the customers has four fifths of the value.
const PARETO_SHAPE = 1.16;

/** All kinds of values that are measured. */
export const dataSets: readonly DataSet[] = [
  { name: PARETO, kind: "continuous", most: TENS_OF_MILLIONS, make: (n) => fill(n, pareto) },
  { name: "lognormal(σ = 2)", kind: "continuous", most: TENS_OF_MILLIONS, make: (n) => fill(n, lognormal) },
  { name: "cents", kind: "cents", most: TENS_OF_MILLIONS, make: (n) => fill(n, (random) => Math.ceil(lognormal(random) * 100) / 100) },
  { name: "ten distinct", kind: "repeated", most: TENS_OF_MILLIONS, make: (n) => fill(n, (random) => 25 * (1 + Math.floor(random() * 10))) },
  { name: "all equal", kind: "repeated", most: TENS_OF_MILLIONS, make: (n) => new Float64Array(n).fill(99.9) },
  { name: "descending", kind: "presorted", most: TENS_OF_MILLIONS, make: (n) => fill(n, pareto).sort().reverse() },
  { name: "ascending", kind: "presorted", most: TENS_OF_MILLIONS, make: (n) => fill(n, pareto).sort() },
  { name: "descending, last out of place", kind: "pathological", most: TENS_OF_MILLIONS, make: descendingButForTheLast },
  { name: "one far above", kind: "pathological", most: TENS_OF_MILLIONS, make: (n) => withFirst(fill(n, uniform), 1e15) },
  { name: "one far below", kind: "pathological", most: TENS_OF_MILLIONS, make: (n) => withFirst(fill(n, uniform), 1e-300) },
  { name: "narrow range", kind: "pathological", most: TENS_OF_MILLIONS, make: (n) => fill(n, (random) => 1 + Math.floor(random() * 2 ** 22) * Number.EPSILON) },
  { name: "cents, one off the grid", kind: "pathological", most: MILLIONS, make: centsButOne },
  { name: "limit met exactly, off the grid", kind: "pathological", most: MILLIONS, make: limitMetExactly },
];

type Random = () => number;

function fill(n: number, value: (random: Random) => number): Float64Array {
  const random = randomNumbers();
  const values = new Float64Array(n);
  for (let i = 0; i < n; i += 1) values[i] = value(random);
  return values;
}

// 53 random bits, so that 10^7 continuous values are distinct. Mulberry32, by Tommy Ettinger, in the public domain.
function randomNumbers(): Random {
  let state = 20_260_301;
  function word(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
  return () => ((word() >>> 5) * 2 ** 26 + (word() >>> 6)) / 2 ** 53;
}

function pareto(random: Random): number {
  return 100 * (1 - random()) ** (-1 / PARETO_SHAPE);
}

function lognormal(random: Random): number {
  return Math.exp(5 + 2 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()));
}

function uniform(random: Random): number {
  return 100 + 100 * random();
}

// Looks presorted until the very end.
function descendingButForTheLast(n: number): Float64Array {
  const values = fill(n, pareto).sort().reverse();
  values[n - 1] = values[0]! * 2;
  return values;
}

// A sample that is taken from all over the column begins with the first value: it has to believe in a far range.
function withFirst(values: Float64Array, first: number): Float64Array {
  values[0] = first;
  return values;
}

function centsButOne(n: number): Float64Array {
  const values = fill(n, (random) => Math.ceil(lognormal(random) * 100) / 100);
  values[n - 2] = 1 / 3;
  return values;
}

// Four fifths of the doubles' sum lie above 4, the rest below 2: which side of 80 % that is, only decimals can say.
function limitMetExactly(n: number): Float64Array {
  const random = randomNumbers();
  const values = new Float64Array(n);
  for (let i = 0; i + 1 < n; i += 2) {
    values[i] = 1 + random();
    values[i + 1] = 4 * values[i]!;
  }
  return values;
}
