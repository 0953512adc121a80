import { ClienteleError, type Fault } from "../../foundation/index.ts";
import { addDecimals, decimalToNumber, deepFreeze, plainCopy, toDecimal, type Decimal } from "../../foundation/internal.ts";

/**
 * On which side of a limit a customer falls.
 *
 * - `covering`: a class is the smallest leading group that reaches its limit. A customer belongs to it if
 *   the share of those *before* it is under the limit; the best class is never empty.
 * - `atMost`: the share *including* the customer is at most the limit, as most ERP reports have it.
 * - `below`: the share including the customer is strictly under the limit.
 */
export type AbcBoundary = "covering" | "atMost" | "below";

/**
 * What becomes of customers of equal value at a limit: they share a class (`together`), or the limit
 * parts them by id (`split`).
 */
export type AbcTies = "together" | "split";

/**
 * What becomes of customers whose value is zero or less: they stand apart without a class, or join the
 * last class. Either way they count in no share.
 */
export type AbcNonPositive = "apart" | "lowest";

/** A class that reaches up to a cumulative share; the last class has no limit. */
export interface ShareClass<C extends string = string> {
  /** Name of the class, as in `"A"`. */
  readonly class: C;
  /** Cumulative share at which it ends, over 0 and under 1; absent on the last class only. */
  readonly upTo?: number | undefined;
}

/** A class that starts at a value; the last class has no threshold. */
export interface ThresholdClass<C extends string = string> {
  /** Name of the class, as in `"A"`. */
  readonly class: C;
  /** Least value of the class, in the unit of the values; absent on the last class only. */
  readonly from?: number | undefined;
}

/** Classes by cumulative share of the value (CLS-2). */
export interface SharePolicy<C extends string = string> {
  /** Tells this kind of policy from the others. */
  readonly by: "share";
  /** Best class first, limits strictly increasing. */
  readonly classes: readonly ShareClass<C>[];
  /** Default `"covering"`. */
  readonly boundary?: AbcBoundary | undefined;
  /** Default `"together"`. */
  readonly ties?: AbcTies | undefined;
  /** Default `"apart"`. */
  readonly nonPositive?: AbcNonPositive | undefined;
}

/** Classes by cumulative share of the customers (CLS-3). */
export interface RankPolicy<C extends string = string> {
  /** Tells this kind of policy from the others. */
  readonly by: "rank";
  /** Best class first, limits strictly increasing. */
  readonly classes: readonly ShareClass<C>[];
  /** Default `"covering"`: A if `(rank - 1) / n` is under the limit. */
  readonly boundary?: AbcBoundary | undefined;
  /** Default `"together"`. */
  readonly ties?: AbcTies | undefined;
  /** Default `"apart"`. */
  readonly nonPositive?: AbcNonPositive | undefined;
}

/** Classes by fixed values (CLS-4). A value at a threshold belongs to the class that starts there. */
export interface ThresholdPolicy<C extends string = string> {
  /** Tells this kind of policy from the others. */
  readonly by: "threshold";
  /** Best class first, thresholds strictly decreasing and over 0. */
  readonly classes: readonly ThresholdClass<C>[];
  /** Default `"apart"`. */
  readonly nonPositive?: AbcNonPositive | undefined;
}

/** Three classes by limits computed from the values themselves (CLS-8). */
export interface ComputedPolicy<C extends string = string> {
  /** Tells this kind of policy from the others. */
  readonly by: "computed";
  /** The three class names, best first. */
  readonly classes: readonly { readonly class: C }[];
  /** Default `"together"`; the published algorithm is `"split"`. */
  readonly ties?: AbcTies | undefined;
  /**
   * One customer, or customers all equal, have no limits to compute: they are all in the best class
   * (`"highest"`, the default), or as the bare algorithm puts them (`"raw"`).
   */
  readonly degenerate?: "highest" | "raw" | undefined;
  /** Default `"apart"`. */
  readonly nonPositive?: AbcNonPositive | undefined;
}

/** How customers are put into classes by their value: plain data, told apart by `by`. */
export type AbcPolicy<C extends string = string> =
  | SharePolicy<C>
  | RankPolicy<C>
  | ThresholdPolicy<C>
  | ComputedPolicy<C>;

/** The classes that the default policies name. */
export type AbcClass = "A" | "B" | "C";

/**
 * The textbook ABC analysis: A up to 80 % of the value, B up to 95 %, C the rest.
 *
 * @category ABC analysis
 * @see CLS-2
 */
export const paretoClasses: SharePolicy<AbcClass> = {
  by: "share",
  classes: [{ class: "A", upTo: 0.8 }, { class: "B", upTo: 0.95 }, { class: "C" }],
};

/**
 * The rank split of the consulting source: the best 20 % of the customers are A, the next 40 % B.
 *
 * @category ABC analysis
 * @see CLS-3
 */
export const rankClasses: RankPolicy<AbcClass> = {
  by: "rank",
  classes: [{ class: "A", upTo: 0.2 }, { class: "B", upTo: 0.6 }, { class: "C" }],
};

/**
 * Limits computed from the values: A where effort and yield are in the best proportion, C where more
 * effort yields hardly anything.
 *
 * @category ABC analysis
 * @see CLS-8; Ultsch and Lötsch, "Computed ABC Analysis for Rational Selection of Most Informative
 * Variables in Multivariate Data", PLOS ONE 10(6), 2015
 */
export const computedClasses: ComputedPolicy<AbcClass> = {
  by: "computed",
  classes: [{ class: "A" }, { class: "B" }, { class: "C" }],
};

/**
 * Which policy do these shares of the value make? Adds up the share of each class exactly, so that
 * 0.8 and 0.15 make a limit of 0.95 and not of 0.9500000000000001.
 *
 * @param shares - class name to its own share of the value, best class first; the shares add up to 1
 * @param options - boundary, ties and non-positive values, as in {@link SharePolicy}
 * @returns the policy with cumulative limits
 * @throws ClienteleError `invalid-policy` where a share is not over 0, they do not add up to 1, or a class is
 * named by a number, which would lose its place
 * @example
 * ```ts
 * import { fromShares } from "clientele/classification";
 *
 * fromShares({ A: 0.8, B: 0.15, C: 0.05 }).classes;
 * // => [{ class: "A", upTo: 0.8 }, { class: "B", upTo: 0.95 }, { class: "C" }]
 *
 * fromShares({ A: 0.8, B: 0.3 }); // throws invalid-policy
 * ```
 * @category ABC analysis
 * @see CLS-2
 */
export function fromShares<const C extends string>(
  shares: Readonly<Record<C, number>>,
  options: Omit<SharePolicy<C>, "by" | "classes"> = {},
): SharePolicy<C> {
  const names = Object.keys(shares ?? {}) as C[];
  const faults: Fault[] = [];
  let sum: Decimal = { units: 0n, places: 0 };
  const classes = names.map((name, index): ShareClass<C> => {
    const share = shares[name];
    // Such keys come in the order of the numbers, whatever order they were written in.
    if (/^(0|[1-9]\d*)$/.test(name)) faults.push({ path: name, message: "a class whose name is a number has no place of its own here" });
    if (!(Number.isFinite(share) && share > 0 && share <= 1)) faults.push({ path: name, message: "the share must be over 0 and at most 1" });
    else sum = addDecimals(sum, toDecimal(share));
    return index === names.length - 1 ? { class: name } : { class: name, upTo: decimalToNumber(sum) };
  });
  // Thirds have no exact decimals; the last class is open, so what they lack does not matter.
  if (faults.length === 0 && Math.abs(decimalToNumber(sum) - 1) > 1e-12) faults.push({ path: "", message: "the shares must add up to 1" });
  refuse(faults);
  const policy: SharePolicy<C> = { ...options, by: "share", classes };
  readAbcPolicy(policy);
  return policy;
}

/** A policy that has been checked, with its defaults filled in and its limits as exact decimals. */
export interface CheckedPolicy {
  readonly by: AbcPolicy["by"];
  /** Class names, best first. */
  readonly names: readonly string[];
  /** The limits or thresholds between the classes, one fewer than there are classes. */
  readonly limits: readonly number[];
  readonly boundary: AbcBoundary;
  readonly ties: AbcTies;
  readonly nonPositive: AbcNonPositive;
  readonly degenerate: "highest" | "raw";
}

// The class in a column is a byte, and the last two bytes have another meaning.
const MOST_CLASSES = 254;

/**
 * Checks a policy and fills in its defaults.
 *
 * @param policy - as the user wrote it
 * @returns what the classification works with
 * @throws ClienteleError `invalid-policy` with every fault
 */
export function readAbcPolicy(policy: AbcPolicy): CheckedPolicy {
  const faults: Fault[] = [];
  const fault = (path: string, message: string): void => { faults.push({ path, message }); };
  // Policies come from JSON as often as from checked code, so nothing is taken for granted.
  const given = (typeof policy === "object" && policy !== null ? policy : {}) as Readonly<Record<string, unknown>>;
  const choose = <Name extends string>(key: string, names: readonly [Name, ...Name[]], absent?: Name): Name => {
    const value = given[key] ?? absent;
    if (names.includes(value as Name)) return value as Name;
    fault(key, `must be one of ${names.join(", ")}`);
    return names[0];
  };
  const by = choose("by", ["share", "rank", "threshold", "computed"]);
  refuseOthers(given, `by classes nonPositive ${OPTIONS[by]}`, "", fault);
  const entries: readonly unknown[] = Array.isArray(given["classes"]) ? given["classes"] : [];
  // Not `map`: it would step over the holes of a sparse list.
  const classes = Array.from(entries, (entry) => (entry ?? {}) as Partial<ShareClass & ThresholdClass>);
  const names = classes.map((entry) => entry.class!);
  const limits = classes.slice(0, -1).map((entry) => (by === "threshold" ? entry.from! : entry.upTo!));

  if (names.length === 0 || names.length > MOST_CLASSES) fault("classes", `must be a list of 1 to ${MOST_CLASSES} classes`);
  if (by === "computed" && names.length !== 3) fault("classes", "computed limits part exactly three classes");
  names.forEach((name, index) => {
    if (typeof name !== "string" || name === "") fault(`classes[${index}].class`, "must be a name");
    else if (names.indexOf(name) !== index) fault(`classes[${index}].class`, "is named twice");
  });
  const key = { share: "upTo", rank: "upTo", threshold: "from", computed: "" }[by];
  classes.forEach((entry, index) => { refuseOthers(entry, `class ${key}`, `classes[${index}].`, fault); });
  if (key !== "") {
    const last = classes.length - 1;
    if ((classes[last] as Readonly<Record<string, unknown>> | undefined)?.[key] !== undefined) fault(`classes[${last}].${key}`, "the last class is open");
    limits.forEach((limit, index) => {
      const before = limits[index - 1];
      if (!(Number.isFinite(limit) && limit > 0 && (key === "from" || limit < 1))) {
        fault(`classes[${index}].${key}`, key === "upTo" ? "must be over 0 and under 1" : "must be over 0");
      } else if (Number.isFinite(before) && (key === "upTo" ? limit <= before! : limit >= before!)) fault(`classes[${index}].${key}`, `must be ${key === "upTo" ? "over" : "under"} the limit before it`);
    });
  }
  const checked: CheckedPolicy = {
    by,
    names,
    limits: by === "computed" ? [] : limits,
    boundary: choose("boundary", ["covering", "atMost", "below"], "covering"),
    ties: choose("ties", ["together", "split"], "together"),
    nonPositive: choose("nonPositive", ["apart", "lowest"], "apart"),
    degenerate: choose("degenerate", ["highest", "raw"], "highest"),
  };
  refuse(faults);
  return checked;
}

// The options that a policy may have beside its classes.
const OPTIONS = { share: "boundary ties", rank: "boundary ties", threshold: "", computed: "ties degenerate" } as const;

// A misspelt option would silently mean its default.
function refuseOthers(given: unknown, known: string, path: string, fault: (path: string, message: string) => void): void {
  if (typeof given !== "object" || given === null) return;
  for (const key of Object.keys(given)) if (!known.split(" ").includes(key)) fault(path + key, "is not known here");
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const [first] = faults as [Fault, ...Fault[]];
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  throw new ClienteleError("invalid-policy", `${first.path === "" ? "the policy" : first.path}: ${first.message}${more}`, { faults });
}

/**
 * A policy with its defaults filled in, so that two of them can be compared as data.
 *
 * @param policy - as the user wrote it
 * @param checked - the same, checked
 * @returns the policy in full
 */
export function completePolicy<C extends string>(policy: AbcPolicy<C>, checked: CheckedPolicy): AbcPolicy<C> {
  const { boundary, ties, nonPositive, degenerate } = checked;
  if (policy.by === "threshold") return { ...policy, nonPositive };
  if (policy.by === "computed") return { ...policy, ties, degenerate, nonPositive };
  return { ...policy, boundary, ties, nonPositive };
}

/**
 * Checks an ABC policy, names every fault of it, and freezes it with its defaults filled in.
 *
 * @param policy - classes and how they are parted, as in JSON
 * @returns the policy in full, deeply frozen
 * @throws ClienteleError `invalid-policy`; `details.faults` lists every fault with its path
 * @example
 * ```ts
 * import { defineAbcPolicy } from "clientele/classification";
 *
 * defineAbcPolicy({ by: "threshold", classes: [{ class: "gold", from: 10_000 }, { class: "other" }] });
 * // => { by: "threshold", classes: [{ class: "gold", from: 10000 }, { class: "other" }], nonPositive: "apart" }
 *
 * defineAbcPolicy({ by: "share", classes: [{ class: "A", upTo: 95 }, { class: "B" }] }); // throws invalid-policy
 * ```
 * @category ABC analysis
 * @see CLS-2, CLS-3, CLS-4, CLS-8
 */
export function defineAbcPolicy<const C extends string>(policy: AbcPolicy<C>): AbcPolicy<C> {
  return deepFreeze(plainCopy(completePolicy(policy, readAbcPolicy(policy))));
}
