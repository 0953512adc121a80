import type { CadenceReason, DueContact } from "clientele/cadence";
import type { AbcReason, CumulativeShareFacts } from "clientele/classification";
import { formatAmount, formatCount, formatLimit, formatShareNear, formatSpan } from "./figures.ts";

/** Why a client is in its class, in words. */
export function explainClass(reason: AbcReason): string {
  switch (reason.code) {
    case "classification/cumulative-share":
    case "classification/customer-share":
      return explainShare(reason);
    case "classification/threshold":
      return reason.from === null ? "under every threshold" : `${formatAmount(reason.from)} or more`;
    case "classification/computed-limit":
      return `rank ${formatCount(reason.measured)}, up to ${formatCount(reason.upTo)}`;
    case "classification/manual":
      return `set by ${reason.by}: ${reason.why}`;
    case "classification/zero-value":
      return "worth nothing";
    case "classification/negative-value":
      return "worth less than nothing";
  }
}

// What is judged is the share before the client, or the share with it: that is the boundary rule.
function explainShare({ measured, from, upTo, boundary }: CumulativeShareFacts): string {
  if (boundary === "covering" && measured === 0) return "nobody comes before it";
  const share = formatShareNear(measured, [from, upTo]);
  const where = boundary === "covering" ? `${share} comes before it` : `${share} with it`;
  return `${where}, ${rangeText(from, upTo, boundary === "atMost")}`;
}

function rangeText(from: number, upTo: number, hasUpperEnd: boolean): string {
  const [low, high] = [formatLimit(from), formatLimit(upTo)];
  if (upTo === 1) return hasUpperEnd ? `over ${low}` : `${low} or more`;
  if (from === 0) return hasUpperEnd ? `${high} or less` : `under ${high}`;
  return hasUpperEnd ? `over ${low} to ${high}` : `${low} to under ${high}`;
}

/** Why a contact is due: the rule, what it counts from, how late it is (CAD-14). */
export function explainDue({ channel, reasons }: DueContact): string {
  const name = channel === "phone" ? "call" : channel;
  return reasons.flatMap((reason) => explainDate(reason, name) ?? []).join(", ");
}

function explainDate(reason: CadenceReason, name: string): string | null {
  switch (reason.code) {
    case "cadence/rule":
      return `${name} every ${formatSpan(reason.latest).replace(/^1 /, "")}`;
    case "cadence/last-contact":
      return `last ${reason.date}`;
    case "cadence/never-contacted":
      return `none since ${reason.since}`;
    case "cadence/stretched-by-holiday":
      return `not before ${reason.to}`;
    case "cadence/overdue":
      return `${daysText(reason.days)} late`;
    // How the rule came to its day is in the day.
    case "cadence/raw-date":
    case "cadence/clamped-to-month-end":
    case "cadence/rolled":
      return null;
    default:
      return reason.code;
  }
}

function daysText(days: number): string {
  return `${formatCount(days)} ${days === 1 ? "day" : "days"}`;
}

/** Why a contact has no day. */
export function explainLeft(reasons: readonly CadenceReason[]): string {
  return reasons.map(explainObstacle).join(", ");
}

function explainObstacle(reason: CadenceReason): string {
  switch (reason.code) {
    case "cadence/no-contact-day":
      return `${daysText(reason.days)} off`;
    case "cadence/no-capacity":
      return `${reason.owner} full on ${daysText(reason.days)}`;
    case "cadence/cost-above-capacity":
      return `${reason.needed} hours are more than a day of ${reason.owner}`;
    case "cadence/aims-later":
      return `aims at ${reason.target}`;
    case "cadence/satisfied-by-plan":
      return `${reason.rule} on ${reason.date} stands for it`;
    default:
      return reason.code;
  }
}
