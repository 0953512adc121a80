import { isText } from "../../flow/index.ts";
import { ClienteleError } from "../../foundation/index.ts";
import { STEPS } from "../step-types.ts";
import { refuseDone } from "./case.ts";
import { isGiven, requireCode, requireOneOf } from "./command-fields.ts";
import type { RulesOf } from "./command-rule.ts";

const DIRECTIONS = ["fromCustomer", "toCustomer", "internal"] as const;
const anyTime = { during: "ever", kind: "evidence", judge: () => undefined, asks: () => [] } as const;

/** What was seen is written down whatever was decided, also after the end. */
export const evidenceRules: RulesOf<
  "acknowledge" | "startHold" | "endHold" | "recordMessage" | "arriveOnSite" | "requestEscalation" | "retract"
> = {
  acknowledge: { ...anyTime, require: () => undefined, facts: () => [{ type: "acknowledged", data: {} }] },
  startHold: {
    ...anyTime,
    require({ hold, reason }) {
      requireCode("hold", hold);
      requireCode("reason", reason);
    },
    facts: (_question, { hold, reason }) => [{ type: "holdStarted", data: { hold, reason } }],
  },
  endHold: {
    ...anyTime,
    require: ({ hold }) => requireCode("hold", hold),
    facts: (_question, { hold }) => [{ type: "holdEnded", data: { hold } }],
  },
  recordMessage: {
    ...anyTime,
    require({ direction, step }) {
      requireOneOf("direction", DIRECTIONS, direction);
      if (isGiven(step)) requireOneOf("step", STEPS, step);
    },
    facts: (_question, { direction, step }) => [{ type: "messageRecorded", data: { direction, step: step ?? null } }],
  },
  arriveOnSite: { ...anyTime, require: () => undefined, facts: () => [{ type: "arrivedOnSite", data: {} }] },
  requestEscalation: { ...anyTime, require: () => undefined, facts: () => [{ type: "escalationRequested", data: {} }] },
  retract: {
    ...anyTime,
    require({ fact, reason }) {
      if (!isText(fact)) throw new ClienteleError("missing-id", "command.fact is no id of a fact", { list: "command", field: "fact" });
      requireCode("reason", reason);
    },
    judge(question, asked, command) {
      if (command === undefined) return;
      const { evidence, retracted } = question.state;
      const { fact } = command;
      const isEvidence = evidence.some((piece) => piece.fact === fact && piece.kind !== "answer");
      if (!isEvidence) question.refusals.push({ code: "complaints/not-evidence", fact, curable: false });
      else if (retracted.includes(fact)) refuseDone(question, asked);
    },
    facts: (_question, { fact, reason }) => [{ type: "evidenceRetracted", data: { fact, reason } }],
  },
};
