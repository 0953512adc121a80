import fc from "fast-check";
import { expect, test } from "vitest";
import { stateGraph } from "clientele/charts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { anyAuditing, audit } from "../../engagements/sample.ts";
import { choices, walk } from "../../engagements/walks.ts";
import { flowchart } from "../mermaid/mermaid-lines.ts";

test("wherever a walk leads, the picture is a flowchart, marks one place at most, and draws a state from disk the same", () => {
  fc.assert(
    fc.property(choices, fc.constantFrom(null, "lean"), fc.constantFrom("en" as const, "zh" as const), (steps, profile, locale) => {
      const state = deepFreeze(anyAuditing.replay(walk(steps, { profile }).facts)) as never;
      const text = stateGraph(audit, { state, locale });
      const drawn = flowchart(text);
      expect(drawn.filter(({ kind, parts }) => kind === "class" && parts[1] === "current").length).toBe(1);
      const ids = new Set(drawn.filter(({ kind }) => kind === "node" || kind === "end").map(({ parts }) => parts[0]));
      for (const { kind, parts } of drawn) {
        if (kind === "way" || kind === "back") expect([ids.has(parts[0]), ids.has(parts[2])]).toEqual([true, true]);
        if (kind === "class") expect(parts[0]!.split(",").every((id) => ids.has(id))).toBe(true);
      }
      expect(stateGraph(audit, { state: JSON.parse(JSON.stringify(state)) as never, locale })).toBe(text);
    }),
    { numRuns: 60 },
  );
});
