import { expectTypeOf } from "vitest";
import type { Id, PlainDate } from "../../src/foundation/index.ts";
import { criticalPath, scheduleNetwork, type CriticalPath, type NetworkSchedule, type PlannedNetwork, type ScheduleReason } from "../../src/schedule/index.ts";

// Ids that are written down are known by name, and links may name no other.
const path = criticalPath([{ id: "a", duration: 1 }, { id: "b", duration: 2 }], [{ from: "a", to: "b" }]);
expectTypeOf(path).toEqualTypeOf<CriticalPath<"a" | "b">>();
// @ts-expect-error no such activity
criticalPath([{ id: "a", duration: 1 }], [{ from: "a", to: "c" }]);
// @ts-expect-error no such type of link
criticalPath([{ id: "a", duration: 1 }], [{ from: "a", to: "a", type: "EF" }]);
// @ts-expect-error a name, not a flag
criticalPath([], [], { starts: true });
// @ts-expect-error an activity has a duration
criticalPath([{ id: "a" }], []);

// Ids from a file are any.
expectTypeOf(criticalPath([] as { id: Id; duration: number }[], [])).toEqualTypeOf<CriticalPath>();
// Any id may be asked for, and not all have times.
expectTypeOf(path.times["a"]).toEqualTypeOf<CriticalPath["times"][string] | undefined>();

const network = { activities: [{ id: "a", duration: 1 }, { id: "b", duration: 2 }], links: [{ from: "a", to: "b", lagUnit: "calendarDays" }] } as const;
const schedule = scheduleNetwork(network, { start: "2026-03-02" });
expectTypeOf(schedule).toEqualTypeOf<NetworkSchedule<"a" | "b">>();
expectTypeOf(schedule.finish).toEqualTypeOf<PlainDate | null>();
// An earlier schedule is a plan to compare with.
scheduleNetwork(network, { start: "2026-03-02", baseline: schedule.activities });
// @ts-expect-error nothing is known of such an activity
scheduleNetwork(network, { start: "2026-03-02", actuals: [{ id: "c", start: "2026-03-02" }] });
// @ts-expect-error nobody can work on it either
scheduleNetwork(network, { start: "2026-03-02", people: [{ id: 1, activities: ["c"] }] });
// @ts-expect-error no such unit
scheduleNetwork({ ...network, links: [{ from: "a", to: "b", lagUnit: "weeks" }] }, { start: "2026-03-02" });
// @ts-expect-error a project has a start
scheduleNetwork(network, {});
expectTypeOf(scheduleNetwork({} as PlannedNetwork, { start: "" })).toEqualTypeOf<NetworkSchedule>();

// A reason is told apart by its code.
const reason = {} as ScheduleReason;
if (reason.code === "schedule/two-at-once") expectTypeOf(reason.activities).toEqualTypeOf<readonly [Id, Id]>();
// @ts-expect-error no such reason
if (reason.code === "schedule/bored") void reason;
