import fc from "fast-check";
import { expect, test } from "vitest";
import { planningOrder } from "../../../src/cadence/plan/planning-order.ts";

test("what comes in on the way is taken where it belongs, as if everything were sorted anew each time", () => {
  const steps = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 2 }), { maxLength: 200 });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 30 }), steps, (start, actions) => {
      const order = planningOrder(start, (a, b) => a - b);
      let left = [...start];
      for (const action of actions) {
        if (action !== null) {
          order.add(action);
          left.push(action);
          continue;
        }
        left = left.sort((a, b) => a - b);
        expect(order.next()).toBe(left.shift());
      }
      for (const expected of left.sort((a, b) => a - b)) expect(order.next()).toBe(expected);
      expect(order.next()).toBeUndefined();
    }),
  );
});
