/**
 * Who matters most: ABC analysis, concentration, scoring, RFM, XYZ, and who moved.
 *
 * @module classification
 */
export { classifyAbc } from "./abc/abc.ts";
export type { AbcApart, AbcApartRow, AbcGroup, AbcOptions, AbcRow, AbcTable, ManualClass } from "./abc/abc.ts";
export { classesOfChunk, classifyAbcChunks } from "./abc/abc-chunks.ts";
export type { AbcChunks } from "./abc/abc-chunks.ts";
export { APART, classifyAbcColumn } from "./abc/abc-column.ts";
export { computedClasses, defineAbcPolicy, fromShares, paretoClasses, rankClasses } from "./abc/abc-policy.ts";
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
} from "./abc/abc-policy.ts";
export { rankColumn, tabulateAbcColumn } from "./abc/abc-ranking.ts";
export type { AbcColumns } from "./abc/abc-ranking.ts";
export type { AbcReason, AbcReasons, CumulativeShareFacts } from "./abc/abc-reasons.ts";
export type { AbcClassSummary, AbcColumn, AbcCrossing, AbcTotals, NothingOverZero } from "./abc/abc-summary.ts";
export { concentration } from "./concentration/concentration.ts";
export type { Concentration, ConcentrationRatios } from "./concentration/concentration.ts";
export { concentrationRatio } from "./concentration/concentration-ratio.ts";
export type { Accessor } from "./customer-values.ts";
export { lorenzCurve } from "./concentration/lorenz-curve.ts";
export type { LorenzOptions, LorenzPoint } from "./concentration/lorenz-curve.ts";
export { paretoCount, paretoShare } from "./concentration/pareto.ts";
export type { ParetoShareOptions } from "./concentration/pareto.ts";
export { paretoFinding, paretoPrinciple } from "./concentration/pareto-finding.ts";
export type { LeadingCustomers, ParetoFinding, ParetoFindingOptions, ParetoShares } from "./concentration/pareto-finding.ts";
export type { ValuesApart } from "./concentration/ranked-values.ts";
export type { ZerosOption } from "./concentration/zeros-option.ts";
export { scoreRfm, scoreRfmSummaries } from "./rfm/rfm.ts";
export type { RfmSummary } from "./rfm/rfm.ts";
export type { RfmLeftOut, RfmOptions } from "./rfm/rfm-ledger.ts";
export { quintileRfm, recencyFrequencySegments } from "./rfm/rfm-policy.ts";
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
} from "./rfm/rfm-policy.ts";
export type { RfmReasons } from "./rfm/rfm-reasons.ts";
export type { NestedThresholds } from "./rfm/rfm-scores.ts";
export type { UnreachableSegment } from "./rfm/rfm-segments.ts";
export type { RfmRow, RfmSegmentSummary, RfmTable } from "./rfm/rfm-table.ts";
export { classifyXyz } from "./xyz/xyz.ts";
export type { XyzClassSummary, XyzRow, XyzSeries, XyzTable, XyzUndetermined } from "./xyz/xyz.ts";
export { variationClasses } from "./xyz/xyz-policy.ts";
export type { VariationClass, XyzClass, XyzPolicy } from "./xyz/xyz-policy.ts";
export type { XyzReasons } from "./xyz/xyz-reasons.ts";
export { monthlySeries } from "./xyz/xyz-series.ts";
export type { MonthlySeries, MonthlySeriesLeftOut, MonthlySeriesOptions } from "./xyz/xyz-series.ts";
export type { ApartCustomer, ApartGroups, ClassifiedBase, ClassifiedRow } from "./migration/classified-base.ts";
export { crossClasses } from "./xyz/cross-classes.ts";
export type { CrossedClass, CrossInput, CrossTable } from "./xyz/cross-classes.ts";
export { compareClasses } from "./migration/compare-classes.ts";
export type { ClassMigration, ClassMove, ClassState, MoveDirection } from "./migration/compare-classes.ts";
export type { CompareOptions } from "./migration/compare-policies.ts";
export type { MigrationReasons, MovedFacts } from "./migration/migration-reasons.ts";
export { settleClasses } from "./migration/settle-classes.ts";
export type { SettledRow, SettledTable } from "./migration/settle-classes.ts";
export { steadyClasses } from "./migration/settle-policy.ts";
export type { SettlingPolicy } from "./migration/settle-policy.ts";
export type { BorderFacts, SettlingReasons } from "./migration/settle-reasons.ts";
export { customerMetrics } from "./metrics/customer-metrics.ts";
export type { CustomerMetrics, CustomerMetricsOptions, CustomerMetricsRow, Ledger, OutsideRecords } from "./metrics/customer-metrics.ts";
export type { UnallocatedReceipt } from "./metrics/customer-metrics-collection.ts";
export type { ContactMetrics } from "./metrics/customer-metrics-contact.ts";
export type { FinanceMetrics } from "./metrics/customer-metrics-finance.ts";
export type { MetricsReasons } from "./metrics/customer-metrics-reasons.ts";
export type { TradingMetrics } from "./metrics/customer-metrics-trading.ts";
export type { OutsideCount } from "./metrics/ledger-period.ts";
export { orderMetricsColumns } from "./metrics/order-metrics-columns.ts";
export type { OrderColumns, OrderMetricsColumns, OrderMetricsColumnsOptions } from "./metrics/order-metrics-columns.ts";
export { scoreCustomers } from "./scoring/score-customers.ts";
export type { ScoreContribution, ScoreEntry, ScoreRow, ScoreTable } from "./scoring/score-customers.ts";
export { oddScale } from "./scoring/score-policy.ts";
export type { ScoreCriterion, ScorePolicy } from "./scoring/score-policy.ts";
export type { ScoreReasons } from "./scoring/score-reasons.ts";
export { cityCriteria } from "./scoring/city-criteria.ts";
export type { CityCriterion } from "./scoring/city-criteria.ts";
export { selectKeyAccounts } from "./scoring/key-accounts.ts";
export type { KeyAccountOptions, KeyAccountReason, KeyAccounts, ScoredTotal, WeighedCustomer } from "./scoring/key-accounts.ts";
export { customerDegrees } from "./scoring/customer-degrees.ts";
export type { CustomerDegreeInput, CustomerDegrees, CustomerDegreeTable } from "./scoring/customer-degrees.ts";
export type { DegreeReasons } from "./scoring/customer-degrees-reasons.ts";
export type { ClassificationReason, ClassificationReasons } from "./reasons.ts";
