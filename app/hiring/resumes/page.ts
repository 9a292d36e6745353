/** A piece of text in one style, where it stands on its page. All lengths are in points, measured from the top left. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Font size. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Where it stands, if it is read at another height: a date in the middle of its entry. */
  readonly printedY?: number;
  /** Address of the link annotation that covers this run. */
  readonly link?: string;
}

/** One page of a document. A document without pages (Word, plain text) is one long page of lines below each other. */
export interface ResumePage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** Every link annotation of the page, also those over a picture. */
  readonly links: readonly string[];
}

/** Where a value was read: a box on a page, in points from the top left. */
export interface PageRegion {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
