/** Why a goal stands where it does, and what an assessment of staff has to say. */
export interface GoalReasons {
  /** Nobody has measured where the goal stands. */
  readonly "satisfaction/not-measured": object;
  /** The measure has gone the wrong way. */
  readonly "satisfaction/away-from-goal": {
    /** Where it began. */
    readonly baseline: number;
    /** Where it is. */
    readonly actual: number;
  };
  /** The last day has passed, and the target is not reached. */
  readonly "satisfaction/goal-missed": {
    /** What was to be reached. */
    readonly target: number;
    /** Where it is. */
    readonly actual: number;
  };
  /** Staff scores lower in one aspect than the policy asks for. */
  readonly "satisfaction/below-minimum": {
    /** The aspect. */
    readonly aspect: string;
    /** Mean of the marks, on the scale. */
    readonly mean: number;
    /** Least mean that the policy asks for. */
    readonly minimum: number;
    /** Number of marks. */
    readonly n: number;
  };
  /** Staff has no mark in one aspect. */
  readonly "satisfaction/not-assessed": {
    /** The aspect. */
    readonly aspect: string;
  };
}
