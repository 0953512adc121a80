import type { Span } from "clientele/foundation";

// Figures as people read them. A figure that could not be computed is a dash.
const whole = new Intl.NumberFormat("en-GB");
const money = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const NONE = "–";

/** 4317 as "4,317". */
export function formatCount(value: number | null): string {
  return value === null ? NONE : whole.format(value);
}

/** 8313294.954 as "8,313,294.95". */
export function formatAmount(value: number | null): string {
  return value === null ? NONE : money.format(value);
}

/** 0.2729 as "27.3 %". */
export function formatShare(share: number | null, decimals = 1): string {
  return share === null ? NONE : `${(share * 100).toFixed(decimals)} %`;
}

/** 0.8 as "80 %": a limit as it is written in a policy. */
export function formatLimit(limit: number): string {
  return `${Number((limit * 100).toPrecision(12))} %`;
}

/** A share that is judged by limits, with as many decimals as it takes to tell it from each. */
export function formatShareNear(share: number, limits: readonly number[]): string {
  const others = limits.filter((limit) => limit !== share);
  let decimals = 1;
  while (decimals < 9 && others.some((limit) => (limit * 100).toFixed(decimals) === (share * 100).toFixed(decimals))) decimals += 1;
  return formatShare(share, decimals);
}

/** 0.7028 as "0.703". */
export function formatCoefficient(value: number | null): string {
  return value === null ? NONE : value.toFixed(3);
}

/** 278.25 hours as "278". */
export function formatHours(hours: number): string {
  return whole.format(Math.round(hours));
}

/** 5.31 desks as "5.3". */
export function formatDesks(desks: number | null): string {
  return desks === null ? NONE : desks.toFixed(1);
}

/** `{ amount: 4, unit: "weeks" }` as "4 weeks". */
export function formatSpan({ amount, unit }: Span): string {
  const words = { workingDays: "working days", calendarDays: "days", weeks: "weeks", months: "months" }[unit];
  return `${amount} ${amount === 1 ? words.slice(0, -1) : words}`;
}

/** "2010-12-01 to 2011-12-09". */
export function formatPeriod({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} to ${to}`;
}
