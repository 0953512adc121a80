/**
 * What a CRM knows of its customers: the records that capabilities share; cards and their revisions, receivables, owners, sources, documents.
 *
 * @module customers
 */
export { appendFacts } from "../flow/index.ts";
export type { Actor, CommandHead, Fact, FactAnomaly, SeenIds } from "../flow/index.ts";
export { auditCard, auditCards } from "./audit/audit-card.ts";
export type { AuditCardOptions, AuditCardsOptions, CardAudits } from "./audit/audit-card.ts";
export { defineCardAudit, standardCardAudit } from "./audit/audit-policy.ts";
export type { CardAuditPolicy, ItemLife } from "./audit/audit-policy.ts";
export type { AuditReasons } from "./audit/audit-reasons.ts";
export type { CardAudit, CardCheck, CardFinding } from "./audit/card-findings.ts";
export type { CardLedger, LedgerTerms } from "./audit/card-ledger.ts";
export type { BuyingReasons } from "./buying/buying-reasons.ts";
export type { BuyingRole, DecisionStep, Department } from "./buying/buying-records.ts";
export type { DepartmentCoverage, PersonCoverage, RoleCoverage, StakeholderCoverage, StakeholderGap, StepCoverage } from "./buying/coverage-rows.ts";
export type { BuyingMap } from "./buying/read-buying-map.ts";
export { stakeholderCoverage, stakeholderCoverages } from "./buying/stakeholder-coverage.ts";
export type { StakeholderCoverageOptions } from "./buying/stakeholder-coverage.ts";
export { defineStakeholderPolicy, standardStakeholders } from "./buying/stakeholder-policy.ts";
export type { StakeholderPolicy } from "./buying/stakeholder-policy.ts";
export { cardItems, personItems } from "./cards/card-items.ts";
export { defineCardPolicy, standardCardItems } from "./cards/card-policy.ts";
export type { CardLevel, CardPolicy, CardRequirement } from "./cards/card-policy.ts";
export type { CompletenessReasons } from "./cards/completeness-reasons.ts";
export type { CardDetails, CardItem, CardItems, CardNews, CardTrail, CustomerCard, CustomerNeed, PurchasePrice, TradedSpan } from "./cards/customer-card.ts";
export { missingItems, missingItemsOf } from "./cards/missing-items.ts";
export type { CardCompleteness, CustomerLevel, MissingItem } from "./cards/missing-items.ts";
export { categoriesOf, categoryOf } from "./category/category.ts";
export type { CategoryReason, CategoryTable, CustomerCategory } from "./category/category.ts";
export type { CategoryCheck, ConditionStatus, FigureCheck } from "./category/category-check.ts";
export type { CategoryFigures } from "./category/category-figures.ts";
export { standardCategories } from "./category/category-policy.ts";
export type { CategoryCondition, CategoryFigure, CategoryPolicy, CategoryRule, FigureCondition, StandardCategory } from "./category/category-policy.ts";
export type { CategoryReasons } from "./category/category-reasons.ts";
export { defineCategoryPolicy } from "./category/define-category-policy.ts";
export type { CustomersReason, CustomersReasons } from "./customers-reasons.ts";
export { auditDocuments } from "./documents/audit-documents.ts";
export type { DocumentAudit, DocumentFinding, DocumentSeries } from "./documents/audit-documents.ts";
export type { CustomerDocument, DocumentOrigin } from "./documents/customer-document.ts";
export { defineDocumentPolicy, standardDocuments } from "./documents/document-policy.ts";
export type { DocumentClass, DocumentPolicy, StandardDocumentClass } from "./documents/document-policy.ts";
export type { DocumentReasons } from "./documents/document-reasons.ts";
export { numberDocument } from "./documents/number-document.ts";
export type { DocumentDraft, DocumentRefusal } from "./documents/number-document.ts";
export type { OriginOptions } from "./documents/read-documents.ts";
export type { CustomerLifecycle, LifecycleReason, LifecycleStage } from "./lifecycle/judge-lifecycle.ts";
export { lifecycleOf, lifecyclesOf } from "./lifecycle/lifecycle.ts";
export type { LifecycleOptions, LifecyclesOptions } from "./lifecycle/lifecycle.ts";
export type { LifecycleEvidence, OrderEvidence, PartnershipSpan } from "./lifecycle/lifecycle-evidence.ts";
export { defineLifecyclePolicy, standardLifecycle } from "./lifecycle/lifecycle-policy.ts";
export type { LifecyclePolicy } from "./lifecycle/lifecycle-policy.ts";
export type { LifecycleReasons } from "./lifecycle/lifecycle-reasons.ts";
export { assignOwner, endOwnership } from "./owners/assign-owner.ts";
export type { AssignOwner, EndOwnership, OwnerCommand, OwnerOptions, OwnerRefusal } from "./owners/assign-owner.ts";
export type { OwnerAssigned, OwnerFact, OwnershipEnded } from "./owners/owner-facts.ts";
export type { OwnerReasons } from "./owners/owner-reasons.ts";
export { ownerOn, ownersOver } from "./owners/owners-over.ts";
export type { Ownership } from "./owners/owners-over.ts";
export { reassignOwner } from "./owners/reassign-owner.ts";
export type { ReassignOwner } from "./owners/reassign-owner.ts";
export type { CardPerson, FormerPerson, PersonItem } from "./people/card-person.ts";
export { eraseFromHistory } from "./people/erase-from-history.ts";
export { erasePerson } from "./people/erase-person.ts";
export type { ErasureRefusal, PersonErasure } from "./people/erase-person.ts";
export { installedBase } from "./products/installed-base.ts";
export type { FaultFigures, InstalledBase, InstalledBaseOptions, InstalledPiece, InstalledProductSum, ProductFinding } from "./products/installed-base.ts";
export type { FaultState, InstalledProduct, ProductFault } from "./products/installed-product.ts";
export type { ProductReasons } from "./products/product-reasons.ts";
export type { EquippedCustomer } from "./products/read-products.ts";
export { defineAgeing, standardAgeing } from "./receivables/ageing-buckets.ts";
export type { AgeingBucket, StandardAgeingBucket } from "./receivables/ageing-buckets.ts";
export { receivables, usualPaymentDays } from "./receivables/receivables.ts";
export type { ReceivablesOptions } from "./receivables/receivables.ts";
export type { CreditTerms } from "./receivables/receivables-input.ts";
export type { ReceivablesReasons } from "./receivables/receivables-reasons.ts";
export type { AgeingSum, OpenDebt, Receivables, ReceivablesFigures, ReceivablesRow, UnallocatedMoney } from "./receivables/receivables-table.ts";
export type { UnallocatedReason } from "./receivables/settle-account.ts";
export type * from "./records.ts";
export { applyRevision, replayCard } from "./revisions/apply-revision.ts";
export type {
  CardFact,
  CardFactData,
  CardFactOf,
  CardOpened,
  CardRevised,
  CardsMerged,
  ItemChange,
  ItemChangeOf,
  ItemDate,
  ItemRemark,
  MergeConflict,
  PersonChange,
  PersonErased,
  PersonFieldChange,
  PersonFieldChangeOf,
  WithheldGrant,
} from "./revisions/card-facts.ts";
export type { AddedPerson, CardRevision, ExpectedItems, PeopleRevision, PersonItems, PersonRevision } from "./revisions/card-revision.ts";
export { itemHistory } from "./revisions/item-history.ts";
export type { ItemHistoryEntry } from "./revisions/item-history.ts";
export { mergeCards } from "./revisions/merge-cards.ts";
export type { CardMerge, MergePreference, MergeRefusal, MergeResolution } from "./revisions/merge-cards.ts";
export type { MergeReasons } from "./revisions/merge-reasons.ts";
export { openCard } from "./revisions/open-card.ts";
export type { CardOpening, OpeningRefusal } from "./revisions/open-card.ts";
export { reassignRecords } from "./revisions/reassign-records.ts";
export { reviseCard } from "./revisions/revise-card.ts";
export type { RevisionRefusal } from "./revisions/revise-card.ts";
export { defineRevisionPolicy, standardRevisions } from "./revisions/revision-policy.ts";
export type { RevisionPolicy } from "./revisions/revision-policy.ts";
export type { CardClockReasons, RevisionReasons } from "./revisions/revision-reasons.ts";
export { conversionBySource } from "./sources/conversion-by-source.ts";
export type { ConversionOptions, ConversionTable, SourceConversion, SourcedCustomer } from "./sources/conversion-by-source.ts";
export type { CustomerSource, SourceKind } from "./sources/customer-source.ts";
export { firstContactTasks } from "./sources/first-contact-tasks.ts";
export type { CardExchange, FirstContactOptions, FirstContacts, FirstContactTask } from "./sources/first-contact-tasks.ts";
export type { FirstContactDateReasons, SourceReasons } from "./sources/source-reasons.ts";
