import ts from "typescript";
import { expect, test } from "vitest";
import { defineEngagement, openEngagement } from "clientele/engagements";
import { errorOf } from "../foundation/thrown.ts";
import { audit } from "./sample.ts";

test("a template is frozen through and through, and the definition is not", () => {
  const phases = [{ id: "a", activities: [{ id: "x" }] }] as const;
  const template = defineEngagement({ id: "t", version: 1, initial: "a", phases });
  expect(Object.isFrozen(template.phases[0]?.activities)).toBe(true);
  expect(Object.isFrozen(phases[0])).toBe(false);
  expect(JSON.parse(JSON.stringify(audit))).toEqual(audit);
});

test("what was read from a file runs like what was written down, and carries the same stamp", () => {
  const read = JSON.parse(JSON.stringify(audit)) as typeof audit;
  const guards = { credit: () => null, staffFree: () => null };
  expect(openEngagement(read, guards).definition).toEqual(openEngagement(audit, guards).definition);
  expect(openEngagement(defineEngagement(read as never) as unknown as typeof audit, guards).definition).toEqual(openEngagement(audit, guards).definition);
});

test("names and durations may change under a running engagement, what decides may not", () => {
  const guards = { credit: () => null, staffFree: () => null };
  const hashOf = (change: (draft: { phases: Record<string, unknown>[] }) => void): string => {
    const draft = JSON.parse(JSON.stringify(audit)) as { phases: Record<string, unknown>[] };
    change(draft);
    return openEngagement(draft as unknown as typeof audit, guards).definition.hash;
  };
  const hash = hashOf(() => undefined);
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(hashOf(({ phases }) => (phases[0]!["name"] = { en: "Intake", zh: "项目介入" }))).toBe(hash);
  expect(hashOf(({ phases }) => (phases[0]!["passedBy"] = ["executive"]))).not.toBe(hash);
});

test("a guard that is missing, too many or no function is named", () => {
  const credit = (): null => null;
  expect(errorOf(() => openEngagement(audit, { credit } as never))).toMatchObject({ code: "unknown-id", details: { id: "staffFree" } });
  expect(errorOf(() => openEngagement(audit, { credit, staffFree: true } as never))).toMatchObject({ code: "unknown-id", details: { id: "staffFree" } });
  expect(errorOf(() => openEngagement(audit, { credit, staffFree: credit, other: credit } as never))).toMatchObject({ code: "unknown-id", details: { id: "other" } });
});

// What the compiler does for one program, by its own count.
function diagnose(text: string): { readonly instantiations: number; readonly messages: readonly string[] } {
  const file = `${process.cwd()}/test/engagements/counted.ts`;
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const host = ts.createCompilerHost({ ...options, types: [] });
  const disk = ts.createCompilerHost({ ...options, types: [] });
  host.fileExists = (name) => name === file || disk.fileExists(name);
  host.getSourceFile = (name, version) => (name === file ? ts.createSourceFile(name, text, version) : disk.getSourceFile(name, version));
  const program = ts.createProgram([file], { ...options, types: [], noEmit: true }, host);
  const messages = program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  return { instantiations: (program as unknown as { getInstantiationCount: () => number }).getInstantiationCount(), messages };
}

test("a template of 40 phases with 8 activities each costs the compiler at most 5,000 instantiations", { timeout: 60_000 }, () => {
  const line = `import { defineEngagement } from "clientele/engagements";\n`;
  const bare = diagnose(`${line}export const used = defineEngagement;`);
  const large = diagnose(`${line}export const template = defineEngagement(${largeDefinition()});`);
  expect(large.messages).toEqual([]);
  expect(large.instantiations - bare.instantiations).toBeLessThanOrEqual(5_000);
});

test("a name that was widened to text says `as const` in the message of the compiler", { timeout: 60_000 }, () => {
  const { messages } = diagnose(`import { defineEngagement } from "clientele/engagements";
    const phases = [{ id: "a" }, { id: "b" }];
    export const template = defineEngagement({ id: "x", version: 1, initial: "a", phases });`);
  expect(messages.join()).toContain("declare this list of names `as const`");
});

function largeDefinition(): string {
  const numbers = (n: number): number[] => Array.from({ length: n }, (_, index) => index);
  const phases = numbers(40).map((p) => {
    const activities = numbers(8).map((a) => {
      const after = a === 0 ? "[]" : `["a${p}x${a - 1}"]`;
      return `{ id: "a${p}x${a}", participants: ["r${p % 6}"], after: ${after}, produces: ["d${p}"], duration: 2 }`;
    });
    const gate = `{ all: [{ accepted: "d${p}" }, { any: [{ done: "a${p}x1" }, { guard: "g${p % 5}" }] }, { approval: "r3" }] }`;
    const next = p < 39 ? `"p${p + 1}"` : "";
    return `{ id: "p${p}", passedBy: ["r2"], activities: [${activities.join()}], gate: ${gate}, next: [${next}], rework: [${p > 0 ? `"p${p - 1}"` : ""}] }`;
  });
  return `{ id: "large", version: 1, initial: "p0", roles: [${numbers(6).map((r) => `{ id: "r${r}", side: "vendor" }`).join()}],
    guards: [${numbers(5).map((g) => `"g${g}"`).join()}], deliverables: [${numbers(40).map((d) => `{ id: "d${d}", acceptedBy: ["r2", "r3"] }`).join()}],
    profiles: [{ id: "small", withoutActivities: ["a3x1"] }], phases: [${phases.join()}] }`;
}
