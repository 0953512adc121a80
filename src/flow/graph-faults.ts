/** A graph of states: where one may start, how one moves on, where one may end. */
export interface StateGraph {
  /** The states it may start in. */
  readonly initial: readonly string[];
  /** All states. */
  readonly states: readonly string[];
  /** The states in which it may end. */
  readonly ends: readonly string[];
  /** The moves, each with what calls for it. */
  readonly moves: readonly StateMove[];
}

/** A move from one state to another. */
interface StateMove {
  /** Where it starts. */
  readonly from: string;
  /** Where it leads. */
  readonly to: string;
  /** What calls for it; two moves from one state with the same call would be ambiguous. */
  readonly on: string;
}

/** What can be wrong with a graph of states. */
export type GraphFault =
  | { readonly fault: "unreachable"; readonly state: string }
  | { readonly fault: "dead-end"; readonly state: string }
  | { readonly fault: "ambiguous"; readonly state: string; readonly on: string };

/**
 * What is wrong with a graph of states?
 *
 * @param graph - names that it does not declare are no trouble, and nobody's state
 * @returns states that cannot be reached, states from which no end can be, and calls with two answers; in the order of the lists
 */
export function graphFaults(graph: StateGraph): GraphFault[] {
  const { initial, states, ends, moves } = graph;
  const reached = reachable(initial, moves, "from", "to");
  const finishing = reachable(ends, moves, "to", "from");
  const faults: GraphFault[] = [];
  for (const state of states) {
    if (!reached.has(state)) faults.push({ fault: "unreachable", state });
    else if (!finishing.has(state)) faults.push({ fault: "dead-end", state });
  }
  moves.forEach(({ from, on }, index) => {
    const first = moves.findIndex((move) => move.from === from && move.on === on);
    if (first < index) faults.push({ fault: "ambiguous", state: from, on });
  });
  return faults;
}

function reachable(starts: readonly string[], moves: readonly StateMove[], tail: "from" | "to", head: "from" | "to"): ReadonlySet<string> {
  const next = new Map<string, string[]>();
  for (const move of moves) {
    const known = next.get(move[tail]);
    if (known === undefined) next.set(move[tail], [move[head]]);
    else known.push(move[head]);
  }
  // A set that grows while it is gone through is the list of what is still to do.
  const reached = new Set(starts);
  for (const state of reached) for (const neighbour of next.get(state) ?? []) reached.add(neighbour);
  return reached;
}
