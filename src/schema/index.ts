/**
 * The door to the outside: strict schemas, lenient parsers of what databases and files give, and upgrades of what older versions stored.
 *
 * @module schema
 */
export type { ParseOptions } from "./parse/parse-options.ts";
export type { Parsed, ParsedRows, Parser, RejectedRow, RowsParser, Upgrader } from "./parse/parsed.ts";
export type { SchemaIssue, SchemaIssueCode } from "./parse/schema-issue.ts";
export type { ObjectSchema, SchemaFields } from "./strict/object-schema.ts";
export { moneySchema } from "./strict/leaves.ts";
export {
  channelSchema,
  consentSchema,
  customerSchema,
  ownerSchema,
  parseConsent,
  parseConsents,
  parseCustomer,
  parseCustomers,
  parseOwner,
  parseOwners,
  parsePeople,
  parsePerson,
  personSchema,
} from "./customers/customer-schema.ts";
export {
  invoiceSchema,
  orderSchema,
  parseInvoice,
  parseInvoices,
  parseOrder,
  parseOrders,
  parseReceipt,
  parseReceipts,
  parseReturn,
  parseReturns,
  receiptSchema,
  returnSchema,
} from "./customers/ledger-schemas.ts";
export {
  classChangeSchema,
  contactHoldSchema,
  contactRecordSchema,
  feedbackSchema,
  parseClassChange,
  parseClassChanges,
  parseContactHold,
  parseContactHolds,
  parseContactRecord,
  parseContactRecords,
  parseFeedback,
  parseFeedbacks,
} from "./customers/contact-schemas.ts";
export { parseWorkCalendar, parseWorkCalendars, workCalendarSchema } from "./calendar/calendar-schema.ts";
export { abcPolicySchema, parseAbcPolicy } from "./classification/abc-schema.ts";
export { parseRfmPolicy, rfmPolicySchema } from "./classification/rfm-schema.ts";
export {
  parseScorePolicy,
  parseSettlingPolicy,
  parseXyzPolicy,
  scorePolicySchema,
  settlingPolicySchema,
  xyzPolicySchema,
} from "./classification/policy-schemas.ts";
export {
  cadencePolicySchema,
  cadenceRuleSchema,
  parseCadencePolicy,
  parseCadenceRule,
} from "./cadence/cadence-schema.ts";
export {
  cadenceEventSchema,
  contactPauseSchema,
  contactSnoozeSchema,
  festivalDaySchema,
  parseCadenceEvent,
  parseCadenceEvents,
  parseContactPause,
  parseContactPauses,
  parseContactSnooze,
  parseContactSnoozes,
  parseFestivalDay,
  parseFestivalDays,
  parsePinnedContact,
  parsePinnedContacts,
  parsePlanOwner,
  parsePlanOwners,
  parseRoleAssignment,
  parseRoleAssignments,
  pinnedContactSchema,
  planOwnerSchema,
  roleAssignmentSchema,
} from "./cadence/input-schemas.ts";
export { engagementCommandSchema, parseEngagementCommand, parseEngagementCommands } from "./engagements/command-schema.ts";
export {
  budgetLineSchema,
  contractSchema,
  opportunitySchema,
  parseBudgetLine,
  parseBudgetLines,
  parseContract,
  parseContracts,
  parseOpportunities,
  parseOpportunity,
  parseRisk,
  parseRisks,
  riskSchema,
} from "./engagements/register-schemas.ts";
export {
  changeRequestSchema,
  parseChangeRequest,
  parseChangeRequests,
  parsePlanReview,
  parsePlanReviews,
  parsePlanVersion,
  parsePlanVersions,
  parseStakeholder,
  parseStakeholders,
  parseTouch,
  parseTouches,
  planReviewSchema,
  planVersionSchema,
  stakeholderSchema,
  touchSchema,
} from "./engagements/governance-schemas.ts";
export {
  engagementTemplateSchema,
  parseEngagementTemplate,
  parseEngagementTemplates,
} from "./engagements/template-schema.ts";
export {
  engagementFactSchema,
  parseEngagementFact,
  parseEngagementFacts,
  upgradeEngagementFact,
} from "./engagements/fact-schema.ts";
export {
  engagementStateSchema,
  parseEngagementState,
  parseEngagementStates,
  upgradeEngagementState,
} from "./engagements/state-schema.ts";
export { complaintCommandSchema, parseComplaintCommand, parseComplaintCommands } from "./complaints/command-schema.ts";
export { complaintRecordSchema, parseComplaintRecord, parseComplaintRecords } from "./complaints/record-schema.ts";
export {
  parseServiceEvent,
  parseServiceEvents,
  parseServicePolicy,
  serviceEventSchema,
  servicePolicySchema,
} from "./complaints/service-schemas.ts";
export { complaintPolicySchema, parseComplaintPolicy } from "./complaints/policy-schema.ts";
export {
  complaintFactSchema,
  parseComplaintFact,
  parseComplaintFacts,
  upgradeComplaintFact,
} from "./complaints/fact-schema.ts";
export {
  complaintStateSchema,
  parseComplaintState,
  parseComplaintStates,
  upgradeComplaintState,
} from "./complaints/state-schema.ts";
export {
  cardPersonSchema,
  customerCardSchema,
  parseCardPeople,
  parseCardPerson,
  parseCustomerCard,
  parseCustomerCards,
} from "./customers/card-schema.ts";
export {
  customerDocumentSchema,
  customerSourceSchema,
  installedProductSchema,
  parseCustomerDocument,
  parseCustomerDocuments,
  parseCustomerSource,
  parseCustomerSources,
  parseInstalledProduct,
  parseInstalledProducts,
} from "./customers/card-item-schemas.ts";
export {
  cardFactSchema,
  ownerFactSchema,
  parseCardFact,
  parseCardFacts,
  parseOwnerFact,
  parseOwnerFacts,
  upgradeCardFact,
  upgradeOwnerFact,
} from "./customers/card-fact-schema.ts";
export {
  cardAuditPolicySchema,
  cardPolicySchema,
  categoryPolicySchema,
  documentPolicySchema,
  lifecyclePolicySchema,
  parseCardAuditPolicy,
  parseCardPolicy,
  parseCategoryPolicy,
  parseDocumentPolicy,
  parseLifecyclePolicy,
  parseRevisionPolicy,
  parseStakeholderPolicy,
  revisionPolicySchema,
  stakeholderPolicySchema,
} from "./customers/card-policy-schemas.ts";
export {
  datedLevelSchema,
  gapPolicySchema,
  parseDatedLevel,
  parseDatedLevels,
  parseGapPolicy,
  parseReceivedLevel,
  parseReceivedLevels,
  parseSurvey,
  parseSurveyResponse,
  parseSurveyResponses,
  receivedLevelSchema,
  surveyResponseSchema,
  surveySchema,
} from "./satisfaction/survey-schemas.ts";
export {
  parseServiceCatalogue,
  parseServiceStandard,
  parseServiceStandards,
  parseServiceUse,
  parseServiceUses,
  serviceCatalogueSchema,
  serviceStandardSchema,
  serviceUseSchema,
} from "./satisfaction/standard-schemas.ts";
export {
  churnComplaintSchema,
  churnPolicySchema,
  churnRatingSchema,
  discountRequestSchema,
  parseChurnComplaint,
  parseChurnComplaints,
  parseChurnPolicy,
  parseChurnRating,
  parseChurnRatings,
  parseDiscountRequest,
  parseDiscountRequests,
  parseRetentionMeasure,
  parseRetentionMeasures,
  parseServiceGiven,
  parseServicesGiven,
  retentionMeasureSchema,
  serviceGivenSchema,
} from "./satisfaction/churn-schemas.ts";
