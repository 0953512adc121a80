import * as c from "clientele";
import type { FuzzTarget } from "../run-fuzz.ts";
import { call } from "./call.ts";
import type { AnyFunction } from "./call.ts";
import { asOf } from "./sample.ts";

export const foundationTargets: readonly FuzzTarget[] = [
  call("plainDate", c.plainDate, asOf),
  call("instant", c.instant, "2026-03-01T08:30:00+08:00"),
  call("plainDateIn", c.plainDateIn, "2026-03-01T08:30:00Z", "Asia/Shanghai"),
  call("instantIn", c.instantIn, asOf, "09:00", "Asia/Shanghai"),
  call("addMonthsClamped", c.addMonthsClamped, asOf, 3),
  call("exactSum", c.exactSum, [0.1, 0.2]),
  call("sumMoney", c.sumMoney as AnyFunction, [{ minor: 1, currency: "EUR" }, { minor: 2, currency: "EUR" }]),
];
