/**
 * Text that Mermaid shows as it is: what has a meaning there is written as a number, as in `#58;`.
 *
 * @param text - any text
 * @param place - in quotes, or as the name of a task, which ends at a colon
 * @returns one line, never empty: a label of nothing is a space
 */
export function mermaidText(text: string, place: "quoted" | "task"): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line === "" ? coded(" ") : protectStart(line.replaceAll(place === "task" ? SPECIAL_IN_TASKS : SPECIAL, coded));
}

// Quotes and brackets end a label, `%%` begins a comment, and the rest is markup of labels or of the page.
const SPECIAL = /["#&;<>[\]\\^_`{|}~*$@]|:(?! )|%(?=%)|(?<=%)%/gu;
const SPECIAL_IN_TASKS = /["#&;<>[\]\\^_`{|}~*$@:]|%(?=%)|(?<=%)%/gu;

// Words that begin a statement, a date, and what begins a list in markup.
const STATEMENT =
  /^(?:gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|title|accTitle|accDescr|section|click|call|href|\d+[.)]|\d{4}-\d\d-\d\d|[-+=.])/iu;

// "1. First" is a list, whatever its first digit is written as.
function protectStart(line: string): string {
  if (!STATEMENT.test(line)) return line;
  return `${coded(line[0]!)}${line.slice(1).replace(/^(\d*)([.)])/u, (_, digits: string, mark: string) => `${digits}${coded(mark)}`)}`;
}

function coded(character: string): string {
  return `#${character.codePointAt(0)!};`;
}
