import type { Grammar } from "../words/grammar.ts";

/** Chinese. */
export const grammar: Grammar = {
  counted: (text, _isOne, one) => `${text}${one}`,
  units: {
    workingDays: ["个工作日", "个工作日"],
    calendarDays: ["天", "天"],
    weeks: ["周", "周"],
    months: ["个月", "个月"],
  },
  date: (year, month, day) => `${year}年${month}月${day}日`,
  month: (year, month) => `${year}年${month}月`,
  moment: (date, time, isUtc) => `${date}${time}${isUtc ? "（UTC）" : ""}`,
  clock: ["小时", "分钟", "秒", "毫秒"],
  blank: "",
  joints: { between: "、", and: "和", or: "或" },
  nothing: "无",
  more: (left) => `等，另有${left}项`,
  version: (id, version) => `“${id}”第${version}版`,
  stop: "。",
};
