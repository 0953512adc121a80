import { expect, test } from "vitest";
import type { CadenceReason, DueContact } from "clientele/cadence";
import type { AbcReason, CumulativeShareFacts } from "clientele/classification";
import { explainClass, explainDue, explainLeft } from "../../docs/examples/quickstart/reasons.ts";

function share(measured: number, from: number, upTo: number, boundary: CumulativeShareFacts["boundary"]): AbcReason {
  return { code: "classification/cumulative-share", measured, from, upTo, boundary, tied: 1 };
}

test.each<[AbcReason, string]>([
  [share(0, 0, 0.8, "covering"), "nobody comes before it"],
  [share(0.5, 0, 0.8, "covering"), "50.0 % comes before it, under 80 %"],
  [share(0.79996, 0, 0.8, "covering"), "79.996 % comes before it, under 80 %"],
  [share(0.8, 0.8, 0.95, "covering"), "80.0 % comes before it, 80 % to under 95 %"],
  [share(0.99, 0.95, 1, "covering"), "99.0 % comes before it, 95 % or more"],
  [share(0.8, 0, 0.8, "atMost"), "80.0 % with it, 80 % or less"],
  [share(0.9, 0.8, 0.95, "atMost"), "90.0 % with it, over 80 % to 95 %"],
  [share(1, 0.95, 1, "atMost"), "100.0 % with it, over 95 %"],
  [share(0.7, 0, 0.8, "below"), "70.0 % with it, under 80 %"],
  [{ ...share(0.25, 0.2, 0.6, "covering"), code: "classification/customer-share" } as AbcReason, "25.0 % comes before it, 20 % to under 60 %"],
  [{ code: "classification/threshold", measured: 12_000, from: 10_000 }, "10,000.00 or more"],
  [{ code: "classification/threshold", measured: 3, from: null }, "under every threshold"],
  [{ code: "classification/computed-limit", measured: 7, upTo: 1200 }, "rank 7, up to 1,200"],
  [{ code: "classification/manual", by: "kim", why: "new branch next year", measured: null }, "set by kim: new branch next year"],
  [{ code: "classification/zero-value", measured: null }, "worth nothing"],
  [{ code: "classification/negative-value", measured: null }, "worth less than nothing"],
])("%j reads %j", (reason, words) => {
  expect(explainClass(reason)).toBe(words);
});

function due(channel: DueContact["channel"], ...reasons: CadenceReason[]): DueContact {
  const dates = { window: null, daysLate: 0, workingDaysLate: 0, anchor: { kind: "lastContact", date: null, record: null } } as const;
  return { ...dates, key: "k", customer: 1, class: "A", rule: "r", channel, purpose: "business", by: "owner", owner: 1, person: null, state: "due", focus: null, reasons };
}

test.each<[DueContact, string]>([
  [
    due(
      "phone",
      { code: "cadence/rule", rule: "r", latest: { amount: 1, unit: "weeks" } },
      { code: "cadence/last-contact", date: "2026-03-02", channel: "phone", record: 1, rule: "r" },
      { code: "cadence/raw-date", bound: "latest", date: "2026-03-09" },
      { code: "cadence/rolled", bound: "latest", from: "2026-03-09", to: "2026-03-06", convention: "preceding", holiday: null },
      { code: "cadence/overdue", days: 1, workingDays: 1 },
    ),
    "call every week, last 2026-03-02, 1 day late",
  ],
  [
    due(
      "visit",
      { code: "cadence/rule", rule: "r", latest: { amount: 3, unit: "months" } },
      { code: "cadence/never-contacted", since: "2026-03-02" },
      { code: "cadence/stretched-by-holiday", from: "2026-06-02", to: "2026-06-05" },
    ),
    "visit every 3 months, none since 2026-03-02, not before 2026-06-05",
  ],
  [due("email", { code: "cadence/snoozed", until: "2026-03-02" }), "cadence/snoozed"],
])("CAD-14: the reasons of a contact read %#", (contact, words) => {
  expect(explainDue(contact)).toBe(words);
});

test.each<[CadenceReason[], string]>([
  [
    [
      { code: "cadence/no-contact-day", from: "2026-03-02", to: "2026-03-09", days: 2 },
      { code: "cadence/no-capacity", owner: "desk 1", days: 1, free: 0, needed: 4 },
    ],
    "2 days off, desk 1 full on 1 day",
  ],
  [[{ code: "cadence/cost-above-capacity", owner: "desk 1", most: 3, needed: 4 }], "4 hours are more than a day of desk 1"],
  [[{ code: "cadence/aims-later", target: "2026-04-01", latest: "2026-04-02" }], "aims at 2026-04-01"],
  [[{ code: "cadence/satisfied-by-plan", key: "k", rule: "visit", date: "2026-03-02" }], "visit on 2026-03-02 stands for it"],
  [[{ code: "cadence/withheld", state: "held", until: null }], "cadence/withheld"],
])("CAD-11: why a contact has no day reads %#", (reasons, words) => {
  expect(explainLeft(reasons)).toBe(words);
});
