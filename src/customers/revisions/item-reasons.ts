import { ClienteleError, type Amount, type AmountOptions, type Id, type Reason } from "../../foundation/index.ts";
import type { Fields } from "../cards/read-card.ts";
import type { ItemChange } from "./card-facts.ts";
import { recordIn } from "./item-changes.ts";
import { isMarked } from "./marked-change.ts";
import { reasonIn } from "./people-changes.ts";
import type { RevisionReasons } from "./revision-reasons.ts";

/**
 * The reasons that somebody gave for items.
 *
 * @param wish - a revision or a merge
 * @param list - its name, for the message
 * @param isTouched - whether it has to do with an item
 * @returns the reasons by item
 * @throws ClienteleError `invalid-input` also for a reason that belongs to nothing: it would be lost
 */
export function readReasons(wish: Fields, list: string, isTouched: (item: string) => boolean): ReadonlyMap<string, string> {
  const given = recordIn(wish, "reasons", { list });
  const reasons = new Map<string, string>();
  for (const name of Object.keys(given)) {
    const reason = reasonIn(given, name, { list, field: "reasons" });
    if (reason === null) continue;
    if (!isTouched(name)) throw new ClienteleError("invalid-input", `${list}.reasons names an item that the ${list} does not touch`, { list, field: "reasons" });
    reasons.set(name, reason);
  }
  return reasons;
}

/** How much may change without a reason. */
export interface MarkedLimit {
  /** The share from which on a change is marked. */
  readonly share: number;
  /** How currencies are converted. */
  readonly options: AmountOptions;
  /** Name of the command, for the message. */
  readonly list: string;
}

/**
 * What is against a change for which nobody gave a reason.
 *
 * @param customer - whose card it is
 * @param change - the change of an amount
 * @param limit - how much may change
 * @returns a refusal, if the change is marked
 * @throws ClienteleError `mixed-currencies` out of `convert`
 */
export function markedWithoutReason(customer: Id, { item, from, to, reason }: ItemChange, { share, options, list }: MarkedLimit): readonly Reason<Pick<RevisionReasons, "customers/marked-change">>[] {
  const was = from as Amount | null;
  const becomes = to as Amount | null;
  if (reason !== null || was === null || !isMarked(was, becomes, share, options, { list, field: item })) return [];
  return [{ code: "customers/marked-change", customer, item, from: was, to: becomes, limit: share }];
}
