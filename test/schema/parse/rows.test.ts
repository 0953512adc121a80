import { parseCustomers, parseOrders } from "clientele/schema";
import fc from "fast-check";
import { expect, test } from "vitest";

test("rows that cannot be read are returned beside those that can, with row, input and issues", () => {
  const rows = [{ id: 1 }, { id: null }, "text", { id: 2, since: "2026-02-30" }, { id: 3 }];
  const { values, rejected } = parseCustomers(rows);
  expect(values).toEqual([{ id: 1 }, { id: 3 }]);
  expect(rejected.map(({ row, input, issues }) => [row, input === rows[row], issues.map(({ path, code }) => `${path} ${code}`)])).toEqual([
    [1, true, ["id schema/missing"]],
    [2, true, [" schema/wrong-type"]],
    [3, true, ["since schema/not-a-date"]],
  ]);
});

test("any iterable is a list of rows, and what is none is refused", () => {
  const three = (function* three() {
    for (const id of [1, 2, 3]) yield { id };
  })();
  expect(parseCustomers(three).values).toHaveLength(3);
  expect(parseCustomers([])).toEqual({ values: [], rejected: [] });
  expect(() => parseCustomers({ rows: [] } as unknown as Iterable<unknown>)).toThrow("invalid-input");
  expect(() => parseCustomers("rows")).toThrow("invalid-input");
});

// Rows that are strict, that need the reader, and that are refused, in every mixture.
const row = fc.constantFrom(
  { customer: 1, date: "2026-03-01", amount: 5 },
  { customer: "a", date: "2026-03-01T00:00:00Z", amount: "5" },
  { customer: 1, date: "2026-03-01", amount: 5, id: "" },
  { customer: 1, date: "2026-03-01", amount: "x" },
  { customer: 1, date: "2026-03-01", amount: 5, other: 1 },
  null,
);

test("nothing is lost, and no row changes how another one is read", () => {
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const { values, rejected } = parseOrders(rows);
      expect(values.length + rejected.length).toBe(rows.length);
      const alone = rows.map((one) => parseOrders([one]));
      expect(values).toEqual(alone.flatMap((parsed) => parsed.values));
      expect(rejected.map(({ issues }) => issues)).toEqual(alone.flatMap((parsed) => parsed.rejected.map(({ issues }) => issues)));
      const refused = new Set(rejected.map((one) => one.row));
      expect(rejected.every(({ row: at, input }) => rows[at] === input)).toBe(true);
      expect(rows.map((_, at) => at).filter((at) => !refused.has(at))).toHaveLength(values.length);
    }),
  );
});
