import { describe, expect, test } from "vitest";
import { complaintDecider, defineComplaintPolicy, mergeComplaints, type ComplaintState } from "clientele/complaints";
import figures from "../../reference/complaint-rules/proposed-domain.json" with { type: "json" };
import { command, must, type Step } from "../sample.ts";

// What the cases take for granted: a normal complaint may be solved at once, one solution is enough, two attempts to reach somebody are.
const house = complaintDecider(
  defineComplaintPolicy({
    id: "house", version: 1, severities: ["normal", "critical"], graveFrom: "critical", categories: ["other"], onTheSpot: ["normal"], promises: {}, options: {},
    followUps: { least: 1, delays: [{ calendarDays: 2 }, { calendarDays: 4 }], unreachable: 2 }, reopening: {}, clocks: [],
    escalation: { levels: ["first", "second"], rules: [] },
  }),
);

interface Event {
  readonly at?: string;
  readonly type?: string;
  readonly option?: string;
  readonly options?: readonly string[];
  readonly promiseId?: string;
  readonly dueAt?: string;
  readonly nextPromise?: { readonly promiseId: string; readonly dueAt: string };
  readonly outcome?: string;
  readonly into?: string;
  readonly solution?: string;
  readonly asOf?: string;
  readonly query?: string;
  readonly eventId?: string;
}

interface Case {
  readonly id: string;
  readonly title: string;
  readonly given: readonly Event[];
  readonly command: Event;
  readonly expect: {
    readonly error?: string;
    readonly detail?: object;
    readonly events?: readonly string[];
    readonly phase?: string;
    readonly promises?: Readonly<Record<string, string>>;
    readonly nextActions?: readonly string[];
    readonly closeReason?: string;
  };
}

const cases = figures.cases as unknown as readonly Case[];
const record: Step = { type: "record", complaint: "c-1", customer: 1, severity: "normal", category: "other", channel: "phone" };
const options = (names: readonly string[] = []): object[] => names.map((option, index) => ({ option, rank: index + 1 }));

/** Their events and commands as ours; several where ours takes more steps. */
const ours: Readonly<Record<string, (event: Event) => readonly Step[]>> = {
  Received: () => [record],
  Restated: () => [{ type: "restate" }],
  Restate: () => [{ type: "restate" }],
  CustomerConfirmed: () => [{ type: "confirmRestatement" }],
  ConfirmByCustomer: () => [{ type: "confirmRestatement" }],
  CorrectByCustomer: () => [{ type: "correctRestatement" }],
  Promised: ({ promiseId, dueAt }) => [{ type: "promise", promise: promiseId, dueAt }],
  StartInvestigation: () => [{ type: "investigate" }],
  SolutionsPrepared: ({ options: names }) => [{ type: "investigate" }, { type: "prepareOptions", options: options(names) }],
  PrepareSolutions: ({ options: names }) => [{ type: "prepareOptions", options: options(names) }],
  SolutionOffered: ({ option }) => [{ type: "offerOption", option }],
  OfferSolution: ({ option }) => [{ type: "offerOption", option }],
  SolutionObjected: ({ option }) => [{ type: "objectToOption", option, reason: "price" }],
  StartExecution: () => [{ type: "execute" }],
  ResolveOnTheSpot: ({ solution }) => [{ type: "resolveOnTheSpot", option: solution }],
  ReplyToCustomer: ({ nextPromise }) => [{ type: "answer", ...(nextPromise === undefined ? {} : { nextPromise: { promise: nextPromise.promiseId, dueAt: nextPromise.dueAt } }) }],
  HoldStarted: () => [{ type: "startHold", hold: "h", reason: "awaiting_customer" }],
  HoldEnded: () => [{ type: "endHold", hold: "h" }],
  FollowedUp: ({ outcome }) => [{ type: "followUp", outcome }],
  Merged: ({ into }) => [{ type: "merge", into }],
  Close: () => [{ type: "close" }],
};

const codes: Readonly<Record<string, string>> = {
  NOT_CONFIRMED: "not-confirmed", NOT_RESTATED: "not-restated", PROMISE_REQUIRED: "promise-required", NEXT_PROMISE_REQUIRED: "next-promise-required",
  OFFER_OUT_OF_ORDER: "option-order", SOLUTION_NOT_ACCEPTED: "option-not-confirmed", FOLLOW_UP_REQUIRED: "follow-up-required", COMPLAINT_MERGED: "merged", MERGE_CYCLE: "merge-cycle",
};
const types: Readonly<Record<string, string>> = {
  RestatementCorrected: "restatementCorrected", CustomerReplied: "customerAnswered", Promised: "promiseGiven", SolutionOffered: "optionOffered", Closed: "complaintClosed",
};
const actions: Readonly<Record<string, string>> = { PrepareSolutions: "prepareOptions", Escalate: "escalate" };

// Solved at once: their offer, acceptance and resolution are one decision here.
function atOnce(given: readonly Event[]): readonly Event[] {
  if (!given.some(({ type }) => type === "Resolved")) return given;
  return given
    .filter(({ type }) => type !== "SolutionOffered" && type !== "SolutionAccepted")
    .map((event) => (event.type === "Resolved" ? { ...event, type: "ResolveOnTheSpot", solution: "A" } : event));
}

function stateOf(given: readonly Event[]): ComplaintState {
  const facts = atOnce(given).flatMap((event, index) => ours[event.type!]!(event).map((step, part) => command(step, { id: `${index}-${part}`, at: event.at! })));
  return facts.reduce((state, given) => must(house.decide(state, given)).reduce((next, fact) => house.evolve(next, fact), state), house.replay([]));
}

// An end at this moment settles which promises were kept.
function promisesAt(state: ComplaintState, at: string): Readonly<Record<string, string>> {
  const [fact] = must(house.decide(state, command({ type: "withdraw", reason: "to-see" }, { id: "end", at })));
  if (fact?.type !== "complaintWithdrawn") throw new Error("no end");
  const { kept, broken } = fact.data.outcomes;
  return Object.fromEntries(state.promises.map(({ promise }) => [promise, kept.includes(promise) ? "kept" : broken.includes(promise) ? "broken" : "open"]));
}

describe("the proposed cases", () => {
  test.each(cases.filter(({ id }) => id !== "dom-20" && id !== "dom-23"))("$id: $title", ({ given, command: asked, expect: expected }) => {
    const state = stateOf(given);
    if (asked.query !== undefined) {
      if (expected.phase !== undefined) expect(state.phase).toBe(expected.phase);
      if (expected.promises !== undefined) expect(promisesAt(state, asked.asOf!)).toEqual(expected.promises);
      const open = house.options(state, { by: { id: 1 }, at: asked.asOf! }).filter(({ allowed }) => allowed).map(({ asked: { type } }) => type);
      expect(open).toEqual(expect.arrayContaining((expected.nextActions ?? []).map((action) => actions[action]!)));
      return;
    }
    const decision = house.decide(state, command(ours[asked.type!]!(asked)[0]!, { id: "asked", at: asked.at! }));
    if (expected.error !== undefined) {
      const detail = expected.detail ?? {};
      expect(decision).toMatchObject({ ok: false, refusals: [{ code: `complaints/${codes[expected.error]!}`, ...detail }] });
      return;
    }
    const facts = must(decision);
    if (asked.type !== "ResolveOnTheSpot") expect(facts.map(({ type }) => type)).toEqual(expected.events!.map((type) => types[type]!));
    const after = facts.reduce((next, fact) => house.evolve(next, fact), state);
    if (expected.phase !== undefined) expect(after.phase).toBe(expected.phase);
    if (expected.promises !== undefined) expect(promisesAt(after, asked.at!)).toEqual(expected.promises);
    if (expected.closeReason !== undefined) expect(facts[0]).toMatchObject({ data: { because: expected.closeReason } });
  });

  test("dom-20: the same event delivered twice is no second one", () => {
    const { given: [received] } = cases.find(({ id }) => id === "dom-20")!;
    const given = command(record, { id: received!.eventId!, at: received!.at! });
    const state = must(house.decide(house.replay([]), given)).reduce((next, fact) => house.evolve(next, fact), house.replay([]));
    expect(house.decide(state, given)).toEqual({ ok: true, facts: [] });
  });

  test("dom-23: a merge that closes a circle", () => {
    const received = cases[0]!.given[0]!;
    const at = (complaint: string): ComplaintState => {
      const facts = must(house.decide(house.replay([]), command({ ...record, complaint }, { id: "1", at: received.at! })));
      return house.replay(facts);
    };
    const merges = [{ complaint: "c-1", into: "c-2" }];
    expect(mergeComplaints(at("c-1"), at("c-2"), house, { id: "m", at: received.at!, by: { id: 1 }, merges })).toMatchObject({ ok: false, refusals: [{ code: `complaints/${codes["MERGE_CYCLE"]!}` }] });
  });
});
