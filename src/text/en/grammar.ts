import type { Grammar } from "../words/grammar.ts";

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/** English. */
export const grammar: Grammar = {
  counted: (text, isOne, one, many) => `${text} ${isOne ? one : many}`,
  units: {
    workingDays: ["working day", "working days"],
    calendarDays: ["day", "days"],
    weeks: ["week", "weeks"],
    months: ["month", "months"],
  },
  date: (year, month, day) => `${day} ${MONTHS[month - 1]!} ${year}`,
  month: (year, month) => `${MONTHS[month - 1]!} ${year}`,
  moment: (date, time, isUtc) => `${date}, ${time}${isUtc ? " UTC" : ""}`,
  clock: ["h", "min", "s", "ms"],
  blank: " ",
  joints: { between: ", ", and: " and ", or: " or " },
  nothing: "none",
  more: (left, joint) => ` ${joint} ${left} more`,
  version: (id, version) => `“${id}” version ${version}`,
  stop: ".",
};
