import { defineCadence } from "../../cadence/index.ts";
import { defineAbcPolicy } from "../../classification/index.ts";
import { defineComplaintPolicy } from "../../complaints/index.ts";
import { defineAgeing, defineCardAudit } from "../../customers/index.ts";
import { isClienteleError } from "../../foundation/index.ts";
import { amountReader, deepFreeze, faultFinder, isRecord, plainCopy, type FaultFinder } from "../../foundation/internal.ts";
import { defineChurnPolicy } from "../../satisfaction/index.ts";
import { ATTENTION_KINDS } from "./attention-kinds.ts";
import type { Practice } from "./practice.ts";

type Fields = Readonly<Record<string, unknown>>;

/**
 * Is this a practice that a client base can be reviewed by? Checks all of its policies and what they say of each other, and names every fault at once.
 *
 * @typeParam C - names of the classes
 * @param practice - the practice, as plain data
 * @returns a copy, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` names every fault by its path, as in `tilt.A.rules[0]`
 * @example
 * ```ts
 * import { defaultPractice, definePractice } from "clientele/portfolio";
 *
 * const { A, B, C } = defaultPractice.tilt!;
 * const practice = definePractice({ ...defaultPractice, id: "own", tilt: { A: { ...A, creditLimit: 50_000 }, B, C } });
 * practice.tilt?.A.creditLimit; // => 50000
 *
 * // A class is a key into the other policies: a rule that is not there is a fault.
 * definePractice({ ...defaultPractice, tilt: { A: { rules: ["lunch-a"] }, B, C } }); // throws invalid-policy
 * ```
 * @category Practice
 * @see CLS-9
 */
export function definePractice<C extends string>(practice: Practice<C>): Practice<C> {
  const faults = faultFinder("practice", "invalid-policy");
  if (!faults.check(isRecord(practice), "", "is not an object")) faults.refuse();
  const given = practice as unknown as Fields;
  faults.check(isName(given["id"]), "id", "is no name");
  faults.check(given["version"] === undefined || isName(given["version"]), "version", "is no text");
  checkFigures(given, faults);
  const policies = checkPolicies(practice, faults);
  checkClasses(given, faults);
  checkAttention(given["attention"], faults);
  faults.refuse();
  return deepFreeze({ ...plainCopy(practice), ...policies });
}

function checkFigures(given: Fields, faults: FaultFinder): void {
  part(given, "metrics", faults, ({ months }) => faults.check(isWhole(months, 1, 1200), "metrics.months", "is no whole number from 1 to 1200"));
  part(given, "plan", faults, ({ days, capacity, costs, later }) => {
    faults.check(isWhole(days, 1, 366), "plan.days", "is no whole number from 1 to 366");
    faults.check(Number.isFinite(capacity) && (capacity as number) >= 0, "plan.capacity", "is no number of 0 or more");
    faults.check(costs === undefined || isRecord(costs), "plan.costs", "is not an object");
    faults.oneOf(later, ["wait", "early"], "plan.later");
  });
  part(given, "engagements", faults, ({ stalledAfterDays }) =>
    faults.check(isWhole(stalledAfterDays, 1, 36_600), "engagements.stalledAfterDays", "is no whole number from 1 to 36600"),
  );
}

// Their own checks are the best: what they find is named by its path in the practice.
function checkPolicies<C extends string>(practice: Practice<C>, faults: FaultFinder): Partial<Practice<C>> {
  const given = practice as unknown as Fields;
  const defined: { -readonly [Key in keyof Practice<C>]?: Practice<C>[Key] } = {};
  part(given, "classes", faults, ({ value, settling }) => {
    faults.check(value !== undefined, "classes.value", "is absent");
    faults.oneOf(value, ["amount", "profit"], "classes.value");
    faults.check(settling === null || isRecord(settling), "classes.settling", "is neither a policy nor null");
    const policy = within("classes.policy", faults, () => defineAbcPolicy(practice.classes!.policy));
    if (policy !== null) defined.classes = { ...plainCopy(practice.classes!), policy };
  });
  part(given, "due", faults, () => {
    const due = within("due", faults, () => defineCadence<C>(practice.due!));
    if (due !== null) defined.due = due;
  });
  part(given, "churn", faults, ({ topics }) => {
    faults.check(isRecord(topics), "churn.topics", "is not an object");
    const policy = within("churn.policy", faults, () => defineChurnPolicy(practice.churn!.policy));
    if (policy !== null) defined.churn = { ...plainCopy(practice.churn!), policy };
  });
  part(given, "receivables", faults, ({ paymentDays }) => {
    faults.check(isWhole(paymentDays, 0, 36_600), "receivables.paymentDays", "is no whole number from 0 to 36600");
    within("receivables.buckets", faults, () => defineAgeing(practice.receivables!.buckets));
  });
  part(given, "cards", faults, () => void within("cards", faults, () => defineCardAudit(practice.cards!)));
  const complaints = given["complaints"];
  if (complaints === null) return defined;
  if (!faults.check(Array.isArray(complaints) && complaints.length > 0, "complaints", "is neither a list of at least one policy nor null")) return defined;
  const policies = Array.from(complaints as NonNullable<Practice["complaints"]>, (policy, at) => within(`complaints[${at}]`, faults, () => defineComplaintPolicy(policy)));
  const sound = policies.flatMap((policy) => (policy === null ? [] : [policy]));
  const ids = sound.map(({ id }) => id);
  for (const [at, id] of ids.entries()) faults.check(ids.indexOf(id) === at, `complaints[${at}].id`, "is that of another policy");
  defined.complaints = sound;
  return defined;
}

function checkClasses(given: Fields, faults: FaultFinder): void {
  const names = classNames(given);
  const rules = ruleIds(given["due"]);
  if (isRecord(given["classes"]) && isRecord(given["due"]) && Array.isArray(given["due"]["classes"])) {
    for (const name of names ?? []) faults.check(given["due"]["classes"].includes(name), "due.classes", `lacks the class ${String(name)}`);
  }
  part(given, "tilt", faults, (tilt) => {
    for (const [name, value] of Object.entries(tilt)) {
      const path = `tilt.${name}`;
      if (names !== null) faults.check(names.includes(name), path, "is no class of the practice");
      if (faults.check(isRecord(value), path, "is not an object")) checkTilt(value as Fields, path, rules, given["complaints"], faults);
    }
    for (const name of names ?? []) faults.check(Object.hasOwn(tilt, String(name)), "tilt", `lacks the class ${String(name)}`);
  });
}

function checkTilt(tilt: Fields, path: string, rules: readonly unknown[], complaints: unknown, faults: FaultFinder): void {
  const policies = Array.isArray(complaints) ? (complaints as readonly unknown[]).filter(isRecord) : [];
  eachOf(tilt["rules"], `${path}.rules`, faults, (rule, at) => faults.check(rules.includes(rule), at, "is no rule of the cadence"));
  eachOf(tilt["services"], `${path}.services`, faults, (service, at) => faults.check(isName(service), at, "is no name"));
  const named = tilt["complaints"];
  const policy = named === undefined ? policies[0] : policies.find(({ id }) => id === named);
  if (named !== undefined) faults.check(policy !== undefined, `${path}.complaints`, "is no complaint policy of the practice");
  const { leastSeverity, owner, card, review, creditLimit } = tilt;
  const severities = policy?.["severities"];
  faults.check(leastSeverity === undefined || (Array.isArray(severities) && severities.includes(leastSeverity)), `${path}.leastSeverity`, "is no severity of the complaint policy");
  faults.check(owner === undefined || isName(owner), `${path}.owner`, "is no role");
  faults.oneOf(card, ["target", "client", "keyAccount"], `${path}.card`);
  const isRhythm = isRecord(review) && isWhole(review["amount"], 1, 36_600) && ["calendarDays", "weeks", "months"].includes(review["unit"] as string);
  faults.check(review === undefined || isRhythm, `${path}.review`, "is no span of days, weeks or months");
  if (creditLimit !== undefined) within(`${path}.creditLimit`, faults, () => faults.check(amountReader().read(creditLimit as number, { list: path }) >= 0, `${path}.creditLimit`, "is under 0"));
}

function checkAttention(attention: unknown, faults: FaultFinder): void {
  if (!faults.check(Array.isArray(attention), "attention", "is no list")) return;
  const kinds = Array.from(attention as readonly unknown[]);
  for (const [at, kind] of kinds.entries()) {
    faults.check((ATTENTION_KINDS as readonly unknown[]).includes(kind), `attention[${at}]`, "is nothing that asks for attention");
    faults.check(kinds.indexOf(kind) === at, `attention[${at}]`, "is named twice");
  }
}

// Where nobody gives classes, those of the cadence are all there are.
function classNames({ classes, due }: Fields): readonly unknown[] | null {
  const policy = isRecord(classes) ? classes["policy"] : null;
  if (isRecord(policy) && Array.isArray(policy["classes"])) return Array.from(policy["classes"] as readonly unknown[], (entry) => (isRecord(entry) ? entry["class"] : entry));
  return isRecord(due) && Array.isArray(due["classes"]) ? (due["classes"] as readonly unknown[]) : null;
}

function ruleIds(due: unknown): readonly unknown[] {
  return isRecord(due) && Array.isArray(due["rules"]) ? Array.from(due["rules"] as readonly unknown[], (rule) => (isRecord(rule) ? rule["id"] : rule)) : [];
}

function part(given: Fields, name: string, faults: FaultFinder, check: (fields: Fields) => void): void {
  const value = given[name];
  if (value === null) return;
  if (faults.check(isRecord(value), name, "is neither an object nor null")) check(value as Fields);
}

function eachOf(value: unknown, path: string, faults: FaultFinder, check: (item: unknown, path: string) => void): void {
  if (value === undefined || !faults.check(Array.isArray(value), path, "is no list")) return;
  for (const [at, item] of Array.from(value as readonly unknown[]).entries()) check(item, `${path}[${at}]`);
}

function within<T>(path: string, faults: FaultFinder, define: () => T): T | null {
  try {
    return define();
  } catch (error) {
    if (!isClienteleError(error)) throw error;
    const inner = error.details.faults ?? [{ path: "", message: error.message.slice(`${error.code}: `.length) }];
    for (const fault of inner) faults.check(false, fault.path === "" ? path : fault.path.startsWith("[") ? path + fault.path : `${path}.${fault.path}`, fault.message);
    return null;
  }
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function isWhole(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}
