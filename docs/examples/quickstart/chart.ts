import * as vega from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Analysis } from "./analysis.ts";
import { formatCount, formatShare } from "./figures.ts";

type Abc = Analysis["abc"];

const BARS = 20;
const CURVE_POINTS = 200;
const SIZE = { width: 760, height: 360 };

/**
 * The Pareto chart as SVG text: bars of what each twentieth of the clients brings, the cumulative share above
 * them, and the borders of the classes. Colours are the custom properties of the page that holds it.
 */
export async function drawParetoChart({ abc }: Analysis): Promise<string> {
  const view = new vega.View(vega.parse(compile(specOf(abc)).spec), { renderer: "none" });
  return view.toSVG();
}

function specOf(abc: Abc): TopLevelSpec {
  const percent = { labelExpr: "datum.value + ' %'", grid: false, domain: false };
  return {
    ...SIZE,
    background: "transparent",
    data: { values: [] },
    layer: [
      {
        data: { values: bars(abc) },
        mark: { type: "rect" },
        encoding: {
          x: { field: "from", type: "quantitative", scale: { domain: [0, 100], nice: false }, axis: { ...percent, title: `Clients, the most valuable first (% of ${formatCount(abc.totals.baseCount)})` } },
          x2: { field: "to" },
          y: { field: "low", type: "quantitative", scale: { domain: [0, 100] }, axis: { ...percent, grid: true, title: "Revenue (% of the total)" } },
          y2: { field: "high" },
          fill: { field: "class", type: "nominal", scale: { domain: ["A", "B", "C"], range: ["var(--a)", "var(--b)", "var(--c)"] }, legend: null },
        },
      },
    ],
    config: { aria: false, font: "inherit" },
  };
}
