import { describe, expect, test } from "vitest";
import { collectorFindings, type CollectorOptions, type CustomerNews, type InformationCollector } from "../../../src/cadence/coverage/collector-findings.ts";
import type { Customer } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

const options: CollectorOptions = { asOf: "2026-03-31", classes: ["A"], staleAfter: { amount: 4, unit: "weeks" } };
const account: Customer = { id: 1, class: "A", owner: "x" };
const fresh: CustomerNews = { customer: 1, date: "2026-03-30" };
const collector: InformationCollector = { customer: 1, collector: "y" };

function codesOf(collectors: readonly InformationCollector[], news: readonly CustomerNews[], customer: Customer = account): string[] {
  return collectorFindings([customer], collectors, news, options).findings.map(({ code }) => code);
}

describe("CAD-22: every A customer has a collector of information beside its owner", () => {
  test.each<[string, InformationCollector[], string[]]>([
    ["somebody else than the owner", [collector], []],
    ["nobody", [], ["cadence/collector-missing"]],
    ["somebody for another customer", [{ ...collector, customer: 2 }], ["cadence/collector-missing"]],
    ["the owner alone", [{ ...collector, collector: "x" }], ["cadence/collector-is-owner"]],
    ["the owner twice", [{ ...collector, collector: "x" }, { ...collector, collector: "x" }], ["cadence/collector-is-owner"]],
    ["the owner and somebody beside", [{ ...collector, collector: "x" }, collector], []],
    ["from today", [{ ...collector, from: "2026-03-31" }], []],
    ["not before tomorrow", [{ ...collector, from: "2026-04-01" }], ["cadence/collector-missing"]],
    ["until today", [{ ...collector, until: "2026-03-31" }], []],
    ["until yesterday", [{ ...collector, until: "2026-03-30" }], ["cadence/collector-missing"]],
    ["the owner now, another before", [{ ...collector, until: "2026-03-30" }, { ...collector, collector: "x" }], ["cadence/collector-is-owner"]],
  ])("%s", (_, collectors, codes) => {
    expect(codesOf(collectors, [fresh])).toEqual(codes);
  });

  test("a customer without owner cannot have the owner as collector", () => {
    expect(codesOf([collector], [fresh], { id: 1, class: "A" })).toEqual([]);
  });
});

describe("CAD-22: stale news is a finding", () => {
  test.each<[string, string[], string[]]>([
    ["today's", ["2026-03-31"], []],
    ["four weeks old: still recent on the last day", ["2026-03-03"], []],
    ["a day older", ["2026-03-02"], ["cadence/news-stale"]],
    ["the last one counts, in any order", ["2026-03-20", "2025-01-01"], []],
    ["tomorrow's does not count yet", ["2025-01-01", "2026-04-01"], ["cadence/news-stale"]],
    ["none at all", [], ["cadence/news-missing"]],
  ])("%s", (_, dates, codes) => {
    expect(codesOf([collector], dates.map((date) => ({ customer: 1, date })))).toEqual(codes);
  });

  test.each([
    ["2026-03-03", []],
    ["2026-03-02", ["cadence/news-missing"]],
  ])("a customer since %s that nobody has news of yet", (since, codes) => {
    expect(codesOf([collector], [], { ...account, since })).toEqual(codes);
  });
});

test("CAD-22: only the classes asked for are watched; findings stand by customer, the collector before the news", () => {
  const customers: Customer[] = [{ id: 3, class: "A", owner: "x" }, { id: 2, class: "B" }, { id: 4 }, { id: 1, class: "C" }];
  const review = collectorFindings(customers, [{ customer: 3, collector: "x" }], [{ customer: 3, date: "2026-01-31" }], { ...options, classes: ["B", "A"] });
  expect(review.watched).toEqual([2, 3]);
  expect(review.findings).toEqual([
    { code: "cadence/collector-missing", severity: "critical", customer: 2, class: "B" },
    { code: "cadence/news-missing", severity: "warning", customer: 2, class: "B" },
    { code: "cadence/collector-is-owner", severity: "warning", customer: 3, class: "A", owner: "x" },
    { code: "cadence/news-stale", severity: "warning", customer: 3, class: "A", last: "2026-01-31", until: "2026-02-28" },
  ]);
});

test.each<[string, () => unknown, string, object]>([
  ["collectors that are no list", () => collectorFindings([], {} as never, [], options), "invalid-input", { list: "collectors" }],
  ["a collector of nobody", () => collectorFindings([], [{ collector: 1 }] as never, [], options), "missing-id", { index: 0 }],
  ["nobody as collector", () => collectorFindings([], [{ customer: 1 }] as never, [], options), "missing-id", { index: 0 }],
  ["a collector from no day", () => collectorFindings([], [{ ...collector, from: "2026-02-30" }], [], options), "invalid-date", { list: "collectors", field: "from" }],
  ["news of no day", () => collectorFindings([], [], [{ customer: 1 }] as never, options), "invalid-date", { list: "news", field: "date" }],
  ["classes that are no list", () => collectorFindings([], [], [], { ...options, classes: "A" as never }), "invalid-input", { list: "classes" }],
  ["a class without name", () => collectorFindings([], [], [], { ...options, classes: [""] }), "invalid-input", { list: "classes" }],
  ["half a week", () => collectorFindings([], [], [], { ...options, staleAfter: { amount: 0.5, unit: "weeks" } }), "invalid-option", { field: "staleAfter" }],
  ["a customer since no day", () => collectorFindings([{ ...account, since: "soon" }], [], [], options), "invalid-date", { list: "customers", field: "since", id: 1 }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
