import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defineCalendar, weekOf, wholeDay } from "../../../src/calendar/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { evaluateRetention } from "../../../src/satisfaction/retention/evaluate-retention.ts";
import type { RetentionMeasure } from "../../../src/satisfaction/retention/retention-measure.ts";
import { acquisitionCostFactor, retentionPlan, type CustomerSignals, type RetentionPlanOptions } from "../../../src/satisfaction/retention/retention-plan.ts";
import { errorOf } from "../../foundation/thrown.ts";

const asOf = "2026-03-02";
const atRisk = (customer: number, ...signals: CustomerSignals["signals"][number]["signal"][]): CustomerSignals => ({ customer, signals: signals.map((signal) => ({ signal })) });
const measure = (id: string, cost: number, effect: number, ...against: RetentionMeasure["against"]): RetentionMeasure => ({ id, against, cost, effect });
const options = (valueAtRisk: number, keepingCost?: number): RetentionPlanOptions => ({ asOf, stakes: [{ customer: 7, valueAtRisk, ...(keepingCost === undefined ? {} : { keepingCost }) }] });

describe("SAT-9: measures are weighed against what a new customer costs", () => {
  test("five times the cost of keeping one, unless a plan says otherwise", () => {
    expect(acquisitionCostFactor).toBe(5);
    // Half of 1000 + 5 · 100; with a factor of six half of 1000 + 6 · 100.
    const plan = retentionPlan([atRisk(7, "returns")], [measure("m", 50, 0.5, "returns")], options(1000, 100));
    expect(plan).toMatchObject({ benefit: 750, cost: 50, acquisitionCostFactor: 5 });
    expect(plan.rows[0]?.measures[0]?.reasons).toEqual([{ code: "satisfaction/worth-its-cost", atStake: 1500, effect: 0.5, benefit: 750, cost: 50, replacement: 500 }]);
    expect(retentionPlan([atRisk(7, "returns")], [measure("m", 50, 0.5, "returns")], { ...options(1000, 100), acquisitionCostFactor: 6 }).benefit).toBe(800);
  });

  test("where nobody knows what keeping costs, a new customer costs nothing that could be weighed, and the row says so", () => {
    const { rows } = retentionPlan([atRisk(7, "returns")], [measure("m", 40, 0.5, "returns")], options(1000));
    expect([rows[0]?.benefit, rows[0]?.reasons]).toEqual([500, [{ code: "satisfaction/no-keeping-cost" }]]);
    expect(retentionPlan([atRisk(7, "returns")], [measure("m", 40, 0.5, "returns")], options(1000, 0)).rows[0]?.reasons).toEqual([]);
  });

  test("a dear measure does not pay for itself", () => {
    // Of 100 at risk both keep 30: the call brings 20, the other one loses nearly all of its cost.
    const both = [measure("call", 10, 0.3, "detractor"), measure("gold", 100_000, 0.3, "detractor")];
    expect(retentionPlan([atRisk(7, "detractor")], both, options(100)).rows[0]?.measures.map(({ measure: id, benefit }) => [id, benefit])).toEqual([["call", 30]]);
    expect(retentionPlan([atRisk(7, "detractor")], [measure("gold", 1_000_000, 0.25, "detractor")], options(0)).rows[0]?.uncovered).toEqual([
      { signal: "detractor", reason: { code: "satisfaction/not-worth-its-cost", measure: "gold", benefit: 0, cost: 1_000_000 } },
    ]);
  });

  test("what brings exactly its cost is not worth it, in decimals too", () => {
    // The first keeps 700 of 1000; of the 300 that are left the second would keep 150, which is what it costs.
    const { rows } = retentionPlan([atRisk(7, "detractor", "returns")], [measure("a", 0, 0.7, "detractor"), measure("b", 150, 0.5, "returns")], options(1000, 0));
    expect(rows[0]?.measures.map(({ measure: id }) => id)).toEqual(["a"]);
    expect(rows[0]?.uncovered).toEqual([{ signal: "returns", reason: { code: "satisfaction/not-worth-its-cost", measure: "b", benefit: 150, cost: 150 } }]);
  });

  test.each([
    [100, "not-worth-its-cost"],
    [99, "planned"],
  ])("a measure that costs %d and brings 100 is %s", (cost, expected) => {
    const { rows } = retentionPlan([atRisk(7, "returns")], [measure("m", cost, 0.1, "returns")], options(1000, 0));
    if (expected === "planned") expect(rows[0]?.measures[0]?.measure).toBe("m");
    else expect(rows[0]?.uncovered).toEqual([{ signal: "returns", reason: { code: "satisfaction/not-worth-its-cost", measure: "m", benefit: 100, cost } }]);
  });
});

describe("SAT-5: the plan", () => {
  test("the measure that brings most is first; each signal is covered once, of what is left at stake", () => {
    const measures = [measure("a", 10, 0.5, "returns", "complaints"), measure("b", 10, 0.4, "returns"), measure("c", 10, 0.25, "detractor", "complaints")];
    const [row] = retentionPlan([atRisk(7, "detractor", "complaints", "returns", "price-complaints")], measures, options(1000, 0)).rows;
    expect(row?.measures.map(({ measure: id, against, benefit }) => [id, against, benefit])).toEqual([
      ["a", ["complaints", "returns"], 500],
      ["c", ["detractor"], 125],
    ]);
    expect(row?.uncovered).toEqual([{ signal: "price-complaints", reason: { code: "satisfaction/no-measure" } }]);
  });

  test("of two that bring as much the first by id is taken", () => {
    const { rows } = retentionPlan([atRisk(7, "returns")], [measure("z", 10, 0.5, "returns"), measure("y", 10, 0.5, "returns")], options(1000, 0));
    expect(rows[0]?.measures.map(({ measure: id }) => id)).toEqual(["y"]);
  });

  test("who has no stake is not planned for, who has no signal needs no plan, and those for whom it brings most come first", () => {
    const stakes = [{ customer: 1, valueAtRisk: 100 }, { customer: 2, valueAtRisk: 900 }, { customer: 4, valueAtRisk: 900 }];
    const plan = retentionPlan([atRisk(4, "returns"), atRisk(1, "returns"), atRisk(2, "returns"), atRisk(3, "returns"), atRisk(5)], [measure("m", 10, 0.5, "returns")], { asOf, stakes });
    expect(plan.rows.map(({ customer }) => customer)).toEqual([2, 4, 1]);
    expect(plan.unplanned).toEqual([{ customer: 3, reason: { code: "satisfaction/no-value" } }]);
    expect(plan.withoutSignals).toBe(1);
  });

  test("amounts may be money of one currency", () => {
    const eur = (minor: number): { minor: number; currency: string } => ({ minor, currency: "EUR" });
    const plan = retentionPlan([atRisk(7, "returns")], [{ ...measure("m", 0, 0.5, "returns"), cost: eur(100) }], { asOf, stakes: [{ customer: 7, valueAtRisk: eur(1000) }] });
    expect(plan).toMatchObject({ currency: "EUR", benefit: 500 });
    expect(evaluateRetention(plan, { measures: [] }, { asOf }).currency).toBe("EUR");
    expect(errorOf(() => retentionPlan([], [{ ...measure("m", 0, 0.5, "returns"), cost: eur(100) }], { asOf, stakes: [{ customer: 7, valueAtRisk: 3 }] })).code).toBe("mixed-currencies");
  });
});

describe("SAT-5: dates and a regular evaluation", () => {
  const week = weekOf(["mon", "tue", "wed", "thu", "fri"], wholeDay);
  const calendar = defineCalendar({ id: "office", timeZone: "UTC", week, holidays: ["2026-03-16"] });
  const datesWith = (change: Partial<RetentionMeasure>, days: Partial<RetentionPlanOptions> = {}, day = asOf): unknown =>
    retentionPlan([atRisk(7, "returns")], [{ ...measure("m", 10, 0.5, "returns"), ...change }], { ...options(1000, 0), asOf: day, ...days }).rows[0]?.measures[0]?.dates;

  test("two weeks, and three looks a month apart", () => {
    expect(datesWith({})).toEqual({ start: "2026-03-02", due: "2026-03-16", evaluations: ["2026-04-02", "2026-05-02", "2026-06-02"] });
  });

  test("months count from the first day, and clamp", () => {
    expect(datesWith({ start: { amount: 0, unit: "calendarDays" } }, {}, "2026-01-31")).toMatchObject({ evaluations: ["2026-02-28", "2026-03-31", "2026-04-30"] });
  });

  test("no two looks fall on one working day", () => {
    // From Friday: Saturday and Sunday move on to Monday the 9th; each look has a day of its own.
    const daily = { evaluateEvery: { amount: 1, unit: "calendarDays" }, evaluations: 3 } as const;
    expect(datesWith(daily, { calendar }, "2026-03-06")).toMatchObject({ evaluations: ["2026-03-09", "2026-03-10", "2026-03-11"] });
  });

  test("on working days the last day comes forward, the looks go on", () => {
    // Due on Monday 16 March, a holiday: the Friday before. 2 May is a Saturday.
    expect(datesWith({}, { calendar })).toEqual({ start: "2026-03-02", due: "2026-03-13", evaluations: ["2026-04-02", "2026-05-04", "2026-06-02"] });
    expect(datesWith({ start: { amount: 3, unit: "workingDays" }, within: { amount: 0, unit: "calendarDays" }, evaluations: 1 }, { calendar })).toEqual({ start: "2026-03-05", due: "2026-03-05", evaluations: ["2026-04-06"] });
  });

  test("the last day is not before the first, though a holiday lies there", () => {
    expect(datesWith({ within: { amount: 0, unit: "calendarDays" } }, { calendar }, "2026-03-14")).toMatchObject({ start: "2026-03-17", due: "2026-03-17" });
  });

  test("beyond what the calendar knows a date goes by the week, or is not said at all", () => {
    const known = { id: "office", timeZone: "UTC", week, coverage: { from: "2026-01-01", to: "2026-05-31" } };
    const plan = (beyondCoverage: "assumeWeek" | "refuse"): ReturnType<typeof retentionPlan> =>
      retentionPlan([atRisk(7, "returns")], [measure("m", 10, 0.5, "returns")], { ...options(1000, 0), calendar: defineCalendar({ ...known, beyondCoverage }) });
    expect(plan("assumeWeek").rows[0]?.measures[0]).toMatchObject({ dates: { due: "2026-03-16" }, reasons: [{}, { code: "calendar/assumed-week", calendar: "office", date: "2026-06-02" }] });
    expect(plan("refuse").rows[0]?.measures[0]).toMatchObject({ dates: null, reasons: [{}, { code: "calendar/not-covered", calendar: "office", date: "2026-06-02" }] });
    const evaluation = evaluateRetention(plan("refuse"), { measures: [] }, { asOf: "2026-12-01" });
    expect(evaluation.rows[0]).toMatchObject({ state: "undetermined", missed: [], next: null });
  });
});

describe("SAT-5: retentionPlan refuses", () => {
  test.each([
    [[{ id: "", against: [], cost: -1, effect: 0 }], ["measures[0].id", "measures[0].against", "measures[0].cost", "measures[0].effect"]],
    [[measure("a", 1, 1, "returns"), { ...measure("a", 1, 1.1, "moods" as never), within: { amount: 1, unit: "moons" }, evaluateEvery: { amount: 0, unit: "weeks" }, evaluations: 0 }], ["measures[1].id", "measures[1].against[0]", "measures[1].effect", "measures[1].within.unit", "measures[1].evaluateEvery.amount", "measures[1].evaluations"]],
    [3, ["measures"]],
  ])("every fault of the measures %j by its path", (measures, paths) => {
    const error = errorOf(() => retentionPlan([], measures as never, { asOf, stakes: [] }));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });

  test.each([
    ["a customer twice", () => retentionPlan([atRisk(7), atRisk(7)], [], options(1)), "duplicate-id", { list: "customers" }],
    ["a signal that is none", () => retentionPlan([atRisk(7, "mood" as never)], [], options(1)), "invalid-value", { list: "customers[0].signals", index: 0 }],
    ["a negative stake", () => retentionPlan([], [], options(-1)), "invalid-value", { list: "stakes", field: "valueAtRisk", id: 7 }],
    ["a stake twice", () => retentionPlan([], [], { asOf, stakes: [...options(1).stakes, ...options(2).stakes] }), "duplicate-id", { list: "stakes" }],
    ["no stakes", () => retentionPlan([], [], { asOf } as never), "invalid-input", { list: "stakes" }],
    ["a negative factor", () => retentionPlan([], [], { ...options(1), acquisitionCostFactor: -1 }), "invalid-option", { field: "acquisitionCostFactor" }],
    ["amounts of two currencies, at their place in the list", () => retentionPlan([], (["b", "c", "a"] as const).map((id) => ({ ...measure(id, 0, 0.5, "returns"), cost: { minor: 1, currency: id === "a" ? "USD" : "EUR" } })), options(1)), "mixed-currencies", { list: "measures", index: 0, field: "cost", id: "b" }],
    ["dates that no year has", () => retentionPlan([], [measure("z", 1, 1, "returns"), measure("m", 1, 1, "returns")], { ...options(1), asOf: "9999-12-30" }), "invalid-date", { list: "measures", index: 1, id: "m" }],
    ["a calendar that is none", () => retentionPlan([], [], { ...options(1), calendar: {} as never }), "invalid-calendar", {}],
  ])("%s", (_, call, code, details) => {
    expect(errorOf(call)).toMatchObject({ code, details });
  });
});

describe("SAT-5: evaluateRetention", () => {
  const plan = retentionPlan([atRisk(7, "returns")], [measure("m", 10, 0.5, "returns")], options(1000, 0));
  const outcome = { customer: 7, measure: "m" };

  test.each([
    ["on the last day it is still pending", {}, "2026-03-16", "pending", []],
    ["a day later it is overdue", {}, "2026-03-17", "overdue", [{ code: "satisfaction/measure-overdue", due: "2026-03-16", daysLate: 1 }]],
    ["done in time", { done: "2026-03-16" }, "2026-03-17", "done", []],
    ["done late", { done: "2026-03-17" }, "2026-03-17", "done", [{ code: "satisfaction/measure-late", due: "2026-03-16", done: "2026-03-17" }]],
    ["done tomorrow is not done", { done: "2026-03-18" }, "2026-03-16", "pending", []],
    ["an evaluation on its day is not missed yet", { done: "2026-03-10" }, "2026-04-02", "done", []],
    ["but the day after", { done: "2026-03-10" }, "2026-04-03", "done", [{ code: "satisfaction/evaluation-missed", date: "2026-04-02" }]],
    ["what was taken before there was a plan was not the planned one", { done: "2026-03-01" }, "2026-03-10", "pending", [{ code: "satisfaction/taken-before-plan", date: "2026-03-01", plan: "2026-03-02" }]],
    ["an evaluation before the measure was taken does not count", { done: "2026-03-10", evaluations: [{ date: "2026-03-09", result: "better" }] }, "2026-04-03", "done", [{ code: "satisfaction/evaluated-too-early", date: "2026-03-09", taken: "2026-03-10" }, { code: "satisfaction/evaluation-missed", date: "2026-04-02" }]],
    ["nor does one of a measure that nobody took", { evaluations: [{ date: "2025-01-01", result: "better" }] }, "2026-03-10", "pending", [{ code: "satisfaction/evaluated-too-early", date: "2025-01-01", taken: null }]],
    ["without effect", { done: "2026-03-10", evaluations: [{ date: "2026-04-02", result: "better" }, { date: "2026-04-20", result: "worse" }] }, "2026-05-10", "done", [{ code: "satisfaction/no-effect", date: "2026-04-20", result: "worse" }]],
  ] as const)("%s", (_, change, day, state, reasons) => {
    expect(evaluateRetention(plan, { measures: [{ ...outcome, ...change }] }, { asOf: day }).rows[0]).toMatchObject({ state, reasons });
  });

  test("who has an outcome but no plan is not lost", () => {
    const customers = [{ customer: 2, state: "lost", date: "2026-03-05" }, { customer: 1, state: "kept", date: "2026-03-05" }, { customer: 7, state: "kept", date: "2026-03-05" }] as const;
    const found = evaluateRetention(plan, { measures: [], customers }, { asOf: "2026-03-10" });
    expect(found.unplannedCustomers).toEqual([{ customer: 1, state: "kept" }, { customer: 2, state: "lost" }]);
    expect(found.customers.kept.count).toBe(1);
  });

  test("a plan is looked at on its day at the earliest", () => {
    expect(evaluateRetention(plan, { measures: [] }, { asOf }).counts.pending).toBe(1);
    expect(errorOf(() => evaluateRetention(plan, { measures: [] }, { asOf: "2026-03-01" }))).toMatchObject({ code: "invalid-option", details: { field: "asOf" } });
  });

  test("totals say what was done, what it cost, whether it helped, and who stayed", () => {
    const stakes = [1, 2, 3].map((customer) => ({ customer, valueAtRisk: customer * 1000 }));
    const many = retentionPlan([1, 2, 3].map((customer) => atRisk(customer, "returns")), [measure("m", 10, 0.5, "returns")], { asOf, stakes });
    const measures = [{ customer: 1, measure: "m", done: "2026-03-05", evaluations: [{ date: "2026-04-02", result: "better" }] }, { customer: 2, measure: "m" }, { customer: 9, measure: "gift", done: "2026-03-05" }] as const;
    const customers = [{ customer: 1, state: "kept", date: "2026-04-30" }, { customer: 2, state: "lost", date: "2026-05-01" }] as const;
    const found = evaluateRetention(many, { measures, customers }, { asOf: "2026-04-30" });
    expect(found).toMatchObject({
      counts: { done: 1, overdue: 2, pending: 0, undetermined: 0 },
      effects: { better: 1, same: 0, worse: 0, unknown: 2 },
      cost: 10,
      unplanned: [{ customer: 9, measure: "gift" }],
      // The loss of the second is not certain before May.
      customers: { kept: { count: 1, valueAtRisk: 1000 }, lost: { count: 0, valueAtRisk: 0 }, unknown: { count: 2, valueAtRisk: 5000 } },
    });
  });

  test.each([
    ["an outcome twice", { measures: [outcome, outcome] }, "duplicate-id", { list: "outcomes.measures", index: 1 }],
    ["two evaluations on a day", { measures: [{ ...outcome, evaluations: [{ date: "2026-04-02", result: "same" }, { date: "2026-04-02", result: "worse" }] }] }, "invalid-input", { list: "outcomes.measures[0].evaluations", index: 1 }],
    ["a result that is none", { measures: [{ ...outcome, evaluations: [{ date: "2026-04-02", result: "fine" }] }] }, "invalid-value", { field: "result" }],
    ["no list", {}, "invalid-input", { list: "outcomes.measures" }],
    ["a fate that is none", { measures: [], customers: [{ customer: 7, state: "gone", date: "2026-04-02" }] }, "invalid-value", { field: "state" }],
  ])("refuses %s", (_, outcomes, code, details) => {
    expect(errorOf(() => evaluateRetention(plan, outcomes as never, { asOf: "2026-04-30" }))).toMatchObject({ code, details });
  });
});

test("SAT-9: what is planned is worth its cost, what is not is not; every signal is once covered or open; order changes nothing", () => {
  const signal = fc.constantFrom("returns", "detractor", "complaints", "late-service");
  const measures = fc.uniqueArray(
    fc.record({ id: fc.constantFrom("a", "b", "c", "d"), against: fc.uniqueArray(signal, { minLength: 1 }), cost: fc.nat(300), effect: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10) }),
    { selector: ({ id }) => id },
  );
  const customers = fc.uniqueArray(fc.record({ customer: fc.nat(5), signals: fc.array(fc.record({ signal }), { maxLength: 5 }) }), { selector: ({ customer }) => customer });
  const stakes = fc.uniqueArray(fc.record({ customer: fc.nat(5), valueAtRisk: fc.nat(900), keepingCost: fc.option(fc.nat(90), { nil: undefined }) }), { selector: ({ customer }) => customer });
  fc.assert(
    fc.property(customers, measures, stakes, (list, what, worth) => {
      const plan = retentionPlan(deepFreeze(list), deepFreeze(what), { asOf, stakes: deepFreeze(worth) });
      expect(retentionPlan([...list].reverse(), [...what].reverse(), { asOf, stakes: [...worth].reverse() })).toEqual(plan);
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
      expect(plan.rows.length + plan.unplanned.length + plan.withoutSignals).toBe(list.length);
      for (const row of plan.rows) {
        const own = new Set(list.find(({ customer }) => customer === row.customer)!.signals.map((one) => one.signal));
        const handled = [...row.measures.flatMap(({ against }) => against), ...row.uncovered.map((one) => one.signal)];
        expect(handled.sort()).toEqual([...own].sort());
        for (const { benefit, cost } of row.measures) expect(benefit).toBeGreaterThan(cost);
        for (const { reason } of row.uncovered) if (reason.code === "satisfaction/not-worth-its-cost") expect(reason.benefit).toBeLessThanOrEqual(reason.cost);
        // What several measures keep together is never more than there is.
        const stake = worth.find(({ customer }) => customer === row.customer)!;
        expect(row.benefit).toBeLessThanOrEqual((stake.valueAtRisk + acquisitionCostFactor * (stake.keepingCost ?? 0)) * (1 + 1e-12));
      }
      const evaluation = evaluateRetention(plan, { measures: [] }, { asOf: "2026-12-31" });
      expect(evaluation.counts.overdue).toBe(plan.rows.reduce((sum, row) => sum + row.measures.length, 0));
    }),
  );
});
