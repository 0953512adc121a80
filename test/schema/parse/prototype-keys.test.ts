import { engagementStateSchema, parseCustomer, parseEngagementState, parseOrder } from "clientele/schema";
import { defineEngagement, openEngagement } from "clientele/engagements";
import { afterEach, expect, test } from "vitest";

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])("%s is an id like any other", (id) => {
  expect(parseCustomer({ id, owner: id, class: id })).toEqual({ ok: true, value: { id, owner: id, class: id } });
});

test("an object that says what it inherits is refused for the field that it has not", () => {
  const row: unknown = JSON.parse('{"customer":1,"date":"2026-03-01","amount":"5","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  const parsed = parseOrder(row);
  expect(!parsed.ok && parsed.issues.map(({ path, code }) => `${path} ${code}`)).toEqual(["__proto__ schema/unknown-field", "constructor schema/unknown-field"]);
});

test("columns of these names are columns", () => {
  const row: unknown = JSON.parse('{"__proto__":7,"constructor":"2026-03-01","amount":5}');
  expect(parseOrder(row, { columns: { customer: "__proto__", date: "constructor" } })).toEqual({ ok: true, value: { customer: 7, date: "2026-03-01", amount: 5 } });
});

test("keys of tables of these names are kept as data, by the strict schema too", () => {
  const empty = openEngagement(defineEngagement({ id: "t", version: 1, initial: "a", phases: [{ id: "a" }] })).replay([]);
  const work: unknown = JSON.parse('{"__proto__":{"count":1,"latest":"2026-03-01T08:30:00.000Z","minutes":5},"constructor":{"count":1,"latest":"2026-03-01T08:30:00.000Z","minutes":6}}');
  for (const parsed of [engagementStateSchema.parse({ ...empty, work }), valueOf({ ...empty, work: JSON.stringify(work) })]) {
    expect(Object.keys(parsed.work).sort()).toEqual(["__proto__", "constructor"]);
    expect(Object.getOwnPropertyDescriptor(parsed.work, "__proto__")?.value).toMatchObject({ minutes: 5 });
    expect(Object.getPrototypeOf(parsed.work)).toBe(Object.prototype);
  }
  const wrong: unknown = JSON.parse('{"__proto__":{"count":-1}}');
  const refused = parseEngagementState({ ...empty, work: wrong });
  expect(!refused.ok && refused.issues.map(({ path }) => path)).toEqual(["work.__proto__.count", "work.__proto__.latest", "work.__proto__.minutes"]);
});

function valueOf(state: unknown): NonNullable<Extract<ReturnType<typeof parseEngagementState>, { ok: true }>["value"]> {
  const parsed = parseEngagementState(state);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.value;
}
