import type { CardItem, DocumentReasons, MergeReasons, OwnerReasons, PersonItem, ProductReasons, ReceivablesReasons, RevisionReasons, SourceReasons } from "../../customers/index.ts";
import type { Sentences } from "../sentences.ts";
import type { Words } from "../words/words.ts";

/** Why something about a customer cannot be recorded so, and what does not fit. */
export const customerRecords: Sentences<DocumentReasons & MergeReasons & OwnerReasons & ProductReasons & ReceivablesReasons & RevisionReasons & SourceReasons> = {
  "customers/document-class-unknown": ({ document, class: name }, w) => `文件${w.id("document", document)}的类别“${w.name("documentClass", name)}”不在规定之中。`,
  "customers/document-already-numbered": ({ document, number }, w) => `另一份文件${w.id("document", document)}已经编号，为${w.id("number", number)}。`,
  "customers/document-without-origin": ({ document }, w) => `文件${w.id("document", document)}没有注明出自哪次联络或修订。`,
  "customers/document-origin-unknown": ({ document, origin }, w) =>
    `文件${w.id("document", document)}注明出自${w.name("documentOrigin", origin.kind)}${w.id(origin.kind === "contact" ? "contact" : "fact", origin.id)}，但没有这条记录。`,
  "customers/document-number-malformed": ({ document }, w) => `文件${w.id("document", document)}的编号不符合其类别的格式，或年份不符。`,
  "customers/document-number-twice": ({ number, documents }, w) => `文件${w.ids("document", documents)}的编号相同，均为${w.id("number", number)}。`,
  "customers/document-number-gap": ({ class: name, year, from, to }, w) =>
    `“${w.name("documentClass", name)}”${year === null ? "" : `${w.id("number", year)}年`}的编号缺少第${w.id("number", from)}号${from === to ? "" : `至第${w.id("number", to)}号`}。`,

  "customers/same-card": ({ customer }, w) => `两张都是客户${w.id("customer", customer)}的客户档案卡。`,
  "customers/already-merged": ({ customer, other }, w) => `客户${w.id("customer", customer)}与${w.id("customer", other)}的客户档案卡不能合并：其中一张早已并入另一张。`,
  "customers/merge-conflict": ({ customer, other, person, item, entry }, w) =>
    `客户${w.id("customer", customer)}与${w.id("customer", other)}的客户档案卡上，${person === null ? cardItem(item, w) : `联络人${w.id("person", person)}的${personItem(item, w)}`}${entry === null ? "" : `（条目${w.id("document", entry)}）`}不一致，又没有说明保留哪一个。`,

  "customers/owner-without-reason": ({ customer }, w) => `没有说明${customer === null ? "这些客户" : `客户${w.id("customer", customer)}`}更换客户经理的理由。`,
  "customers/owner-already": ({ customer, owner, from }, w) => `客户${w.id("customer", customer)}自${w.date(from)}起已由客户经理${w.id("owner", owner)}负责。`,
  "customers/owner-missing": ({ customer }, w) => `客户${w.id("customer", customer)}没有可卸任的客户经理。`,
  "customers/owner-day-not-later": ({ customer, from, last }, w) => `客户${w.id("customer", customer)}不能在${w.date(from)}更换客户经理：上次更换在${w.date(last)}，已记录的内容不得改写。`,
  "customers/owner-differs": ({ customer, owner, from }, w) => `${w.date(from)}当天，客户${w.id("customer", customer)}${owner === null ? "没有客户经理" : `的客户经理是另一人${w.id("owner", owner)}`}。`,
  "customers/owner-gets-later": ({ customer, from }, w) => `移交人将于${w.date(from)}接管客户${w.id("customer", customer)}；改由谁接管须另行决定。`,
  "customers/nothing-to-hand-over": ({ owner, from }, w) => `客户经理${w.id("owner", owner)}在${w.date(from)}没有负责的客户。`,
  "customers/owner-clock-backwards": ({ field, moment, bound }, w) =>
    field === "at" ? `命令的时间${w.moment(moment)}早于已有记录的时间${w.moment(bound)}。` : `所称的发生时间${w.moment(moment)}晚于记录时间${w.moment(bound)}。`,

  "customers/fault-outside-use": ({ customer, piece, fault, on }, w) =>
    `客户${w.id("customer", customer)}的产品${w.id("piece", piece)}的故障${w.id("fault", fault)}报于${w.date(on)}，当时产品不在使用中。`,
  "customers/fault-left-open": ({ customer, piece, fault, until }, w) => `客户${w.id("customer", customer)}的产品${w.id("piece", piece)}只用到${w.date(until)}，故障${w.id("fault", fault)}却仍未了结。`,
  "customers/fault-open": ({ customer, piece, fault, days, warranty }, w) =>
    `客户${w.id("customer", customer)}的产品${w.id("piece", piece)}的故障${w.id("fault", fault)}已${w.days(days)}未解决（${w.name("warranty", warranty)}）。`,
  "customers/no-faults": ({ product, days }, w) => `产品${w.id("product", product)}使用${w.days(days)}没有故障，因此没有故障间隔可言。`,

  "customers/invoice-unknown": ({ invoice }, w) => `收款注明发票${w.id("invoice", invoice)}，但账上没有这张发票。`,
  "customers/invoice-of-another": ({ invoice, customer }, w) => `收款注明发票${w.id("invoice", invoice)}，但该发票属于客户${w.id("customer", customer)}。`,
  "customers/invoice-not-issued": ({ invoice, date }, w) => `收款注明发票${w.id("invoice", invoice)}，但该发票${w.date(date)}才开出。`,
  "customers/invoice-overpaid": ({ invoice }, w) => `收款超过发票${w.id("invoice", invoice)}的未付金额。`,
  "customers/credit-note-named": ({ invoice }, w) => `收款注明的${w.id("invoice", invoice)}是红字发票，无从付款。`,
  "customers/nothing-open": () => "没有其他可抵付的未付款项。",
  "customers/nothing-sold": ({ sales }, w) => `期间内没有销售（扣除红字发票后为${w.number(sales)}），无法计算应收账款周转天数。`,

  "customers/clock-backwards": ({ customer, moment, bound }, w) =>
    `关于客户${w.id("customer", customer)}，所称的时间${w.when(moment)}${moment < bound ? `早于已有记录的时间${w.when(bound)}` : `晚于记录时间${w.when(bound)}`}。`,
  "customers/card-already-open": ({ customer }, w) => `客户${w.id("customer", customer)}已有客户档案卡。`,
  "customers/unknown-item": ({ customer, person, item }, w) =>
    `${person === null ? `客户${w.id("customer", customer)}的客户档案卡` : `客户${w.id("customer", customer)}的联络人${w.id("person", person)}`}没有${item === null ? "这样的项目" : `项目“${w.text(item)}”`}。`,
  "customers/revision-conflict": ({ customer, person, item }, w) =>
    `客户${w.id("customer", customer)}的${person === null ? cardItem(item, w) : `联络人${w.id("person", person)}的${personItem(item, w)}`}与修订所预期的不符。`,
  "customers/marked-change": ({ customer, item, from, to, limit }, w) =>
    `客户${w.id("customer", customer)}的${w.name("cardItem", item)}由${w.amount(from)}变为${to === null ? "空" : w.amount(to)}：变动达到${w.share(limit)}须说明理由，而没有说明。`,
  "customers/nothing-to-confirm": ({ customer, item }, w) => `客户${w.id("customer", customer)}的客户档案卡上没有可确认的${w.name("cardItem", item)}。`,
  "customers/nothing-changed": ({ customer }, w) => `客户${w.id("customer", customer)}的客户档案卡早已如此，没有变化。`,
  "customers/unknown-person": ({ customer, person }, w) => `客户${w.id("customer", customer)}的客户档案卡上没有联络人${w.id("person", person)}。`,
  "customers/person-on-card": ({ customer, person }, w) => `联络人${w.id("person", person)}已在客户${w.id("customer", customer)}的客户档案卡上。`,
  "customers/person-erased": ({ customer, person, on }, w) => `客户${w.id("customer", customer)}的联络人${w.id("person", person)}的资料已于${w.date(on)}删除，不得恢复。`,

  "customers/no-leads": ({ source }, w) => `期间内${source === null ? "没有来源不明的客户" : `没有来自“${w.name("source", source)}”的客户`}，无法计算转化率。`,
  "customers/already-in-touch": ({ exchange, since }, w) => `在交换名片${w.id("exchange", exchange)}之前，自${w.date(since)}起就已有联络。`,
  "customers/first-contact-open": ({ exchange, openedBy }, w) => `交换名片${w.id("exchange", exchange)}时，由${w.id("exchange", openedBy)}引起的首次联络尚未完成。`,
};

// Whose item it is, the person beside it says.
function cardItem(item: CardItem | PersonItem, w: Words): string {
  return w.name("cardItem", item as CardItem);
}

function personItem(item: CardItem | PersonItem, w: Words): string {
  return w.name("personItem", item as PersonItem);
}
