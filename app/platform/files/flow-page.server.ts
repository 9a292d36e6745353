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
/** Longest line; a longer paragraph goes on in the next one, so that none of it meets the limit of a line. */
const LINE_LENGTH = 500;
/** Runs of one document that are kept. */
export const MAX_RUNS = 20_000;

/** Lays out a document without pages: one line below the other, tabs and wide gaps as places in the line. */
export function flowPage(lines: readonly (readonly FlowSpan[])[]): ResumePage {
  const runs: TextRun[] = [];
  const links = new Set<string>();
  let y = 0;
  for (const line of lines.flatMap(wrapped)) {
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

/** A paragraph as lines of a length that is read whole, broken at blanks. */
function wrapped(paragraph: readonly FlowSpan[]): readonly (readonly FlowSpan[])[] {
  if (paragraph.reduce((sum, span) => sum + span.text.length, 0) <= LINE_LENGTH) return [paragraph];
  const lines: FlowSpan[][] = [[]];
  let room = LINE_LENGTH;
  for (const span of paragraph) {
    let rest = span.text;
    while (rest.length > room) {
      const at = breakBefore(rest, room);
      lines.at(-1)?.push({ ...span, text: rest.slice(0, at) });
      lines.push([]);
      rest = rest.slice(at).trimStart();
      room = LINE_LENGTH;
    }
    lines.at(-1)?.push({ ...span, text: rest });
    room -= rest.length;
  }
  return lines;
}

/** Where a text has to break to stay within the room; a word longer than a whole line is broken itself. */
function breakBefore(text: string, room: number): number {
  const blank = text.slice(0, room + 1).search(/\s\S*$/);
  return blank >= 0 ? blank : room < LINE_LENGTH ? 0 : room;
}

const MARKED_HEADING = /^(#{1,4})\s+(?=\S)/;
const MARKED_LINK = /!?\[([^\][]{1,120})\]\(([^()\s]{1,300})\)|<((?:https?:\/\/|mailto:)[^\s<>]{3,300})>/;
const MARKED_WORDS =
  /(?<![\p{L}\p{N}*_])([*_])(?=[\p{L}\p{N}])([^*_]{1,200}(?<=[\p{L}\p{N}.,)]))\1(?![\p{L}\p{N}*_])/gu;
const MARKED_CODE = /`([^`]{1,120})`/g;

/** Plain lines of text as a page; the marks of Markdown are read as what they mean. */
export function flowText(text: string): ResumePage {
  return flowPage(text.split("\n").map(markedLine));
}

function markedLine(line: string): FlowSpan[] {
  const depth = MARKED_HEADING.exec(line)?.[1]?.length;
  const style = depth === undefined ? {} : { bold: true, size: depth === 1 ? 18 : depth === 2 ? 14 : 11 };
  return line
    .replace(MARKED_HEADING, "")
    .split(
      /(\*\*[^*]+\*\*|__[^_]+__|!?\[[^\][]{1,120}\]\([^()\s]{1,300}\)|<(?:https?:\/\/|mailto:)[^\s<>]{3,300}>)/,
    )
    .filter((part) => part !== "")
    .map((part) => {
      const strong = /^(?:\*\*([^*]+)\*\*|__([^_]+)__)$/.exec(part);
      if (strong) return { ...style, text: strong[1] ?? strong[2] ?? "", bold: true };
      const [, words, link, address] = MARKED_LINK.exec(part) ?? [];
      const target = link ?? address;
      if (target !== undefined)
        return { ...style, text: words ?? target.replace(/^mailto:/, ""), link: target };
      return { ...style, text: withoutMarks(part) };
    });
}

/** Words without the signs that set them in italics or as code; codes one after the other are a list. */
function withoutMarks(text: string): string {
  return text
    .replace(/(?<=`[^`]{1,120}`) +(?=`[^`]{1,120}`)/g, ", ")
    .replace(MARKED_CODE, "$1")
    .replace(MARKED_WORDS, "$2");
}
