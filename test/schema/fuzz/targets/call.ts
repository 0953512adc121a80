import type { FuzzTarget } from "../run-fuzz.ts";

// The caller's types end where data comes from outside, and that is what these calls are given.
export type AnyFunction = (...args: never[]) => unknown;

/** A call whose arguments are the input: what is changed is anything in any of them, or the arguments themselves. */
export function call(name: string, target: AnyFunction, ...args: readonly unknown[]): FuzzTarget {
  const run = target as (...given: readonly unknown[]) => unknown;
  return { name, valid: () => args, run: (input) => run(...(Array.isArray(input) ? (input as readonly unknown[]) : [input])) };
}
