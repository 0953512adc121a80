import type * as z from "zod";
import { isDecimalText } from "../lenient/read-number.ts";
import { CODE_OF_WRONG } from "../strict/wrong.ts";
import type { SchemaIssue, SchemaIssueCode } from "./schema-issue.ts";

type Issue = z.core.$ZodIssue;

/**
 * What zod found, in the words and codes of the library.
 *
 * @param found - the issues of a strict schema
 * @param value - what it was given
 * @returns one issue for each place that is wrong
 */
export function issuesOf(found: readonly Issue[], value: unknown): readonly SchemaIssue[] {
  return found.flatMap((issue) => readIssue(issue, [], value));
}

/**
 * The issue of a field that is not one.
 *
 * @param key - its name
 * @param position - where it stands among the fields of its object, from 0
 * @param before - path to the object
 * @returns the issue
 */
export function unknownField(key: string, position: number, before: readonly PropertyKey[] = []): SchemaIssue {
  // The fields of a file without a head are its first row, so a name that is not like one of a field is not repeated.
  const field = FIELD_NAME.test(key) ? key : `#${position + 1}`;
  return { path: pathOf([...before, field]), code: "schema/unknown-field", message: "is not a field of it" };
}

const FIELD_NAME = /^[A-Za-z_$][\w$-]{0,63}$/;

function readIssue(issue: Issue, before: readonly PropertyKey[], root: unknown): readonly SchemaIssue[] {
  const path = [...before, ...issue.path];
  const value = valueAt(root, path);
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(key, Object.keys(value as object).indexOf(key), path));
  if (issue.code === "invalid_union") {
    const inner = likeliest(issue.errors, value);
    if (inner !== undefined) return inner.flatMap((part) => readIssue(part, path, root));
  }
  const [code, message] = wordsOf(issue, value);
  return [{ path: pathOf(path), code, message }];
}

// The form that knows most of the fields was probably meant; where the value is not even of the kind of one, none was.
function likeliest(forms: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  if (value instanceof Date) return undefined;
  const meant = forms.filter((issues) => issues.length > 0 && issues.every(({ path, code }) => path.length > 0 || code === "invalid_union" || code === "unrecognized_keys"));
  const strangeness = (issues: readonly Issue[]): number => issues.filter((issue) => isStrange(issue, value)).length;
  return [...meant].sort((a, b) => strangeness(a) - strangeness(b) || a.length - b.length)[0];
}

function isStrange({ path, code }: Issue, value: unknown): boolean {
  return code === "unrecognized_keys" ? path.length === 0 : path.length === 1 && valueAt(value, path) === undefined;
}

type Words = readonly [code: SchemaIssueCode, message: string];

function wordsOf(issue: Issue, value: unknown): Words {
  if (value === undefined || value === null || value === "") return ["schema/missing", "is missing"];
  const code = CODE_OF_WRONG[issue.message];
  if (code !== undefined) return leafWords(code, issue.message, value);
  switch (issue.code) {
    case "invalid_type":
      return typeWords(issue.expected, value);
    case "invalid_value":
      return ["schema/not-one-of", `must be ${issue.values.map((name) => JSON.stringify(name)).join(" or ")}`];
    case "too_small":
      return ["schema/out-of-range", boundWords("at least", issue.minimum, issue.origin)];
    case "too_big":
      return ["schema/out-of-range", boundWords("at most", issue.maximum, issue.origin)];
    case "invalid_key":
      return keyWords(issue);
    case "invalid_union":
      return "discriminator" in issue && issue.discriminator !== undefined
        ? ["schema/not-one-of", "must be one of the kinds there are"]
        : ["schema/no-such-form", "has none of the forms that it may have"];
    case "custom":
      return ["schema/wrong-form", issue.message];
    default:
      return ["schema/wrong-form", "is of another form than it should be"];
  }
}

function leafWords(code: SchemaIssueCode, message: string, value: unknown): Words {
  const isNumeric = code === "schema/not-a-number" || code === "schema/not-an-amount";
  if (isNumeric && isDecimalText(value)) return ["schema/inexact-number", "is more than a number can hold exactly"];
  return [code, message];
}

const KINDS: Readonly<Record<string, string>> = { array: "a list", object: "an object", record: "an object", tuple: "a list", string: "text", number: "a number" };

function typeWords(expected: string, value: unknown): Words {
  const isText = typeof value === "string" && (value.trimStart().startsWith("{") || value.trimStart().startsWith("["));
  const holds = KINDS[expected] ?? "of another kind";
  if (isText && expected !== "string") return ["schema/not-json", `must be ${holds}, and is text that is not JSON`];
  return ["schema/wrong-type", `must be ${holds}`];
}

function boundWords(side: "at least" | "at most", bound: number | bigint, origin: string): string {
  return origin === "array" || origin === "string" ? `must have ${side} ${bound} ${origin === "array" ? "entries" : "characters"}` : `must be ${side} ${bound}`;
}

function keyWords({ issues }: z.core.$ZodIssueInvalidKey): Words {
  return ["schema/wrong-key", `has a key that is none: it ${issues[0]?.message ?? "is of another form"}`];
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((key, index) => (typeof key === "number" ? `[${key}]` : `${index === 0 ? "" : "."}${shown(String(key))}`)).join("");
}

// Keys of tables come from outside as well: those that are dates or like names are shown.
function shown(key: string): string {
  return FIELD_NAME.test(key) || /^#\d+$/.test(key) || /^[\d-]{1,10}$/.test(key) ? key : "*";
}
