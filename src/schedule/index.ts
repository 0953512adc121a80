/**
 * Activity networks: how long a project takes, what must not slip, and on which days work is done.
 *
 * @module schedule
 */
export { schedulePolicy } from "./dates/dated-network.ts";
export type {
  ActualActivity,
  AssignedPerson,
  BaselineActivity,
  LagUnit,
  PlannedActivity,
  PlannedLink,
  PlannedNetwork,
  ScheduleOptions,
  SchedulePolicy,
} from "./dates/dated-network.ts";
export type { ActivityStatus, NetworkSchedule, ScheduledActivity } from "./dates/network-schedule.ts";
export { scheduleNetwork } from "./dates/schedule-network.ts";
export type { ActivityLink, LinkType, NetworkActivity } from "./network/activity-network.ts";
export { criticalPath } from "./path/critical-path.ts";
export type { ActivityTimes, CriticalPath, CriticalPathOptions } from "./path/critical-path.ts";
export type { DateReason, DateReasons, FindingReasons, ScheduleFinding, ScheduleReason, ScheduleReasons } from "./reasons.ts";
