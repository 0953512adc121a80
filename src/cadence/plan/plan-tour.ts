import { compareIds, type Id } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { DueContact } from "../due/due-contact.ts";
import type { CadenceReason } from "../reasons.ts";
import type { UnplannedContact } from "./contact-plan.ts";
import { askedDays } from "./find-day.ts";
import { insertSorted } from "./insert-sorted.ts";
import { compareAsks, readPlan, type Ask, type PlanInput } from "./plan-input.ts";
import { meetsPeriod } from "./meets-period.ts";
import { readPins, type Pin } from "./pins.ts";
import { restraintsOf } from "./restraints-of.ts";
import { readTourRules, type TourOptions } from "./tour-options.ts";
import type { Tour, TourPlan } from "./tour-plan.ts";
import { bestRun, type Run, type TourVisits } from "./tour-runs.ts";

/**
 * Which visits can be made on one journey?
 *
 * The visits of each owner are put together by city or region. The best place goes first: by score, then by number of visits, then by the
 * earliest latest day. It gets as many working days in a row as its visits need, where they take the most of its visits; days in a row may
 * have days off between them. Of runs that take as many, one on days of the week that customers prefer goes before an earlier one. What is left of the place
 * may make another tour. An owner is in one place a day.
 *
 * Visits that are `pinned` keep their days: they hold their owner in their place on that day, and take their room there. They are in no tour, and not left.
 *
 * The tours can go into `planContacts` as `pinned`, together with what was pinned before.
 *
 * @typeParam C - class names of the policy
 * @param due - contacts as `dueContacts` gives them; what is no visit is left aside
 * @param options - the period, the customers with their places, and how many visits a day holds
 * @returns the tours, and every visit that is in none and has no agreed day
 * @throws ClienteleError as `planContacts`; `invalid-value` for numbers of visits that are not whole and at least 1, and a score that is none; `duplicate-id`
 * for a place scored twice; `invalid-option`
 * @example
 * ```ts
 * import { consultingCadence, dueContacts, planTour } from "clientele/cadence";
 *
 * const customers = [
 *   { id: 1, class: "A", owner: "o1", city: "Suzhou", since: "2026-01-05" },
 *   { id: 2, class: "A", owner: "o1", city: "Suzhou", since: "2026-01-08" },
 *   { id: 3, class: "A", owner: "o1", city: "Lanzhou", since: "2026-01-09" },
 * ];
 * const due = dueContacts(customers, consultingCadence, { asOf: "2026-03-02" });
 * const { tours, left } = planTour(due, { from: "2026-03-02", to: "2026-03-13", customers, perDay: 1 });
 *
 * // Both have been customers for two months in that week, one on the 5th, one on the 8th.
 * tours.map(({ place, visits }) => [place, visits.map(({ date }) => date)]); // => [["Suzhou", ["2026-03-02", "2026-03-03"]]]
 * left.map(({ reasons }) => reasons); // => [[{ code: "cadence/tour-too-small", place: "Lanzhou", visits: 1, least: 2 }]]
 *
 * const pinned = tours.flatMap(({ owner, visits }) => visits.map(({ contact, date }) => ({ customer: contact.customer, key: contact.key, date, owner })));
 * pinned.length; // => 2
 * ```
 * @category Contact plan
 * @see CAD-12, CLS-11
 */
export function planTour<C extends string>(due: readonly DueContact<C>[], options: TourOptions<NoInfer<C>>): TourPlan<C> {
  const { by, perDay, least, worth, owners } = readTourRules(due, options);
  const input = readPlan<C>(due, owners, options);

  const left: UnplannedContact<C>[] = [];
  const groups = new Map<number, Map<string, Ask<C>[]>>();
  const pins = readPins(options.pinned, input);
  const pinned = new Map(pins.map((pin) => [pin.ask, pin]));
  const asks = input.asks.filter((ask) => ask.contact.channel === "visit" && (pinned.has(ask) || meetsPeriod(ask, input))).sort(compareAsks);
  const kept = keepAgreed(pins.filter(({ withdrawn }) => withdrawn === null), by, input);
  for (const ask of asks) {
    const pin = pinned.get(ask);
    if (pin?.withdrawn === null) continue;
    if (pin !== undefined) {
      left.push({ contact: ask.contact, reasons: pin.withdrawn });
      continue;
    }
    const reasons = againstTour(ask, by, input);
    if (reasons.length > 0) left.push({ contact: ask.contact, reasons });
    else joinGroup(groups, ask, ask.customer.record[by]!);
  }
  const tours: Tour<C>[] = [];
  for (const [position, places] of groups) {
    const free = freeDays(position, input);
    for (const { place, waiting, score } of ranked(places, worth)) {
      const visitsOf: TourVisits<C> = { waiting, owner: position, perDay, ...daysFor(place, free, kept.get(position), perDay) };
      for (let run = bestRun(visitsOf, input); ; run = bestRun(visitsOf, input)) {
        if (run.visits.length < least) {
          const reason: CadenceReason = { code: "cadence/tour-too-small", place, visits: run.visits.length, least };
          left.push(...waiting.map(({ contact }) => ({ contact, reasons: [reason] })));
          break;
        }
        settle(run, visitsOf, free, input);
        tours.push(tourOf(run, place, input.owners[position]!.id, score));
        if (waiting.length === 0) break;
      }
    }
  }
  const order = new Map(asks.map((ask, at) => [ask.contact, at]));
  return {
    from: dateOfDay(input.period.from),
    to: dateOfDay(input.period.to),
    tours: tours.sort((a, b) => (a.from !== b.from ? (a.from < b.from ? -1 : 1) : compareIds(a.owner, b.owner))),
    left: left.sort((a, b) => order.get(a.contact)! - order.get(b.contact)!),
  };
}

function againstTour<C extends string>(ask: Ask<C>, by: "city" | "region", input: PlanInput<C>): readonly CadenceReason[] {
  const { contact, customer, owner } = ask;
  const { first, last } = askedDays(ask, input);
  if (contact.window === null || first > last) return restraintsOf(ask);
  const { target, latest } = contact.window;
  if (input.laterWaits && !ask.late && ask.target > input.period.to) return [{ code: "cadence/aims-later", target, latest }];
  if (owner < 0) return [{ code: "cadence/no-owner", role: contact.by }];
  const place = customer.record[by];
  return typeof place === "string" && place !== "" ? [] : [{ code: "cadence/tour-without-place", by }];
}

function joinGroup<C extends string>(groups: Map<number, Map<string, Ask<C>[]>>, ask: Ask<C>, place: string): void {
  const places = groups.get(ask.owner) ?? new Map<string, Ask<C>[]>();
  groups.set(ask.owner, places);
  const group = places.get(place);
  if (group === undefined) places.set(place, [ask]);
  else group.push(ask);
}

function freeDays(position: number, { owners, period }: PlanInput): Uint8Array {
  const { works, actor } = owners[position]!;
  return Uint8Array.from({ length: period.count }, (_, at) => (works[at] === 1 && actor[at] === position ? 1 : 0));
}

/** The visits of a day that were agreed, and where they are; without a place nobody knows where. */
interface AgreedDay {
  readonly places: Set<string | undefined>;
  visits: number;
}

/** Agreed contacts take their days: of each owner's visits it is known by day where they are. */
function keepAgreed(pins: readonly Pin[], by: "city" | "region", { period }: PlanInput): ReadonlyMap<number, ReadonlyMap<number, AgreedDay>> {
  const kept = new Map<number, Map<number, AgreedDay>>();
  for (const { ask, day, actor } of pins) {
    insertSorted(ask.customer.contacts, day, (other) => other);
    if (ask.contact.channel !== "visit") continue;
    const days = kept.get(actor) ?? new Map<number, AgreedDay>();
    const agreed = days.get(day - period.from) ?? { places: new Set(), visits: 0 };
    agreed.places.add(ask.customer.record[by]);
    agreed.visits += 1;
    kept.set(actor, days.set(day - period.from, agreed));
  }
  return kept;
}

/** The days that an owner has free for a place, and the room on them. */
function daysFor(place: string, free: Uint8Array, kept: ReadonlyMap<number, AgreedDay> | undefined, perDay: number): Pick<TourVisits, "free" | "room"> {
  const days = { free: free.slice(), room: new Int32Array(free.length).fill(perDay) };
  for (const [at, { places, visits }] of kept ?? []) {
    if (places.size > 1 || !places.has(place)) days.free[at] = 0;
    days.room[at] = perDay - visits;
  }
  return days;
}

interface RankedPlace<C extends string> {
  readonly place: string;
  /** Visits that are in no tour yet, the most urgent first. */
  readonly waiting: Ask<C>[];
  readonly score: number | null;
}

function ranked<C extends string>(places: ReadonlyMap<string, Ask<C>[]>, worth: ReadonlyMap<string, number>): readonly RankedPlace<C>[] {
  const rows = [...places].map(([place, waiting]) => ({ place, waiting, score: worth.get(place) ?? null, latest: Math.min(...waiting.map(({ latest }) => latest)) }));
  return rows.sort((a, b) => {
    const [first, second] = [a.score ?? -Infinity, b.score ?? -Infinity];
    if (first !== second) return first > second ? -1 : 1;
    return b.waiting.length - a.waiting.length || a.latest - b.latest || (a.place < b.place ? -1 : 1);
  });
}

/** The days of the tour are taken, and its visits wait no more. */
function settle<C extends string>({ visits }: Run<C>, { waiting, free }: TourVisits<C>, ofOwner: Uint8Array, { period }: PlanInput): void {
  for (const days of [free, ofOwner]) days.fill(0, visits[0]!.day - period.from, visits.at(-1)!.day - period.from + 1);
  for (const { ask, day } of visits) {
    waiting.splice(waiting.indexOf(ask), 1);
    insertSorted(ask.customer.contacts, day, (other) => other);
  }
}

function tourOf<C extends string>({ visits }: Run<C>, place: string, owner: Id, score: number | null): Tour<C> {
  const rows = visits.map(({ ask, day }) => ({ contact: ask.contact, date: dateOfDay(day) }));
  return { place, owner, from: rows[0]!.date, to: rows.at(-1)!.date, score, visits: rows };
}
