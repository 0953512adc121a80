import type { Customer } from "../../customers/index.ts";
import { ClienteleError, type Id } from "../../foundation/index.ts";
import { requireId, requireList, requireRecord } from "../../foundation/internal.ts";
import type { RoleAssignment } from "./due-options.ts";

/** The role of the one person who answers for a customer (CUS-9). */
export const OWNER_ROLE = "owner";

/**
 * Makes the roles ready to be asked: who makes a contact of some role for a customer (CAD-7).
 *
 * @param roles - who has which role, for one customer or for all
 * @returns from role and customer to the one who has it; `null` where nobody has
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id` for a role that two have for the same customers
 */
export function readRoles(roles: readonly RoleAssignment[] | undefined): (role: string, customer: Customer) => Id | null {
  const general = new Map<string, Id>();
  const special = new Map<string, Map<Id, Id>>();
  for (const [index, value] of (roles === undefined ? [] : requireList(roles, "roles")).entries()) {
    const record = requireRecord(value, "roles", index);
    const person = requireId(record["person"], "roles", index);
    const role = record["role"];
    if (typeof role !== "string" || role === "") throw new ClienteleError("invalid-input", `roles[${index}].role is no name`, { list: "roles", index, field: "role" });
    const customer = record["customer"] === undefined ? undefined : requireId(record["customer"], "roles", index);
    const known = customer === undefined ? general.get(role) : special.get(role)?.get(customer);
    if (known !== undefined) throw new ClienteleError("duplicate-id", `roles[${index}] gives a role that somebody has already`, { list: "roles", index, field: "role" });
    if (customer === undefined) general.set(role, person);
    else special.set(role, (special.get(role) ?? new Map<Id, Id>()).set(customer, person));
  }
  if (general.size === 0 && special.size === 0) return (role, { owner }) => (role === OWNER_ROLE ? (owner ?? null) : null);
  return (role, customer) => {
    const own = special.get(role)?.get(customer.id) ?? (role === OWNER_ROLE ? customer.owner : undefined);
    return own ?? general.get(role) ?? null;
  };
}
