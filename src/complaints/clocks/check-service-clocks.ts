import { faultFinder, isRecord, requireInstant, type FaultFinder } from "../../foundation/internal.ts";
import { checkFields, checkOffset, checkTargets } from "./check-target.ts";
import type { ServiceClock, ServicePolicy } from "./service-policy.ts";

const POLICY_FIELDS: readonly (keyof ServicePolicy)[] = ["pauseStates", "closedStates", "clocks"];
const CLOCK_FIELDS: readonly (keyof ServiceClock)[] = ["clock", "starts", "stops", "target", "pauses", "reopening", "calendar", "counted", "escalations"];
const STARTS: readonly string[] = ["created", "customerWaiting", "customerWaitingAfterFirstAnswer", "lastContactOrCreated"];
const STOPS: readonly string[] = ["publicAnswer", "closed"];
const MOMENTS: readonly string[] = ["milestone", "state", "at"];

/**
 * Refuses clocks that nobody could read.
 *
 * @param value - what stands where a policy of clocks should be
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function checkServiceClocks(value: unknown): void {
  const finder = faultFinder("policy of clocks", "invalid-policy");
  if (finder.check(isRecord(value), "", "must be an object")) {
    const policy = value as Readonly<Record<string, unknown>>;
    checkFields(policy, POLICY_FIELDS, "", finder);
    checkNames(policy["pauseStates"], "pauseStates", finder);
    if (policy["closedStates"] !== undefined) checkNames(policy["closedStates"], "closedStates", finder);
    const { clocks } = policy;
    if (finder.check(Array.isArray(clocks), "clocks", "must be a list")) checkClocks(clocks as readonly unknown[], finder);
  }
  finder.refuse();
}

function checkClocks(clocks: readonly unknown[], finder: FaultFinder): void {
  const positions = new Map<unknown, number>();
  // Not `forEach`: it would step over the holes of a sparse list.
  for (const [index, clock] of clocks.entries()) {
    const path = `clocks[${index}]`;
    if (!finder.check(isRecord(clock), path, "must be an object")) continue;
    const fields = clock as Readonly<Record<string, unknown>>;
    checkClock(fields, path, finder);
    const first = positions.get(fields["clock"]);
    if (isName(fields["clock"])) finder.check(first === undefined, `${path}.clock`, `is the name of clocks[${first ?? 0}] too`);
    if (first === undefined) positions.set(fields["clock"], index);
  }
}

function checkClock(clock: Readonly<Record<string, unknown>>, path: string, finder: FaultFinder): void {
  checkFields(clock, CLOCK_FIELDS, path, finder);
  checkName(clock["clock"], `${path}.clock`, finder);
  checkMoment(clock["starts"], STARTS, `${path}.starts`, finder);
  if (finder.check(Array.isArray(clock["stops"]), `${path}.stops`, "must be a list")) {
    for (const [index, stop] of (clock["stops"] as readonly unknown[]).entries()) checkMoment(stop, STOPS, `${path}.stops[${index}]`, finder);
  }
  if (finder.check(clock["target"] !== undefined, `${path}.target`, "is missing; null is a clock that only measures")) {
    checkTargets(clock["target"], `${path}.target`, finder);
  }
  finder.oneOf(clock["pauses"], ["inPauseStates", "never"], `${path}.pauses`);
  finder.oneOf(clock["reopening"], ["resumes", "restarts", "staysStopped"], `${path}.reopening`);
  finder.oneOf(clock["counted"], ["workingTime", "elapsedTime"], `${path}.counted`);
  if (clock["calendar"] !== undefined) checkName(clock["calendar"], `${path}.calendar`, finder);
  if (clock["escalations"] !== undefined) checkEscalations(clock["escalations"], `${path}.escalations`, finder);
}

function checkEscalations(value: unknown, path: string, finder: FaultFinder): void {
  if (!finder.check(Array.isArray(value), path, "must be a list")) return;
  const names = new Set<unknown>();
  for (const [index, escalation] of (value as readonly unknown[]).entries()) {
    const place = `${path}[${index}]`;
    if (!finder.check(isRecord(escalation), place, "must be an object")) continue;
    const { escalation: name, offset, ...others } = escalation as Readonly<Record<string, unknown>>;
    checkFields(others, [], place, finder);
    checkName(name, `${place}.escalation`, finder);
    finder.check(!names.has(name), `${place}.escalation`, "is named twice");
    names.add(name);
    checkOffset(offset, `${place}.offset`, finder);
  }
}

function checkMoment(value: unknown, names: readonly string[], path: string, finder: FaultFinder): void {
  if (typeof value === "string") {
    finder.oneOf(value, names, path);
    return;
  }
  if (!finder.check(isRecord(value), path, `must be one of ${names.join(", ")}, or have one of ${MOMENTS.join(", ")}`)) return;
  const moment = value as Readonly<Record<string, unknown>>;
  checkFields(moment, MOMENTS, path, finder);
  const named = MOMENTS.filter((kind) => moment[kind] !== undefined);
  if (!finder.check(named.length === 1, path, `must have exactly one of ${MOMENTS.join(", ")}`)) return;
  if (named[0] === "at") finder.check(isInstantText(moment["at"]), `${path}.at`, "must be a moment, as text with an offset");
  else checkName(moment[named[0]!], `${path}.${named[0]!}`, finder);
}

function checkNames(value: unknown, path: string, finder: FaultFinder): void {
  if (!finder.check(Array.isArray(value), path, "must be a list")) return;
  const seen = new Set<unknown>();
  for (const [index, name] of (value as readonly unknown[]).entries()) {
    checkName(name, `${path}[${index}]`, finder);
    finder.check(!seen.has(name), `${path}[${index}]`, "is named twice");
    seen.add(name);
  }
}

function checkName(value: unknown, path: string, finder: FaultFinder): void {
  finder.check(isName(value), path, "must be text that is not empty");
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isInstantText(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    requireInstant(value, { list: "at" });
    return true;
  } catch {
    return false;
  }
}
