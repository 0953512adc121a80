import type { EngagementAsk, EngagementCommandType } from "../../engagements/index.ts";
import type { Words } from "../words/words.ts";

type AskOf<Type extends EngagementCommandType> = Extract<EngagementAsk, { readonly type: Type }>;

/** What can be asked of an engagement, as an infinitive without "to". */
const ASKS: { readonly [Type in EngagementCommandType]: (ask: AskOf<Type>, w: Words) => string } = {
  start: () => "start the engagement",
  startActivity: ({ activity }, w) => `start activity “${w.id("activity", activity)}”`,
  completeActivity: ({ activity }, w) => `complete activity “${w.id("activity", activity)}”`,
  skipActivity: ({ activity }, w) => `skip activity “${w.id("activity", activity)}”`,
  draftDeliverable: ({ deliverable }, w) => `draft “${w.id("deliverable", deliverable)}”`,
  submitDeliverable: ({ deliverable }, w) => `submit “${w.id("deliverable", deliverable)}”`,
  presentDeliverable: ({ deliverable }, w) => `present “${w.id("deliverable", deliverable)}”`,
  acceptDeliverable: ({ deliverable }, w) => `accept “${w.id("deliverable", deliverable)}”`,
  rejectDeliverable: ({ deliverable }, w) => `reject “${w.id("deliverable", deliverable)}”`,
  waiveDeliverable: ({ deliverable }, w) => `go on without “${w.id("deliverable", deliverable)}”`,
  approve: () => "approve that the phase goes on",
  proposePlan: ({ phase }, w) => `propose a plan for phase “${w.id("phase", phase)}”`,
  agreePlan: ({ phase }, w) => `agree to the plan of phase “${w.id("phase", phase)}”`,
  advance: ({ to }, w) => `go on to phase “${w.id("phase", to)}”`,
  sendBack: ({ to }, w) => `go back to phase “${w.id("phase", to)}”`,
  suspend: () => "suspend the engagement",
  resume: () => "resume the engagement",
  complete: () => "complete the engagement",
  cancel: () => "cancel the engagement",
  lose: () => "record the engagement as lost",
  openFollowOn: () => "open an engagement that follows on",
  requestChange: () => "request a change",
  assessChange: ({ change }, w) => `assess change ${w.id("change", change)}`,
  approveChange: ({ change }, w) => `approve change ${w.id("change", change)}`,
  refuseChange: ({ change }, w) => `refuse change ${w.id("change", change)}`,
  recordTouch: ({ role }, w) => `record a contact with role “${w.id("role", role)}”`,
  recordComment: ({ deliverable }, w) => `record a comment on “${w.id("deliverable", deliverable)}”`,
  recordWork: ({ activity }, w) => `record work on activity “${w.id("activity", activity)}”`,
};

/**
 * What was asked of an engagement.
 *
 * @param ask - what was asked
 * @param w - words
 * @returns an infinitive without "to"
 */
export function engagementAsk(ask: EngagementAsk, w: Words): string {
  return w.choice(ASKS, ask.type)(ask as never, w);
}
