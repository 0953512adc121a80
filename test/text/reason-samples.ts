import fc from "fast-check";
import { terms } from "../../src/text/en/terms.ts";
import type { Shape } from "./reason-shapes.ts";

/** A reason as data. */
export type Sample = { readonly code: string } & Readonly<Record<string, unknown>>;

/** Which of two samples of a code: with everything filled in, or with as little as its type allows. */
export type Variant = "full" | "bare";

// What types call text, and what is a date, a month or a currency all the same.
const TEXT_FORMS: Readonly<Record<string, "date" | "month" | "currency">> = {
  "classification/invoice-not-issued.date": "date",
  "classification/after-as-of.asOf": "date",
  "classification/after-as-of.firstDate": "date",
  "classification/outside-window.from": "month",
  "classification/outside-window.to": "month",
  "complaints/dates-left-out.at": "date",
  "complaints/dates-left-out.afterAt": "date",
  "complaints/dates-out-of-order.at": "date",
  "complaints/dates-out-of-order.afterAt": "date",
};

// Ids and names that read well in a table. Everything else is called by its field.
const NAMES: Readonly<Record<string, string | number>> = {
  customer: 17,
  other: 18,
  person: 4,
  owner: 9,
  by: 9,
  approver: 9,
  substitute: 11,
  complaint: "C-31",
  into: "C-30",
  complaints: "C-31",
  cycle: "C-31",
  invoice: "INV-204",
  invoices: "INV-204",
  contract: "K-7",
  rule: "A-call",
  rules: "A-call",
  calendar: "office",
  event: "order",
  festival: "spring-festival",
  occasion: "birthday",
  purpose: "business",
  anchor: "lastContact",
  reason: "complaints/open-grave-complaint",
  class: "A",
  settledClass: "B",
  above: "A",
  below: "B",
  segment: "Champions",
  phase: "survey",
  to: "B",
  from: "A",
  role: "manager",
  activity: "interviews",
  activities: "interviews",
  deliverable: "report",
  option: "refund",
  options: "refund",
  open: "replace",
  promise: "p1",
  severity: "grave",
  allowed: "minor",
  code: "acme/credit-limit",
  source: "referral",
  category: "key",
  aspect: "quality",
  tests: "cusum",
  why: "a promise of the board",
  found: "string",
  currency: "EUR",
  path: "people[2].days[0].date",
  message: "must be over 0 and under 1",
  holiday: "National Day",
  place: "Lyon",
  stage: "negotiation",
  theirs: "general manager",
  ours: "partner",
};

interface At {
  readonly code: string;
  readonly field: string;
}

/** A number that suits its field: shares are shares, counts are whole. */
const SHARES = new Set(["share", "limit", "probability", "stageProbability", "margin", "before", "effect", "band", "measured", "upTo"]);
const SHARE_CODES = /change-over-cost|engagements\/probability|falling-margin|worth-its-cost|goal-progress|-share$|trade-unbalanced|marked-change/;

/** A sample by hand-made rules, the same in every run. */
export function sampleOf(shape: Shape, at: At, variant: Variant): unknown {
  switch (shape.kind) {
    case "literal":
      return shape.value;
    case "boolean":
      return variant === "full";
    case "number":
      return numberSample(at, variant);
    case "string":
      return textSample(at);
    case "date":
      return variant === "full" ? `2026-03-${String(1 + (markOf(at.field) % 31)).padStart(2, "0")}` : "2026-02-27";
    case "instant":
      return variant === "full" ? `2026-03-${String(1 + (markOf(at.field) % 31)).padStart(2, "0")}T08:30:00.000Z` : "2026-02-27T23:59:30.000Z";
    case "list":
      return variant === "full" ? [sampleOf(shape.item, at, "full"), sampleOf(shape.item, at, "bare")] : [sampleOf(shape.item, at, "bare")];
    case "tuple":
      return shape.items.map((item) => sampleOf(item, at, variant));
    case "object":
      return withItemOf(Object.fromEntries(Object.entries(shape.fields).map(([field, inner]) => [field, sampleOf(inner, { code: at.code, field }, variant)])));
    case "union": {
      if (isId(shape) && !(variant === "bare" && shape.members.some(({ kind }) => kind === "literal"))) return textSample(at);
      const filled = shape.members.filter((member) => !(member.kind === "literal" && member.value === null));
      if (variant === "bare" && filled.length < shape.members.length) return null;
      return sampleOf(variant === "full" ? filled[0]! : filled.at(-1)!, at, variant);
    }
    case "recursive":
      return shape.name === "GateCheck" ? gateSample(variant) : categorySample(variant);
  }
}

function numberSample({ code, field }: At, variant: Variant): number {
  if (SHARE_CODES.test(code) && SHARES.has(field)) return { measured: 0.7273, upTo: 0.8, limit: 0.1, share: 0.125 }[field] ?? (variant === "full" ? 0.6 : 0.25);
  if (field === "from" && code.endsWith("-share")) return 0;
  if (field === "year") return 2026;
  if (field === "minor") return 125_000;
  return variant === "full" ? 3 + (markOf(field) % 40) : 1;
}

// Fields side by side are to differ, and to be the same in every run.
function markOf(field: string): number {
  return Array.from(field).reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
}

function textSample({ code, field }: At): string | number {
  const form = TEXT_FORMS[`${code}.${field}`];
  if (form === "date") return "2026-03-02";
  if (form === "month") return "2026-03";
  if (code.startsWith("engagements/") && field === "to") return "design";
  return NAMES[field] ?? `${field}-1`;
}

function gateSample(variant: Variant): object {
  const report = { met: false, accepted: "report", status: "submitted" };
  if (variant === "bare") return { met: false, approval: "manager" };
  const interviews = { met: false, done: "interviews", status: "started" };
  const credit = { met: false, guard: "credit", reason: { code: "acme/credit-limit", missing: 60 } };
  const either = { met: false, any: [{ met: false, approval: "manager" }, credit] };
  return { met: false, all: [report, { met: true, done: "kick-off", status: "done" }, either, { met: false, atLeast: 2, of: [interviews, { met: true, approval: "lead" }, report] }] };
}

function categorySample(variant: Variant): object {
  const figure = (name: string, atLeast: number, value: number | null): object => ({
    figure: name,
    atLeast,
    value,
    status: value === null ? "unknown" : value >= atLeast ? "met" : "unmet",
  });
  if (variant === "bare") return figure("orders", 1, 3);
  return { status: "met", all: [figure("orders", 1, 24), { status: "met", any: [figure("amountShare", 0.05, 0.0512), figure("profitShare", 0.05, null)] }] };
}

const whole = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -5000, max: 5_000_000 }));
const counted = fc.oneof(whole, fc.double({ min: -1e12, max: 1e12, noNaN: true }));
// Ids without digits, and numbers that no plural could follow by chance.
const name = fc.stringMatching(/^[a-z]{1,7}$/).filter((text) => text !== "null" && text !== "nan");
const idNumber = fc.integer({ min: 1000, max: 9999 });
const day = fc.date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-12-31T00:00:00Z"), noInvalidDate: true });

function isId(shape: Shape): boolean {
  const kinds = shape.kind === "union" ? shape.members.map(({ kind }) => kind) : [];
  return kinds.includes("string") && kinds.includes("number");
}

/** Anything that the type allows. */
export function arbitraryOf(shape: Shape, at: At): fc.Arbitrary<unknown> {
  switch (shape.kind) {
    case "literal":
      return fc.constant(shape.value);
    case "boolean":
      return fc.boolean();
    case "number":
      return at.field === "year" ? fc.integer({ min: 1900, max: 2100 }) : counted;
    case "string":
      return textOf(at);
    case "date":
      return day.map((date) => date.toISOString().slice(0, 10));
    case "instant":
      return day.map((date) => date.toISOString());
    case "list":
      return fc.array(arbitraryOf(shape.item, at), { minLength: 1, maxLength: 9 });
    case "tuple":
      return fc.tuple(...shape.items.map((item) => arbitraryOf(item, at)));
    case "object": {
      // Beside a currency, amounts are whole numbers of minor units.
      const isMoney = "currency" in shape.fields;
      const fields = Object.entries(shape.fields).map(([field, inner]) => [field, isMoney && inner.kind === "number" ? whole : arbitraryOf(inner, { code: at.code, field })] as const);
      return fc.record(Object.fromEntries(fields)).map(withItemOf);
    }
    case "union":
      if (isId(shape)) return shape.members.some(({ kind }) => kind === "literal") ? fc.oneof(fc.constant(null), name, idNumber) : fc.oneof(name, idNumber);
      return fc.oneof(...shape.members.map((member) => arbitraryOf(member, at)));
    case "recursive":
      return fc.constantFrom<Variant>("full", "bare").map((variant) => sampleOf(shape, at, variant));
  }
}

function textOf({ code, field }: At): fc.Arbitrary<unknown> {
  const form = TEXT_FORMS[`${code}.${field}`];
  if (form !== undefined) return day.map((date) => date.toISOString().slice(0, form === "month" ? 7 : 10));
  if (field === "currency") return fc.constantFrom("EUR", "JPY", "KWD", "CNY");
  // A guard's reason is the host's own; there is a sentence for one of them.
  return field === "code" ? fc.constant("acme/credit-limit") : name;
}

// An item belongs to the person where there is one, and to the card where there is none; the type cannot say so.
function withItemOf(data: Record<string, unknown>): Record<string, unknown> {
  const { item, person } = data;
  if (item === undefined || person === undefined || isCardItem(item) === (person === null)) return data;
  return person === null ? { ...data, item: "creditLimit" } : { ...data, item: "email" };
}

function isCardItem(item: unknown): boolean {
  return typeof item === "string" && !Object.hasOwn(terms.personItem, item);
}
