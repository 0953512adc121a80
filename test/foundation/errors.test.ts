import { expect, test } from "vitest";
import { ClienteleError, isClienteleError } from "../../src/foundation/index.ts";
import type * as errors from "../../src/foundation/errors.ts";

test("an error carries its code, a sentence that starts with the code, and what it points at", () => {
  const error = new ClienteleError("duplicate-id", "customers[4] has the id of customers[1]", { list: "customers", index: 4, firstIndex: 1, id: 7 });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("ClienteleError");
  expect(error.code).toBe("duplicate-id");
  expect(error.message).toBe("duplicate-id: customers[4] has the id of customers[1]");
  expect(error.details).toEqual({ list: "customers", index: 4, firstIndex: 1, id: 7 });
  expect(String(error)).toBe("ClienteleError: duplicate-id: customers[4] has the id of customers[1]");
  expect(error.stack).toMatch(/^ClienteleError: duplicate-id/);
});

test("an error without details has empty ones", () => {
  expect(new ClienteleError("invalid-input", "the policy is not an object").details).toEqual({});
});

test("an error is known as one, also from another copy of the library", async () => {
  // The query makes it another module, as an ESM and a CJS build of the library are two.
  const path = "../../src/foundation/errors.ts?copy";
  const copy = (await import(path)) as typeof errors;
  const foreign = new copy.ClienteleError("invalid-date", "text is not a date YYYY-MM-DD");
  expect(foreign).not.toBeInstanceOf(ClienteleError);
  expect(isClienteleError(foreign)).toBe(true);
  expect(copy.isClienteleError(new ClienteleError("invalid-date", "text is not a date YYYY-MM-DD"))).toBe(true);
});

const named = Object.assign(new Error("other"), { name: "ClienteleError" });
test.each([
  [new Error("other")],
  [Object.assign(new Error("no such file"), { code: "ENOENT", details: {} })],
  [named],
  [Object.assign(new Error("other"), { name: "ClienteleError", code: 7, details: {} })],
  [Object.assign(new Error("other"), { name: "ClienteleError", code: "invalid-date", details: null })],
  [{ name: "ClienteleError", code: "invalid-date", details: {}, message: "" }],
  ["invalid-date"],
  [null],
  [undefined],
])("%o is none of them", (value) => {
  expect(isClienteleError(value)).toBe(false);
});
