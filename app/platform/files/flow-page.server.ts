import type { ResumePage, TextRun } from "#app/hiring/resumes/page.ts";

/** A part of a line in one style. */
export interface FlowSpan {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly link?: string;
}

const LINE_HEIGHT = 14;
const BODY_SIZE = 10;
const CHARACTER_WIDTH = 5;
const TAB_STOP = 60;
const PAGE_WIDTH = 600;
/** Runs of one document that are kept. */
export const MAX_RUNS = 20_000;

/** Lays out a document without pages: one line below the other, tabs and wide gaps as places in the line. */
export function flowPage(lines: readonly (readonly FlowSpan[])[]): ResumePage {
  const runs: TextRun[] = [];
  const links = new Set<string>();
  let y = 0;
  for (const line of lines) {
    if (runs.length >= MAX_RUNS) break;
    let x = 0;
    let height = LINE_HEIGHT;
    for (const span of line) {
      if (runs.length >= MAX_RUNS) break;
      const size = span.size ?? BODY_SIZE;
      height = Math.max(height, size * 1.4);
      if (span.link !== undefined) links.add(span.link);
      for (const part of span.text.split(/(\t+| {3,}|[\u2001\u2003]+)/)) {
        if (/^[\t\u2001\u2003]+$/.test(part)) x = Math.max(x + TAB_STOP, Math.ceil(x / TAB_STOP) * TAB_STOP);
        const width = part.length * CHARACTER_WIDTH;
        if (part.trim() !== "" && runs.length < MAX_RUNS) {
          runs.push({
            text: part,
            x,
            y,
            width,
            height: size,
            size,
            bold: span.bold ?? false,
            italic: span.italic ?? false,
            ...(span.link === undefined ? {} : { link: span.link }),
          });
        }
        if (!/^[\t\u2001\u2003]/.test(part)) x += width;
      }
    }
    y += height;
  }
  return {
    number: 1,
    width: PAGE_WIDTH,
    height: Math.max(LINE_HEIGHT, y),
    runs,
    links: [...links],
  };
}

const MARKED_HEADING = /^(#{1,4})\s+(?=\S)/;

/** Plain lines of text as a page; the marks of Markdown are read as what they mean. */
export function flowText(text: string): ResumePage {
  return flowPage(text.split("\n").map(markedLine));
}

function markedLine(line: string): FlowSpan[] {
  const depth = MARKED_HEADING.exec(line)?.[1]?.length;
  const style = depth === undefined ? {} : { bold: true, size: depth === 1 ? 18 : depth === 2 ? 14 : 11 };
  return line
    .replace(MARKED_HEADING, "")
    .split(/(\*\*[^*]+\*\*|__[^_]+__)/)
    .filter((part) => part !== "")
    .map((part) => {
      const strong = /^(?:\*\*([^*]+)\*\*|__([^_]+)__)$/.exec(part);
      return strong ? { ...style, text: strong[1] ?? strong[2] ?? "", bold: true } : { ...style, text: part };
    });
}
