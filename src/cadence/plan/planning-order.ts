/** Things to do, the most urgent first; more may come in on the way. */
export interface PlanningOrder<T> {
  /** Adds one. */
  add(item: T): void;
  /** Takes the most urgent; `undefined` when there are none left. */
  next(): T | undefined;
}

/**
 * Makes an order of things to do. What is known from the start is sorted once; what comes in later goes onto a heap, so that the
 * whole costs O(n log n).
 *
 * @param items - what is known from the start
 * @param compare - below 0 if the first is more urgent; never 0
 * @returns the order
 */
export function planningOrder<T>(items: readonly T[], compare: (a: T, b: T) => number): PlanningOrder<T> {
  const sorted = [...items].sort(compare);
  const heap: T[] = [];
  let position = 0;
  return {
    add(item) {
      heap.push(item);
      rise(heap, compare);
    },
    next() {
      const [later] = heap;
      if (later === undefined || (position < sorted.length && compare(sorted[position]!, later) < 0)) return sorted[position++];
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        sink(heap, compare);
      }
      return later;
    },
  };
}

function rise<T>(heap: T[], compare: (a: T, b: T) => number): void {
  let at = heap.length - 1;
  const item = heap[at]!;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (compare(heap[parent]!, item) <= 0) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = item;
}

function sink<T>(heap: T[], compare: (a: T, b: T) => number): void {
  const item = heap[0]!;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) < 0) child += 1;
    if (compare(item, heap[child]!) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = item;
}
