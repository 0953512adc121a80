import type { IssueReasons } from "../reasons.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What is wrong with data from outside. */
export const issues: Sentences<IssueReasons> = {
  "schema/missing": (issue, w) => `${placeText(issue, w)}缺失。`,
  "schema/unknown-field": (issue, w) => `${placeText(issue, w)}不是该记录的字段。`,
  "schema/wrong-type": (issue, w) => `${placeText(issue, w)}的类型不对。`,
  "schema/not-json": (issue, w) => `${placeText(issue, w)}不是JSON。`,
  "schema/not-text": (issue, w) => `${placeText(issue, w)}不是文字，或为空。`,
  "schema/not-an-id": (issue, w) => `${placeText(issue, w)}不是标识。`,
  "schema/not-a-number": (issue, w) => `${placeText(issue, w)}不是数字，或不是整数。`,
  "schema/inexact-number": (issue, w) => `${placeText(issue, w)}超出数字能精确表示的范围。`,
  "schema/not-an-amount": (issue, w) => `${placeText(issue, w)}不是金额。`,
  "schema/not-a-currency": (issue, w) => `${placeText(issue, w)}不是三个大写字母的币种代码。`,
  "schema/not-a-date": (issue, w) => `${placeText(issue, w)}不是YYYY-MM-DD形式的真实日期。`,
  "schema/not-an-instant": (issue, w) => `${placeText(issue, w)}不是时间点。`,
  "schema/not-a-time": (issue, w) => `${placeText(issue, w)}不是一天中的时刻。`,
  "schema/not-a-time-zone": (issue, w) => `${placeText(issue, w)}不是时区名称。`,
  "schema/wrong-form": (issue, w) => `${placeText(issue, w)}的形式不符合要求。`,
  "schema/not-one-of": (issue, w) => `${placeText(issue, w)}不在可选值之中。`,
  "schema/out-of-range": (issue, w) => `${placeText(issue, w)}太小、太大、太短或太长。`,
  "schema/no-such-form": (issue, w) => `${placeText(issue, w)}不符合任何一种可能的形式。`,
  "schema/wrong-key": (issue, w) => `${placeText(issue, w)}有不允许的键。`,
  "schema/too-deep": (issue, w) => `${placeText(issue, w)}嵌套过深。`,
  "schema/newer-version": (issue, w) => `${placeText(issue, w)}由更新版本的库保存。`,
  "schema/fault": (issue, w) => `${placeText(issue, w)}未通过其定义的检查：${w.text(issue.message)}。`,
};

function placeText({ path }: { readonly path: string }, w: Words): string {
  return path === "" ? "该值" : `字段${w.text(path)}`;
}
