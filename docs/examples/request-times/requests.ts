import type { ComplaintRecord } from "clientele/complaints";
import * as z from "zod";
import { readRows } from "../complaint-register/read-rows.ts";

const text = z.string().min(1, "is empty").regex(/^\P{Cc}*$/u, "holds control characters");
const moment = z.iso.datetime("is not an instant in UTC");
const row = z
  .object({ request: z.string().regex(/^\d+$/, "is no number"), opened: moment, closed: z.union([z.literal(""), moment]), kind: text, area: text })
  .transform(({ request, opened, closed, kind, area }): ComplaintRecord => ({
    complaint: Number(request),
    receivedAt: opened,
    closedAt: closed === "" ? null : closed,
    category: kind,
    unit: area,
  }));

/** Reads requests from a file: `request,opened,closed,kind,area`, moments in UTC. */
export function readRequests(file: string): readonly ComplaintRecord[] {
  return readRows(file, row);
}
