// What the other capabilities share but users do not see.
export { classifyAbcSteps } from "./abc/abc.ts";
export { settleNext } from "./migration/settle-classes.ts";
