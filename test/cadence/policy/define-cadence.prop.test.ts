import fc from "fast-check";
import { expect, test } from "vitest";
import type { CadencePolicy, CadenceRule } from "../../../src/cadence/policy/cadence-policy.ts";
import { defineCadence } from "../../../src/cadence/policy/define-cadence.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { ClienteleError } from "../../../src/foundation/index.ts";
import { anything } from "../../foundation/arbitraries.ts";
import { CLASSES, IDS, INDUSTRIES, policyOf, REGIONS, rules } from "./cadence-arbitraries.ts";

/** Which rules are named together in a fault, each pair in the order of ids. */
function tiesOf(policy: CadencePolicy): readonly string[] {
  try {
    defineCadence(policy);
    return [];
  } catch (error) {
    if (!(error instanceof ClienteleError)) throw error;
    return error.details.faults!.map(({ message }) => [...message.matchAll(/"(r\d+)"/g)].map(([, id]) => id).sort().join(" ")).sort();
  }
}

/** Every customer that rules can tell apart, and one of each kind that they do not name. */
const everyone = [...CLASSES, null].flatMap((klass) =>
  [...REGIONS, undefined].flatMap((region) => [...INDUSTRIES, undefined].flatMap((industry) => [...IDS, 99].map((id) => ({ id, klass, region, industry })))),
);
const SLOT_FREE = { lastContact: "last" } as const;

/** The definition word for word: somebody for whom two rules of a slot both stand, and nothing beats them. */
function bruteTies(list: readonly CadenceRule[]): readonly string[] {
  const found = new Set<string>();
  const weight = (rule: CadenceRule): number =>
    (rule.customers ? 100 : 0) + [rule.classes, rule.regions, rule.industries].filter((condition) => condition !== undefined).length;
  const slot = (rule: CadenceRule): string => {
    const kind = rule.anchor?.kind ?? "lastContact";
    return `${rule.channel}/${rule.purpose}/${kind === "lastContact" ? SLOT_FREE[kind] : JSON.stringify(rule.anchor)}`;
  };
  for (const { id, klass, region, industry } of everyone) {
    const meant = list.filter(
      (rule) =>
        (rule.customers?.includes(id) ?? true) &&
        (rule.classes === undefined || (klass !== null && rule.classes.includes(klass))) &&
        (rule.regions === undefined || (region !== undefined && rule.regions.includes(region))) &&
        (rule.industries === undefined || (industry !== undefined && rule.industries.includes(industry))),
    );
    for (const name of new Set(meant.map(slot))) {
      const contenders = meant.filter((rule) => slot(rule) === name);
      const most = Math.max(...contenders.map(weight));
      const best = contenders.filter((rule) => weight(rule) === most);
      best.forEach((a, i) => best.slice(i + 1).forEach((b) => found.add([a.id, b.id].sort().join(" "))));
    }
  }
  return [...found].sort();
}

test("CAD-16: two rules tie exactly if they meet in a customer whom no more specific rule takes", () => {
  fc.assert(
    fc.property(rules, (list) => {
      expect(tiesOf(deepFreeze(policyOf(list)))).toEqual(bruteTies(list));
    }),
    { numRuns: 500 },
  );
});

test("the order of the rules does not change which of them tie", () => {
  const shuffled = rules.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      expect(tiesOf(policyOf(other))).toEqual(tiesOf(policyOf(list)));
    }),
  );
});

test("a defined policy goes through JSON unchanged, and is as good as before", () => {
  fc.assert(
    fc.property(rules, (list) => {
      fc.pre(bruteTies(list).length === 0);
      const defined = defineCadence(policyOf(list));
      const revived = JSON.parse(JSON.stringify(defined)) as CadencePolicy;
      expect(revived).toEqual(defined);
      expect(defineCadence(revived)).toEqual(defined);
    }),
  );
});

test("anything at any place of a policy is a policy or a list of faults", () => {
  const keys = ["id", "version", "classes", "rules", "grace", "fatigue", "quiet", "requiresConsent", "scripts"];
  const ruleKeys = ["id", "classes", "customers", "channel", "otherwise", "anchor", "latest", "target", "roll", "satisfies", "lapse", "outline"];
  const rule = { id: "r", channel: "phone", purpose: "p", latest: { amount: 1, unit: "weeks" }, by: "owner" };
  const broken = fc.oneof(
    fc.tuple(fc.constantFrom(...keys), anything).map(([key, value]) => ({ ...policyOf([]), [key]: value })),
    fc.tuple(fc.constantFrom(...ruleKeys), anything).map(([key, value]) => ({ ...policyOf([]), rules: [{ ...rule, [key]: value }] })),
    fc.tuple(fc.constantFrom("kind", "start", "event", "lead", "channel"), anything, fc.constantFrom("calendar", "event", "afterContact")).map(([key, value, kind]) => ({
      ...policyOf([]),
      rules: [{ ...rule, anchor: { kind, [key]: value } }],
    })),
  );
  fc.assert(
    fc.property(broken, (policy) => {
      try {
        expect(JSON.parse(JSON.stringify(defineCadence(policy as CadencePolicy)))).toEqual(defineCadence(policy as CadencePolicy));
      } catch (error) {
        if (!(error instanceof ClienteleError)) throw error;
        expect(error.code).toBe("invalid-policy");
      }
    }),
    { numRuns: 1000 },
  );
});
