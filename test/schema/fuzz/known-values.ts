import * as clientele from "clientele";

// Definitions that make sense, which no generator finds by chance: what a definition says has to fit together.
export const knownValues: Readonly<Record<string, readonly unknown[]>> = {
  workCalendar: [
    {
      id: "office",
      timeZone: "Asia/Shanghai",
      week: { mon: [["09:00", "12:00"], ["13:30", "18:00"]], fri: [["22:00", "06:00"]] },
      holidays: ["2026-10-01", { date: "2026-10-02", name: "holiday" }],
      overrides: { "2026-10-10": [["09:00", "24:00"]] },
      breaks: { "2026-10-12": [["10:00", "10:30"]] },
      coverage: { from: "2026-01-01", to: "2026-12-31" },
      beyondCoverage: "refuse",
    },
  ],
  abcPolicy: [clientele.paretoClasses, clientele.rankClasses, clientele.computedClasses, { by: "threshold", classes: [{ class: "A", from: 100 }, { class: "B" }] }],
  rfmPolicy: [clientele.quintileRfm],
  xyzPolicy: [clientele.variationClasses],
  settlingPolicy: [clientele.steadyClasses],
  cadencePolicy: [clientele.consultingCadence, { ...clientele.consultingCadence, rules: clientele.consultingTouches }],
  cadenceRule: [...clientele.consultingTouches, ...clientele.consultingCadence.rules],
  engagementTemplate: [
    clientele.consulting,
    clientele.crmImplementation,
    clientele.erpImplementation,
    clientele.erpShort,
    clientele.keyAccountPursuit,
    clientele.salesOpportunity,
  ],
  complaintPolicy: [clientele.consultingComplaints],
  cardPolicy: [clientele.standardCardItems],
  cardAuditPolicy: [clientele.standardCardAudit],
  revisionPolicy: [clientele.standardRevisions],
  stakeholderPolicy: [clientele.standardStakeholders],
  documentPolicy: [clientele.standardDocuments],
  lifecyclePolicy: [clientele.standardLifecycle],
  categoryPolicy: [clientele.standardCategories],
  churnPolicy: [clientele.standardChurnSignals],
  servicePolicy: [
    {
      pauseStates: ["waiting"],
      closedStates: ["done"],
      clocks: [
        { clock: "solution", starts: "created", stops: ["closed", { state: "done" }], pauses: "inPauseStates", target: { hours: 4, counted: "workingTime" }, calendar: "office" },
        { clock: "answer", starts: { milestone: "accepted" }, stops: ["publicAnswer"], target: { bySeverity: { grave: { workingDays: 1 } }, otherwise: null } },
        { clock: "news", starts: "customerWaiting", stops: [], target: { calendarDays: 2 }, escalations: [{ escalation: "late", offset: { hours: 1, counted: "elapsedTime" } }] },
      ],
    },
  ],
  serviceCatalogue: [{ id: "services", services: [{ id: "hotline", kind: "online-questions", level: "standard", charge: "free" }] }],
};
