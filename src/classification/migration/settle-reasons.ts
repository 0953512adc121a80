/** Why a class was settled as it is. */
export interface SettlingReasons {
  /** The first period with the customer, or the first after a time without: the computed class counts at once. */
  readonly "classification/first-class": { readonly class: string };
  /** The computed class is the settled one. */
  readonly "classification/class-unchanged": { readonly class: string };
  /** Set by hand; what would hold otherwise is `settledClass`. */
  readonly "classification/manual-class": { readonly class: string; readonly settledClass: string };
  /** Across the border, but neither far nor long enough. */
  readonly "classification/held-at-border": BorderFacts;
  /** Across the border by the margin. */
  readonly "classification/moved-by-margin": BorderFacts;
  /** Across the border for as many periods running as the policy asks for. */
  readonly "classification/moved-after-periods": BorderFacts;
}

/** Where a customer is with regard to one border between two classes. */
export interface BorderFacts {
  /** The class above the border. */
  readonly above: string;
  /** The class below the border. */
  readonly below: string;
  /** Which way the customer crosses it. */
  readonly direction: "promoted" | "demoted";
  /** The limit at this border; `null` where the policy of the classes has none. */
  readonly limit: number | null;
  /** What was compared with the limit; `null` where the classification does not say. */
  readonly measured: number | null;
  /** How far across, in the unit of the margin; `null` where it cannot be said. */
  readonly distance: number | null;
  /** The margin of the policy; `null` where it has none. */
  readonly margin: number | null;
  /** For how many periods running the customer is across, this one included. */
  readonly periods: number;
  /** How many the policy asks for; `null` where it does not say. */
  readonly requiredPeriods: number | null;
}
