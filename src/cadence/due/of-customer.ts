import { ClienteleError, isClienteleError, type Id } from "../../foundation/index.ts";

/**
 * An error, saying whose it is: a date that cannot be reckoned with is found deep below, where nobody knows the customer.
 *
 * @param error - what was caught
 * @param index - position in `customers`
 * @param id - id of the customer
 * @returns the error itself if it names a place, or is none of ours; else one that names the customer
 */
export function ofCustomer(error: unknown, index: number, id: Id): unknown {
  if (!isClienteleError(error) || error.details.list !== undefined) return error;
  const sentence = error.message.slice(`${error.code}: `.length);
  return new ClienteleError(error.code, `customers[${index}]: ${sentence}`, { ...error.details, list: "customers", index, id });
}
