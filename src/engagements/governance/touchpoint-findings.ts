import type { Id, Reason } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { TouchpointReasons } from "./governance-reasons.ts";
import type { CheckedStakeholder } from "./stakeholder.ts";
import type { CheckedTouch, Course } from "./touchpoint-records.ts";

/** What a person lacks in touch. */
export type TouchpointFinding = Reason<TouchpointReasons>;

/** The core members who answer for a field. */
interface CoreOfField {
  readonly people: readonly Id[];
  readonly isCovered: (id: Id) => boolean;
}

/**
 * What a person of the client's side lacks in touch.
 *
 * @param stakeholder - the person
 * @param touches - every touch of this person up to the day, in order of time
 * @param course - what touches are asked for
 * @param core - who answers for the person's field
 * @returns what is missing, in order of time; empty where nothing is
 */
export function judgeTouches({ id: person, circle, field }: CheckedStakeholder, touches: readonly CheckedTouch[], course: Course, core: CoreOfField): readonly TouchpointFinding[] {
  switch (circle) {
    case "executive":
      return judgeExecutive(person, touches, course);
    case "projectManager":
      return judgeManager(person, touches, course);
    case "coreTeam":
      return judgeCoreMember(person, touches, course);
    case "widerTeam":
      if (core.people.length === 0) return [{ code: "engagements/field-without-core-member", person, field }];
      return core.people.some(core.isCovered) ? [] : [{ code: "engagements/core-members-uncovered", person, through: core.people }];
  }
}

function judgeExecutive(person: Id, touches: readonly CheckedTouch[], { surveyedOn, nodes }: Course): TouchpointFinding[] {
  const findings: TouchpointFinding[] = [];
  if (surveyedOn !== null && !touches.some(({ occasion }) => occasion === "survey")) {
    findings.push({ code: "engagements/executive-missed-survey", person, on: dateOfDay(surveyedOn) });
  }
  for (const { id: node, on } of nodes) {
    if (!touches.some((touch) => touch.node === node)) findings.push({ code: "engagements/executive-missed-node", person, node, on: dateOfDay(on) });
  }
  return findings;
}

function judgeManager(person: Id, touches: readonly CheckedTouch[], { from, asOf, managerDays }: Course): TouchpointFinding[] {
  if (from > asOf) return [];
  const days = [from, ...touches.map(({ on }) => on).filter((on) => on > from), asOf];
  return days.slice(1).flatMap((day, index): TouchpointFinding[] => {
    const before = days[index]!;
    if (day - before <= managerDays) return [];
    return [{ code: "engagements/project-manager-out-of-touch", person, from: dateOfDay(before), to: dateOfDay(day), days: day - before, limit: managerDays }];
  });
}

function judgeCoreMember(person: Id, touches: readonly CheckedTouch[], { from, asOf, coreDays }: Course): TouchpointFinding[] {
  const last = touches.findLast(({ occasion }) => occasion === "work")?.on ?? null;
  // Nobody is out of touch in the first days of an engagement.
  const until = Math.max(last ?? from, from) + coreDays;
  if (asOf <= until) return [];
  return [{ code: "engagements/core-member-out-of-touch", person, last: last === null ? null : dateOfDay(last), until: dateOfDay(until) }];
}
