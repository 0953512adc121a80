import { expect, test } from "vitest";
import { readComplaints } from "../../docs/examples/complaint-register/complaints.ts";
import { RowsError } from "../../docs/examples/complaint-register/read-rows.ts";
import { complaintReport } from "../../docs/examples/complaint-register/report.ts";
import { printReport } from "../../docs/examples/quickstart/terminal.ts";
import { readFigures } from "../complaints/register/register-data.ts";

const data = `${import.meta.dirname}/../../docs/examples/data`;
const outside = readFigures("cfpb-complaints.json") as { readonly rows: number; readonly product: Readonly<Record<string, number>>; readonly paretoIssue80: { readonly vitalFew: readonly (readonly [string, number, number])[] } };
const records = readComplaints(`${data}/complaint-register.csv`);
const report = complaintReport(records, { from: "2013-06-04", to: "2017-02-23" });
const text = printReport(report, { width: 80, paint: "plain" });

test("CMP-13: the register of the example balances, and shows what was computed outside", () => {
  expect(records.length).toBe(outside.rows);
  // Counted in the file by hand: two complaints of 2013 were forwarded in 2014.
  expect(text).toContain("2013        0       350        348            2");
  expect(text).toContain("All         0     3,186      3,186            0");
  for (const [product, count] of Object.entries(outside.product)) expect(text).toMatch(new RegExp(`${product} +${count} `));
  const { vitalFew } = outside.paretoIssue80;
  vitalFew.forEach(([issue, count], index) => expect(text.replace(/ +/g, " ")).toContain(` ${index + 1} ${issue} ${count} `));
  expect(text).toContain("18 of 80 issues");
  expect(text).toContain("80.8 %");
});

test("CMP-13: the example says what is wrong with the data", () => {
  expect(text).toContain("6 complaints were forwarded before they came.");
  for (const row of [125, 214, 224, 276, 277, 321]) expect(text).toMatch(new RegExp(` ${row}  2013-08-\\d\\d  2013-08-\\d\\d`));
});

test("the report fits the width that it is given", () => {
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
});

test("a file that holds something else is refused, with the lines that are wrong", () => {
  expect(() => readComplaints(`${data}/request-times.csv`)).toThrow(RowsError);
  expect(() => readComplaints(`${data}/request-times.csv`)).toThrow(/line 2: row /);
  expect(() => readComplaints(`${data}/nothing.csv`)).toThrow(/cannot be read/);
});
