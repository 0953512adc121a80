/**
 * What can be wrong with data from outside. A closed list, the same across versions.
 *
 * @category Parsing
 */
export type SchemaIssueCode =
  /** A field that must be there is absent, `null` or empty. */
  | "schema/missing"
  /** A field that the record does not have. */
  | "schema/unknown-field"
  /** A value of another kind: text for a list, a number for an object. */
  | "schema/wrong-type"
  /** Text for an object or a list is not JSON. */
  | "schema/not-json"
  /** No text, or an empty one where it has to say something. */
  | "schema/not-text"
  /** Neither a finite number nor text that says something. */
  | "schema/not-an-id"
  /** No finite number, or no whole one where it has to be. */
  | "schema/not-a-number"
  /** Decimal text or a big integer that a number cannot hold exactly. */
  | "schema/inexact-number"
  /** Neither a number nor money. */
  | "schema/not-an-amount"
  /** No currency of three capital letters. */
  | "schema/not-a-currency"
  /** No date, or a day that does not exist. */
  | "schema/not-a-date"
  /** No moment in time. */
  | "schema/not-an-instant"
  /** No time of day. */
  | "schema/not-a-time"
  /** No name of a time zone. */
  | "schema/not-a-time-zone"
  /** Text of another form than it has to have. */
  | "schema/wrong-form"
  /** None of the names or values there are. */
  | "schema/not-one-of"
  /** Too small, too large, too short or too long. */
  | "schema/out-of-range"
  /** None of the forms that a value of a union may have. */
  | "schema/no-such-form"
  /** A key of a table that cannot be one. */
  | "schema/wrong-key"
  /** Nested deeper than anything that makes sense. */
  | "schema/too-deep"
  /** Stored by a newer version of the library. */
  | "schema/newer-version"
  /** Of the right form, and refused by the check of its definition. */
  | "schema/fault";

/**
 * One thing that is wrong with data from outside.
 *
 * @category Parsing
 */
export interface SchemaIssue {
  /** Path to the place, as in `people[2].days[0].date`; `""` is the whole. A name of a field that could be personal is given by its position, as in `#3`. */
  readonly path: string;
  /** What is wrong. */
  readonly code: SchemaIssueCode;
  /** The same for people. Never quotes the value. */
  readonly message: string;
}
