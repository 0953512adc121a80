/** How many records of a list lie outside the period. */
export interface OutsideCount {
  /** Records before its first day. */
  readonly before: number;
  /** Records after its last day. */
  readonly after: number;
}
