import { describe, expect, test } from "vitest";
import { contactBoards, type BoardCard, type ContactBoardsOptions } from "../../../src/cadence/boards/contact-boards.ts";
import type { DueContact, DueState } from "../../../src/cadence/due/due-contact.ts";
import { dueContacts } from "../../../src/cadence/due/due-contacts.ts";
import type { PlannedContact } from "../../../src/cadence/plan/contact-plan.ts";
import { planContacts } from "../../../src/cadence/plan/plan-contacts.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { defineCalendar } from "../../../src/calendar/index.ts";
import type { Id, PlainDate } from "../../../src/foundation/index.ts";
import { errorOf } from "../../foundation/thrown.ts";
import { dueOf, windowOf } from "./due-of.ts";

const hours = [["09:00", "17:00"]] as const;
const week = { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours };
const office = defineCalendar({ id: "office", timeZone: "Asia/Shanghai", week, holidays: ["2026-03-09"] });
// 2026-03-06 is a Friday.
const friday: ContactBoardsOptions = { asOf: "2026-03-06" };

const idsOf = (cards: readonly BoardCard[]): unknown[] => cards.map(({ contact }) => contact.customer);

function places(due: readonly DueContact[], options: ContactBoardsOptions = friday): Readonly<Record<string, unknown>> {
  const { short, long } = contactBoards(due, options);
  const later = long.filter(({ cards }) => cards.length > 0).map(({ label, cards }) => [label, idsOf(cards)] as const);
  return { today: idsOf(short.today.cards), tomorrow: idsOf(short.tomorrow.cards), thisWeek: idsOf(short.thisWeek.cards), ...Object.fromEntries(later) };
}

describe("CAD-8: the short board", () => {
  test("has a contact on its target day: today, tomorrow, or later this week", () => {
    const due = [dueOf(1, "due", "2026-03-03"), dueOf(2, "upcoming", "2026-03-04"), dueOf(3, "upcoming", "2026-03-05"), dueOf(4, "upcoming", "2026-03-08")];
    expect(places(due, { asOf: "2026-03-03" })).toEqual({ today: [1], tomorrow: [2], thisWeek: [3, 4] });
  });

  test("today holds what is overdue, first, and what should have been aimed at before", () => {
    const aimed = dueOf(1, "due", "2026-03-02", { window: windowOf("2026-03-01", "2026-03-02", "2026-03-06") });
    const due = [aimed, dueOf(2, "overdue", "2026-03-04"), dueOf(3, "overdue", "2026-03-03")];
    const { short, counts } = contactBoards(due, friday);
    expect(short.today.cards.map(({ date, contact }) => [date, contact.customer])).toEqual([["2026-03-06", 3], ["2026-03-06", 2], ["2026-03-06", 1]]);
    expect([counts.overdue, counts.today]).toEqual([2, 3]);
  });

  test("tomorrow is the next working day: after a Friday and a holiday on Monday, Tuesday", () => {
    const due = [dueOf(1, "upcoming", "2026-03-07"), dueOf(2, "upcoming", "2026-03-09"), dueOf(3, "upcoming", "2026-03-10"), dueOf(4, "upcoming", "2026-03-11")];
    expect(places(due, { ...friday, calendars: [office] })).toEqual({ today: [], tomorrow: [3], thisWeek: [1], "2026-W11": [2, 4] });
    expect(places(due, friday)).toEqual({ today: [], tomorrow: [1], thisWeek: [], "2026-W11": [2, 3, 4] });
  });

  test("on a Sunday nothing of the week is left", () => {
    const { short } = contactBoards([dueOf(1, "upcoming", "2026-03-09")], { asOf: "2026-03-08" });
    expect(short).toMatchObject({ tomorrow: { date: "2026-03-09", cards: [{ contact: { customer: 1 } }] }, thisWeek: { until: "2026-03-08", cards: [] } });
  });

  test("a calendar that does not know tomorrow says so; one that refuses gives none", () => {
    const short = { ...office, id: "short", coverage: { from: "2026-01-01", to: "2026-03-07" } };
    const due = [dueOf(1, "upcoming", "2026-03-09")];
    const assumed = contactBoards(due, { ...friday, calendars: [{ ...short, holidays: [] }] });
    expect([assumed.short.tomorrow.date, assumed.reasons]).toEqual(["2026-03-09", [{ code: "calendar/assumed-week", calendar: "short", date: "2026-03-09" }]]);
    const refused = contactBoards(due, { ...friday, calendars: [{ ...short, beyondCoverage: "refuse" }] });
    expect([refused.short.tomorrow, refused.reasons[0]?.code]).toEqual([{ date: null, cards: [] }, "calendar/not-covered"]);
    expect([refused.counts.later, refused.counts.all]).toEqual([1, 1]);
  });

  test("tomorrow is the owner's, where the owner keeps a calendar", () => {
    const sundays = defineCalendar({ id: "sundays", timeZone: "Asia/Shanghai", week: { sun: hours } });
    const calendars = [office, sundays];
    const owners = [{ id: 7, calendar: "sundays" }];
    expect(contactBoards([], { ...friday, calendars, owners, owner: 7 }).short.tomorrow.date).toBe("2026-03-08");
    expect(contactBoards([], { ...friday, calendars, owners, owner: 8 }).short.tomorrow.date).toBe("2026-03-10");
    expect(contactBoards([], { ...friday, calendars, calendar: "sundays" }).short.tomorrow.date).toBe("2026-03-08");
  });
});

describe("CAD-8: the long board", () => {
  test("goes by week up to the end of next month, then by month up to the last contact", () => {
    const { long } = contactBoards([dueOf(1, "upcoming", "2026-06-15")], friday);
    expect(long.map(({ label, from, to, step }) => [label, from, to, step])).toEqual([
      ["2026-W11", "2026-03-09", "2026-03-15", "week"],
      ["2026-W12", "2026-03-16", "2026-03-22", "week"],
      ["2026-W13", "2026-03-23", "2026-03-29", "week"],
      ["2026-W14", "2026-03-30", "2026-04-05", "week"],
      ["2026-W15", "2026-04-06", "2026-04-12", "week"],
      ["2026-W16", "2026-04-13", "2026-04-19", "week"],
      ["2026-W17", "2026-04-20", "2026-04-26", "week"],
      ["2026-W18", "2026-04-27", "2026-04-30", "week"],
      ["2026-05", "2026-05-01", "2026-05-31", "month"],
      ["2026-06", "2026-06-01", "2026-06-30", "month"],
    ]);
    expect(long.map(({ cards }) => cards.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test("has the weeks also where nothing is due, and no months then", () => {
    expect(contactBoards([], friday).long.at(-1)?.label).toBe("2026-W18");
  });

  test.each([
    ["2026-03-09", "2026-W11"],
    ["2026-04-30", "2026-W18"],
    ["2026-05-01", "2026-05"],
    ["2027-01-01", "2027-01"],
  ])("%s stands in %s", (target, label) => {
    expect(places([dueOf(1, "upcoming", target)])).toMatchObject({ [label]: [1] });
  });

  test("runs over the end of the year", () => {
    const { long } = contactBoards([], { asOf: "2026-12-31" });
    expect([long[0]?.label, long.at(-1)?.to]).toEqual(["2027-W01", "2027-01-31"]);
  });
});

describe("CAD-8: what is not to be done now stands apart", () => {
  test.each<DueState>(["blocked", "paused", "held", "snoozed", "undetermined"])("%s contacts are withheld, with what is in their way", (state) => {
    const inTheWay = { code: "cadence/snoozed", until: "2026-04-01" } as const;
    const contact = dueOf(1, state, "2026-03-06", { reasons: [{ code: "cadence/never-contacted", since: "2026-01-01" }, inTheWay] });
    const { withheld, counts, short } = contactBoards([contact], friday);
    expect(withheld).toEqual([{ contact, reasons: [inTheWay] }]);
    expect([counts.withheld, short.today.cards]).toEqual([1, []]);
  });

  test("contacts without dates are withheld", () => {
    const reason = { code: "cadence/no-anchor", anchor: "lastContact" } as const;
    const { withheld } = contactBoards([dueOf(1, "undetermined", null, { reasons: [reason] })], friday);
    expect(withheld.map(({ reasons }) => reasons)).toEqual([[reason]]);
  });

  test("settled contacts are on no board", () => {
    const { settled, counts } = contactBoards([dueOf(1, "settled", "2026-03-06")], friday);
    expect([settled.length, counts.settled, counts.today]).toEqual([1, 1, 0]);
  });

  test("of an owner's board the others are counted, and nobody's contacts can be asked for", () => {
    const due = [dueOf(1, "due", "2026-03-06", { owner: "x" }), dueOf(2, "due", "2026-03-06", { owner: "y" }), dueOf(3, "due", "2026-03-06")];
    expect(contactBoards(due, { ...friday, owner: "x" }).counts).toMatchObject({ all: 3, today: 1, others: 2 });
    expect(places(due, { ...friday, owner: null })).toMatchObject({ today: [3] });
  });
});

function planOf(contact: DueContact, date: string, owner: Id | null = null): PlannedContact {
  return { contact, date: date as PlainDate, owner, cost: 1, reasons: [] };
}

describe("CAD-8, CAD-11: a board of a plan", () => {
  const contact = dueOf(1, "due", "2026-03-06", { owner: "x" });
  const follows = (key: string, date: string, before: string): DueContact => {
    const because = { code: "cadence/follows-planned", key: before, rule: "call", date: "2026-03-06" } as const;
    return dueOf(1, "upcoming", date, { key, owner: "x", reasons: [because] });
  };

  test("has a contact on its planned day, with its planned owner", () => {
    const options = { ...friday, planned: [planOf(contact, "2026-03-09", "y")] };
    const { long, counts } = contactBoards([contact, dueOf(2, "due", "2026-03-06")], options);
    expect(long[0]?.cards).toEqual([{ date: "2026-03-09", contact, owner: "y", planned: "2026-03-09" }]);
    expect([counts.all, counts.today, counts.later]).toEqual([2, 1, 1]);
    // The substitute sees it, the owner on leave does not.
    expect(contactBoards([contact], { ...options, owner: "y" }).counts).toMatchObject({ later: 1, others: 0 });
    expect(contactBoards([contact], { ...options, owner: "x" }).counts).toMatchObject({ later: 0, others: 1 });
  });

  test("has what is late on its planned day, and on today's what was planned before and not made", () => {
    const late = dueOf(1, "overdue", "2026-03-04");
    expect(places([late], { ...friday, planned: [planOf(late, "2026-03-07")] })).toMatchObject({ today: [], tomorrow: [1] });
    const { short, counts } = contactBoards([late], { ...friday, planned: [planOf(late, "2026-03-05")] });
    expect(short.today.cards).toMatchObject([{ date: "2026-03-06", planned: "2026-03-05" }]);
    expect(counts.overdue).toBe(1);
  });

  test("has what follows from planned contacts, as long as these are asked for", () => {
    const planned = [planOf(contact, "2026-03-06"), planOf(follows("b", "2026-03-10", "call@1"), "2026-03-10"), planOf(follows("c", "2026-03-17", "b"), "2026-03-17")];
    for (const rows of [planned, planned.toReversed()]) {
      expect(places([contact], { ...friday, planned: rows })).toMatchObject({ today: [1], "2026-W11": [1], "2026-W12": [1] });
      const made = contactBoards([follows("z", "2026-03-12", "y")], { ...friday, planned: rows });
      expect(made.notAsked).toEqual(planned);
      expect(made.counts).toMatchObject({ all: 4, later: 1, notAsked: 3, others: 0 });
      expect(contactBoards([], { ...friday, planned: rows, owner: "x" }).counts).toMatchObject({ all: 3, notAsked: 0, others: 3 });
    }
  });

  test("has no row that follows itself, round about", () => {
    const planned = [planOf(follows("b", "2026-03-10", "c"), "2026-03-10"), planOf(follows("c", "2026-03-17", "b"), "2026-03-17")];
    expect(contactBoards([], { ...friday, planned }).notAsked).toHaveLength(2);
  });

  test("holds back what must not be made now, unless the plan has waited for its release", () => {
    const held = dueOf(1, "held", "2026-03-06");
    expect(contactBoards([held], { ...friday, planned: [planOf(held, "2026-03-09")] }).counts).toMatchObject({ withheld: 0, later: 1 });
    expect(contactBoards([held], { ...friday, planned: [planOf(held, "2026-03-06")] }).counts).toMatchObject({ withheld: 1, today: 0 });
    expect(contactBoards([held], { ...friday, planned: [planOf(contact, "2026-03-09")] }).counts).toMatchObject({ withheld: 1, later: 0 });
    const settled = dueOf(1, "settled", "2026-03-06");
    expect(contactBoards([settled], { ...friday, planned: [planOf(contact, "2026-03-09")] }).counts).toMatchObject({ settled: 1, later: 0 });
  });

  test("shows the plan that planContacts makes: a substitute's week", () => {
    const policy = defineCadence({
      id: "weekly",
      classes: [],
      rules: [{ id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" }],
    });
    const customers = [{ id: 1, owner: "o", since: "2026-03-02" }, { id: 2, owner: "o", since: "2026-03-02" }];
    const due = dueContacts(customers, policy, { asOf: "2026-03-06" });
    const owners = [{ id: "o", capacity: 1, leaves: [{ from: "2026-03-09", until: "2026-03-09", substitute: "s" }] }, { id: "s", capacity: 1 }];
    const { planned } = planContacts(due, owners, { from: "2026-03-06", to: "2026-03-20", policy });
    const boards = contactBoards(due, { asOf: "2026-03-06", planned });
    // Both aim at Monday the 9th, on which the substitute can make one; the other is a day early. Each is followed by the next.
    const shown = [...boards.short.tomorrow.cards, ...boards.short.thisWeek.cards, ...boards.long.flatMap(({ cards }) => cards)];
    expect(shown.map(({ date, owner, contact: { customer } }) => [date, owner, customer])).toEqual(planned.map(({ date, owner, contact: { customer } }) => [date, owner, customer]));
    expect(shown.slice(0, 2)).toMatchObject([{ date: "2026-03-08", owner: "o" }, { date: "2026-03-09", owner: "s" }]);
    expect(boards.counts).toMatchObject({ all: planned.length, notAsked: 0 });
  });
});

describe("CAD-8: cards of one day stand in order", () => {
  test("overdue first, then by latest day, class, customer and key", () => {
    const window = windowOf("2026-03-01", "2026-03-05", "2026-03-07");
    const due = [
      dueOf(5, "due", "2026-03-05", { class: "B", key: "b", window }),
      dueOf(5, "due", "2026-03-05", { class: "B", key: "a", window }),
      dueOf(4, "due", "2026-03-05", { class: "B", window }),
      dueOf(6, "due", "2026-03-05", { class: "A", window }),
      dueOf(7, "due", "2026-03-05", { window }),
      dueOf(8, "due", "2026-03-06", { class: "B" }),
      dueOf(9, "overdue", "2026-03-05", { class: "B" }),
    ];
    const today = (options: ContactBoardsOptions): unknown[] => contactBoards(due, options).short.today.cards.map(({ contact }) => `${contact.customer}${contact.key}`);
    expect(today({ ...friday, classes: ["A", "B"] })).toEqual(["9call@1", "8call@1", "6call@1", "4call@1", "5a", "5b", "7call@1"]);
    expect(today(friday)).toEqual(["9call@1", "8call@1", "4call@1", "5a", "5b", "6call@1", "7call@1"]);
  });
});

test.each<[string, () => unknown, string, object]>([
  ["due that is no list", () => contactBoards({} as never, friday), "invalid-input", { list: "due" }],
  ["a contact without customer", () => contactBoards([{ ...dueOf(1, "due", "2026-03-06"), customer: undefined } as never], friday), "missing-id", { index: 0 }],
  ["a contact twice", () => contactBoards([dueOf(1, "due", "2026-03-06"), dueOf(1, "due", "2026-03-07")], friday), "duplicate-id", { index: 1, firstIndex: 0, id: 1 }],
  ["a contact without key", () => contactBoards([dueOf(1, "due", "2026-03-06", { key: "" })], friday), "invalid-input", { field: "key" }],
  ["a state that is none", () => contactBoards([dueOf(1, "late" as never, "2026-03-06")], friday), "invalid-value", { field: "state" }],
  ["reasons that are none", () => contactBoards([dueOf(1, "due", "2026-03-06", { reasons: [null] as never })], friday), "invalid-input", { field: "reasons" }],
  ["dates that are not in order", () => contactBoards([dueOf(1, "due", "2026-03-06", { window: windowOf("2026-03-07", "2026-03-06") })], friday), "invalid-period", { field: "window" }],
  // A board of rows that were computed for another day called a contact late a week before its last day.
  ["a contact that is not late yet", () => contactBoards([dueOf(1, "overdue", "2026-03-06")], friday), "invalid-value", { list: "due", index: 0, id: 1, field: "state" }],
  ["a contact that has become late", () => contactBoards([dueOf(1, "upcoming", "2026-03-07"), dueOf(2, "due", "2026-03-05")], friday), "invalid-value", { list: "due", index: 1, id: 2 }],
  ["a contact that has come up", () => contactBoards([dueOf(1, "upcoming", "2026-03-06")], friday), "invalid-value", { expected: ["due"] }],
  ["classes with a hole", () => contactBoards([], { ...friday, classes: Object.assign(new Array<string>(2), { 1: "A" }) }), "invalid-input", { list: "classes", index: 0 }],
  ["a class that is a number", () => contactBoards([], { ...friday, classes: [1] as never }), "invalid-input", { list: "classes", index: 0 }],
  ["a class twice", () => contactBoards([], { ...friday, classes: ["A", "B", "A"] }), "duplicate-id", { list: "classes", index: 2, firstIndex: 0, id: "A" }],
  ["a plan that is no list", () => contactBoards([], { ...friday, planned: {} as never }), "invalid-input", { list: "planned" }],
  ["a planned row without contact", () => contactBoards([], { ...friday, planned: [{ date: "2026-03-06" }] as never }), "invalid-input", { list: "planned[0].contact" }],
  ["a planned contact without key", () => contactBoards([], { ...friday, planned: [planOf(dueOf(1, "due", "2026-03-06", { key: "" }), "2026-03-06")] }), "invalid-input", { list: "planned", index: 0, field: "contact.key", id: 1 }],
  ["a contact that is planned twice", () => contactBoards([], { ...friday, planned: ["2026-03-06", "2026-03-07"].map((day) => planOf(dueOf(1, "due", day), day)) }), "duplicate-id", { list: "planned", index: 1, firstIndex: 0 }],
  ["a planned day that is none", () => contactBoards([], { ...friday, planned: [planOf(dueOf(1, "due", "2026-03-06"), "2026-02-29")] }), "invalid-date", { list: "planned", field: "date", id: 1 }],
  ["an owner who is none", () => contactBoards([], { ...friday, planned: [planOf(dueOf(1, "due", "2026-03-06"), "2026-03-06", "")] }), "missing-id", { index: 0 }],
  ["a contact that is due without dates", () => contactBoards([dueOf(1, "due", null)], friday), "invalid-input", { field: "window" }],
  ["a target on no day", () => contactBoards([dueOf(1, "due", "2026-02-30")], friday), "invalid-date", { field: "window.target" }],
  ["a class that is not in the order, even of a single contact", () => contactBoards([dueOf(1, "due", "2026-03-06", { class: "D" })], { ...friday, classes: ["A"] }), "unknown-class", { id: 1 }],
  ["a calendar that is not given", () => contactBoards([], { ...friday, calendar: "office" }), "unknown-calendar", { list: "calendar" }],
  ["an owner's calendar that is not given", () => contactBoards([], { ...friday, owners: [{ id: 1, calendar: "x" }] }), "unknown-calendar", { list: "owners", index: 0 }],
  ["no day", () => contactBoards([], {} as never), "invalid-date", { list: "asOf" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
