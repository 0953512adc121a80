/**
 * The records that capabilities share: what a CRM knows of its customers, as plain data.
 *
 * @module customers
 */
export type * from "./records.ts";
