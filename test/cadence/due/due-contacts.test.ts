import { describe, expect, test } from "vitest";
import { defineCalendar } from "../../../src/calendar/index.ts";
import { defineCadence, dueContacts, dueContactsOf, type DueContact, type DueOptions } from "../../../src/cadence/index.ts";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/index.ts";
import type { Customer } from "../../../src/customers/index.ts";
import { errorOf } from "../../foundation/thrown.ts";

type Rule = CadenceRule<"A" | "B">;
const week = { amount: 1, unit: "weeks" } as const;
const month = { amount: 1, unit: "months" } as const;
const call: Rule = { id: "call", classes: ["A"], channel: "phone", purpose: "business", latest: week, by: "owner" };
const policyOf = (rules: readonly Rule[], more: Partial<CadencePolicy<"A" | "B">> = {}): CadencePolicy<"A" | "B"> =>
  defineCadence<"A" | "B">({ id: "test", classes: ["A", "B"], rules, ...more });
const weekdays = defineCalendar({
  id: "weekdays",
  timeZone: "UTC",
  week: { mon: [["09:00", "17:00"]], tue: [["09:00", "17:00"]], wed: [["09:00", "17:00"]], thu: [["09:00", "17:00"]], fri: [["09:00", "17:00"]] },
  // Good Friday and Easter Monday of 2026.
  holidays: [{ date: "2026-04-03", name: "Good Friday" }, { date: "2026-04-06", name: "Easter Monday" }],
});
const client: Customer = { id: 1, class: "A", owner: "o1", since: "2026-01-01" };
const only = (rows: readonly DueContact[]): DueContact => {
  expect(rows).toHaveLength(1);
  return rows[0]!;
};
const dueOf = (rules: readonly Rule[], options: DueOptions, customer: Customer = client, more: Partial<CadencePolicy<"A" | "B">> = {}): DueContact =>
  only(dueContactsOf(customer, policyOf(rules, more), options));
const codes = (row: DueContact): string[] => row.reasons.map(({ code }) => code);
const phone = (date: string, more: object = {}): { customer: number; date: string; channel: "phone" } => ({ customer: 1, date, channel: "phone", ...more });

describe("counting from the last contact (CAD-1)", () => {
  test("at least once a week: the latest day is the same weekday of the next week, and the target with it", () => {
    const row = dueOf([call], { asOf: "2026-03-03", contacts: [phone("2026-03-02", { id: "c1" }), phone("2026-02-20")] });
    expect(row.window).toEqual({ earliest: "2026-03-02", target: "2026-03-09", latest: "2026-03-09" });
    expect(row.anchor).toEqual({ kind: "lastContact", date: "2026-03-02", record: "c1" });
    expect(row.state).toBe("due");
    expect(row.key).toBe("call@2026-03-02");
    expect(row.reasons).toEqual([
      { code: "cadence/rule", rule: "call", latest: week },
      { code: "cadence/last-contact", date: "2026-03-02", channel: "phone", record: "c1", rule: "call" },
      { code: "cadence/raw-date", bound: "latest", date: "2026-03-09" },
    ]);
  });

  test("the latest day itself is not late, the day after is one day late", () => {
    const contacts = [phone("2026-03-02")];
    expect(dueOf([call], { asOf: "2026-03-09", contacts })).toMatchObject({ state: "due", daysLate: 0 });
    expect(dueOf([call], { asOf: "2026-03-10", contacts })).toMatchObject({ state: "overdue", daysLate: 1, workingDaysLate: 1 });
  });

  test("days late are counted in calendar days and in working days", () => {
    // Due on Monday 2 March, asked on Monday 9 March: 7 days, of which Tuesday to Friday and Monday are worked.
    const row = dueOf([call], { asOf: "2026-03-09", contacts: [phone("2026-02-23")], calendars: [weekdays] });
    expect(row).toMatchObject({ state: "overdue", daysLate: 7, workingDaysLate: 5 });
    expect(row.reasons.at(-1)).toEqual({ code: "cadence/overdue", days: 7, workingDays: 5 });
  });

  test("a contact after the day does not count yet, and neither does one for another purpose or channel", () => {
    const contacts = [phone("2026-03-04"), phone("2026-03-03", { purpose: "greeting" }), { customer: 1, date: "2026-03-03", channel: "email" as const }];
    expect(dueOf([call], { asOf: "2026-03-03", contacts }).anchor.date).toBe("2026-01-01");
  });

  test("who was never contacted is counted from the start of the relationship", () => {
    const row = dueOf([call], { asOf: "2026-01-05" });
    expect(row.anchor).toEqual({ kind: "lastContact", date: "2026-01-01", record: null });
    expect(row.window?.latest).toBe("2026-01-08");
    expect(row.reasons[1]).toEqual({ code: "cadence/never-contacted", since: "2026-01-01" });
  });

  test("without a contact and without a start there is no date, and it says so", () => {
    const row = dueOf([call], { asOf: "2026-01-05" }, { id: 1, class: "A" });
    expect(row).toMatchObject({ state: "undetermined", window: null, anchor: { kind: "lastContact", date: null, record: null } });
    expect(codes(row)).toEqual(["cadence/rule", "cadence/no-anchor"]);
  });

  test("months count from the anchor and clamp to the end of a shorter month", () => {
    const visit: Rule = { id: "visit", channel: "visit", purpose: "business", latest: month, by: "owner" };
    const row = dueOf([visit], { asOf: "2026-02-01", contacts: [{ customer: 1, date: "2026-01-31", channel: "visit" }] });
    expect(row.window?.latest).toBe("2026-02-28");
    expect(row.reasons).toContainEqual({ code: "cadence/clamped-to-month-end", bound: "latest", day: 31, date: "2026-02-28" });
  });

  test("before its earliest day a contact is upcoming", () => {
    const rule = { ...call, latest: month, earliest: { amount: 3, unit: "weeks" }, target: { amount: 25, unit: "calendarDays" } } as const;
    const row = dueOf([rule], { asOf: "2026-03-22", contacts: [phone("2026-03-02")] });
    expect(row.window).toEqual({ earliest: "2026-03-23", target: "2026-03-27", latest: "2026-04-02" });
    expect(row.state).toBe("upcoming");
    expect(dueOf([rule], { asOf: "2026-03-23", contacts: [phone("2026-03-02")] }).state).toBe("due");
  });
});

describe("working days (CAD-10)", () => {
  test("the latest day goes back from a holiday, and the reason names it", () => {
    // A week after Friday 27 March is Good Friday, so Thursday 2 April is the last day that keeps the promise.
    const row = dueOf([call], { asOf: "2026-03-28", contacts: [phone("2026-03-27")], calendars: [weekdays] });
    expect(row.window).toEqual({ earliest: "2026-03-27", target: "2026-04-02", latest: "2026-04-02" });
    expect(row.reasons).toContainEqual({ code: "cadence/rolled", bound: "latest", from: "2026-04-03", to: "2026-04-02", convention: "preceding", holiday: "Good Friday" });
  });

  test("where no working day lies between anchor and latest day, the latest day is stretched", () => {
    // From Thursday 2 April one day on is Good Friday; the next working day is Tuesday 7 April.
    const daily = { ...call, latest: { amount: 1, unit: "calendarDays" } } as const;
    const row = dueOf([daily], { asOf: "2026-04-02", contacts: [phone("2026-04-02")], calendars: [weekdays] });
    expect(row.window).toEqual({ earliest: "2026-04-02", target: "2026-04-07", latest: "2026-04-07" });
    expect(row.reasons).toContainEqual({ code: "cadence/stretched-by-holiday", from: "2026-04-03", to: "2026-04-07" });
  });

  test("a span in working days is counted in the calendar", () => {
    const rule = { ...call, latest: { amount: 3, unit: "workingDays" } } as const;
    // After Wednesday 1 April: Thursday 2, Tuesday 7, Wednesday 8.
    expect(dueOf([rule], { asOf: "2026-04-01", contacts: [phone("2026-04-01")], calendars: [weekdays] }).window?.latest).toBe("2026-04-08");
  });

  test("the calendars of owner and customer both count", () => {
    const closed = defineCalendar({ ...weekdays, id: "closed", holidays: [{ date: "2026-03-09", name: "Founders' day" }] });
    const options = { asOf: "2026-03-03", contacts: [phone("2026-03-02")], calendars: [weekdays, closed] };
    expect(dueOf([call], options).window?.latest).toBe("2026-03-09");
    expect(dueOf([call], options, { ...client, calendar: "closed" }).window?.latest).toBe("2026-03-06");
    expect(dueOf([call], { ...options, owners: [{ id: "o1", calendar: "closed" }] }).window?.latest).toBe("2026-03-06");
    expect(dueOf([call], { ...options, calendar: "closed" }).window?.latest).toBe("2026-03-06");
  });

  test("quiet periods are no contact days, also over the turn of the year", () => {
    const quiet = [{ from: "12-24", until: "01-04", name: "year end" }];
    const row = dueOf([call], { asOf: "2026-12-20", contacts: [phone("2026-12-19")] }, client, { quiet });
    expect(row.window?.latest).toBe("2026-12-23");
    expect(row.reasons).toContainEqual(expect.objectContaining({ code: "cadence/rolled", from: "2026-12-26", holiday: "year end" }));
  });

  test("outside the coverage of a calendar the week decides, or the row is undetermined", () => {
    const coverage = { from: "2026-01-01", to: "2026-03-05" };
    const assumed = defineCalendar({ ...weekdays, coverage });
    const refused = defineCalendar({ ...weekdays, coverage, beyondCoverage: "refuse" });
    const options = { asOf: "2026-03-03", contacts: [phone("2026-03-02")] };
    const row = dueOf([call], { ...options, calendars: [assumed] });
    expect(row.window?.latest).toBe("2026-03-09");
    expect(row.reasons).toContainEqual({ code: "calendar/assumed-week", calendar: "weekdays", date: "2026-03-09" });
    const none = dueOf([call], { ...options, calendars: [refused] });
    expect(none).toMatchObject({ state: "undetermined", window: null });
    expect(codes(none)).toContain("calendar/not-covered");
  });
});

describe("what satisfies a rule", () => {
  const visit: Rule = { id: "visit", channel: "visit", purpose: "business", latest: month, by: "owner", satisfies: ["call"] };

  test("a visit stands for a call if its rule says so, and the record is kept", () => {
    const contacts = [phone("2026-03-02"), { id: "v1", customer: 1, date: "2026-03-04", channel: "visit" as const }];
    const [first, second] = dueContactsOf(client, policyOf([call, visit]), { asOf: "2026-03-05", contacts });
    expect(first?.reasons[1]).toEqual({ code: "cadence/last-contact", date: "2026-03-04", channel: "visit", record: "v1", rule: "visit" });
    expect([first?.window?.latest, second?.window?.latest]).toEqual(["2026-03-11", "2026-04-04"]);
    // A call does not stand for a visit.
    const [, onlyCalled] = dueContactsOf(client, policyOf([call, visit]), { asOf: "2026-03-05", contacts: [phone("2026-03-04")] });
    expect(onlyCalled?.anchor.date).toBe("2026-01-01");
  });

  test("without the word of the rule it does not", () => {
    const contacts = [phone("2026-03-02"), { customer: 1, date: "2026-03-04", channel: "visit" as const }];
    const [first] = dueContactsOf(client, policyOf([call, { ...visit, satisfies: undefined }]), { asOf: "2026-03-05", contacts });
    expect(first?.anchor.date).toBe("2026-03-02");
  });

  test("the preferred channel is the customer's, else the one of the rule (CUS-10)", () => {
    const rule = { ...call, channel: "preferred", otherwise: "email" } as const;
    expect(dueOf([rule], { asOf: "2026-01-02" }, { ...client, preferredChannel: "visit" }).channel).toBe("visit");
    expect(dueOf([rule], { asOf: "2026-01-02" }).channel).toBe("email");
  });
});

describe("a change of class (CAD-2)", () => {
  const callB: Rule = { ...call, id: "call-b", classes: ["B"], latest: { amount: 4, unit: "weeks" } };
  const rules = [call, callB];
  const change = (date: string, from: "A" | "B" | null, to: "A" | "B" | null): { customer: number; date: string; from: "A" | "B" | null; to: "A" | "B" | null } => ({ customer: 1, date, from, to });

  test("the new rule counts from the old anchor", () => {
    // B to A on 3 March: a week after the call of 2 March.
    const row = dueOf(rules, { asOf: "2026-03-04", contacts: [phone("2026-03-02")], classChanges: [change("2026-03-03", "B", "A")] });
    expect(row).toMatchObject({ rule: "call", class: "A", anchor: { date: "2026-03-02" } });
    expect(row.window?.latest).toBe("2026-03-09");
    expect(row.reasons.at(-1)).toEqual({ code: "cadence/reclassified", from: "B", to: "A", date: "2026-03-03", before: "2026-03-30", after: "2026-03-09", decided: "new-rule" });
  });

  test("what was not late under the old rule is not late at once under the new one", () => {
    // Under A it would have been due on 9 March; the change is on 20 March, when B's 30 March still held.
    const options = { asOf: "2026-03-21", contacts: [phone("2026-03-02")], classChanges: [change("2026-03-20", "B", "A")] };
    expect(dueOf(rules, options).window?.latest).toBe("2026-03-20");
    const row = dueOf(rules, options, client, { grace: { amount: 5, unit: "calendarDays" } });
    expect(row).toMatchObject({ state: "due", window: { latest: "2026-03-25", target: "2026-03-25" } });
    expect(row.reasons.at(-1)).toMatchObject({ decided: "grace", before: "2026-03-30", after: "2026-03-25" });
  });

  test("a grace never makes a promise later than both rules do", () => {
    const row = dueOf(rules, { asOf: "2026-03-29", contacts: [phone("2026-03-02")], classChanges: [change("2026-03-28", "B", "A")] }, client, { grace: month });
    expect(row.window?.latest).toBe("2026-03-30");
  });

  test("what was late under the old rule stays late", () => {
    // Under A due on 9 March; B from 12 March would allow until 30 March.
    const row = dueOf(rules, { asOf: "2026-03-13", contacts: [phone("2026-03-02")], classChanges: [change("2026-03-12", "A", "B")] });
    expect(row).toMatchObject({ rule: "call-b", class: "B", state: "overdue", daysLate: 4, window: { latest: "2026-03-09" } });
    expect(row.reasons).toContainEqual(expect.objectContaining({ code: "cadence/reclassified", decided: "stays-late" }));
  });

  test("it stays late also where the new class has no such rule, and is gone where it was not late", () => {
    const late = dueOf([call], { asOf: "2026-03-13", contacts: [phone("2026-03-02")], classChanges: [change("2026-03-12", "A", "B")] });
    expect(late).toMatchObject({ rule: "call", state: "overdue" });
    const gone = dueContactsOf(client, policyOf([call]), { asOf: "2026-03-13", contacts: [phone("2026-03-06")], classChanges: [change("2026-03-12", "A", "B")] });
    expect(gone).toEqual([]);
  });

  test("after the next contact nothing is left of the change", () => {
    const row = dueOf(rules, { asOf: "2026-03-21", contacts: [phone("2026-03-02"), phone("2026-03-20")], classChanges: [change("2026-03-12", "A", "B")] });
    expect(row.window?.latest).toBe("2026-04-17");
    expect(codes(row)).not.toContain("cadence/reclassified");
  });

  test("a change after the day does not count yet, and two on one day are refused", () => {
    expect(dueOf(rules, { asOf: "2026-03-10", contacts: [phone("2026-03-02")], classChanges: [change("2026-03-12", "A", "B")] }).class).toBe("A");
    const twice = { asOf: "2026-03-13", classChanges: [change("2026-03-12", "A", "B"), change("2026-03-12", "B", "A")] };
    expect(errorOf(() => dueContactsOf(client, policyOf(rules), twice)).code).toBe("invalid-input");
  });
});

describe("what keeps a contact back", () => {
  const contacts = [phone("2026-03-02")];
  const late = { asOf: "2026-03-12", contacts } as const;

  test("a refusal blocks, and the more specific and later word counts (CUS-10)", () => {
    const refused = { given: "refused", from: "2026-01-01" } as const;
    const row = dueOf([call], late, { ...client, consents: [refused] });
    expect(row).toMatchObject({ state: "blocked", daysLate: 3 });
    expect(row.reasons.at(-1)).toEqual({ code: "cadence/consent-refused", person: null, channel: null, purpose: null, from: "2026-01-01", until: null });
    const phoneAgain = { given: "granted", channel: "phone", from: "2026-01-01" } as const;
    expect(dueOf([call], late, { ...client, consents: [refused, phoneAgain] }).state).toBe("overdue");
    const later = { given: "granted", from: "2026-02-01" } as const;
    expect(dueOf([call], late, { ...client, consents: [later, refused] }).state).toBe("overdue");
    const ended = { ...refused, until: "2026-03-11" };
    expect(dueOf([call], late, { ...client, consents: [ended] }).state).toBe("overdue");
    const otherChannel = { ...refused, channel: "email" } as const;
    expect(dueOf([call], late, { ...client, consents: [otherChannel] }).state).toBe("overdue");
  });

  test("where a channel needs consent, none is a block", () => {
    const row = dueOf([call], late, client, { requiresConsent: ["phone"] });
    expect(row.reasons.at(-1)).toEqual({ code: "cadence/consent-missing", channel: "phone" });
    expect(dueOf([call], late, { ...client, consents: [{ given: "granted", from: "2026-01-01" }] }, { requiresConsent: ["phone"] }).state).toBe("overdue");
  });

  test("paused days are not late, pauses that overlap are counted once", () => {
    const pauses = [{ customer: 1, from: "2026-03-05", until: "2026-03-10" }, { customer: 1, from: "2026-03-08", until: "2026-03-11" }];
    // Due on 9 March; of 10, 11 and 12 March only the last is not paused.
    expect(dueOf([call], { ...late, pauses })).toMatchObject({ state: "overdue", daysLate: 1 });
    expect(dueOf([call], { ...late, asOf: "2026-03-11", pauses })).toMatchObject({ state: "paused", daysLate: 0 });
  });

  test("a hold keeps back its purposes, and says why (CMP-14)", () => {
    const hold = { customer: 1, from: "2026-03-10", purposes: ["business"], reason: "complaints/open-grave-complaint" };
    const row = dueOf([call], { ...late, holds: [hold] });
    expect(row.state).toBe("held");
    expect(row.reasons.slice(-2)).toEqual([
      { code: "cadence/overdue", days: 3, workingDays: 3 },
      { code: "cadence/held", from: "2026-03-10", until: null, reason: "complaints/open-grave-complaint" },
    ]);
    expect(dueOf([call], { ...late, holds: [{ ...hold, purposes: ["greeting"] }] }).state).toBe("overdue");
    expect(dueOf([call], { ...late, holds: [{ ...hold, until: "2026-03-11" }] }).state).toBe("overdue");
  });

  test("the fatigue cap holds back what is due, whatever the channel of the last contact (CAD-9)", () => {
    const fatigue = { leastGap: { amount: 3, unit: "calendarDays" } } as const;
    const mail = { customer: 1, date: "2026-03-10", channel: "email" as const };
    const row = dueOf([call], { asOf: "2026-03-12", contacts: [...contacts, mail] }, client, { fatigue });
    expect(row.state).toBe("held");
    expect(row.reasons.at(-1)).toEqual({ code: "cadence/fatigue-gap", last: "2026-03-10", until: "2026-03-13" });
    expect(dueOf([call], { asOf: "2026-03-13", contacts: [...contacts, mail] }, client, { fatigue }).state).toBe("overdue");
    expect(dueOf([call], { asOf: "2026-03-12", contacts: [...contacts, mail] }, client, { fatigue: { ...fatigue, exempt: ["business"] } }).state).toBe("overdue");
  });

  test("a snooze rests until its day, for one rule or for all", () => {
    const snoozes = [{ customer: 1, until: "2026-03-12" }];
    expect(dueOf([call], { ...late, snoozes }).state).toBe("snoozed");
    expect(dueOf([call], { ...late, asOf: "2026-03-13", snoozes }).state).toBe("overdue");
    const mail: Rule = { ...call, id: "mail", channel: "email" };
    const [first, second] = dueContactsOf(client, policyOf([call, mail]), { ...late, snoozes: [{ customer: 1, rule: "mail", until: "2026-03-12" }] });
    expect([first?.state, second?.state]).toEqual(["overdue", "snoozed"]);
  });

  test("the first that applies is given: blocked, paused, held, snoozed", () => {
    const consents = [{ given: "refused", from: "2026-01-01" }] as const;
    const pauses = [{ customer: 1, from: "2026-03-12" }];
    const holds = [{ customer: 1, from: "2026-03-12", reason: "x" }];
    const snoozes = [{ customer: 1, until: "2026-03-12" }];
    expect(dueOf([call], { ...late, pauses, holds, snoozes }, { ...client, consents }).state).toBe("blocked");
    expect(dueOf([call], { ...late, pauses, holds, snoozes }).state).toBe("paused");
    expect(dueOf([call], { ...late, holds, snoozes }).state).toBe("held");
    expect(dueOf([call], { ...late, snoozes }).state).toBe("snoozed");
  });
});

describe("fixed rhythms", () => {
  const rhythm: Rule = { ...call, latest: month, anchor: { kind: "lastDue" } };

  test("an early or late contact does not shift the next due date", () => {
    const customer = { ...client, since: "2026-01-15" };
    const due = (asOf: string, ...dates: string[]): string | undefined =>
      dueOf([rhythm], { asOf, contacts: dates.map((date) => phone(date)) }, customer).window?.latest;
    expect(due("2026-01-20")).toBe("2026-02-15");
    expect(due("2026-02-12", "2026-02-11")).toBe("2026-03-15");
    // A contact on the due date keeps that date.
    expect(due("2026-02-15", "2026-02-15")).toBe("2026-03-15");
    // Five days late is that date too, and the next stays where it is.
    expect(due("2026-02-20", "2026-02-20")).toBe("2026-03-15");
    expect(due("2026-02-25", "2026-02-20", "2026-02-25")).toBe("2026-04-15");
    // Two dates late: both are done with.
    expect(due("2026-03-20", "2026-03-20")).toBe("2026-04-15");
    // Missed altogether, the first stays open.
    expect(due("2026-05-01")).toBe("2026-02-15");
  });

  test("the rhythm does not drift at the end of months", () => {
    const row = dueOf([rhythm], { asOf: "2026-03-01", contacts: [phone("2026-02-28")] }, { ...client, since: "2026-01-31" });
    expect(row.window?.latest).toBe("2026-03-31");
    expect(row.reasons[1]).toEqual({ code: "cadence/fixed-rhythm", start: "2026-01-31", number: 2 });
  });

  test("a rhythm of the calendar is the same for all, and owes nothing for the time before the relationship", () => {
    const quarterly: Rule = { ...call, latest: { amount: 3, unit: "months" }, anchor: { kind: "calendar", start: "2025-01-01" } };
    const row = dueOf([quarterly], { asOf: "2026-03-01" }, { ...client, since: "2026-02-10" });
    expect(row.window?.latest).toBe("2026-04-01");
  });
});

describe("what starts with something that happens", () => {
  const proposal: Rule = {
    id: "proposal", channel: "email", purpose: "proposal", latest: { amount: 3, unit: "calendarDays" }, anchor: { kind: "event", event: "first-interview" }, by: "owner",
  };

  test("a proposal is due within 3 days of the first interview (CAD-13)", () => {
    const events = [{ id: "e1", customer: 1, event: "first-interview", date: "2026-03-02" }];
    const row = dueOf([proposal], { asOf: "2026-03-03", events });
    expect(row).toMatchObject({ key: 'proposal@2026-03-02/"e1"', state: "due", window: { latest: "2026-03-05" } });
    expect(row.reasons[1]).toEqual({ code: "cadence/event", event: "first-interview", date: "2026-03-02", record: "e1" });
    const sent = { id: "m1", customer: 1, date: "2026-03-04", channel: "email" as const, purpose: "proposal" };
    const settled = dueOf([proposal], { asOf: "2026-03-10", events, contacts: [sent] });
    expect(settled.state).toBe("settled");
    expect(settled.reasons.at(-1)).toEqual({ code: "cadence/satisfied", date: "2026-03-04", record: "m1", rule: "proposal" });
  });

  test("without an event there is nothing to do", () => {
    expect(dueContactsOf(client, policyOf([proposal]), { asOf: "2026-03-03" })).toEqual([]);
  });

  test("a thank-you letter follows each visit, and one letter thanks for all before it (CAD-23)", () => {
    const thanks: Rule = { ...proposal, id: "thanks", purpose: "thanks", anchor: { kind: "afterContact", channel: "visit" } };
    const visits = ["2026-03-02", "2026-03-03", "2026-03-06"].map((date, index) => ({ id: `v${index}`, customer: 1, date, channel: "visit" as const }));
    const letter = { customer: 1, date: "2026-03-04", channel: "email" as const, purpose: "thanks" };
    const rows = dueContactsOf(client, policyOf([thanks]), { asOf: "2026-03-07", contacts: [...visits, letter] });
    expect(rows.map(({ anchor, state }) => [anchor.record, state])).toEqual([["v1", "settled"], ["v2", "due"]]);
  });

  test("what is missed lapses after the time of the rule, and then no letter settles it", () => {
    const thanks: Rule = { ...proposal, lapse: { amount: 2, unit: "weeks" } };
    const events = [{ customer: 1, event: "first-interview", date: "2026-03-02" }];
    expect(dueOf([thanks], { asOf: "2026-03-19", events })).toMatchObject({ state: "overdue", daysLate: 14 });
    const lapsed = dueOf([thanks], { asOf: "2026-03-20", events });
    expect(lapsed.state).toBe("settled");
    expect(lapsed.reasons.at(-1)).toEqual({ code: "cadence/lapsed", since: "2026-03-19" });
  });

  test("an invitation goes out before the customer visits us (CAD-23)", () => {
    const invitation: Rule = {
      ...proposal, id: "invitation", purpose: "invitation", latest: { amount: 1, unit: "weeks" }, anchor: { kind: "event", event: "customer-visit", lead: { amount: 2, unit: "weeks" } },
    };
    const row = dueOf([invitation], { asOf: "2026-03-01", events: [{ customer: 1, event: "customer-visit", date: "2026-03-20" }] });
    expect(row).toMatchObject({ state: "upcoming", anchor: { date: "2026-03-06" }, window: { earliest: "2026-03-06", latest: "2026-03-13" } });
  });
});

describe("festivals and persons' days (CAD-3)", () => {
  const festivals = [{ festival: "spring-festival", date: "2026-02-17" }, { festival: "spring-festival", date: "2027-02-06" }];
  const gift: Rule = {
    id: "gift", channel: "visit", purpose: "greeting", latest: { amount: 1, unit: "weeks" }, anchor: { kind: "festival", festival: "spring-festival", lead: { amount: 1, unit: "weeks" } }, by: "secretary",
  };

  test("a greeting is due from its lead to the festival", () => {
    const row = dueOf([gift], { asOf: "2026-02-11", festivals });
    expect(row).toMatchObject({ state: "due", anchor: { kind: "festival", date: "2026-02-10" }, window: { earliest: "2026-02-10", latest: "2026-02-17" } });
    expect(row.reasons[1]).toEqual({ code: "cadence/festival", festival: "spring-festival", date: "2026-02-17" });
  });

  test("once made, the next year is announced; missed, it is asked for until it lapses", () => {
    const made = { customer: 1, date: "2026-02-12", channel: "visit" as const, purpose: "greeting" };
    const states = (asOf: string, rule: Rule, contacts: (typeof made)[]): string[][] =>
      dueContactsOf(client, policyOf([rule]), { asOf, festivals, contacts }).map(({ anchor, state }) => [anchor.date ?? "", state]);
    expect(states("2026-03-01", gift, [made])).toEqual([["2026-02-10", "settled"], ["2027-01-30", "upcoming"]]);
    expect(states("2026-03-01", gift, [])).toEqual([["2026-02-10", "overdue"]]);
    expect(states("2026-03-01", { ...gift, lapse: { amount: 5, unit: "calendarDays" } }, [])).toEqual([["2026-02-10", "settled"], ["2027-01-30", "upcoming"]]);
  });

  test("whoever has the role makes it; without one, nobody does (CAD-7)", () => {
    expect(dueOf([gift], { asOf: "2026-02-11", festivals }).owner).toBeNull();
    const roles = [{ role: "secretary", person: "s1" }, { role: "secretary", person: "s2", customer: 1 }];
    expect(dueOf([gift], { asOf: "2026-02-11", festivals, roles }).owner).toBe("s2");
    expect(dueOf([gift], { asOf: "2026-02-11", festivals, roles: roles.slice(0, 1) }).owner).toBe("s1");
  });

  test("a birthday comes every year, on 28 February where there is no 29th", () => {
    const birthday: Rule = {
      id: "birthday", channel: "message", purpose: "greeting", latest: { amount: 3, unit: "calendarDays" }, lapse: { amount: 3, unit: "calendarDays" },
      anchor: { kind: "personDay", occasion: "birthday", lead: { amount: 3, unit: "calendarDays" } }, by: "owner",
    };
    const people = [
      { id: "p1", days: [{ occasion: "birthday", date: "1980-02-29" }, { occasion: "name-day", date: "03-19" }] },
      { id: "p2", days: [{ occasion: "birthday", date: "12-31" }] },
    ];
    const rows = dueContactsOf({ ...client, since: "2020-01-01", people }, policyOf([birthday]), { asOf: "2026-02-26" });
    expect(rows.map(({ person, anchor, window, state }) => [person, anchor.date, window?.latest, state])).toEqual([
      ["p1", "2025-02-25", "2025-02-28", "settled"],
      ["p2", "2025-12-28", "2025-12-31", "settled"],
      ["p1", "2026-02-25", "2026-02-28", "due"],
      ["p2", "2026-12-28", "2026-12-31", "upcoming"],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    const greeted = { customer: 1, date: "2026-02-26", channel: "message" as const, purpose: "greeting", people: ["p2"] };
    const after = dueContactsOf({ ...client, since: "2020-01-01", people }, policyOf([birthday]), { asOf: "2026-02-26", contacts: [greeted] });
    // Greeting one person does not greet the other.
    expect(after.find(({ key }) => key.startsWith("birthday@2026-02-25"))?.state).toBe("due");
  });
});

describe("cases that people argue about", () => {
  const at = { asOf: "2026-03-15" };
  const granted = { given: "granted", channel: "phone", from: "2025-01-01" } as const;

  test("a later word against all contact lifts an older permission for a channel, and an older one does not", () => {
    const refused = { given: "refused", from: "2026-03-01" } as const;
    expect(dueOf([call], at, { ...client, consents: [granted, refused] }).state).toBe("blocked");
    expect(dueOf([call], at, { ...client, consents: [{ ...granted, from: "2026-03-02" }, refused] }).state).toBe("overdue");
    // Permission in general does not lift what was refused for a channel.
    expect(dueOf([call], at, { ...client, consents: [{ given: "refused", channel: "phone", from: "2025-01-01" }, { given: "granted", from: "2026-03-02" }] }).state).toBe("blocked");
  });

  test("the order of two refusals does not show", () => {
    const refusals = [{ given: "refused", channel: "phone", from: "2026-01-01" }, { given: "refused", purpose: "business", from: "2026-01-01" }] as const;
    const reasons = dueOf([call], at, { ...client, consents: refusals }).reasons;
    expect(dueOf([call], at, { ...client, consents: [...refusals].reverse() }).reasons).toEqual(reasons);
  });

  test("a festival that was missed before a change of class lapses when the next begins", () => {
    const rule: Rule = { ...call, id: "greeting", classes: undefined, purpose: "greeting", anchor: { kind: "festival", festival: "national-day" } };
    const festivals = [{ festival: "national-day", date: "2025-10-01" }, { festival: "national-day", date: "2026-10-01" }];
    const classChanges = [{ customer: 1, date: "2026-01-01", from: "A", to: "B" }];
    const rows = dueContactsOf({ ...client, since: "2025-01-01" }, policyOf([rule]), { asOf: "2026-10-15", festivals, classChanges });
    expect(rows.map(({ anchor, state, daysLate }) => [anchor.date, state, daysLate])).toEqual([["2025-10-01", "settled", 0], ["2026-10-01", "overdue", 7]]);
  });

  test("a contact on the only day of a stretched rhythm keeps that date alone", () => {
    const off = defineCalendar({ ...weekdays, id: "off", holidays: ["2026-01-13", "2026-01-14", "2026-01-15", "2026-01-16", "2026-01-19"] });
    const rule: Rule = { ...call, anchor: { kind: "lastDue" } };
    const options = { asOf: "2026-01-20", calendars: [off], contacts: [phone("2026-01-12")] };
    expect(dueOf([rule], options, { ...client, since: "2026-01-05" }).window).toEqual({ earliest: "2026-01-20", target: "2026-01-20", latest: "2026-01-20" });
    expect(dueOf([rule], { ...options, contacts: [phone("2026-01-12"), phone("2026-01-20")] }, { ...client, since: "2026-01-05" }).window?.latest).toBe("2026-01-26");
  });

  test("what starts a rule does not settle it, with or without an id", () => {
    const follow: Rule = { ...call, id: "follow", anchor: { kind: "afterContact", channel: "phone" } };
    expect(dueOf([follow], { ...at, contacts: [phone("2026-03-14")] }).state).toBe("due");
    const two = dueContactsOf(client, policyOf([follow]), { ...at, contacts: [phone("2026-03-14", { id: "x" }), phone("2026-03-14", { id: "y" })] });
    expect(two.map(({ state }) => state)).toEqual(["due", "due"]);
  });

  test("what satisfies a rule satisfies what that rule satisfies", () => {
    const visit: Rule = { ...call, id: "visit", channel: "visit", satisfies: ["call"] };
    const team: Rule = { ...call, id: "team", channel: "visit", purpose: "team", satisfies: ["visit"] };
    const contacts = [{ customer: 1, date: "2026-03-14", channel: "visit" as const, purpose: "team" }];
    expect(dueContactsOf(client, policyOf([call, visit, team]), { ...at, contacts }).map(({ window }) => window?.latest)).toEqual(["2026-03-21", "2026-03-21", "2026-03-21"]);
  });

  test("the owner of a customer goes before a role that somebody has for all", () => {
    expect(dueOf([call], { ...at, roles: [{ role: "owner", person: "o9" }] }).owner).toBe("o1");
    expect(dueOf([call], { ...at, roles: [{ role: "owner", person: "o9" }] }, { ...client, owner: undefined }).owner).toBe("o9");
    expect(dueOf([call], { ...at, roles: [{ role: "owner", person: "o9", customer: 1 }] }).owner).toBe("o9");
  });

  describe("a calendar that refuses to assume anything", () => {
    const refusing = (to: string): ReturnType<typeof defineCalendar> =>
      defineCalendar({ ...weekdays, coverage: { from: "2026-01-01", to }, beyondCoverage: "refuse" });

    test("gives no days late, whatever keeps the contact back", () => {
      const row = dueOf([call], { asOf: "2026-03-13", calendars: [refusing("2026-01-05")], pauses: [{ customer: 1, from: "2026-03-01" }] });
      expect(row).toMatchObject({ state: "paused", window: null, daysLate: 0, workingDaysLate: 0 });
    });

    test("nor where the day itself is not known", () => {
      const row = dueOf([call], { asOf: "2026-06-15", calendars: [refusing("2026-03-10")], contacts: [phone("2026-02-27")] });
      expect(row).toMatchObject({ state: "undetermined", daysLate: 0 });
      expect(row.reasons.at(-1)).toEqual({ code: "calendar/not-covered", calendar: "weekdays", date: "2026-06-15" });
    });

    test("nor a date that was moved off a day that is not known", () => {
      expect(dueOf([call], { asOf: "2026-03-08", calendars: [refusing("2026-03-13")], contacts: [phone("2026-03-07")] }).state).toBe("undetermined");
    });

    test("nor one that a grace makes", () => {
      const classChanges = [{ customer: 1, date: "2026-03-12", from: null, to: "A" }];
      const row = dueOf([call], { asOf: "2026-03-12", calendars: [refusing("2026-03-13")], classChanges }, { ...client, since: "2026-03-02" }, { grace: week });
      expect(row.state).toBe("undetermined");
    });
  });

  test("a birthday that stands there twice is one", () => {
    const rule: Rule = { ...call, id: "birthday", anchor: { kind: "personDay" } };
    const people = [{ id: "p", days: [{ occasion: "birthday", date: "1980-04-01" }, { occasion: "birthday", date: "04-01" }] }];
    const keys = dueContactsOf({ ...client, people }, policyOf([rule]), at).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("rows of one rule stand by date, whoever's day it is", () => {
    const rule: Rule = { ...call, id: "birthday", anchor: { kind: "personDay" }, lapse: { amount: 0, unit: "calendarDays" } };
    const people = [{ id: "q", days: [{ occasion: "birthday", date: "12-01" }] }, { id: "p", days: [{ occasion: "birthday", date: "04-01" }] }];
    const rows = dueContactsOf({ ...client, people }, policyOf([rule]), at);
    expect(rows.filter(({ state }) => state === "upcoming").map(({ person }) => person)).toEqual(["p", "q"]);
    expect(dueContactsOf({ ...client, people: [...people].reverse() }, policyOf([rule]), at)).toEqual(rows);
  });

  test("a row cannot change another, nor the policy", () => {
    const rows = dueContacts([client, { ...client, id: 2 }], policyOf([call]), at);
    expect(Object.isFrozen(rows[0]?.window)).toBe(true);
    // Those that are not this row's own: the rule, the dates, how late it is.
    expect([0, 2, 3].map((position) => Object.isFrozen(rows[0]?.reasons[position]))).toEqual([true, true, true]);
  });
});

describe("bad input is refused by name", () => {
  const at = { asOf: "2026-03-03" };
  test.each([
    ["a class that the policy does not know", () => dueContacts([{ id: 1, class: "Z" }], policyOf([call]), at), "unknown-class", { list: "customers", index: 0, id: 1 }],
    ["one customer twice", () => dueContacts([client, client], policyOf([call]), at), "duplicate-id", { index: 1, firstIndex: 0, id: 1 }],
    ["a customer without id", () => dueContacts([{} as Customer], policyOf([call]), at), "missing-id", { list: "customers", index: 0 }],
    ["no day", () => dueContacts([client], policyOf([call]), {} as DueOptions), "invalid-date", { list: "asOf" }],
    ["a start that is no day", () => dueContacts([{ ...client, since: "2026-02-30" }], policyOf([call]), at), "invalid-date", { list: "customers", index: 0, field: "since" }],
    ["a contact on no day", () => dueContacts([client], policyOf([call]), { ...at, contacts: [phone("yesterday")] }), "invalid-date", { list: "contacts", index: 0, field: "date" }],
    ["an unknown channel", () => dueContacts([client], policyOf([call]), { ...at, contacts: [{ ...phone("2026-03-01"), channel: "fax" as "phone" }] }), "unknown-channel", { list: "contacts", index: 0 }],
    ["an unknown calendar of a customer", () => dueContacts([{ ...client, calendar: "x" }], policyOf([call]), { ...at, calendars: [weekdays] }), "unknown-calendar", { id: 1 }],
    ["an unknown calendar of all", () => dueContacts([client], policyOf([call]), { ...at, calendars: [weekdays], calendar: "x" }), "unknown-calendar", { list: "calendar" }],
    ["a pause that ends before it starts", () => dueContacts([client], policyOf([call]), { ...at, pauses: [{ customer: 1, from: "2026-03-02", until: "2026-03-01" }] }), "invalid-period", { list: "pauses", id: 1 }],
    ["a consent that is neither granted nor refused", () => dueContacts([{ ...client, consents: [{ given: "Refused" as "refused", from: "2026-01-01" }] }], policyOf([call]), at), "invalid-option", { field: "given" }],
    ["a consent for an unknown channel", () => dueContacts([{ ...client, consents: [{ given: "refused", channel: "fax" as "phone", from: "2026-01-01" }] }], policyOf([call]), at), "unknown-channel", {}],
    ["people that are no list", () => dueContacts([{ ...client, people: {} as [] }], policyOf([call]), at), "invalid-input", { list: "customers[0].people" }],
    ["two people of one id", () => dueContacts([{ ...client, people: [{ id: 1 }, { id: 1 }] }], policyOf([call]), at), "duplicate-id", { index: 1 }],
    ["a birthday on no day", () => dueContacts([{ ...client, people: [{ id: 1, days: [{ occasion: "birthday", date: "1 May" }] }] }], policyOf([call]), at), "invalid-date", {}],
    ["an owner that is no id", () => dueContacts([{ ...client, owner: Number.NaN }], policyOf([call]), at), "missing-id", {}],
    ["a contact whose id is none", () => dueContacts([client], policyOf([call]), { ...at, contacts: [phone("2026-03-01", { id: {} })] }), "missing-id", { list: "contacts", index: 0 }],
    ["a hold for purposes that are no list", () => dueContacts([client], policyOf([call]), { ...at, holds: [{ customer: 1, from: "2026-03-01", reason: "x", purposes: "no-business" as unknown as [] }] }), "invalid-input", {}],
    ["an event without a name", () => dueContacts([client], policyOf([call]), { ...at, events: [{ customer: 1, date: "2026-03-01" } as never] }), "invalid-input", { list: "events", index: 0 }],
    ["a festival without a name", () => dueContacts([client], policyOf([call]), { ...at, festivals: [{ date: "2026-03-01" } as never] }), "invalid-input", { list: "festivals", index: 0 }],
    ["a snooze of a rule that is not there", () => dueContacts([client], policyOf([call]), { ...at, snoozes: [{ customer: 1, rule: "cal", until: "2026-04-01" }] }), "unknown-id", { list: "snoozes", index: 0 }],
    ["a relationship that starts too late for any date", () => dueContacts([client, { ...client, id: 2, since: "9999-12-30" }], policyOf([call]), at), "invalid-date", { list: "customers", index: 1, id: 2 }],
    ["one role for two", () => dueContacts([client], policyOf([call]), { ...at, roles: [{ role: "r", person: 1 }, { role: "r", person: 2 }] }), "duplicate-id", { list: "roles", index: 1 }],
    ["a policy with faults", () => dueContacts([client], { id: "x" } as CadencePolicy, at), "invalid-policy", {}],
  ])("%s", (_, act, code, details) => {
    const error = errorOf(act);
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  test("records of customers who are not asked for are left aside", () => {
    expect(dueContacts([client], policyOf([call]), { ...at, contacts: [{ ...phone("2026-03-02"), customer: 9 }] })[0]?.anchor.date).toBe("2026-01-01");
    expect(dueContacts([], policyOf([call]), at)).toEqual([]);
  });
});
