import { accepted, ClienteleError, refused, type Decision, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { dateOfDay, requireDate, requireId, requireObject } from "../../foundation/internal.ts";
import type { DueContact, DueState } from "../due/due-contact.ts";
import { requireDueContact } from "../input/due-reader.ts";
import type { CadencePolicy, CadenceRule, CadenceScript } from "../policy/cadence-policy.ts";
import { readCadence } from "../policy/define-cadence.ts";
import { readApprovers, readOutlines, type ContactApprover, type ContactOutline } from "./contact-outline.ts";
import type { OutlineReasons, ScriptVersion } from "./outline-reasons.ts";

/** What a contact is prepared with. */
export interface PrepareOptions {
  /** Outlines of contacts, at most one for a contact; absent: none. */
  readonly outlines?: readonly ContactOutline[] | undefined;
  /** Who may approve outlines; absent: nobody. */
  readonly approvers?: readonly ContactApprover[] | undefined;
  /** Who makes the contact, as `owner` of a planned contact: perhaps a substitute. Default, also for `null`: the owner of the contact. */
  readonly maker?: Id | null | undefined;
  /** The day, `YYYY-MM-DD`: an approval after it does not count yet; absent: any day of approval will do. */
  readonly asOf?: string | undefined;
}

/** A contact may be made. */
export interface ContactPrepared {
  /** Tells this kind of fact from others. */
  readonly type: "contactPrepared";
  /** Whom to contact. */
  readonly customer: Id;
  /** Key of the contact. */
  readonly key: string;
  /** Id of its rule. */
  readonly rule: string;
  /** Id of the approved outline; `null` where the rule asks for none. */
  readonly outline: Id | null;
  /** Who approved it; `null` where the rule asks for none. */
  readonly approver: Id | null;
  /** The script of the purpose; `null` where there is none. */
  readonly script: ScriptVersion | null;
}

/** Why a contact may not be made yet. */
export type OutlineRefusal = Reason<OutlineReasons>;

/**
 * May this contact be made? A rule that asks for an outline wants one that was approved by somebody who may, and not by whoever makes the
 * contact, and that was made with the script in use. Unapproved is a refusal. Whose contacts somebody may approve goes by their owner, also where a
 * substitute makes them.
 *
 * @param contact - a row of `dueContacts`
 * @param policy - the policy it was made by
 * @param options - outlines, who may approve them, who makes the contact, and the day
 * @returns the contact as prepared; or every reason against it: state, outline, approval, script, in this order. A contact that is blocked, paused,
 * held or settled is refused whatever its outline
 * @throws ClienteleError `invalid-policy`; `unknown-id` for a rule that the policy has not; `duplicate-id` for two outlines of one id or of one
 * contact, or an approver named twice; `missing-id`, `invalid-date`, `invalid-input`; `invalid-value` for a state that is none, `unknown-channel`
 * @example
 * ```ts
 * import { defineCadence, dueContactsOf, prepareContact } from "clientele/cadence";
 *
 * const policy = defineCadence({
 *   id: "calls",
 *   classes: [],
 *   rules: [{ id: "call", channel: "phone", purpose: "business", latest: { amount: 1, unit: "weeks" }, by: "owner", outline: "required" }],
 *   scripts: [{ purpose: "business", id: "renewal", version: "2" }],
 * });
 * const customer = { id: 7, owner: "o1", since: "2026-03-02" };
 * const [contact] = dueContactsOf(customer, policy, { asOf: "2026-03-04" });
 * const outline = { id: "n1", customer: 7, key: contact!.key, script: { id: "renewal", version: "2" } };
 *
 * prepareContact(contact!, policy, { outlines: [outline] });
 * // => { ok: false, refusals: [{ code: "cadence/outline-not-approved", outline: "n1" }] }
 *
 * const approved = { ...outline, approval: { by: "m1", on: "2026-03-03" } };
 * prepareContact(contact!, policy, { outlines: [approved], approvers: [{ id: "m1" }] }).ok; // => true
 *
 * // The manager stands in for the owner: then somebody else has to approve.
 * const standIn = prepareContact(contact!, policy, { outlines: [approved], approvers: [{ id: "m1" }], maker: "m1" });
 * standIn.ok ? [] : standIn.refusals.map(({ code }) => code); // => ["cadence/approved-by-maker"]
 * ```
 * @category Visit records
 * @see CAD-17
 */
export function prepareContact<C extends string>(
  contact: DueContact<C>,
  policy: CadencePolicy<C>,
  options: PrepareOptions = {},
): Decision<ContactPrepared, OutlineRefusal> {
  requireDueContact(requireObject(contact, "contact"), { list: "contact" });
  const { maker, asOf } = requireObject(options, "options") as PrepareOptions;
  const makers = { owner: contact.owner, maker: maker === undefined || maker === null ? contact.owner : requireId(maker, "options.maker", 0) };
  const day = asOf === undefined ? undefined : dateOfDay(requireDate(asOf, "asOf"));
  const rule = ruleOf(contact, readCadence(policy));
  const approvers = readApprovers(options.approvers);
  const outlines = readOutlines(options.outlines);
  const needed = rule.outline === "required";
  const outline = needed ? outlines.find(({ customer, key }) => customer === contact.customer && key === contact.key) : undefined;
  const script = policy.scripts?.find(({ purpose }) => purpose === contact.purpose);
  const refusals: OutlineRefusal[] = [];
  if (CLOSED.has(contact.state)) refusals.push({ code: "cadence/contact-not-open", state: contact.state });
  if (needed && outline === undefined) refusals.push({ code: "cadence/outline-missing", rule: rule.id });
  if (outline !== undefined) refusals.push(...approvalRefusals(outline, makers, approvers, day));
  if (needed) refusals.push(...scriptRefusals(outline, script, contact.purpose));
  if (refusals.length > 0) return refused(refusals);
  return accepted([
    {
      type: "contactPrepared",
      customer: contact.customer,
      key: contact.key,
      rule: rule.id,
      outline: outline?.id ?? null,
      approver: outline?.approval?.by ?? null,
      script: script === undefined ? null : versionOf(script),
    },
  ]);
}

// What is put off or not due yet may be prepared, and made, all the same.
const CLOSED: ReadonlySet<DueState> = /* @__PURE__ */ new Set<DueState>(["blocked", "paused", "held", "settled"]);

function ruleOf<C extends string>(contact: DueContact<C>, policy: CadencePolicy<C>): CadenceRule<C> {
  const rule = policy.rules.find(({ id }) => id === contact.rule);
  if (rule !== undefined) return rule;
  throw new ClienteleError("unknown-id", "the contact has a rule that the policy has not", { list: "contact", field: "rule", id: contact.rule });
}

interface Makers {
  readonly owner: Id | null;
  readonly maker: Id | null;
}

function approvalRefusals(
  { id, approval }: ContactOutline,
  { owner, maker }: Makers,
  approvers: ReadonlyMap<Id, ContactApprover>,
  asOf: PlainDate | undefined,
): readonly OutlineRefusal[] {
  if (approval === undefined) return [{ code: "cadence/outline-not-approved", outline: id }];
  const facts = { outline: id, approver: approval.by };
  const owners = approvers.has(approval.by) ? approvers.get(approval.by)!.owners : [];
  const refusals: OutlineRefusal[] = [];
  if (owners !== undefined && (owner === null || !owners.includes(owner))) refusals.push({ code: "cadence/approver-not-allowed", ...facts });
  if (approval.by === maker) refusals.push({ code: "cadence/approved-by-maker", ...facts });
  // Written dates are in the order of time.
  if (asOf !== undefined && approval.on > asOf) refusals.push({ code: "cadence/approved-later", ...facts, on: approval.on as PlainDate });
  return refusals;
}

function scriptRefusals(outline: ContactOutline | undefined, script: CadenceScript | undefined, purpose: string): readonly OutlineRefusal[] {
  if (script === undefined) return [{ code: "cadence/script-missing", purpose }];
  if (outline === undefined || (outline.script?.id === script.id && outline.script.version === script.version)) return [];
  const used = outline.script === undefined ? null : versionOf(outline.script);
  return [{ code: "cadence/script-outdated", outline: outline.id, used, current: versionOf(script) }];
}

function versionOf({ id, version }: ScriptVersion): ScriptVersion {
  return { id, version };
}
