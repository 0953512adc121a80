import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditVisitRecords, type ContactDraft } from "../../../src/cadence/records/audit-visit-records.ts";
import { missingVisitItems, visitItems, type VisitDraft } from "../../../src/cadence/records/missing-visit-items.ts";
import { missingSheetItems, type VisitSheet } from "../../../src/cadence/records/visit-sheet.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const full = { date: "2026-03-02", people: ["p1"], discussed: "Prices.", standing: "Offer made.", nextVisit: "2026-05-02" };

describe("CAD-4: the record of a visit holds five items", () => {
  test.each<[string, VisitDraft, readonly string[]]>([
    ["all of them", full, []],
    ["none of them", {}, ["date", "people", "discussed", "standing", "nextVisit"]],
    ["nobody was met", { ...full, people: [] }, ["people"]],
    ["text without words", { ...full, discussed: "", standing: " \t" }, ["discussed", "standing"]],
    ["null from JSON", { ...full, nextVisit: null as never, people: null as never }, ["people", "nextVisit"]],
    ["a person whose id is 0", { ...full, people: [0] }, []],
    ["a next visit on the day itself", { ...full, nextVisit: full.date }, ["nextVisit"]],
    ["a next visit years ago", { ...full, nextVisit: "2020-01-01" }, ["nextVisit"]],
    ["a next visit without a day of the visit", { ...full, date: "", nextVisit: "2020-01-01" }, ["date"]],
  ])("%s", (_, record, missing) => {
    expect(missingVisitItems(deepFreeze(record))).toEqual(missing);
  });
  test.each([
    ["no record", undefined, "invalid-input"],
    ["a day that there is not", { ...full, date: "2026-02-30" }, "invalid-date"],
    ["a next visit some time", { ...full, nextVisit: "in May" }, "invalid-date"],
    ["people that are text", { ...full, people: "p1" }, "invalid-input"],
    ["a person without id", { ...full, people: ["p1", ""] }, "missing-id"],
    ["a hole among the people", { ...full, people: Array.from({ length: 1 }) }, "missing-id"],
    ["a discussion that is a number", { ...full, discussed: 7 }, "invalid-input"],
  ])("refused: %s", (_, record, code) => {
    expect(errorOf(() => missingVisitItems(record as never)).code).toBe(code);
  });
  test("an error repeats nothing of what was written", () => {
    const error = errorOf(() => missingVisitItems({ ...full, nextVisit: "when Zelkova is back" }));
    expect(JSON.stringify([error.message, error.details])).not.toContain("Zelkova");
  });
});

describe("CAD-4: records from which nobody could answer the customer", () => {
  const visit = (id: string, changes: Partial<ContactDraft> = {}): ContactDraft => ({ id, customer: 1, channel: "visit", ...full, ...changes });

  test("are counted by item, and listed by date, customer and id, without a date first", () => {
    const contacts = deepFreeze([
      visit("d", { standing: undefined, date: "2026-03-09" }),
      visit("c", { standing: undefined, people: [] }),
      visit("b", { date: undefined }),
      visit("a"),
      visit("e", { customer: 0, discussed: "" }),
      visit("f", { channel: "phone", people: [] }),
    ]);
    expect(auditVisitRecords(contacts)).toEqual({
      visits: 5,
      complete: 1,
      others: 1,
      missing: { date: 1, people: 1, discussed: 1, standing: 2, nextVisit: 0 },
      incomplete: [
        { record: "b", customer: 1, date: null, missing: ["date"] },
        { record: "e", customer: 0, date: "2026-03-02", missing: ["discussed"] },
        { record: "c", customer: 1, date: "2026-03-02", missing: ["people", "standing"] },
        { record: "d", customer: 1, date: "2026-03-09", missing: ["standing"] },
      ],
      misdated: [],
    });
  });
  test("may be those of calls too", () => {
    expect(auditVisitRecords([visit("f", { channel: "phone", people: [] })], { channels: ["phone", "visit"] })).toMatchObject({ visits: 1, complete: 0, others: 0 });
  });
  test("of no contacts there are none", () => {
    expect(auditVisitRecords([])).toEqual({ visits: 0, complete: 0, others: 0, missing: { date: 0, people: 0, discussed: 0, standing: 0, nextVisit: 0 }, incomplete: [], misdated: [] });
  });
  // A visit of 2026 with a next visit in 2020 was complete.
  test("with a next visit that is not after the visit lack one, and are named", () => {
    const contacts = [visit("b", { nextVisit: "2020-01-01" }), visit("a", { nextVisit: "2026-03-02" }), visit("c", { nextVisit: "2026-03-03" }), visit("d", { channel: "phone", nextVisit: "2020-01-01" })];
    expect(auditVisitRecords(contacts)).toMatchObject({
      complete: 1,
      missing: { nextVisit: 2 },
      misdated: [
        { record: "a", customer: 1, date: "2026-03-02", nextVisit: "2026-03-02" },
        { record: "b", customer: 1, date: "2026-03-02", nextVisit: "2020-01-01" },
      ],
    });
  });
  test.each([
    ["no list", undefined, undefined, "invalid-input", { list: "contacts" }],
    ["a contact that is null", [null], undefined, "invalid-input", { list: "contacts", index: 0 }],
    ["a contact of nobody", [visit("a"), { ...visit("b"), customer: "" }], undefined, "missing-id", { list: "contacts", index: 1 }],
    ["an id twice", [visit("a"), visit("b"), visit("a")], undefined, "duplicate-id", { list: "contacts", index: 2, firstIndex: 0, id: "a" }],
    ["an unknown channel", [{ ...visit("a"), channel: "fax" }], undefined, "unknown-channel", { list: "contacts", index: 0, field: "channel", id: "a" }],
    ["a date that is none", [visit("a", { date: "2026-02-30" })], undefined, "invalid-date", { list: "contacts", index: 0, field: "date", id: "a", value: "2026-02-30" }],
    ["channels that are text", [], { channels: "visit" }, "invalid-input", { list: "channels" }],
    ["an option that is an unknown channel", [], { channels: ["fax"] }, "unknown-channel", { list: "channels", index: 0 }],
  ])("refused: %s", (_, contacts, options, code, details) => {
    const error = errorOf(() => auditVisitRecords(contacts as never, options as never));
    expect(error.code).toBe(code);
    expect(error.details).toMatchObject(details);
  });

  const draft = fc.record(
    {
      customer: fc.integer({ min: 1, max: 3 }),
      channel: fc.constantFrom("visit" as const, "phone" as const),
      date: fc.constantFrom("2026-03-02", "2026-03-03"),
      people: fc.constantFrom([], ["p1"]),
      discussed: fc.constantFrom("", "Prices."),
      standing: fc.constantFrom("  ", "Offer made."),
      nextVisit: fc.constantFrom("2026-04-01", "2026-03-02", "2026-03-01"),
    },
    { requiredKeys: ["customer", "channel"] },
  );
  test("nothing is lost, and the order of the records changes nothing", () => {
    const records = fc.array(draft, { maxLength: 12 }).chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(records, ([list, other]) => {
        const audit = auditVisitRecords(list);
        expect(auditVisitRecords(other)).toEqual(audit);
        expect(audit.visits + audit.others).toBe(list.length);
        expect(audit.complete + audit.incomplete.length).toBe(audit.visits);
        for (const item of visitItems) expect(audit.incomplete.filter(({ missing }) => missing.includes(item))).toHaveLength(audit.missing[item]);
        expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
      }),
    );
  });
});

describe("CAD-18: a visit sheet holds needs, environment and entry point", () => {
  const sheet: VisitSheet = { customer: 1, date: "2026-03-02", needs: ["Shorter delivery."], environment: "Two rivals.", entryPoint: "Survey." };

  test.each<[string, Partial<VisitSheet>, readonly string[]]>([
    ["all of them", {}, []],
    ["none of them", { needs: undefined, environment: undefined, entryPoint: undefined }, ["needs", "environment", "entryPoint"]],
    ["no needs", { needs: [] }, ["needs"]],
    ["needs without words", { needs: ["", " "] }, ["needs"]],
    ["one need is enough", { needs: ["", "Shorter delivery."] }, []],
    ["an environment without words", { environment: " " }, ["environment"]],
  ])("%s", (_, changes, missing) => {
    expect(missingSheetItems(deepFreeze({ ...sheet, ...changes }))).toEqual(missing);
  });
  test.each([
    ["no sheet", null, "invalid-input"],
    ["a sheet of nobody", { ...sheet, customer: undefined }, "missing-id"],
    ["a day that there is not", { ...sheet, date: "2026-13-01" }, "invalid-date"],
    ["needs that are text", { ...sheet, needs: "Delivery." }, "invalid-input"],
    ["a need that is a number", { ...sheet, needs: [3] }, "invalid-input"],
    ["an environment that is a list", { ...sheet, environment: [] }, "invalid-input"],
  ])("refused: %s", (_, value, code) => {
    expect(errorOf(() => missingSheetItems(value as never)).code).toBe(code);
  });
});
