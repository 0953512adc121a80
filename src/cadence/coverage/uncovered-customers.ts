import type { ClassChange, Customer } from "../../customers/index.ts";
import type { PlainDate, Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject } from "../../foundation/internal.ts";
import { readCustomers } from "../input/customer-reader.ts";
import { classHistory } from "../due/class-history.ts";
import { numberCustomers } from "../due/customer-numbers.ts";
import { recordsByCustomer } from "../due/customer-records.ts";
import type { CadencePolicy } from "../policy/cadence-policy.ts";
import { readCadence } from "../policy/define-cadence.ts";
import { selectRules } from "../policy/rule-selection.ts";
import type { CoverageReasons } from "./coverage-reasons.ts";

/** The day, and how classes changed. */
export interface UncoveredOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Changes of class, which decide over `class` of the customer; those after `asOf` do not count yet. */
  readonly classChanges?: readonly ClassChange[] | undefined;
}

/** Why no rule is for a customer. */
export type UncoveredFinding = Reason<
  Pick<CoverageReasons, "cadence/customer-without-class" | "cadence/class-without-rules" | "cadence/no-rule-applies">
>;

/** Customers of whom a policy says nothing. */
export interface UncoveredCustomers {
  /** The day. */
  readonly asOf: PlainDate;
  /** Number of customers for whom there is a rule. */
  readonly covered: number;
  /** The others, in the order of ids. */
  readonly findings: readonly UncoveredFinding[];
}

/**
 * For whom does a policy ask for no contact at all?
 *
 * @typeParam C - class names of the policy
 * @param customers - the base, in any order
 * @param policy - the rules
 * @param options - the day, and changes of class if there are any
 * @returns the number of those covered, and a finding for each other customer in the order of ids
 * @throws ClienteleError `invalid-policy`, `invalid-input`, `missing-id`, `duplicate-id`, `unknown-class`, `invalid-date`
 * @example
 * ```ts
 * import { consultingCadence, uncoveredCustomers } from "clientele/cadence";
 *
 * const customers = [{ id: 1, class: "A" }, { id: 2 }];
 * const { covered, findings } = uncoveredCustomers(customers, consultingCadence, { asOf: "2026-03-01" });
 * covered; // => 1
 * findings; // => [{ code: "cadence/customer-without-class", severity: "warning", customer: 2 }]
 *
 * const policy = { ...consultingCadence, rules: consultingCadence.rules.slice(0, 1).map((rule) => ({ ...rule, regions: ["north"] })) };
 * uncoveredCustomers(customers, policy, { asOf: "2026-03-01" }).findings[0]?.code; // => "cadence/no-rule-applies"
 * ```
 * @category Coverage
 * @see CAD-1
 */
export function uncoveredCustomers<C extends string>(
  customers: readonly Customer[],
  policy: CadencePolicy<C>,
  options: UncoveredOptions,
): UncoveredCustomers {
  const { classChanges } = requireObject(options, "options") as unknown as UncoveredOptions;
  const asOf = requireDate(options.asOf, "asOf");
  const { rules, classes } = readCadence(policy);
  const base = readCustomers(customers);
  const positions = new Map(customers.map(({ id }, index) => [id, index]));
  const changes = recordsByCustomer(classChanges, "classChanges", "date", numberCustomers([...positions.keys()], "customers"), () => undefined, () => 0);
  const known: ReadonlySet<string> = new Set(classes);
  const rulesOf = selectRules(policy);
  const findings: UncoveredFinding[] = [];
  for (const customer of base) {
    const index = positions.get(customer.id)!;
    const { now } = classHistory<C>(customer, index, changes.of(index), asOf, known);
    if (rulesOf(customer, now).length > 0) continue;
    const isForClass = rules.some((rule) => rule.customers === undefined && (rule.classes === undefined || (now !== null && rule.classes.includes(now))));
    findings.push(findingOf(customer, now, isForClass));
  }
  return { asOf: dateOfDay(asOf), covered: base.length - findings.length, findings };
}

function findingOf({ id: customer }: Customer, name: string | null, isForClass: boolean): UncoveredFinding {
  if (isForClass) return { code: "cadence/no-rule-applies", severity: "warning", customer, class: name };
  if (name === null) return { code: "cadence/customer-without-class", severity: "warning", customer };
  return { code: "cadence/class-without-rules", severity: "warning", customer, class: name };
}
