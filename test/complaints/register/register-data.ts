import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { ComplaintRecord } from "../../../src/complaints/register/complaint-record.ts";

const top = `${import.meta.dirname}/../../..`;

function readRows<Column extends string>(file: string): Record<Column, string>[] {
  return parse(readFileSync(`${top}/${file}`), { columns: true });
}

/** A figure file under `test/reference/complaint-registers`. */
export function readFigures(file: string): unknown {
  return JSON.parse(readFileSync(`${top}/test/reference/complaint-registers/${file}`, "utf8"));
}

/** The consumer complaints that the examples ship, with company, channel and details by number. */
export function readConsumerComplaints(): ComplaintRecord[] {
  const details = readRows<"row" | "company" | "channel" | "details">("test/reference/complaint-registers/cfpb-details.csv");
  const rows = readRows<"row" | "received" | "forwarded" | "product" | "issue" | "outcome" | "timely" | "disputed">("docs/examples/data/complaint-register.csv");
  return rows.map(({ row, received, forwarded, product, issue, outcome, timely, disputed }, index) => {
    const { company, channel, details: others } = details[index]!;
    return {
      complaint: Number(row),
      receivedOn: received,
      closedOn: forwarded,
      product,
      category: issue,
      solution: outcome,
      clocks: { firstResponse: timely === "Yes" ? "within" : "late" },
      followUp: disputed === "" ? null : disputed === "No" ? "satisfied" : "dissatisfied",
      unit: Number(company),
      channel,
      origin: others,
    };
  });
}

/** The requests to a city that the examples ship. */
export function readRequests(): ComplaintRecord[] {
  return readRows<"request" | "opened" | "closed" | "kind" | "area">("docs/examples/data/request-times.csv").map(({ request, opened, closed, kind, area }) => ({
    complaint: Number(request),
    receivedAt: opened,
    closedAt: closed === "" ? null : closed,
    category: kind,
    unit: area,
  }));
}
