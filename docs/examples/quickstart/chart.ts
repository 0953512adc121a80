import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Analysis } from "./analysis.ts";
import { formatCount, formatLimit } from "./figures.ts";

type Abc = Analysis["abc"];

const BARS = 20;
const CURVE_STEPS = 200;
const SIZE = { width: 800, height: 400 };
const HEADROOM = 112;

/**
 * The Pareto chart as SVG text: bars of what each twentieth of the clients brings, the share of all up to there
 * above them, and the borders of the classes. It takes its colours from the page that holds it.
 */
export async function drawParetoChart({ abc }: Analysis): Promise<string> {
  return new vega.View(vega.parse(compile(specOf(abc)).spec), { renderer: "none" }).toSVG();
}

// One axis for bars and curve, so that the bars add up to the curve.
function specOf(abc: Abc): TopLevelSpec {
  const type = "quantitative" as const;
  const axis = { labelExpr: "datum.value + ' %'", values: [0, 20, 40, 60, 80, 100], labelPadding: 6, titlePadding: 10, tickSize: 0, domain: false };
  const x = {
    field: "customers",
    type,
    scale: { domain: [0, 100], nice: false },
    axis: { ...axis, grid: false, title: `Share of the clients, the most valuable first (100 % = ${formatCount(abc.totals.baseCount)})` },
  };
  const y = { field: "value", type, scale: { domain: [0, HEADROOM], nice: false }, axis: { ...axis, title: "Share of the revenue" } };
  const fill = {
    field: "class",
    type: "nominal" as const,
    scale: { domain: ["A", "B", "C"], range: ["var(--a)", "var(--b)", "var(--c)"] },
    legend: null,
  };
  return {
    ...SIZE,
    background: "transparent",
    padding: 4,
    layer: [
      {
        data: { values: barsOf(abc) },
        mark: { type: "rect", stroke: "var(--paper)", strokeWidth: 1.5 },
        encoding: { x, x2: { field: "customersTo" }, y, y2: { field: "valueTo" }, fill },
      },
      { data: { values: curveOf(abc) }, mark: { type: "line", stroke: "var(--ink)", strokeWidth: 2, interpolate: "linear" }, encoding: { x, y } },
      {
        data: { values: bordersOf(abc) },
        mark: { type: "rule", stroke: "var(--ink)", strokeDash: [3, 3], strokeWidth: 1 },
        encoding: { x, y: { datum: 0 }, y2: { datum: HEADROOM } },
      },
      { data: { values: bordersOf(abc) }, mark: { type: "point", fill: "var(--ink)", stroke: "var(--paper)", strokeWidth: 1.5, size: 70, opacity: 1 }, encoding: { x, y } },
      {
        data: { values: bordersOf(abc) },
        mark: { type: "text", align: "left", baseline: "top", dx: 9, dy: 6, fontSize: 12, fill: "var(--ink)" },
        encoding: { x, y, text: { field: "label" } },
      },
      {
        data: { values: namesOf(abc) },
        mark: { type: "text", baseline: "middle", fontSize: 13, fontWeight: "bold", fill: "var(--ink)" },
        encoding: { x, y: { datum: HEADROOM - 5 }, text: { field: "label" } },
      },
    ],
    config: {
      aria: false,
      font: "inherit",
      view: { stroke: null },
      axis: { labelColor: "var(--soft)", titleColor: "var(--soft)", gridColor: "var(--line)", labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal" },
    },
  };
}

interface Bar {
  readonly class: string;
  readonly customers: number;
  readonly customersTo: number;
  readonly value: number;
  readonly valueTo: number;
}

// A bar in which a border falls is stacked from its classes.
function barsOf({ rows, classes }: Abc): Bar[] {
  const bars = Math.min(BARS, rows.length);
  return Array.from({ length: bars }, (_, bar) => {
    const members = rows.slice(Math.round((bar * rows.length) / bars), Math.round(((bar + 1) * rows.length) / bars));
    let valueTo = 0;
    return classes.flatMap(({ class: name }): Bar[] => {
      const part = members.filter((row) => row.class === name).reduce((sum, row) => sum + percentOf(row.share), 0);
      if (part === 0) return [];
      const value = valueTo;
      valueTo += part;
      return [{ class: name, customers: (bar * 100) / bars, customersTo: ((bar + 1) * 100) / bars, value, valueTo }];
    });
  }).flat();
}

interface Point {
  readonly customers: number;
  readonly value: number;
}

function curveOf({ rows }: Abc): Point[] {
  const steps = Math.min(CURVE_STEPS, rows.length);
  const ranks = Array.from({ length: steps }, (_, step) => Math.round(((step + 1) * rows.length) / steps));
  return [{ customers: 0, value: 0 }, ...ranks.map((rank) => pointOf(rows[rank - 1]!))];
}

function pointOf({ customerShare, cumulativeShare }: Abc["rows"][number]): Point {
  return { customers: percentOf(customerShare), value: percentOf(cumulativeShare) };
}

// The last client of each class but the last.
function bordersOf({ classes, rows, policy }: Abc): (Point & { readonly label: string })[] {
  let rank = 0;
  return classes.slice(0, -1).flatMap(({ class: name, count }, index) => {
    rank += count;
    const last = rows[rank - 1];
    const limit = policy.by === "share" ? policy.classes[index]?.upTo : undefined;
    if (last === undefined || count === 0) return [];
    return [{ ...pointOf(last), label: `${limit === undefined ? `${name} ends` : `${formatLimit(limit)} reached`} at rank ${formatCount(rank)}` }];
  });
}

function namesOf({ classes }: Abc): { readonly customers: number; readonly label: string }[] {
  let before = 0;
  return classes.map(({ class: name, count, customerShare }) => {
    const customers = before + percentOf(customerShare) / 2;
    before += percentOf(customerShare);
    return { customers, label: `${name}: ${formatCount(count)} clients` };
  });
}

function percentOf(share: number | null): number {
  return (share ?? 0) * 100;
}
