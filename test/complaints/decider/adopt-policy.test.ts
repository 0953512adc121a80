import { describe, expect, test } from "vitest";
import { complaintDecider, complaintStatus, defineComplaintPolicy, replayComplaint, type ComplaintFact, type ComplaintPolicy, type ComplaintStatus, type TimeTarget } from "clientele/complaints";
import { errorOf } from "../../foundation/thrown.ts";
import { after, closed, confirmed, desk, exhausted, history, minute, offering, office, prepared, refusals, shop, type Step } from "../sample.ts";

const hours = (count: number): TimeTarget => ({ hours: count, counted: "elapsedTime" });
const resolution = (count: number): ComplaintPolicy["clocks"][number] => ({ clock: "resolution", targets: { normal: hours(count) } });
const plain = (version: number, changes: Partial<ComplaintPolicy>): ComplaintPolicy => {
  return defineComplaintPolicy({ ...shop, version, escalation: { ...shop.escalation, rules: shop.escalation.rules.filter(({ when }) => when !== "breach") }, ...changes });
};
const short = plain(1, { clocks: [resolution(1)] });
const long = plain(2, { clocks: [resolution(100)] });
const renamedPolicy = plain(2, {
  severities: ["low", "middle", "high"], graveFrom: "high", onTheSpot: ["low"], categories: ["goods", "delivery"], escalation: { levels: ["desk", "area"], rules: [] },
  clocks: [{ clock: "resolution", targets: { middle: hours(100) } }],
});
const rename = { severities: { normal: "middle", minor: "low" }, categories: { product: "goods" }, levels: { local: "desk" } };
const calendars = [office];
const at = (policy: ComplaintPolicy, facts: readonly ComplaintFact[], n: number): ComplaintStatus => {
  return complaintStatus(complaintDecider(policy, { calendars }).replay(facts), policy, { asOf: minute(n), calendars });
};
const under = (policy: ComplaintPolicy, steps: readonly Step[]): ComplaintFact[] => history(steps, { by: complaintDecider(policy, { calendars }) });
const adopting = (policy: ComplaintPolicy, earlier: readonly ComplaintPolicy[], facts: readonly ComplaintFact[], step: object = {}): ComplaintFact[] => {
  return history([{ type: "adoptPolicy", at: minute(180), ...step }], { by: complaintDecider(policy, { calendars, earlier }), from: facts });
};
const resolutionOf = (status: ComplaintStatus): unknown => status.clocks.find(({ clock }) => clock === "resolution");

describe("what was missed under a policy stays missed under the next (CMP-12)", () => {
  test("an hour was over when a hundred took its place", () => {
    const facts = adopting(long, [short], under(short, confirmed));
    expect(resolutionOf(at(long, facts, 180))).toMatchObject({ breached: true, breachedAt: minute(60), dueAt: minute(6000) });
    expect(at(long, facts, 180).breached).toBe(true);
    expect(complaintDecider(long, { calendars }).replay(JSON.parse(JSON.stringify(facts)) as ComplaintFact[]).anomalies).toEqual([]);
  });

  test("what was adopted in time counts from the receipt, and takes back nothing", () => {
    const facts = adopting(long, [short], under(short, confirmed), { at: minute(60) });
    expect(resolutionOf(at(long, facts, 180))).toMatchObject({ breached: false, dueAt: minute(6000) });
  });

  test("a clock that the next policy does not have is there for what was missed, and settled so", () => {
    const without = plain(2, { clocks: [] });
    const late = adopting(without, [short], under(short, confirmed));
    expect(at(without, late, 200).clocks).toMatchObject([{ clock: "resolution", status: "noTarget", breached: true, breachedAt: minute(60) }]);
    const over = history([{ type: "withdraw", reason: "over", at: minute(300) }], { by: complaintDecider(without, { calendars }), from: late });
    expect(at(without, over, 400).clocks).toMatchObject([{ clock: "resolution", breached: true, breachedAt: minute(60) }]);
    expect(at(without, adopting(without, [short], under(short, confirmed), { at: minute(60) }), 200).clocks).toEqual([]);
  });

  test("what was stopped in time is not late by the time of the next one", () => {
    const answers = (count: number): ComplaintPolicy["clocks"] => [{ clock: "firstResponse", targets: { normal: hours(count) } }];
    const [slow, fast] = [plain(1, { clocks: answers(10) }), plain(2, { clocks: answers(1) })];
    const facts = under(slow, [...confirmed, { type: "recordMessage", direction: "toCustomer", at: minute(120) }]);
    expect(at(fast, adopting(fast, [slow], facts), 200).clocks).toMatchObject([{ status: "stopped", dueAt: minute(600), breached: false }]);
  });

  test("a closed one that is taken up again has missed what it missed", () => {
    const facts = adopting(long, [short], under(short, [...closed.slice(0, -3), { type: "resolve", at: minute(120) }, ...closed.slice(-2).map((step, index) => ({ ...step, at: minute(130 + index) }))]));
    const again = history([{ type: "reopen", reason: "again", at: minute(200) }], { by: complaintDecider(long, { calendars }), from: facts });
    expect(resolutionOf(at(long, again, 200))).toMatchObject({ breached: true, breachedAt: minute(60) });
  });
});

describe("names that changed (CMP-10)", () => {
  const facts = under(short, confirmed);
  const by = complaintDecider(renamedPolicy, { calendars, earlier: [short] });

  test("are said with the new policy; deadlines of before stay in the old words", () => {
    const adopted = adopting(renamedPolicy, [short], facts, { rename });
    const state = by.replay(adopted);
    expect(state).toMatchObject({ severity: "middle", severities: [{ severity: "middle" }], category: "goods", level: "desk", anomalies: [] });
    expect(state.regimes.map(({ severity, category, earlier }) => [severity, category, earlier === null])).toEqual([["normal", "product", false], ["middle", "goods", true]]);
    expect(adopted.at(-1)!.data).toMatchObject({ renamed: { severities: { normal: "middle" }, categories: { product: "goods" }, levels: { local: "desk" } } });
    expect(resolutionOf(at(renamedPolicy, adopted, 200))).toMatchObject({ breached: true, breachedAt: minute(60), dueAt: minute(6000) });
    expect(replayComplaint(adopted, renamedPolicy)).toEqual(state);
  });

  test("what is missing is named, and can be cured; options know that it can", () => {
    const state = by.replay(facts);
    expect(refusals(state, { type: "adoptPolicy", rename: { levels: { local: "desk" } } }, { by })).toEqual([
      { code: "complaints/not-in-policy", field: "severity", name: "normal", curable: true },
      { code: "complaints/not-in-policy", field: "category", name: "product", curable: true },
    ]);
    expect(refusals(state, { type: "adoptPolicy", rename }, { by })).toEqual([]);
    expect(by.options(state, { by: { id: 1 }, at: minute(120) }).filter(({ allowed }) => allowed).map(({ asked }) => asked)).toContainEqual({ type: "adoptPolicy" });
  });

  test("an earlier severity has a new name too, as somebody may ask how grave it was", () => {
    const changed = history([{ type: "changeSeverity", severity: "grave", reason: "worse", at: minute(20) }], { by: complaintDecider(short, { calendars }), from: facts });
    expect(refusals(by.replay(changed), { type: "adoptPolicy", rename: { ...rename, severities: { grave: "high" } } }, { by })).toEqual([
      { code: "complaints/not-in-policy", field: "severity", name: "normal", curable: true },
    ]);
  });

  test("a status by a policy without the name does not say that nothing is late", () => {
    const status = at(renamedPolicy, facts, 6000);
    expect(status).toMatchObject({ breached: null, clocks: [{ clock: "resolution", status: "undetermined", breached: null, reasons: [{ code: "complaints/name-unknown", field: "severity", name: "normal" }] }] });
    expect(status.next.map(({ asked }) => asked.type)).toEqual(["adoptPolicy"]);
  });

  test.each([[7, "invalid-input"], [{ colours: {} }, "invalid-input"], [{ levels: 7 }, "invalid-input"], [{ levels: { local: "huge" } }, "unknown-id"], [{ levels: { "": "desk" } }, "invalid-input"]])(
    "%j says nothing of names",
    (strange, code) => {
      const error = errorOf(() => refusals(by.replay(facts), { type: "adoptPolicy", rename: strange }, { by }));
      expect(error.code).toBe(code);
    },
  );

  test("a name like that of a field every object has is a name like others", () => {
    expect(refusals(by.replay(facts), { type: "adoptPolicy", rename: { ...rename, levels: JSON.parse('{"__proto__":"desk"}') as object } }, { by })).toEqual([
      { code: "complaints/not-in-policy", field: "level", name: "local", curable: true },
    ]);
  });
});

describe("damaged clocks of an earlier policy", () => {
  const facts = adopting(long, [short], under(short, confirmed));
  test.each([null, {}, { clocks: [], reopening: "maybe" }, { clocks: [{}], reopening: "resume" }, { clocks: [null], reopening: "resume" }, { clocks: [{ clock: "resolution", targets: { normal: { hours: "x", counted: "elapsedTime" } } }], reopening: "resume" }])(
    "%j",
    (earlier) => {
      const broken = facts.map((fact) => (fact.type === "policyAdopted" ? ({ ...fact, data: { ...fact.data, earlier } } as unknown as ComplaintFact) : fact));
      expect(errorOf(() => replayComplaint(broken, long))).toMatchObject({ code: "invalid-input", details: { field: "data" } });
    },
  );
});

describe("limits that changed (CMP-6, CMP-15)", () => {
  const strict = defineComplaintPolicy({ ...shop, version: 2, compensation: { clerk: { minor: 5000, currency: "EUR" } } });
  const by = complaintDecider(strict, { calendars, earlier: [shop] });
  const adopted = (steps: readonly Step[]): ComplaintFact[] => history([{ type: "adoptPolicy" }], { by, from: history(steps) });

  test("the turn passes over what nobody may offer any more", () => {
    // B would give 90 euros away.
    const state = by.replay(history([{ type: "objectToOption", option: "A", reason: "no" }], { by, from: adopted(offering) }));
    expect(refusals(state, { type: "offerOption", option: "C", role: "clerk" }, { by })).toEqual([]);
    expect(refusals(state, { type: "offerOption", option: "B", role: "clerk" }, { by }).map((refusal) => [refusal.code, refusal.curable])).toEqual([
      ["complaints/option-order", false],
      ["complaints/compensation-limit", false],
    ]);
    expect(complaintStatus(state, strict, { asOf: minute(120), calendars }).next[0]).toMatchObject({ asked: { type: "offerOption", option: "C" } });
  });

  test("when nothing else is left, everything is refused, and a new list may come", () => {
    const steps = [{ type: "objectToOption", option: "A", reason: "no" }, { type: "offerOption", option: "C" }, { type: "objectToOption", option: "C", reason: "no" }];
    const state = by.replay(history([...steps, { type: "recordProposal", option: "P", compensation: { minor: 1, currency: "USD" } }], { by, from: adopted(offering) }));
    expect(refusals(state, { type: "prepareOptions", options: [{ option: "D", rank: 1 }] }, { by })).toEqual([]);
    expect(refusals(state, { type: "escalate", to: "area", rule: "nothing-left", reason: "all-refused" }, { by })).toEqual([]);
    const { next, escalations } = complaintStatus(state, strict, { asOf: minute(120), calendars });
    expect(next.map(({ asked }) => asked)).toContainEqual({ type: "prepareOptions" });
    expect(next.map(({ asked }) => asked.type)).not.toContain("offerOption");
    expect(escalations.map(({ rule }) => rule)).toEqual(["nothing-left"]);
  });

  test("where nobody is limited, everything can be prepared", () => {
    const free = complaintDecider(defineComplaintPolicy({ ...shop, compensation: undefined }), { calendars });
    expect(after(prepared, { by: free }).options).toHaveLength(3);
    expect(refusals(after(exhausted), { type: "prepareOptions", options: [{ option: "D", rank: 1, compensation: { minor: 1_000_000, currency: "USD" } }] }, { by: desk })).toEqual([]);
  });
});
