import type { CardFinding } from "../../customers/index.ts";
import type { Id } from "../../foundation/index.ts";
import type { ComplaintReview, EngagementReview, TiltGap } from "./portfolio-parts.ts";
import type { AttentionItem, PortfolioReview } from "./portfolio-review.ts";

/** A review without what is made of all of its parts. */
export type ReviewParts<C extends string = string> = Omit<PortfolioReview<C>, "attention" | "changes">;

/** Gets everything that may ask for attention. */
type Note = (customer: Id, item: AttentionItem) => void;

/**
 * Finds everything in a review that may ask for attention, with pauses.
 *
 * @param parts - the review
 * @param note - gets each customer and item, in no particular order
 * @returns a generator that pauses now and then
 */
export function* attentionItems<C extends string>(parts: ReviewParts<C>, note: Note): Generator<undefined, void, undefined> {
  yield* each(parts.due?.contacts, ({ customer, key: about, state, rule, window, reasons }) => {
    if (state === "overdue") {
      const reason = reasons.find(({ code }) => code === "cadence/overdue") ?? reasons[0]!;
      note(customer, { kind: "contact-overdue", part: "due", about, reason });
    } else if (state === "due" && window !== null && window.target <= parts.asOf) {
      const { target, latest } = window;
      note(customer, { kind: "contact-due", part: "due", about, reason: { code: "portfolio/contact-due", rule, target, latest } });
    }
  });
  yield* each(parts.plan?.overflow, ({ customer, key: about, reasons }) => note(customer, { kind: "contact-unplanned", part: "plan", about, reason: reasons[0]! }));
  yield* each(parts.complaints?.rows, (row) => complaintItems(row, note));
  yield* each(parts.complaints?.visits, ({ customer, reason }) => note(customer, { kind: "complaint-grave", part: "complaints", about: reason.complaint, reason }));
  yield* each(parts.engagements ?? undefined, (row) => engagementItems(row, note));
  yield* each(parts.churn?.rows, ({ customer, signals }) => {
    for (const { signal: about, severity, reason } of signals) note(customer, { kind: `churn-${severity}`, part: "churn", about, reason });
  });
  yield* each(parts.cards?.rows, ({ customer, findings }) => {
    for (const reason of findings) note(customer, { kind: `card-${reason.severity}`, part: "cards", about: aboutFinding(reason), reason });
  });
  yield* each(parts.tilt?.gaps, ({ customer, reason }) => note(customer, gapItem(reason)));
}

/**
 * Who has another class than before, as something that asks for attention.
 *
 * @param move - the classes of the customer
 * @param order - the classes, best first
 * @returns the item
 */
export function classItem(move: { readonly from: string | null; readonly to: string | null }, order: readonly string[]): AttentionItem {
  const { from, to } = move;
  const rank = (name: string | null): number => (name === null || !order.includes(name) ? order.length : order.indexOf(name));
  const kind = rank(to) < rank(from) ? "class-promoted" : "class-demoted";
  return { kind, part: "classes", about: null, reason: { code: "portfolio/class-moved", from, to } };
}

/**
 * Whether two items are the same thing at different times.
 *
 * @param a - of a customer
 * @param b - of the same one
 * @returns `true` if only the reason may differ
 */
export function isSameItem(a: AttentionItem, b: AttentionItem): boolean {
  return a.kind === b.kind && a.about === b.about && a.part === b.part && (a.part !== "cards" || a.reason.code === b.reason.code);
}

const PAUSE = 4096;

function* each<T>(rows: readonly T[] | undefined, visit: (row: T) => void): Generator<undefined, void, undefined> {
  let count = 0;
  for (const row of rows ?? []) {
    visit(row);
    count += 1;
    if (count % PAUSE === 0) yield;
  }
}

function complaintItems({ customer, complaint: about, basis, clocks, promises, next, asOf }: ComplaintReview, note: Note): void {
  // What has ended can be mended no more.
  if (basis === "settled") return;
  const late = clocks.filter(({ breached }) => breached === true).map(({ clock }) => clock);
  const broken = promises.filter(({ status }) => status === "broken").map(({ promise }) => promise);
  if (late.length + broken.length > 0) {
    note(customer, { kind: "complaint-broken", part: "complaints", about, reason: { code: "portfolio/complaint-broken", complaint: about, clocks: late, promises: broken } });
  }
  const due = next.filter(({ dueAt }) => dueAt !== null && dueAt <= asOf).sort((a, b) => (a.dueAt! < b.dueAt! ? -1 : a.dueAt! > b.dueAt! ? 1 : 0))[0];
  if (due !== undefined) note(customer, { kind: "complaint-due", part: "complaints", about, reason: { code: "portfolio/complaint-due", complaint: about, step: due.asked.type, dueAt: due.dueAt! } });
}

function engagementItems({ customer, engagement: about, reasons }: EngagementReview, note: Note): void {
  const isPressing = reasons.some(({ code }) => code !== "portfolio/engagement-lacks" && code !== "portfolio/guards-not-given");
  for (const reason of reasons) {
    switch (reason.code) {
      case "portfolio/engagement-overdue":
      case "portfolio/engagement-behind":
        note(customer, { kind: "engagement-late", part: "engagements", about, reason });
        break;
      case "portfolio/engagement-stalled":
        note(customer, { kind: "engagement-stalled", part: "engagements", about, reason });
        break;
      case "portfolio/engagement-lacks":
        if (isPressing) note(customer, { kind: "engagement-lacks", part: "engagements", about, reason });
        break;
      default:
    }
  }
}

// What tells a finding from others of its code on the same card.
function aboutFinding(finding: CardFinding): string | null {
  const { item, role, person } = finding as { readonly item?: unknown; readonly role?: unknown; readonly person?: unknown };
  const parts = [person, item, role].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.map((part) => (typeof part === "string" ? part : JSON.stringify(part))).join("/");
}

function gapItem(reason: TiltGap["reason"]): AttentionItem {
  switch (reason.code) {
    case "portfolio/owner-missing":
    case "portfolio/owner-without-role":
      return { kind: "owner-missing", part: "tilt", about: null, reason };
    case "portfolio/severity-below-class":
      return { kind: "complaint-severity", part: "tilt", about: reason.complaint, reason };
    case "portfolio/review-late":
      return { kind: "review-late", part: "tilt", about: null, reason };
  }
}
