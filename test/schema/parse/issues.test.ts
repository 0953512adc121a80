import { parseAbcPolicy, parseCustomer, parseCustomers, parseEngagementTemplate, parseOrder } from "clientele/schema";
import type { Parsed } from "clientele/schema";
import { expect, test } from "vitest";

function issuesOf(parsed: Parsed<unknown>): unknown {
  return parsed.ok ? [] : parsed.issues.map(({ path, code }) => `${path} ${code}`);
}

test("every issue is named at once, with the path to it", () => {
  const customer = {
    since: "2026-02-30",
    preferredChannel: "fax",
    paymentDays: 1.5,
    people: [{ id: 1 }, { id: 2, days: [{ occasion: "birthday", date: "02-30" }], consents: [{}] }],
  };
  expect(issuesOf(parseCustomer(customer))).toEqual([
    "id schema/missing",
    "since schema/not-a-date",
    "preferredChannel schema/not-one-of",
    "paymentDays schema/not-a-number",
    "people[1].days[0].date schema/not-a-date",
    "people[1].consents[0].given schema/missing",
    "people[1].consents[0].from schema/missing",
  ]);
});

test("an issue of a union is that of the form that was meant", () => {
  expect(issuesOf(parseOrder({ customer: 1, date: "2026-03-01", amount: { minor: 1, currency: "eur" } }))).toEqual(["amount.currency schema/not-a-currency"]);
  expect(issuesOf(parseOrder({ customer: 1, date: "2026-03-01", amount: [] }))).toEqual(["amount schema/not-an-amount"]);
  expect(issuesOf(parseAbcPolicy({ by: "weight", classes: [] }))).toEqual(["by schema/not-one-of"]);
  expect(issuesOf(parseAbcPolicy({ classes: [] }))).toEqual(["by schema/missing"]);
});

test("an issue deep in a tree is named where it is", () => {
  const gate = { all: [{ accepted: "report" }, { any: [{ done: 7 }] }] };
  const template = { id: "t", version: 1, initial: "a", roles: [], deliverables: [], guards: [], profiles: [], phases: [{ id: "a", gate }] };
  expect(issuesOf(parseEngagementTemplate(template))).toEqual(["phases[0].gate.all[1].any[0].done schema/not-text"]);
});

test("what the check of a definition finds has its path too", () => {
  const template = { id: "t", version: 1, initial: "b", roles: [], deliverables: [], guards: [], profiles: [], phases: [{ id: "a", next: ["c"] }] };
  expect(issuesOf(parseEngagementTemplate(template))).toEqual(expect.arrayContaining(["initial schema/fault", "phases[0].next[0] schema/fault"]));
});

// What must never be read in a log.
const SECRETS = ["Ada Example", "ada@example.org", "+49 30 1234567", "Lindenweg 1"] as const;

test("no issue repeats a name, an e-mail address or a phone number", () => {
  const [person, email, phone, address] = SECRETS;
  const rows = [
    { id: [person], name: { person }, since: email, preferredChannel: phone, people: [{ id: 1, name: 7, position: [email], buyingRole: person, days: address }] },
    { [person]: 1, [email]: 2, [phone]: 3, id: 1 },
    { id: 1, timeZone: address, creditLimit: { minor: person, currency: email }, consents: [{ given: email, from: phone }], owner: { [email]: phone } },
    Object.fromEntries(SECRETS.map((secret) => [secret, secret])),
    person,
    [email],
  ];
  const { values, rejected } = parseCustomers(rows);
  expect(values).toEqual([]);
  const said = JSON.stringify(rejected.map(({ issues }) => issues));
  for (const secret of SECRETS) for (const part of secret.split(" ")) if (part.length > 3) expect(said).not.toContain(part);
});

test("the name of an unknown field is shown if it is like one, and its position if it could be anything", () => {
  expect(issuesOf(parseCustomer({ id: 1, sinse: 1, "Ada Example": 2, "": 3, __proto__x: 4 }))).toEqual([
    "sinse schema/unknown-field",
    "#3 schema/unknown-field",
    "#4 schema/unknown-field",
    "__proto__x schema/unknown-field",
  ]);
});

test("a tree that is nested without end is refused before anything follows it", () => {
  let gate: unknown = { done: "a" };
  for (let i = 0; i < 100_000; i += 1) gate = { all: [gate] };
  const circle: { all: unknown[] } = { all: [] };
  circle.all.push(circle);
  for (const deep of [gate, circle]) expect(parseEngagementTemplate({ phases: [{ id: "a", gate: deep }] })).toMatchObject({ ok: false, issues: [{ code: "schema/too-deep" }] });
});
