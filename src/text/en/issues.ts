import type { IssueReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What is wrong with data from outside. */
export const issues: Sentences<IssueReasons> = {
  "schema/missing": (issue, w) => `${placeText(issue, w)} is missing.`,
  "schema/unknown-field": (issue, w) => `${placeText(issue, w)} is not a field of the record.`,
  "schema/wrong-type": (issue, w) => `${placeText(issue, w)} is a value of another kind.`,
  "schema/not-json": (issue, w) => `${placeText(issue, w)} is not JSON.`,
  "schema/not-text": (issue, w) => `${placeText(issue, w)} is no text, or an empty one.`,
  "schema/not-an-id": (issue, w) => `${placeText(issue, w)} is no id.`,
  "schema/not-a-number": (issue, w) => `${placeText(issue, w)} is no number, or not a whole one.`,
  "schema/inexact-number": (issue, w) => `${placeText(issue, w)} is more than a number can hold exactly.`,
  "schema/not-an-amount": (issue, w) => `${placeText(issue, w)} is no amount.`,
  "schema/not-a-currency": (issue, w) => `${placeText(issue, w)} is no currency of three capital letters.`,
  "schema/not-a-date": (issue, w) => `${placeText(issue, w)} is no date YYYY-MM-DD of a day that exists.`,
  "schema/not-an-instant": (issue, w) => `${placeText(issue, w)} is no moment in time.`,
  "schema/not-a-time": (issue, w) => `${placeText(issue, w)} is no time of day.`,
  "schema/not-a-time-zone": (issue, w) => `${placeText(issue, w)} is no name of a time zone.`,
  "schema/wrong-form": (issue, w) => `${placeText(issue, w)} is not of the form it has to have.`,
  "schema/not-one-of": (issue, w) => `${placeText(issue, w)} is none of the values there are.`,
  "schema/out-of-range": (issue, w) => `${placeText(issue, w)} is too small, too large, too short or too long.`,
  "schema/no-such-form": (issue, w) => `${placeText(issue, w)} has none of the forms that are possible there.`,
  "schema/wrong-key": (issue, w) => `${placeText(issue, w)} has a key that cannot be one.`,
  "schema/too-deep": (issue, w) => `${placeText(issue, w)} is nested too deep.`,
  "schema/newer-version": (issue, w) => `${placeText(issue, w)} was stored by a newer version of the library.`,
  "schema/fault": (issue, w) => `${placeText(issue, w)} is refused by the check of its definition: ${w.text(issue.message)}.`,
};

function placeText({ path }: { readonly path: string }, w: Words): string {
  return path === "" ? "The value" : `Field ${w.text(path)}`;
}
