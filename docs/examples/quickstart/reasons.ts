import type { AbcReason, CumulativeShareFacts } from "clientele/classification";
import { formatAmount, formatCount, formatLimit, formatShareNear } from "./figures.ts";

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
