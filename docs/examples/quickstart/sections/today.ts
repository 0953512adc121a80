import type { AttentionKind, CustomerAttention } from "clientele/portfolio";
import { explain } from "clientele/text";
import type { Analysis } from "../analysis.ts";
import { formatAmount, formatCount } from "../figures.ts";
import { amounts, left, right, several, spare, type Section, type Table } from "../tables.ts";

type Attention = CustomerAttention<"A" | "B" | "C">;

const SHOWN = 10;

const NAMES: Readonly<Partial<Record<AttentionKind, string>>> = {
  "churn-alarm": "may leave: an alarm",
  "churn-warning": "may leave: a warning",
  "contact-overdue": "a contact is late",
  "contact-due": "a contact is due",
};

const NOTE =
  "A client may leave if it orders later or less than by its own history, not by that of others. First come the alarms, then the contacts that are late, " +
  "then warnings; among equals the higher class, then the higher value. A client counts in each line that holds for it.";

/** What asks for attention on the day after the ledger, and why? */
export function todaySection({ outreach, asOf }: Analysis, unit: string): Section {
  const { review, compared } = outreach.reviewed;
  const asked = review.attention.filter(({ items }) => items.length > 0);
  const alarms = asked.filter((row) => has(row, "churn-alarm"));
  const best = alarms.filter((row) => row.class === "A").length;
  return {
    id: "today",
    title: "What matters today",
    meaning:
      `As of ${asOf}, ${formatCount(asked.length)} of ${formatCount(review.customers)} clients ask for attention: ${formatCount(alarms.length)} may leave, ` +
      `${formatCount(best)} of them of class A.`,
    tables: [kindTable(asked, compared), leaderTable(asked, outreach.values, unit)].filter(({ rows }) => rows.length > 0),
    note: NOTE,
  };
}

function has({ items }: Attention, kind: AttentionKind): boolean {
  return items.some((item) => item.kind === kind);
}

function kindTable(asked: readonly Attention[], { changes }: Analysis["outreach"]["reviewed"]["compared"]): Table {
  const kinds = (Object.keys(NAMES) as AttentionKind[]).filter((kind) => asked.some((row) => has(row, kind)));
  return {
    caption: `Clients who ask for attention, and what is new and over since ${changes?.since ?? ""}`,
    columns: [left("Because"), right("A"), right("B"), right("C"), right("All"), right("New"), right("Over")],
    rows: kinds.map((kind) => {
      const own = asked.filter((row) => has(row, kind));
      const count = changes?.counts.find((entry) => entry.kind === kind);
      const byClass = (["A", "B", "C"] as const).map((name) => formatCount(own.filter((row) => row.class === name).length));
      return [NAMES[kind]!, ...byClass, formatCount(own.length), formatCount(count?.appeared ?? 0), formatCount(count?.resolved ?? 0)];
    }),
  };
}

function leaderTable(asked: readonly Attention[], values: ReadonlyMap<string, number>, unit: string): Table {
  const first = asked.slice(0, SHOWN);
  return {
    caption: `The first ${formatCount(first.length)}, and the first reason of each`,
    columns: [left("Client"), left("Class"), spare(amounts("Revenue", unit)), several(left("Because"))],
    rows: first.map(({ customer, class: name, items }) => [String(customer), name ?? "–", formatAmount(values.get(String(customer)) ?? 0), explain(items[0]!.reason)]),
  };
}
