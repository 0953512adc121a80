import type { Instant } from "../../foundation/index.ts";
import type { ComplaintPromise, ComplaintState } from "../state.ts";
import type { ComplaintPromiseStatus } from "./status-parts.ts";

/**
 * How the promises of a complaint stand. It is derived, never stored; but once the complaint has ended, as it was then.
 *
 * @param state - a recorded complaint
 * @param asOf - the moment
 * @returns them, in the order they were given
 */
export function promiseStatuses({ promises, outcomes }: ComplaintState, asOf: Instant): readonly ComplaintPromiseStatus[] {
  const settled = outcomes === null ? null : { kept: new Set(outcomes.kept), broken: new Set(outcomes.broken) };
  return promises.map((given) => {
    const { promise, dueAt, answeredAt } = given;
    if (settled === null) return { promise, dueAt, answeredAt, status: promiseStatus(given, asOf) };
    return { promise, dueAt, answeredAt, status: settled.kept.has(promise) ? "kept" : settled.broken.has(promise) ? "broken" : "lapsed" };
  });
}

/**
 * How a promise stands while its complaint is open.
 *
 * @param given - the promise
 * @param asOf - the moment
 * @returns kept by an answer up to its very moment, broken by none; answers of later moments do not count
 */
export function promiseStatus({ dueAt, answeredAt }: ComplaintPromise, asOf: Instant): "kept" | "broken" | "open" {
  if (answeredAt !== null && answeredAt <= asOf) return answeredAt <= dueAt ? "kept" : "broken";
  return asOf > dueAt ? "broken" : "open";
}
