/** Why a customer stands elsewhere than before. A state is a class, `nonPositive`, `undetermined` or `absent`. */
export interface MigrationReasons {
  /** To a better class, or from no value to a class. */
  readonly "classification/promoted": MovedFacts;
  /** To a worse class, or from a class to no value. */
  readonly "classification/demoted": MovedFacts;
  /** Not in the first base. */
  readonly "classification/new-customer": {
    /** Where the customer starts. */
    readonly to: string;
    /** What the class was judged by; `null` without a class. */
    readonly measuredAfter: number | null;
  };
  /** Not in the second base. */
  readonly "classification/gone": {
    /** Where the customer was. */
    readonly from: string;
    /** What the class was judged by; `null` without a class. */
    readonly measuredBefore: number | null;
  };
  /** In one of the bases the customer could not be judged, so nothing is better or worse. */
  readonly "classification/not-comparable": {
    readonly from: string;
    readonly to: string;
  };
}

/** From where to where, and by which figures. */
export interface MovedFacts {
  /** The class before. */
  readonly from: string;
  /** The class after. */
  readonly to: string;
  /** Number of borders between the two; that of `nonPositive` lies under the last class. */
  readonly borders: number;
  /** What the class before was judged by; `null` without a class, or where the base does not say. */
  readonly measuredBefore: number | null;
  /** What the class after was judged by; `null` without a class, or where the base does not say. */
  readonly measuredAfter: number | null;
}
