import { compareIds } from "../../foundation/index.ts";
import { dateOfDay } from "../../foundation/internal.ts";
import type { ReadComplaint } from "./accounts.ts";
import type { ChurnQuestion, ComplaintTopic } from "./churn-facts.ts";
import type { ChurnSignalName } from "./churn-policy.ts";
import type { ComplaintsInWindow, LowRating, RecordsInWindow } from "./churn-reasons.ts";
import type { ChurnEvidence, Detector, Judge } from "./findings.ts";
import { QUESTION_SCALES } from "./read-facts.ts";

/**
 * Looks for complaints: how many, open and grave, repeated, dissatisfied afterwards, and what about.
 *
 * @param account - the customer
 * @param judge - what customers are judged by
 * @param findings - takes what is found
 */
export const complaintSignals: Detector = ({ complaints, lateServices, unfriendlyServices }, judge, findings) => {
  // Most customers of a large base have none of these.
  if (complaints === null && lateServices === 0 && unfriendlyServices === 0) return;
  const all = complaints ?? [];
  const recent = all.filter(({ day }) => day >= judge.from);
  const count = (signal: ChurnSignalName, chosen: readonly ReadComplaint[], services: number, evidence: (found: ComplaintsInWindow) => ChurnEvidence): void => {
    const total = chosen.length + services;
    if (total === 0 || !judge.asks(signal)) return;
    findings.measured(signal, total, () => evidence({ count: total, complaints: idsOf(chosen), from: dateOfDay(judge.from) }));
  };
  const about = (topic: ComplaintTopic): readonly ReadComplaint[] => recent.filter((complaint) => complaint.topic === topic);
  count("complaints", recent, 0, (found) => ({ code: "satisfaction/complaints", ...found }));
  findGrave(all, judge, findings);
  const repeated = REPEATABLE.map((topic) => ({ topic, chosen: about(topic) })).reduce((most, next) => (next.chosen.length > most.chosen.length ? next : most));
  if (repeated.chosen.length > 1) count("repeated-complaints", repeated.chosen, 0, (found) => ({ code: "satisfaction/repeated-complaints", topic: repeated.topic, ...found }));
  const dissatisfied = recent.filter(({ followUp }) => followUp === "dissatisfied");
  count("dissatisfied-follow-up", dissatisfied, 0, (found) => ({ code: "satisfaction/dissatisfied-follow-up", ...found }));
  count("price-complaints", about("price"), 0, (found) => ({ code: "satisfaction/price-complaints", ...found }));
  count("quality-complaints", about("product-quality"), 0, (found) => ({ code: "satisfaction/quality-complaints", ...found }));
  count("late-service", about("service-late"), lateServices, (found) => ({ code: "satisfaction/late-service", ...found, services: lateServices }));
  count("unfriendly-service", about("service-unfriendly"), unfriendlyServices, (found) => ({ code: "satisfaction/unfriendly-service", ...found, services: unfriendlyServices }));
};

// Two complaints of something else need not be of the same thing.
const REPEATABLE: readonly ComplaintTopic[] = ["product-quality", "service-late", "service-unfriendly", "price"];

function findGrave(complaints: readonly ReadComplaint[], judge: Judge, findings: Parameters<Detector>[2]): void {
  const grave = complaints.filter(({ isGrave, isOpen }) => isGrave && isOpen);
  if (grave.length === 0 || !judge.asks("open-grave-complaint")) return;
  findings.measured("open-grave-complaint", grave.length, () => {
    const since = dateOfDay(Math.min(...grave.map(({ day }) => day)));
    return { code: "satisfaction/open-grave-complaint", count: grave.length, complaints: idsOf(grave), since };
  });
}

function idsOf(complaints: readonly ReadComplaint[]): ComplaintsInWindow["complaints"] {
  return complaints.map(({ id }) => id).sort(compareIds);
}

const QUESTION_SIGNALS: Readonly<Record<ChurnQuestion, readonly [signal: ChurnSignalName, evidence: (found: LowRating) => ChurnEvidence]>> = {
  satisfaction: ["low-satisfaction", (found) => ({ code: "satisfaction/low-satisfaction", ...found })],
  recommendation: ["detractor", (found) => ({ code: "satisfaction/detractor", ...found })],
  effort: ["high-effort", (found) => ({ code: "satisfaction/high-effort", ...found })],
  continuation: ["unlikely-to-continue", (found) => ({ code: "satisfaction/unlikely-to-continue", ...found })],
};

/**
 * Looks for missed contacts, low ratings, returns and requests for lower prices.
 *
 * @param account - the customer
 * @param judge - what customers are judged by
 * @param findings - takes what is found
 */
export const recordSignals: Detector = ({ overdue, ratings, returns, discountRequests }, judge, findings) => {
  if (overdue !== null && judge.asks("missed-contacts")) {
    const { count, daysLate, rules } = overdue;
    findings.measured("missed-contacts", daysLate, () => ({ code: "satisfaction/missed-contacts", count, daysLate, rules: [...rules].sort() }));
  }
  if (ratings !== null) {
    for (const question of Object.keys(QUESTION_SIGNALS) as ChurnQuestion[]) {
      const [signal, evidence] = QUESTION_SIGNALS[question];
      if (!judge.asks(signal)) continue;
      const { lowest, highest, step } = QUESTION_SCALES[question];
      const off = ratings.offScale.filter((rating) => rating.question === question).sort((a, b) => a.value - b.value);
      for (const { value } of off) findings.unjudged(signal, { code: "satisfaction/off-scale", value, lowest, highest, step: step ?? null });
      const last = ratings.last.get(question);
      if (last === undefined && ratings.unanswered.has(question)) findings.unjudged(signal, { code: "satisfaction/no-answers" });
      if (last !== undefined) findings.measured(signal, last.value, () => evidence({ value: last.value, date: dateOfDay(last.day) }));
    }
  }
  const inWindow = (count: number): RecordsInWindow => ({ count, from: dateOfDay(judge.from) });
  if (returns > 0 && judge.asks("returns")) findings.measured("returns", returns, () => ({ code: "satisfaction/returns", ...inWindow(returns) }));
  if (discountRequests > 0 && judge.asks("discount-requests")) {
    findings.measured("discount-requests", discountRequests, () => ({ code: "satisfaction/discount-requests", ...inWindow(discountRequests) }));
  }
};
