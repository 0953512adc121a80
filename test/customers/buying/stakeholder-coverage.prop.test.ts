import fc from "fast-check";
import { expect, test } from "vitest";
import type { ContactRecord } from "../../../src/customers/records.ts";
import { stakeholderCoverage } from "../../../src/customers/buying/stakeholder-coverage.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";

const dateOf = (day: number): string => `2026-03-${String(day + 1).padStart(2, "0")}`;
const day = fc.integer({ min: 0, max: 20 });
const role = fc.constantFrom("decides", "buys", "handles", "influences");
const person = fc.record({ id: fc.nat(4), department: fc.constantFrom("a", "b", "x", undefined), buyingRole: fc.option(role, { nil: undefined }) });
const people = fc.uniqueArray(person, { selector: ({ id }) => id });
const contacts = fc.array(fc.record({ customer: fc.constantFrom(7, 8), on: day, people: fc.array(fc.nat(5), { maxLength: 3 }) }), { maxLength: 8 });
const steps = fc.uniqueArray(fc.record({ id: fc.constantFrom("s", "t"), decidedBy: fc.array(fc.nat(5), { maxLength: 2 }) }), { selector: ({ id }) => id });

test("CUS-11: who is covered is who somebody met on one of the days that count", () => {
  fc.assert(
    fc.property(people, contacts, steps, day, fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }), (known, met, decisionProcess, asOf, keyDays, usualDays) => {
      const map = { id: 7, people: known, departments: [{ id: "a", importance: "key" as const }, { id: "b" }], decisionProcess };
      const records = met.map(({ customer, on, people: whom }): ContactRecord => ({ customer, date: dateOf(on), channel: "visit", people: whom }));
      const policy = { id: "p", keyDays, usualDays, keyRoles: ["decides"] as const, roles: ["buys"] as const };
      const found = stakeholderCoverage(deepFreeze(map), deepFreeze(records), { asOf: dateOf(asOf), policy });
      /** Looks at each of the last days, one by one. */
      const isMet = (ids: readonly number[], days: number): boolean => {
        for (let back = 0; back <= days; back += 1) {
          if (met.some((contact) => contact.customer === 7 && contact.on === asOf - back && contact.people.some((id) => ids.includes(id)))) return true;
        }
        return false;
      };
      const decides = (id: number): boolean => decisionProcess.some(({ decidedBy }) => decidedBy.includes(id));
      const isCovered = (id: number): boolean => isMet([id], known.some((entry) => entry.id === id && entry.department === "a") || decides(id) ? keyDays : usualDays);
      for (const row of found.people) expect(row.status === "covered").toBe(isCovered(row.person as number));
      for (const { department, status } of found.departments) {
        const own = known.filter((entry) => entry.department === department);
        const reached = isMet(own.map(({ id }) => id), department === "a" ? keyDays : usualDays);
        const all = department === "b" || own.every(({ id, buyingRole }) => buyingRole !== "decides" || isCovered(id));
        expect(status).toBe(own.length === 0 ? "empty" : reached ? (all ? "covered" : "partly") : isMet(own.map(({ id }) => id), 99) ? "stale" : "never");
      }
      for (const { step, status, unmet } of found.steps) {
        const wanted = [...new Set(decisionProcess.find(({ id }) => id === step)!.decidedBy)].sort((a, b) => a - b);
        expect(unmet).toEqual(wanted.filter((id) => !known.some((entry) => entry.id === id) || !isCovered(id)));
        expect(status).toBe(wanted.length === 0 ? "unknown" : unmet.length === 0 ? "covered" : "uncovered");
      }
      const buyers = known.filter(({ buyingRole }) => buyingRole === "buys");
      const roleGap = found.findings.filter(({ code }) => code.startsWith("customers/buying-role")).map(({ code }) => code);
      expect(roleGap).toEqual(buyers.length === 0 ? ["customers/buying-role-unknown"] : buyers.some(({ id }) => isCovered(id)) ? [] : ["customers/buying-role-unmet"]);
      expect(stakeholderCoverage({ ...map, people: known.toReversed() }, records.toReversed(), { asOf: dateOf(asOf), policy })).toEqual(found);
    }),
  );
});
