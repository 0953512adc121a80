import { openJson } from "../lenient/open-json.ts";
import { readNumber } from "../lenient/read-number.ts";
import type { Parsed } from "../parse/parsed.ts";

/** A stored record of whatever version. */
export type Stored = Readonly<Record<string, unknown>>;

/** Makes a stored record of one version from one of the version before. The number of the version is set by who calls it. */
export type UpgradeStep = (stored: Stored) => Stored;

/** The way from every version to the present one: the first step leads from version 1 to 2. As many steps, and one, is the present version. */
export type Upgrades = (stored: Stored) => readonly UpgradeStep[] | undefined;

/**
 * Brings what an older version stored to the present form.
 *
 * @param input - what was stored
 * @param upgrades - the steps for a record of its type; `undefined` for a type that nobody knows
 * @returns the record as the present version would store it; what is of the present version, or of none, as it is; an issue for a newer one
 */
export function upgradeStored(input: unknown, upgrades: Upgrades): Parsed<unknown> {
  const opened = openJson(input, "{");
  if (typeof opened !== "object" || opened === null || Array.isArray(opened)) return { ok: true, value: input };
  const stored = opened as Stored;
  const version = readNumber(stored["schema"]);
  const steps = upgrades(stored);
  if (steps === undefined || !Number.isSafeInteger(version) || (version as number) < 1) return { ok: true, value: opened };
  const present = steps.length + 1;
  if ((version as number) > present) return newer(present);
  const first = (version as number) - 1;
  if (first === steps.length) return { ok: true, value: opened };
  let upgraded = Object.hasOwn(stored, "data") ? { ...stored, data: openJson(stored["data"], "{") } : stored;
  for (const [index, step] of steps.slice(first).entries()) upgraded = { ...step(upgraded), schema: first + index + 2 };
  return { ok: true, value: upgraded };
}

function newer(present: number): Parsed<never> {
  const message = `was stored by a newer version of the library: this one knows versions up to ${present}`;
  return { ok: false, issues: [{ path: "schema", code: "schema/newer-version", message }] };
}
