import { describe, expect, test } from "vitest";
import { salesOpportunity } from "../../src/engagements/index.ts";
import { chinese } from "../../src/text/chinese.ts";
import { english } from "../../src/text/english.ts";
import { explain, explainAll, explainIn } from "../../src/text/explain.ts";
import type { ClienteleReason, ClienteleReasons } from "../../src/text/reasons.ts";
import { defineSentences } from "../../src/text/sentences.ts";

describe("sentences say what the facts say", () => {
  // Written by hand from the meaning of each code in its catalogue.
  test.each<[ClienteleReason, string, string]>([
    [
      { code: "cadence/rolled", bound: "latest", from: "2026-10-01", to: "2026-09-30", convention: "preceding", holiday: null },
      "The latest day was moved from 1 October 2026, a day off, to 30 September 2026, by the convention “preceding”.",
      "2026年10月1日为休息日不便联络，按“提前”把最迟日期移到2026年9月30日。",
    ],
    [
      { code: "cadence/moved-off-target", target: "2026-03-02", days: -1, because: "capacity" },
      "The day to aim at was 2 March 2026, but the owner has no room left then; the nearest possible day is 1 day earlier.",
      "目标日为2026年3月2日，但客户经理已排满；最近的可行日提前1天。",
    ],
    [
      { code: "classification/cumulative-share", measured: 0, from: 0, upTo: 0.8, boundary: "covering", tied: 1 },
      "Nobody comes before it.",
      "没有客户排在它前面。",
    ],
    [
      { code: "classification/cumulative-share", measured: 0.9, from: 0.8, upTo: 0.95, boundary: "atMost", tied: 2 },
      "90% of the value comes up to it, itself included (2 customers have the same value): over 80%, up to 95%.",
      "连同它在内累计占价值的90%（2个客户数值相同）：超过80%，不超过95%。",
    ],
    [
      { code: "classification/customer-share", measured: 0.95, from: 0.95, upTo: 1, boundary: "below", tied: 1 },
      "95% of the customers come up to it, itself included: 95% or more.",
      "连同它在内累计占客户数的95%：95%或以上。",
    ],
    [
      { code: "schedule/driven-by", activity: "training", type: "FS", lag: -2, lagUnit: "workingDays" },
      "It waits for activity “training” (finish to start, with 2 working days of overlap).",
      "要等待活动“training”（完成—开始，重叠2个工作日）。",
    ],
    [
      { code: "complaints/promise-missed", promise: "p1", dueAt: "2026-03-02T09:00:00.000Z", messageAt: null },
      "The answer promised by 2 March 2026, 09:00 UTC (promise “p1”) was not given.",
      "已承诺在2026年3月2日09:00（UTC）之前答复（时间承诺“p1”），但没有答复。",
    ],
    [
      {
        code: "customers/credit-limit-exceeded", rule: "CUS-4", severity: "critical", customer: 17,
        balance: 1_250_000, limit: 1_000_000, excess: 250_000, currency: "CNY",
      },
      "Customer 17 owes CNY 12,500.00, CNY 2,500.00 more than its credit limit of CNY 10,000.00.",
      "客户17欠款CNY 12,500.00，信用额度为CNY 10,000.00，超出CNY 2,500.00。",
    ],
    [
      { code: "satisfaction/complaints", count: 1, from: "2026-01-01", complaints: ["C-31"] },
      "Since 1 January 2026 the customer complained once (C-31).",
      "自2026年1月1日以来客户投诉1次（C-31）。",
    ],
    [
      { code: "flow/unknown-fact", fact: "f1" },
      "Nobody knows the type of fact f1, so it does not count.",
      "事实f1的类型无法识别，不计入。",
    ],
    [
      { code: "schema/not-a-date", path: "people[2].days[0].date", message: "must be a date YYYY-MM-DD" },
      "Field people[2].days[0].date is no date YYYY-MM-DD of a day that exists.",
      "字段people[2].days[0].date不是YYYY-MM-DD形式的真实日期。",
    ],
  ])("%j", (reason, en, zh) => {
    expect(explain(reason)).toBe(en);
    expect(explain(reason, { locale: "zh" })).toBe(zh);
    expect(explainIn(english, reason)).toBe(en);
    expect(explainIn(chinese, reason)).toBe(zh);
  });
});

describe("what is nested is worded within", () => {
  const gate: ClienteleReason = {
    code: "engagements/gate",
    phase: "quotation",
    to: "negotiation",
    curable: true,
    gate: {
      met: false,
      all: [
        { met: false, accepted: "quotation", status: "submitted" },
        { met: true, done: "visit", status: "done" },
        { met: false, any: [{ met: false, approval: "salesManager" }, { met: false, guard: "credit", reason: { code: "acme/credit-limit" } }] },
      ],
    },
  };
  const sentences = defineSentences<{ "acme/credit-limit": object }>({
    en: { "acme/credit-limit": () => "The credit limit is too low." },
    zh: { "acme/credit-limit": () => "信用额度太低。" },
  });

  test("a gate tells what is left to do, by the names of the template, and the host's reason of a guard", () => {
    expect(explain(gate, { sentences, template: salesOpportunity })).toBe(
      "Phase “Quotation” cannot go on to “Negotiation” yet. Still needed: deliverable “Quotation” accepted (now submitted); one of (approval by “Sales manager”; guard “credit” (The credit limit is too low)).",
    );
    expect(explain(gate, { sentences, template: salesOpportunity, locale: "zh" })).toMatch(/^阶段“.+”还不能进入“谈判”。尚需：验收“报价方案”（现为已提交）；以下任一（“销售经理”批准；条件“credit”（信用额度太低））。$/);
  });

  test("a guard's reason without a sentence is an error, or its code where that will do", () => {
    expect(() => explain(gate)).toThrow(/there is no sentence for acme\/credit-limit in en/);
    expect(explain(gate, { missing: "code" })).toContain("guard “credit” (acme/credit-limit)");
  });

  test("a refused change tells each reason in a sentence of its own", () => {
    const refusal: ClienteleReason = {
      code: "engagements/change",
      change: "X1",
      curable: true,
      reasons: [
        { code: "engagements/change-not-assessed", request: "X1", missing: ["cost", "time"] },
        { code: "engagements/change-without-reason", request: "X1" },
      ],
    };
    expect(explain(refusal)).toBe("Change X1 cannot be decided so. Change X1 has not been weighed for cost and time. The refusal of change X1 does not say why.");
  });
});

describe("sentences of the host", () => {
  const reason: ClienteleReason = { code: "cadence/overdue", days: 3, workingDays: 2 };

  test("take the place of the library's, in the languages they are given in", () => {
    const sentences = defineSentences<Pick<ClienteleReasons, "cadence/overdue">>({ en: { "cadence/overdue": ({ days }, w) => `Hurry: ${w.days(days)} late!` } });
    expect(explain(reason, { sentences })).toBe("Hurry: 3 days late!");
    expect(explain(reason, { sentences, locale: "zh" })).toBe("已逾期3天（2个工作日）。");
  });

  test("are asked for in the language of the question, and not in another one", () => {
    const sentences = defineSentences<{ "acme/x": object }>({ en: { "acme/x": () => "X." } });
    expect(() => explain({ code: "acme/x" }, { sentences, locale: "zh" })).toThrow(/there is no sentence for acme\/x in zh/);
    expect(explain({ code: "acme/x" }, { sentences, locale: "zh", missing: "code" })).toBe("acme/x");
  });

  test("that give no text are an error that names the code; what they throw is theirs", () => {
    const nothing = { en: { "acme/x": () => undefined as unknown as string, "acme/y": () => { throw new RangeError("mine"); } } };
    expect(() => explain({ code: "acme/x" }, { sentences: nothing })).toThrow(/invalid-input: the sentence for acme\/x is no text/);
    expect(() => explain({ code: "acme/y" }, { sentences: nothing })).toThrow(RangeError);
  });

  test("are checked when they are defined, every fault at once", () => {
    const bad = { en: { "": () => "", "acme/x": "text" }, fr: {}, zh: [] } as never;
    expect(() => defineSentences(bad)).toThrow(/fr is no language.*en\. is no code.*en\.acme\/x is not a function.*zh is not an object/);
    expect(() => defineSentences({})).toThrow(/has sentences in no language/);
    expect(() => defineSentences(null as never)).toThrow(/invalid-input/);
  });

  test("are copied: what is changed afterwards changes nothing", () => {
    const en = { "acme/x": () => "X." };
    const sentences = defineSentences<{ "acme/x": object }>({ en });
    en["acme/x"] = () => "Y.";
    expect(explain({ code: "acme/x" }, { sentences })).toBe("X.");
    expect(Object.isFrozen(sentences) && Object.isFrozen(sentences.en)).toBe(true);
  });
});

describe("mistakes of the caller", () => {
  test.each([[null], [undefined], ["cadence/overdue"], [{}], [{ code: "" }], [{ code: 7 }]])("%j is no reason", (value) => {
    expect(() => explain(value as never)).toThrow(/invalid-input: reason is no object with a code/);
  });

  test.each([["constructor"], ["__proto__"], ["toString"], ["cadence/no-such-code"]])("%s has no sentence", (code) => {
    expect(() => explain({ code } as never)).toThrow(/invalid-input: there is no sentence for/);
    expect(explain({ code }, { missing: "code" })).toBe(code);
  });

  test("another language, another zone, no list", () => {
    const reason = { code: "complaints/clock-paused", since: "2026-03-02T09:00:00.000Z" } as const;
    expect(() => explain(reason, { locale: "de" as never })).toThrow(/invalid-option/);
    expect(() => explain(reason, { timeZone: "Mars/Olympus" })).toThrow(/invalid-time-zone/);
    expect(() => explain({ code: "acme/x" }, { missing: "skip" as never })).toThrow(/invalid-option/);
    expect(() => explain(reason, { sentences: { en: { "complaints/clock-paused": "text" as never } } })).toThrow(/invalid-input/);
    expect(explain(reason, { sentences: { en: null as never }, label: () => "" })).toBe("The clock has stood still since 2 March 2026, 09:00 UTC.");
    expect(() => explain(reason, null as never)).toThrow(/invalid-input/);
    expect(() => explain(reason, { template: {} as never })).toThrow(/invalid-template/);
    expect(() => explainAll("reasons" as never)).toThrow(/invalid-input/);
  });

  test("errors hold the code, and nothing of the reason", () => {
    expect(() => explain({ code: "cadence/substitute", owner: { name: "a name" } as never, substitute: 1 })).toThrow(
      /^invalid-input: the reason cadence\/substitute has an id missing or malformed$/,
    );
  });
});

test("nothing of reason and options is changed, and the same question has the same answer", () => {
  const reason = Object.freeze({ code: "cadence/snoozed", until: "2026-03-31" } as const);
  const options = Object.freeze({ locale: "en" } as const);
  expect(explainAll([reason, reason], options)).toEqual(["It was put off until 31 March 2026.", "It was put off until 31 March 2026."]);
});
