import { describe, expect, test } from "vitest";
import { defineCadence } from "../../src/cadence/index.ts";
import { defaultPractice, definePractice, simulatePractice } from "../../src/portfolio/index.ts";
import { bookOf, options, shuffled } from "./books.ts";

const customers = [{ id: 1, owner: "kim", since: "2026-02-02" }, { id: 2, owner: "kim", since: "2026-02-02" }];
// Of 1,000 the first brings 850: before the second comes 85 %.
const orders = [{ customer: 1, date: "2026-02-10", amount: 850 }, { customer: 2, date: "2026-02-10", amount: 150 }];

describe("another practice on the same book", () => {
  const monthly = defineCadence({ id: "monthly", classes: ["A", "B", "C"], rules: [{ id: "visit", channel: "visit", purpose: "business", by: "owner", latest: { amount: 1, unit: "months" } }] });
  const policy = { by: "share", classes: [{ class: "A", upTo: 0.9 }, { class: "B", upTo: 0.95 }, { class: "C" }] } as const;
  const other = definePractice({ ...defaultPractice, id: "other", due: monthly, classes: { value: "amount", policy, settling: null }, plan: { days: 14, capacity: 8, costs: { visit: 4 } } });
  const simulation = simulatePractice({ customers, orders }, defaultPractice, other, options);

  test("says who moves", () => {
    expect(simulation.moves).toEqual([{ customer: 2, from: "B", to: "A" }]);
    expect(simulation.classes).toEqual([{ class: "A", before: 1, after: 2 }, { class: "B", before: 1, after: 0 }, { class: "C", before: 0, after: 0 }]);
  });

  test("CAD-15: says what work it makes, and what that costs", () => {
    // Until 31 May three visits each, on 2 March, and then from month to month; four hours a visit.
    expect(simulation.workload?.after).toEqual({ contacts: 6, cost: 24 });
    expect(simulation.workload?.policies).toEqual(["consulting", "monthly"]);
  });

  test("says which promises are broken", () => {
    expect(simulation.promises).toEqual({
      contacts: { before: 4, after: 2 },
      overdue: { before: 2, after: 0 },
      unplanned: { before: 0, after: 0 },
      uncovered: { before: 0, after: 0 },
      brokenComplaints: { before: 0, after: 0 },
    });
    expect(simulation.attention.find(({ kind }) => kind === "contact-overdue")).toEqual({ kind: "contact-overdue", before: 2, after: 0 });
  });

  test("without a cadence has no workload", () => {
    expect(simulatePractice({ customers, orders }, defaultPractice, definePractice({ ...defaultPractice, id: "none", due: null, tilt: null }), options).workload).toBeNull();
  });
});

test("a practice against itself differs in nothing, whatever the order of the book", () => {
  const book = bookOf(11, 60);
  const { moves, workload, promises } = simulatePractice(book, defaultPractice, defaultPractice, options);
  expect([moves, workload?.difference]).toEqual([[], { contacts: 0, cost: 0 }]);
  for (const { before, after } of Object.values(promises)) expect(before).toBe(after);
  expect(simulatePractice(shuffled(book, 5), defaultPractice, defaultPractice, options)).toEqual(simulatePractice(book, defaultPractice, defaultPractice, options));
});
