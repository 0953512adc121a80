import fc from "fast-check";
import { expect, test } from "vitest";
import { applyRevision, erasePerson, eraseFromHistory, replayCard, type CardFact, type Channel, type Consent } from "clientele/customers";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { mergeConsents } from "../../../src/customers/revisions/merge-consents.ts";
import { anyone, cards, live, steps } from "./walks.ts";
import { at, explained } from "./sample.ts";

const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

test("a history replayed is the card that was lived through, also from JSON, and nothing is an anomaly", () => {
  let revisions = 0;
  fc.assert(
    fc.property(cards, steps, (start, walk) => {
      const { card, facts } = live(deepFreeze(start), walk);
      revisions += facts.length;
      expect(replayCard(deepFreeze(stored(facts)))).toEqual(card);
      expect(stored(card)).toEqual(card);
      expect(card.trail?.anomalies).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // Most steps must have been allowed for the property to say anything.
  expect(revisions).toBeGreaterThan(900);
});

test("so it is of a card that nobody opened: its first fact keeps what stood there", () => {
  fc.assert(
    fc.property(cards, steps, (start, walk) => {
      const { card, facts } = live(deepFreeze(start), walk, "unopened");
      if (facts.length === 0) return;
      expect(replayCard(deepFreeze(stored(facts)))).toEqual(card);
      expect(card.trail?.anomalies).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("a fact that comes twice has no effect", () => {
  fc.assert(
    fc.property(cards, steps, fc.array(fc.nat(), { maxLength: 10 }), (start, walk, copies) => {
      const { card, facts } = live(start, walk);
      const doubled = [...facts, ...copies.map((which) => stored(facts[which % facts.length]!))];
      expect(replayCard(doubled)).toEqual(card);
    }),
    { numRuns: 100 },
  );
});

test("erased, the history makes exactly the erased card, and neither holds anything of the person", () => {
  let erasures = 0;
  fc.assert(
    fc.property(cards, steps, anyone, fc.constantFrom("opened" as const, "unopened" as const), (start, walk, person, beginning) => {
      const { card, facts } = live(start, walk, beginning);
      const decision = erasePerson(card, person, { id: "erase", at: at(28), by: { id: 1 }, on: "2026-03-28" });
      if (!decision.ok) {
        expect(decision.refusals[0]?.code).toMatch(/person-erased|unknown-person/);
        return;
      }
      erasures += 1;
      const after = applyRevision(card, decision.facts[0]!);
      const clean = eraseFromHistory(deepFreeze([...facts, ...decision.facts] as CardFact[]), person);
      expect(replayCard(clean)).toEqual(after);
      expect(JSON.stringify([clean, after])).not.toContain(`secret-of-${person}`);
      // Of the others nothing is lost.
      const others = (text: string): number => text.split("secret-of-").length - text.split(`secret-of-${person}`).length;
      expect(others(JSON.stringify(clean))).toBe(others(JSON.stringify([...facts, ...decision.facts])));
    }),
    { numRuns: 300 },
  );
  expect(erasures).toBeGreaterThan(100);
});

test("in a merge nothing is lost: what either card said is on the merged one, or in the fact", () => {
  fc.assert(
    fc.property(cards, cards, fc.constantFrom("kept" as const, "other" as const), (kept, away, prefer) => {
      const other = { ...away, id: 9 };
      const decision = explained(deepFreeze(kept), deepFreeze(other), { id: "m", at: at(2), by: { id: 1 }, on: "2026-03-02", resolve: { prefer } });
      if (!decision.ok) throw new Error("refused");
      const after = applyRevision(kept, decision.facts[0]!);
      const leaves = new Set([...leavesOf(after), ...leavesOf(decision.facts[0]!.data)]);
      for (const leaf of [...leavesOf(kept), ...leavesOf(other)]) expect(leaves).toContain(leaf);
      expect(after.people?.map(({ id }) => id).sort()).toEqual([...new Set([...(kept.people ?? []), ...(other.people ?? [])].map(({ id }) => id))].sort());
    }),
    { numRuns: 200 },
  );
});

// Every text and number in a value, also the days on which it was known.
function leavesOf(value: unknown): readonly (string | number)[] {
  if (typeof value === "string" || typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(leavesOf);
}

const day = fc.constantFrom("2025-01-01", "2025-03-01", "2025-03-02", "2026-03-02", "2026-05-01");
const consents: fc.Arbitrary<Consent[]> = fc.array(
  fc.record(
    { given: fc.constantFrom("granted", "refused"), from: day, until: day, channel: fc.constantFrom<Channel>("phone", "email"), purpose: fc.constantFrom("offer", "greeting") },
    { requiredKeys: ["given", "from"] },
  ),
  { maxLength: 4 },
);

test("CUS-10: what either card forbids from the day of the merge on, the merged one forbids as well; nothing that was said is lost", () => {
  fc.assert(
    fc.property(consents, consents, (kept, other) => {
      const { consents: all, withheld } = mergeConsents(kept, other, "2026-03-02");
      for (const date of ["2026-03-02", "2026-03-03", "2026-05-01", "2027-01-01"]) {
        for (const channel of ["phone", "email", "visit"]) {
          for (const purpose of ["offer", "greeting", "other"]) {
            const forbidden = isForbidden(kept, date, channel, purpose) || isForbidden(other, date, channel, purpose);
            if (forbidden) expect(isForbidden(all, date, channel, purpose)).toBe(true);
          }
        }
      }
      const text = (list: readonly Consent[]): string[] => [...new Set(list.map((consent) => JSON.stringify(consent)))].sort();
      expect(text([...all, ...withheld.map(({ consent }) => consent)])).toEqual(text([...kept, ...other]));
      // A refusal goes only with a grant of its own card that had lifted it.
      for (const { card, consent } of withheld.filter((entry) => entry.consent.given === "refused")) {
        expect(withheld.some((entry) => entry.card === card && entry.consent.given === "granted" && entry.consent.from >= consent.from)).toBe(true);
        expect(isForbidden(card === "kept" ? kept : other, "2026-03-02", consent.channel ?? "any", consent.purpose ?? "any")).toBe(false);
      }
    }),
    { numRuns: 2000 },
  );
});

// The rule in one go over all statements of a card, as the record type words it.
function isForbidden(said: readonly Consent[], date: string, channel: string, purpose: string): boolean {
  const speaks = said.filter((one) => one.from <= date && (one.until ?? "9999") >= date && [undefined, channel].includes(one.channel) && [undefined, purpose].includes(one.purpose));
  const width = (one: Consent): number => [one.channel, one.purpose].filter((field) => field === undefined).length;
  return speaks.some(
    (no) =>
      no.given === "refused" &&
      !speaks.some(
        (yes) =>
          yes.given === "granted" &&
          (no.channel === undefined || yes.channel === no.channel) &&
          (no.purpose === undefined || yes.purpose === no.purpose) &&
          (yes.from > no.from || (yes.from === no.from && width(yes) < width(no))),
      ),
  );
}
