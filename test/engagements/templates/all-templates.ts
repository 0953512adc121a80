import { consulting } from "../../../src/engagements/templates/consulting.ts";
import { crmImplementation } from "../../../src/engagements/templates/crm-implementation.ts";
import { customerVisit } from "../../../src/engagements/templates/customer-visit.ts";
import { erpImplementation } from "../../../src/engagements/templates/erp-implementation.ts";
import { erpShort } from "../../../src/engagements/templates/erp-short.ts";
import { keyAccountPursuit } from "../../../src/engagements/templates/key-account-pursuit.ts";
import { operationsReference } from "../../../src/engagements/templates/operations-reference.ts";
import { reception } from "../../../src/engagements/templates/reception.ts";
import { returnVisit } from "../../../src/engagements/templates/return-visit.ts";
import { salesOpportunity } from "../../../src/engagements/templates/sales-opportunity.ts";
import type { EngagementTemplate } from "../../../src/engagements/template.ts";

/** The ten templates, each under the name it is exported by. */
export const allTemplates = {
  consulting,
  crmImplementation,
  erpImplementation,
  erpShort,
  operationsReference,
  salesOpportunity,
  reception,
  customerVisit,
  returnVisit,
  keyAccountPursuit,
} as const satisfies Readonly<Record<string, EngagementTemplate>>;

/** The name of a template. */
export type TemplateName = keyof typeof allTemplates;

/** All ten with their names, for tables of tests. */
export const namedTemplates = Object.entries(allTemplates) as readonly (readonly [TemplateName, EngagementTemplate])[];
