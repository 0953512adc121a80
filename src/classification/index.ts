/**
 * Who matters most: ABC analysis, concentration, scoring, RFM, XYZ, and who moved.
 *
 * @module classification
 */
export { classifyAbc } from "./abc.ts";
export type { AbcApart, AbcApartRow, AbcGroup, AbcOptions, AbcRow, AbcTable, ManualClass } from "./abc.ts";
export { classesOfChunk, classifyAbcChunks } from "./abc-chunks.ts";
export type { AbcChunks } from "./abc-chunks.ts";
export { APART, classifyAbcColumn } from "./abc-column.ts";
export { computedClasses, defineAbcPolicy, fromShares, paretoClasses, rankClasses } from "./abc-policy.ts";
export type {
  AbcBoundary,
  AbcClass,
  AbcNonPositive,
  AbcPolicy,
  AbcTies,
  ComputedPolicy,
  RankPolicy,
  ShareClass,
  SharePolicy,
  ThresholdClass,
  ThresholdPolicy,
} from "./abc-policy.ts";
export { rankColumn, tabulateAbcColumn } from "./abc-ranking.ts";
export type { AbcColumns } from "./abc-ranking.ts";
export type { AbcReason, AbcReasons, CumulativeShareFacts } from "./abc-reasons.ts";
export type { AbcClassSummary, AbcColumn, AbcCrossing, AbcTotals, NothingOverZero } from "./abc-summary.ts";
export { concentration } from "./concentration.ts";
export type { Concentration, ConcentrationRatios } from "./concentration.ts";
export { concentrationRatio } from "./concentration-ratio.ts";
export type { Accessor } from "./customer-values.ts";
export { lorenzCurve } from "./lorenz-curve.ts";
export type { LorenzOptions, LorenzPoint } from "./lorenz-curve.ts";
export { paretoCount, paretoShare } from "./pareto.ts";
export type { ParetoShareOptions } from "./pareto.ts";
export { paretoFinding, paretoPrinciple } from "./pareto-finding.ts";
export type { LeadingCustomers, ParetoFinding, ParetoFindingOptions, ParetoShares } from "./pareto-finding.ts";
export type { ValuesApart } from "./ranked-values.ts";
export type { ZerosOption } from "./zeros-option.ts";
export { scoreRfm, scoreRfmSummaries } from "./rfm.ts";
export type { RfmSummary } from "./rfm.ts";
export type { RfmLeftOut, RfmOptions } from "./rfm-ledger.ts";
export { quintileRfm, recencyFrequencySegments } from "./rfm-policy.ts";
export type {
  ClosedSide,
  NestedRfmPolicy,
  NtileRfmPolicy,
  QuantileRfmPolicy,
  RecencyFrequencySegment,
  RfmPolicy,
  RfmSegment,
  RfmSegmentation,
  RfmThresholds,
  ScoreRange,
  ThresholdRfmPolicy,
} from "./rfm-policy.ts";
export type { RfmReasons } from "./rfm-reasons.ts";
export type { NestedThresholds } from "./rfm-scores.ts";
export type { UnreachableSegment } from "./rfm-segments.ts";
export type { RfmRow, RfmSegmentSummary, RfmTable } from "./rfm-table.ts";
export { classifyXyz } from "./xyz.ts";
export type { XyzClassSummary, XyzRow, XyzSeries, XyzTable, XyzUndetermined } from "./xyz.ts";
export { variationClasses } from "./xyz-policy.ts";
export type { VariationClass, XyzClass, XyzPolicy } from "./xyz-policy.ts";
export type { XyzReasons } from "./xyz-reasons.ts";
export { monthlySeries } from "./xyz-series.ts";
export type { MonthlySeries, MonthlySeriesLeftOut, MonthlySeriesOptions } from "./xyz-series.ts";
export type { ApartCustomer, ApartGroups, ClassifiedBase, ClassifiedRow } from "./classified-base.ts";
export { crossClasses } from "./cross-classes.ts";
export type { CrossedClass, CrossInput, CrossTable } from "./cross-classes.ts";
export { compareClasses } from "./compare-classes.ts";
export type { ClassMigration, ClassMove, ClassState, MoveDirection } from "./compare-classes.ts";
export type { CompareOptions } from "./compare-policies.ts";
export type { MigrationReasons, MovedFacts } from "./migration-reasons.ts";
export { settleClasses } from "./settle-classes.ts";
export type { SettledRow, SettledTable } from "./settle-classes.ts";
export { steadyClasses } from "./settle-policy.ts";
export type { SettlingPolicy } from "./settle-policy.ts";
export type { BorderFacts, SettlingReasons } from "./settle-reasons.ts";
export { customerMetrics } from "./customer-metrics.ts";
export type { CustomerMetrics, CustomerMetricsOptions, CustomerMetricsRow, Ledger, OutsideRecords } from "./customer-metrics.ts";
export type { UnallocatedReceipt } from "./customer-metrics-collection.ts";
export type { ContactMetrics } from "./customer-metrics-contact.ts";
export type { FinanceMetrics } from "./customer-metrics-finance.ts";
export type { MetricsReasons } from "./customer-metrics-reasons.ts";
export type { TradingMetrics } from "./customer-metrics-trading.ts";
export type { OutsideCount, Period } from "./ledger-period.ts";
export { orderMetricsColumns } from "./order-metrics-columns.ts";
export type { OrderColumns, OrderMetricsColumns, OrderMetricsColumnsOptions } from "./order-metrics-columns.ts";
export { scoreCustomers } from "./score-customers.ts";
export type { ScoreContribution, ScoreEntry, ScoreRow, ScoreTable } from "./score-customers.ts";
export { oddScale } from "./score-policy.ts";
export type { ScoreCriterion, ScorePolicy } from "./score-policy.ts";
export type { ScoreReasons } from "./score-reasons.ts";
export { cityCriteria } from "./city-criteria.ts";
export type { CityCriterion } from "./city-criteria.ts";
export { selectKeyAccounts } from "./key-accounts.ts";
export type { KeyAccountOptions, KeyAccountReason, KeyAccounts, ScoredTotal, WeighedCustomer } from "./key-accounts.ts";
export { customerDegrees } from "./customer-degrees.ts";
export type { CustomerDegreeInput, CustomerDegrees, CustomerDegreeTable } from "./customer-degrees.ts";
export type { DegreeReasons } from "./customer-degrees-reasons.ts";
export type { ClassificationReason, ClassificationReasons } from "./reasons.ts";
