import { expect, test } from "vitest";

const offsets: Readonly<Record<string, number>> = {
  UTC: 0,
  "Asia/Shanghai": -480,
  "America/New_York": 300,
  "Pacific/Apia": -780,
};

test("the time zone of this project is the one the process really runs in", () => {
  expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offsets[process.env["TZ"] ?? ""]);
});
