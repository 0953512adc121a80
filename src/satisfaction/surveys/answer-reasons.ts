/** Why an answer does not count. */
export interface AnswerReasons {
  /** The answer is a number that the scale does not have. */
  readonly "satisfaction/off-scale": {
    /** The answer. */
    readonly value: number;
    /** Lowest answer of the scale. */
    readonly lowest: number;
    /** Highest answer of the scale. */
    readonly highest: number;
    /** Distance from one answer to the next; `null` where any number between the ends counts. */
    readonly step: number | null;
  };
  /** The answer is no number, or none to calculate with. */
  readonly "satisfaction/not-a-number": {
    /** What it is instead, as in `"string"` or `"NaN"`. */
    readonly found: string;
  };
  /** The answer is to an item that the survey does not have. */
  readonly "satisfaction/unknown-item": object;
}
