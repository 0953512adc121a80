import type { WorkingDays } from "../../calendar/internal.ts";
import type { Channel, ClassChange, ContactRecord, Customer } from "../../customers/index.ts";
import { ClienteleError, compareIds, type Id, type Period } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireObject, requirePeriod } from "../../foundation/internal.ts";
import { CHANNELS, requireChannel } from "../input/contact-reader.ts";
import { houseDays } from "../input/house-days.ts";
import { timeColumns, type ColumnDays } from "../boards/matrix-columns.ts";
import { readBase } from "../due/base.ts";
import { ofCustomer } from "../due/of-customer.ts";
import type { CadenceEvent, CalendarOptions, DueOptions, FestivalDay, RoleAssignment } from "../due/due-options.ts";
import { amountOf, requireUnits } from "../plan/cost-units.ts";
import type { CadencePolicy } from "../policy/cadence-policy.ts";
import { readCadence } from "../policy/define-cadence.ts";
import { compareOwners } from "./owner-order.ts";
import { satisfiedCounts, simulateContacts } from "./simulated-contacts.ts";
import { workloadTally } from "./workload-tally.ts";
import type { AssumedWeek, UnknownWorkload, WorkloadForecast } from "./workload.ts";

/** The period of a forecast, what is known at its start, and how it is counted. */
export interface ForecastOptions extends Period, CalendarOptions {
  /** Contacts that took place up to the first day; later ones do not count. */
  readonly contacts?: readonly ContactRecord[] | undefined;
  /** Changes of class up to the first day; later ones do not count. */
  readonly classChanges?: readonly ClassChange[] | undefined;
  /** What happened or will happen, for rules that start from events. */
  readonly events?: readonly CadenceEvent[] | undefined;
  /** Days of festivals. */
  readonly festivals?: readonly FestivalDay[] | undefined;
  /** Who has which role. */
  readonly roles?: readonly RoleAssignment[] | undefined;
  /** What a contact costs, by channel: 0 to 1,000,000, up to six decimal places. Default 1 each. */
  readonly costs?: Readonly<Partial<Record<Channel, number>>> | undefined;
  /** Whether columns are ISO weeks or calendar months. Default `"week"`. */
  readonly by?: "week" | "month" | undefined;
  /** Whether a contact saves those that its rule `satisfies`, or each rule is counted by itself. Default `"counted"`. */
  readonly satisfaction?: "counted" | "ignored" | undefined;
}

/**
 * What would a policy cost, before it is adopted? Contacts per owner and week, and by class, rule and channel.
 *
 * Every contact is taken to be made on its target day, and starts the next as the policy says; what is late at the start is made on the
 * first day that can be. Nothing holds a contact back: consents, complaints and the fatigue cap are for the plan. A rule that gives no date is listed as
 * unknown, also where owner and customer never work on the same day.
 *
 * @typeParam C - class names of the policy
 * @param customers - the base, in any order
 * @param policy - how often to be in touch
 * @param options - first and last day; contacts, calendars, costs and the like, if any
 * @returns contacts and costs by owner and column, and by class, rule and channel; each of these adds up to the total
 * @throws ClienteleError as `dueContacts`; `invalid-value` for a cost that is none, `invalid-option`
 * @example
 * ```ts
 * import { consultingCadence, forecastWorkload } from "clientele/cadence";
 *
 * const customers = [{ id: 1, class: "A", owner: "kim", since: "2026-03-02" }, { id: 2, class: "C", owner: "lee", since: "2026-03-02" }];
 * const forecast = forecastWorkload(customers, consultingCadence, { from: "2026-03-02", to: "2026-03-31" });
 *
 * // A week from 2 March is the 9th: four calls of A by 30 March, two of C. Visits come later.
 * forecast.owners.map(({ owner, cells }) => [owner, cells.map(({ contacts }) => contacts)]);
 * // => [["kim", [0, 1, 1, 1, 1]], ["lee", [0, 0, 1, 0, 1]]]
 * forecast.columns.map(({ label, extent }) => `${label} ${extent}`).at(-1); // => "2026-W14 partial"
 * forecast.rules.filter(({ contacts }) => contacts > 0); // => [{ rule: "call-a", contacts: 4, cost: 4 }, { rule: "call-c", contacts: 2, cost: 2 }]
 * ```
 * @category Workload
 * @see CAD-15
 */
export function forecastWorkload<C extends string>(customers: readonly Customer[], policy: CadencePolicy<C>, options: ForecastOptions): WorkloadForecast<C> {
  const { by = "week", satisfaction = "counted", costs } = requireObject(options, "options") as unknown as ForecastOptions;
  requireName(by, ["week", "month"], "by");
  requireName(satisfaction, ["counted", "ignored"], "satisfaction");
  const period = requirePeriod(options);
  const checked = readCadence(policy);
  const base = readBase(customers, satisfaction === "counted" ? checked : withoutSatisfaction(checked), { ...factsOf(options), asOf: dateOfDay(period.from) });
  const columns = timeColumns(period, by);
  const units = unitsByChannel(costs);
  const tally = workloadTally<C>(columns.list.length, units);
  const satisfied = satisfiedCounts(base.policy);
  const unknown: UnknownWorkload[] = [];
  const assumed = new Map<string, AssumedWeek>();
  // In the order of ids, so that lists come out in it.
  for (const index of positionsById(customers)) {
    try {
      const found = base.customer(index);
      tally.addCustomer(found.history.now);
      simulateContacts(base, found, period.to, satisfied, {
        made: (contact) => tally.add(contact, columns.at(contact.day), contact.latest < period.from),
        unknown: (customer, rule, reason) => unknown.push({ customer: customer.id, rule: rule.id, reason }),
        assumed: (reason) => noteFirst(assumed, reason),
      });
    } catch (error) {
      throw ofCustomer(error, index, customers[index]!.id);
    }
  }
  const owners = new Set<Id | null>([...(options.owners ?? []).map(({ id }) => id), ...tally.owners()]);
  const house = houseDays(options);
  return {
    policy: checked.id,
    from: dateOfDay(period.from),
    to: dateOfDay(period.to),
    by,
    satisfaction,
    costs: costsOf(units),
    ...tally.total(),
    columns: columns.list.map((column, position) => ({ ...column, ...tally.ofColumn(position) })),
    owners: [...owners].sort(compareOwners).map((owner) => ({ owner, ...tally.ofOwner(owner, (position) => workingDays(house.of(owner), columns.list[position]!)) })),
    classes: [...checked.classes, null].map((name) => ({ class: name, ...tally.ofClass(name) })),
    rules: checked.rules.map(({ id }) => ({ rule: id, ...tally.ofRule(id) })),
    channels: CHANNELS.map((channel) => ({ channel, ...tally.ofChannel(channel) })),
    unknown: inOrderOfRules(unknown, checked),
    reasons: [...assumed.values()].sort((a, b) => compareIds(a.calendar, b.calendar)),
  };
}

function factsOf(options: ForecastOptions): Omit<DueOptions, "asOf"> {
  const { contacts, classChanges, events, festivals, roles, calendars, calendar, owners } = options;
  return { contacts, classChanges, events, festivals, roles, calendars, calendar, owners };
}

function requireName(value: unknown, names: readonly string[], field: string): void {
  if (names.includes(value as string)) return;
  throw new ClienteleError("invalid-option", `${field} is none of ${names.join(", ")}`, { list: "options", field, expected: names });
}

function withoutSatisfaction<C extends string>(policy: CadencePolicy<C>): CadencePolicy<C> {
  return { ...policy, rules: policy.rules.map((rule) => ({ ...rule, satisfies: undefined })) };
}

function unitsByChannel(costs: ForecastOptions["costs"]): ReadonlyMap<Channel, number> {
  const given = costs === undefined ? {} : requireObject(costs, "costs");
  for (const channel of Object.keys(given)) requireChannel(channel, { list: "costs", field: channel });
  return new Map(CHANNELS.map((channel) => [channel, requireUnits(given[channel] ?? 1, { list: "costs", field: channel })]));
}

function costsOf(units: ReadonlyMap<Channel, number>): Readonly<Record<Channel, number>> {
  const cost = (channel: Channel): number => amountOf(units.get(channel)!);
  return { visit: cost("visit"), phone: cost("phone"), web: cost("web"), email: cost("email"), message: cost("message") };
}

function positionsById(customers: readonly Customer[]): number[] {
  return [...customers.keys()].sort((a, b) => compareIds(customers[a]!.id, customers[b]!.id));
}

function noteFirst(assumed: Map<string, AssumedWeek>, reason: AssumedWeek): void {
  const known = assumed.get(reason.calendar);
  if (known === undefined || reason.date < known.date) assumed.set(reason.calendar, reason);
}

function workingDays(days: WorkingDays, { from, to }: ColumnDays): number {
  return days.count(requireDate(from, "from"), requireDate(to, "to") + 1);
}

function inOrderOfRules(unknown: readonly UnknownWorkload[], { rules }: CadencePolicy): UnknownWorkload[] {
  const positions = new Map(rules.map(({ id }, position) => [id, position]));
  return [...unknown].sort((a, b) => compareIds(a.customer, b.customer) || positions.get(a.rule)! - positions.get(b.rule)!);
}
