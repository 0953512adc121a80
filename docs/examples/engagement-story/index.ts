// A consulting engagement from first contact to the proposal of the next one: `npm run story`, or `npm run story -- facts.jsonl` to keep the facts.
import { readFileSync, writeFileSync } from "node:fs";
import { read, write } from "./ledger.ts";
import { ending, pictures, standing, type Section } from "./report.ts";
import { dossier, firstPart, secondPart } from "./story.ts";

/** Eleven in the morning in Berlin, on the Wednesday after Easter. */
const at = "2026-04-08T09:00:00Z";

/** The whole report. `keep` stores the lines and gives them back, as a file or a table would. */
export function tellStory(keep: (lines: string) => string): string {
  const facts = read(keep(write(firstPart, dossier)));
  const sections = [...standing(facts, dossier, at), ...pictures(facts, at), ending(read(keep(write([...firstPart, ...secondPart], dossier))))];
  return sections.map(print).join("\n");
}

function print({ title, lines }: Section): string {
  return `${title.toUpperCase()}\n\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

if (process.argv[1] === import.meta.filename) {
  const path = process.argv[2];
  const keep = (lines: string): string => {
    if (path === undefined) return lines;
    writeFileSync(path, lines);
    return readFileSync(path, "utf8");
  };
  console.log(tellStory(keep));
}
