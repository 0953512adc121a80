import { engagementSchedule, openEngagement, type Engagement, type EngagementState, type EngagementTemplate } from "../../engagements/index.ts";
import { ClienteleError, compareIds, daysBetween, isClienteleError, plainDateIn, type Id, type Instant, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireDay, requireObject, type Place } from "../../foundation/internal.ts";
import type { PortfolioEngagement } from "../book/portfolio-book.ts";
import { gather } from "../book/slices.ts";
import type { EngagementReview, EngagementWay } from "../review/portfolio-parts.ts";
import { questionOf, requireRows, type Pausing, type ReviewedBook, type ReviewRoom } from "../review/review-room.ts";
import type { PortfolioReason } from "../reasons.ts";

/**
 * Which engagements are late or stalled, and what they lack (ENG-10, ENG-13).
 *
 * @param reviewed - the book
 * @param room - practice and options
 * @returns a pausing step
 */
export function* engagementsStep<C extends string>({ read, slices }: ReviewedBook<C>, room: ReviewRoom<C>): Pausing<readonly EngagementReview[]> {
  const rows: EngagementReview[] = [];
  const grouped = read.lists.engagements;
  const opened = new Map<EngagementTemplate, Engagement | null>();
  const { engagements: replaced } = room.steps;
  for (const slice of slices) {
    if (grouped === undefined || grouped.starts[slice.from] === grouped.starts[slice.to]) continue;
    const { lists, inBook } = gather(read, slice, ["engagements"]);
    const records = lists.engagements as readonly PortfolioEngagement[];
    if (replaced !== undefined) rows.push(...given(records, replaced(records, questionOf(room))));
    else {
      for (const [index, record] of records.entries()) {
        try {
          rows.push(reviewOf(record, index, opened, room));
        } catch (error) {
          throw inBook(ofEngagement(error, index));
        }
        if (index % ENGAGEMENTS === ENGAGEMENTS - 1) yield slice.from;
      }
    }
    yield slice.to;
  }
  return rows.sort((a, b) => compareIds(a.customer, b.customer) || compareIds(a.engagement ?? "", b.engagement ?? "") || compareIds(a.template, b.template));
}

const ENGAGEMENTS = 16;

// Each is known by customer and id; a customer may have several.
function given(records: readonly PortfolioEngagement[], rows: readonly EngagementReview[]): readonly EngagementReview[] {
  const keyOf = (customer: Id, engagement: Id | null): string => JSON.stringify([customer, engagement]);
  return requireRows(rows, ({ customer, engagement }) => keyOf(customer, engagement), records.map(({ customer, state }) => keyOf(customer, state.engagement)), "engagements");
}

function ofEngagement(error: unknown, index: number): unknown {
  if (!isClienteleError(error) || error.details.list === "engagements") return error;
  const { list: _, index: __, ...details } = error.details;
  return new ClienteleError(error.code, `engagements[${index}]: ${error.message.slice(`${error.code}: `.length)}`, { ...details, list: "engagements", index });
}

function reviewOf<C extends string>(record: PortfolioEngagement, index: number, opened: Map<EngagementTemplate, Engagement | null>, room: ReviewRoom<C>): EngagementReview {
  const { customer, template } = record;
  const state = requireObject(record.state, "state") as unknown as EngagementState;
  const place: Place = { list: "engagements", index, field: "dueOn", id: customer };
  const dueOn = record.dueOn === undefined ? null : dateOfDay(requireDay(record.dueOn, place));
  const { engagement, status, phase } = state;
  const runs = status === "running" || status === "suspended";
  const machine = machineOf(template, opened, room);
  const since = lastSign(state, room);
  const finish = runs ? finishOf(record, state, room) : null;
  const ways = runs && machine !== null ? waysOf(machine, state, room) : null;
  const reasons = runs && engagement !== null ? [...timeReasons(engagement, { dueOn, finish, since }, room), ...lackReasons(engagement, phase, template, ways)] : [];
  return { engagement, customer, template: template.id, status, phase, since, dueOn, finish, ways, reasons };
}

function machineOf<C extends string>(template: EngagementTemplate, opened: Map<EngagementTemplate, Engagement | null>, { options }: ReviewRoom<C>): Engagement | null {
  const known = opened.get(template);
  if (known !== undefined) return known;
  const guards = options.guards !== undefined && Object.hasOwn(options.guards, template.id) ? options.guards[template.id] : undefined;
  const declared = requireObject(template, "template")["guards"] as readonly string[] | undefined;
  const machine = guards === undefined && (declared ?? []).length > 0 ? null : openEngagement(template as never, (guards ?? {}) as never);
  opened.set(template, machine);
  return machine;
}

function lastSign<C extends string>({ visits, activities, deliverables, touches, comments, work, changes, suspension, ending }: EngagementState, { timeZone, at }: ReviewRoom<C>): PlainDate | null {
  const signs: (Instant | null | undefined)[] = [
    ...visits.map(({ enteredAt }) => enteredAt),
    ...Object.values(activities).flatMap((activity) => [activity?.startedAt, activity?.endedAt]),
    ...[...Object.values(touches), ...Object.values(comments), ...Object.values(work)].map((sighting) => sighting?.latest),
    ...Object.values(deliverables).map((deliverable) => deliverable?.since),
    ...changes.flatMap(({ requestedAt, ruling }) => [requestedAt, ruling?.at]),
    suspension?.since,
    ending?.at,
  ];
  // Evidence may be of a later moment; it does not count yet.
  const last = signs.reduce<Instant | null>((latest, sign) => (sign === null || sign === undefined || sign > at || (latest !== null && sign <= latest) ? latest : sign), null);
  return last === null ? null : plainDateIn(last, timeZone);
}

function finishOf<C extends string>({ template, durations, calendar: id }: PortfolioEngagement, state: EngagementState, { asOf, calendar, calendars }: ReviewRoom<C>): PlainDate | null {
  const own = id === undefined ? calendar : (calendars.find((one) => one.id === id) ?? null);
  if (id !== undefined && own === null) throw new ClienteleError("unknown-calendar", "calendar is none of calendars", { list: "calendar", field: "calendar", expected: calendars.map((one) => one.id) });
  return own === null ? null : engagementSchedule(template, state, own, { asOf, durations }).finish;
}

// Who asks does not matter here: a role that may not is nothing that the engagement lacks.
function waysOf<C extends string>(machine: Engagement, state: EngagementState, { at }: ReviewRoom<C>): readonly EngagementWay[] {
  return machine.options(state, { by: { id: "review" }, at }).flatMap(({ asked, refusals }): EngagementWay[] => {
    if (asked.type !== "advance" && asked.type !== "complete") return [];
    return [{ to: asked.type === "advance" ? asked.to : null, lacks: refusals.filter(({ code }) => code !== "engagements/role") }];
  });
}

interface EngagementDates {
  readonly dueOn: PlainDate | null;
  readonly finish: PlainDate | null;
  readonly since: PlainDate | null;
}

function timeReasons<C extends string>(engagement: Id, { dueOn, finish, since }: EngagementDates, { asOf, practice }: ReviewRoom<C>): readonly PortfolioReason[] {
  const reasons: PortfolioReason[] = [];
  const over = dueOn === null ? 0 : daysBetween(dueOn, asOf);
  const behind = dueOn === null || finish === null ? 0 : daysBetween(dueOn, finish);
  if (over > 0) reasons.push({ code: "portfolio/engagement-overdue", engagement, dueOn: dueOn!, days: over });
  else if (behind > 0) reasons.push({ code: "portfolio/engagement-behind", engagement, dueOn: dueOn!, finish: finish!, days: behind });
  const limit = practice.engagements!.stalledAfterDays;
  const quiet = since === null ? 0 : daysBetween(since, asOf);
  if (quiet > limit) reasons.push({ code: "portfolio/engagement-stalled", engagement, since: since!, days: quiet, limit });
  return reasons;
}

function lackReasons(engagement: Id, phase: string | null, { guards }: EngagementTemplate, ways: readonly EngagementWay[] | null): readonly PortfolioReason[] {
  if (ways === null) return [{ code: "portfolio/guards-not-given", engagement, guards }];
  const [first] = ways.toSorted((a, b) => a.lacks.length - b.lacks.length);
  if (first === undefined || first.lacks.length === 0) return [];
  return [{ code: "portfolio/engagement-lacks", engagement, phase: phase!, to: first.to, missing: first.lacks.length }];
}
