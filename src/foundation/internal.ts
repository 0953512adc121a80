// What the other capabilities share but users do not see.
export { amountReader } from "./amounts.ts";
export { civilOfDay } from "./civil.ts";
export { decimalSum } from "./decimal-sum.ts";
export type { DecimalSum } from "./decimal-sum.ts";
export { addDecimals, compareDecimals, decimalToNumber, multiplyDecimals, toDecimal } from "./decimals.ts";
export type { Decimal } from "./decimals.ts";
export { requireTotal } from "./exact-sum.ts";
export { deepFreeze } from "./freeze.ts";
export { requireId, requireUniqueIds } from "./ids.ts";
export { describePlace, notFinite, requireFinite, requireInteger, requireIterable } from "./places.ts";
export type { Place } from "./places.ts";
export { dateOfDay, requireDate, requireDay } from "./plain-dates.ts";
