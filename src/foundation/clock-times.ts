const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/;

/**
 * The time of day that a text names: `HH:MM` or `HH:MM:SS`, and `24:00` for the end of the day.
 *
 * @param value - anything
 * @returns milliseconds since midnight on the wall, up to 86,400,000; `undefined` for what is no time
 */
export function millisecondsOfTime(value: unknown): number | undefined {
  if (typeof value !== "string") return undefined;
  if (value === "24:00" || value === "24:00:00") return 86_400_000;
  const match = CLOCK_TIME.exec(value);
  if (match === null) return undefined;
  return (Number(match[1]) * 60 + Number(match[2])) * 60_000 + Number(match[3] ?? 0) * 1000;
}
