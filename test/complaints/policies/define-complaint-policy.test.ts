import { describe, expect, test } from "vitest";
import { complaintDecider, consultingComplaints, defineComplaintPolicy, type ComplaintPolicy } from "clientele/complaints";
import { errorOf } from "../../foundation/thrown.ts";
import { shop } from "../sample.ts";

const faultsOf = (policy: unknown): readonly string[] => errorOf(() => defineComplaintPolicy(policy as ComplaintPolicy)).details.faults!.map(({ path }) => path);
const hours = (amount: number, counted = "elapsedTime"): object => ({ hours: amount, counted });

describe("a policy with a fault is refused, and the place named", () => {
  test.each<[string, object, readonly string[]]>([
    ["an unknown field", { colour: "red" }, ["colour"]],
    ["no id", { id: "" }, ["id"]],
    ["a version below 1", { version: 0 }, ["version"]],
    ["a severity twice", { severities: ["minor", "normal", "grave", "minor"] }, ["severities[3]"]],
    ["a gravest severity that is not declared", { graveFrom: "huge" }, ["graveFrom"]],
    ["a category below none", { categories: ["product", "product/fault", "delivery", "staff/attitude"] }, ["categories[3]"]],
    ["a category with spaces", { categories: ["product", "product/fault", "delivery", "the staff"] }, ["categories[3]"]],
    ["a severity on the spot that is not declared", { onTheSpot: ["tiny"] }, ["onTheSpot"]],
    ["working days without a calendar", { promises: { longest: { workingDays: 2 } } }, ["promises.longest"]],
    ["a time that is none", { promises: { longest: { fortnights: 2 } } }, ["promises.longest"]],
    ["no time at all", { promises: { longest: null } }, ["promises.longest"]],
    ["more than the most", { options: { least: 4, most: 3, leastAgain: 5 } }, ["options.least", "options.leastAgain"]],
    ["numbers that cannot be compared", { options: { least: { valueOf: 1, toString: 1 }, most: { toString: 2 } } }, ["options.least", "options.most"]],
    ["no solutions", { options: { least: 0 } }, ["options.least"]],
    ["an apology whenever", { apology: "whenever" }, ["apology"]],
    ["limits of two currencies", { compensation: { clerk: 100, lead: { minor: 1, currency: "EUR" } } }, ["compensation.lead"]],
    ["a limit that is no amount", { compensation: { clerk: -1, lead: "all" } }, ["compensation.clerk", "compensation.lead"]],
    ["fewer delays than follow-ups", { followUps: { least: 2, delays: [{ calendarDays: 1 }] } }, ["followUps.delays"]],
    ["a delay that is none", { followUps: { least: 1, delays: [null] } }, ["followUps.delays[0]"]],
    ["a delay in working days without a calendar", { followUps: { least: 1, delays: [{ workingDays: 1 }] } }, ["followUps.delays[0]"]],
    ["nobody to be unreachable", { followUps: { least: 0, delays: [], unreachable: 0 } }, ["followUps.unreachable"]],
    ["a new start that is neither", { reopening: { clocks: "rewind" } }, ["reopening.clocks"]],
    ["an unknown clock", { clocks: [{ clock: "lunch", targets: {} }], escalation: { levels: ["local"], rules: [] } }, ["clocks[0].clock"]],
    ["a clock twice", { clocks: [...shop.clocks, shop.clocks[1]] }, ["clocks[2].clock"]],
    ["a clock that cannot pause", { clocks: [...shop.clocks, { clock: "statutory", targets: {}, pauses: "inHolds" }] }, ["clocks[2].pauses"]],
    ["a target for nobody", { clocks: [...shop.clocks, { clock: "onSite", targets: { huge: hours(1) } }] }, ["clocks[2].targets.huge"]],
    ["a clock of nothing declared", { clocks: [...shop.clocks, { clock: "onSite", targets: {}, categories: ["weather"] }] }, ["clocks[2].categories"]],
    ["working hours without a calendar", { clocks: [...shop.clocks, { clock: "onSite", targets: { grave: hours(1, "workingTime") } }] }, ["clocks[2].targets.grave"]],
    ["no level", { escalation: { levels: [], rules: [] } }, ["escalation.levels"]],
    ["a rule down to the first level", { escalation: { levels: ["a", "b"], rules: [{ id: "r", when: "request", to: "a" }] } }, ["escalation.rules[0].to"]],
    ["a rule for no occasion", { escalation: { levels: ["a", "b"], rules: [{ id: "r", when: "monday", to: "b" }] } }, ["escalation.rules[0].when"]],
    ["a rule with the field of another", { escalation: { levels: ["a", "b"], rules: [{ id: "r", when: "request", to: "b", of: "promise" }] } }, ["escalation.rules[0].of"]],
    ["a breach of a clock that is not there", { escalation: { levels: ["a", "b"], rules: [{ id: "r", when: "breach", to: "b", of: "onSite" }] } }, ["escalation.rules[0].of"]],
    [
      "a breach for so long in working time, of what counts in no calendar",
      {
        clocks: [{ clock: "resolution", targets: {} }, { clock: "firstResponse", targets: {}, calendar: "office" }],
        promises: {},
        escalation: {
          levels: ["a", "b"],
          rules: [
            { id: "r", when: "breach", to: "b", of: "resolution", after: hours(1, "workingTime") },
            { id: "s", when: "breach", to: "b", of: "promise", after: { workingDays: 1 } },
            { id: "t", when: "breach", to: "b", of: "firstResponse", after: hours(1, "workingTime") },
            { id: "u", when: "breach", to: "b", of: "promise", after: { calendarDays: 1 } },
          ],
        },
      },
      ["escalation.rules[0].after", "escalation.rules[1].after"],
    ],
    ["two rules with one id", { escalation: { levels: ["a", "b"], rules: [{ id: "r", when: "request", to: "b" }, { id: "r", when: "optionsExhausted", to: "b" }] } }, ["escalation.rules[1].id"]],
    ["what is held back twice", { holdsBack: ["business", "business"] }, ["holdsBack[1]"]],
  ])("%s", (_, changes, paths) => {
    expect(faultsOf({ ...shop, ...changes })).toEqual(paths);
  });

  test("all of them at once", () => {
    expect(faultsOf({ ...shop, id: "", version: 0, graveFrom: "huge", options: null })).toEqual(["id", "version", "graveFrom", "options"]);
    expect(faultsOf({}).length).toBeGreaterThan(8);
    expect(faultsOf(null)).toEqual([""]);
  });
});

describe("what is defined", () => {
  test("is a copy that nobody can change, and survives JSON", () => {
    const given = JSON.parse(JSON.stringify(shop)) as ComplaintPolicy;
    const defined = defineComplaintPolicy(given);
    expect(defined).toEqual(given);
    expect(Object.isFrozen(defined.clocks[0]!.targets)).toBe(true);
    expect(Object.isFrozen(given)).toBe(false);
  });

  test("has the same stamp wherever it was read, and another one when it says something else", () => {
    const { definition } = complaintDecider(shop);
    expect(complaintDecider(JSON.parse(JSON.stringify(shop)) as ComplaintPolicy).definition).toEqual(definition);
    expect(complaintDecider({ ...shop, holdsBack: [] }).definition.hash).not.toBe(definition.hash);
  });
});

describe("the policy of the consulting source", () => {
  test("three or four solutions, one follow-up required and two recommended (CMP-6, CMP-8)", () => {
    expect(consultingComplaints.options).toEqual({ least: 3, most: 4, leastAgain: 1 });
    expect(consultingComplaints.followUps.least).toBe(1);
    expect(consultingComplaints.followUps.delays).toHaveLength(2);
  });

  test("somebody is on site within 24 hours for a grave fault of equipment, and for nothing else (CMP-9)", () => {
    expect(consultingComplaints.clocks.filter(({ clock }) => clock === "onSite")).toEqual([
      { clock: "onSite", targets: { grave: { hours: 24, counted: "elapsedTime" } }, categories: ["product/fault"], calendar: "office" },
    ]);
  });

  test("only minor ones are solved on the spot; the fault is apologised for first; three levels (CMP-3, CMP-5, CMP-18)", () => {
    expect(consultingComplaints).toMatchObject({ onTheSpot: ["minor"], apology: "beforeOffer", escalation: { levels: ["local", "area", "centre"] } });
  });

  test("goes up by severity, on breach, on request, and when nothing is left (CMP-9)", () => {
    expect(new Set(consultingComplaints.escalation.rules.map(({ when }) => when))).toEqual(new Set(["severity", "breach", "request", "optionsExhausted"]));
  });

  test("has the categories of the source, those of goods and staff told apart (CMP-10)", () => {
    const below = (parent: string): string[] => consultingComplaints.categories.filter((category) => category.startsWith(`${parent}/`));
    expect(below("product")).toHaveLength(4);
    expect(below("staff")).toHaveLength(3);
    expect(consultingComplaints.categories.filter((category) => !category.includes("/"))).toEqual(["product", "staff", "conduct", "delivery", "price", "other"]);
  });
});
