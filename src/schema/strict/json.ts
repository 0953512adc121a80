import * as z from "zod";
import { listOf, tableOf } from "./collections.ts";

/** Anything that JSON can say. */
export const json: z.ZodType = /* @__PURE__ */ jsonOf();

function jsonOf(): z.ZodType {
  const part = z.lazy((): z.ZodType => whole);
  const whole: z.ZodType = z.union([z.string(), z.number(), z.boolean(), z.null(), listOf(part), tableOf(part)]);
  return whole;
}
