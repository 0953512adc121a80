import { ClienteleError } from "../../src/foundation/index.ts";

/** The error of this library that a call throws; any other error, and none, fail the test. */
export function errorOf(call: () => unknown): ClienteleError {
  try {
    call();
  } catch (error) {
    if (error instanceof ClienteleError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
