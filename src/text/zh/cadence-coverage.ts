import type { CoverageReasons } from "../../cadence/index.ts";
import type { Sentences } from "../sentences.ts";

/** Who is not visited, watched or kept in touch with. */
export const cadenceCoverage: Sentences<CoverageReasons> = {
  "cadence/counterpart-never": ({ customer, theirs, ours }, w) =>
    `对口走访：我方“${w.id("level", ours)}”从未走访过客户${w.id("customer", customer)}的“${w.id("level", theirs)}”。`,
  "cadence/counterpart-stale": ({ customer, theirs, ours, last, until }, w) =>
    `对口走访：我方“${w.id("level", ours)}”上次走访客户${w.id("customer", customer)}的“${w.id("level", theirs)}”在${w.date(last)}，有效到${w.date(until)}。`,
  "cadence/counterpart-unknown": ({ customer, theirs, ours, missing }, w) =>
    `对口走访：客户${w.id("customer", customer)}没有已知的${w.list(w.each(missing, (side) => (side === "theirs" ? `对方“${w.id("level", theirs)}”` : `我方“${w.id("level", ours)}”`)), "or")}人员。`,
  "cadence/collector-missing": ({ customer, class: name }, w) => `${w.name("abcClass", name)}客户${w.id("customer", customer)}没有指定信息收集人。`,
  "cadence/collector-is-owner": ({ customer, owner }, w) => `客户${w.id("customer", customer)}的信息只由客户经理${w.id("owner", owner)}本人收集，应另指定一人。`,
  "cadence/news-missing": ({ customer }, w) => `没有客户${w.id("customer", customer)}的任何动态。`,
  "cadence/news-stale": ({ customer, last, until }, w) => `客户${w.id("customer", customer)}的最近动态在${w.date(last)}，有效到${w.date(until)}。`,
  "cadence/engagement-silent": ({ engagement, customer, last }, w) =>
    `客户经理与客户${w.id("customer", customer)}的项目${w.id("engagement", engagement)}的关键人员都没有保持联络；${last === null ? "从未联络过" : `上次联络在${w.date(last)}`}。`,
  "cadence/engagement-nobody-named": ({ engagement, customer, role }, w) =>
    `项目${w.id("engagement", engagement)}中，客户${w.id("customer", customer)}没有指定${w.name("engagementRole", role)}，无法判断联络情况。`,
  "cadence/person-never-contacted": ({ engagement, person, role, since }, w) =>
    `自项目${w.id("engagement", engagement)}于${w.date(since)}开始以来，客户经理从未联络过${w.name("engagementRole", role)}${w.id("person", person)}。`,
  "cadence/person-silent": ({ engagement, person, role, last, until }, w) =>
    `项目${w.id("engagement", engagement)}中，客户经理上次联络${w.name("engagementRole", role)}${w.id("person", person)}在${w.date(last)}，有效到${w.date(until)}。`,
  "cadence/opinion-missing": ({ engagement, person, role }, w) =>
    `客户经理没有记录${w.name("engagementRole", role)}${w.id("person", person)}对项目${w.id("engagement", engagement)}项目组的看法。`,
  "cadence/opinion-not-handed-over": ({ engagement, person, date }, w) =>
    `联络人${w.id("person", person)}在${w.date(date)}对项目${w.id("engagement", engagement)}项目组的看法没有转为调整意见。`,
  "cadence/customer-without-class": ({ customer }, w) => `客户${w.id("customer", customer)}没有类别，也没有适用于无类别客户的规则。`,
  "cadence/class-without-rules": ({ customer, class: name }, w) => `客户${w.id("customer", customer)}属于${w.name("abcClass", name)}，但没有适用于该类别的规则。`,
  "cadence/no-rule-applies": ({ customer, class: name }, w) =>
    `有适用于${name === null ? "无类别客户" : w.name("abcClass", name)}的规则，但都不适用于客户${w.id("customer", customer)}所在的地区或行业。`,
};
