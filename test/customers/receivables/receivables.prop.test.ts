import fc from "fast-check";
import { expect, test } from "vitest";
import { receivables } from "../../../src/customers/receivables/receivables.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { finiteNumber } from "../../foundation/arbitraries.ts";
import { add, nearestDouble, scaledWritten, type Fraction } from "../../foundation/fraction-oracle.ts";

const asOf = "2026-02-05";
const date = fc.integer({ min: 1, max: 7 }).map((day) => `2026-02-0${day}`);
const customer = fc.constantFrom(1, "1", "b");
const invoices = (amount: fc.Arbitrary<number>) =>
  fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 5 }), customer, date, due: date, amount }), { selector: ({ id }) => id, maxLength: 6 });
const receipts = (amount: fc.Arbitrary<number>) =>
  fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 9 }), customer, date, amount, invoice: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined }) }), {
    selector: ({ id }) => id,
    maxLength: 8,
  });
const whole = fc.integer({ min: -4, max: 6 });

interface Coin {
  readonly from: string;
  readonly order: string;
}

/** One coin for each unit, moved from pile to pile by hand, as the rules have it in words. */
function coins(given: readonly { id: number; customer: unknown; date: string; amount: number }[], own: unknown, kind: string, sign: 1 | -1): (Coin & { record: number })[] {
  return given
    .filter((record) => record.customer === own && record.date <= asOf && record.amount * sign > 0)
    .flatMap(({ id, date: day, amount }) => Array.from({ length: amount * sign }, () => ({ record: id, from: `${kind} ${id}`, order: `${day} ${id}` })));
}

test("CUS-7: coin by coin, money meets debts as the rules say", () => {
  fc.assert(
    fc.property(invoices(whole), receipts(whole), (claims, money) => {
      const { rows } = receivables(deepFreeze(claims), deepFreeze(money), { asOf });
      for (const row of rows) {
        const own = row.customer;
        let debts = coins(claims, own, "invoice", 1);
        let notes = coins(claims, own, "creditNote", -1);
        const belongs = (id: number): boolean => {
          const { invoice } = money.find((record) => record.id === id)!;
          return claims.some((claim) => claim.id === invoice && claim.customer === own && claim.date <= asOf);
        };
        const name = (id: number): number | undefined => money.find((record) => record.id === id)!.invoice;
        let paid = coins(money, own, "receipt", 1);
        let back = coins(money, own, "refund", -1);
        const apart = (coin: { record: number }): boolean => name(coin.record) !== undefined && !belongs(coin.record);
        const left = [...paid.filter(apart), ...back.filter(apart)].map(({ from }) => from.replace("refund", "minus"));
        paid = paid.filter((coin) => !apart(coin));
        back = back.filter((coin) => !apart(coin));
        /** Takes the oldest coins out of two piles for as long as both have one. */
        const meet = <A extends Coin, B extends Coin>(one: readonly A[], other: readonly B[], ofOne: (coin: A) => boolean, ofOther: (coin: B) => boolean): [A[], B[]] => {
          const first = [...one];
          const second = [...other];
          for (;;) {
            const a = first.filter(ofOne).sort((x, y) => (x.order < y.order ? -1 : 1))[0];
            const b = second.filter(ofOther).sort((x, y) => (x.order < y.order ? -1 : 1))[0];
            if (a === undefined || b === undefined) return [first, second];
            first.splice(first.indexOf(a), 1);
            second.splice(second.indexOf(b), 1);
          }
        };
        for (const { id } of claims) {
          [paid, back] = meet(paid, back, (coin) => name(coin.record) === id, (coin) => name(coin.record) === id);
          [paid, debts] = meet(paid, debts, (coin) => name(coin.record) === id, (coin) => coin.record === id);
          [notes, back] = meet(notes, back, (coin) => coin.record === id, (coin) => name(coin.record) === id);
        }
        let named = paid.filter((coin) => name(coin.record) !== undefined);
        let loose: Coin[] = [...notes, ...paid.filter((coin) => name(coin.record) === undefined)];
        const all = (): boolean => true;
        [named, back] = meet(named, back, all, all);
        const kinds = (coin: Coin): Coin => ({ from: coin.from, order: `${coin.order.slice(0, 10)} ${coin.from}` });
        loose = loose.map(kinds);
        [loose, back] = meet(loose, back, all, all);
        [loose, debts] = meet(loose, debts, all, all);
        const count = (list: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(list)].map((from) => [from, list.filter((other) => other === from).length]));
        expect(Object.fromEntries(row.open.map(({ kind, id, rest }) => [`${kind} ${id}`, rest]))).toEqual(count([...debts, ...back].map(({ from }) => from)));
        expect(Object.fromEntries(row.money.map(({ kind, id, amount }) => [`${amount < 0 ? "minus" : kind} ${id}`, Math.abs(amount)]))).toEqual(
          count([...left, ...[...named, ...loose].map(({ from }) => from)]),
        );
      }
    }),
  );
});

test("CUS-7: invoices less receipts are what is open less what pays nothing, to the last digit, for each customer and in all", () => {
  const amount = finiteNumber.filter((value) => Math.abs(value) < 1e100 && (value === 0 || Math.abs(value) > 1e-100));
  fc.assert(
    fc.property(invoices(amount), receipts(amount), (claims, money) => {
      const table = receivables(deepFreeze(claims), deepFreeze(money), { asOf });
      const sum = (list: readonly { customer: unknown; date: string; amount: number }[], of?: unknown): Fraction =>
        list.filter((record) => record.date <= asOf && (of === undefined || record.customer === of)).reduce((total, record) => add(total, scaledWritten(record.amount)), { over: 0n, under: 1n });
      const minus = (a: Fraction, b: Fraction): number => nearestDouble(add(a, { over: -b.over, under: b.under }));
      expect(table.total.balance).toBe(minus(sum(claims), sum(money)));
      for (const row of table.rows) {
        expect(row.balance).toBe(minus(sum(claims, row.customer), sum(money, row.customer)));
        expect([row.invoiced, row.received]).toEqual([nearestDouble(sum(claims, row.customer)), nearestDouble(sum(money, row.customer))]);
        expect(row.open.every(({ rest, amount: whole }) => rest > 0 && rest <= whole)).toBe(true);
      }
      expect(table.rows).toHaveLength(new Set([...claims, ...money].map((record) => record.customer)).size);
    }),
  );
});

test("the order of the records changes nothing, and nothing is lost in JSON", () => {
  const without = receipts(whole).map((list) => list.map(({ id, ...rest }) => (id % 2 === 0 ? rest : { id, ...rest })));
  fc.assert(
    fc.property(invoices(whole), without, (claims, money) => {
      const table = receivables(claims, money, { asOf, period: { from: "2026-02-01", to: asOf } });
      expect(receivables(claims.toReversed(), money.toReversed(), { asOf, period: { from: "2026-02-01", to: asOf } })).toEqual(table);
      expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    }),
  );
});
