import { SOLVED, UNSOLVED } from "../phases.ts";
import { refuseDone, refuseUnreachable } from "./case.ts";
import { isGiven, requireCode, requireCommandId, requireName, requirePoints, requireProse } from "./command-fields.ts";
import type { RulesOf } from "./command-rule.ts";
import { judgeCalendars } from "./time-limits.ts";

/** How a complaint is taken down, read back and agreed on. */
export const intakeRules: RulesOf<"record" | "restate" | "confirmRestatement" | "correctRestatement"> = {
  record: {
    require({ complaint, customer, severity, category, channel, origin, product, unit, calendar, points, position }, compiled) {
      requireCommandId("complaint", complaint);
      requireCommandId("customer", customer);
      requireName("severity", compiled.severities, severity);
      requireName("category", compiled.categories, category);
      requireCode("channel", channel);
      if (isGiven(origin)) requireCode("origin", origin);
      if (isGiven(product)) requireCommandId("product", product);
      if (isGiven(unit)) requireCommandId("unit", unit);
      if (isGiven(calendar)) requireCode("calendar", calendar);
      requirePoints("points", points);
      requireProse("position", position);
    },
    during: "ever",
    policy: "any",
    judge(question, asked, command) {
      if (question.state.phase !== "notRecorded") refuseDone(question, asked);
      // One of the complaint's own may stand in for what is missing, if there is any at all.
      else if (command !== undefined || question.calendars.size === 0) judgeCalendars(question, command?.calendar ?? null);
    },
    facts({ compiled }, { complaint, customer, severity, category, channel, origin, product, unit, calendar, points, position }) {
      return [{
        type: "complaintRecorded",
        data: {
          complaint, definition: compiled.stamp, customer, severity, category, channel, origin: origin ?? null, product: product ?? null,
          unit: unit ?? null, calendar: calendar ?? null, level: compiled.policy.escalation.levels[0]!, points: [...(points ?? [])], position: position ?? null,
        },
      }];
    },
    asks: (_compiled, { phase }) => (phase === "notRecorded" ? [{ type: "record" }] : []),
  },
  restate: {
    require: ({ points }) => requirePoints("points", points),
    during: "open",
    clock: "sets",
    judge(question, asked) {
      if (question.state.phase === "restated") refuseDone(question, asked);
      else if (question.state.phase !== "recorded") refuseUnreachable(question, asked, ["recorded"]);
    },
    facts: ({ state }, { points }) => [{ type: "restated", data: { points: [...(points ?? state.points)] } }],
    asks: () => [{ type: "restate" }],
  },
  confirmRestatement: {
    require: () => undefined,
    during: "open",
    clock: "sets",
    judge(question, asked) {
      const { phase } = question.state;
      if (phase === "recorded") question.refusals.push({ code: "complaints/not-restated", phase, curable: true });
      else if (phase === "confirmed" || UNSOLVED.includes(phase) || SOLVED.includes(phase)) refuseDone(question, asked);
    },
    facts: () => [{ type: "restatementConfirmed", data: {} }],
    asks: () => [{ type: "confirmRestatement" }],
  },
  correctRestatement: {
    require: ({ points }) => requirePoints("points", points),
    during: "open",
    clock: "sets",
    judge(question, asked) {
      const { phase } = question.state;
      if (phase === "recorded") question.refusals.push({ code: "complaints/not-restated", phase, curable: true });
      else if (phase !== "restated") refuseUnreachable(question, asked, ["restated"]);
    },
    facts: ({ state }, { points }) => [{ type: "restatementCorrected", data: { points: [...(points ?? state.points)] } }],
    asks: () => [{ type: "correctRestatement" }],
  },
};
