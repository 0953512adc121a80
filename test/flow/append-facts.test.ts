import { describe, expect, test } from "vitest";
import { appendFacts, type Fact } from "clientele/engagements";
import { errorOf } from "../foundation/thrown.ts";

function fact(id: string, text = "a"): Fact<string, { readonly text: string }> {
  return { id, type: "noted", schema: 1, occurredAt: "2026-03-01T08:00:00.000Z", recordedAt: "2026-03-01T09:00:00.000Z", by: { id: 7 }, data: { text } };
}

describe("a history", () => {
  test("takes a fact once: the same content has no effect, other content is a conflict", () => {
    const history = [fact("1"), fact("2")];
    expect(appendFacts(history, [fact("2"), fact("1")])).toBe(history);
    expect(appendFacts(history, [fact("3"), fact("2"), fact("3")])).toEqual([fact("1"), fact("2"), fact("3")]);
    expect(errorOf(() => appendFacts(history, [fact("9"), fact("1", "b")]))).toMatchObject({
      code: "fact-conflict",
      details: { list: "facts", index: 1, firstIndex: 0, id: "1" },
    });
  });

  test("sees the same content in another order of keys, and a conflict inside itself", () => {
    const { id, ...rest } = fact("1");
    expect(appendFacts([fact("1")], [{ ...rest, id }])).toHaveLength(1);
    expect(errorOf(() => appendFacts([fact("1"), fact("1", "b")], [])).code).toBe("fact-conflict");
    expect(errorOf(() => appendFacts([{} as never], []))).toMatchObject({ code: "missing-id", details: { list: "history", index: 0 } });
    expect(errorOf(() => appendFacts([], "facts" as never)).code).toBe("invalid-input");
    expect(appendFacts([], [])).toEqual([]);
  });

  test("steps over no hole, and compares nothing that JSON cannot hold", () => {
    // eslint-disable-next-line no-sparse-arrays -- what a caller may hand over
    expect(errorOf(() => appendFacts([fact("1"), , fact("2")] as never, []))).toMatchObject({ code: "missing-id", details: { list: "history", index: 1 } });
    const big = { ...fact("1"), data: { text: 1n } } as never;
    expect(errorOf(() => appendFacts([fact("1")], [big]))).toMatchObject({ code: "invalid-input", details: { list: "facts" } });
  });
});
