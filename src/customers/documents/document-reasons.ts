import type { Id } from "../../foundation/index.ts";
import type { DocumentOrigin } from "./customer-document.ts";

/** What is wrong with the documents about customers, and why one cannot be numbered. */
export interface DocumentReasons {
  /** The policy has no such class. */
  "customers/document-class-unknown": {
    /** The document. */
    readonly document: Id;
    /** The class. */
    readonly class: string;
  };
  /** There is a document of this id already, and it is another one. */
  "customers/document-already-numbered": {
    /** The document. */
    readonly document: Id;
    /** Its number. */
    readonly number: string;
  };
  /** The document does not say which contact or revision it came from. */
  "customers/document-without-origin": {
    /** The document. */
    readonly document: Id;
  };
  /** The contact or revision that the document came from is not there. */
  "customers/document-origin-unknown": {
    /** The document. */
    readonly document: Id;
    /** What it names. */
    readonly origin: DocumentOrigin;
  };
  /** The number is not of the form of its class, or has another year than the document. */
  "customers/document-number-malformed": {
    /** The document. */
    readonly document: Id;
  };
  /** More than one document has the number. */
  "customers/document-number-twice": {
    /** The number. */
    readonly number: string;
    /** The documents, in the order of ids. */
    readonly documents: readonly Id[];
  };
  /** Numbers of a series are missing before its last. */
  "customers/document-number-gap": {
    /** The class. */
    readonly class: string;
    /** The year of the series; `null` where it runs on. */
    readonly year: number | null;
    /** First number that is missing. */
    readonly from: number;
    /** Last number that is missing. */
    readonly to: number;
  };
}
