import { customerSchema, parseCustomers } from "clientele/schema";
import { describe, expect, test } from "vitest";
import { compete } from "../bench/rounds.ts";

const CUSTOMERS = 100_000;
const MOST = 1.3;

const plain = Array.from({ length: CUSTOMERS }, (_, i) => ({
  id: i,
  name: `customer ${i}`,
  class: "ABC"[i % 3],
  region: "north",
  city: "x",
  owner: i % 50,
  since: `20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 10}`,
  preferredChannel: "phone",
  creditLimit: 1000.5,
  paymentDays: 30,
}));
const rich = plain.map((customer) => ({
  ...customer,
  people: [{ id: 1, name: "p", buyingRole: "buys", days: [{ occasion: "birthday", date: "05-01" }] }],
  consents: [{ given: "refused", channel: "email", from: "2024-01-01" }],
}));

describe("the parser of 100,000 customers costs little more than the strict schema alone", () => {
  // A busy machine may spoil one comparison, hardly three.
  test.each([["plain", plain], ["with people and consents", rich]])("%s", { retry: 2, timeout: 60_000 }, async (data, rows) => {
    const [, parser] = await compete(data, CUSTOMERS, [
      { name: "schema", run: () => rows.filter((row) => customerSchema.safeParse(row).success).length },
      { name: "parser", run: () => parseCustomers(rows).values.length },
    ]);
    expect(parser!.ratio).toBeLessThan(MOST);
  });
});
