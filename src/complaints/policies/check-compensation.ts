import type { FaultFinder } from "../../foundation/internal.ts";
import { isAmount } from "../rules/command-fields.ts";
import { currencyOf, quantityOf } from "../rules/compensation.ts";
import { checkId, recordAt } from "./policy-fields.ts";

/**
 * Checks what each role may give away: amounts of one kind, so that any two can be compared.
 *
 * @param value - what stands there; absent is fine
 * @param finder - notes the faults
 */
export function checkCompensation(value: unknown, finder: FaultFinder): void {
  if (value === undefined) return;
  const limits = recordAt(value, "compensation", finder);
  let currency: string | null | undefined;
  for (const [role, limit] of Object.entries(limits ?? {})) {
    const path = `compensation.${role}`;
    checkId(role, path, finder);
    if (limit === null) continue;
    if (!isAmount(limit)) finder.check(false, path, "must be an amount from 0, or null for no limit");
    // Nothing is nothing in any currency.
    if (!isAmount(limit) || quantityOf(limit) === 0) continue;
    const found = currencyOf(limit);
    if (currency === undefined) currency = found;
    finder.check(found === currency, path, "is of another currency than the limit before it");
  }
}
