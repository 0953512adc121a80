import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { appendFacts, consulting, diffTemplates, engagementSchedule, validateTemplate } from "clientele/engagements";
import { tellStory } from "../../docs/examples/engagement-story/index.ts";
import { read, write } from "../../docs/examples/engagement-story/ledger.ts";
import { engagement, office, project } from "../../docs/examples/engagement-story/project.ts";
import { dossier, firstPart, secondPart } from "../../docs/examples/engagement-story/story.ts";

const folder = `${import.meta.dirname}/../../docs/examples/engagement-story`;
const untilApril = read(write(firstPart, dossier));
const whole = read(write([...firstPart, ...secondPart], dossier));

// Counted along the chapters of the story: a command is a fact, and two where somebody signs last what others signed before.
const counted = { intake: 26, kickOff: 16, investigation: 21, design: 21, supportAndTraining: 19 };

test("the story prints what the page beside it shows, whether its lines were kept in memory or in a file", () => {
  const shown = readFileSync(`${folder}/output.txt`, "utf8");
  const place = mkdtempSync(join(tmpdir(), "story-"));
  const keep = (lines: string): string => {
    writeFileSync(join(place, "facts.jsonl"), lines);
    return readFileSync(join(place, "facts.jsonl"), "utf8");
  };
  try {
    expect(tellStory((lines) => lines)).toBe(shown);
    expect(tellStory(keep)).toBe(shown);
  } finally {
    rmSync(place, { recursive: true });
  }
});

test("a fact a line, each on its own JSON; the second half goes on where the first ended", () => {
  expect(Object.values(counted).reduce((a, b) => a + b)).toBe(103);
  expect(whole).toHaveLength(103);
  expect(whole.slice(0, untilApril.length)).toEqual(untilApril);
  const visits = engagement.timeline(whole).entries.reduce<Record<string, number>>((sum, { phase }) => ({ ...sum, [phase!]: (sum[phase!] ?? 0) + 1 }), {});
  expect(visits).toEqual(counted);
  // Sent twice, it is the same history.
  expect(appendFacts(whole, untilApril)).toEqual(whole);
});

test("the project is the template of the library with what it says of itself, and sound under its profile", () => {
  expect(validateTemplate(project)).toEqual([]);
  const differences = diffTemplates(consulting, { ...project, id: "consulting" }).map(({ kind, what, id, field }) => `${kind} ${what} ${id} ${field ?? ""}`.trim());
  expect(differences.filter((line) => !line.endsWith(" duration"))).toEqual([
    "changed template consulting changes", "added profile compact",
  ]);
  // 27 activities have a duration.
  expect(differences).toHaveLength(2 + 27);
});

/**
 * Done by hand on a wall calendar of 2026: Monday to Friday, without 3 and 6 April, 1 and 14 May. First and last days. Phases follow each
 * other; interviews run beside questionnaires; training and support start together, feedback follows the adjustments.
 */
const planned = {
  firstContact: "03-02 03-02", topicTalks: "03-03 03-04", materialAnalysis: "03-05 03-09", frameAgreement: "03-10 03-10",
  proposalWriting: "03-11 03-13", proposalDiscussion: "03-16 03-16", contracting: "03-17 03-17",
  leadGroup: "03-18 03-18", projectPlanning: "03-19 03-20", investigationPlanning: "03-23 03-23",
  questionnaires: "03-24 03-30", keyInterviews: "03-24 03-27", problemClassification: "03-31 04-01", firstDiagnosis: "04-02 04-07", diagnosisReporting: "04-08 04-10",
  diagnosisFeedback: "04-13 04-13", firstDesign: "04-14 04-17", designAdjustment: "04-20 04-21", finalReporting: "04-22 04-23", implementationPlanning: "04-24 04-27",
  staffTraining: "04-28 04-29", managerTraining: "04-28 04-28", implementationSupport: "04-28 05-05", localAdjustment: "04-28 04-30",
  feedbackStudy: "05-04 05-04", solutionsAgreement: "05-05 05-05", newProjectProposing: "05-06 05-07",
};
// On 8 April both surveys still run, so they end that day at the earliest; Labour Day and Ascension Day lie in what follows.
const expected = {
  questionnaires: "03-26 04-08", keyInterviews: "03-27 04-08", problemClassification: "04-09 04-10", firstDiagnosis: "04-13 04-14", diagnosisReporting: "04-15 04-17",
  diagnosisFeedback: "04-20 04-20", firstDesign: "04-21 04-24", designAdjustment: "04-27 04-28", finalReporting: "04-29 04-30", implementationPlanning: "05-04 05-05",
  staffTraining: "05-06 05-07", managerTraining: "05-06 05-06", implementationSupport: "05-06 05-12", localAdjustment: "05-06 05-08",
  feedbackStudy: "05-11 05-11", solutionsAgreement: "05-12 05-12", newProjectProposing: "05-13 05-15",
};

test("ENG-10: dates before the start and in the middle are those of a wall calendar", () => {
  const days = ({ activities }: ReturnType<typeof engagementSchedule>, of: object): object =>
    Object.fromEntries(activities.filter(({ id }) => id in of).map(({ id, start, finish }) => [id, `${start!.slice(5)} ${finish!.slice(5)}`]));
  const plan = engagementSchedule(project, engagement.replay(untilApril.slice(0, 1)), office);
  expect(days(plan, planned)).toEqual(planned);
  expect(plan.activities).toHaveLength(27);
  // 12 + 4 + 12 + 11 + 7 days.
  expect([plan.duration, plan.finish]).toEqual([46, "2026-05-07"]);
  const now = engagementSchedule(project, engagement.replay(untilApril), office, { asOf: "2026-04-08", baseline: plan.activities });
  expect(days(now, expected)).toEqual(expected);
  // The end moves over 8, 11, 12, 13 and 15 May.
  expect([now.finish, now.slip]).toEqual(["2026-05-15", 5]);
  // Trainings alone may wait: for the six days from their own end to the 15th, less their lengths.
  expect(now.activities.filter(({ status, critical }) => status !== "done" && critical === false).map(({ id, totalFloat }) => [id, totalFloat])).toEqual([["managerTraining", 6], ["staffTraining", 5]]);
});
