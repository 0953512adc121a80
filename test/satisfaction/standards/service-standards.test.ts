import { describe, expect, test } from "vitest";
import { checkServiceStandards } from "../../../src/satisfaction/standards/check-service-standards.ts";
import { defineServiceCatalogue, serviceKinds, type ServiceCatalogue } from "../../../src/satisfaction/standards/service-catalogue.ts";
import type { ServiceStandard, StandardAgreement } from "../../../src/satisfaction/standards/service-standard.ts";
import { errorOf } from "../../foundation/thrown.ts";

const catalogue = defineServiceCatalogue({ id: "c", services: [{ id: "hotline", kind: "online-questions", level: "standard", charge: "free" }] });
const whole: ServiceStandard = {
  service: "hotline",
  procedure: ["answer"],
  owner: "desk",
  time: { within: 4, unit: "hours" },
  measures: [{ indicator: "in-time", target: 0.9, keeps: "at-least" }],
};
const written: StandardAgreement = { customer: 7, date: "2026-01-05", form: "written" };

function findings(standard: Partial<ServiceStandard>, uses?: readonly { customer: number; service: string }[]): readonly object[] {
  return checkServiceStandards([{ ...whole, ...standard }], catalogue, { asOf: "2026-06-30", uses }).rows[0]!.findings;
}

describe("SAT-6: the service catalogue", () => {
  test("names the nine kinds of the sources", () => {
    expect(serviceKinds).toHaveLength(9);
    const services = serviceKinds.map((kind) => ({ id: kind, kind, level: "value-added", charge: "priced" }) as const);
    expect(defineServiceCatalogue({ id: "all", services }).services).toEqual(services);
  });

  test("is frozen, and a copy", () => {
    const own: ServiceCatalogue = { id: "c", services: [{ id: "a", kind: "survey", level: "standard", charge: "free" }] };
    const defined = defineServiceCatalogue(own);
    expect(Object.isFrozen(defined.services[0])).toBe(true);
    expect(Object.isFrozen(own.services)).toBe(false);
  });

  test.each([
    [{ id: "", services: [] }, ["id", "services"]],
    [{ id: "c", kinds: ["survey", ""], services: [{}] }, ["kinds[0]", "kinds[1]", "services[0].id", "services[0].kind", "services[0].level", "services[0].charge"]],
    [{ id: "c", services: [{ id: "a", kind: "survey", level: "standard", charge: "free", price: 3 }, { id: "a", kind: "survey", level: "standard", charge: "priced", price: -1 }] }, ["services[0].price", "services[1].id", "services[1].price"]],
    [{ id: "c", services: [{ id: "a", kind: "survey", level: "standard", charge: "priced", price: 3 }, { id: "b", kind: "survey", level: "standard", charge: "priced", price: { minor: 3, currency: "EUR" } }] }, ["services[1].price"]],
    [null, [""]],
  ])("every fault of %j is named", (bad, paths) => {
    const error = errorOf(() => defineServiceCatalogue(bad as never));
    expect(error.code).toBe("invalid-policy");
    expect(error.details.faults?.map(({ path }) => path)).toEqual(paths);
  });
});

describe("SAT-2: service standards", () => {
  test("a standard with everything, agreed in writing, is complete", () => {
    const { rows, complete, incomplete } = checkServiceStandards([{ ...whole, agreements: [written] }], catalogue, { asOf: "2026-06-30", uses: [{ customer: 7, service: "hotline" }] });
    expect(rows).toEqual([{ service: "hotline", state: "complete", agreedWith: [7], findings: [] }]);
    expect([complete, incomplete]).toEqual([1, 0]);
  });

  test("only those who have the service need an agreement, where it is said who has it", () => {
    const ended = { ...written, until: "2026-02-01" };
    const standard = { agreements: [ended, { ...written, customer: 8 }] };
    expect(findings(standard, [{ customer: 8, service: "hotline" }])).toEqual([]);
    expect(findings(standard, [])).toEqual([]);
    expect(findings(standard)).toEqual([{ code: "satisfaction/agreement-ended", customer: 7, until: "2026-02-01" }]);
    expect(findings(standard, [{ customer: 9, service: "hotline" }])).toEqual([{ code: "satisfaction/not-agreed", customer: 9 }]);
  });

  test("sixty thousand agreements are no more trouble than sixty", () => {
    const agreements = Array.from({ length: 60_000 }, (_, customer) => ({ ...written, customer }));
    expect(checkServiceStandards([{ ...whole, agreements }], catalogue, { asOf: "2026-06-30" }).complete).toBe(1);
    expect(findings({ agreements: agreements.map((one) => ({ ...one, customer: 7, until: "2026-02-01" })) })).toHaveLength(1);
  });

  test.each([
    ["no procedure", { procedure: [] }, [{ code: "satisfaction/procedure-missing" }]],
    ["no owner", { owner: undefined }, [{ code: "satisfaction/owner-missing" }]],
    ["no time", { time: undefined }, [{ code: "satisfaction/time-missing" }]],
    ["nothing measured", { measures: undefined }, [{ code: "satisfaction/measure-missing" }]],
    ["only said", { agreements: [{ ...written, form: "spoken" }] }, [{ code: "satisfaction/not-written", customer: 7, date: "2026-01-05" }]],
    ["ended", { agreements: [{ ...written, until: "2026-06-29" }] }, [{ code: "satisfaction/agreement-ended", customer: 7, until: "2026-06-29" }]],
    ["ends on the day: still holds", { agreements: [{ ...written, until: "2026-06-30" }] }, []],
    ["said again after it was written", { agreements: [written, { ...written, date: "2026-05-01", form: "spoken" }] }, []],
    ["written, but only from tomorrow", { agreements: [{ ...written, date: "2026-07-01" }] }, []],
  ] satisfies [string, Partial<ServiceStandard>, object[]][])("%s", (_, standard, expected) => {
    expect(findings(standard)).toEqual(expected);
  });

  test("who has the service needs an agreement", () => {
    expect(findings({ agreements: [written] }, [{ customer: 9, service: "hotline" }, { customer: 8, service: "hotline" }])).toEqual([
      { code: "satisfaction/not-agreed", customer: 8 },
      { code: "satisfaction/not-agreed", customer: 9 },
    ]);
  });

  test.each([
    ["a service that is not there", [{ ...whole, service: "x" }], "unknown-id", { list: "standards", index: 0, expected: ["hotline"] }],
    ["a service twice", [whole, whole], "duplicate-id", { index: 1, firstIndex: 0 }],
    ["a time of nothing", [{ ...whole, time: { within: 0, unit: "hours" } }], "invalid-value", { field: "time.within" }],
    ["a unit that is none", [{ ...whole, time: { within: 1, unit: "moons" } }], "invalid-value", { field: "time.unit" }],
    ["a measure without direction", [{ ...whole, measures: [{ indicator: "a", target: 1 }] }], "invalid-value", { list: "standards[0].measures", field: "keeps" }],
    ["an agreement that ends before it begins", [{ ...whole, agreements: [{ ...written, until: "2026-01-01" }] }], "invalid-period", { id: 7 }],
    ["a step without text", [{ ...whole, procedure: [""] }], "invalid-input", { list: "standards[0].procedure", index: 0 }],
    ["an owner that is no id", [{ ...whole, owner: "" }], "missing-id", { index: 0 }],
  ])("refuses %s", (_, standards, code, details) => {
    expect(errorOf(() => checkServiceStandards(standards as never, catalogue, { asOf: "2026-06-30" }))).toMatchObject({ code, details });
  });

  test("refuses a use of a service that is not there", () => {
    expect(errorOf(() => checkServiceStandards([], catalogue, { asOf: "2026-06-30", uses: [{ customer: 1, service: "x" }] }))).toMatchObject({ code: "unknown-id", details: { list: "uses" } });
  });
});
