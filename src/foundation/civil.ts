/** A day of the Gregorian calendar in its three parts. */
export interface CivilDate {
  /** Year, 1 to 9999. */
  readonly year: number;
  /** Month of the year, 1 to 12. */
  readonly month: number;
  /** Day of the month, 1 to 31. */
  readonly day: number;
}

/** 0001-01-01, the first day that four digits can write (civil use knows no year 0). */
export const FIRST_DAY = -719_162;

/** 9999-12-31, the last day that four digits can write. */
export const LAST_DAY = 2_932_896;

// Days are counted from 1 March of the year 0: then the leap day is the last of its year, and the
// months before it follow one straight line, 153 days in five months. All numbers stay small and
// positive, so that `| 0` cuts as floor would, at a fifth of the time.
const DAYS_TO_1970 = 719_468;
const QUARTER_DAYS_IN_100_YEARS = 146_097;
const DAYS_IN_4_YEARS = 1_461;
const DAYS_IN_5_MONTHS = 153;

/**
 * The number of a civil day.
 *
 * @param year - 1 to 9999
 * @param month - 1 to 12
 * @param day - 1 to the length of the month
 * @returns integer days since 1970-01-01
 */
export function dayOfCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const century = (marchYear / 100) | 0;
  const daysOfYears = ((DAYS_IN_4_YEARS * marchYear) >> 2) - century + (century >> 2);
  return daysOfYears + daysOfMonths(marchMonth) + day - 1 - DAYS_TO_1970;
}

/**
 * The civil day that has a number.
 *
 * @param number - integer days since 1970-01-01, of the years 1 to 9999
 * @returns year, month and day
 */
export function civilOfDay(number: number): CivilDate {
  const quarters = 4 * (number + DAYS_TO_1970) + 3;
  const century = (quarters / QUARTER_DAYS_IN_100_YEARS) | 0;
  const quartersOfCentury = (quarters - century * QUARTER_DAYS_IN_100_YEARS) | 3;
  const yearOfCentury = (quartersOfCentury / DAYS_IN_4_YEARS) | 0;
  const dayOfYear = (quartersOfCentury - yearOfCentury * DAYS_IN_4_YEARS) >> 2;
  const marchMonth = ((5 * dayOfYear + 2) / DAYS_IN_5_MONTHS) | 0;
  const day = dayOfYear - daysOfMonths(marchMonth) + 1;
  const marchYear = century * 100 + yearOfCentury;
  return marchMonth < 10 ? { year: marchYear, month: marchMonth + 3, day } : { year: marchYear + 1, month: marchMonth - 9, day };
}

/**
 * How many days a month has.
 *
 * @param year - 1 to 9999
 * @param month - 1 to 12
 * @returns 28 to 31
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

// Days from 1 March to the first of a month, which is counted from March as 0.
function daysOfMonths(marchMonth: number): number {
  return ((DAYS_IN_5_MONTHS * marchMonth + 2) / 5) | 0;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
