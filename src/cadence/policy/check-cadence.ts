import { faultFinder } from "../../foundation/internal.ts";
import type { CadencePolicy, CadenceRule, CadenceScript } from "./cadence-policy.ts";
import { CHANNELS, checkList, checkName, checkNames, checkRecord, checkSpan, isName, type Check, type Names } from "./check-fields.ts";
import { checkFatigue, checkQuietPeriod } from "./check-restraints.ts";
import { checkRule } from "./check-rule.ts";
import { tiedRules } from "./tied-rules.ts";

const POLICY_KEYS: Names<keyof CadencePolicy> = {
  id: true,
  version: true,
  classes: true,
  rules: true,
  grace: true,
  fatigue: true,
  quiet: true,
  requiresConsent: true,
  scripts: true,
};
const SCRIPT_KEYS: Names<keyof CadenceScript> = { purpose: true, id: true, version: true };

/**
 * Refuses a policy by which nobody can be contacted as it says.
 *
 * @param value - what stands where a policy should be
 * @throws ClienteleError `invalid-policy`, naming every fault
 */
export function checkCadence(value: unknown): void {
  const finder = faultFinder("cadence policy", "invalid-policy");
  const check: Check = (holds, path, message) => finder.check(holds, path, message);
  const policy = checkRecord(value, POLICY_KEYS, "", check);
  if (policy !== undefined) {
    checkName(policy["id"], "id", check);
    if (policy["version"] !== undefined) checkName(policy["version"], "version", check);
    check(policy["classes"] !== undefined, "classes", "is missing");
    checkNames(policy["classes"], undefined, "classes", check, 0);
    checkRules(policy["rules"], policy["classes"], check);
    if (policy["grace"] !== undefined) checkSpan(policy["grace"], 0, "grace", check);
    if (policy["fatigue"] !== undefined) checkFatigue(policy["fatigue"], "fatigue", check);
    for (const [period, path] of checkList(policy["quiet"], 0, "quiet", check)) checkQuietPeriod(period, path, check);
    checkNames(policy["requiresConsent"], new Set(Object.keys(CHANNELS)), "requiresConsent", check, 0);
    checkScripts(policy["scripts"], check);
  }
  finder.refuse();
}

function checkRules(value: unknown, classes: unknown, check: Check): void {
  check(value !== undefined, "rules", "is missing");
  const entries = checkList(value, 0, "rules", check);
  const positions = new Map<unknown, number>();
  const declared = {
    classes: new Set<unknown>(Array.isArray(classes) ? classes : []),
    rules: new Set(entries.map(([rule]) => (rule as Partial<CadenceRule> | null | undefined)?.id)),
  };
  const sound: CadenceRule[] = [];
  const paths: string[] = [];
  for (const [index, [rule, path]] of entries.entries()) {
    let isSound = true;
    checkRule(rule, path, declared, (holds, place, message) => {
      isSound &&= holds;
      return check(holds, place, message);
    });
    const id = (rule as Partial<CadenceRule> | null | undefined)?.id;
    const first = positions.get(id);
    if (isName(id)) check(first === undefined, `${path}.id`, `is the id of rules[${first ?? 0}] too`);
    if (first === undefined) positions.set(id, index);
    if (isSound) {
      sound.push(rule as CadenceRule);
      paths.push(path);
    }
  }
  for (const [first, second] of tiedRules(sound)) {
    const names = `"${sound[second]!.id}" ties with "${sound[first]!.id}" (${paths[first]!})`;
    check(false, paths[second]!, `${names}: the same contact for the same customers, and neither is more specific`);
  }
}

function checkScripts(value: unknown, check: Check): void {
  const purposes = new Set<unknown>();
  for (const [entry, path] of checkList(value, 0, "scripts", check)) {
    const script = checkRecord(entry, SCRIPT_KEYS, path, check);
    if (script === undefined) continue;
    for (const key of Object.keys(SCRIPT_KEYS)) checkName(script[key], `${path}.${key}`, check);
    check(!purposes.has(script["purpose"]), `${path}.purpose`, "has a script already");
    purposes.add(script["purpose"]);
  }
}
