import { ClienteleError, type Amount, type Id } from "../../foundation/index.ts";
import { amountReader, dayOfText, requireDay, requireFinite, requireList, requireNew, requireRecord, requireText, requireUniqueIds, type Place } from "../../foundation/internal.ts";
import { readId } from "../input/read-id.ts";
import { requireName } from "../input/named-option.ts";
import { recommendationScale } from "../ratings/net-promoter-score.ts";
import { effortScale } from "../ratings/customer-effort.ts";
import { satisfactionScale } from "../ratings/customer-satisfaction.ts";
import { isOnScale, type SurveyScale } from "../surveys/survey-scale.ts";
import { newAccount, type Account, type LastRatings } from "./accounts.ts";
import { addAmount, amountSum } from "./amount-sum.ts";
import type { ChurnFacts, ChurnList, ChurnQuestion, ComplaintTopic } from "./churn-facts.ts";

/** Facts that have been read. */
export interface ReadFacts {
  readonly accounts: Map<Id, Account>;
  /** Lists that are not given. */
  readonly notGiven: readonly (ChurnList | "costs")[];
  /** How many records of each list are dated after the day. */
  readonly later: Readonly<Record<Exclude<ChurnList, "contacts">, number>>;
}

/** The scale of each question; that of continuation is **(ours)**. */
export const QUESTION_SCALES: Readonly<Record<ChurnQuestion, SurveyScale>> = {
  satisfaction: satisfactionScale,
  recommendation: recommendationScale,
  effort: effortScale,
  continuation: { lowest: 1, highest: 5, step: 1 },
};

const TOPICS: readonly ComplaintTopic[] = ["product-quality", "service-late", "service-unfriendly", "price", "other"];
const QUESTIONS: readonly ChurnQuestion[] = ["satisfaction", "recommendation", "effort", "continuation"];

type Fields = Readonly<Record<string, unknown>>;

/** Gets each record of a list that has dates. */
type Visit = (account: Account, day: number, record: Fields, index: number) => void;

/** Goes through a list that has dates. */
type Each = (list: keyof ReadFacts["later"], visit: Visit) => void;

/** Finds the account that a record belongs to. */
type AccountOf = (customer: unknown, list: string, index: number) => Account;

/** The days that records are sorted by: recent ones lie after the start and not after the day. */
interface Window {
  readonly asOf: number;
  readonly start: number;
}

/**
 * Reads facts, each list once.
 *
 * @param facts - lists in any order
 * @param asOf - the day, days since 1970-01-01; what is dated after it is checked, and counted apart
 * @param windowDays - days up to the day that count as recent
 * @param customers - who has an account even without records
 * @param only - the one customer that there may be; absent: any
 * @returns the account of every customer that is named
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `unknown-id`, `invalid-date`, `invalid-value`, `mixed-currencies`
 */
export function readFacts(facts: ChurnFacts, asOf: number, windowDays: number, customers: Iterable<Id>, only?: Id): ReadFacts {
  const accounts = new Map<Id, Account>();
  for (const customer of customers) accounts.set(customer, newAccount(customer));
  const accountOf: AccountOf = (value, list, index) => {
    const known = accounts.get(value as Id);
    if (known !== undefined) return known;
    const customer = readId(value, list, index);
    if (only !== undefined) throw new ClienteleError("unknown-id", `${list}[${index}] is of another customer`, { list, index, field: "customer", expected: [only] });
    const made = newAccount(customer);
    accounts.set(customer, made);
    return made;
  };
  const later = { orders: 0, returns: 0, complaints: 0, ratings: 0, discountRequests: 0, services: 0 };
  const each: Each = (list, visit) => {
    const rows = facts[list] === undefined ? [] : requireList(facts[list], list);
    for (let index = 0; index < rows.length; index += 1) {
      const record = requireRecord(rows[index], list, index);
      const account = accountOf(record["customer"], list, index);
      const day = dayOfText(record["date"]) ?? requireDay(record["date"], { list, index, field: "date", id: account.customer });
      if (day > asOf) later[list] += 1;
      visit(account, day, record, index);
    }
    refuseDuplicates(rows, list);
  };
  const costs = readDated(each, { asOf, start: asOf - windowDays });
  readContacts(facts.contacts, accountOf);
  const notGiven = LISTS.filter((list) => facts[list] === undefined);
  return { accounts, later, notGiven: costs === "unknown" && facts.orders !== undefined ? [...notGiven, "costs"] : notGiven };
}

const LISTS: readonly ChurnList[] = ["orders", "returns", "complaints", "contacts", "ratings", "discountRequests", "services"];

function readDated(each: Each, window: Window): "known" | "unknown" {
  const isRecent = (day: number): boolean => day > window.start && day <= window.asOf;
  const amounts = amountReader();
  let costs: "known" | "unknown" = "unknown";
  // Once the first amount was plain, a finite number needs no second look: there may be millions.
  let plain = false;
  const read = (amount: unknown, list: string, index: number, field: string, account: Account): number => {
    if (plain && typeof amount === "number" && Number.isFinite(amount)) return amount;
    const found = amounts.read(amount as Amount, { list, index, field, id: account.customer });
    plain = amounts.currency() === null;
    return found;
  };
  each("orders", (account, day, { amount: given, cost }, index) => {
    const amount = read(given, "orders", index, "amount", account);
    const spent = cost === undefined ? null : read(cost, "orders", index, "cost", account);
    if (spent !== null) costs = "known";
    if (day <= window.asOf) addOrder(account, day, amount, spent, day > window.start);
  });
  each("returns", (account, day, { amount }, index) => {
    read(amount, "returns", index, "amount", account);
    if (isRecent(day)) account.returns += 1;
  });
  each("complaints", (account, day, record, index) => readComplaint(account, day, record, index, window.asOf));
  each("ratings", (account, day, record, index) => readRating(account, day, record, index, isRecent(day)));
  each("discountRequests", (account, day) => {
    if (isRecent(day)) account.discountRequests += 1;
  });
  each("services", (account, day, { timing, manner }, index) => {
    const place = (field: string): Place => ({ list: "services", index, field, id: account.customer });
    if (timing !== undefined) requireName(timing, ["in-time", "late"], place("timing"));
    if (manner !== undefined) requireName(manner, ["friendly", "unfriendly"], place("manner"));
    if (!isRecent(day)) return;
    if (timing === "late") account.lateServices += 1;
    if (manner === "unfriendly") account.unfriendlyServices += 1;
  });
  return costs;
}

function addOrder(account: Account, day: number, amount: number, cost: number | null, isRecent: boolean): void {
  // A cancellation is no order, but takes its value away.
  if (amount >= 0) account.orderDays.push(day);
  addAmount(isRecent ? account.recent : account.before, amount);
  if (cost === null) account.ordersWithoutCost += 1;
  else addAmount(isRecent ? (account.recentCost ??= amountSum()) : (account.beforeCost ??= amountSum()), cost);
}

function readComplaint(account: Account, day: number, record: Fields, index: number, asOf: number): void {
  const id = readId(record["id"], "complaints", index);
  const place = (field: string): Place => ({ list: "complaints", index, field, id });
  const { topic, gravity, closed, followUp } = record;
  const found = topic === undefined ? "other" : requireName(topic, TOPICS, place("topic"));
  const isGrave = gravity !== undefined && requireName(gravity, ["ordinary", "grave"], place("gravity")) === "grave";
  const closedDay = closed === undefined ? Infinity : requireDay(closed, place("closed"));
  if (closedDay < day) throw new ClienteleError("invalid-period", `complaints[${index}] is closed before it is made`, place("closed"));
  const outcome = followUp === undefined ? null : requireName(followUp, ["satisfied", "dissatisfied", "unreachable", "declined"], place("followUp"));
  if (day <= asOf) (account.complaints ??= []).push({ id, day, topic: found, isGrave, isOpen: closedDay > asOf, followUp: outcome });
}

function readRating(account: Account, day: number, record: Fields, index: number, isRecent: boolean): void {
  const place = (field: string): Place => ({ list: "ratings", index, field, id: account.customer });
  const question = requireName(record["question"], QUESTIONS, place("question"));
  const value = record["value"] === null ? null : requireFinite(record["value"], place("value")) + 0;
  if (!isRecent) return;
  const ratings: LastRatings = (account.ratings ??= { last: new Map(), offScale: [], unanswered: new Set() });
  if (value === null) {
    ratings.unanswered.add(question);
    return;
  }
  if (!isOnScale(value, QUESTION_SCALES[question])) {
    ratings.offScale.push({ question, value });
    return;
  }
  const known = ratings.last.get(question);
  // Of two answers on one day the worse one counts, whichever came first.
  if (known === undefined || known.day < day || (known.day === day && value < known.value)) ratings.last.set(question, { day, value });
}

function readContacts(contacts: unknown, accountOf: AccountOf): void {
  if (contacts === undefined) return;
  for (const [index, value] of requireList(contacts, "contacts").entries()) {
    const record = requireRecord(value, "contacts", index);
    const account = accountOf(record["customer"], "contacts", index);
    const place = (field: string): Place => ({ list: "contacts", index, field, id: account.customer });
    const rule = requireText(record["rule"], place("rule"));
    const state = requireText(record["state"], place("state"));
    const daysLate = requireFinite(record["daysLate"], place("daysLate"));
    if (daysLate < 0) throw new ClienteleError("invalid-value", `contacts[${index}].daysLate is less than 0`, { ...place("daysLate"), value: daysLate });
    if (state !== "overdue") continue;
    const overdue = (account.overdue ??= { count: 0, daysLate: 0, rules: new Set() });
    overdue.count += 1;
    overdue.daysLate = Math.max(overdue.daysLate, daysLate);
    overdue.rules.add(rule);
  }
}

// Records may go without an id; those that have one must not stand twice.
function refuseDuplicates(rows: readonly unknown[], list: string): void {
  const ids = rows.map((row) => (row as Fields)["id"]);
  if (!ids.includes(undefined)) {
    requireUniqueIds(ids, list);
    return;
  }
  const known = new Map<Id, number>();
  for (const [index, id] of ids.entries()) if (id !== undefined) requireNew(known, readId(id, list, index), list, index);
}
