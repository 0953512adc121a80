import type { EngagementTemplate } from "../template.ts";
import { eachGate, gateNames } from "./gates-of.ts";
import type { NoteFault } from "./template-fault.ts";

type Vocabulary = "phase" | "activity" | "deliverable" | "role" | "guard" | "profile";

/**
 * Notes names that are declared twice, and names that nobody declares.
 *
 * @param template - a template of the right form
 * @param note - where the faults go
 */
export function checkNames(template: EngagementTemplate, note: NoteFault): void {
  const { phases, roles, deliverables, guards, profiles } = template;
  const known: Readonly<Record<Vocabulary, Set<string>>> = {
    phase: new Set(), activity: new Set(), deliverable: new Set(), role: new Set(), guard: new Set(), profile: new Set(),
  };
  const declare = (vocabulary: Vocabulary, name: string, path: string): void => {
    if (known[vocabulary].has(name)) note("duplicate-name", path, `is a ${vocabulary} already`);
    known[vocabulary].add(name);
  };
  roles.forEach(({ id }, i) => declare("role", id, `roles[${i}].id`));
  deliverables.forEach(({ id }, i) => declare("deliverable", id, `deliverables[${i}].id`));
  guards.forEach((id, i) => declare("guard", id, `guards[${i}]`));
  profiles.forEach(({ id }, i) => declare("profile", id, `profiles[${i}].id`));
  phases.forEach((phase, i) => {
    declare("phase", phase.id, `phases[${i}].id`);
    phase.activities?.forEach(({ id }, j) => declare("activity", id, `phases[${i}].activities[${j}].id`));
  });

  const name = (vocabulary: Vocabulary, used: string, path: string): void => {
    if (!known[vocabulary].has(used)) note("unknown-name", path, `is no ${vocabulary} of the template`);
  };
  const names = (vocabulary: Vocabulary, used: readonly string[] | undefined, path: string): void => {
    used?.forEach((id, index) => name(vocabulary, id, `${path}[${index}]`));
    // A list is a set, or an order in which nobody stands twice.
    const twice = used?.findIndex((id, index) => used.indexOf(id) < index) ?? -1;
    if (twice >= 0) note("duplicate-name", `${path}[${twice}]`, "stands twice in the list");
  };
  name("phase", template.initial, "initial");
  names("phase", template.followOn?.from, "followOn.from");
  deliverables.forEach((deliverable, i) => {
    const at = `deliverables[${i}]`;
    names("role", deliverable.writtenBy, `${at}.writtenBy`);
    names("role", deliverable.commentedBy, `${at}.commentedBy`);
    names("role", deliverable.acceptedBy, `${at}.acceptedBy`);
    names("role", deliverable.waivedBy, `${at}.waivedBy`);
    if (deliverable.presentedTo !== undefined) name("role", deliverable.presentedTo, `${at}.presentedTo`);
  });
  names("role", template.changes?.requestedBy, "changes.requestedBy");
  names("role", template.changes?.assessedBy, "changes.assessedBy");
  names("role", template.changes?.authorities.map(({ role }) => role), "changes.authorities");
  profiles.forEach((profile, i) => {
    names("phase", profile.withoutPhases, `profiles[${i}].withoutPhases`);
    names("activity", profile.withoutActivities, `profiles[${i}].withoutActivities`);
    names("deliverable", profile.withoutDeliverables, `profiles[${i}].withoutDeliverables`);
  });
  phases.forEach((phase, i) => {
    const at = `phases[${i}]`;
    names("role", phase.planAgreedBy, `${at}.planAgreedBy`);
    names("role", phase.passedBy, `${at}.passedBy`);
    names("deliverable", phase.deliverables, `${at}.deliverables`);
    phase.next?.forEach((move, j) => name("phase", typeof move === "string" ? move : move.to, `${at}.next[${j}]`));
    phase.rework?.forEach((rework, j) => {
      const back = typeof rework === "string" ? { to: rework } : rework;
      name("phase", back.to, `${at}.rework[${j}]`);
      names("role", back.by, `${at}.rework[${j}].by`);
      names("deliverable", back.reopens, `${at}.rework[${j}].reopens`);
      names("guard", back.guards, `${at}.rework[${j}].guards`);
    });
    phase.activities?.forEach((activity, j) => {
      const inner = `${at}.activities[${j}]`;
      names("role", activity.participants, `${inner}.participants`);
      names("deliverable", activity.produces, `${inner}.produces`);
      names("guard", activity.guards, `${inner}.guards`);
      activity.after?.forEach((link, k) => name("activity", typeof link === "string" ? link : link.activity, `${inner}.after[${k}]`));
    });
    eachGate(phase, at, (gate, path) => {
      for (const { vocabulary, used, at: place } of gateNames(gate, path)) name(vocabulary, used, place);
    });
  });
}
