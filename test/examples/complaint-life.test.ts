import { describe, expect, test } from "vitest";
import { consultingComplaints, replayComplaint } from "clientele/complaints";
import { moments, report, statusAt } from "../../docs/examples/complaint-life/index.ts";
import { desk, live } from "../../docs/examples/complaint-life/life.ts";
import { fromLines, toLines } from "../../docs/examples/complaint-life/store.ts";

const facts = fromLines(toLines(live()));
const [first, second, last] = moments;

test("what was stored as lines and read again is the life that was lived", () => {
  expect(facts).toEqual(live());
  expect(replayComplaint(facts, consultingComplaints)).toEqual(desk.replay(live()));
  expect(desk.replay(facts)).toMatchObject({ phase: "closed", anomalies: [], links: [{ record: "O-9", relation: "opportunity" }] });
});

describe("on three occasions", () => {
  test("on the first afternoon one promise is kept, though the first answer came late", () => {
    const { phase, clocks, promises, next } = statusAt(facts, first);
    expect(phase).toBe("investigating");
    expect(promises.map(({ promise, status }) => [promise, status])).toEqual([["first-word", "kept"], ["solution", "open"]]);
    // Received at 09:10 in Berlin: two working hours are over at 11:10; four, with an hour for lunch, at 14:10; the answer came at 15:00.
    const due = Object.fromEntries(clocks.map(({ clock, dueAt, breached }) => [clock, [dueAt, breached]]));
    expect(due).toMatchObject({ acknowledge: ["2026-03-02T10:10:00.000Z", false], firstResponse: ["2026-03-02T13:10:00.000Z", true] });
    // Ten working days after Monday, the second, end with Monday, the sixteenth.
    expect(due["resolution"]).toEqual(["2026-03-16T23:00:00.000Z", false]);
    expect(next.map(({ asked }) => asked.type)).toEqual(expect.arrayContaining(["apologize", "prepareOptions"]));
  });

  test("while it is carried out, the promise of noon is broken: the answer came at one", () => {
    const { phase, promises, breached } = statusAt(facts, second);
    expect(phase).toBe("executing");
    expect(promises.map(({ promise, status }) => `${promise} ${status}`)).toEqual(["first-word kept", "solution broken", "delivery open"]);
    expect(breached).toBe(true);
  });

  test("after the end everything stands as it was settled", () => {
    const { phase, basis, clocks, promises, next, nextDueAt } = statusAt(facts, last);
    expect([phase, basis, next, nextDueAt]).toEqual(["closed", "settled", [], null]);
    expect(promises.map(({ status }) => status)).toEqual(["kept", "broken", "kept", "kept"]);
    // Left out of the ten working days: the hold, 7 h on the fourth and 5 min on the fifth; and from the resolution on the sixth at 11:00 to the no on the
    // eleventh at 10:00, 5 + 7 + 7 + 1 h. These 27 h 5 min come after the sixteenth: 7 + 7 + 7 h, and on the twentieth 6 h 5 min, lunch left out, to 16:05.
    expect(clocks.find(({ clock }) => clock === "resolution")).toMatchObject({ status: "stopped", dueAt: "2026-03-20T15:05:00.000Z", breached: false });
  });
});

test("the report fits a terminal and names every promise", () => {
  const text = report();
  for (const promise of ["first-word", "solution", "delivery", "second-word"]) expect(text).toContain(promise);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
});
