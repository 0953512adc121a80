import { ClienteleError, compareIds, type AmountOptions, type Id, type PlainDate, type Reason } from "../../foundation/index.ts";
import { amountReader, compareDecimals, dateOfDay, describePlace, requireDate, requireInteger, requireObject, type Decimal } from "../../foundation/internal.ts";
import { readAmount, readAmountIfAny, type LedgerReader } from "../records/dated-amounts.ts";
import { difference, numberOf, sumOf, ZERO } from "../records/decimal-quotient.ts";
import { readEntries, requireBetween, type Entry } from "../records/field-reader.ts";
import { groupBy } from "../records/group-by.ts";
import type { Contract, ContractStatus } from "./contract.ts";
import type { ContractReasons } from "./contract-reasons.ts";

/** A contract on the day. Amounts are in the unit of the contracts. */
export interface ContractRow {
  /** The contract. */
  readonly id: Id;
  /** Where it stands. */
  readonly status: ContractStatus;
  /** What was agreed. */
  readonly value: number;
  /** What was charged. */
  readonly actual: number;
  /** What is left to charge; negative where more was charged than agreed. */
  readonly left: number;
  /** Number of risks that come with it; `null` where nobody has looked. */
  readonly risks: number | null;
}

/** What the contracts of a status, of a party, or all of them come to. */
export interface ContractSum {
  /** Number of contracts. */
  readonly count: number;
  /** What was agreed. */
  readonly value: number;
  /** What was charged. */
  readonly actual: number;
}

/** What is wrong with a contract. */
export type ContractFinding = Reason<ContractReasons>;

/** The contracts of an engagement as of a day. */
export interface ContractRegister {
  /** The day. */
  readonly asOf: PlainDate;
  /** The contracts, in the order of ids. */
  readonly rows: readonly ContractRow[];
  /** All together. */
  readonly total: ContractSum;
  /** By status; one without contracts is there too. */
  readonly statuses: Readonly<Record<ContractStatus, ContractSum>>;
  /** By party, in the order of ids; a contract counts with each of its parties. */
  readonly parties: readonly ({ readonly party: Id } & ContractSum)[];
  /** What is wrong, by contract. */
  readonly findings: readonly ContractFinding[];
  /** Currency of the amounts, then in minor units; `null` for plain numbers. */
  readonly currency: string | null;
}

/** The day, and how contracts are looked at. */
export interface ContractRegisterOptions extends AmountOptions {
  /** The day, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How many calendar days before its end a term ends soon, a whole number of 0 or more; default 30 **(ours)**. */
  readonly noticeDays?: number | undefined;
}

/**
 * Which contracts are there, what do they come to, and what is wrong with them?
 *
 * The last day of a term still belongs to it.
 *
 * @param contracts - the contracts, in any order
 * @param options - the day, the notice, `convert` for several currencies
 * @returns every contract, exact sums by status and party, and findings; sums of nothing are 0
 * @throws ClienteleError `invalid-input`, `missing-id`, `duplicate-id`, `invalid-date`, `invalid-value`, `mixed-currencies`,
 * `total-out-of-range`, `invalid-period` for a term that ends before it starts
 * @example
 * ```ts
 * import { contractRegister } from "clientele/engagements";
 *
 * const contract = { id: 1, parties: ["us", "client"], value: 100, from: "2026-01-01", to: "2026-03-31", signedOn: "2025-12-15", risks: [] };
 * const { total, rows, findings } = contractRegister([contract, { ...contract, id: 2, actual: 120 }], { asOf: "2026-03-31", noticeDays: 0 });
 * total; // => { count: 2, value: 200, actual: 120 }
 * rows.map(({ status, left }) => [status, left]); // => [["running", 100], ["running", -20]]
 * findings[0]; // => { code: "engagements/contract-expiring", contract: 1, to: "2026-03-31", days: 0 }
 *
 * contractRegister([contract], { asOf: "2026-04-01" }).findings;
 * // => [{ code: "engagements/contract-expired", contract: 1, to: "2026-03-31", days: 1 }]
 * ```
 * @category Contracts and budget
 * @see ENG-12
 */
export function contractRegister(contracts: readonly Contract[], options: ContractRegisterOptions): ContractRegister {
  const given = requireObject(options, "options") as unknown as ContractRegisterOptions;
  const asOf = requireDate(given.asOf, "asOf");
  const { noticeDays = 30 } = given;
  requireBetween(requireInteger(noticeDays, { list: "noticeDays" }), 0, Infinity, { list: "noticeDays" });
  const reader = amountReader(given);
  const read = readEntries(contracts, "contracts").map((entry) => readContract(entry, reader, asOf));
  const parties = [...groupBy(read, (contract) => contract.parties)].sort(([a], [b]) => compareIds(a, b));
  const sumIn = (status: ContractStatus): ContractSum => sumContracts(read.filter((contract) => contract.status === status));
  return {
    asOf: dateOfDay(asOf),
    rows: read.map(rowOf),
    total: sumContracts(read),
    statuses: { unsigned: sumIn("unsigned"), upcoming: sumIn("upcoming"), running: sumIn("running"), expired: sumIn("expired"), closed: sumIn("closed") },
    parties: parties.map(([party, own]) => ({ party, ...sumContracts(own) })),
    findings: read.flatMap((contract) => judge(contract, asOf, noticeDays)),
    currency: reader.currency(),
  };
}

interface CheckedContract {
  readonly id: Id;
  readonly parties: readonly Id[];
  readonly value: Decimal;
  readonly actual: Decimal;
  readonly from: number;
  readonly to: number;
  readonly risks: number | null;
  readonly status: ContractStatus;
}

function readContract(entry: Entry, reader: LedgerReader, asOf: number): CheckedContract {
  const from = entry.day("from");
  const to = entry.day("to");
  if (to < from) {
    const place = entry.place("to");
    throw new ClienteleError("invalid-period", `${describePlace(place)} is before the term starts`, { ...place });
  }
  const signedOn = entry.dayIfAny("signedOn") ?? Infinity;
  const closedOn = entry.dayIfAny("closedOn") ?? Infinity;
  const risks = new Set(entry.ids("risks")).size;
  return {
    id: entry.key,
    parties: [...new Set(entry.ids("parties"))],
    value: readAmount(reader, entry, "value", 0),
    actual: readAmountIfAny(reader, entry, "actual") ?? ZERO,
    from,
    to,
    risks: entry.has("risks") ? risks : null,
    status: closedOn <= asOf ? "closed" : signedOn > asOf ? "unsigned" : from > asOf ? "upcoming" : to < asOf ? "expired" : "running",
  };
}

function rowOf({ id, status, value, actual, risks }: CheckedContract): ContractRow {
  const left = numberOf(difference(value, actual), "contracts");
  return { id, status, value: numberOf(value, "contracts"), actual: numberOf(actual, "contracts"), left, risks };
}

function sumContracts(contracts: readonly CheckedContract[]): ContractSum {
  return {
    count: contracts.length,
    value: numberOf(sumOf(contracts.map(({ value }) => value)), "contracts"),
    actual: numberOf(sumOf(contracts.map(({ actual }) => actual)), "contracts"),
  };
}

function judge(contract: CheckedContract, asOf: number, noticeDays: number): ContractFinding[] {
  const { id, status, from, to, value, actual, parties, risks } = contract;
  const findings: ContractFinding[] = [];
  if (status === "expired") findings.push({ code: "engagements/contract-expired", contract: id, to: dateOfDay(to), days: asOf - to });
  if (status === "running" && to - asOf <= noticeDays) {
    findings.push({ code: "engagements/contract-expiring", contract: id, to: dateOfDay(to), days: to - asOf });
  }
  if (compareDecimals(actual, value) > 0) {
    findings.push({ code: "engagements/contract-over-value", contract: id, value: numberOf(value, "contracts"), actual: numberOf(actual, "contracts") });
  }
  if (status === "unsigned" && from <= asOf) findings.push({ code: "engagements/contract-unsigned", contract: id, from: dateOfDay(from) });
  if (parties.length < 2) findings.push({ code: "engagements/contract-without-parties", contract: id, parties: parties.length });
  if (risks === null) findings.push({ code: "engagements/contract-risks-unknown", contract: id });
  return findings;
}
