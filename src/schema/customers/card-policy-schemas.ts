import * as z from "zod";
import {
  defineCardAudit,
  defineCardPolicy,
  defineCategoryPolicy,
  defineDocumentPolicy,
  defineLifecyclePolicy,
  defineRevisionPolicy,
  defineStakeholderPolicy,
} from "../../customers/index.ts";
import type {
  BuyingRole,
  CardAuditPolicy,
  CardPolicy,
  CardRequirement,
  CategoryCondition,
  CategoryFigure,
  CategoryPolicy,
  CategoryRule,
  DocumentClass,
  DocumentPolicy,
  FigureCondition,
  ItemLife,
  LifecyclePolicy,
  RevisionPolicy,
  StakeholderPolicy,
} from "../../customers/index.ts";
import type { Parser } from "../parse/parsed.ts";
import { parserOf } from "../parse/parser-of.ts";
import { listOf } from "../strict/collections.ts";
import { count, name, number, ordinal } from "../strict/leaves.ts";
import { oneOf } from "../strict/named.ts";
import { strict } from "../strict/object-schema.ts";
import type { ObjectSchema, SchemaFields } from "../strict/object-schema.ts";
import { cardItem, personItem } from "./card-fact-schema.ts";

const buyingRole: z.ZodType<BuyingRole> = /* @__PURE__ */ oneOf<BuyingRole>({ decides: true, buys: true, handles: true, influences: true });

const requirement: ObjectSchema<CardRequirement> = /* @__PURE__ */ strict((): SchemaFields<CardRequirement> => ({
  items: listOf(z.union([cardItem, listOf(cardItem)])),
  roles: listOf(buyingRole),
  personItems: listOf(personItem),
}));

/**
 * A policy of what cards must hold, strictly.
 *
 * @category Card policies
 */
export const cardPolicySchema: ObjectSchema<CardPolicy> = /* @__PURE__ */ strict((): SchemaFields<CardPolicy> => ({
  id: name,
  levels: strict((): SchemaFields<CardPolicy["levels"]> => ({ target: requirement, client: requirement, keyAccount: requirement })),
}));

const itemLife: ObjectSchema<ItemLife> = /* @__PURE__ */ strict((): SchemaFields<ItemLife> => ({ months: ordinal, items: listOf(cardItem) }));

/**
 * A policy by which cards are audited, strictly.
 *
 * @category Card policies
 */
export const cardAuditPolicySchema: ObjectSchema<CardAuditPolicy> = /* @__PURE__ */ strict((): SchemaFields<CardAuditPolicy> => ({
  id: name,
  items: cardPolicySchema,
  balance: strict((): SchemaFields<CardAuditPolicy["balance"]> => ({ months: ordinal, share: number })),
  staleAfter: listOf(itemLife),
}));

/**
 * A policy of revisions, strictly.
 *
 * @category Card policies
 */
export const revisionPolicySchema: ObjectSchema<RevisionPolicy> = /* @__PURE__ */ strict((): SchemaFields<RevisionPolicy> => ({
  id: name,
  markedShare: number,
  markedItems: listOf(cardItem),
  importantItems: listOf(cardItem),
}));

/**
 * A policy of whom to cover at a customer, strictly.
 *
 * @category Card policies
 */
export const stakeholderPolicySchema: ObjectSchema<StakeholderPolicy> = /* @__PURE__ */ strict((): SchemaFields<StakeholderPolicy> => ({
  id: name,
  keyDays: ordinal,
  usualDays: ordinal,
  keyRoles: listOf(buyingRole),
  roles: listOf(buyingRole),
}));

const documentClass: ObjectSchema<DocumentClass> = /* @__PURE__ */ strict((): SchemaFields<DocumentClass> => ({
  class: name,
  prefix: name,
  series: oneOf<DocumentClass["series"]>({ yearly: true, running: true }),
  digits: ordinal,
}));

/**
 * A policy of numbering documents, strictly.
 *
 * @category Card policies
 */
export const documentPolicySchema: ObjectSchema<DocumentPolicy> = /* @__PURE__ */ strict((): SchemaFields<DocumentPolicy> => ({
  id: name,
  classes: listOf(documentClass, 1),
}));

/**
 * A policy of how customers come and go, strictly.
 *
 * @category Card policies
 */
export const lifecyclePolicySchema: ObjectSchema<LifecyclePolicy> = /* @__PURE__ */ strict((): SchemaFields<LifecyclePolicy> => ({
  id: name,
  developFrom: ordinal,
  retainFrom: strict((): SchemaFields<LifecyclePolicy["retainFrom"]> => ({ orders: ordinal, days: count })),
  lapse: strict((): SchemaFields<LifecyclePolicy["lapse"]> => ({ cycles: number, leastDays: ordinal, firstDays: ordinal })),
}));

const condition: z.ZodType<CategoryCondition> = /* @__PURE__ */ conditionOf();

function conditionOf(): z.ZodType<CategoryCondition> {
  const parts = listOf(z.lazy((): z.ZodType<CategoryCondition> => tree));
  const figure = oneOf<CategoryFigure>({
    orders: true,
    amount: true,
    amountShare: true,
    profitShare: true,
    margin: true,
    loyalty: true,
    serviceDemand: true,
    bargaining: true,
    strategicFit: true,
  });
  const tree: z.ZodType<CategoryCondition> = z.union([
    z.strictObject({ all: parts }),
    z.strictObject({ any: parts }),
    z.strictObject({ atLeast: ordinal, of: parts }),
    strict((): SchemaFields<FigureCondition> => ({ figure, atLeast: number })),
  ]);
  return tree;
}

const categoryRule: ObjectSchema<CategoryRule> = /* @__PURE__ */ strict((): SchemaFields<CategoryRule> => ({ category: name, when: z.optional(condition) }));

/**
 * A policy of categories, strictly.
 *
 * @category Card policies
 */
export const categoryPolicySchema: ObjectSchema<CategoryPolicy> = /* @__PURE__ */ strict((): SchemaFields<CategoryPolicy> => ({
  id: name,
  categories: listOf(categoryRule, 1),
}));

/**
 * Reads a policy of what cards must hold from outside, and checks it as `defineCardPolicy` does.
 *
 * @category Card policies
 * @see CUS-2
 */
export const parseCardPolicy: Parser<CardPolicy> = /* @__PURE__ */ parserOf(cardPolicySchema, { check: defineCardPolicy });

/**
 * Reads a policy by which cards are audited from outside, and checks it as `defineCardAudit` does.
 *
 * @category Card policies
 * @see CUS-4
 */
export const parseCardAuditPolicy: Parser<CardAuditPolicy> = /* @__PURE__ */ parserOf(cardAuditPolicySchema, { check: defineCardAudit });

/**
 * Reads a policy of revisions from outside, and checks it as `defineRevisionPolicy` does.
 *
 * @category Card policies
 * @see CUS-3
 */
export const parseRevisionPolicy: Parser<RevisionPolicy> = /* @__PURE__ */ parserOf(revisionPolicySchema, { check: defineRevisionPolicy });

/**
 * Reads a policy of whom to cover from outside, and checks it as `defineStakeholderPolicy` does.
 *
 * @category Card policies
 * @see CUS-11
 */
export const parseStakeholderPolicy: Parser<StakeholderPolicy> = /* @__PURE__ */ parserOf(stakeholderPolicySchema, { check: defineStakeholderPolicy });

/**
 * Reads a policy of numbering documents from outside, and checks it as `defineDocumentPolicy` does.
 *
 * @category Card policies
 * @see CUS-15
 */
export const parseDocumentPolicy: Parser<DocumentPolicy> = /* @__PURE__ */ parserOf(documentPolicySchema, { check: defineDocumentPolicy });

/**
 * Reads a policy of how customers come and go from outside, and checks it as `defineLifecyclePolicy` does.
 *
 * @category Card policies
 * @see CUS-5
 */
export const parseLifecyclePolicy: Parser<LifecyclePolicy> = /* @__PURE__ */ parserOf(lifecyclePolicySchema, { check: defineLifecyclePolicy });

/**
 * Reads a policy of categories from outside, and checks it as `defineCategoryPolicy` does.
 *
 * @category Card policies
 * @see CUS-6
 */
export const parseCategoryPolicy: Parser<CategoryPolicy> = /* @__PURE__ */ parserOf(categoryPolicySchema, { check: defineCategoryPolicy });
