/** What Mermaid reads out of a label: numbers between `#` and `;` are characters, `<br/>` is a new line. */
export function shown(label: string): string {
  return label.replaceAll("<br/>", "\n").replaceAll(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** A label within which nothing but those numbers could mean something to Mermaid. */
const QUOTED = String.raw`"((?:[^"#;<>&{}|\\]|#\d+;|<br/>)*)"`;
const ID = "([A-Za-z][A-Za-z0-9_]*)";

const statements: Readonly<Record<string, RegExp>> = {
  head: /^flowchart TB$/,
  node: new RegExp(`^ {2,4}${ID}\\[${QUOTED}\\]$`),
  end: new RegExp(`^ {2}${ID}\\(\\(${QUOTED}\\)\\)$`),
  way: new RegExp(`^ {2}${ID} -->(?:\\|${QUOTED}\\|)? ${ID}$`),
  back: new RegExp(`^ {2}${ID} -\\.->\\|${QUOTED}\\| ${ID}$`),
  group: new RegExp(`^ {2}subgraph ${ID}\\[${QUOTED}\\]$`),
  close: /^ {2}end$/,
  classDef: /^ {2}classDef (passed|current) [a-z#0-9:,-]+$/,
  class: new RegExp(`^ {2}class ([A-Za-z0-9_,]+) (passed|current)$`),
};

export interface Statement {
  readonly kind: string;
  readonly parts: readonly (string | undefined)[];
}

/** The statements of a flowchart, by a grammar as small as what is written; a line that does not fit is an error. */
export function flowchart(text: string): Statement[] {
  return text.split("\n").map((line) => {
    for (const [kind, form] of Object.entries(statements)) {
      const found = form.exec(line);
      if (found !== null) return { kind, parts: found.slice(1) };
    }
    throw new Error(`no statement: ${line}`);
  });
}
