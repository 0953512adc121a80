import { expect, test } from "vitest";
import { consultingTouches } from "../../../src/cadence/index.ts";
import { opportunityStages } from "../../../src/engagements/pipeline/pipeline-policy.ts";
import type { EngagementTemplate, Names, TemplatePhase } from "../../../src/engagements/template.ts";
import { validateTemplate } from "../../../src/engagements/validate/validate-template.ts";
import { allTemplates, namedTemplates, type TemplateName } from "./all-templates.ts";
import { rulebook } from "./rulebook.ts";

function activitiesOf({ phases }: EngagementTemplate): NonNullable<TemplatePhase["activities"]> {
  return phases.flatMap(({ activities = [] }) => activities);
}

test("there are ten templates, each of its own id, the name it is exported by", () => {
  expect(namedTemplates).toHaveLength(10);
  expect(namedTemplates.map(([, { id }]) => id)).toEqual(namedTemplates.map(([name]) => name));
});

test.each(namedTemplates)("%s has no fault, under none of its profiles", (_name, template) => {
  expect(validateTemplate(template)).toEqual([]);
});

test.each(namedTemplates)("%s survives JSON, and cannot be changed", (_name, template) => {
  expect(JSON.parse(JSON.stringify(template))).toEqual(template);
  const parts: unknown[] = [template];
  for (const part of parts) {
    if (typeof part !== "object" || part === null) continue;
    expect(Object.isFrozen(part)).toBe(true);
    parts.push(...(Object.values(part) as unknown[]));
  }
});

test.each(namedTemplates)("everything in %s has a name in English and in Chinese", (_name, template) => {
  const { roles, deliverables, profiles, phases } = template;
  const entries: readonly { readonly id: string; readonly name?: Names | undefined }[] = [template, ...roles, ...deliverables, ...profiles, ...phases, ...activitiesOf(template)];
  const texts = [...deliverables.flatMap(({ contents = [] }) => contents), ...activitiesOf(template).flatMap(({ criterion = [] }) => criterion)];
  const isNamed = (name: Names | undefined): boolean => name !== undefined && /^[A-Z0-9]/u.test(name.en) && !/\p{Script=Han}/u.test(name.en) && /\p{Script=Han}/u.test(name.zh ?? "");
  expect(entries.filter(({ name }) => !isNamed(name)).map(({ id }) => id)).toEqual([]);
  expect(texts.filter((text) => !isNamed(text))).toEqual([]);
});

test.each(Object.entries(rulebook) as [TemplateName, string][])("%s holds what its rule names, phase by phase, and nothing beside it", (name, table) => {
  const template: EngagementTemplate = allTemplates[name];
  const sideOf = (role: string): string => template.roles.find(({ id }) => id === role)!.side;
  const expected = table.trim().split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const named = template.phases.flatMap(({ id, name: title, activities = [] }) => [
    [`# ${id}`, title?.zh],
    ...activities.map(({ id: activity, produces = [], participants = [] }) => {
      const [, , , people] = expected.find((cells) => cells[1] === activity) ?? [];
      const ours = participants.filter((role) => sideOf(role) === "vendor");
      const theirs = participants.filter((role) => sideOf(role) !== "vendor");
      return [activity, produces.join(" "), people === undefined ? undefined : `${ours.join(" ")} / ${theirs.join(" ")}`];
    }),
  ]);
  const ruled = expected.map(([first, second, outputs = "", people]) => (first!.startsWith("#") ? [first, second] : [second, outputs, people]));
  expect(named).toEqual(ruled);
});

test.each(namedTemplates)("whoever is declared in %s takes part somewhere, and whatever comes out is produced", (_name, template) => {
  const { roles, deliverables, phases } = template;
  const leading = phases.flatMap(({ passedBy = [], planAgreedBy = [] }) => [...passedBy, ...planAgreedBy]);
  const writing = deliverables.flatMap(({ writtenBy = [], acceptedBy = [] }) => [...writtenBy, ...acceptedBy]);
  const used = new Set([...leading, ...writing, ...activitiesOf(template).flatMap(({ participants = [] }) => participants)]);
  expect(roles.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
  expect(activitiesOf(template).flatMap(({ produces = [] }) => produces).sort()).toEqual(deliverables.map(({ id }) => id).sort());
});

test("ENG-1: the proposal says goals, frame, content, plan, time and budget", () => {
  const proposal = allTemplates.consulting.deliverables.find(({ id }) => id === "proposal");
  expect(proposal?.contents?.map(({ en }) => en.toLowerCase())).toEqual(["goals", "frame", "content", "plan", "time", "budget"]);
});

test("ENG-1: questionnaires and key interviews, and nothing else, need the client's consent", () => {
  expect(activitiesOf(allTemplates.consulting).filter(({ guards }) => guards?.includes("clientConsent")).map(({ id }) => id)).toEqual(["questionnaires", "keyInterviews"]);
});

test("ENG-2, ENG-16: who signs one after the other does so in the order of the rules", () => {
  const inTurn = namedTemplates.flatMap(([, template]) => activitiesOf(template).filter(({ signOff }) => signOff === "inTurn").map(({ id, participants }) => [id, participants?.join(" ")]));
  expect(Object.fromEntries(inTurn)).toMatchObject({
    functionTest: "testEngineer projectLead projectTeam",
    trialRun: "supportEngineer operator",
    systemAcceptance: "clientProjectManager clientExecutive",
    projectAcceptance: "clientProjectManager clientExecutive",
  });
});

test("ENG-15: whatever is proposed is presented in person to the main decision maker", () => {
  const presented = namedTemplates.flatMap(([name, { deliverables }]) => deliverables.filter(({ presentedTo }) => presentedTo !== undefined).map(({ id, presentedTo }) => `${name} ${id} ${presentedTo}`));
  expect(presented).toEqual([
    "consulting proposal clientExecutive",
    "consulting finalReport clientExecutive",
    "consulting newProjectProposal clientExecutive",
    "salesOpportunity quotation decisionMaker",
    "customerVisit solution decisionMaker",
  ]);
});

test("ENG-16: in an acceptance by two of the client, its project manager checks first and the executive decides", () => {
  const chains = namedTemplates.flatMap(([, { deliverables, roles }]) =>
    deliverables.map(({ acceptedBy = [] }) => acceptedBy.filter((role) => roles.find(({ id }) => id === role)?.side === "client")).filter(({ length }) => length > 1),
  );
  expect([...new Set(chains.map((chain) => chain.join(" ")))].sort()).toEqual(["clientProjectManager clientExecutive", "projectLead generalManager"]);
});

test.each(["consulting", "crmImplementation", "erpImplementation", "erpShort", "operationsReference"] as const)(
  "ENG-17: in %s each phase but the first starts with a plan that both project managers agreed on",
  (name) => {
    const { phases, initial }: EngagementTemplate = allTemplates[name];
    const inTurn = phases.filter(({ id, runs }) => id !== initial && runs !== "alongside");
    const lead = name === "crmImplementation" ? "projectLead" : "clientProjectManager";
    expect(inTurn.map(({ planAgreedBy }) => planAgreedBy)).toEqual(inTurn.map(() => ["vendorProjectManager", lead]));
  },
);

test("ENG-14: an opportunity is as likely in a stage as the pipeline counts it, and 60 % after a successful visit", () => {
  const stages = allTemplates.salesOpportunity.phases.map(({ id, probability }) => [id, probability]);
  expect(stages).toEqual(opportunityStages.stages.filter(({ stage }) => stage !== "lost").map(({ stage, probability }) => [stage, probability]));
  const visited = allTemplates.salesOpportunity.phases.findIndex(({ activities }) => activities?.some(({ id }) => id === "successfulVisit"));
  expect(stages[visited + 1]).toEqual(["decisionMakersConfirmed", 0.6]);
});

test("ENG-22: a scorecard takes 7 weeks, a future model 6, a prototype 3 months, of five working days a week", () => {
  expect(activitiesOf(allTemplates.operationsReference).map(({ duration }) => duration)).toEqual([7 * 5, 6 * 5, (52 / 4) * 5]);
});

test("CAD-13: the solution is written within the days that a proposal may take after the first interview", () => {
  const { criterion } = activitiesOf(allTemplates.customerVisit).find(({ id }) => id === "solutionWriting")!;
  const { latest } = consultingTouches.find(({ id }) => id === "proposal")!;
  expect(criterion?.en).toContain(`within ${latest.amount} days`);
});

test("CAD-6, CAD-19: a return visit's record answers four questions beside what every visit record holds", () => {
  const record = allTemplates.returnVisit.deliverables.find(({ id }) => id === "visitRecord");
  expect(record?.contents).toHaveLength(5 + 4);
});

test("an engagement that follows on runs by a template there is", () => {
  const followed = namedTemplates.flatMap(([, { followOn }]) => (followOn === undefined ? [] : [followOn.template]));
  expect([...new Set(followed)].sort()).toEqual(["consulting", "salesOpportunity"]);
  expect(followed.every((id) => id in allTemplates)).toBe(true);
});
