/**
 * The whole practice in one call: from the ledgers of a client base to what matters most today, with the reasons.
 *
 * @module portfolio
 */
export type { ClassByHand, PortfolioBook, PortfolioEngagement, PortfolioOwner } from "./book/portfolio-book.ts";
export type { StrangerRecords } from "./book/read-book.ts";
export type { AttentionKind } from "./practice/attention-kinds.ts";
export { defaultPractice } from "./practice/default-practice.ts";
export { definePractice } from "./practice/define-practice.ts";
export type { ChurnPractice, ClassPractice, ClassTilt, EngagementPractice, PlanPractice, PortfolioStep, Practice, ReceivablesPractice } from "./practice/practice.ts";
export type { PortfolioReason, PortfolioReasons } from "./reasons.ts";
export { reviewPortfolio, reviewPortfolioSteps } from "./review-portfolio.ts";
export type { PortfolioProgress } from "./review-portfolio.ts";
export type { ComplaintReview, EngagementReview, EngagementWay, PortfolioCards, PortfolioChurn, PortfolioClasses, PortfolioClassReason, PortfolioClassRow, PortfolioComplaints, PortfolioDue, PortfolioPlan, PortfolioPlanned, PortfolioReceivables, PortfolioSettling, PortfolioTilt, PortfolioUnplanned, TiltGap, TiltRow } from "./review/portfolio-parts.ts";
export type { AttentionItem, AttentionReason, ChangedClass, ChangedItem, CustomerAttention, PortfolioChanges, PortfolioReview } from "./review/portfolio-review.ts";
export type { GivenClass, PortfolioOptions, PortfolioSteps, StepQuestion } from "./review/review-options.ts";
export { simulatePractice } from "./simulate-practice.ts";
export type { PracticeSimulation, SimulatedFigure, SimulatedPromises, SimulationOptions } from "./simulate-practice.ts";
