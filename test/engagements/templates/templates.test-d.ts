import { expectTypeOf } from "vitest";
import type { EngagementCommand } from "../../../src/engagements/commands.ts";
import { openEngagement } from "../../../src/engagements/open-engagement.ts";
import type { EngagementNames, EngagementTemplate } from "../../../src/engagements/template.ts";
import { consulting } from "../../../src/engagements/templates/consulting.ts";
import type { erpImplementation } from "../../../src/engagements/templates/erp-implementation.ts";
import { keyAccountPursuit } from "../../../src/engagements/templates/key-account-pursuit.ts";
import { reception } from "../../../src/engagements/templates/reception.ts";

type NamesOf<T> = T extends EngagementTemplate<infer N> ? N : never;

// Each template brings its own names.
expectTypeOf<NamesOf<typeof consulting>["phase"]>().toEqualTypeOf<"intake" | "kickOff" | "investigation" | "design" | "supportAndTraining">();
expectTypeOf<NamesOf<typeof consulting>["guard"]>().toEqualTypeOf<"clientConsent">();
expectTypeOf<NamesOf<typeof consulting>["profile"]>().toEqualTypeOf<never>();
expectTypeOf<NamesOf<typeof erpImplementation>["profile"]>().toEqualTypeOf<"vendorLed" | "clientLed" | "vendorLedStandard" | "clientLedStandard">();
expectTypeOf<NamesOf<typeof reception>["role"]>().toEqualTypeOf<"receptionist" | "specialist" | "customer">();
expectTypeOf<NamesOf<typeof keyAccountPursuit>["deliverable"]>().toEqualTypeOf<never>();

// Any of them goes where a template is wanted.
expectTypeOf(consulting).toExtend<EngagementTemplate>();
expectTypeOf<NamesOf<typeof consulting>>().toExtend<EngagementNames>();

// Guards are asked for exactly where there are some.
openEngagement(keyAccountPursuit, { onePrice: () => null, oneServiceLevel: () => null });
openEngagement(reception);
// @ts-expect-error one level of service is asked for as well
openEngagement(keyAccountPursuit, { onePrice: () => null });
// @ts-expect-error the client's consent is asked for
openEngagement(consulting);

type Said = Pick<Extract<EngagementCommand<NamesOf<typeof consulting>>, { readonly type: "advance" }>, "to">;
expectTypeOf<{ to: "kickOff" }>().toExtend<Said>();
expectTypeOf<{ to: "kickoff" }>().not.toExtend<Said>();
