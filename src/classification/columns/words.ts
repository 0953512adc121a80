/** Position of the half of a double that holds sign and exponent, in the two 32-bit words it is made of. */
export const HIGH: 0 | 1 = /* @__PURE__ */ highWord();

/** Position of the other half. */
export const LOW: 0 | 1 = HIGH === 1 ? 0 : 1;

/** What the high word counts in units of the low one. */
export const TWO_TO_32 = 4_294_967_296;

// Machines differ in the order of bytes.
function highWord(): 0 | 1 {
  return new Uint32Array(Float64Array.of(-1).buffer)[1] === 0 ? 0 : 1;
}
