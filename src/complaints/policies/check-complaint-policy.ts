import { faultFinder, isRecord, type FaultFinder } from "../../foundation/internal.ts";
import { checkFields } from "../clocks/check-target.ts";
import { checkClocks, checkLimit } from "./check-clocks.ts";
import { checkCompensation } from "./check-compensation.ts";
import { checkEscalation } from "./check-escalation.ts";
import { checkEach, checkId, checkNames, checkSubset, checkWhole, recordAt } from "./policy-fields.ts";

const FIELDS = [
  "id", "version", "severities", "graveFrom", "categories", "onTheSpot", "promises", "options", "apology", "compensation", "followUps", "reopening",
  "clocks", "escalation", "holdsBack",
] as const;

/**
 * Refuses a policy by which nobody can handle complaints.
 *
 * @param value - what stands where a policy should be
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function checkComplaintPolicy(value: unknown): void {
  const finder = faultFinder("complaint policy", "invalid-policy");
  const policy = recordAt(value, "", finder);
  if (policy !== null) {
    checkFields(policy, FIELDS, "", finder);
    const { severities, categories, graveFrom, onTheSpot, apology } = policy;
    checkId(policy["id"], "id", finder);
    checkWhole(policy["version"], 1, "version", finder);
    const known = checkNames(severities, 1, "severities", finder);
    finder.check(known.includes(graveFrom as string), "graveFrom", "is none of the severities");
    const topics = checkNames(categories, 1, "categories", finder);
    checkParents(topics, finder);
    checkSubset(onTheSpot, known, "onTheSpot", finder);
    checkPromises(policy["promises"], finder);
    checkOptions(policy["options"], finder);
    finder.oneOf(apology, ["beforeOffer", "optional"], "apology");
    checkCompensation(policy["compensation"], finder);
    checkFollowUps(policy["followUps"], finder);
    checkReopening(policy["reopening"], finder);
    const calendars = checkClocks(policy["clocks"], known, topics, finder);
    checkEscalation(policy["escalation"], known, new Map([...calendars, ["promise", calendarOf(policy["promises"])]]), finder);
    if (policy["holdsBack"] !== undefined) checkNames(policy["holdsBack"], 0, "holdsBack", finder);
  }
  finder.refuse();
}

// A category below one that is not there could never be counted with it.
function checkParents(categories: readonly string[], finder: FaultFinder): void {
  categories.forEach((category, index) => {
    const slash = category.lastIndexOf("/");
    if (slash >= 0) finder.check(categories.includes(category.slice(0, slash)), `categories[${index}]`, "stands below a category that is not declared");
  });
}

function checkPromises(value: unknown, finder: FaultFinder): void {
  const promises = recordAt(value, "promises", finder);
  if (promises === null) return;
  checkFields(promises, ["longest", "calendar"], "promises", finder);
  checkLimit(promises["longest"], promises["calendar"], "promises.longest", "promises.calendar", finder);
}

function calendarOf(promises: unknown): unknown {
  return isRecord(promises) ? promises["calendar"] : undefined;
}

function checkOptions(value: unknown, finder: FaultFinder): void {
  const options = recordAt(value, "options", finder);
  if (options === null) return;
  checkFields(options, ["least", "most", "leastAgain"], "options", finder);
  for (const field of ["least", "most", "leastAgain"] as const) {
    if (options[field] !== undefined) checkWhole(options[field], 1, `options.${field}`, finder);
  }
  const { most = Infinity } = options;
  for (const field of ["least", "leastAgain"] as const) {
    const { [field]: fewest = 1 } = options;
    const isOver = typeof fewest === "number" && typeof most === "number" && fewest > most;
    finder.check(!isOver, `options.${field}`, "is more than options.most");
  }
}

function checkFollowUps(value: unknown, finder: FaultFinder): void {
  const followUps = recordAt(value, "followUps", finder);
  if (followUps === null) return;
  checkFields(followUps, ["least", "delays", "unreachable", "calendar"], "followUps", finder);
  const { least, delays, unreachable, calendar } = followUps;
  checkWhole(least, 0, "followUps.least", finder);
  if (unreachable !== undefined) checkWhole(unreachable, 1, "followUps.unreachable", finder);
  const entries = checkEach(delays, "followUps.delays", finder);
  for (const [delay, path] of entries) checkLimit(delay ?? null, calendar, path, "followUps.calendar", finder);
  const isEnough = !(Array.isArray(delays) && typeof least === "number" && delays.length < least);
  finder.check(isEnough, "followUps.delays", "are fewer than followUps.least: nobody would know when they are due");
  if (entries.length === 0) checkLimit(undefined, calendar, "followUps.delays", "followUps.calendar", finder);
}

function checkReopening(value: unknown, finder: FaultFinder): void {
  const reopening = recordAt(value, "reopening", finder);
  if (reopening === null) return;
  checkFields(reopening, ["within", "calendar", "clocks"], "reopening", finder);
  checkLimit(reopening["within"], reopening["calendar"], "reopening.within", "reopening.calendar", finder);
  finder.oneOf(reopening["clocks"], ["resume", "restart"], "reopening.clocks");
}
