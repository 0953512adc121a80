// What the other capabilities share but users do not see.
export { BLOCK, idNumbering } from "./metrics/ledger-ids.ts";
