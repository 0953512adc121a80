import { expect, test } from "vitest";
import { accepted, refused } from "../../src/foundation/index.ts";
import { errorOf } from "./thrown.ts";

test("a yes carries its facts, also none", () => {
  expect(accepted(Object.freeze([{ type: "phaseEntered" }]))).toEqual({ ok: true, facts: [{ type: "phaseEntered" }] });
  expect(accepted([])).toEqual({ ok: true, facts: [] });
});

test("a no carries every reason, and at least one", () => {
  const refusals = [{ code: "closed" }, { code: "role", needed: "manager" }];
  expect(refused(refusals)).toEqual({ ok: false, refusals });
  expect(errorOf(() => refused([]))).toMatchObject({ code: "invalid-input", details: { list: "refusals" } });
});

test.each([[null], [undefined], ["closed"], [{ length: 1 }]])("%o is neither facts nor reasons", (value) => {
  expect(errorOf(() => accepted(value as never)).code).toBe("invalid-input");
  expect(errorOf(() => refused(value as never)).code).toBe("invalid-input");
});
