import { defineEngagement, openEngagement } from "clientele/engagements";
import { parseComplaintFact, parseEngagementState, upgradeComplaintFact, upgradeEngagementState } from "clientele/schema";
import { describe, expect, test } from "vitest";
import { strict } from "../../../src/schema/strict/object-schema.ts";
import { name, number } from "../../../src/schema/strict/leaves.ts";
import { parserOf, upgraderOf } from "../../../src/schema/parse/parser-of.ts";
import type { Upgrades } from "../../../src/schema/upgrades/upgrade-stored.ts";
import * as z from "zod";

// A stored type that has changed twice: version 1 had pounds as text under another name, version 2 lacked the unit.
const schema = strict(() => ({ schema: z.literal(3), type: name, weight: number, unit: name }));
const steps: Upgrades = ({ type }) =>
  type === "parcel"
    ? [({ pounds, ...rest }) => ({ ...rest, weight: Number(pounds) * 0.5 }), (stored) => ({ ...stored, unit: "kg" })]
    : type === "letter"
      ? []
      : undefined;
const upgrade = upgraderOf(schema, { upgrades: steps });
const parse = parserOf(schema, { upgrades: steps });

describe("what an older version stored comes to the present form", () => {
  test("by every step from its own version on", () => {
    const present = { schema: 3, type: "parcel", weight: 5, unit: "kg" };
    expect(upgrade({ schema: 1, type: "parcel", pounds: "10" })).toEqual({ ok: true, value: present });
    expect(upgrade({ schema: 2, type: "parcel", weight: 5 })).toEqual({ ok: true, value: present });
    expect(upgrade(present)).toEqual({ ok: true, value: present });
  });

  test("in a parser too, from the forms of a database", () => {
    expect(parse({ schema: "1", type: "parcel", pounds: 10n })).toEqual({ ok: true, value: { schema: 3, type: "parcel", weight: 5, unit: "kg" } });
    expect(parse('{"schema":2,"type":"parcel","weight":"5"}')).toEqual({ ok: true, value: { schema: 3, type: "parcel", weight: 5, unit: "kg" } });
  });

  test("and what was stored stays as it is", () => {
    const stored = Object.freeze({ schema: 1, type: "parcel", pounds: "10" });
    upgrade(stored);
    expect(stored).toEqual({ schema: 1, type: "parcel", pounds: "10" });
  });
});

test("what a newer version stored is refused by name", () => {
  const message = "was stored by a newer version of the library: this one knows versions up to 3";
  expect(upgrade({ schema: 4, type: "parcel", weight: 5, unit: "kg" })).toEqual({ ok: false, issues: [{ path: "schema", code: "schema/newer-version", message }] });
});

test("the present version is that of each type", () => {
  expect(upgrade({ schema: 2, type: "letter", weight: 1, unit: "g" })).toMatchObject({ ok: false, issues: [{ code: "schema/newer-version" }] });
});

test.each([[0], [-1], [1.5], ["one"], [null], [undefined]])("a version %s is none, and is left to the schema to refuse", (version) => {
  expect(upgrade({ schema: version, type: "parcel", weight: 5, unit: "kg" })).toMatchObject({ ok: false, issues: [{ path: "schema" }] });
});

const fact = { id: "c-1", type: "apologyMade", schema: 1, occurredAt: "2026-03-01T08:30:00.000Z", recordedAt: "2026-03-01T08:30:00.000Z", by: { id: 1 }, data: {} };

test("facts and states of today are of version 1, and of a newer one refused by name", () => {
  expect(upgradeComplaintFact(fact)).toEqual({ ok: true, value: fact });
  expect(upgradeComplaintFact({ ...fact, schema: 2 })).toMatchObject({ ok: false, issues: [{ path: "schema", code: "schema/newer-version" }] });
  expect(parseComplaintFact({ ...fact, type: "unheardOf", schema: 2 })).toMatchObject({ ok: false, issues: [{ path: "schema", code: "schema/newer-version" }] });

  const template = defineEngagement({ id: "t", version: 1, initial: "a", phases: [{ id: "a" }] });
  const state = openEngagement(template).replay([]);
  expect(upgradeEngagementState(JSON.parse(JSON.stringify(state)))).toEqual({ ok: true, value: state });
  expect(parseEngagementState({ ...state, schema: 2 })).toMatchObject({ ok: false, issues: [{ path: "schema", code: "schema/newer-version" }] });
});

test("an upgrader is strict: it takes no other forms than those that were stored", () => {
  expect(upgradeComplaintFact({ ...fact, recordedAt: new Date(0) })).toMatchObject({ ok: false, issues: [{ path: "recordedAt", code: "schema/not-an-instant" }] });
});

test("a fact that was recorded before it happened is refused", () => {
  expect(parseComplaintFact({ ...fact, recordedAt: "2026-03-01T08:29:59.999Z" })).toEqual({
    ok: false,
    issues: [{ path: "occurredAt", code: "schema/fault", message: "is after recordedAt" }],
  });
});
