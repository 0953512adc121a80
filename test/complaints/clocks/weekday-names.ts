/** The days of the week, Monday first. */
export const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** The days of the week that most offices work on. */
export const officeDays = weekdayNames.slice(0, 5);
