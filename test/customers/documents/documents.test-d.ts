import { expectTypeOf } from "vitest";
import {
  auditDocuments,
  lifecycleOf,
  numberDocument,
  ownerOn,
  standardDocuments,
  standardLifecycle,
  stakeholderCoverage,
  type CustomerCard,
  type CustomersReason,
  type DocumentFinding,
  type DocumentRefusal,
  type LifecycleReason,
  type OwnerRefusal,
  type ProductFinding,
  type StakeholderGap,
  type StandardDocumentClass,
} from "../../../src/customers/index.ts";
import type { Id } from "../../../src/foundation/index.ts";

// A class that the policy does not have does not compile.
const draft = { id: 1, on: "2026-03-01", origin: { kind: "contact", id: 1 } } as const;
numberDocument([], { ...draft, class: "letter" }, standardDocuments);
// @ts-expect-error no such class
numberDocument([], { ...draft, class: "memo" }, standardDocuments);
expectTypeOf(auditDocuments([], standardDocuments).series[0]!.class).toEqualTypeOf<StandardDocumentClass>();

// A card is a map of stakeholders as it is.
declare const card: CustomerCard;
expectTypeOf(stakeholderCoverage(card, [], { asOf: "2026-03-01" }).customer).toEqualTypeOf<Id>();
expectTypeOf(ownerOn([], 1, "2026-03-01")).toEqualTypeOf<Id | null>();
// @ts-expect-error the day is never the clock's
lifecycleOf({ id: 1 }, standardLifecycle, {});

// Every reason is in the one catalogue.
expectTypeOf<DocumentFinding | DocumentRefusal | LifecycleReason | OwnerRefusal | ProductFinding | StakeholderGap>().toExtend<CustomersReason>();
