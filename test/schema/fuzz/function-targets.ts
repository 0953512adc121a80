import type { FuzzTarget } from "./run-fuzz.ts";
import { cadenceTargets } from "./targets/cadence-targets.ts";
import { calendarTargets } from "./targets/calendar-targets.ts";
import { classificationTargets } from "./targets/classification-targets.ts";
import { complaintTargets } from "./targets/complaint-targets.ts";
import { customerTargets } from "./targets/customer-targets.ts";
import { engagementTargets } from "./targets/engagement-targets.ts";
import { foundationTargets } from "./targets/foundation-targets.ts";
import { portfolioTargets } from "./targets/portfolio-targets.ts";
import { satisfactionTargets } from "./targets/satisfaction-targets.ts";

/** Every public function that is listed here, with a valid call. */
export const functionTargets: readonly FuzzTarget[] = [
  ...foundationTargets,
  ...calendarTargets,
  ...classificationTargets,
  ...cadenceTargets,
  ...customerTargets,
  ...engagementTargets,
  ...complaintTargets,
  ...satisfactionTargets,
  ...portfolioTargets,
];
