import { ClienteleError } from "../foundation/index.ts";
import { requireList } from "../foundation/internal.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Fact } from "./facts.ts";

/**
 * A history with more facts behind it. A fact that is already there has no effect, so that what was sent twice counts once.
 *
 * @param history - facts as they came, oldest first
 * @param facts - what is to be added, in order
 * @returns `history` itself where nothing is new, otherwise a new list; inputs stay as they are
 * @throws ClienteleError `fact-conflict` where the same id stands for two contents; `missing-id`, `invalid-input`
 * @example
 * ```ts
 * import { appendFacts } from "clientele/engagements";
 *
 * const noted = { id: "1", type: "noted", schema: 1, occurredAt: "2026-03-01T08:00:00.000Z",
 *   recordedAt: "2026-03-01T09:00:00.000Z", by: { id: 7 }, data: { text: "a" } } as const;
 * appendFacts([], [noted, noted]); // => [noted]
 * appendFacts([noted], [{ ...noted, data: { text: "b" } }]); // throws fact-conflict
 * ```
 * @category Facts
 */
export function appendFacts<F extends Fact>(history: readonly F[], facts: readonly F[]): readonly F[] {
  const known = new Map<string, { readonly fact: F; readonly index: number }>();
  const result: F[] = [];
  for (const [list, name] of [[history, "history"], [facts, "facts"]] as const) {
    // Spread, because a loop would step over the holes of a sparse list.
    [...requireList(list, name)].forEach((_, index) => {
      const fact = list[index]!;
      const id = requireFactId(fact, name, index);
      const first = known.get(id);
      if (first === undefined) {
        known.set(id, { fact, index });
        result.push(fact);
      } else if (first.fact !== fact && canonicalJson(first.fact, name) !== canonicalJson(fact, name)) {
        throw new ClienteleError("fact-conflict", `${name}[${index}] has the id of another fact`, { list: name, index, firstIndex: first.index, id });
      }
    });
  }
  return result.length === history.length ? history : result;
}

/**
 * The id of a fact as it comes.
 *
 * @param fact - a fact
 * @param list - the list it stands in, for the message
 * @param index - its position there, from 0
 * @returns its id
 * @throws ClienteleError `missing-id`
 */
function requireFactId(fact: Partial<Fact> | null | undefined, list: string, index: number): string {
  const id = fact?.id;
  if (typeof id === "string" && id !== "") return id;
  throw new ClienteleError("missing-id", `${list}[${index}] has no id`, { list, index });
}
