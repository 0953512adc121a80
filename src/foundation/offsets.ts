const OFFSET = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * The minutes of a numeric offset from UTC.
 *
 * @param text - as in `+08:00` or `-03:30`
 * @returns minutes, positive in the east; NaN for any other text
 */
export function offsetMinutes(text: string): number {
  const match = OFFSET.exec(text);
  if (match === null) return Number.NaN;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? 0 - minutes : minutes;
}
