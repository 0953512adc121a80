import { describe, expect, test } from "vitest";
import type { CadencePolicy } from "../../../src/cadence/policy/cadence-policy.ts";
import { defineCadence, readCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const days = (amount: unknown): unknown => ({ amount, unit: "calendarDays" });
const span = (amount: unknown, unit: unknown): unknown => ({ amount, unit });
const call = { id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner" };
const base = { id: "policy", classes: ["A", "B"], rules: [call] };
/** The policy with one rule, and what is changed in it. */
const rule = (changes: object): unknown => ({ ...base, rules: [{ ...call, ...changes }] });
const without = (key: string): unknown => ({ ...base, rules: [Object.fromEntries(Object.entries(call).filter(([name]) => name !== key))] });
const faultsOf = (policy: unknown): readonly string[] => {
  const { code, details, message } = errorOf(() => defineCadence(policy as CadencePolicy));
  expect(code).toBe("invalid-policy");
  expect(message).toContain("cadence policy");
  expect(details.faults!.every((fault) => fault.message.length > 0)).toBe(true);
  expect(errorOf(() => readCadence(policy as CadencePolicy)).details).toEqual(details);
  return details.faults!.map(({ path }) => path);
};

describe("CAD-1: what is wrong with a policy is named by its path", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["no policy", undefined, [""]],
    ["null", null, [""]],
    ["text", "weekly", [""]],
    ["a list", [], [""]],
    ["an empty object", {}, ["id", "classes", "rules"]],
    ["a field that no policy has", { ...base, rule: [] }, ["rule"]],
    ["a field that every object has", { ...base, constructor: 1 }, ["constructor"]],
    ["an id that is empty", { ...base, id: "" }, ["id"]],
    ["an id that is a number", { ...base, id: 7 }, ["id"]],
    ["a version that is a number", { ...base, version: 2 }, ["version"]],
    ["classes that are no list", { ...base, classes: "AB" }, ["classes"]],
    ["a class twice", { ...base, classes: ["A", "B", "A"] }, ["classes[2]"]],
    ["a class without a name", { ...base, classes: ["A", ""] }, ["classes[1]"]],
    ["a class that is null", { ...base, classes: [null] }, ["classes[0]"]],
    ["a class that cannot be told as text", { ...base, classes: ["A", { toString: 1 }, Symbol("s"), "B"], rules: [{ ...call, classes: ["A", "C"] }] }, ["classes[1]", "classes[2]", "rules[0].classes[1]"]],
    ["rules that are no list", { ...base, rules: { call } }, ["rules"]],
    ["a rule that is null", { ...base, rules: [call, null] }, ["rules[1]"]],
    ["a hole in the rules", { ...base, rules: Array.from({ length: 1 }) }, ["rules[0]"]],
    ["a rule without id", without("id"), ["rules[0].id"]],
    ["a rule without channel", without("channel"), ["rules[0].channel"]],
    ["a rule without purpose", without("purpose"), ["rules[0].purpose"]],
    ["a rule without a latest day", without("latest"), ["rules[0].latest"]],
    ["a rule that nobody keeps", without("by"), ["rules[0].by"]],
    ["a field that no rule has", rule({ every: "week" }), ["rules[0].every"]],
    ["an id of two rules", { ...base, rules: [call, { ...call, purpose: "greeting" }] }, ["rules[1].id"]],
    ["a class that the policy does not name", rule({ classes: ["A", "C"] }), ["rules[0].classes[1]"]],
    ["satisfied rules that are no list", rule({ satisfies: null }), ["rules[0].satisfies"]],
    ["a class named twice", rule({ classes: ["A", "A"] }), ["rules[0].classes[1]"]],
    ["a rule for no class at all", rule({ classes: [] }), ["rules[0].classes"]],
    ["regions that are text", rule({ regions: "north" }), ["rules[0].regions"]],
    ["an industry that is empty", rule({ industries: [""] }), ["rules[0].industries[0]"]],
    ["a customer that is no id", rule({ customers: [1, Number.NaN, "", null] }), ["rules[0].customers[1]", "rules[0].customers[2]", "rules[0].customers[3]"]],
    ["a customer twice", rule({ customers: [1, "1", 1] }), ["rules[0].customers[2]"]],
    ["a channel that there is not", rule({ channel: "fax" }), ["rules[0].channel"]],
    ["a channel that every object has", rule({ channel: "toString" }), ["rules[0].channel"]],
    ["the preferred channel and no other", rule({ channel: "preferred" }), ["rules[0].otherwise"]],
    ["another channel than the one", rule({ otherwise: "email" }), ["rules[0].otherwise"]],
    ["preferred otherwise", rule({ channel: "preferred", otherwise: "preferred" }), ["rules[0].otherwise"]],
    ["a focus that is empty", rule({ focus: "" }), ["rules[0].focus"]],
    ["an outline that is a flag", rule({ outline: true }), ["rules[0].outline"]],
    ["a latest day of none", rule({ latest: days(0) }), ["rules[0].latest.amount"]],
    ["a negative amount", rule({ latest: days(-7) }), ["rules[0].latest.amount"]],
    ["half a week", rule({ latest: span(0.5, "weeks") }), ["rules[0].latest.amount"]],
    ["NaN weeks", rule({ latest: span(Number.NaN, "weeks") }), ["rules[0].latest.amount"]],
    ["an amount that is text", rule({ latest: days("7") }), ["rules[0].latest.amount"]],
    ["an amount beyond any calendar", rule({ latest: span(36_526, "months") }), ["rules[0].latest.amount"]],
    ["years", rule({ latest: span(1, "years") }), ["rules[0].latest.unit"]],
    ["a span with more to it", rule({ latest: { amount: 1, unit: "weeks", plus: 1 } }), ["rules[0].latest.plus"]],
    ["a span that is a number", rule({ latest: 7 }), ["rules[0].latest"]],
    ["a negative earliest day", rule({ earliest: days(-1) }), ["rules[0].earliest.amount"]],
    ["a target of half a day", rule({ target: days(0.5) }), ["rules[0].target.amount"]],
    ["a lapse that is text", rule({ lapse: "never" }), ["rules[0].lapse"]],
    ["a lapse before the day", rule({ lapse: days(-1) }), ["rules[0].lapse.amount"]],
    ["an anchor that is text", rule({ anchor: "lastContact" }), ["rules[0].anchor"]],
    ["an anchor of no kind", rule({ anchor: {} }), ["rules[0].anchor.kind"]],
    ["an anchor of an unknown kind", rule({ anchor: { kind: "lastOrder" } }), ["rules[0].anchor.kind"]],
    ["a lead before the last contact", rule({ anchor: { kind: "lastContact", lead: days(1) } }), ["rules[0].anchor.lead"]],
    ["a lead before a contact", rule({ anchor: { kind: "afterContact", channel: "visit", lead: days(1) } }), ["rules[0].anchor.lead"]],
    ["a negative lead", rule({ anchor: { kind: "event", event: "fair", lead: days(-1) } }), ["rules[0].anchor.lead.amount"]],
    ["an event without name", rule({ anchor: { kind: "event" } }), ["rules[0].anchor.event"]],
    ["a festival without name", rule({ anchor: { kind: "festival", festival: "" } }), ["rules[0].anchor.festival"]],
    ["an occasion without name", rule({ anchor: { kind: "personDay", occasion: "" } }), ["rules[0].anchor.occasion"]],
    ["contacts by an unknown channel", rule({ anchor: { kind: "afterContact", channel: "preferred" } }), ["rules[0].anchor.channel"]],
    ["contacts of an empty purpose", rule({ anchor: { kind: "afterContact", channel: "visit", purpose: "" } }), ["rules[0].anchor.purpose"]],
    ["a start that is no day", rule({ anchor: { kind: "calendar", start: "2026-02-29" } }), ["rules[0].anchor.start"]],
    ["a start of every year", rule({ anchor: { kind: "calendar", start: "01-01" } }), ["rules[0].anchor.start"]],
    ["a rhythm of working days", rule({ anchor: { kind: "lastDue" }, latest: span(5, "workingDays") }), ["rules[0].latest.unit"]],
    ["a rhythm of working days from a day", rule({ anchor: { kind: "calendar", start: "2026-01-01" }, latest: span(5, "workingDays") }), ["rules[0].latest.unit"]],
    ["a roll of a date that there is not", rule({ roll: { due: "following" } }), ["rules[0].roll.due"]],
    ["an unknown roll", rule({ roll: { earliest: "following", latest: "backwards" } }), ["rules[0].roll.latest"]],
    ["a roll that is text", rule({ roll: "following" }), ["rules[0].roll"]],
    ["a rule that satisfies itself", rule({ satisfies: ["call"] }), ["rules[0].satisfies[0]"]],
    ["a rule that satisfies none there is", rule({ satisfies: ["visit"] }), ["rules[0].satisfies[0]"]],
    ["a grace of half a day", { ...base, grace: days(0.5) }, ["grace.amount"]],
    ["a cap that caps nothing", { ...base, fatigue: { exempt: ["greeting"] } }, ["fatigue"]],
    ["a least gap of months", { ...base, fatigue: { leastGap: span(1, "months") } }, ["fatigue.leastGap.unit"]],
    ["a least gap of none", { ...base, fatigue: { leastGap: days(0) } }, ["fatigue.leastGap.amount"]],
    ["no limits", { ...base, fatigue: { most: [] } }, ["fatigue.most"]],
    ["a limit of none", { ...base, fatigue: { most: [{ contacts: 0, within: days(7) }] } }, ["fatigue.most[0].contacts"]],
    ["a limit within working days", { ...base, fatigue: { most: [{ contacts: 2, within: span(5, "workingDays") }] } }, ["fatigue.most[0].within.unit"]],
    ["a limit within months", { ...base, fatigue: { most: [{ contacts: 2, within: span(1, "months") }] } }, ["fatigue.most[0].within.unit"]],
    ["a limit that is a number", { ...base, fatigue: { most: [3] } }, ["fatigue.most[0]"]],
    ["an exempt purpose that is empty", { ...base, fatigue: { leastGap: days(1), exempt: [""] } }, ["fatigue.exempt[0]"]],
    ["a quiet time without end", { ...base, quiet: [{ from: "12-24" }] }, ["quiet[0].until"]],
    ["a quiet time of two forms", { ...base, quiet: [{ from: "12-24", until: "2027-01-02" }] }, ["quiet[0].until"]],
    ["a quiet time that ends before it starts", { ...base, quiet: [{ from: "2027-01-02", until: "2026-12-24" }] }, ["quiet[0].until"]],
    ["a quiet time on a day that there is not", { ...base, quiet: [{ from: "02-30", until: "13-01" }] }, ["quiet[0].from", "quiet[0].until"]],
    ["a quiet time in another form", { ...base, quiet: [{ from: "1-1", until: "01-02" }] }, ["quiet[0].from"]],
    ["a quiet time of the whole year", { ...base, quiet: [{ from: "01-01", until: "12-31" }] }, ["quiet[0]"]],
    ["a quiet time of the whole year that runs over its end", { ...base, quiet: [{ from: "03-01", until: "02-29" }] }, ["quiet[0]"]],
    ["a quiet time without a name that has one", { ...base, quiet: [{ from: "01-01", until: "01-02", name: "" }] }, ["quiet[0].name"]],
    ["consent for a channel that there is not", { ...base, requiresConsent: ["email", "fax"] }, ["requiresConsent[1]"]],
    ["consent for the preferred channel", { ...base, requiresConsent: ["preferred"] }, ["requiresConsent[0]"]],
    ["two scripts for one purpose", { ...base, scripts: [{ purpose: "business", id: "s", version: "1" }, { purpose: "business", id: "s", version: "2" }] }, ["scripts[1].purpose"]],
    ["a script without version", { ...base, scripts: [{ purpose: "business", id: "s" }] }, ["scripts[0].version"]],
    ["everything at once", { ...base, id: "", rules: [{ ...call, by: "", latest: days(0) }], grace: 3 }, ["id", "rules[0].by", "rules[0].latest.amount", "grace"]],
  ])("%s", (_, policy, paths) => {
    expect(faultsOf(deepFreeze(policy))).toEqual(paths);
  });
});

describe("a window that no calendar can make", () => {
  const after = { kind: "afterContact", channel: "visit" };
  const bounds = (earliest: unknown, target: unknown, latest: unknown): unknown =>
    rule({ latest, ...(target === undefined ? {} : { target }), ...(earliest === undefined ? {} : { earliest }) });

  test.each<[string, unknown, readonly string[]]>([
    ["a target after the latest day", bounds(undefined, days(8), days(7)), ["rules[0].target"]],
    ["in another unit", bounds(undefined, days(8), span(1, "weeks")), ["rules[0].target"]],
    ["an earliest day after the target", bounds(days(5), days(4), days(7)), ["rules[0].earliest"]],
    ["an earliest day after both", bounds(days(8), days(4), days(7)), ["rules[0].earliest", "rules[0].earliest"]],
    ["an earliest day after a latest one that is the target", bounds(span(2, "weeks"), undefined, days(13)), ["rules[0].earliest"]],
    ["32 days are never within a month", bounds(days(32), undefined, span(1, "months")), ["rules[0].earliest"]],
    ["a month is never within 27 days", bounds(span(1, "months"), undefined, days(27)), ["rules[0].earliest"]],
    ["5 weeks are never within a month", bounds(span(5, "weeks"), undefined, span(1, "months")), ["rules[0].earliest"]],
    ["8 working days are never within a week", bounds(span(8, "workingDays"), undefined, span(1, "weeks")), ["rules[0].earliest"]],
    ["32 working days are never within a month", bounds(span(32, "workingDays"), undefined, span(1, "months")), ["rules[0].earliest"]],
    ["more working days", bounds(span(6, "workingDays"), undefined, span(5, "workingDays")), ["rules[0].earliest"]],
  ])("is a fault: %s", (_, policy, paths) => {
    expect(faultsOf(policy)).toEqual(paths);
  });

  test.each<[string, unknown]>([
    ["all on one day", bounds(days(7), days(7), days(7))],
    ["the anchor itself first", bounds(days(0), days(0), days(7))],
    ["a week is 7 days", bounds(span(1, "weeks"), undefined, days(7))],
    ["31 days are within most months", bounds(days(31), undefined, span(1, "months"))],
    ["a month is within 28 days in February", bounds(span(1, "months"), undefined, days(28))],
    ["2 months are within 9 weeks", bounds(span(2, "months"), undefined, span(9, "weeks"))],
    ["7 working days are within a week where all days are", bounds(span(7, "workingDays"), undefined, span(1, "weeks"))],
    ["5 days are within 1 working day after a long holiday", bounds(days(5), undefined, span(1, "workingDays"))],
    ["the day of a contact, if the rule says so", rule({ anchor: after, earliest: days(0), target: days(0) })],
    ["on the day of what starts it", rule({ anchor: after, latest: days(0) })],
    ["the day after a contact", rule({ anchor: after, latest: days(1) })],
  ])("is none: %s", (_, policy) => {
    expect(() => defineCadence(policy as CadencePolicy)).not.toThrow();
  });
});

describe("CAD-16: rules that compete without a winner", () => {
  const tied = (...rules: readonly object[]): readonly string[] => {
    const numbered = rules.map((changes, index) => ({ ...call, id: `r${index}`, ...changes }));
    const policy = { id: "policy", classes: ["A", "B", "C"], rules: numbered } as unknown as CadencePolicy;
    try {
      defineCadence(policy);
      return [];
    } catch {
      return errorOf(() => defineCadence(policy)).details.faults!.map(({ path, message }) => `${path}: ${message.split(" (")[0]!}`);
    }
  };

  test("are a fault that names both", () => {
    expect(tied({ classes: ["A", "B"] }, { classes: ["B", "C"] })).toEqual([`rules[1]: "r1" ties with "r0"`]);
  });
  test.each<[string, readonly object[]]>([
    ["the same customers", [{}, {}]],
    ["one class of each", [{ classes: ["A", "B"] }, { classes: ["C", "B"] }]],
    ["a class and a region can meet", [{ classes: ["A"] }, { regions: ["north"] }]],
    ["classes, regions and industries count alike", [{ classes: ["A"], regions: ["north"] }, { classes: ["A"], industries: ["retail"] }]],
    ["a customer on both lists", [{ customers: [1, 2] }, { customers: [2, 3] }]],
    ["the last contact is the anchor where there is none", [{}, { anchor: { kind: "lastContact" } }]],
    ["the same event, before and after", [{ anchor: { kind: "event", event: "fair" } }, { anchor: { kind: "event", event: "fair", lead: days(7) } }]],
    ["rhythms from two days", [{ anchor: { kind: "calendar", start: "2026-01-01" } }, { anchor: { kind: "calendar", start: "2026-02-01" } }]],
    ["the preferred channel twice", [{ channel: "preferred", otherwise: "phone" }, { channel: "preferred", otherwise: "email" }]],
    ["a third rule wins elsewhere only", [{ classes: ["A"] }, { regions: ["north"] }, { classes: ["B"], regions: ["north"] }]],
    ["a third rule wins for some of them", [{ classes: ["A", "B"] }, { regions: ["north"] }, { classes: ["A"], regions: ["north"] }]],
    ["a third rule wins in one industry", [{ classes: ["A"] }, { regions: ["north"] }, { classes: ["A"], regions: ["north"], industries: ["retail"] }]],
  ])("%s", (_, rules) => {
    expect(tied(...rules)).toHaveLength(1);
  });
  test("each pair is named", () => {
    expect(tied({}, {}, {})).toHaveLength(3);
  });
  test.each<[string, readonly object[]]>([
    ["other classes", [{ classes: ["A"] }, { classes: ["B", "C"] }]],
    ["other regions, whatever the classes", [{ classes: ["A"], regions: ["north"] }, { classes: ["A"], regions: ["south"] }]],
    ["one says more", [{}, { classes: ["A"] }, { classes: ["A"], regions: ["north"] }]],
    ["one is for a customer, and beats all", [{ classes: ["A"], regions: ["north"], industries: ["retail"] }, { customers: [1] }]],
    ["1 and \"1\" are two customers", [{ customers: [1] }, { customers: ["1"] }]],
    ["another channel", [{}, { channel: "visit" }]],
    ["another purpose", [{}, { purpose: "greeting" }]],
    ["another kind of anchor", [{}, { anchor: { kind: "lastDue" } }]],
    ["another event", [{ anchor: { kind: "event", event: "fair" } }, { anchor: { kind: "event", event: "tender" } }]],
    ["another festival", [{ anchor: { kind: "festival", festival: "new-year" } }, { anchor: { kind: "festival", festival: "spring-festival" } }]],
    ["another occasion", [{ anchor: { kind: "personDay", occasion: "birthday" } }, { anchor: { kind: "personDay", occasion: "anniversary" } }]],
    ["after another channel", [{ anchor: { kind: "afterContact", channel: "visit" } }, { anchor: { kind: "afterContact", channel: "phone" } }]],
    ["a third rule wins for all of them", [{ classes: ["A"] }, { regions: ["north"] }, { classes: ["A"], regions: ["north"] }]],
    ["two rules win for all of them", [{ classes: ["A", "B"] }, { regions: ["north"] }, { classes: ["A"], regions: ["north"] }, { classes: ["B"], regions: ["north"] }]],
  ])("is none: %s", (_, rules) => {
    expect(tied(...rules)).toEqual([]);
  });
});

describe("what a defined policy is", () => {
  const full = {
    id: "full",
    version: "3",
    classes: ["A", "B"],
    rules: [
      { ...call, customers: [1, "x"], regions: ["north"], industries: ["retail"], roll: { earliest: "none", target: "nearest", latest: "modifiedPreceding" }, satisfies: ["card"], lapse: days(0), focus: "renewal", outline: "required" },
      { ...call, id: "card", channel: "preferred", otherwise: "email", anchor: { kind: "festival", festival: "new-year", lead: span(5, "workingDays") }, classes: undefined },
    ],
    grace: days(14),
    fatigue: { leastGap: span(2, "workingDays"), most: [{ contacts: 3, within: span(2, "weeks") }], exempt: [] },
    quiet: [{ from: "12-24", until: "01-02", name: "year-end" }, { from: "2026-02-16", until: "2026-02-16" }, { from: "02-01", until: "02-29" }],
    requiresConsent: ["email"],
    scripts: [{ purpose: "business", id: "s", version: "1" }],
  } as unknown as CadencePolicy;

  test("is a copy, frozen to the ground, without what is not there", () => {
    const defined = defineCadence(full);
    expect(defined).toEqual(full);
    expect(defined).not.toBe(full);
    expect(Object.hasOwn(defined.rules[1]!, "classes")).toBe(false);
    expect(Object.isFrozen(defined.rules[0]!.roll) && Object.isFrozen(defined.fatigue!.most![0]!.within)).toBe(true);
    expect(JSON.parse(JSON.stringify(defined))).toEqual(defined);
    expect(Object.isFrozen(full)).toBe(false);
  });
  test("is read without another look, and others are checked each time", () => {
    const defined = defineCadence(full);
    expect(readCadence(defined)).toBe(defined);
    const open = JSON.parse(JSON.stringify(defined)) as { id: string };
    expect(readCadence(open as CadencePolicy)).toBe(open);
    open.id = "";
    expect(errorOf(() => readCadence(open as CadencePolicy)).details.faults).toHaveLength(1);
  });
  test("may have no classes, and no rules: it asks for nothing", () => {
    expect(defineCadence({ id: "empty", classes: [], rules: [] }).rules).toEqual([]);
  });
});
