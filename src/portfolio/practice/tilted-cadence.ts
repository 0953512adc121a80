import { defineCadence, type CadencePolicy } from "../../cadence/index.ts";
import type { ClassTilt, Practice } from "./practice.ts";

/**
 * The cadence of a practice, with the rules that its tilt gives each class.
 *
 * @param practice - a practice that has been checked
 * @returns the policy; `null` without one
 * @throws ClienteleError `invalid-policy` where the tilt gives a class two rules that are as specific
 */
export function tiltedCadence<C extends string>({ due, tilt }: Practice<C>): CadencePolicy<C> | null {
  if (due === null || tilt === null) return due;
  const given = Object.entries<ClassTilt>(tilt).flatMap(([name, { rules }]) => (rules === undefined ? [] : [{ name: name as C, rules }]));
  if (given.length === 0) return due;
  const rules = due.rules.flatMap((rule) => {
    const own = (rule.classes ?? due.classes).filter((name) => !given.some((entry) => entry.name === name));
    const named = given.filter((entry) => entry.rules.includes(rule.id)).map(({ name }) => name);
    const classes = due.classes.filter((name) => own.includes(name) || named.includes(name));
    // A rule for everybody is also for customers without a class.
    if (rule.classes === undefined && classes.length === due.classes.length) return [rule];
    return classes.length === 0 ? [] : [{ ...rule, classes }];
  });
  const ids = new Set(rules.map(({ id }) => id));
  return defineCadence<C>({ ...due, rules: rules.map((rule) => (rule.satisfies === undefined ? rule : { ...rule, satisfies: rule.satisfies.filter((id) => ids.has(id)) })) });
}
