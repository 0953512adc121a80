import { expect, test } from "vitest";
import { ClienteleError, type ErrorCode } from "../../src/foundation/index.ts";
import { english } from "../../src/text/english.ts";
import { explainError } from "../../src/text/explain-error.ts";

test("an error tells what, where, and what would have been right", () => {
  const error = new ClienteleError("unknown-channel", "contacts[3].channel is none of the channels", {
    list: "contacts", index: 3, field: "channel", id: 7, expected: ["visit", "phone"],
  });
  expect(explainError(error)).toBe("A channel is none of those there are: contacts[3].channel. The id is 7. Expected: visit or phone.");
  expect(explainError(error, { locale: "zh" })).toBe("没有这种联络方式：contacts[3].channel。标识为7。应为visit或phone。");
});

test("two records that collide are both named", () => {
  const error = new ClienteleError("duplicate-id", "orders[1] and orders[4] have the same id", { list: "orders", index: 4, firstIndex: 1, id: "O-9" });
  expect(explainError(error)).toBe("Two records have the same id: orders[4]. The id is O-9. The first one is orders[1].");
});

test("every fault of a definition is told", () => {
  const faults = [{ path: "classes[1].upTo", message: "must be over 0.8" }, { path: "", message: "has no last class" }];
  const error = new ClienteleError("invalid-policy", "the policy has 2 faults", { faults });
  expect(explainError(error)).toBe("The policy has faults. There are 2 faults: classes[1].upTo must be over 0.8; has no last class.");
  expect(explainError(error, { locale: "zh" })).toBe("规定有错误。共有2处错误：classes[1].upTo must be over 0.8；has no last class。");
});

test("a circle of activities is told to its end", () => {
  expect(explainError(new ClienteleError("cyclic-network", "a waits for b", { cycle: ["a", "b"] }))).toBe("Activities wait for each other in a circle. The circle is a → b → a.");
});

test("an error without details is its head alone, and every code has one in both languages", () => {
  for (const code of Object.keys(english.errors.heads) as ErrorCode[]) {
    expect(explainError(new ClienteleError(code, "x"))).toMatch(/^[A-Z].*[a-zA-Z]\.$/);
    expect(explainError(new ClienteleError(code, "x"), { locale: "zh" })).toMatch(/[\u4e00-\u9fff].*。$/);
  }
});

test("what is no error of the library is refused", () => {
  expect(() => explainError(new Error("x"))).toThrow(/invalid-input/);
  expect(() => explainError(null)).toThrow(/invalid-input/);
  expect(() => explainError(new ClienteleError("invalid-value", "x"), { locale: "de" as never })).toThrow(/invalid-option/);
});
