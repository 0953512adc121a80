import fc from "fast-check";
import { expect, test } from "vitest";
import { ClienteleError } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { anything } from "../../foundation/arbitraries.ts";
import { registerCalls } from "./registers.ts";

const answerOf = (call: (...args: never[]) => unknown, args: readonly unknown[]): unknown => {
  try {
    return { answer: call(...(args as never[])) };
  } catch (error) {
    if (!(error instanceof ClienteleError)) throw error;
    return { code: error.code };
  }
};

// What is put in another order here is every list of records, however deep; lists of numbers have an order of their own.
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.every((entry) => typeof entry === "object") ? value.map(turned).reverse() : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, turned(inner)]));
};

// Authorities, levels, stages, criteria and the phases of a template are in an order that means something.
const isOrdered = (argument: unknown): boolean => {
  const has = (field: string): boolean => Object.hasOwn(Object(argument) as object, field);
  return has("authorities") || has("levels") || has("stages") || has("criteria") || (has("id") && has("phases"));
};

test.each(registerCalls((right) => right))("%s leaves frozen input alone, answers JSON, and does not mind the order of records", (name, call, args) => {
  fc.assert(
    fc.property(fc.tuple(...args), (given) => {
      const answer = answerOf(call, deepFreeze(given));
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      expect(answerOf(call, given.map((argument) => (isOrdered(argument) ? argument : turned(argument)))), name).toEqual(answer);
    }),
  );
});

test.each(registerCalls((right) => fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: anything })))(
  "%s answers malformed records with plain data or an error that names the place",
  (_, call, args) => {
    fc.assert(
      fc.property(fc.tuple(...args), (given) => {
        try {
          const answer = call(...(given as never[]));
          // NaN and infinities would come back as null.
          expect(JSON.stringify(answer, (_key, value: unknown) => (typeof value === "number" && !Number.isFinite(value) ? "not finite" : value))).toBe(JSON.stringify(answer));
        } catch (error) {
          if (!(error instanceof ClienteleError)) throw error;
          expect(error.message.startsWith(`${error.code}: `)).toBe(true);
          expect(error.details.list ?? error.details.faults).toBeDefined();
          expect(JSON.parse(JSON.stringify(error.details))).toEqual(error.details);
        }
      }),
      { numRuns: 1000 },
    );
  },
);
