import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { chinese } from "../../src/text/chinese.ts";
import { english } from "../../src/text/english.ts";
import { explain } from "../../src/text/explain.ts";
import type { Locale } from "../../src/text/language.ts";
import { defineSentences } from "../../src/text/sentences.ts";
import { arbitraryOf, sampleOf, type Sample, type Variant } from "./reason-samples.ts";
import { readReasonShapes, type Shape } from "./reason-shapes.ts";

const LOCALES: readonly Locale[] = ["en", "zh"];
const CODE = /"((?:calendar|cadence|classification|complaints|customers|engagements|flow|portfolio|satisfaction|schedule|schema)\/[a-z][a-z0-9-]*)"/g;
// What is written like a code in src, and is none.
const NO_CODES = new Set<string>();

const sentences = defineSentences<{ "acme/credit-limit": { readonly code: string } }>({
  en: { "acme/credit-limit": () => "The credit limit is too low." },
  zh: { "acme/credit-limit": () => "信用额度太低。" },
});

let shapes: ReadonlyMap<string, Shape> = new Map();
beforeAll(() => {
  shapes = readReasonShapes();
}, 120_000);

function say(reason: Sample, locale: Locale): string {
  return explain(reason, { locale, sentences });
}

function make(code: string, variant: Variant): Sample {
  return { ...(sampleOf(shapes.get(code)!, { code, field: "" }, variant) as object), code };
}

function codesInSource(): Set<string> {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts") && !file.startsWith("text/"));
  const codes = files.flatMap((file) => {
    // Examples in comments make up codes of their own.
    const code = readFileSync(join("src", file), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    return [...code.matchAll(CODE)].map((match) => match[1]!);
  });
  return new Set(codes.filter((code) => !NO_CODES.has(code)));
}

describe("no code is without its sentence", () => {
  test("every code that stands in the source has a sentence in both languages", () => {
    const codes = codesInSource();
    expect(codes.size).toBeGreaterThan(480);
    for (const { locale, sentences: house } of [english, chinese]) {
      expect([...codes].filter((code) => !Object.hasOwn(house, code)).map((code) => `${locale}: ${code}`)).toEqual([]);
    }
  });

  test("every sentence is for a code that stands in the source, and for one of the catalogues", () => {
    const codes = codesInSource();
    for (const { sentences: house } of [english, chinese]) {
      expect(Object.keys(house).filter((code) => !codes.has(code))).toEqual([]);
      expect(Object.keys(house).toSorted()).toEqual([...shapes.keys()].toSorted());
    }
  });
});

// What shows that a fact did not get into words.
const GAPS = /undefined|NaN|\[object|\bnull\b|\bInfinity\b|\(\)|（）|“”|\$\{|\s\s|\s[.,;:]|：。|:\.|，。|，，|、。|\.\.$|。。|\d{5,}年/;
// The same after a number: a plural after one, a singular after any other.
const NOUNS = "working day|calendar day|order day|day|week|month|period|customer|order|contact|visit|equal row|row|solution|follow-up|attempt|complaint|time|answer|mark|offer|gap|record|border|cancellation|promise|supplier|grave complaint|measured period|project manager";
const ENGLISH_PLURALS = new RegExp(`(?<![\\d.,-])1 (?:${NOUNS.replaceAll("|", "s|")}s|parties)\\b|(?<![\\d.,] ?)(?:\\b0|\\b[2-9]|\\b[1-9]\\d+) (?:${NOUNS}|party)\\b(?! day)`);
const HALF_WIDTH = /[\u4e00-\u9fff][,;:?!(]|[,;:?!)][\u4e00-\u9fff]|[\u4e00-\u9fff]\.(?:$|\s)/;

function faultsOf(text: string, locale: Locale): string[] {
  return [
    ...(GAPS.test(text) ? ["a gap"] : []),
    ...(locale === "en" && ENGLISH_PLURALS.test(text) ? ["a wrong plural"] : []),
    ...(locale === "en" && !/^[A-Z“\d-]/.test(text) ? ["no capital"] : []),
    ...(locale === "zh" && HALF_WIDTH.test(text) ? ["half-width punctuation"] : []),
    ...(text.endsWith(locale === "en" ? "." : "。") ? [] : ["no full stop"]),
  ];
}

describe("sentences are complete", () => {
  test.each(LOCALES)("in %s, whatever the types allow", (locale) => {
    const faults: string[] = [];
    for (const [code, shape] of shapes) {
      fc.assert(
        fc.property(arbitraryOf(shape, { code, field: "" }), (data) => {
          const text = say({ ...(data as object), code }, locale);
          for (const fault of faultsOf(text, locale)) throw new Error(`${code}: ${fault}: ${text}`);
        }),
        { numRuns: 100, reporter: ({ failed, counterexample, errorInstance }) => {
          if (failed) faults.push(`${String(errorInstance)} ${JSON.stringify(counterexample).slice(0, 300)}`);
        } },
      );
    }
    expect(faults).toEqual([]);
  }, 120_000);

  test("numbers of 1 and of 2 have their singular and plural", () => {
    const faults: string[] = [];
    for (const [code, shape] of shapes) {
      for (const count of [1, 2, 11]) {
        const text = say({ ...(withNumbers(sampleOf(shape, { code, field: "" }, "full"), count) as object), code }, "en");
        for (const fault of faultsOf(text, "en")) faults.push(`${code}: ${fault}: ${text}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test("a fact that is missing is an error that names the code, never a gap in the sentence", () => {
    const told: string[] = [];
    for (const code of shapes.keys()) {
      for (const locale of LOCALES) {
        const sample = make(code, "full");
        for (const field of Object.keys(sample).filter((key) => key !== "code")) {
          const rest = Object.fromEntries(Object.entries(sample).filter(([key]) => key !== field)) as Sample;
          try {
            const text = say(rest, locale);
            if (faultsOf(text, locale).length > 0) told.push(`${code} without ${field}: ${text}`);
          } catch (error) {
            const { name, message } = error as Error;
            if (name !== "ClienteleError" || !/reason|date|instant/.test(message)) told.push(`${code} without ${field}: ${name}: ${message}`);
          }
        }
      }
    }
    expect(told).toEqual([]);
  });
});

function withNumbers(value: unknown, number: number): unknown {
  if (typeof value === "number") return number;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, number));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withNumbers(inner, number)]));
}

// For people to read: what stands here was read, and a change to it shows in the review.
test.each(LOCALES)("all sentences in %s, with everything filled in and with as little as may be", async (locale) => {
  const rows = [...shapes.keys()].toSorted().flatMap((code) => {
    const [full, bare] = [say(make(code, "full"), locale), say(make(code, "bare"), locale)];
    return [`| ${code} | ${full} |`, ...(bare === full ? [] : [`| | ${bare} |`])];
  });
  const head = ["# All sentences", "", "One sample of each code with everything filled in, and below it one with as little as its type allows.", "", "| code | sentence |", "|---|---|"];
  await expect([...head, ...rows, ""].join("\n")).toMatchFileSnapshot(`golden/${locale}.md`);
});
