import { isClienteleError } from "../../foundation/index.ts";
import { dateOfDay, requireDay } from "../../foundation/internal.ts";
import { openAfter } from "../due/rhythm.ts";
import { addSpans } from "../due/span-days.ts";
import { windowFrom, type CountedWindow } from "../due/windows.ts";
import type { CadenceRule } from "../policy/cadence-policy.ts";
import type { CadenceReason } from "../reasons.ts";
import type { MadeContact } from "./plan-customers.ts";
import { restedThrough, urgencyOf, type Ask, type PlanInput } from "./plan-input.ts";

/** What a contact counts from, and its dates. */
interface Counted {
  readonly anchor: number;
  readonly window: CountedWindow;
  readonly because: readonly CadenceReason[];
}

/**
 * The contact that a rule asks for once this one is made, as if it were made on its planned day. Rules that count from something
 * else than the last contact or a fixed rhythm ask for nothing more.
 *
 * @param ask - the contact
 * @param made - what is planned: the contact itself, or one that satisfies it
 * @param input - the plan
 * @returns the next, if its target lies in the period, or its dates cannot be known; else `undefined`, also where the calendars leave no day
 * for it
 */
export function followOn<C extends string>(ask: Ask<C>, made: MadeContact, input: PlanInput<C>): Ask<C> | undefined {
  const rule = input.rules.get(ask.contact.rule);
  const counted = rule === undefined ? undefined : nextWithDays(rule, ask, made);
  if (rule === undefined || counted === undefined || counted.window.target > input.period.to) return undefined;
  const { anchor, window, because } = counted;
  const date = dateOfDay(anchor);
  const follows: CadenceReason = { code: "cadence/follows-planned", key: made.contact.key, rule: made.contact.rule, date: dateOfDay(made.day) };
  const reasons: readonly CadenceReason[] = [{ code: "cadence/rule", rule: rule.id, latest: rule.latest }, ...because, follows, ...window.reasons];
  const unknown = window.text === null ? Infinity : -Infinity;
  const next: Ask<C> = {
    ...ask,
    contact: {
      ...ask.contact,
      key: `${rule.id}@${date}`,
      state: window.text === null ? "undetermined" : "upcoming",
      anchor: { kind: ask.contact.anchor.kind, date, record: null },
      window: window.text,
      daysLate: 0,
      workingDaysLate: 0,
      reasons,
    },
    // The day of the contact before it may be the first of its window, but not its own.
    earliest: Math.max(window.earliest, made.day + 1),
    target: Math.max(window.target, made.day + 1),
    latest: window.latest,
    late: false,
    urgency: urgencyOf(false, window.latest, ask.classRank),
    release: unknown,
    allowed: unknown,
    capped: -Infinity,
  };
  return restedThrough(next, input.period);
}

// Owner and customer may share no more days, or none before dates end: then nothing follows.
function nextWithDays(rule: CadenceRule, ask: Ask, made: MadeContact): Counted | undefined {
  try {
    return nextOf(rule, ask, made);
  } catch (error) {
    if (isClienteleError(error) && (error.code === "no-working-time" || error.code === "invalid-date")) return undefined;
    throw error;
  }
}

function nextOf(rule: CadenceRule, ask: Ask, made: MadeContact): Counted | undefined {
  const { days } = ask.shared;
  switch (ask.contact.anchor.kind) {
    case "lastContact":
      return { anchor: made.day, window: windowFrom(rule, made.day, days), because: [] };
    case "lastDue":
    case "calendar":
      return nextInRhythm(rule, ask, made);
    default:
      return undefined;
  }
}

function nextInRhythm(rule: CadenceRule, ask: Ask, made: MadeContact): Counted | undefined {
  const { days } = ask.shared;
  const rhythm = ask.contact.reasons.find((reason) => reason.code === "cadence/fixed-rhythm");
  if (rhythm === undefined) return undefined;
  const start = requireDay(rhythm.start, { list: "due", field: "reasons", id: ask.contact.customer });
  // A day that was agreed may be before the time of the contact; made it is all the same.
  const number = Math.max(rhythm.number + 1, openAfter(rule, start, rhythm.number, made.day, days));
  const anchor = addSpans(start, rule.latest, number - 1, days);
  const window = windowFrom(rule, anchor, days, addSpans(start, rule.latest, number, days));
  return { anchor, window, because: [{ code: "cadence/fixed-rhythm", start: rhythm.start, number }] };
}
