import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { APART, classesOfChunk, classifyAbc, classifyAbcChunks, classifyAbcColumn, rankColumn, tabulateAbcColumn } from "../../../src/classification/index.ts";
import type { AbcClassSummary } from "../../../src/classification/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { borderTask, shuffled, task } from "./abc-arbitraries.ts";
import type { Task } from "./abc-arbitraries.ts";
import { classifyInAllForms, inChunks, suitsChunks } from "./abc-forms.ts";
import { expectAbc, reasonHolds } from "./abc-oracle.ts";
import type { ExpectedClass } from "./abc-oracle.ts";

const tasks = [["any customers", task], ["customers who meet a limit exactly", borderTask]] as const;
const options = { id: "id", value: "value" } as const;
const runs = { numRuns: 150 };

/** A share that comes of a few roundings; beside other values the least of all doubles have few digits. */
function expectNear(found: number | null, expected: number | null): void {
  if (found === expected) return;
  expect(Math.abs(found! - expected!)).toBeLessThanOrEqual(1e-15 * Math.abs(expected!) + 1e-17);
}

function expectClasses(found: readonly AbcClassSummary[], expected: readonly ExpectedClass[]): void {
  const plain = (classes: readonly (AbcClassSummary | ExpectedClass)[]): unknown =>
    classes.map(({ share: _, crossing, ...rest }) => ({ ...rest, crossing: crossing && [crossing.value, crossing.firstRank, crossing.lastRank] }));
  expect(plain(found)).toEqual(plain(expected));
  found.forEach(({ share, crossing }, k) => {
    expectNear(share, expected[k]!.share);
    expectNear(crossing?.shareBefore ?? null, expected[k]!.crossing?.shareBefore ?? null);
    expectNear(crossing?.shareIncluding ?? null, expected[k]!.crossing?.shareIncluding ?? null);
  });
}

const check = (arbitrary: fc.Arbitrary<Task>, holds: (task: Task) => void): void => {
  fc.assert(fc.property(arbitrary, (given) => { holds(deepFreeze(given)); }), runs);
};

describe.each(tasks)("%s", (_, arbitrary) => {
  test("CLS-2, CLS-3, CLS-4, CLS-8: every form gives the classes that exact fractions give, and each sum as the nearest double", () => {
    check(arbitrary, ({ customers, policy }) => {
      const expected = expectAbc(customers, policy);
      for (const { form, classOf, classes, totals } of classifyInAllForms(customers, policy)) {
        expect([form, classOf]).toEqual([form, expected.classOf]);
        expect(totals).toEqual(expected.totals);
        expectClasses(classes, expected.classes);
      }
    });
  });

  test("CLS-2: rows have rank and shares, in rank order; equal values rank by id", () => {
    check(arbitrary, ({ customers, policy }) => {
      const expected = expectAbc(customers, policy);
      const [shares, cumulativeShares] = [expected.shares(), expected.cumulativeShares()];
      const { rows, apart } = classifyAbc(customers, { ...options, policy });
      const ranked = rows.filter((row) => row.value > 0);
      expect(ranked.map((row) => row.customer)).toEqual(expected.order.map((index) => customers[index]));
      expect(ranked.map((row) => [row.rank, row.customerShare])).toEqual(expected.order.map((_index, r) => [r + 1, (r + 1) / expected.order.length]));
      ranked.forEach((row, r) => {
        expectNear(row.share, shares[r]!);
        expectNear(row.cumulativeShare, cumulativeShares[r]!);
        expect(row.share).toBeLessThanOrEqual(1);
        if (r === 0) expect(row.cumulativeShare).toBe(row.share);
        else {
          expect(row.share).toBeLessThanOrEqual(ranked[r - 1]!.share!);
          expect(row.cumulativeShare).toBeGreaterThanOrEqual(ranked[r - 1]!.cumulativeShare!);
        }
      });
      if (ranked.length > 0) expect(ranked.at(-1)!.cumulativeShare).toBe(1);
      const rest = [...rows.slice(ranked.length), ...apart.zero, ...apart.negative];
      expect(rest.map((row) => row.customer)).toEqual(expected.restOrder.map((index) => customers[index]));
      expect(rows.slice(ranked.length).map((row) => [row.rank, row.share, row.cumulativeShare, row.customerShare])).toEqual(
        rows.slice(ranked.length).map((_row, k) => [ranked.length + k + 1, null, null, null]),
      );
    });
  });

  test("CLS-2: a reason names what was measured, and puts it on the side of the limits that the class is on", () => {
    check(arbitrary, ({ customers, policy }) => {
      const { onLimit, tied, ...expected } = expectAbc(customers, policy);
      const measured = expected.measured();
      for (const { reason, rank, value, class: name, share } of classifyAbc(customers, { ...options, policy }).rows) {
        const k = policy.classes.findIndex((entry) => entry.class === name);
        switch (reason.code) {
          case "classification/cumulative-share":
          case "classification/customer-share":
            expectNear(reason.measured, measured[rank - 1]!);
            expect([reason.from, reason.upTo]).toEqual([limitAfter(policy.classes[k - 1]) ?? 0, limitAfter(policy.classes[k]) ?? 1]);
            expect(reason.tied).toBe(tied[rank - 1]);
            // A share as close to a limit as no double can tell may read as the limit itself.
            if (onLimit[rank - 1] === true || ![reason.from, reason.upTo].includes(reason.measured)) expect(reasonHolds(reason)).toBe(true);
            break;
          case "classification/threshold":
            expect(reason).toEqual({ code: reason.code, measured: value, from: policy.by === "threshold" ? (policy.classes[k]!.from ?? null) : undefined });
            expect(reasonHolds(reason)).toBe(true);
            break;
          case "classification/computed-limit":
            expect(reasonHolds(reason)).toBe(true);
            break;
          default:
            expect([reason.code, share]).toEqual([value === 0 ? "classification/zero-value" : "classification/negative-value", null]);
        }
      }
    });
  });

  test("the order of the input changes nothing", () => {
    fc.assert(
      fc.property(arbitrary.chain(({ customers, policy }) => fc.record({ customers: fc.constant(customers), mixed: shuffled(customers), policy: fc.constant(policy) })), (given) => {
        const { customers, mixed, policy } = deepFreeze(given);
        expect(classifyAbc(mixed, { ...options, policy })).toEqual(classifyAbc(customers, { ...options, policy }));
        const [before, after] = [customers, mixed].map((list) => {
          const ids = list.map(({ id }) => id);
          const answers = [classifyAbcColumn, tabulateAbcColumn].map((classify) => classify(Float64Array.from(list, ({ value }) => value), policy, { ids }));
          return answers.map(({ classOf, classes, totals, ...rest }) => {
            const perId = "rank" in rest ? [rest.rank as Uint32Array, (rest as { share?: Float64Array }).share!, (rest as { cumulativeShare?: Float64Array }).cumulativeShare!] : [];
            return { classes, totals, byId: new Map(ids.map((id, index) => [id, [classOf, ...perId].map((column) => column[index])])) };
          });
        });
        expect(after).toEqual(before);
      }),
      runs,
    );
  });

  test("nobody is lost, and the classes with those apart hold the whole", () => {
    check(arbitrary, ({ customers, policy }) => {
      const { rows, apart, classes, totals } = classifyAbc(customers, { ...options, policy });
      const everybody = [...rows, ...apart.zero, ...apart.negative].map((row) => row.customer);
      expect(new Set(everybody)).toEqual(new Set(customers));
      expect(everybody).toHaveLength(customers.length);
      expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      expect(totals.baseCount + totals.zeroCount + totals.negativeCount).toBe(customers.length);
    });
  });

  test("a table is plain JSON", () => {
    check(arbitrary, ({ customers, policy }) => {
      // The customers are the caller's own, and -0 among their values is no number of JSON.
      const numbers = new Map(customers.map(({ id, value }) => [id, value]));
      const { policy: inFull, ...table } = classifyAbc([...numbers.keys()], { id: (id) => id, value: (id) => numbers.get(id)!, policy });
      expect(JSON.parse(JSON.stringify(table))).toStrictEqual(table);
      expect(JSON.parse(JSON.stringify(inFull))).toEqual(inFull);
    });
  });

  test("columns say the same as rows, in the order of the input", () => {
    check(arbitrary, ({ customers, policy }) => {
      const values = customers.map(({ value }) => value);
      const { rows, apart, ...sums } = classifyAbc(customers, { ...options, policy });
      const { order, rank, share, cumulativeShare, classOf, classes, totals, reason } = tabulateAbcColumn(values, policy, { ids: customers.map(({ id }) => id) });
      expect({ classes, totals, reason }).toEqual({ classes: sums.classes, totals: sums.totals, reason: sums.reason });
      const byCustomer = new Map(rows.map((row) => [row.customer, row]));
      customers.forEach((customer, index) => {
        const row = byCustomer.get(customer);
        const ranked = customer.value > 0;
        expect([rank[index], share[index], cumulativeShare[index]]).toEqual(ranked ? [row!.rank, row!.share, row!.cumulativeShare] : [0, 0, 0]);
        expect(classOf[index] === APART ? undefined : policy.classes[classOf[index]!]!.class).toBe(row?.class);
      });
      expect(Array.from(order, (position) => customers[position])).toEqual(rows.filter(({ value }) => value > 0).map(({ customer }) => customer));
      expect(apart.zero.length + apart.negative.length).toBe(classOf.filter((k) => k === APART).length);
    });
  });

  test("without ids equal values rank as they stand", () => {
    check(arbitrary, ({ customers }) => {
      const values = customers.map(({ value }) => value);
      const expected = values.flatMap((value, index) => (value > 0 ? [index] : [])).sort((a, b) => (values[a]! < values[b]! ? 1 : values[a]! > values[b]! ? -1 : a - b));
      expect(Array.from(rankColumn(values))).toEqual(expected);
      expect(Array.from(rankColumn(Float64Array.from(values)))).toEqual(expected);
      expect(Array.from(tabulateAbcColumn(values).order)).toEqual(expected);
    });
  });

  test("the cuts of a chunked answer give each value its class, after a trip through JSON too, and descend", () => {
    check(arbitrary, ({ customers, policy }) => {
      if (!suitsChunks(policy)) return;
      const values = customers.map(({ value }) => value);
      const result = classifyAbcChunks(() => inChunks(values), policy);
      const revived = JSON.parse(JSON.stringify(result)) as typeof result;
      expect(revived).toStrictEqual(JSON.parse(JSON.stringify(result)));
      expect(Array.from(classesOfChunk(Float64Array.from(values), revived))).toEqual(expectAbc(customers, policy).classOf);
      const cuts = result.cuts.map((cut) => cut ?? Infinity);
      expect(cuts).toHaveLength(policy.classes.length - 1);
      expect(cuts).toEqual([...cuts].sort((a, b) => b - a));
    });
  });
});

function limitAfter(entry: { readonly class: string } | undefined): number | undefined {
  return (entry as { readonly upTo?: number } | undefined)?.upTo;
}
