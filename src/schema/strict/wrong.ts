import type { SchemaIssueCode } from "../parse/schema-issue.ts";

/** What the leaves of the schemas say. They never quote a value, so it may be read by anyone. */
export const WRONG = {
  date: "must be a date YYYY-MM-DD, of a day that exists",
  monthDay: "must be a date YYYY-MM-DD or a day of the year MM-DD, of a day that exists",
  instant: "must be a moment as in 2026-03-01T08:30:00.000Z",
  offsetInstant: "must be a moment in ISO 8601 with an offset, as in 2026-03-01T08:30:00Z",
  time: 'must be a time of day from "00:00" to "24:00"',
  timeZone: "must be the name of a time zone, as in Asia/Shanghai, or an offset, as in +08:00",
  currency: "must be a currency of three capital letters",
  hash: "must be 16 hexadecimal digits",
  code: "must be a code without blanks",
  name: "must be text that is not empty",
  text: "must be text",
  id: "must be an id: a finite number, or text that is not empty",
  number: "must be a finite number",
  whole: "must be a whole number that a double holds exactly",
  amount: "must be a finite number, or money { minor, currency }",
} as const;

/** The code of each of these sentences. */
export const CODE_OF_WRONG: Readonly<Record<string, SchemaIssueCode>> = {
  [WRONG.date]: "schema/not-a-date",
  [WRONG.monthDay]: "schema/not-a-date",
  [WRONG.instant]: "schema/not-an-instant",
  [WRONG.offsetInstant]: "schema/not-an-instant",
  [WRONG.time]: "schema/not-a-time",
  [WRONG.timeZone]: "schema/not-a-time-zone",
  [WRONG.currency]: "schema/not-a-currency",
  [WRONG.hash]: "schema/wrong-form",
  [WRONG.code]: "schema/wrong-form",
  [WRONG.name]: "schema/not-text",
  [WRONG.text]: "schema/not-text",
  [WRONG.id]: "schema/not-an-id",
  [WRONG.number]: "schema/not-a-number",
  [WRONG.whole]: "schema/not-a-number",
  [WRONG.amount]: "schema/not-an-amount",
};
