import { describe, expect, test } from "vitest";
import { mergeComplaints, type ComplaintState, type ComplaintMerge } from "clientele/complaints";
import { errorOf } from "../../foundation/thrown.ts";
import { after, closed, desk, history, merged, minute, promised, record, satisfied, type Step } from "../sample.ts";

const head = { id: "m", at: minute(200), by: { id: "somebody" } };
const other = (steps: readonly Step[] = promised, changes: object = {}): ComplaintState => after([{ ...record, complaint: "C-2", ...changes }, ...steps.slice(1)]);
const codes = (merge: ComplaintMerge): string[] => (merge.ok ? [] : merge.refusals.map(({ code }) => code));

describe("two complaints about the same", () => {
  test("the one ends, the other is tied to it", () => {
    const merge = mergeComplaints(after(promised), other(), desk, head);
    expect(merge).toMatchObject({
      ok: true,
      other: [{ id: "m", type: "complaintMerged", data: { into: "C-1", outcomes: { kept: [], broken: ["p1"] } } }],
      kept: [{ id: "m~kept", type: "recordLinked", data: { record: "C-2", relation: "related" } }],
    });
    if (!merge.ok) return;
    expect(desk.replay([...history([{ ...record, complaint: "C-2" }, ...promised.slice(1)]), ...merge.other])).toMatchObject({ phase: "merged", mergedInto: "C-1", anomalies: [] });
    expect(desk.replay([...history(promised), ...merge.kept])).toMatchObject({ phase: "confirmed", links: [{ record: "C-2", relation: "related" }] });
  });

  test("that they were tied before is no trouble", () => {
    const tied = after([...promised, { type: "link", record: "C-2", relation: "related" }]);
    expect(mergeComplaints(tied, other(), desk, head)).toMatchObject({ ok: true, kept: [] });
  });

  test.each<[string, ComplaintState, ComplaintState, readonly { complaint: string; into: string }[], readonly string[]]>([
    ["a complaint does not go on in itself", after(promised), after(promised), [], ["complaints/merge-cycle"]],
    ["nor by way of others", after(promised), other(), [{ complaint: "C-1", into: "C-3" }, { complaint: "C-3", into: "C-2" }], ["complaints/merge-cycle"]],
    ["merges of others do no harm", after(promised), other(), [{ complaint: "C-7", into: "C-8" }, { complaint: "C-8", into: "C-7" }, { complaint: "C-1", into: "C-9" }], []],
    ["nor does a circle that it does not belong to", after(promised), other(), [{ complaint: "C-1", into: "C-8" }, { complaint: "C-8", into: "C-1" }], []],
    ["what goes on is open", after(closed), other(), [], ["complaints/closed"]],
    ["and not merged itself", after(merged), other(), [], ["complaints/merged"]],
    ["what is merged is open", after(promised), other(closed), [], ["complaints/closed"]],
    ["both are of one customer", after(promised), other(promised, { customer: 13 }), [], ["complaints/other-customer"]],
    ["both are recorded", after([]), after([]), [], ["complaints/not-reachable", "complaints/not-reachable"]],
    ["all reasons at once", after(closed), other(promised, { customer: 13 }), [{ complaint: "C-1", into: "C-2" }], ["complaints/closed", "complaints/other-customer", "complaints/merge-cycle"]],
  ])("%s", (_, kept, gone, merges, expected) => {
    expect(codes(mergeComplaints(kept, gone, desk, { ...head, merges }))).toEqual(expected);
  });

  test("a circle is named, from the one that is to end", () => {
    const merge = mergeComplaints(after(promised), other(), desk, { ...head, merges: [{ complaint: "C-1", into: "C-3" }, { complaint: "C-3", into: "C-2" }] });
    expect(merge).toEqual({ ok: false, refusals: [{ code: "complaints/merge-cycle", cycle: ["C-2", "C-1", "C-3", "C-2"], curable: false }] });
  });
});

test("a merge that is sent again has an effect once, also after the end of what goes on", () => {
  const first = mergeComplaints(after(satisfied), other(), desk, head);
  if (!first.ok) throw new Error("refused");
  const gone = [...history([{ ...record, complaint: "C-2" }, ...promised.slice(1)]), ...first.other];
  const tied = history([{ type: "close", at: minute(300) }], { from: [...history(satisfied), ...first.kept] });
  expect(mergeComplaints(desk.replay(tied), desk.replay(gone), desk, head)).toEqual({ ok: true, kept: [], other: [] });
  // Another merge of the same two is another matter.
  expect(codes(mergeComplaints(desk.replay(tied), desk.replay(gone), desk, { ...head, id: "m2", at: minute(400) }))).toEqual(["complaints/merged", "complaints/closed"]);
});

test("what is no decider, and what are no merges, is named", () => {
  for (const strange of [undefined, null, {}, "x", { decide: 7 }]) {
    expect(errorOf(() => mergeComplaints(after(promised), other(), strange as never, head))).toMatchObject({ code: "invalid-input", details: { list: "decider" } });
  }
  for (const strange of [{}, { complaint: 5 }, { complaint: "", into: 1 }, { complaint: 1, into: Number.NaN }]) {
    expect(errorOf(() => mergeComplaints(after(promised), other(), desk, { ...head, merges: [strange as never] }))).toMatchObject({ code: "invalid-input", details: { list: "merges", index: 0 } });
  }
});

test("what is no state, no command, no list is named", () => {
  expect(errorOf(() => mergeComplaints(null as never, other(), desk, head)).details).toMatchObject({ list: "kept" });
  expect(errorOf(() => mergeComplaints(other(), {} as never, desk, head)).details).toMatchObject({ list: "other" });
  expect(errorOf(() => mergeComplaints(after(promised), other(), desk, null as never)).code).toBe("invalid-input");
  expect(errorOf(() => mergeComplaints(after(promised), other(), desk, { ...head, merges: [null as never] })).details).toMatchObject({ list: "merges", index: 0 });
});
