import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { analyse } from "../../docs/examples/quickstart/analysis.ts";
import { drawParetoChart } from "../../docs/examples/quickstart/chart.ts";
import { parseLedger, readLedger } from "../../docs/examples/quickstart/ledger.ts";
import { renderPage } from "../../docs/examples/quickstart/page.ts";
import { writeReport } from "../../docs/examples/quickstart/report.ts";
import { printReport, settingOf } from "../../docs/examples/quickstart/terminal.ts";
import { readReference } from "../classification/reference-data.ts";

const top = `${import.meta.dirname}/../..`;
const analysis = analyse(readLedger(`${top}/docs/examples/data/online-retail-invoices.csv`));
const report = writeReport(analysis, "£");
const text = printReport(report, { width: 80, paint: "plain" });
const chart = await drawParetoChart(analysis);

interface Figures {
  readonly input: Readonly<Record<"customers" | "total" | "positive" | "zero" | "negative" | "sumOfNegatives", number>>;
  readonly abc80_95_positiveCustomersOnly: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly concentration_positive: Readonly<Record<string, number>>;
  readonly top5: readonly (readonly [string, number])[];
}
const { sets } = readReference("abc-and-concentration.json") as { readonly sets: Readonly<Record<"online_retail", Figures>> };
const outside = sets.online_retail;

test("CLS-2: the classes of the wholesaler's clients are those computed outside with exact fractions", () => {
  const counts = Object.fromEntries(analysis.abc.classes.map((entry) => [entry.class, entry.count]));
  expect(counts).toEqual(outside.abc80_95_positiveCustomersOnly["covering.together"]);
  expect(counts).toEqual({ A: 1178, B: 1456, C: 1683 });
  expect(analysis.abc.rows.slice(0, 5).map(({ id, value }) => [id, value])).toEqual(outside.top5);
});

test("CLS-2: nobody is lost between the ledger and the table", () => {
  const { count, value, baseCount, zeroCount, negativeCount, negativeValue } = analysis.abc.totals;
  const { customers, total, positive, zero, negative, sumOfNegatives } = outside.input;
  expect({ count, value, baseCount, zeroCount, negativeCount, negativeValue }).toEqual({
    count: customers,
    value: total,
    baseCount: positive,
    zeroCount: zero,
    negativeCount: negative,
    negativeValue: sumOfNegatives,
  });
});

test("CLS-5, CLS-12: 80/20 and concentration are those computed outside", () => {
  const expected = outside.concentration_positive;
  const { finding, concentration } = analysis;
  expect(finding.top.count).toBe(expected["topCount_ceil"]);
  expect(finding.covering.count).toBe(expected["customersFor80pct"]);
  const measured = {
    gini: concentration.gini,
    hhiPoints: concentration.hhiPoints,
    effectiveNumber: concentration.effectiveNumber,
    cr1: concentration.concentrationRatios.cr1,
    cr4: concentration.concentrationRatios.cr4,
    cr10: concentration.concentrationRatios.cr10,
    shareOfTop20pctCustomers_ceil: finding.top.valueShare,
  };
  for (const [name, value] of Object.entries(measured)) expect(value! / expected[name]!, name).toBeCloseTo(1, 12);
});

test("CLS-7: who moved between the half-years is what was computed outside", () => {
  const { migration } = readReference("migration-and-xyz.json") as { readonly migration: { readonly covering: Readonly<Record<string, number>> } };
  const names: Readonly<Record<string, string>> = { absent: "none", nonPositive: "nonpositive" };
  const { matrix, states, counts } = analysis.migration;
  const moves = states.flatMap((from, row) => states.map((to, column) => [`${names[from] ?? from}->${names[to] ?? to}`, matrix[row]![column]!] as const));
  expect(Object.fromEntries(moves.filter(([, count]) => count > 0))).toEqual(migration.covering);
  expect(analysis.halves).toEqual([
    { from: "2010-12-01", to: "2011-05-31" },
    { from: "2011-06-01", to: "2011-11-30" },
  ]);
  expect(counts).toMatchObject({ promoted: 429, demoted: 417, new: 1564, gone: 832, unchanged: 1089 });
});

test("CLS-8: RFM takes in every client, and says whom it left out", () => {
  const { rfm, abc } = analysis;
  expect(analysis.asOf).toBe("2011-12-10");
  expect(rfm.totals.count + rfm.leftOut.length).toBe(abc.totals.count);
  expect(rfm.totals.value + rfm.leftOut.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(outside.input.total, 6);
});

const day = (date: string): number => Date.parse(date) / 86_400_000;
const { plan, consulting, shop } = analysis.outreach;
const all = [...plan.planned, ...plan.overflow, ...plan.withheld].map(({ contact }) => contact);

test("CAD-15: every client with a class is in the forecasts, with as many contacts as the shortest rhythm needs", () => {
  for (const forecast of [consulting, shop]) {
    expect(forecast.classes.map((entry) => entry.customers)).toEqual([1178, 1456, 1683, outside.input.zero + outside.input.negative]);
    expect(forecast.rules.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(forecast.contacts);
    expect(forecast.columns.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(forecast.contacts);
  }
  // From 10 December to 9 March are 91 days: a contact within the first 7, and one every 7 days, are 12 at least, and 13 at most but for visits that fall between.
  const [a, b, c] = consulting.classes.map(({ contacts, customers }) => contacts / customers);
  expect(Math.min(a!, b!)).toBeGreaterThanOrEqual(12);
  expect(Math.max(a!, b!)).toBeLessThanOrEqual(13 + 2);
  expect(c).toBeGreaterThanOrEqual(6);
});

test("CAD-1: who is late by how much is what the invoices say", () => {
  const weeks: Readonly<Record<string, number>> = { A: 4, B: 8, C: 26 };
  const classOf = new Map(analysis.abc.rows.map((row) => [row.id, row.class]));
  const last = new Map<string, string>();
  for (const { customer, date } of readLedger(`${top}/docs/examples/data/online-retail-invoices.csv`)) if (date > (last.get(customer) ?? "")) last.set(customer, date);
  // The plan is made on a Saturday, on which the shop does not work: who was due on it had to be called on the Friday.
  const late = [...last].filter(([id, date]) => classOf.has(id) && day(date) + 7 * weeks[classOf.get(id)!]! <= day("2011-12-10"));
  const overdue = all.filter(({ state, channel }) => state === "overdue" && channel === "phone").map(({ customer }) => String(customer));
  expect(overdue.sort()).toEqual(late.map(([id]) => id).sort());
  expect(overdue.length).toBe(1705);
});

test("the review asks for the same: every late call, and the ten visits that nobody made", () => {
  const { review, compared } = analysis.outreach.reviewed;
  expect(review.classes.summary.map(({ count }) => count)).toEqual([1178, 1456, 1683]);
  expect(review.due?.counts.overdue).toBe(1705 + 10);
  const late = review.attention.filter(({ items }) => items.some(({ kind }) => kind === "contact-overdue"));
  expect(late.length).toBe(new Set(all.filter(({ state }) => state === "overdue").map(({ customer }) => customer)).size);
  // A client is late now and was not a month ago, or was then too: the difference is what came less what went.
  const { appeared, resolved } = compared.changes!.counts.find(({ kind }) => kind === "contact-overdue")!;
  const before = compared.due!.counts.overdue! - appeared + resolved;
  expect(before).toBeGreaterThan(0);
  expect(compared.changes?.gone).toEqual([]);
});

test("SAT-5: who may leave for want of orders is found by the client's own invoices", () => {
  const invoices = readLedger(`${top}/docs/examples/data/online-retail-invoices.csv`);
  const rows = analysis.outreach.reviewed.review.churn!.rows.filter(({ signals }) => signals.some(({ signal }) => signal === "order-overdue"));
  expect(rows.length).toBeGreaterThan(100);
  for (const { customer, signals } of rows.slice(0, 50)) {
    const { reason } = signals.find(({ signal }) => signal === "order-overdue")!;
    const days = [...new Set(invoices.filter((invoice) => invoice.customer === customer && invoice.amount >= 0).map(({ date }) => day(date)))].sort((a, b) => a - b);
    const gaps = days.slice(1).map((one, at) => one - days[at]!).sort((a, b) => a - b);
    const median = (gaps[Math.floor((gaps.length - 1) / 2)]! + gaps[Math.ceil((gaps.length - 1) / 2)]!) / 2;
    expect(reason).toMatchObject({ days: day("2011-12-10") - days.at(-1)!, cycle: median, gaps: gaps.length });
  }
});

test("CAD-11: every contact has a day or the reason why not, and no desk has more to do than its day holds", () => {
  expect(new Set(all.map(({ customer, key }) => `${customer} ${key}`)).size).toBe(all.length);
  for (const { reasons } of [...plan.planned, ...plan.overflow, ...plan.withheld]) expect(reasons.length).toBeGreaterThan(0);
  const loads = new Map<string, number>();
  for (const { date, owner, cost, contact } of plan.planned) {
    expect(cost).toBe(contact.channel === "visit" ? 4 : 0.25);
    loads.set(`${String(owner)} ${date}`, (loads.get(`${String(owner)} ${date}`) ?? 0) + cost);
    // 10 and 17 December 2011 are Saturdays.
    expect(["2011-12-10", "2011-12-17"]).not.toContain(date);
    if (contact.state !== "overdue") expect(date <= contact.window!.latest).toBe(true);
  }
  expect(Math.max(...loads.values())).toBeLessThanOrEqual(6);
});

test.each([
  "THE 80/20 CHECK\n23 % of the clients bring 77 % of the revenue",
  "  the top 20 %                 864      20.0 %  6,107,230.87      73.5 %",
  "ABC ANALYSIS\nThe 2 best clients bring more than all 1,683 of class C",
  "  A                  1,178      27.3 %  6,651,083.58      80.0 %  1,484.63",
  "  apart: negative       41                -13,229.14",
  "  2,634  14331      462.66  B      94.999 % comes before it, 80 % to under 95 %",
  "THE 10 MOST VALUABLE CLIENTS",
  "     1  14646   279,489.02  3.4 %  A      nobody comes before it",
  "     2  18102   256,438.49  3.1 %  A      3.4 % comes before it, under 80 %",
  "WHO MOVED BETWEEN TWO HALF-YEARS\nOf the 869 clients who were A, 555 still are and 93 are gone",
  "  new           281  565  700            18",
  "CONCENTRATION\nIt is as if 222 clients of equal size bought everything",
  "RFM SEGMENTS\nAs of 2011-12-10, ",
  "WHAT MATTERS TODAY\nAs of 2011-12-10, ",
  "  a contact is late ",
  "WHAT A CADENCE WOULD COST\nIn 13 weeks the cadence of the consulting source asks for ",
  "  The ledger holds invoices and no contacts: the first invoice counts as the\n",
  "THE CONTACT PLAN\nAs of 2011-12-10, 4,327 contacts may be made 2011-12-10 to 2011-12-23: ",
  "  16754   A      desk 4  call every 4 weeks, last 2010-12-02, 345 days late",
])("the terminal shows %j", (part) => {
  expect(text).toContain(part);
});

test("the README shows what the program prints", () => {
  const [, shown = ""] = /```text\n([^]*?)\n```/.exec(readFileSync(`${top}/README.md`, "utf8")) ?? [];
  const lines = shown.split("\n").filter((line) => line.trim() !== "…");
  const printed = new Set(text.split("\n"));
  expect(lines.length).toBeGreaterThan(40);
  expect(lines.filter((line) => !printed.has(line))).toEqual([]);
});

test("the report keeps to the width of the terminal, and uses it", () => {
  const widest = (width: number): number => Math.max(...printReport(report, { width, paint: "plain" }).split("\n").map((line) => line.length));
  expect(widest(80)).toBeLessThanOrEqual(80);
  expect(widest(100)).toBeLessThanOrEqual(100);
  expect(text).not.toContain("Netherlands");
  expect(printReport(report, { width: 100, paint: "plain" })).toContain("Netherlands");
});

test("colour is for terminals that take it", () => {
  expect(settingOf({})).toEqual({ width: 80, paint: "plain" });
  expect(settingOf({ isTTY: true, columns: 90, hasColors: () => true })).toEqual({ width: 90, paint: "colour" });
  expect(settingOf({ isTTY: true, columns: 300, hasColors: () => false })).toEqual({ width: 100, paint: "plain" });
  expect(text).not.toContain("\u001B");
  const painted = printReport(report, { width: 80, paint: "colour" });
  expect(painted).toContain("\u001B[1mABC ANALYSIS\u001B[22m");
  expect(stripVTControlCharacters(painted)).toBe(text);
});

test("the page is well-formed, loads nothing, and can be read aloud", () => {
  const page = renderPage({ report, chart, source: "Online Retail" });
  expect(unbalancedTags(page)).toEqual([]);
  expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|\b(src|href)=|@import|url\(/);
  expect(page.replaceAll(/ xmlns(:\w+)?="[^"]*"/g, "")).not.toMatch(/https?:/);
  expect(page).toContain('<html lang="en">');
  expect(page.match(/<table>/g)).toHaveLength(15);
  expect(page.match(/<caption>/g)).toHaveLength(15);
  expect(page).toContain('<th scope="col" class="right">Clients</th>');
  expect(page).toMatch(/<div role="img" aria-label="Pareto chart[^"]+"><svg aria-hidden="true"/);
});

test("the chart marks where the classes part, with units on its axes", () => {
  for (const label of [">A: 1,178 clients<", ">80 % reached at rank 1,178<", ">95 % reached at rank 2,634<", ">Share of the revenue<", ">100 %<"]) {
    expect(chart).toContain(label);
  }
});

test("the page shows ids and names as text, whatever they hold", () => {
  const csv = 'invoice,customer,date,country,amount\n1,<script>alert(1)</script>,2026-01-31,A & B,5\n2,"""quoted""",2026-01-31,<b>,5\n';
  const page = renderPage({ report: writeReport(analyse(parseLedger(csv, "ledger.csv")), ""), chart: "<svg ></svg>", source: "<i>" });
  expect(page).not.toMatch(/<(script|b|i)>/);
  expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  expect(page).toContain("A &amp; B");
  expect(unbalancedTags(page)).toEqual([]);
});

test("a ledger in which nobody brought anything still makes a report", async () => {
  const csv = "invoice,customer,date,country,amount\n1,7,2026-01-31,France,0\n2,8,2026-01-31,France,-5\n";
  const nothing = analyse(parseLedger(csv, "ledger.csv"));
  expect(printReport(writeReport(nothing, ""), { width: 80, paint: "plain" })).not.toMatch(/NaN|Infinity|undefined|null/);
  expect(await drawParetoChart(nothing)).not.toMatch(/NaN|Infinity|undefined/);
});

const header = "invoice,customer,date,country,amount";
const good = "536365,17850,2010-12-01,United Kingdom,139.12";
test.each([
  ["a day that does not exist", `${header}\n${good}\n2,7,2011-02-29,France,5`, "line 3: date is not a day YYYY-MM-DD"],
  ["an amount with a comma", `${header}\n${good}\n2,7,2011-02-28,France,"5,20"`, "line 3: amount is not an amount like 12.50"],
  ["no customer", `${header}\n1, ,2011-02-28,France,5`, "line 2: customer is empty"],
  ["an escape sequence", `${header}\n1,\u001B[2J7,2011-02-28,France,5`, "line 2: customer holds control characters"],
  ["two faults in one row", `${header}\n1,7,28.02.2011,France,five`, "line 2: date is not a day YYYY-MM-DD\n  line 2: amount is not"],
  ["another header", "id,customer,date,country,amount\n1,7,2011-02-28,France,5", "line 2: invoice is missing"],
  ["too few fields", `${header}\n${good}\n2,7,2011-02-28,5`, "on line 3"],
  ["many faults", header + "\n1,7,today,France,5".repeat(9), "and 4 more"],
  ["nothing", header, "ledger.csv holds no invoices"],
])("a ledger with %s is refused, with the line", (_, csv, message) => {
  expect(() => parseLedger(csv, "ledger.csv")).toThrow(message);
});

test("the program prints the report and writes the page", () => {
  const page = `${top}/out/client-base.html`;
  rmSync(page, { force: true });
  const { stdout, stderr, status } = run();
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(stdout).toContain(text);
  expect(stdout).toMatch(/: out\/client-base\.html\n$/);
  expect(existsSync(page)).toBe(true);
}, 30_000);

test("the program says what is wrong with a ledger of one's own", () => {
  const { stdout, stderr, status } = run("no-such-ledger.csv");
  expect({ stdout, stderr, status }).toEqual({ stdout: "", stderr: "no-such-ledger.csv cannot be read\n", status: 1 });
}, 30_000);

function run(...own: string[]): { stdout: string; stderr: string; status: number | null } {
  const tsx = `${top}/node_modules/tsx/dist/cli.mjs`;
  return spawnSync(process.execPath, [tsx, "docs/examples/quickstart/index.ts", ...own], { cwd: top, encoding: "utf8" });
}

// The tags that are not closed, or close what is not open.
function unbalancedTags(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = "", selfClosing] of page.replace(/^<!doctype html>/, "").matchAll(/<(\/?)([a-z][\w-]*)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/gi)) {
    if (closing === "/") {
      if (open.pop() !== name) wrong.push(`/${name}`);
    } else if (selfClosing !== "/") open.push(name);
  }
  const angles = page.match(/</g)!.length;
  const tags = page.match(/<(\/?)([a-z][\w-]*)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/gi)!.length;
  return [...wrong, ...open, ...(angles - 1 === tags ? [] : ["a tag that is none"])];
}
