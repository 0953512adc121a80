import type { EngagementTemplate } from "../../engagements/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import type { Locale } from "../language.ts";
import type { IdKind } from "./words.ts";

interface Named {
  readonly id: string;
  readonly name?: { readonly en: string; readonly zh?: string | undefined } | undefined;
}

/**
 * What things are called in a template.
 *
 * @param template - a template; absent: nothing has a name
 * @param locale - the language
 * @returns a look-up of names; `undefined` for what the template does not name in this language
 * @throws ClienteleError `invalid-template` for what has no phases
 */
export function templateNames(template: EngagementTemplate | undefined, locale: Locale): (kind: IdKind, id: Id) => string | undefined {
  if (template === undefined) return () => undefined;
  if (!Array.isArray(template.phases)) throw new ClienteleError("invalid-template", "options.template is no template", { list: "options", field: "template" });
  return (kind, id) => entriesOf(template, kind).find((entry) => entry.id === id)?.name?.[locale];
}

function entriesOf({ phases, deliverables, roles, profiles }: EngagementTemplate, kind: IdKind): readonly Named[] {
  switch (kind) {
    case "phase":
      return phases;
    case "activity":
      return phases.flatMap(({ activities = [] }) => activities);
    case "deliverable":
      return deliverables;
    case "role":
      return roles;
    case "profile":
      return profiles;
    default:
      return [];
  }
}
