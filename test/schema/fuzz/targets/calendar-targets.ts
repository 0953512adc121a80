import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import { asOf, calendar } from "./sample.ts";

export const calendarTargets: readonly FuzzTarget[] = [
  call("defineCalendar", c.defineCalendar, calendar),
  call("combineCalendars", c.combineCalendars, { id: "both", version: "2026" }, calendar, [{ holidays: ["2026-05-01"] }]),
  call("isWorkingDay", c.isWorkingDay, calendar, asOf),
  call("describeDay", c.describeDay, calendar, asOf),
  call("rollToWorkingDay", c.rollToWorkingDay, calendar, asOf, "modifiedFollowing"),
  call("addWorkingDays", c.addWorkingDays, calendar, "2026-03-02", 5, { start: "refuse" }),
  call("countWorkingDays", c.countWorkingDays, calendar, asOf, "2026-04-01"),
  call("isOpen", c.isOpen, calendar, "2026-03-02T02:00:00Z"),
  call("nextOpen", c.nextOpen, calendar, "2026-03-02T02:00:00Z"),
  call("openIntervals", c.openIntervals, calendar, "2026-03-02T02:00:00Z", { to: "2026-03-05T02:00:00Z" }),
  call("addWorkingTime", c.addWorkingTime, calendar, "2026-03-02T02:00:00Z", { hours: 30, minutes: 15 }),
  call("workingTimeBetween", c.workingTimeBetween, calendar, "2026-03-02T02:00:00Z", "2026-03-09T02:00:00Z"),
];
