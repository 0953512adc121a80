import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/flow/canonical-json.ts";
import { errorOf } from "../foundation/thrown.ts";

describe("equal values look equal", () => {
  test("whatever the order of their keys, absent fields left away", () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe('{"b":[{"c":2,"d":1}]}');
    expect(canonicalJson({ constructor: 1, a: 2 })).toBe('{"a":2,"constructor":1}');
  });
});

describe("what no JSON can hold is the caller's mistake", () => {
  const circle: Record<string, unknown> = { id: 1 };
  circle["self"] = { circle };

  test.each([
    ["a big integer", { amount: 1n }],
    ["a circle", circle],
    ["a list in itself", ((list: unknown[]) => [list, list.push(list)])([])],
    ["what fails when it is written", { toJSON: () => { throw new TypeError("no"); } }],
  ])("%s", (_, value) => {
    expect(errorOf(() => canonicalJson(value, "facts"))).toMatchObject({ code: "invalid-input", details: { list: "facts" } });
  });
});
