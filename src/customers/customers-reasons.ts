import type { Reason } from "../foundation/index.ts";
import type { AuditReasons } from "./audit/audit-reasons.ts";
import type { BuyingReasons } from "./buying/buying-reasons.ts";
import type { CompletenessReasons } from "./cards/completeness-reasons.ts";
import type { CategoryReasons } from "./category/category-reasons.ts";
import type { DocumentReasons } from "./documents/document-reasons.ts";
import type { LifecycleReasons } from "./lifecycle/lifecycle-reasons.ts";
import type { OwnerReasons } from "./owners/owner-reasons.ts";
import type { ProductReasons } from "./products/product-reasons.ts";
import type { ReceivablesReasons } from "./receivables/receivables-reasons.ts";
import type { MergeReasons } from "./revisions/merge-reasons.ts";
import type { RevisionReasons } from "./revisions/revision-reasons.ts";
import type { FirstContactDateReasons, SourceReasons } from "./sources/source-reasons.ts";

/** Every reason that customers give, from code to the facts that belong to it. */
export interface CustomersReasons
  extends AuditReasons,
    BuyingReasons,
    CategoryReasons,
    CompletenessReasons,
    DocumentReasons,
    FirstContactDateReasons,
    LifecycleReasons,
    MergeReasons,
    OwnerReasons,
    ProductReasons,
    ReceivablesReasons,
    RevisionReasons,
    SourceReasons {}

/** Any reason that customers give, told apart by `code`. */
export type CustomersReason = Reason<CustomersReasons>;
