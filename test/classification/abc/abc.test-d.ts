import { expectTypeOf } from "vitest";
import {
  classesOfChunk,
  classifyAbc,
  classifyAbcChunks,
  classifyAbcColumn,
  computedClasses,
  defineAbcPolicy,
  fromShares,
  paretoClasses,
  rankClasses,
  tabulateAbcColumn,
} from "../../../src/classification/index.ts";
import type { AbcPolicy, AbcReason, AbcTable, ClassifiedBase } from "../../../src/classification/index.ts";

interface Client {
  readonly id: number;
  readonly name: string;
  readonly revenue: number;
  readonly region: string;
}
const clients: readonly Client[] = [];
const options = { id: "id", value: "revenue" } as const;
const column = Float64Array.of(1);

// Without a policy the classes are A, B and C.
type Abc = "A" | "B" | "C";
expectTypeOf(classifyAbc(clients, options)).toEqualTypeOf<AbcTable<Client, Abc>>();
expectTypeOf(classifyAbc(clients, { ...options, policy: undefined }).rows[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(classifyAbcColumn(column).classes[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(classifyAbcColumn([1, 2], undefined, { ids: [1, "b"] }).classes[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(tabulateAbcColumn(column).classes[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(classifyAbcChunks(() => [column]).classes[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(classifyAbc(clients, { ...options, policy: paretoClasses }).rows[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(classifyAbc(clients, { ...options, policy: rankClasses }).rows[0]!.class).toEqualTypeOf<Abc>();
expectTypeOf(classifyAbc(clients, { ...options, policy: computedClasses }).rows[0]!.class).toEqualTypeOf<Abc>();

// With one, they are the names in it.
type Own = "gold" | "other";
const written = classifyAbc(clients, { ...options, policy: { by: "share", classes: [{ class: "gold", upTo: 0.5 }, { class: "other" }] } });
expectTypeOf(written).toEqualTypeOf<AbcTable<Client, Own>>();
expectTypeOf(written.rows[0]!.customer).toEqualTypeOf<Client>();
expectTypeOf(written.classes[0]!.class).toEqualTypeOf<Own>();
expectTypeOf(written.apart.zero[0]!.class).toEqualTypeOf<Own | null>();
const defined = defineAbcPolicy({ by: "threshold", classes: [{ class: "gold", from: 100 }, { class: "other" }] });
expectTypeOf(defined).toEqualTypeOf<AbcPolicy<Own>>();
expectTypeOf(classifyAbcColumn(column, defined).classes[0]!.class).toEqualTypeOf<Own>();
expectTypeOf(tabulateAbcColumn(column, defined).classes[0]!.class).toEqualTypeOf<Own>();
expectTypeOf(classifyAbcChunks(() => [column], defined).classes[0]!.class).toEqualTypeOf<Own>();
expectTypeOf(fromShares({ gold: 0.8, other: 0.2 }).classes[0]!.class).toEqualTypeOf<Own>();
expectTypeOf(classifyAbc(clients, { ...options, policy: { ...paretoClasses, boundary: "atMost" } }).rows[0]!.class).toEqualTypeOf<Abc>();

// A class by hand must be one of them.
classifyAbc(clients, { ...options, manual: ({ id }) => (id === 7 ? { class: "A", by: "sales", why: "strategic" } : null) });
classifyAbc(clients, { ...options, policy: defined, manual: () => ({ class: "gold", by: 7, why: "strategic" }) });
classifyAbc(clients, { ...options, manual: () => undefined });
// @ts-expect-error the name is misspelt
classifyAbc(clients, { ...options, policy: defined, manual: () => ({ class: "golden", by: 7, why: "strategic" }) });
// @ts-expect-error no such class in the default
classifyAbc(clients, { ...options, manual: () => ({ class: "D", by: 7, why: "strategic" }) });
// @ts-expect-error who decided it is part of it
classifyAbc(clients, { ...options, manual: () => ({ class: "A", why: "strategic" }) });

// Facts are found by a field of the customer or by a function.
classifyAbc(clients, { id: (client) => `${client.region}-${client.id}`, value: (client) => client.revenue / 100, group: "region" });
// @ts-expect-error no such field
classifyAbc(clients, { id: "id", value: "revenues" });
// @ts-expect-error no such field
classifyAbc(clients, { id: "number", value: "revenue" });
// @ts-expect-error no such field
classifyAbc(clients, { ...options, group: "country" });
// @ts-expect-error a value is a number
classifyAbc(clients, { id: "id", value: (client) => client.name });
// @ts-expect-error the value is not optional
classifyAbc(clients, { id: "id" });

// A policy that does not fit together does not compile.
// @ts-expect-error no such way
defineAbcPolicy({ by: "value", classes: [{ class: "A" }] });
// @ts-expect-error no such boundary
defineAbcPolicy({ ...paretoClasses, boundary: "atmost" });
// @ts-expect-error shares have limits, not thresholds
defineAbcPolicy({ by: "share", classes: [{ class: "A", from: 100 }, { class: "B" }] });
// @ts-expect-error computed limits have no boundary
defineAbcPolicy({ by: "computed", classes: [{ class: "A" }, { class: "B" }, { class: "C" }], boundary: "below" });
// @ts-expect-error the option is misspelt
defineAbcPolicy({ by: "share", classes: [{ class: "A", upTo: 0.8 }, { class: "B" }], tie: "split" });
// @ts-expect-error a share is a number
fromShares({ A: "0.8", B: "0.2" });

// A policy that comes from JSON has any names.
const fromJson: AbcPolicy = JSON.parse("{}") as AbcPolicy;
expectTypeOf(classifyAbc(clients, { ...options, policy: fromJson, manual: () => ({ class: "whatever", by: 1, why: "" }) }).rows[0]!.class).toEqualTypeOf<string>();
expectTypeOf(defineAbcPolicy(fromJson)).toEqualTypeOf<AbcPolicy>();

// Reasons are told apart by their code.
function told(reason: AbcReason): number | string | null {
  switch (reason.code) {
    case "classification/cumulative-share":
    case "classification/customer-share":
      return reason.upTo;
    case "classification/threshold":
      return reason.from;
    case "classification/computed-limit":
      return reason.upTo;
    case "classification/manual":
      return reason.why;
    case "classification/zero-value":
    case "classification/negative-value":
      expectTypeOf(reason.measured).toEqualTypeOf<null>();
      return reason.measured;
  }
}
expectTypeOf(told).returns.toEqualTypeOf<number | string | null>();

// A table can be put beside another, and is not to be written to.
expectTypeOf(written).toExtend<ClassifiedBase<Own>>();
// @ts-expect-error rows are read-only
written.rows[0]!.class = "gold";
// @ts-expect-error so is the list
written.rows[0] = written.rows[1]!;
// @ts-expect-error a chunk is a Float64Array
classifyAbcChunks(() => [[1, 2]]);
// @ts-expect-error and so it is here
classesOfChunk([1, 2], classifyAbcChunks(() => [column]));
