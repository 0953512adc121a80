import { expectTypeOf } from "vitest";
import { ganttMermaid, ganttSpec, stateGraph } from "clientele/charts";
import { consulting, engagementSchedule, erpImplementation, openEngagement } from "clientele/engagements";
import { defineCalendar, weekOf, wholeDay } from "clientele/calendar";

const erp = openEngagement(erpImplementation);
const state = erp.replay([]);
expectTypeOf(stateGraph(erpImplementation, { state, locale: "zh" })).toEqualTypeOf<string>();
stateGraph(erpImplementation, { profile: "clientLed" });
// @ts-expect-error -- no such profile
stateGraph(erpImplementation, { profile: "nobodyLed" });
// @ts-expect-error -- an engagement by another template
stateGraph(consulting, { state });
// @ts-expect-error -- no such language
stateGraph(consulting, { locale: "de" });

// What an engagement schedules is drawn as it comes, and a network's schedule too.
const calendar = defineCalendar({ id: "office", timeZone: "UTC", week: weekOf(["mon"], wholeDay) });
const schedule = engagementSchedule(erpImplementation, state, calendar, { start: "2026-03-02" });
expectTypeOf(ganttMermaid(schedule, { template: erpImplementation })).toEqualTypeOf<string>();
expectTypeOf(ganttSpec(schedule).data.values[0]!.milestone).toEqualTypeOf<boolean>();
