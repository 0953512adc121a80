import { compareIds, type PlainDate } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireList, requireObject } from "../../foundation/internal.ts";
import type { CardLevel } from "../cards/card-policy.ts";
import type { CustomerCard } from "../cards/customer-card.ts";
import { readLevels, type CustomerLevel } from "../cards/missing-items.ts";
import { readCardHead } from "../cards/read-card.ts";
import { readCardAudit, standardCardAudit, type CardAuditPolicy } from "./audit-policy.ts";
import { auditOf, type CardAudit, type CardFinding } from "./card-findings.ts";
import { monthsWithin } from "./months-within.ts";
import { readLedger, type CardLedger, type LedgerTerms } from "./card-ledger.ts";

/** The day, and what is looked for. */
export interface AuditCardOptions extends LedgerTerms {
  /** The day, `YYYY-MM-DD`; what the ledger says of later days does not count. */
  readonly asOf: string;
  /** How far the relationship is; absent: nobody checks what is missing. */
  readonly level?: CardLevel | undefined;
  /** What the card is audited by. Default {@link standardCardAudit}. */
  readonly policy?: CardAuditPolicy | undefined;
}

/** The day, and what is looked for on many cards. */
export interface AuditCardsOptions extends LedgerTerms {
  /** The day, `YYYY-MM-DD`; what the ledger says of later days does not count. */
  readonly asOf: string;
  /** How far the relationship with each customer is, or one level for all; absent for a customer: nobody checks what is missing. */
  readonly levels?: CardLevel | readonly CustomerLevel[] | undefined;
  /** What the cards are audited by. Default {@link standardCardAudit}. */
  readonly policy?: CardAuditPolicy | undefined;
}

/** What an audit found on many cards. */
export interface CardAudits {
  /** The day. */
  readonly asOf: PlainDate;
  /** Number of findings by severity. */
  readonly counts: Readonly<Record<CardFinding["severity"], number>>;
  /** A row for each card, in the order of ids. */
  readonly rows: readonly CardAudit[];
}

/**
 * What is wrong with a card, and with what it and the ledger say together?
 *
 * Sales and receipts are those of the months that the policy names, the day included; sales are orders less returns, or invoices where orders are
 * not known. Records under an id that was merged into this card count as its own.
 *
 * @param card - the card
 * @param ledger - what is known of trade and contact; records of other customers play no part
 * @param options - the day; level, policy and terms of payment; `convert` for several currencies
 * @returns the findings, and the checks for which something is not known
 * @throws ClienteleError `invalid-input`, `invalid-option`, `invalid-policy`, `invalid-value`, `invalid-date`, `missing-id`, `duplicate-id`,
 * `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { auditCard } from "clientele/customers";
 *
 * const card = { id: 7, creditLimit: 80, updatedOn: "2026-01-10", needs: [{ need: "Spare parts." }], itemDates: { needs: "2025-03-01" } };
 * const invoices = [{ id: "i1", customer: 7, date: "2026-01-15", amount: 100 }];
 * const contacts = [{ id: "c1", customer: 7, date: "2026-02-20", channel: "visit" }] as const;
 * const audit = auditCard(card, { invoices, receipts: [], contacts }, { asOf: "2026-03-02" });
 * audit.findings.map(({ code }) => code.replace("customers/", ""));
 * // => ["trade-unbalanced", "receivables-overdue", "credit-limit-exceeded", "card-behind-visit", "item-stale"]
 * audit.unchecked; // => ["missing"]
 *
 * // A year ago to the day is still true.
 * auditCard(card, {}, { asOf: "2026-03-01" }).findings; // => []
 * ```
 * @category Card audit
 * @see CUS-4
 */
export function auditCard(card: CustomerCard, ledger: CardLedger, options: AuditCardOptions): CardAudit {
  readCardHead(card, { list: "card" });
  const { level, ...others } = requireObject(options, "options") as unknown as AuditCardOptions;
  return auditCards([card], ledger, { ...others, levels: level }).rows[0]!;
}

/**
 * {@link auditCard} for many cards at once.
 *
 * @param cards - the cards, in any order
 * @param ledger - what is known of trade and contact with all customers; records of customers without a card play no part
 * @param options - the day; levels, policy and terms of payment; `convert` for several currencies
 * @returns a row for each card, in the order of ids, and counts; no rows for no cards
 * @throws ClienteleError `duplicate-id` also for an id that was merged into two cards; `invalid-input`, `invalid-option`, `invalid-policy`,
 * `invalid-value`, `invalid-date`, `missing-id`, `mixed-currencies`, `total-out-of-range`
 * @example
 * ```ts
 * import { auditCards } from "clientele/customers";
 *
 * const cards = [{ id: 8, overview: "Sells seed." }, { id: 7, mergedIds: [9] }];
 * const contacts = [{ id: "c1", customer: 9, date: "2026-02-20", channel: "visit" }] as const;
 * const { rows, counts } = auditCards(cards, { contacts }, { asOf: "2026-03-02", levels: "target" });
 * rows.map(({ customer, findings }) => [customer, findings.map(({ code }) => code)]);
 * // => [[7, ["customers/item-missing", "customers/card-behind-visit"]], [8, []]]
 * counts; // => { info: 0, warning: 2, critical: 0 }
 * auditCards([], {}, { asOf: "2026-03-02" }).rows; // => []
 * ```
 * @category Card audit
 * @see CUS-4
 */
export function auditCards(cards: readonly CustomerCard[], ledger: CardLedger, options: AuditCardsOptions): CardAudits {
  requireList(cards, "cards");
  const given = requireObject(options, "options") as unknown as AuditCardsOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const policy = readCardAudit(given.policy ?? standardCardAudit);
  const levelOf = given.levels === undefined ? () => null : readLevels(given.levels);
  const from = monthsWithin(asOf, -policy.balance.months) + 1;
  const read = readLedger(cards, ledger, { from, asOf }, given.asOf, given);
  const lives = new Map(policy.staleAfter.flatMap(({ months, items }) => items.map((item) => [item, months] as const)));
  const rows = Array.from(cards, (card, index) => auditOf(card, { policy, lives, from, asOf, read, level: levelOf(card.id), place: { list: "cards", index } }));
  const counts = { info: 0, warning: 0, critical: 0 };
  for (const { findings } of rows) for (const { severity } of findings) counts[severity] += 1;
  return { asOf: dateOfDay(asOf), counts, rows: rows.sort((a, b) => compareIds(a.customer, b.customer)) };
}
