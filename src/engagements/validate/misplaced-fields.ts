import type { EngagementTemplate } from "../template.ts";
import { eachGate, eachPart } from "./gates-of.ts";
import type { NoteFault } from "./template-fault.ts";

/**
 * Notes fields that have no meaning where they stand, and groups that can never hold.
 *
 * @param template - a template of the right form
 * @param note - where the faults go
 */
export function checkPlaces({ initial, phases, deliverables, changes }: EngagementTemplate, note: NoteFault): void {
  const alongside = new Set(phases.filter(({ runs }) => runs === "alongside").map(({ id }) => id));
  if (alongside.has(initial)) note("misplaced", "initial", "is a phase that runs beside the others");
  if (changes?.authorities.length === 0) note("misplaced", "changes.authorities", "leaves changes to nobody");
  const nobody = (roles: readonly string[] | undefined, path: string): void => {
    if (roles?.length === 0) note("misplaced", path, "leaves it to nobody");
  };
  deliverables.forEach(({ presentedTo, acceptedBy, writtenBy, waivedBy }, i) => {
    nobody(writtenBy, `deliverables[${i}].writtenBy`);
    nobody(waivedBy, `deliverables[${i}].waivedBy`);
    if (presentedTo !== undefined && acceptedBy?.length === 0) note("misplaced", `deliverables[${i}].presentedTo`, "stands with an empty acceptedBy");
  });
  phases.forEach((phase, i) => {
    const at = `phases[${i}]`;
    for (const field of ["next", "rework", "planAgreedBy"] as const) {
      if (phase.runs === "alongside" && phase[field] !== undefined) note("misplaced", `${at}.${field}`, "stands on a phase that is never entered or left");
    }
    // Nobody could agree on a plan before there is an engagement.
    if (phase.id === initial && phase.planAgreedBy !== undefined) note("misplaced", `${at}.planAgreedBy`, "stands on the phase it starts in");
    phase.next?.forEach((move, j) => {
      if (alongside.has(typeof move === "string" ? move : move.to)) note("misplaced", `${at}.next[${j}]`, "leads to a phase that runs beside the others");
    });
    phase.rework?.forEach((rework, j) => {
      if (alongside.has(typeof rework === "string" ? rework : rework.to)) note("misplaced", `${at}.rework[${j}]`, "leads to a phase that runs beside the others");
    });
    nobody(phase.passedBy, `${at}.passedBy`);
    phase.activities?.forEach(({ signOff, participants, after = [] }, j) => {
      nobody(participants, `${at}.activities[${j}].participants`);
      if (phase.order === "any" && after.length > 0) note("misplaced", `${at}.activities[${j}].after`, "stands in a phase whose activities come in any order");
      if (signOff === "inTurn" && participants === undefined) note("misplaced", `${at}.activities[${j}].signOff`, "asks for signatures of nobody");
    });
    eachGate(phase, at, (gate, path) => {
      eachPart(gate, path, (part, place) => {
        if ("any" in part && part.any.length === 0) note("impossible-gate", place, "asks for one of nothing");
        if ("atLeast" in part && part.atLeast > part.of.length) note("impossible-gate", place, "asks for more parts than it has");
      });
    });
  });
}
