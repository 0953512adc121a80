// What the other capabilities share but users do not see.
export { classifyAbcSteps } from "./abc/abc.ts";
export { BLOCK, idNumbering } from "./metrics/ledger-ids.ts";
export type { IdNumbering } from "./metrics/ledger-ids.ts";
export { settleNext } from "./migration/settle-classes.ts";
