import * as z from "zod";

/**
 * The check that text or a list is not empty. That of zod also looks at values of other kinds that have a `length`, and fails on a strange one.
 *
 * @param error - what it says; absent: the words of zod
 * @returns the check, for text and lists
 */
export function notEmpty(error?: string): z.core.$ZodCheckMinLength {
  const when = ({ value }: z.core.ParsePayload): boolean => typeof value === "string" || Array.isArray(value);
  // Every check takes "when"; the types only say so of refinements.
  const parameters = error === undefined ? { when } : { when, error };
  return z.minLength(1, parameters);
}
