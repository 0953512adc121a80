import type { ContactPlan, DueContact, UnplannedContact } from "clientele/cadence";
import { exactSum, type Id } from "clientele/foundation";
import type { Analysis } from "../analysis.ts";
import { formatAmount, formatCount, formatHours, formatPeriod, formatShare } from "../figures.ts";
import type { Outreach } from "../outreach.ts";
import { explainDue, explainLeft } from "../reasons.ts";
import { amounts, left, right, spare, type Section, type Table } from "../tables.ts";

const FIRST_SHOWN = 12;
const OVERFLOW_SHOWN = 5;

const NOTE =
  "Broken promises go first, then the earliest latest day, the class and the value. What is not late yet is never planned past its latest day: " +
  "where a desk is full until then, the contact does not fit, and somebody has to make room.";

/** Whom to contact in the days after the ledger, and why? */
export function planSection({ outreach, asOf }: Analysis, unit: string): Section {
  return {
    id: "plan",
    title: "The contact plan",
    meaning: meaningOf(outreach.plan, asOf),
    note: NOTE,
    tables: [deskTable(outreach), firstDayTable(outreach, unit), overflowTable(outreach, unit)].filter(({ rows }) => rows.length > 0),
  };
}

function meaningOf({ planned, overflow, withheld, from, to }: ContactPlan, asOf: string): string {
  const all = planned.length + overflow.length + withheld.length;
  const period = formatPeriod({ from, to });
  if (all === 0) return `As of ${asOf}, nobody has to be contacted ${period}.`;
  const waiting = withheld.filter(canWait).length;
  const best = overflow.filter(({ contact }) => contact.class === "A").length;
  return (
    `As of ${asOf}, ${formatCount(all)} contacts may be made ${period}: ${formatCount(planned.length)} have a day, ${formatCount(waiting)} can wait, ` +
    `${formatCount(withheld.length - waiting)} are covered by others, and ${formatCount(overflow.length)} do not fit, ${formatCount(best)} of them with clients of class A.`
  );
}

function canWait({ reasons }: UnplannedContact): boolean {
  return reasons.some(({ code }) => code === "cadence/aims-later");
}

type DeskCounts = readonly [planned: number, overflow: number, waiting: number, covered: number, load: number, capacity: number];

function deskTable({ plan, desks }: Outreach): Table {
  const rows = desks.map(({ id }) => ({ id: String(id), counts: countsOf(plan, id) }));
  const all = rows.reduce<DeskCounts>((sum, { counts }) => sum.map((count, index) => count + counts[index]!) as unknown as DeskCounts, [0, 0, 0, 0, 0, 0]);
  return {
    caption: `What each desk can do, ${formatPeriod(plan)}`,
    columns: [left("Desk"), right("Planned"), right("Do not fit"), right("Can wait"), right("Covered"), right("Hours"), right("Of"), right("Used")],
    rows: rows.map(({ id, counts }) => [id, ...deskCells(counts)]),
    totals: [["all", ...deskCells(all)]],
  };
}

function countsOf({ planned, overflow, withheld, owners }: ContactPlan, desk: Id): DeskCounts {
  const months = owners.filter(({ owner }) => owner === desk);
  const still = withheld.filter(({ contact }) => contact.owner === desk);
  const waiting = still.filter(canWait).length;
  return [
    planned.filter(({ owner }) => owner === desk).length,
    overflow.filter(({ contact }) => contact.owner === desk).length,
    waiting,
    still.length - waiting,
    exactSum(months.map(({ load }) => load)),
    exactSum(months.map(({ capacity }) => capacity)),
  ];
}

function deskCells([planned, overflow, waiting, covered, load, capacity]: DeskCounts): string[] {
  const counts = [planned, overflow, waiting, covered].map(formatCount);
  return [...counts, formatHours(load), formatHours(capacity), formatShare(capacity === 0 ? null : load / capacity)];
}

// The plan is sorted by desk within the day; here the most urgent of all desks go first.
function firstDayTable({ plan, values }: Outreach, unit: string): Table {
  const date = plan.planned[0]?.date ?? "";
  const first = plan.planned.filter((row) => row.date === date).sort((a, b) => compareText(latestOf(a.contact), latestOf(b.contact)));
  return {
    caption: `The first day, ${date}: the ${formatCount(Math.min(FIRST_SHOWN, first.length))} most urgent of ${formatCount(first.length)} contacts`,
    columns: [left("Client"), left("Class"), left("Desk"), spare(amounts("Revenue", unit)), left("Because")],
    rows: first
      .slice(0, FIRST_SHOWN)
      .map(({ contact, owner }) => [String(contact.customer), contact.class ?? "–", String(owner), formatAmount(valueOf(contact, values)), explainDue(contact)]),
  };
}

function overflowTable({ plan, values }: Outreach, unit: string): Table {
  const most = [...plan.overflow].sort((a, b) => valueOf(b.contact, values) - valueOf(a.contact, values)).slice(0, OVERFLOW_SHOWN);
  return {
    caption: "What does not fit, the most valuable clients first",
    columns: [left("Client"), left("Class"), amounts("Revenue", unit), left("Latest day"), left("Because"), spare(left("Due because"))],
    rows: most.map(({ contact, reasons }) => [
      String(contact.customer),
      contact.class ?? "–",
      formatAmount(valueOf(contact, values)),
      latestOf(contact),
      explainLeft(reasons),
      explainDue(contact),
    ]),
  };
}

function valueOf({ customer }: DueContact, values: Outreach["values"]): number {
  return values.get(String(customer)) ?? 0;
}

function latestOf({ window }: DueContact): string {
  return window?.latest ?? "–";
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
