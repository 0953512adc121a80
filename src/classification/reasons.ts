import type { Reason } from "../foundation/index.ts";
import type { AbcReasons } from "./abc/abc-reasons.ts";
import type { DegreeReasons } from "./scoring/customer-degrees-reasons.ts";
import type { MetricsReasons } from "./metrics/customer-metrics-reasons.ts";
import type { MigrationReasons } from "./migration/migration-reasons.ts";
import type { RfmReasons } from "./rfm/rfm-reasons.ts";
import type { ScoreReasons } from "./scoring/score-reasons.ts";
import type { SettlingReasons } from "./migration/settle-reasons.ts";
import type { XyzReasons } from "./xyz/xyz-reasons.ts";

/** Every reason that classification gives, from code to the facts that belong to it. */
export interface ClassificationReasons
  extends AbcReasons,
    DegreeReasons,
    MetricsReasons,
    MigrationReasons,
    RfmReasons,
    ScoreReasons,
    SettlingReasons,
    XyzReasons {}

/** Any reason that classification gives, told apart by `code`. */
export type ClassificationReason = Reason<ClassificationReasons>;
