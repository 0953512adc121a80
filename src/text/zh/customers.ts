import type { AuditReasons, BuyingReasons, CategoryCheck, CategoryReasons, CompletenessReasons, FigureCheck, LifecycleReasons } from "../../customers/index.ts";
import type { PlainDate } from "../../foundation/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** What cards lack, and why a customer is in its stage and category. */
export const customers: Sentences<AuditReasons & BuyingReasons & CategoryReasons & CompletenessReasons & LifecycleReasons> = {
  "customers/trade-unbalanced": ({ customer, from, to, sales, received, limit, currency }, w) =>
    `${w.date(from)}至${w.date(to)}，对客户${w.id("customer", customer)}销售${w.sum(sales, currency)}，收款${w.sum(received, currency)}：相差超过${w.share(limit)}。`,
  "customers/receivables-overdue": ({ customer, overdue, since, days, invoices, currency }, w) =>
    `客户${w.id("customer", customer)}逾期未付${w.sum(overdue, currency)}，最早的自${w.date(since)}起（${w.days(days)}）：发票${w.ids("invoice", invoices)}。`,
  "customers/credit-limit-exceeded": ({ customer, balance, limit, excess, currency }, w) =>
    `客户${w.id("customer", customer)}欠款${w.sum(balance, currency)}，信用额度为${w.sum(limit, currency)}，超出${w.sum(excess, currency)}。`,
  "customers/card-behind-visit": ({ customer, updatedOn, visit }, w) =>
    `客户${w.id("customer", customer)}的客户档案卡${updatedOn === null ? "从未修订" : `上次修订在${w.date(updatedOn)}`}，而上次拜访在${w.date(visit)}。`,
  "customers/item-stale": ({ customer, item, since, until }, w) => `客户${w.id("customer", customer)}的${w.name("cardItem", item)}自${w.date(since)}以来无人确认，有效到${w.date(until)}。`,
  "customers/items-undated": ({ customer, items }, w) => `客户${w.id("customer", customer)}的客户档案卡上，下列内容没有日期，不知新旧：${w.names("cardItem", items)}。`,
  "customers/item-missing": ({ customer, level, item, alternatives }, w) =>
    `客户${w.id("customer", customer)}（${w.name("cardLevel", level)}）的客户档案卡缺少${w.names("cardItem", [item, ...alternatives], "or")}。`,
  "customers/key-person-missing": ({ customer, level, role }, w) => `客户${w.id("customer", customer)}（${w.name("cardLevel", level)}）的客户档案卡上没有${w.name("buyingRole", role)}。`,
  "customers/person-item-missing": ({ customer, level, person, item }, w) =>
    `客户${w.id("customer", customer)}（${w.name("cardLevel", level)}）的客户档案卡缺少联络人${w.id("person", person)}的${w.name("personItem", item)}。`,

  "customers/department-empty": ({ customer, department, importance }, w) => `客户${w.id("customer", customer)}的${departmentText(importance, department, w)}没有已知的联络人。`,
  "customers/department-never-met": ({ customer, department, importance }, w) => `从未接触过客户${w.id("customer", customer)}的${departmentText(importance, department, w)}的人员。`,
  "customers/department-stale": ({ customer, department, importance, last, until }, w) =>
    `上次接触客户${w.id("customer", customer)}的${departmentText(importance, department, w)}在${w.date(last)}，有效到${w.date(until)}。`,
  "customers/key-person-unmet": ({ customer, department, person, role, last }, w) =>
    `客户${w.id("customer", customer)}的重点部门“${w.id("department", department)}”中，${w.name("buyingRole", role)}${w.id("person", person)}${metText(last, w)}。`,
  "customers/step-without-decider": ({ customer, step }, w) => `不知道客户${w.id("customer", customer)}的决策步骤“${w.id("step", step)}”由谁决定。`,
  "customers/step-decider-unknown": ({ customer, step, person }, w) => `决定步骤“${w.id("step", step)}”的${w.id("person", person)}不在客户${w.id("customer", customer)}的联络人之中。`,
  "customers/step-decider-unmet": ({ customer, step, person, last }, w) => `客户${w.id("customer", customer)}决定步骤“${w.id("step", step)}”的${w.id("person", person)}${metText(last, w)}。`,
  "customers/step-department-unknown": ({ customer, step }, w) => `决策步骤“${w.id("step", step)}”所属的部门不在客户${w.id("customer", customer)}的部门之中。`,
  "customers/buying-role-unknown": ({ customer, role }, w) => `客户${w.id("customer", customer)}没有已知的${w.name("buyingRole", role)}。`,
  "customers/buying-role-unmet": ({ customer, role, last }, w) =>
    `近期没有接触过客户${w.id("customer", customer)}的${w.name("buyingRole", role)}；${last === null ? "从未接触过" : `上次接触在${w.date(last)}`}。`,
  "customers/person-department-unknown": ({ customer, person }, w) => `联络人${w.id("person", person)}的部门不在客户${w.id("customer", customer)}的部门之中。`,

  "customers/category-reached": ({ category, check }, w) => `满足“${w.name("customerCategory", category)}”的全部要求：${checkText(check, w)}。`,
  "customers/category-rest": ({ category }, w) => `不符合更高的类别，因此为“${w.name("customerCategory", category)}”。`,
  "customers/category-missed": ({ category, short }, w) => `未达到“${w.name("customerCategory", category)}”的要求：${w.list(w.each(short, (figure) => figureText(figure, w)))}。`,
  "customers/category-undecided": ({ category, absent }, w) => `无法判断是否属于“${w.name("customerCategory", category)}”：不知道${w.names("categoryFigure", absent)}。`,

  "customers/nothing-known": () => "截至当日没有该客户的任何记录。",
  "customers/identified": ({ on }, w) => `客户于${w.date(on)}识别，尚未挑选。`,
  "customers/selected": ({ on }, w) => `客户于${w.date(on)}挑选，尚未下单。`,
  "customers/first-ordered": ({ on, orders }, w) => `首次下单在${w.date(on)}；此后共有${w.number(orders)}个下单日，次数还不足以进入发展阶段。`,
  "customers/orders-repeated": ({ orders, ordersNeeded, from }, w) =>
    `客户持续下单（${w.number(orders)}个下单日）；达到${w.number(ordersNeeded)}个${from === null ? "" : `、且不早于${w.date(from)}`}才算保持。`,
  "customers/orders-steady": ({ orders, first }, w) => `自${w.date(first)}以来在${w.number(orders)}天下过单：次数多，时间长。`,
  "customers/orders-ceased": ({ last, cycle, limit }, w) => `上次下单在${w.date(last)}，已超过${w.days(limit)}没有下单${cycle === null ? "" : `，而以往平均每${w.days(cycle)}下单一次`}。`,
  "customers/relationship-ended": ({ on }, w) => `关系已于${w.date(on)}终止，此后没有下单。`,
  "customers/returned": ({ on, lapsedOn, orders }, w) => `客户自${w.date(lapsedOn)}起流失，${w.date(on)}再次下单；此后共有${w.number(orders)}个下单日。`,
  "customers/partnership-agreed": ({ from, until }, w) => `已约定合作伙伴关系，自${w.date(from)}起${until === null ? "" : `至${w.date(until)}`}。`,
};

function departmentText(importance: "key" | "usual", department: string, w: Words): string {
  return `${importance === "key" ? "重点" : ""}部门“${w.id("department", department)}”`;
}

function metText(last: PlainDate | null, w: Words): string {
  return last === null ? "从未接触过" : `上次接触在${w.date(last)}，间隔过久`;
}

function figureText({ figure, atLeast, value }: FigureCheck, w: Words): string {
  const name = w.name("categoryFigure", figure);
  const asText = (number: number, other: number): string => (isShare(figure) ? w.share(number, other) : w.number(number, other));
  return value === null ? `${name}不详（至少${asText(atLeast, 0)}）` : `${name}${asText(value, atLeast)}（至少${asText(atLeast, value)}）`;
}

function isShare(figure: FigureCheck["figure"]): boolean {
  return figure === "amountShare" || figure === "profitShare" || figure === "margin" || figure === "loyalty";
}

// What holds, each figure once: the tree says how they hang together, the sentence says which they are.
function checkText(check: CategoryCheck, w: Words): string {
  const met = new Set(metFigures(check, w));
  return met.size === 0 ? "没有特别要求" : w.list([...met]);
}

function metFigures(check: CategoryCheck, w: Words): string[] {
  if ("figure" in check) return check.status === "met" ? [figureText(check, w)] : [];
  const parts = "all" in check ? check.all : "any" in check ? check.any : check.of;
  return w.each(parts, (part) => metFigures(part, w)).flat();
}
