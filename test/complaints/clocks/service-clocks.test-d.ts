import { expectTypeOf } from "vitest";
import type { ClockTarget, ClockOffset } from "../../../src/complaints/clocks/clock-target.ts";
import type { ServiceClockReason } from "../../../src/complaints/clocks/clock-reasons.ts";
import { serviceClocksOf, type ServiceClocksRow } from "../../../src/complaints/clocks/service-clocks.ts";
import type { ServiceEvent } from "../../../src/complaints/clocks/service-events.ts";
import type { ServiceClock } from "../../../src/complaints/clocks/service-policy.ts";

// Ids keep their type.
expectTypeOf(serviceClocksOf([{ id: "a", timeline: [] }, { id: "b", timeline: [] }], { pauseStates: [], clocks: [] }, { asOf: 0 })).toEqualTypeOf<ServiceClocksRow<"a" | "b">[]>();

// A target says what it counts, once.
expectTypeOf<{ hours: 1; counted: "workingTime" }>().toExtend<ClockTarget>();
expectTypeOf<{ hours: 1 }>().not.toExtend<ClockTarget>();
expectTypeOf<{ workingDays: 1; until: "noon" }>().not.toExtend<ClockTarget>();
expectTypeOf<{ weeks: 1 }>().not.toExtend<ClockOffset>();

// Starts and stops are told apart.
expectTypeOf<"publicAnswer">().not.toExtend<ServiceClock["starts"]>();
expectTypeOf<"created">().not.toExtend<ServiceClock["stops"][number]>();

// An event needs what its type says.
expectTypeOf<{ type: "stateEntered"; at: string }>().not.toExtend<ServiceEvent>();
expectTypeOf<{ type: "closed"; at: number }>().toExtend<ServiceEvent>();

// Reasons are told apart by code.
expectTypeOf<Extract<ServiceClockReason, { code: "calendar/not-covered" }>["calendar"]>().toEqualTypeOf<string>();
