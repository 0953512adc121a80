import { isRecord } from "../../foundation/internal.ts";
import type { CadenceAnchor, CadenceRoll, CadenceRule } from "./cadence-policy.ts";
import { CHANNELS, checkList, checkName, checkNames, checkOneOf, checkRecord, checkSpan, isDate, ROLLS, type Check, type Fields, type Names } from "./check-fields.ts";
import { checkWindow } from "./check-window.ts";

/** What the rest of the policy declares, as far as rules name it. */
interface Declared {
  /** The classes. */
  readonly classes: ReadonlySet<unknown>;
  /** Ids of all rules. */
  readonly rules: ReadonlySet<unknown>;
}

const RULE_KEYS: Names<keyof CadenceRule> = {
  id: true,
  classes: true,
  regions: true,
  industries: true,
  customers: true,
  channel: true,
  otherwise: true,
  purpose: true,
  anchor: true,
  latest: true,
  target: true,
  earliest: true,
  roll: true,
  by: true,
  satisfies: true,
  lapse: true,
  focus: true,
  outline: true,
};
const RULE_CHANNELS: Names<CadenceRule["channel"]> = { ...CHANNELS, preferred: true };
const ROLL_KEYS: Names<keyof CadenceRoll> = { earliest: true, target: true, latest: true };
const OUTLINES: Names<"required" | "none"> = { required: true, none: true };

type KeysOf<Kind> = Names<keyof Extract<CadenceAnchor, { readonly kind: Kind }> & string>;

const ANCHOR_KEYS: { readonly [Kind in CadenceAnchor["kind"]]: KeysOf<Kind> } = {
  lastContact: { kind: true },
  lastDue: { kind: true },
  calendar: { kind: true, start: true },
  event: { kind: true, event: true, lead: true },
  afterContact: { kind: true, channel: true, purpose: true },
  festival: { kind: true, festival: true, lead: true },
  personDay: { kind: true, occasion: true, lead: true },
};
const KINDS: Names<CadenceAnchor["kind"]> = {
  lastContact: true,
  lastDue: true,
  calendar: true,
  event: true,
  afterContact: true,
  festival: true,
  personDay: true,
};

/**
 * Checks one rule by itself.
 *
 * @param value - what stands where a rule should be
 * @param path - where it stands
 * @param declared - what the policy declares
 * @param check - notes the faults
 */
export function checkRule(value: unknown, path: string, declared: Declared, check: Check): void {
  const rule = checkRecord(value, RULE_KEYS, path, check);
  if (rule === undefined) return;
  for (const key of ["id", "purpose", "by"]) checkName(rule[key], `${path}.${key}`, check);
  if (rule["focus"] !== undefined) checkName(rule["focus"], `${path}.focus`, check);
  checkAudience(rule, path, declared, check);
  checkChannel(rule, path, check);
  checkSpan(rule["latest"], startsItself(rule["anchor"]) ? 0 : 1, `${path}.latest`, check);
  for (const key of ["target", "earliest", "lapse"]) if (rule[key] !== undefined) checkSpan(rule[key], 0, `${path}.${key}`, check);
  if (rule["anchor"] !== undefined) checkAnchor(rule["anchor"], `${path}.anchor`, check);
  checkRhythm(rule["anchor"], rule["latest"], `${path}.latest`, check);
  checkWindow(rule, path, check);
  if (rule["roll"] !== undefined) checkRoll(rule["roll"], `${path}.roll`, check);
  checkNames(rule["satisfies"], declared.rules, `${path}.satisfies`, check, 0);
  for (const [id, place] of checkList(rule["satisfies"], 0, `${path}.satisfies`, () => true)) {
    check(id === undefined || id !== rule["id"], place, "is the rule itself");
  }
  if (rule["outline"] !== undefined) checkOneOf(rule["outline"], OUTLINES, `${path}.outline`, check);
}

function checkAudience(rule: Fields, path: string, declared: Declared, check: Check): void {
  checkNames(rule["classes"], declared.classes, `${path}.classes`, check);
  checkNames(rule["regions"], undefined, `${path}.regions`, check);
  checkNames(rule["industries"], undefined, `${path}.industries`, check);
  const seen = new Set<unknown>();
  for (const [id, place] of checkList(rule["customers"], 1, `${path}.customers`, check)) {
    check(typeof id === "string" ? id !== "" : Number.isFinite(id), place, "must be an id: text that is not empty, or a finite number");
    check(!seen.has(id), place, "is named twice");
    seen.add(id);
  }
}

function checkChannel(rule: Fields, path: string, check: Check): void {
  const { channel, otherwise } = rule;
  checkOneOf(channel, RULE_CHANNELS, `${path}.channel`, check);
  if (otherwise !== undefined) checkOneOf(otherwise, CHANNELS, `${path}.otherwise`, check);
  check(channel !== "preferred" || otherwise !== undefined, `${path}.otherwise`, "is missing: not every customer prefers a channel");
  check(channel === "preferred" || otherwise === undefined, `${path}.otherwise`, `belongs to the channel "preferred" only`);
}

function checkAnchor(value: unknown, path: string, check: Check): void {
  if (!check(isRecord(value), path, "must be an object")) return;
  const kind = (value as Fields)["kind"];
  if (!checkOneOf(kind, KINDS, `${path}.kind`, check)) return;
  const keys: Names<string> = ANCHOR_KEYS[kind];
  const anchor = checkRecord(value, keys, path, check)!;
  if (kind === "calendar") check(isDate(anchor["start"]), `${path}.start`, "must be a date YYYY-MM-DD");
  if (kind === "event") checkName(anchor["event"], `${path}.event`, check);
  if (kind === "festival") checkName(anchor["festival"], `${path}.festival`, check);
  if (kind === "afterContact") checkOneOf(anchor["channel"], CHANNELS, `${path}.channel`, check);
  for (const key of ["purpose", "occasion"]) if (keys[key] && anchor[key] !== undefined) checkName(anchor[key], `${path}.${key}`, check);
  if (keys["lead"] && anchor["lead"] !== undefined) checkSpan(anchor["lead"], 0, `${path}.lead`, check);
}

/** What happens on a day can ask for a contact on that very day; a contact that comes again and again cannot. */
function startsItself(anchor: unknown): boolean {
  const kind = isRecord(anchor) ? anchor["kind"] : undefined;
  return kind === "event" || kind === "afterContact" || kind === "festival" || kind === "personDay";
}

function checkRhythm(anchor: unknown, latest: unknown, path: string, check: Check): void {
  const kind = isRecord(anchor) ? anchor["kind"] : undefined;
  if ((kind !== "lastDue" && kind !== "calendar") || !isRecord(latest)) return;
  check(latest["unit"] !== "workingDays", `${path}.unit`, `must not be "workingDays": they make no fixed rhythm`);
}

function checkRoll(value: unknown, path: string, check: Check): void {
  const roll = checkRecord(value, ROLL_KEYS, path, check);
  if (roll === undefined) return;
  for (const key of Object.keys(ROLL_KEYS)) if (roll[key] !== undefined) checkOneOf(roll[key], ROLLS, `${path}.${key}`, check);
}
