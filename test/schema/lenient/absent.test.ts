import { parseClassChange, parseContactRecord, parseCustomer } from "clientele/schema";
import { expect, test } from "vitest";

test("null and empty text are absent where a field may be", () => {
  expect(parseCustomer({ id: "C-1", name: "", region: null, owner: "", creditLimit: "", people: null, since: undefined })).toStrictEqual({ ok: true, value: { id: "C-1" } });
});

test("null and empty text are nothing where a field may hold nothing", () => {
  expect(parseClassChange({ customer: 1, date: "2026-03-01", from: "", to: null })).toEqual({ ok: true, value: { customer: 1, date: "2026-03-01", from: null, to: null } });
});

test("null and empty text are missing where a field must be", () => {
  const parsed = parseContactRecord({ customer: null, date: "", channel: null });
  expect(!parsed.ok && parsed.issues.map(({ path, code }) => `${path} ${code}`)).toEqual(["customer schema/missing", "date schema/missing", "channel schema/missing"]);
});

test("blank text is not empty", () => {
  expect(parseCustomer({ id: " ", city: " " })).toEqual({ ok: true, value: { id: " ", city: " " } });
});

test("what may be inherited, as the fields of a row object, is read as its own", () => {
  class Row {
    readonly id = 5;
    get since(): Date {
      return new Date("2024-05-01T00:00:00Z");
    }
  }
  expect(parseCustomer(new Row())).toEqual({ ok: true, value: { id: 5, since: "2024-05-01" } });
});

test("objects and lists may be JSON in columns of text", () => {
  const parsed = parseCustomer({ id: 1, preferredWeekdays: '["mon"]', people: '[{"id":2,"days":[{"occasion":"birthday","date":"02-29"}]}]', consents: "[{" });
  expect(!parsed.ok && parsed.issues).toEqual([{ path: "consents", code: "schema/not-json", message: "must be a list, and is text that is not JSON" }]);
});

test("a whole row may be JSON", () => {
  expect(parseCustomer('{"id":1,"paymentDays":"30"}')).toEqual({ ok: true, value: { id: 1, paymentDays: 30 } });
});
