import { expect, test } from "vitest";
import { after, ways } from "./sample.ts";

test.each(Object.keys(ways) as (keyof typeof ways)[])("a complaint comes to %s", (phase) => {
  const state = after(ways[phase]);
  expect(state.phase).toBe(phase);
  expect(state.anomalies).toEqual([]);
});
