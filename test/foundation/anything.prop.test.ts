import fc from "fast-check";
import { expect, test } from "vitest";
import * as foundation from "../../src/foundation/index.ts";
import { anything, dateText } from "./arbitraries.ts";

const { ClienteleError, ...functions } = foundation;
const calls = Object.entries(functions) as [string, (...args: unknown[]) => unknown][];
const argument = fc.oneof({ weight: 3, arbitrary: anything }, { weight: 1, arbitrary: dateText });

test.each(calls)("%s answers anything with a value or an error of this library", (_, call) => {
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 3 }), (args) => {
      try {
        const answer = call(...args);
        expect(answer).not.toBeNaN();
        expect(answer).not.toBe(undefined);
      } catch (error) {
        if (!(error instanceof ClienteleError)) throw error;
        expect(error.message.startsWith(`${error.code}: `)).toBe(true);
        expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
      }
    }),
    { numRuns: 500 },
  );
});
