import * as z from "zod";
import { defineServiceCatalogue } from "../../satisfaction/index.ts";
import type { CatalogueService, ServiceCatalogue, ServiceStandard, ServiceUse, StandardAgreement, StandardMeasure, StandardTime } from "../../satisfaction/index.ts";
import type { Parser, RowsParser } from "../parse/parsed.ts";
import { parserOf, rowsParserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { amount, day, id, name, number, text } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";

const service: ObjectSchema<CatalogueService<string>> = /* @__PURE__ */ strict((): SchemaFields<CatalogueService<string>> => ({
  id: name,
  kind: name,
  level: oneOf<CatalogueService["level"]>({ standard: true, "value-added": true }),
  charge: oneOf<CatalogueService["charge"]>({ free: true, priced: true }),
  price: z.optional(amount),
}));

/**
 * A catalogue of services, strictly.
 *
 * @category Satisfaction
 */
export const serviceCatalogueSchema: ObjectSchema<ServiceCatalogue<string>> = /* @__PURE__ */ strict((): SchemaFields<ServiceCatalogue<string>> => ({
  id: name,
  kinds: z.optional(listOf(name)),
  services: listOf(service, 1),
}));

const time: ObjectSchema<StandardTime> = /* @__PURE__ */ strict((): SchemaFields<StandardTime> => ({
  within: number,
  unit: oneOf<StandardTime["unit"]>({ minutes: true, hours: true, workingHours: true, calendarDays: true, workingDays: true }),
}));

const measure: ObjectSchema<StandardMeasure> = /* @__PURE__ */ strict((): SchemaFields<StandardMeasure> => ({
  indicator: name,
  target: number,
  keeps: oneOf<StandardMeasure["keeps"]>({ "at-least": true, "at-most": true }),
}));

const agreement: ObjectSchema<StandardAgreement> = /* @__PURE__ */ strict((): SchemaFields<StandardAgreement> => ({
  customer: id,
  date: day,
  form: oneOf<StandardAgreement["form"]>({ written: true, spoken: true }),
  until: z.optional(day),
}));

/**
 * A service standard, strictly.
 *
 * @category Satisfaction
 */
export const serviceStandardSchema: ObjectSchema<ServiceStandard> = /* @__PURE__ */ strict((): SchemaFields<ServiceStandard> => ({
  service: name,
  procedure: z.optional(listOf(text)),
  owner: z.optional(id),
  time: z.optional(time),
  measures: z.optional(listOf(measure)),
  agreements: z.optional(listOf(agreement)),
}));

/**
 * That a customer has a service, strictly.
 *
 * @category Satisfaction
 */
export const serviceUseSchema: ObjectSchema<ServiceUse> = /* @__PURE__ */ strict((): SchemaFields<ServiceUse> => ({ customer: id, service: name }));

/**
 * Reads a catalogue of services from outside, and checks it as `defineServiceCatalogue` does.
 *
 * @category Satisfaction
 * @see SAT-6
 */
export const parseServiceCatalogue: Parser<ServiceCatalogue<string>> = /* @__PURE__ */ parserOf(serviceCatalogueSchema, { check: defineServiceCatalogue });

/**
 * Reads a service standard from outside.
 *
 * @category Satisfaction
 * @see SAT-2
 */
export const parseServiceStandard: Parser<ServiceStandard> = /* @__PURE__ */ parserOf(serviceStandardSchema);

/**
 * Reads service standards from outside.
 *
 * @category Satisfaction
 */
export const parseServiceStandards: RowsParser<ServiceStandard> = /* @__PURE__ */ rowsParserOf(serviceStandardSchema);

/**
 * Reads that a customer has a service from outside.
 *
 * @category Satisfaction
 */
export const parseServiceUse: Parser<ServiceUse> = /* @__PURE__ */ parserOf(serviceUseSchema);

/**
 * Reads which customers have which services from outside.
 *
 * @category Satisfaction
 */
export const parseServiceUses: RowsParser<ServiceUse> = /* @__PURE__ */ rowsParserOf(serviceUseSchema);
