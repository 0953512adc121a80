import { describe, expect, test } from "vitest";
import type { Contract } from "../../../src/engagements/budget/contract.ts";
import { contractRegister } from "../../../src/engagements/budget/contract-register.ts";
import { money } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { errorOf } from "../../foundation/thrown.ts";

const contract: Contract = { id: 1, parties: ["us", "client"], value: 100, from: "2026-01-01", to: "2026-06-30", signedOn: "2025-12-01", risks: ["r1"] };
const asOf = "2026-04-01";
const statusOf = (changed: Partial<Contract>, on = asOf): unknown => contractRegister([{ ...contract, ...changed }], { asOf: on }).rows[0]?.status;
const findingsOf = (changed: Partial<Contract>, on = asOf): unknown[] => contractRegister([{ ...contract, ...changed }], { asOf: on }).findings.map(({ code }) => code.replace("engagements/contract-", ""));

describe("ENG-12: where a contract stands", () => {
  test.each<[string, Partial<Contract>, string, string]>([
    ["running", {}, asOf, "running"],
    ["on its first day", {}, "2026-01-01", "running"],
    ["before", {}, "2025-12-31", "upcoming"],
    ["on its last day", {}, "2026-06-30", "running"],
    ["after", {}, "2026-07-01", "expired"],
    ["not signed", { signedOn: undefined }, asOf, "unsigned"],
    ["signed tomorrow", { signedOn: "2026-04-02" }, asOf, "unsigned"],
    ["closed today", { closedOn: "2026-04-01" }, asOf, "closed"],
    ["closed tomorrow", { closedOn: "2026-04-02" }, asOf, "running"],
  ])("%s", (_, changed, on, status) => {
    expect(statusOf(changed, on)).toBe(status);
  });
});

describe("ENG-12: what is wrong with a contract", () => {
  test.each<[string, Partial<Contract>, string, string[]]>([
    ["nothing", {}, asOf, []],
    ["the term is over", {}, "2026-07-01", ["expired"]],
    ["the term is over, the contract closed", { closedOn: "2026-06-30" }, "2026-07-01", []],
    ["thirty days are left", {}, "2026-05-31", ["expiring"]],
    ["thirty-one are left", {}, "2026-05-30", []],
    ["all is charged", { actual: 100 }, asOf, []],
    ["more is charged", { actual: 100.01 }, asOf, ["over-value"]],
    ["nobody signed, and it began", { signedOn: undefined }, asOf, ["unsigned"]],
    ["nobody signed yet", { signedOn: undefined }, "2025-12-31", []],
    ["one party", { parties: ["us", "us"] }, asOf, ["without-parties"]],
    ["nobody looked for risks", { risks: undefined }, asOf, ["risks-unknown"]],
    ["no risks were found", { risks: [] }, asOf, []],
  ])("%s", (_, changed, on, codes) => {
    expect(findingsOf(changed, on)).toEqual(codes);
  });

  test("findings carry the figures that decided", () => {
    expect(contractRegister([{ ...contract, actual: 120 }], { asOf: "2026-07-10" }).findings).toEqual([
      { code: "engagements/contract-expired", contract: 1, to: "2026-06-30", days: 10 },
      { code: "engagements/contract-over-value", contract: 1, value: 100, actual: 120 },
    ]);
  });
});

test("ENG-12: contracts are counted and added up exactly, by status and by party", () => {
  const register = contractRegister(
    deepFreeze<Contract[]>([
      { ...contract, id: "b", value: 0.2, actual: 0.1 },
      { ...contract, id: "a", value: 0.1, parties: ["us", "supplier"], closedOn: "2026-03-01" },
      { ...contract, id: "c", value: 1, actual: 0.2, parties: ["us", "client", "us"] },
    ]),
    { asOf },
  );
  expect(register.rows.map(({ id, left }) => [id, left])).toEqual([["a", 0.1], ["b", 0.1], ["c", 0.8]]);
  expect(register.total).toEqual({ count: 3, value: 1.3, actual: 0.3 });
  expect(register.statuses.running).toEqual({ count: 2, value: 1.2, actual: 0.3 });
  expect(register.statuses.expired).toEqual({ count: 0, value: 0, actual: 0 });
  expect(register.parties).toEqual([
    { party: "client", count: 2, value: 1.2, actual: 0.3 },
    { party: "supplier", count: 1, value: 0.1, actual: 0 },
    { party: "us", count: 3, value: 1.3, actual: 0.3 },
  ]);
});

test("money is added up in minor units of its currency", () => {
  const { total, currency } = contractRegister([{ ...contract, value: money(1250, "EUR") }, { ...contract, id: 2, value: money(1, "EUR") }], { asOf });
  expect([total.value, currency]).toEqual([1251, "EUR"]);
});

test.each<[string, () => unknown, string, object]>([
  ["a term that ends before it starts", () => contractRegister([{ ...contract, to: "2025-12-31" }], { asOf }), "invalid-period", { list: "contracts", index: 0, field: "to", id: 1 }],
  ["a value under 0", () => contractRegister([{ ...contract, value: -1 }], { asOf }), "invalid-value", { field: "value" }],
  ["two currencies", () => contractRegister([{ ...contract, value: money(1, "EUR") }, { ...contract, id: 2, value: money(1, "USD") }], { asOf }), "mixed-currencies", { index: 1 }],
  ["a party without id", () => contractRegister([{ ...contract, parties: [""] }], { asOf }), "missing-id", { list: "contracts[0].parties", index: 0 }],
  ["half a day of notice", () => contractRegister([], { asOf, noticeDays: 0.5 }), "invalid-value", { list: "noticeDays" }],
  ["less than no notice", () => contractRegister([], { asOf, noticeDays: -1 }), "invalid-value", { list: "noticeDays" }],
])("%s: refused, and the place is named", (_, attempt, code, details) => {
  const error = errorOf(attempt);
  expect(error.code).toBe(code);
  expect(error.details).toMatchObject(details);
});
