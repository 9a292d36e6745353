import type { Fragment } from "./fragments.ts";
import type { ResumePage, TextRun } from "./page.ts";

type Look = Partial<Pick<TextRun, "size" | "bold" | "italic" | "link">>;

/** One piece of text: where it stands, what it says, and how it looks when that matters. */
export type Placed = readonly [x: number, y: number, text: string, look?: Look];

/** A page of 600 by 800 points with text set at ten points, five points a letter. */
export function buildPage(placed: readonly Placed[], links: readonly string[] = [], number = 1): ResumePage {
  return {
    number,
    width: 600,
    height: 800,
    links,
    runs: placed.map(([x, y, text, { size = 10, bold = false, italic = false, link } = {}]) => ({
      text,
      x,
      y,
      width: text.length * size * 0.5,
      height: size * 1.2,
      size,
      bold,
      italic,
      ...(link === undefined ? {} : { link }),
    })),
  };
}

/** Lines below each other in one column, as plain text is laid out. */
export function buildLines(lines: readonly string[]): ResumePage {
  return buildPage(lines.flatMap((text, index): Placed[] => (text === "" ? [] : [[40, index * 14, text]])));
}

/** A piece of a line as it comes from the page, plain and at its start. */
export function buildFragment(text: string): Fragment {
  return {
    text,
    row: 0,
    region: { page: 1, x: 0, y: 0, width: 10, height: 10 },
    bold: false,
    italic: false,
    aside: false,
    dated: false,
    afterDates: false,
  };
}
