import { ClienteleError } from "../../foundation/index.ts";
import type { EngagementTemplate } from "../template.ts";
import { checkNames } from "./declared-names.ts";
import { checkPlaces } from "./misplaced-fields.ts";
import { checkTailored } from "./tailored-faults.ts";
import type { NoteFault, TemplateFault } from "./template-fault.ts";
import { checkForm } from "./template-form.ts";

/**
 * What is wrong with a template, under each of its profiles? Asks what a compiler cannot: whether every phase is reached and leads to
 * an end, whether activities wait for each other, whether somebody produces what a gate asks for, and before.
 *
 * @param template - a template, or what should be one, as from a file; the lists `roles`, `deliverables`, `guards` and `profiles` are there
 * @returns every fault, without tailoring first, then what each profile adds, in the order of the profiles; empty for a sound template
 * @example
 * ```ts
 * import { validateTemplate } from "clientele/engagements";
 *
 * const template = { id: "pilot", version: 1, initial: "survey", roles: [], deliverables: [], guards: [], profiles: [],
 *   phases: [{ id: "survey", next: ["design"] }, { id: "design", next: ["survey"] }] };
 * validateTemplate(template).map(({ code, path }) => `${code} ${path}`);
 * // => ["dead-end phases[0]", "dead-end phases[1]"]
 * validateTemplate({ ...template, phases: [{ id: "survey" }] }); // => []
 * ```
 * @category Templates
 * @see ENG-13
 */
export function validateTemplate(template: unknown): TemplateFault[] {
  const faults: TemplateFault[] = [];
  const noteFor = (profile: string | null): NoteFault => (code, path, message) => {
    // What is wrong without tailoring is not told again for each profile.
    const isTold = faults.some((fault) => fault.code === code && fault.path === path && fault.message === message);
    if (!isTold) faults.push({ code, path, message, profile });
  };
  checkForm(template, noteFor(null));
  if (faults.length > 0) return faults;
  const sound = template as EngagementTemplate;
  checkNames(sound, noteFor(null));
  checkPlaces(sound, noteFor(null));
  if (faults.length > 0) return faults;
  for (const profile of [null, ...sound.profiles.map(({ id }) => id)]) checkTailored(sound, profile, noteFor(profile));
  return faults;
}

/**
 * Takes a template as it comes, and refuses one with faults.
 *
 * @param template - what should be a template
 * @throws ClienteleError `invalid-template`, with every fault
 */
export function requireTemplate(template: unknown): void {
  const faults = validateTemplate(template);
  if (faults.length === 0) return;
  const sentence = faults.map(({ path, message, profile }) => `${path} ${message}${profile === null ? "" : ` under profile ${profile}`}`.trim());
  throw new ClienteleError("invalid-template", `the template has faults: ${sentence.join("; ")}`, { faults });
}
