import type { ComplaintRecord } from "clientele/complaints";
import * as z from "zod";
import { readRows } from "./read-rows.ts";

const text = z.string().min(1, "is empty").regex(/^\P{Cc}*$/u, "holds control characters");
const row = z
  .object({
    row: z.string().regex(/^\d+$/, "is no number"),
    received: z.iso.date("is not a day YYYY-MM-DD"),
    forwarded: z.iso.date("is not a day YYYY-MM-DD"),
    product: text,
    issue: text,
    outcome: text,
    timely: z.enum(["Yes", "No"], "is neither Yes nor No"),
    disputed: z.enum(["Yes", "No", ""], "is neither Yes, No nor empty"),
  })
  .transform((fields): ComplaintRecord => ({
    complaint: Number(fields.row),
    receivedOn: fields.received,
    // The file has no closing dates. What it shows is the agency's own part: done when the company has the complaint.
    closedOn: fields.forwarded,
    product: fields.product,
    causes: [fields.issue],
    solution: fields.outcome,
    clocks: { firstResponse: fields.timely === "Yes" ? "within" : "late" },
    // Whoever disputes the answer is not satisfied with it; an empty field says that nobody knows.
    followUp: fields.disputed === "" ? null : fields.disputed === "No" ? "satisfied" : "dissatisfied",
  }));

/** Reads complaints from a file: `row,received,forwarded,product,issue,outcome,timely,disputed`. */
export function readComplaints(file: string): readonly ComplaintRecord[] {
  return readRows(file, row);
}
