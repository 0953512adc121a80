import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintCard, complaintCards } from "../../../src/complaints/learning/complaint-card.ts";
import type { ComplaintOption } from "../../../src/complaints/state.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { complaintState, cycle } from "../register/complaint-states.ts";

const option = (name: string, status: ComplaintOption["status"], objection: string | null = null): ComplaintOption => ({ option: name, round: 1, rank: 1, compensation: null, margin: null, status, objection });

test("CMP-11: the card says what happened, the customer's position, state and reasons, and the solution", () => {
  const state = complaintState({
    complaint: "k1",
    phase: "offering",
    points: ["The pump drips."],
    position: "Wants a new one.",
    causes: ["seal"],
    fault: "ours",
    options: [option("repair", "refused", "takes-too-long"), option("replace", "offered"), option("refund", "prepared")],
    promises: [{ promise: "p1", givenAt: "2026-03-02T08:00:00.000Z", dueAt: "2026-03-05T08:00:00.000Z", answeredAt: null }],
    cycles: [cycle(1, "2026-03-02T08:00:00.000Z", { resolvedAt: "2026-03-03T08:00:00.000Z" }), cycle(2, "2026-03-04T08:00:00.000Z", { reason: "drips-again" })],
    followUps: [{ cycle: 1, attempt: 1, at: "2026-03-04T08:00:00.000Z", outcome: "dissatisfied" }],
  });
  expect(complaintCard(7, deepFreeze([state]))).toMatchObject({
    customer: 7,
    open: 1,
    complaints: [
      {
        complaint: "k1",
        points: ["The pump drips."],
        position: "Wants a new one.",
        phase: "offering",
        causes: ["seal"],
        fault: "ours",
        // What was only prepared has not been said to the customer.
        solutions: [{ option: "repair", status: "refused", objection: "takes-too-long", compensation: null }, { option: "replace", status: "offered", objection: null, compensation: null }],
        promisedAt: "2026-03-05T08:00:00.000Z",
        followUps: ["dissatisfied"],
        reopenings: ["drips-again"],
      },
    ],
  });
});

test("CMP-11: a customer never tells it twice: all complaints are on one card, in the order they came", () => {
  const ended = complaintState({ complaint: 2, phase: "closed", cycles: [cycle(1, "2026-03-02T08:00:00.000Z", { endedAt: "2026-03-03T08:00:00.000Z" })] });
  const states = [complaintState({ complaint: 3, receivedAt: "2026-03-01T08:00:00.000Z" }), ended, complaintState({ complaint: 1 }), complaintState({ complaint: 4, customer: 8 })];
  fc.assert(
    fc.property(fc.shuffledSubarray(states, { minLength: states.length }), (shuffled) => {
      const cards = complaintCards(shuffled);
      expect(cards.map(({ customer, open, complaints }) => [customer, open, complaints.map(({ complaint }) => complaint)])).toEqual([[7, 2, [3, 1, 2]], [8, 1, [4]]]);
      expect(complaintCard(8, shuffled)).toEqual(cards[1]);
    }),
  );
  expect(complaintCard(9, states)).toEqual({ customer: 9, open: 0, complaints: [] });
});

test("what was never recorded, and a complaint that stands there twice, is refused", () => {
  expect(errorOf(() => complaintCards([complaintState({ complaint: null })])).code).toBe("invalid-input");
  expect(errorOf(() => complaintCards([complaintState({}), complaintState({})])).code).toBe("duplicate-id");
});

test.each([
  ["without cycles", { cycles: [] }],
  ["without options", { options: undefined }],
  ["without promises", { promises: undefined }],
  ["with a cycle that is none", { cycles: [null] }],
])("a state %s is refused by its place", (_, change) => {
  expect(errorOf(() => complaintCards([complaintState({ complaint: 2 }), complaintState(change as never)]))).toMatchObject({ code: "invalid-input", details: { list: "states", index: 1 } });
});
