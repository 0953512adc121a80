import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { consultingComplaints, replayComplaint, type ComplaintCommand } from "clientele/complaints";
import { answer, beginning, complaint, promises } from "../../docs/examples/database/complaint-facts/commands.ts";
import { complaintStory } from "../../docs/examples/database/complaint-facts/complaint-story.ts";
import { desk } from "../../docs/examples/database/complaint-facts/desk.ts";
import { appendFacts, readFacts } from "../../docs/examples/database/complaint-facts/fact-table.ts";
import { handle } from "../../docs/examples/database/complaint-facts/handle.ts";
import { keepState, loadComplaint } from "../../docs/examples/database/complaint-facts/state-cache.ts";
import { baseStory, reviews } from "../../docs/examples/database/customer-base/base-story.ts";
import { readBook } from "../../docs/examples/database/customer-base/read-book.ts";
import { recordContact } from "../../docs/examples/database/customer-base/record-contact.ts";
import { runReview } from "../../docs/examples/database/customer-base/write-review.ts";
import { openDatabase, rowsOf } from "../../docs/examples/database/open-database.ts";
import { tell, type Happening } from "../../docs/examples/database/story.ts";
import { readLedger } from "../../docs/examples/quickstart/ledger.ts";

// A new database takes a second on a quiet machine, and many on a busy one.
const PATIENCE = 120_000;

const timeZone = process.env["TZ"];
const folder = mkdtempSync(join(tmpdir(), "clientele-"));
const invoices = readLedger(fileURLToPath(new URL("../../docs/examples/data/online-retail-invoices.csv", import.meta.url)));
const [early, late] = reviews;
let database: PGlite;
let base: readonly Happening[];
let life: readonly Happening[];

beforeAll(async () => {
  database = await openDatabase(folder);
  base = await baseStory(database, invoices);
  await database.close();
  life = await complaintStory(folder);
  database = await openDatabase(folder);
}, PATIENCE);

afterAll(async () => {
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test("both stories fit a terminal", () => {
  const lines = `${tell("One", base)}${tell("Two", life)}`.split("\n");
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});

describe("a client base in tables", () => {
  test.each([
    ["first", early, "class_before", (date: string) => date < early],
    ["second", late, "class_after", () => true],
  ] as const)("CLS-3: the classes of the %s review are those of a window function in SQL, to the last customer", async (_, asOf, side, isLoaded) => {
    const rows = await rowsOf(
      database,
      `with revenue as (
         select c.id, coalesce(m.${side}, c.class) as class, coalesce(sum(o.amount) filter (where o.ordered_on > date '${asOf}' - interval '6 months' and o.ordered_on <= '${asOf}'), 0) as value
           from customers as c left join class_changes as m on m.customer = c.id
           left join orders as o on o.customer = c.id and o.amount <> 'NaN' and (o.ordered_on < '${early}' or '${asOf}' > '${early}')
          where c.since < '${asOf}' group by 1, 2),
       shares as (
         select id, class, coalesce(sum(value) over (order by value desc groups between unbounded preceding and 1 preceding), 0) / sum(value) over () as before
           from revenue where value > 0),
       expected as (
         select id, class, case when before < 0.8 then 'A' when before < 0.95 then 'B' else 'C' end as expected from shares
         union all select id, class, 'C' from revenue where value <= 0)
       select count(*)::int as customers, count(*) filter (where class <> expected or class is null)::int as others from expected`,
    );
    expect(rows).toEqual([{ customers: customersOf(isLoaded), others: 0 }]);
  });

  test("CAD-1, CAD-2: every due day is the one that date arithmetic in SQL gives", async () => {
    // A call every 4, 8 or 26 weeks, on a Friday where that is a weekend. What was late under the class before stays late; a class that
    // is new asks for nothing before the day of the change.
    const rows = await rowsOf(
      database,
      `with weeks(class, every) as (values ('A', 4), ('B', 8), ('C', 26)),
       last as (select customer, max(contacted_on) as day from contacts group by customer),
       raw as (
         select c.id, c.next_due, m.customer is not null as moved, last.day + 7 * n.every as now, last.day + 7 * b.every as before
           from customers as c join last on last.customer = c.id join weeks as n on n.class = c.class
           left join class_changes as m on m.customer = c.id and m.changed_on = '${late}'
           left join weeks as b on b.class = m.class_before
          where last.day > '${early}' and last.day < '${late}'),
       rolled as (
         select id, next_due, moved, now - greatest(0, extract(isodow from now)::int - 5) as now, before - greatest(0, extract(isodow from before)::int - 5) as before from raw)
       select count(*)::int as customers, count(*) filter (where moved)::int as moved, count(*) filter (where next_due is distinct from
         case when not moved then now when before < '${late}' then before else greatest(now, '${late}') end)::int as others from rolled`,
    );
    expect(rows).toMatchObject([{ others: 0 }]);
    const [{ customers, moved }] = rows as unknown as readonly [{ readonly customers: number; readonly moved: number }];
    expect(moved).toBeGreaterThan(500);
    expect(customers - moved).toBeGreaterThan(1000);
  });

  test("whoever is called while the review is at work keeps the due day of the call, and is reviewed the next time", async () => {
    const customers = customersOf(() => true);
    const told = base.filter(([what]) => what === `reviewed on ${late}` || what === "and again").map(([, result]) => result);
    expect(told).toEqual([expect.stringMatching(`^${customers - 1} customers, .*, 1 changed meanwhile$`), expect.stringMatching(`^${customers} customers, \\d+ moves$`)]);
    const rows = await rowsOf(database, "select c.next_due - k.contacted_on as days, c.class from contacts as k join customers as c on c.id = k.customer where k.id like 'call-%'");
    // From a Monday, full weeks are a Monday again.
    const weeks: Readonly<Record<string, number>> = { A: 4, B: 8, C: 26 };
    expect(rows.map((row) => row["days"])).toEqual(rows.map((row) => 7 * weeks[String(row["class"])]!));
    expect(rows.length).toBe(2);
  });

  test("a row that is no order is named, and in no list", async () => {
    expect(base).toContainEqual(["not read", "orders x-1: amount schema/not-an-amount"]);
    const { orders, rejected } = await readBook(database);
    expect(rejected).toEqual([{ table: "orders", id: "x-1", path: "amount", code: "schema/not-an-amount" }]);
    expect(orders.length).toBe(invoices.length);
  });

  test("the list of the week comes from the index, without a sort", () => {
    expect(base).toContainEqual(["desk 1, this week", "Index Scan using customers_next_due"]);
    const days = base.flatMap(([what]) => /^ {2}(\S+) {2}(\S+)/.exec(what)?.slice(1, 3).join(" ") ?? []);
    expect(days.length).toBe(5);
    expect(days).toEqual([...days].sort());
    const [called, next] = base.slice(-2).map(([what, result]) => (what.endsWith("is called") ? what.split(" ")[0] : result));
    expect([called, next]).toEqual(days.slice(0, 2).map((row) => row.split(" ")[1]));
  });

  test.each(["Asia/Shanghai", "America/New_York", "Pacific/Apia"])("a day of the database is the same day on a machine in %s", async (zone) => {
    const [order] = invoices;
    process.env["TZ"] = zone;
    const { orders, customers } = await readBook(database, order!.customer);
    const own = invoices.filter(({ customer }) => customer === order!.customer);
    expect(orders.map(({ id, date, amount }) => [id, date, amount])).toEqual(own.map(({ id, date, amount }) => [id, date, amount]));
    expect(customers.map(({ since }) => since)).toEqual([order!.date]);
  });

  test("CAD-2: a later review of the same day takes the place of the one before", async () => {
    const [row] = await rowsOf(database, "select customer from class_changes where class_before = 'C' and class_after = 'B' order by customer limit 1");
    const customer = row!["customer"];
    const reviewed = async (): Promise<unknown> => {
      await runReview(database, late);
      return rowsOf(database, "select class_before, class_after, class from class_changes join customers on id = customer where customer = $1", [customer]);
    };
    await database.query("insert into orders values ('x-2', $1, $2, 100000)", [customer, late]);
    expect(await reviewed()).toEqual([{ class_before: "C", class_after: "A", class: "A" }]);
    await database.query("update orders set amount = -100000 where id = 'x-2'");
    expect(await reviewed()).toEqual([]);
    await database.query("delete from orders where id = 'x-2'");
  }, PATIENCE);

  test("a contact that is sent twice counts once", async () => {
    const contact = { id: "twice", customer: invoices[0]!.customer, date: late, channel: "phone" } as const;
    const due = (): Promise<unknown> => rowsOf(database, "select next_due, due_rule from customers where id = $1", [contact.customer]);
    await recordContact(database, contact, late);
    const once = await due();
    await recordContact(database, contact, late);
    expect(await due()).toEqual(once);
    expect(await rowsOf(database, "select count(*)::int as n from contacts where id = 'twice'")).toEqual([{ n: 1 }]);
  });
});

describe("a complaint, two writers, three accidents", () => {
  test("CMP-4: nothing is lost, nothing counts twice, and whoever was overtaken decides again", () => {
    expect(life).toEqual([
      ["recorded, read back, confirmed", "3 facts, state of 3"],
      // One promise is open at a time: what was right for three facts is wrong for four.
      ["two promise an answer at once", "m-5 stored; m-4 overtaken, then refused: complaints/promise-open"],
      ["two that go together", "m-7 stored; m-6 overtaken, then stored"],
      // The answer is two facts, both or none.
      ["rolled back before the commit", "Error: no connection; 6 facts, state of 6"],
      ["killed before the commit", "6 facts, state of 6"],
      ["killed between append and state", "8 facts, state of 6"],
      ["the same command, a fourth time", "known; 8 facts, state of 8"],
      ["cached state and replayed facts", "say the same"],
      ["promises", "another-word answered, solution open"],
    ]);
  });

  test("the table holds the facts as they were decided, without a gap", async () => {
    const rows = await rowsOf(database, "select position, id from complaint_facts where complaint = $1 order by position", [complaint]);
    expect(rows.map((row) => [row["position"], row["id"]])).toEqual([[1, "m-1"], [2, "m-2"], [3, "m-3"], [4, "m-5"], [5, "m-7"], [6, "m-6"], [7, "m-8"], [8, "m-8#2"]]);
    const decided = [...beginning, promises.second].flatMap((command, index, all) => {
      const before = all.slice(0, index).reduce((state, earlier) => decideOn(state, earlier).state, desk.replay([]));
      return decideOn(before, command).facts;
    });
    expect((await readFacts(database, complaint)).slice(0, 4)).toEqual(decided);
  });

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("a state cached after %i facts and the facts behind it are the whole complaint", async (length) => {
    const facts = await readFacts(database, complaint);
    await setCache(complaint, length, desk.replay(facts.slice(0, length)));
    expect(await loadComplaint(database, complaint)).toEqual({ state: replayComplaint(facts, consultingComplaints), length: 8 });
  });

  test.each([
    ["damaged", 8, { phase: "closed" }],
    ["ahead of the facts, as after a restored backup", 9, null],
  ])("a cache that is %s is left aside, and mended", async (_, length, damage) => {
    const whole = replayComplaint(await readFacts(database, complaint), consultingComplaints);
    await setCache(complaint, length, damage ?? { ...whole, phase: "closed" });
    expect((await loadComplaint(database, complaint)).state).toEqual(whole);
    await handle(database, complaint, answer);
    expect(await rowsOf(database, "select position, state from complaint_states where complaint = $1", [complaint])).toEqual([{ position: 8, state: whole }]);
  });

  test("a state that comes late does not take the place of a later one", async () => {
    const facts = await readFacts(database, complaint);
    await keepState(database, complaint, { state: desk.replay(facts), length: 8 });
    await keepState(database, complaint, { state: desk.replay(facts.slice(0, 5)), length: 5 });
    expect(await rowsOf(database, "select position from complaint_states where complaint = $1", [complaint])).toEqual([{ position: 8 }]);
  });

  test("the same command from two writers at once has one effect", async () => {
    const record = recorded("C-2");
    let other: unknown;
    const slow = await handle(database, "C-2", record, async (at) => {
      if (at === "decided") other ??= await handle(database, "C-2", record);
    });
    expect([other, slow]).toMatchObject([{ outcome: "stored", attempts: 1 }, { outcome: "known", attempts: 2 }]);
    expect((await readFacts(database, "C-2")).length).toBe(1);
  });

  test("what breaks off between decide and append has stored nothing, and may come again", async () => {
    const record = recorded("C-3");
    await expect(handle(database, "C-3", record, () => Promise.reject(new Error("no connection")))).rejects.toThrow("no connection");
    expect(await readFacts(database, "C-3")).toEqual([]);
    expect(await handle(database, "C-3", record)).toMatchObject({ outcome: "stored", attempts: 1 });
  });

  test("whoever is overtaken again and again gives up, and has stored nothing", async () => {
    const record = recorded("C-4");
    await handle(database, "C-4", record);
    let messages = 0;
    const overtake = async (at: string): Promise<void> => {
      if (at !== "decided") return;
      messages += 1;
      const message = { id: `x-${messages}`, type: "recordMessage", direction: "fromCustomer", at: record.at, by: record.by } as const;
      await handle(database, "C-4", message);
    };
    await expect(handle(database, "C-4", { id: "late", type: "restate", at: record.at, by: record.by }, overtake)).rejects.toThrow("overtaken 5 times");
    expect((await readFacts(database, "C-4")).map(({ id }) => id)).toEqual(["C-4", "x-1", "x-2", "x-3", "x-4", "x-5"]);
  });

  test("a history with a row that is no fact is named, and nothing is decided by it", async () => {
    await handle(database, "C-5", recorded("C-5"));
    await database.query("update complaint_facts set data = data - 'severity' where complaint = 'C-5'");
    await database.query("delete from complaint_states where complaint = 'C-5'");
    const restate = { id: "m-2", type: "restate", at: "2026-03-02T09:12:00Z", by: { id: "u-7" } } as const;
    await expect(handle(database, "C-5", restate)).rejects.toThrow("fact 1 of C-5: data.severity schema/missing");
  });

  test("facts go behind the history that was read, or not at all", async () => {
    const facts = await readFacts(database, complaint);
    expect(await appendFacts(database, complaint, 6, facts.slice(6))).toBe("overtaken");
    // The last of the two would still be free, the first is not.
    expect(await appendFacts(database, complaint, 7, facts.slice(6).map((fact) => ({ ...fact, id: `${fact.id}-other` })))).toBe("overtaken");
    expect(await readFacts(database, complaint)).toEqual(facts);
  });
});

function customersOf(isCounted: (date: string) => boolean): number {
  return new Set(invoices.filter(({ date }) => isCounted(date)).map(({ customer }) => customer)).size;
}

function decideOn(state: ReturnType<typeof desk.replay>, command: ComplaintCommand): { readonly facts: Awaited<ReturnType<typeof readFacts>>; readonly state: typeof state } {
  const decision = desk.decide(state, command);
  if (!decision.ok) throw new Error(command.type);
  return { facts: decision.facts, state: decision.facts.reduce(desk.evolve, state) };
}

function recorded(id: string): ComplaintCommand & { readonly type: "record" } {
  return {
    id, type: "record", at: "2026-03-02T09:10:00Z", by: { id: "u-7", role: "representative" },
    complaint: id, customer: "K-12", severity: "serious", category: "delivery", channel: "phone",
  };
}

async function setCache(id: string, position: number, state: object): Promise<void> {
  await database.query("delete from complaint_states where complaint = $1", [id]);
  await database.query("insert into complaint_states values ($1, $2, $3::jsonb)", [id, position, JSON.stringify(state)]);
}
