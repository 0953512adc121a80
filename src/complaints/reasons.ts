import type { Reason } from "../foundation/index.ts";
import type { ComplaintRegisterReasons } from "./register/complaint-register-reasons.ts";
import type { ComplaintStatusReasons } from "./status/status-reasons.ts";

/**
 * Every reason that complaints give, from code to the facts that belong to it. What `decide` refuses has codes of its own.
 *
 * @category Reasons
 */
export interface ComplaintsReasons extends ComplaintRegisterReasons, ComplaintStatusReasons {}

/**
 * Any reason that complaints give, told apart by `code`.
 *
 * @category Reasons
 */
export type ComplaintsReason = Reason<ComplaintsReasons>;
