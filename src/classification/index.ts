/**
 * Who matters most: ABC analysis, concentration, scoring, RFM, XYZ, and who moved.
 *
 * @module classification
 */
export {};
