import fc from "fast-check";
import { expect, test } from "vitest";
import { complaintRegister, type ComplaintRegister } from "../../../src/complaints/register/complaint-register.ts";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";
import type { RegisterCounts } from "../../../src/complaints/register/register-tally.ts";
import { plainDateIn } from "../../../src/foundation/index.ts";
import { deepFreeze } from "../../../src/foundation/internal.ts";
import { dirtyRecords } from "./arbitrary-records.ts";

const stretch = { from: "2026-01-10", to: "2026-04-15" } as const;
const until = fc.constantFrom("closed" as const, "resolved" as const);

function balances({ opening, opened, reopened, closed, outstanding }: RegisterCounts): boolean {
  return opening + opened + reopened - closed === outstanding && [opening, opened, reopened, closed, outstanding].every((count) => count >= 0);
}

const isDate = (value: string | null | undefined): value is string => typeof value === "string";

// Day by day, by the dates as they stand after levelling: a complaint is outstanding at the end of a day if its last event so far opened it.
function outstandingAt(records: readonly ComplaintRecord[], register: ComplaintRegister, date: string, end: "closed" | "resolved"): number {
  const out = new Set(register.leftOut.map(({ complaint }) => complaint));
  const seen = new Set<unknown>();
  let count = 0;
  for (const record of records) {
    if (out.has(record.complaint) || seen.has(record.complaint)) continue;
    seen.add(record.complaint);
    const opened: boolean[] = [];
    let last = record.receivedOn!;
    const step = (on: string, opens: boolean): void => {
      if (on > last) last = on;
      if (last <= date) opened.push(opens);
    };
    step(last, true);
    for (const run of [...(record.reopenings ?? []), { resolvedOn: record.resolvedOn, closedOn: record.closedOn, reopenedOn: null }]) {
      const over = end === "closed" ? run.closedOn : (run.resolvedOn ?? run.closedOn);
      if (end === "closed" && isDate(over) && isDate(run.resolvedOn) && run.resolvedOn > last) last = run.resolvedOn;
      if (isDate(over)) step(over, false);
      if (isDate(run.reopenedOn)) step(run.reopenedOn, true);
    }
    if (opened.at(-1) === true) count += 1;
  }
  return count;
}

test("CMP-13: the register balances in every period and group, and what is outstanding is what a look at each complaint finds", () => {
  fc.assert(
    fc.property(dirtyRecords, until, (records, end) => {
      const register = complaintRegister(deepFreeze(records), { ...stretch, by: "category", until: end });
      const { periods, rows, whole } = register;
      expect([...periods, ...rows, whole].every(balances)).toBe(true);
      for (const { from, to, opening, outstanding } of periods) {
        const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
        expect([opening, outstanding]).toEqual([outstandingAt(records, register, dayBefore, end), outstandingAt(records, register, to, end)]);
      }
    }),
    { numRuns: 300 },
  );
});

test("CMP-13: groups add up to the periods, periods to the whole, and rows to what was given", () => {
  const fields = ["opening", "opened", "reopened", "closed", "outstanding"] as const;
  fc.assert(
    fc.property(dirtyRecords, fc.constantFrom("customer" as const, "product" as const, "topCategory" as const), (records, by) => {
      const { periods, rows, whole, accounted } = complaintRegister(records, { ...stretch, by });
      for (const period of periods) {
        const parts = rows.filter(({ from }) => from === period.from);
        for (const field of fields) expect(parts.reduce((sum, row) => sum + row[field], 0)).toBe(period[field]);
      }
      for (const field of ["opened", "reopened", "closed"] as const) expect(periods.reduce((sum, row) => sum + row[field], 0)).toBe(whole[field]);
      const { given, within, before, after, copies, leftOut } = accounted;
      expect(within + before + after + copies + leftOut).toBe(given);
    }),
  );
});

test("the order of the rows changes nothing, and the result is plain JSON", () => {
  const shuffled = dirtyRecords.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })));
  fc.assert(
    fc.property(shuffled, ([records, others]) => {
      const register = complaintRegister(records, { ...stretch, by: "customer", every: "quarter" });
      expect(complaintRegister(others, { ...stretch, by: "customer", every: "quarter" })).toEqual(register);
      expect(JSON.parse(JSON.stringify(register))).toEqual(register);
    }),
  );
});

test("an instant counts on the day that the calendar of its zone shows", () => {
  const zone = fc.constantFrom("America/New_York", "Pacific/Apia", "America/Sao_Paulo", "Australia/Lord_Howe", "America/Havana", "+05:45");
  // Around the days that Samoa skipped and the midnights at which Brazil changed its clocks.
  const moment = fc.integer({ min: Date.UTC(2011, 9, 1), max: Date.UTC(2012, 3, 1) });
  fc.assert(
    fc.property(moment, zone, (at, timeZone) => {
      const receivedAt = new Date(at).toISOString();
      const day = plainDateIn(receivedAt, timeZone);
      const { whole } = complaintRegister([{ complaint: 1, receivedAt }], { from: day, to: day, timeZone });
      expect(whole.opened).toBe(1);
    }),
    { numRuns: 1000 },
  );
});
