import type { FaultFinder } from "../../foundation/internal.ts";
import { checkFields } from "../clocks/check-target.ts";
import { checkLimit } from "./check-clocks.ts";
import { checkEach, checkId, checkNames, checkSubset, recordAt, type Fields } from "./policy-fields.ts";

const FORMS: Readonly<Record<string, readonly string[]>> = {
  severity: ["severities"],
  breach: ["of", "after"],
  optionsExhausted: [],
  request: [],
};

/**
 * Checks the levels of a policy, and when a complaint goes up.
 *
 * @param value - what stands there
 * @param severities - the severities that are declared
 * @param calendars - what can be broken: the clocks that are declared, and promises, each with the calendar that it counts in
 * @param finder - notes the faults
 */
export function checkEscalation(value: unknown, severities: readonly string[], calendars: ReadonlyMap<unknown, unknown>, finder: FaultFinder): void {
  const escalation = recordAt(value, "escalation", finder);
  if (escalation === null) return;
  checkFields(escalation, ["levels", "rules"], "escalation", finder);
  const levels = checkNames(escalation["levels"], 1, "escalation.levels", finder);
  const ids = new Set<unknown>();
  for (const [entry, path] of checkEach(escalation["rules"], "escalation.rules", finder)) {
    const rule = recordAt(entry, path, finder);
    if (rule === null) continue;
    checkId(rule["id"], `${path}.id`, finder);
    finder.check(!ids.has(rule["id"]), `${path}.id`, "is the id of another rule too");
    ids.add(rule["id"]);
    finder.check(levels.indexOf(rule["to"] as string) > 0, `${path}.to`, "is no level above the first");
    checkWhen(rule, path, severities, calendars, finder);
  }
}

function checkWhen(rule: Fields, path: string, severities: readonly string[], calendars: ReadonlyMap<unknown, unknown>, finder: FaultFinder): void {
  const { when } = rule;
  const isKnown = typeof when === "string" && Object.hasOwn(FORMS, when);
  if (!finder.check(isKnown, `${path}.when`, `is none of ${Object.keys(FORMS).join(", ")}`)) return;
  checkFields(rule, ["id", "when", "to", ...FORMS[when as string]!], path, finder);
  if (when === "severity") checkSubset(rule["severities"], severities, `${path}.severities`, finder);
  if (when !== "breach") return;
  const { of, after } = rule;
  const isKnownOf = finder.check(calendars.has(of), `${path}.of`, "is neither a clock of the policy nor \"promise\"");
  // What nobody knows has no calendar that could be missing. Whether the one there is has a name was checked where it stands.
  const calendar = isKnownOf && calendars.get(of) === undefined ? undefined : "named";
  checkLimit(after, calendar, `${path}.after`, `${path}.of`, finder);
}
