/** A source of numbers that gives the same ones for the same seed: xorshift, fast enough for millions of inputs. */
export interface Random {
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** One of a list that is not empty. */
  readonly oneOf: <T>(list: readonly T[]) => T;
}

export function randomFrom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 1) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 8; i += 1) next();
  const below = (limit: number): number => next() % limit;
  return { below, oneOf: (list) => list[below(list.length)]! };
}
