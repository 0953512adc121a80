import type { Id } from "../../foundation/index.ts";
import { requireDate, requireId, requireList, requireObject } from "../../foundation/internal.ts";
import { isBlank } from "./missing-visit-items.ts";

/** What a visit sheet must say. */
export type SheetItem = "needs" | "environment" | "entryPoint";

/** The sheet that prepares the offer of a service after a visit (CAD-18). Its texts are never part of a reason or an error. */
export interface VisitSheet {
  /** Whose sheet it is. */
  readonly customer: Id;
  /** Day on which it was written, `YYYY-MM-DD`. */
  readonly date: string;
  /** The visit it comes from (CUS-15). */
  readonly contact?: Id | undefined;
  /** Who wrote it. */
  readonly by?: Id | undefined;
  /** Analysis of the customer's needs: each need in a sentence. */
  readonly needs?: readonly string[] | undefined;
  /** Assessment of the environment that the customer is in. */
  readonly environment?: string | undefined;
  /** Where our service can begin. */
  readonly entryPoint?: string | undefined;
}

/**
 * The items of a visit sheet, in the order in which they are asked for.
 *
 * @category Visit records
 * @see CAD-18
 */
export const sheetItems: readonly SheetItem[] = ["needs", "environment", "entryPoint"];

/**
 * What does a visit sheet lack?
 *
 * @param sheet - the sheet
 * @returns the missing items, in the order of {@link sheetItems}; blank text is missing, and so are needs if all of them are blank
 * @throws ClienteleError `missing-id` without a customer, `invalid-date`, `invalid-input`
 * @example
 * ```ts
 * import { missingSheetItems } from "clientele/cadence";
 *
 * missingSheetItems({ customer: 7, date: "2026-03-02", needs: ["Shorter delivery."], environment: "" });
 * // => ["environment", "entryPoint"]
 * missingSheetItems({ customer: 7, date: "2026-02-30" }); // throws invalid-date
 * ```
 * @category Visit records
 * @see CAD-18
 */
export function missingSheetItems(sheet: VisitSheet): readonly SheetItem[] {
  const fields = requireObject(sheet, "sheet");
  requireId(fields["customer"], "sheet", 0);
  requireDate(fields["date"], "sheet.date");
  return sheetItems.filter((item) => isMissing(fields[item], item));
}

function isMissing(value: unknown, item: SheetItem): boolean {
  if (value === undefined || value === null) return true;
  if (item !== "needs") return isBlank(value, { list: "sheet", field: item });
  return Array.from(requireList(value, "sheet.needs"), (need) => isBlank(need, { list: "sheet", field: item })).every((blank) => blank);
}
