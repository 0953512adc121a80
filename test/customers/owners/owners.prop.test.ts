import fc from "fast-check";
import { expect, test } from "vitest";
import { assignOwner, endOwnership } from "../../../src/customers/owners/assign-owner.ts";
import type { OwnerFact } from "../../../src/customers/owners/owner-facts.ts";
import { ownerOn, ownersOver } from "../../../src/customers/owners/owners-over.ts";
import { reassignOwner } from "../../../src/customers/owners/reassign-owner.ts";

const dateOf = (day: number): string => `2026-03-${String(day + 1).padStart(2, "0")}`;
const LENGTH = 12;
const customer = fc.constantFrom("a", "b", 3);
const owner = fc.constantFrom("x", "y", "z");
const day = fc.integer({ min: 0, max: LENGTH - 1 });
const wish = fc.oneof(
  fc.record({ type: fc.constant("assign" as const), customer, owner, day }),
  fc.record({ type: fc.constant("end" as const), customer, day }),
  fc.record({ type: fc.constant("reassign" as const), owner, successor: owner, day }),
);

test("CUS-9: the owners are what painting the days of a wall calendar gives", () => {
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 12 }), (wishes) => {
      const walls = new Map<string | number, (string | null)[]>(["a", "b", 3].map((id) => [id, new Array<string | null>(LENGTH).fill(null)]));
      let history: readonly OwnerFact[] = [];
      wishes.forEach((asked, index) => {
        const head = { id: `w${index}`, at: "2026-01-02T09:00:00Z", by: { id: 1 }, from: dateOf(asked.day), reason: "r" };
        const decision =
          asked.type === "assign"
            ? assignOwner(history, { ...head, customer: asked.customer, owner: asked.owner })
            : asked.type === "end"
              ? endOwnership(history, { ...head, customer: asked.customer })
              : reassignOwner(history, { ...head, owner: asked.owner, successor: asked.successor });
        if (!decision.ok) return;
        history = [...history, ...decision.facts];
        const paint = (id: string | number, who: string | null): void => void walls.get(id)!.fill(who, asked.day);
        if (asked.type === "assign") paint(asked.customer, asked.owner);
        else if (asked.type === "end") paint(asked.customer, null);
        else for (const [id, wall] of walls) if (wall[asked.day] === asked.owner) paint(id, asked.successor);
      });
      const shuffled = history.toReversed();
      for (const [id, wall] of walls) {
        expect(wall.map((_, index) => ownerOn(shuffled, id, dateOf(index)))).toEqual(wall);
        // What was decided is never rewritten: each fact's owner stands on its first day.
        for (const { type, data } of history) if (data.customer === id) expect(ownerOn(history, id, data.from)).toBe(type === "ownerAssigned" ? data.owner : null);
      }
      const period = { from: dateOf(2), to: dateOf(8) };
      const stretches = ownersOver(history, period);
      for (const [id, wall] of walls) {
        const own = stretches.filter((stretch) => stretch.customer === id);
        for (const who of ["x", "y", "z"]) {
          const days = own.filter((stretch) => stretch.owner === who).reduce((sum, stretch) => sum + stretch.days, 0);
          expect(days).toBe(wall.slice(2, 9).filter((entry) => entry === who).length);
        }
        // No two stretches overlap.
        for (const [index, { from }] of own.entries()) if (index > 0) expect(own[index - 1]!.until! < from).toBe(true);
      }
      expect(ownersOver(shuffled, period)).toEqual(stretches);
    }),
  );
});
