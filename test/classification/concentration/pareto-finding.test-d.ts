import { paretoFinding, type ParetoFinding } from "../../../src/classification/concentration/pareto-finding.ts";
import { expectTypeOf } from "vitest";

const clients = [{ no: 1, revenue: 5 }] as const;

expectTypeOf(paretoFinding(clients, { id: "no", value: (client) => client.revenue * 2 })).toEqualTypeOf<ParetoFinding>();

// @ts-expect-error a client has no such field
paretoFinding(clients, { id: "no", value: "turnover" });
// @ts-expect-error a value is a number
paretoFinding(clients, { id: "no", value: (client) => String(client.revenue) });
// @ts-expect-error nothing tells which customer is which
paretoFinding(clients, { value: "revenue" });
