import fc from "fast-check";
import { expect, test } from "vitest";
import { lifecycleOf } from "../../../src/customers/lifecycle/lifecycle.ts";
import type { LifecyclePolicy } from "../../../src/customers/lifecycle/lifecycle-policy.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";

const START = Date.parse("2026-01-01");
const dateOf = (day: number): string => new Date(START + day * 86_400_000).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 60 });
const evidence = fc.record({
  identified: fc.option(day),
  selected: fc.option(day),
  orders: fc.array(fc.record({ day, amount: fc.constantFrom(5, 0, -5) }), { maxLength: 8 }),
  ended: fc.array(day, { maxLength: 2 }),
});
const policy = fc.record({
  developFrom: fc.integer({ min: 2, max: 3 }),
  more: fc.integer({ min: 1, max: 2 }),
  days: fc.integer({ min: 0, max: 30 }),
  // Halves of a cycle, so that the oracle can count in whole numbers.
  halves: fc.integer({ min: 1, max: 6 }),
  leastDays: fc.integer({ min: 1, max: 10 }),
  firstDays: fc.integer({ min: 1, max: 15 }),
});

test("CUS-5: a walk through the days comes to the same stage", () => {
  fc.assert(
    fc.property(evidence, policy, day, (given, rules, asOf) => {
      const lifecycle: LifecyclePolicy = {
        id: "p",
        developFrom: rules.developFrom,
        retainFrom: { orders: rules.developFrom + rules.more, days: rules.days },
        lapse: { cycles: rules.halves / 2, leastDays: rules.leastDays, firstDays: rules.firstDays },
      };
      const input = {
        id: 1,
        ...(given.identified === null ? {} : { identifiedOn: dateOf(given.identified) }),
        ...(given.selected === null ? {} : { selectedOn: dateOf(given.selected) }),
        orders: given.orders.map((order) => ({ date: dateOf(order.day), amount: order.amount })),
        endedOn: given.ended.map(dateOf),
      };
      const found = lifecycleOf(deepFreeze(input), lifecycle, { asOf: dateOf(asOf) });
      let stage: string | null = null;
      let since = 0;
      let run: number[] = [];
      let wasCustomer = false;
      const enter = (next: string, at: number): void => {
        if (stage !== next) [stage, since] = [next, at];
      };
      for (let today = 0; today <= asOf; today += 1) {
        // What was noted counts until the first order.
        if (!wasCustomer && given.identified === today && stage !== "select") {
          stage = "identify";
          since = today;
        }
        if (!wasCustomer && given.selected === today) [stage, since] = ["select", today];
        if (!wasCustomer && given.identified === today && given.selected !== null && given.selected <= today) [stage, since] = ["select", given.selected];
        if (stage !== null && stage !== "lapsed" && run.length > 0) {
          const quiet = today - run.at(-1)!;
          const gaps = run.length - 1;
          const span = run.at(-1)! - run[0]!;
          const isOver = gaps === 0 ? quiet > rules.firstDays : quiet > rules.leastDays && 2 * gaps * quiet > rules.halves * span;
          if (isOver) enter("lapsed", today);
        }
        if (given.orders.some((order) => order.day === today && order.amount >= 0)) {
          if (stage === "lapsed" && wasCustomer) [run, stage, since] = [[], "wonBack", today];
          else if (!wasCustomer) [stage, since] = ["acquire", today];
          wasCustomer = true;
          run.push(today);
          if (run.length === rules.developFrom) enter("develop", today);
        }
        if (run.length >= rules.developFrom + rules.more && today - run[0]! >= rules.days && stage !== "lapsed") enter("retain", today);
        if (given.ended.includes(today) && stage !== null) enter("lapsed", today);
      }
      expect([found.stage, found.since]).toEqual([stage, stage === null ? null : dateOf(since)]);
      const days = new Set(given.orders.filter((order) => order.day <= asOf && order.amount >= 0).map((order) => order.day));
      expect(found.orderDays).toBe(days.size);
      expect(lifecycleOf({ ...input, orders: input.orders.toReversed(), endedOn: input.endedOn.toReversed() }, lifecycle, { asOf: dateOf(asOf) })).toEqual(found);
    }),
    { numRuns: 1000 },
  );
});
