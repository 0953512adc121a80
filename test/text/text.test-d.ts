import { expectTypeOf, test } from "vitest";
import type { CadenceReason } from "../../src/cadence/index.ts";
import type { CustomersReason } from "../../src/customers/index.ts";
import type { EngagementRefusal } from "../../src/engagements/index.ts";
import type { ErrorCode } from "../../src/foundation/index.ts";
import type { SchemaIssue, SchemaIssueCode } from "../../src/schema/index.ts";
import { defineSentences, explain, nameOf, type ClienteleReason, type ClienteleReasons, type ErrorWords, type IssueReasons, type Sentences } from "../../src/text/index.ts";

test("every catalogue, and every issue of the parsers, is among the reasons", () => {
  expectTypeOf<CadenceReason>().toExtend<ClienteleReason>();
  expectTypeOf<CustomersReason>().toExtend<ClienteleReason>();
  expectTypeOf<EngagementRefusal>().toExtend<ClienteleReason>();
  expectTypeOf<keyof IssueReasons>().toEqualTypeOf<SchemaIssueCode>();
  expectTypeOf<Omit<SchemaIssue, "code">>().toExtend<IssueReasons["schema/fault"]>();
  expectTypeOf<keyof ErrorWords["heads"]>().toEqualTypeOf<ErrorCode>();
});

test("a code without a sentence does not compile", () => {
  type Two = Pick<ClienteleReasons, "cadence/overdue" | "cadence/snoozed">;
  // @ts-expect-error -- cadence/snoozed is missing
  const one: Sentences<Two> = { "cadence/overdue": ({ days }, w) => w.days(days) };
  void one;
  // @ts-expect-error -- acme/y is missing
  void defineSentences<{ "acme/x": object; "acme/y": object }>({ en: { "acme/x": () => "X." } });
});

test("facts that a code does not have do not compile", () => {
  // @ts-expect-error -- no such fact
  void defineSentences<Pick<ClienteleReasons, "cadence/overdue">>({ en: { "cadence/overdue": ({ weeks }) => String(weeks) } });
  // @ts-expect-error -- facts are missing
  void (() => explain({ code: "cadence/overdue" }));
});

test("a reason of the host needs sentences, or leave to go by its code", () => {
  const own = { code: "acme/x" };
  // @ts-expect-error -- neither
  void (() => explain(own));
  void (() => explain(own, { missing: "code" }));
  void (() => explain(own, { sentences: { en: {} } }));
});

test("names are of the values that a vocabulary has", () => {
  // @ts-expect-error -- no weekday
  void (() => nameOf("weekday", "monday"));
  // @ts-expect-error -- no vocabulary
  void (() => nameOf("weekdays", "mon"));
  void (() => nameOf("abcClass", "a class of one's own"));
  expectTypeOf(nameOf("weekday", "mon")).toEqualTypeOf<string>();
});
