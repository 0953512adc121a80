import fc from "fast-check";
import { expect, test } from "vitest";
import { sortSteps } from "../../../src/portfolio/book/sort-steps.ts";

// Three runs and a bit: merges of full and of short ones.
const lists = fc.tuple(fc.nat(13_000), fc.nat(1000)).map(([length, seed]) => Array.from({ length }, (_, index) => ({ key: (index * 7919 + seed) % 97, index })));

test("sorting with pauses gives what sorting gives, and leaves the list as it is", () => {
  fc.assert(
    fc.property(lists, (list) => {
      const given = list.slice();
      const steps = sortSteps(list, (a, b) => a.key - b.key);
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      expect(step.value).toEqual(list.toSorted((a, b) => a.key - b.key));
      expect(list).toEqual(given);
    }),
    { numRuns: 30 },
  );
});
