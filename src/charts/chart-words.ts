import { ClienteleError } from "../foundation/index.ts";
import type { ActivityStatus } from "../schedule/index.ts";

/**
 * The language of a chart: that of names in templates, and of the few words around them.
 *
 * @category Charts
 */
export type ChartLocale = "en" | "zh";

/** The words that charts add to names. */
export interface ChartWords {
  /** An engagement that was completed. */
  readonly completed: string;
  /** One that was cancelled. */
  readonly cancelled: string;
  /** One that was lost. */
  readonly lost: string;
  /** One that is suspended. */
  readonly suspended: string;
  /** A way back. */
  readonly back: string;
  /** Phases that run beside the others. */
  readonly beside: string;
  /** Which visit of a phase it is. */
  readonly visit: (n: number) => string;
  /** A question of a gate. */
  readonly question: (kind: "accepted" | "done" | "approval" | "guard", name: string) => string;
  /** A group in a gate of which all parts hold, inside another one. */
  readonly all: (parts: readonly string[]) => string;
  /** A group of which one part holds. */
  readonly any: (parts: readonly string[]) => string;
  /** A group of which some parts hold. */
  readonly atLeast: (n: number, parts: readonly string[]) => string;
  /** How far an activity is. */
  readonly status: Readonly<Record<ActivityStatus, string>>;
}

const english: ChartWords = {
  completed: "completed",
  cancelled: "cancelled",
  lost: "lost",
  suspended: "suspended",
  back: "back",
  beside: "beside all phases",
  visit: (n) => `visit ${n}`,
  question: (kind, name) => (kind === "accepted" ? name : `${{ done: "done", approval: "approved", guard: "guard" }[kind]}: ${name}`),
  all: (parts) => parts.join(" + "),
  any: (parts) => `one of (${parts.join(" / ")})`,
  atLeast: (n, parts) => `${n} of (${parts.join(" / ")})`,
  status: { "not-started": "not started", running: "running", done: "done", late: "late", undetermined: "undetermined" },
};

const chinese: ChartWords = {
  completed: "已完成",
  cancelled: "已取消",
  lost: "已丢单",
  suspended: "已暂停",
  back: "退回",
  beside: "贯穿各阶段",
  visit: (n) => `第${n}次`,
  question: (kind, name) => (kind === "accepted" ? name : `${{ done: "完成", approval: "批准", guard: "条件" }[kind]}：${name}`),
  all: (parts) => parts.join(" + "),
  any: (parts) => `任一（${parts.join(" / ")}）`,
  atLeast: (n, parts) => `至少${n}项（${parts.join(" / ")}）`,
  status: { "not-started": "未开始", running: "进行中", done: "已完成", late: "延期", undetermined: "未定" },
};

/**
 * The words of a language.
 *
 * @param locale - the language; absent: English
 * @returns the words
 * @throws ClienteleError `invalid-option`
 */
export function wordsOf(locale: ChartLocale | undefined): ChartWords {
  if (locale === undefined || locale === "en") return english;
  if (locale === "zh") return chinese;
  throw new ClienteleError("invalid-option", "options.locale is no language of charts", { list: "options", field: "locale", expected: ["en", "zh"] });
}

/** Something that may carry names. */
interface Named {
  /** What tells it from others. */
  readonly id: string;
  /** What it is called. */
  readonly name?: { readonly en: string; readonly zh?: string | undefined } | undefined;
}

/**
 * What something is called.
 *
 * @param list - a list of a template
 * @param id - which of it
 * @param locale - the language; absent: English
 * @returns its name in this language, or else in English, or else its id
 */
export function labelOf(list: readonly Named[], id: string, locale: ChartLocale | undefined): string {
  const name = list.find((entry) => entry.id === id)?.name;
  return (locale === "zh" ? name?.zh : undefined) ?? name?.en ?? id;
}
