/** Why a degree of a customer is not known. */
export interface DegreeReasons {
  /** The input does not say what the degree is computed from. */
  readonly "classification/degree-not-given": {
    readonly degree: "satisfaction" | "loyalty" | "contribution" | "dependence";
  };
  /** There was no period in which the customer could have ordered. */
  readonly "classification/no-period": {
    readonly degree: "loyalty";
  };
  /** We lose money on the customer: a share of our profit it has not. */
  readonly "classification/loss": {
    readonly degree: "contribution";
    readonly profit: number;
  };
  /** No customer brings a profit, so nobody has a share of it. */
  readonly "classification/no-profit": {
    readonly degree: "contribution";
  };
  /** The customer buys nothing of the kind, from nobody. */
  readonly "classification/no-purchases": {
    readonly degree: "dependence";
  };
  /** The customer buys more from us than it is said to buy from all: the estimate of its purchases is out of date. */
  readonly "classification/purchases-under-sales": {
    readonly degree: "dependence";
    readonly sales: number;
    readonly purchases: number;
  };
}
