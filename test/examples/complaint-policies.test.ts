import { expect, test } from "vitest";
import type { ComplaintPolicy } from "clientele/complaints";
import { cfpbCompany } from "../../docs/examples/complaint-policies/cfpb-company.ts";
import { chinaBankingInsurance } from "../../docs/examples/complaint-policies/china-banking-insurance.ts";
import { fcaDisp, fcaDispPayments } from "../../docs/examples/complaint-policies/fca-disp.ts";
import { calendars, lastDaysTable } from "../../docs/examples/complaint-policies/index.ts";
import { lastDays } from "../../docs/examples/complaint-policies/last-days.ts";
import figures from "../reference/complaints/90-derived-statutory.json" with { type: "json" };

interface StatutoryCase {
  readonly id: string;
  readonly receivedOn?: string;
  readonly sentToCompanyOn?: string;
  readonly expect: Readonly<Record<string, string>>;
}

// Which clock, of which policy, in which case, has which figure.
const clocks: Readonly<Record<string, readonly [policy: ComplaintPolicy, severity: string, clock: string, calendar: keyof typeof calendars]>> = {
  summaryResolutionBy: [fcaDisp, "ordinary", "resolution", "london"],
  finalResponseBy: [fcaDisp, "ordinary", "statutory", "london"],
  paymentServicesFinalBy: [fcaDispPayments, "ordinary", "statutory", "london"],
  paymentServicesLatestBy: [fcaDispPayments, "exceptional", "statutory", "london"],
  responseBy: [cfpbCompany, "ordinary", "firstResponse", "washington"],
  finalBy: [cfpbCompany, "ordinary", "statutory", "washington"],
  simpleBy: [chinaBankingInsurance, "plain", "statutory", "shanghai"],
  complexBy: [chinaBankingInsurance, "complex", "statutory", "shanghai"],
  speciallyApprovedBy: [chinaBankingInsurance, "approved", "statutory", "shanghai"],
};

test.each(figures.cases as readonly StatutoryCase[])("the last days of $id", ({ receivedOn, sentToCompanyOn, expect: expected }) => {
  for (const [figure, day] of Object.entries(expected)) {
    const [policy, severity, clock, calendar] = clocks[figure]!;
    expect([figure, lastDays(policy, severity, (receivedOn ?? sentToCompanyOn)!, calendars[calendar])[clock]]).toEqual([figure, day]);
  }
});

test("the table has a line for each clock of each policy", () => {
  const lines = lastDaysTable().split("\n").filter((line) => line.includes("2024-"));
  // The heading names the day, too.
  expect(lines).toHaveLength(1 + 9);
  expect(lines.find((line) => line.includes("approved"))).toContain("2024-04-05");
});
