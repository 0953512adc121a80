import { ClienteleError } from "../../foundation/index.ts";
import { describePlace, requireInteger, type Place } from "../../foundation/internal.ts";
import type { ConfidenceInterval, ConfidenceOptions } from "../intervals/confidence.ts";
import { shareInterval } from "../intervals/wilson-interval.ts";

/** How many were asked, beside the level of confidence. */
export interface AskedOptions extends ConfidenceOptions {
  /** How many were asked, at least as many as there are responses; absent: not known. */
  readonly asked?: number | undefined;
}

/** How many of those who were asked gave an answer that counts. */
export interface ResponseRate {
  /** How many were asked. */
  readonly asked: number;
  /** How many gave at least one answer that counts. */
  readonly responded: number;
  /** Share of them; `null` where nobody was asked. */
  readonly rate: number | null;
  /** Wilson interval of the share; `null` where nobody was asked. */
  readonly interval: ConfidenceInterval | null;
}

/**
 * Reads how many were asked.
 *
 * @param asked - what stands there; absent: not known
 * @param responses - how many responses came back
 * @param responded - how many of them count
 * @param confidence - confidence level
 * @param place - where the number stands
 * @returns the rate; `null` where it is not known how many were asked
 * @throws ClienteleError `invalid-value` for what is no whole number, `invalid-option` for fewer than came back
 */
export function responseRate(
  asked: unknown,
  responses: number,
  responded: number,
  confidence: number,
  place: Place = { list: "options", field: "asked" },
): ResponseRate | null {
  if (asked === undefined) return null;
  const all = requireInteger(asked, place);
  if (all < responses) {
    const sentence = `${describePlace(place)} is ${all}, but ${responses} responses came back`;
    throw new ClienteleError("invalid-option", sentence, { ...place, value: all });
  }
  return { asked: all, responded, rate: all === 0 ? null : responded / all, interval: shareInterval(responded, all, confidence) };
}
