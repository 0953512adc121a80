import { describe, expect, test } from "vitest";
import { defineEngagement, openEngagement, type EngagementState } from "../../src/engagements/index.ts";
import { defaultPractice, definePractice, reviewPortfolio, type PortfolioSteps } from "../../src/portfolio/index.ts";
import { bookOf, options, recorded } from "./books.ts";

type Names = "A" | "B" | "C";

describe("steps of the caller", () => {
  const customers = Array.from({ length: 300 }, (_, index) => ({ id: index + 1, class: "C", since: "2026-01-05" }));

  test("get every customer once, with all of its records, in parts", () => {
    const asked: unknown[] = [];
    const steps: PortfolioSteps<Names> = {
      churn: (part, { asOf }) => {
        expect(asOf).toBe("2026-03-02");
        expect(part.contacts?.every((contact) => part.customers.some(({ id }) => id === contact.customer))).toBe(true);
        asked.push(...part.customers.map(({ id }) => id), ...part.contacts!.map(({ id }) => `contact ${id}`));
        return part.customers.map(({ id }) => ({ customer: id, strength: 0, severity: null, signals: [], unjudged: [] }));
      },
    };
    const contacts = [{ id: 1, customer: 300, date: "2026-02-02", channel: "phone" as const }];
    const review = reviewPortfolio({ customers, contacts }, undefined, { ...options, steps });
    expect(asked).toEqual([...customers.map(({ id }) => id), "contact 1"]);
    expect([review.steps.churn, review.churn?.quiet.length]).toEqual(["replaced", 300]);
  });

  test("decide in place of the library", () => {
    const book = bookOf(3, 40);
    const plain = reviewPortfolio(book, undefined, options);
    const steps: PortfolioSteps<Names> = {
      metrics: () => plain.metrics!.rows,
      classes: (metrics) => metrics!.map(({ id }, index) => ({ customer: id, class: index === 0 ? "A" : "B", value: -index })),
      tilt: (part) => part.customers.filter((card) => card.class === "A").map(({ id }) => ({ customer: id, reason: { code: "portfolio/owner-missing", class: "A", role: "owner" } })),
      complaints: (states) => plain.complaints!.rows.filter(({ complaint }) => states.some((state) => state.complaint === complaint)),
      due: (part) => plain.due!.contacts.filter(({ customer }) => part.customers.some(({ id }) => id === customer)),
      plan: () => ({ from: "2026-03-02", to: "2026-03-03", policy: null, owners: [], planned: [], overflow: [], withheld: [] }),
      receivables: (part) => [...plain.receivables!.rows, ...part.customers.filter(({ id }) => plain.receivables!.none.includes(id)).map(({ id }) => ({ ...plain.receivables!.rows[0]!, customer: id, invoiced: 0, received: 0, open: [], money: [] }))],
      cards: (part) => part.customers.map(({ id }) => ({ customer: id, findings: [], unchecked: [] })),
    };
    const review = reviewPortfolio(book, undefined, { ...options, steps });
    expect(review.classes.rows.map((row) => row.class).filter((name) => name === "A")).toHaveLength(1);
    expect(review.classes.rows[1]?.reasons).toEqual([{ code: "portfolio/class-given", class: "B" }]);
    expect([review.tilt?.gaps.length, review.plan?.to, review.cards?.counts.warning]).toEqual([1, "2026-03-03", 0]);
    expect(review.due?.contacts).toEqual(plain.due?.contacts);
    expect(new Set(Object.entries(review.steps).map(([step, state]) => (step === "churn" || step === "engagements" ? "" : state)))).toEqual(new Set(["replaced", ""]));
  });

  test("are refused where they do not answer for exactly the customers that they were asked about", () => {
    const reviewWith = (rows: (id: unknown) => readonly unknown[]) => () =>
      reviewPortfolio({ customers: customers.slice(0, 1) }, undefined, { ...options, steps: { cards: (part) => rows(part.customers[0]!.id) as never } });
    expect(reviewWith(() => [])).toThrow(/^invalid-input: steps.cards has no row/);
    expect(reviewWith((id) => [{ customer: id, findings: [] }, { customer: id, findings: [] }])).toThrow(/^duplicate-id: steps.cards\[1\]/);
    expect(reviewWith(() => [{ customer: 7, findings: [] }])).toThrow(/^unknown-id: steps.cards\[0\]/);
    expect(() => reviewPortfolio({ customers }, undefined, { ...options, steps: { weather: () => [] } as never })).toThrow(/^invalid-option/);
    expect(() => reviewPortfolio({ customers }, undefined, { ...options, steps: { cards: 7 } as never })).toThrow(/^invalid-option: steps.cards/);
  });
});

describe("complaints of a class", () => {
  test("go by the policy that the tilt names, and are to be as severe as it says (CLS-9)", () => {
    const [first] = defaultPractice.complaints!;
    const quick = { ...first!, id: "quick", holdsBack: undefined };
    const tilt = { A: { complaints: "quick", leastSeverity: "serious" }, B: {}, C: {} };
    const practice = definePractice({ ...defaultPractice, complaints: [first!, quick], tilt });
    const customers = [{ id: 1, class: "A" }, { id: 2, class: "C" }];
    const complaints = [recorded("K-1", 1, "grave", "2026-02-27T09:00:00Z"), recorded("K-2", 1, "minor", "2026-02-27T09:00:00Z"), recorded("K-3", 2, "grave", "2026-02-27T09:00:00Z")];
    const review = reviewPortfolio({ customers, complaints }, practice, options);
    expect(review.complaints?.rows.map(({ complaint, policy }) => [complaint, policy])).toEqual([["K-1", "quick"], ["K-2", "quick"], ["K-3", "consulting-complaints"]]);
    expect(review.complaints?.holds.map(({ customer }) => customer)).toEqual([2]);
    expect(review.complaints?.visits.map(({ customer }) => customer)).toEqual([1, 2]);
    expect(review.tilt?.gaps).toEqual([{ customer: 1, reason: { code: "portfolio/severity-below-class", class: "A", complaint: "K-2", severity: "minor", least: "serious" } }]);
  });

  test("are feedback where the book has none of its own", () => {
    const complaints = [recorded("K-1", 1, "grave", "2026-02-27T09:00:00Z")];
    const praise = [{ customer: 1, date: "2026-02-27", kind: "praise" as const }];
    const countOf = (book: object): unknown => reviewPortfolio({ customers: [{ id: 1 }], ...book }, undefined, options).metrics?.rows[0]?.contact.complaints;
    expect([countOf({ complaints }), countOf({ complaints, feedback: praise }), countOf({})]).toEqual([1, 0, null]);
  });

  test("late service is what its category is about", () => {
    const complaints = ["K-1", "K-2"].map((id) => recorded(id, 1, "minor", "2026-02-27T09:00:00Z"));
    const { churn } = reviewPortfolio({ customers: [{ id: 1 }], complaints }, undefined, options);
    expect(churn?.rows[0]?.signals.map(({ signal }) => signal)).toContain("late-service");
  });
});

describe("engagements", () => {
  const template = defineEngagement({
    id: "pilot", version: 1, initial: "survey", roles: [{ id: "executive", side: "client" }],
    phases: [{ id: "survey", activities: [{ id: "interviews", duration: 5 }], gate: { approval: "executive" }, next: ["design"] }, { id: "design", activities: [{ id: "model", duration: 5 }] }],
  });
  const pilot = openEngagement(template);
  const started = (at: string): EngagementState => {
    const decision = pilot.start({ id: "1", at, by: { id: 7 }, engagement: "E-1" });
    return pilot.replay(decision.ok ? decision.facts : []);
  };
  const reviewOf = (state: EngagementState, more: object = {}, others: object = {}): ReturnType<typeof reviewPortfolio<Names>> =>
    reviewPortfolio<Names>({ customers: [{ id: 1 }], engagements: [{ customer: 1, template: template, state, ...more }] }, undefined, { ...options, ...others });

  test("say what they lack on each way on, whoever asks", () => {
    const [row] = reviewOf(started("2026-02-27T09:00:00Z")).engagements!;
    expect(row).toMatchObject({ engagement: "E-1", status: "running", phase: "survey", since: "2026-02-27", dueOn: null });
    expect(row?.ways?.map(({ to, lacks }) => [to, lacks.map(({ code }) => code)])).toEqual([["design", ["engagements/activity-open", "engagements/gate"]]]);
    expect(row?.reasons).toEqual([{ code: "portfolio/engagement-lacks", engagement: "E-1", phase: "survey", to: "design", missing: 2 }]);
  });

  test("are overdue after the promised day, behind if they end after it, stalled after thirty days of silence", () => {
    // Ten working days from Monday, 2 March: Friday, 13 March.
    const codes = (state: EngagementState, dueOn?: string): unknown => reviewOf(state, { dueOn }).engagements?.[0]?.reasons.map(({ code }) => code).filter((code) => code !== "portfolio/engagement-lacks");
    expect(reviewOf(started("2026-03-02T09:00:00Z")).engagements?.[0]?.finish).toBe("2026-03-13");
    expect(codes(started("2026-03-02T09:00:00Z"), "2026-03-13")).toEqual([]);
    expect(codes(started("2026-03-02T09:00:00Z"), "2026-03-12")).toEqual(["portfolio/engagement-behind"]);
    expect(codes(started("2026-02-27T09:00:00Z"), "2026-03-01")).toEqual(["portfolio/engagement-overdue"]);
    expect(codes(started("2026-01-31T09:00:00Z"))).toEqual([]);
    expect(codes(started("2026-01-30T09:00:00Z"))).toEqual(["portfolio/engagement-stalled"]);
    expect(reviewOf(started("2026-01-30T09:00:00Z")).attention[0]?.items.map(({ kind }) => kind)).toEqual(["engagement-stalled", "engagement-lacks"]);
  });

  test("with guards are judged where the guards are given", () => {
    const guarded = defineEngagement({ id: "sale", version: 1, initial: "offer", guards: ["credit"], phases: [{ id: "offer", gate: { guard: "credit" }, next: ["signed"] }, { id: "signed" }] });
    const machine = openEngagement(guarded, { credit: () => null });
    const decision = machine.start({ id: "1", at: "2026-02-27T09:00:00Z", by: { id: 7 }, engagement: "E-2" });
    const state = machine.replay(decision.ok ? decision.facts : []) as EngagementState;
    const without = reviewOf(state, { template: guarded }).engagements?.[0];
    expect([without?.ways, without?.reasons]).toEqual([null, [{ code: "portfolio/guards-not-given", engagement: "E-2", guards: ["credit"] }]]);
    const given = reviewOf(state, { template: guarded }, { guards: { sale: { credit: () => null } } }).engagements?.[0];
    expect([given?.ways, given?.reasons]).toEqual([[{ to: "signed", lacks: [] }], []]);
  });

  test("that have ended, or not begun, lack nothing", () => {
    const [row] = reviewOf(pilot.replay([])).engagements!;
    expect([row?.status, row?.ways, row?.reasons, row?.since]).toEqual(["notStarted", null, [], null]);
  });
});
