import { isRecord } from "../../foundation/internal.ts";
import { QUALITY_EFFECTS } from "../changes/change-policy.ts";
import { own } from "../own.ts";
import type { NoteFault } from "./template-fault.ts";

type Form = (value: unknown, path: string, note: NoteFault) => void;

/**
 * Notes where a value is not of the form of a template at all. Only what passes can be looked at further.
 *
 * @param value - a template as it comes
 * @param note - where the faults go
 */
export function checkForm(value: unknown, note: NoteFault): void {
  templateForm()(value, "", note);
}

const text: Form = (value, path, note) => {
  if (typeof value !== "string" || value === "") note("malformed", path, "is not text");
};

// Names become keys of the state: "1" would change its order, and "__proto__" what it is.
const name: Form = (value, path, note) => {
  if (typeof value !== "string") note("malformed", path, "is not text");
  else if (!/^\p{L}[^\s.[\]]*$/u.test(value)) note("bad-name", path, "does not start with a letter, or holds spaces, dots or brackets");
};

// Made anew for each check: a table at the top of the module would stay in every bundle.
function templateForm(): Form {
  const names = listOf(name);
  const title = record({ en: text, zh: optional(text) });
  const days = number((value) => Number.isSafeInteger(value) && value >= 0, "is not a whole number from 0");

  const parts: Form = (value, path, note) => listOf(gate)(value, path, note);
  const count = number((value) => Number.isInteger(value) && value >= 1, "is not a whole number from 1");
  const gates: Readonly<Record<string, Form>> = {
    all: record({ all: parts }),
    any: record({ any: parts }),
    "atLeast,of": record({ atLeast: count, of: parts }),
    accepted: record({ accepted: name }),
    done: record({ done: name }),
    approval: record({ approval: name }),
    guard: record({ guard: name }),
  };
  function gate(value: unknown, path: string, note: NoteFault): void {
    const form = isRecord(value) ? own(gates, Object.keys(value).sort().join()) : undefined;
    if (form === undefined) note("malformed", path, "is no gate");
    else form(value, path, note);
  }

  const lag = number(Number.isSafeInteger, "is not a whole number");
  const link = record({ activity: name, type: optional(oneOf("FS", "SS", "FF", "SF")), lag: optional(lag) });
  const activity = record({
    id: name,
    name: optional(title),
    need: optional(oneOf("required", "optional")),
    participants: optional(names),
    signOff: optional(oneOf("together", "inTurn")),
    produces: optional(names),
    after: optional(listOf(reference(link))),
    guards: optional(names),
    criterion: optional(title),
    duration: optional(days),
  });

  const phase = record({
    id: name,
    name: optional(title),
    runs: optional(oneOf("inTurn", "alongside")),
    planAgreedBy: optional(names),
    order: optional(oneOf("listed", "any", "dependencies")),
    activities: optional(listOf(activity)),
    deliverables: optional(names),
    gate: optional(gate),
    passedBy: optional(names),
    next: optional(listOf(reference(record({ to: name, gate: optional(gate) })))),
    rework: optional(listOf(reference(record({ to: name, by: optional(names), reopens: optional(names), guards: optional(names) })))),
    probability: optional(number((value) => value > 0 && value <= 1, "is not over 0 to 1")),
  });

  const authority = record({
    role: name,
    costShare: optional(number((value) => value >= 0, "is not a number from 0")),
    days: optional(days),
    quality: optional(oneOf(...QUALITY_EFFECTS)),
  });

  return record({
    id: text,
    version: number((value) => Number.isSafeInteger(value) && value >= 1, "is not a whole number from 1"),
    name: optional(title),
    initial: name,
    roles: listOf(record({ id: name, name: optional(title), side: oneOf("vendor", "client", "outside") })),
    deliverables: listOf(
      record({
        id: name,
        name: optional(title),
        contents: optional(listOf(title)),
        writtenBy: optional(names),
        commentedBy: optional(names),
        acceptedBy: optional(names),
        presentedTo: optional(name),
        waivedBy: optional(names),
      }),
    ),
    guards: names,
    profiles: listOf(
      record({ id: name, name: optional(title), withoutPhases: optional(names), withoutActivities: optional(names), withoutDeliverables: optional(names) }),
    ),
    phases: listOf(phase),
    followOn: optional(record({ template: text, from: names })),
    changes: optional(record({ requestedBy: optional(names), assessedBy: optional(names), authorities: listOf(authority) })),
  });
}

function optional(form: Form): Form {
  return (value, path, note) => {
    if (value !== undefined) form(value, path, note);
  };
}

function listOf(form: Form): Form {
  return (value, path, note) => {
    // Spread, because a loop would step over the holes of a sparse list.
    if (Array.isArray(value)) [...(value as readonly unknown[])].forEach((part, index) => form(part, `${path}[${index}]`, note));
    else note("malformed", path, "is not a list");
  };
}

function record(fields: Readonly<Record<string, Form>>): Form {
  return (value, path, note) => {
    if (!isRecord(value)) return note("malformed", path, "is not an object");
    const at = (field: string): string => (path === "" ? field : `${path}.${field}`);
    for (const [field, form] of Object.entries(fields)) form(value[field], at(field), note);
    for (const field of Object.keys(value)) if (!Object.hasOwn(fields, field)) note("malformed", at(field), "is no field of it");
  };
}

function oneOf(...values: readonly string[]): Form {
  return (value, path, note) => {
    if (!values.includes(value as string)) note("malformed", path, `is none of ${values.join(", ")}`);
  };
}

function number(fits: (value: number) => boolean, wrong: string): Form {
  return (value, path, note) => {
    if (!(typeof value === "number" && Number.isFinite(value) && fits(value))) note("malformed", path, wrong);
  };
}

// An id alone, or the whole thing.
function reference(full: Form): Form {
  return (value, path, note) => (typeof value === "string" ? name : full)(value, path, note);
}
