import type { PDFPageProxy } from "unpdf/pdfjs";
import type { ResumePage, TextRun } from "#app/hiring/resumes/page.ts";
import { withAccents } from "./accents.server.ts";
import { MAX_RUNS } from "./flow-page.server.ts";

/** Share of the font size that parts two words, and two cells of a line. */
const WORD_GAP = 0.15;
const CELL_GAP = 1.1;
/** The same for a word that stands where many lines begin, and how many lines make such an edge. */
const EDGE_GAP = 0.4;
const MIN_EDGE_LINES = 4;
/** Wider than any blank of a line: words set beside each other in boxes. */
const CHIP_GAP = 0.52;
const SAME_LINE = 0.35;
/** Pages whose fonts are asked for their weight; later pages of a resume are work samples. */
const STYLED_PAGES = 12;
/** Fonts whose letters are pictures. */
const ICON_FONT = /awesome|icon|symbol|glyph|wingdings|dingbats|marvosym|fontello|material/i;
const ICON_TEXT =
  /^[\s\p{Cc}\uE000-\uF8FF\u{F0000}-\u{10FFFD}\u2190-\u21FF\u2600-\u27BF\u{1F300}-\u{1FAFF}]+$/u;

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
type Matrix = readonly [number, number, number, number, number, number];

interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly icon: boolean;
}

interface Piece extends Style {
  readonly text: string;
  readonly x: number;
  readonly base: number;
  readonly width: number;
  readonly size: number;
}

/** The text of one PDF page as runs in one style each, parted at wide gaps and icons, with the links that cover them. */
export async function layOutPage(page: PDFPageProxy, content: TextContent): Promise<ResumePage> {
  const view = page.getViewport({ scale: 1 });
  const styles = await fontStyles(page, content);
  const toView = view.transform as unknown as Matrix;
  const pieces = content.items.flatMap((item) => toPieces(item, styles, toView)).slice(0, MAX_RUNS);
  const links = await pageLinks(page, toView);
  const lines = inLines(pieces);
  const edges = commonEdges(lines);
  const runs = lines.flatMap((line) => toRuns(line, edges)).map((run) => withLink(run, links));
  return {
    number: page.pageNumber,
    width: view.width,
    height: view.height,
    runs,
    links: [...new Set(links.map((link) => link.url))],
  };
}

async function fontStyles(page: PDFPageProxy, content: TextContent): Promise<Map<string, Style>> {
  const styles = new Map<string, Style>();
  if (page.pageNumber > STYLED_PAGES) return styles;
  const names = new Set(content.items.flatMap((item) => ("fontName" in item ? [item.fontName] : [])));
  // Fonts reach this side with the drawing operators only.
  await page.getOperatorList().catch(() => undefined);
  for (const name of names) {
    if (!page.commonObjs.has(name)) continue;
    const font = page.commonObjs.get(name) as { name?: string; bold?: boolean; italic?: boolean } | null;
    const fontName = String(font?.name ?? "");
    styles.set(name, {
      bold: font?.bold === true || /bold|black|heavy|semib|demi|[-,]medi|CMBX|SFBX|bx\d/i.test(fontName),
      italic: font?.italic === true || /italic|oblique|[-,]it\b|CMTI|SFTI|slanted/i.test(fontName),
      icon: ICON_FONT.test(fontName),
    });
  }
  return styles;
}

function toPieces(item: TextContent["items"][number], styles: Map<string, Style>, toView: Matrix): Piece[] {
  if (!("str" in item) || item.str === "") return [];
  const [a = 0, b = 0, , , e = 0, f = 0] = (item.transform as unknown[]).map(Number);
  const size = Math.hypot(a, b) || 10;
  const [va, vb, vc, vd, ve, vf] = toView;
  const slantX = va * a + vc * b;
  const slantY = vb * a + vd * b;
  // Text set upwards beside the page's own lines would cut through them.
  if (Math.abs(slantY) > Math.abs(slantX)) return [];
  const style = styles.get(item.fontName) ?? { bold: false, italic: false, icon: false };
  return [
    {
      ...style,
      icon: item.str.trim() !== "" && (style.icon || ICON_TEXT.test(item.str)),
      text: item.str.replaceAll("\u00AD", "-"),
      x: va * e + vc * f + ve,
      base: vb * e + vd * f + vf,
      width: item.width,
      size,
    },
  ];
}

function inLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => one.base - other.base)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const same = first && Math.abs(first.base - piece.base) <= Math.min(first.size, piece.size) * SAME_LINE;
    if (line && same) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x));
}

/** Places where many lines begin: a word that stands there after a gap begins a cell, however small the gap. */
function commonEdges(lines: readonly (readonly Piece[])[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const first = line.find((piece) => piece.text.trim() !== "");
    if (first) counts.set(Math.round(first.x), (counts.get(Math.round(first.x)) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([x, count]) => (count >= MIN_EDGE_LINES ? [x] : [])));
}

interface OpenRun {
  piece: Piece;
  text: string;
  end: number;
}

function toRuns(line: readonly Piece[], edges: ReadonlySet<number>): TextRun[] {
  const runs: TextRun[] = [];
  let open: OpenRun | undefined;
  const close = (): void => {
    const text = withAccents(open?.text ?? "")
      .normalize("NFKC")
      .replace(/\s+/g, " ")
      .trim();
    if (open && text !== "") runs.push(toRun(open, text));
    open = undefined;
  };
  for (const piece of closeUp(line)) {
    if (piece.text.trim() === "") {
      if (open) open.text += " ";
      continue;
    }
    if (piece.icon) {
      close();
      continue;
    }
    const gap = open ? piece.x - open.end : 0;
    const atEdge = gap > piece.size * EDGE_GAP && edges.has(Math.round(piece.x));
    const apart = gap > piece.size * CHIP_GAP && isWord(piece.text) && isWord(open?.text ?? "");
    if (open && (gap > piece.size * CELL_GAP || apart || atEdge || !sameStyle(open.piece, piece))) close();
    if (!open) open = { piece, text: piece.text, end: piece.x + piece.width };
    else {
      const spaced = gap > piece.size * WORD_GAP ? " " : "";
      open.text += spaced + piece.text;
      open.end = Math.max(open.end, piece.x + piece.width);
    }
  }
  close();
  return runs;
}

/** More than a letter of a word whose letters are set apart. */
function isWord(text: string): boolean {
  return /[\p{L}\p{N}]{2}\S*\s*$/u.test(text) || /^\s*[\p{L}\p{N}]{2}/u.test(text);
}

const SET_APART = /^(?:\p{L}\p{M}* ){1,}\p{L}\p{M}*$/u;

/** A line of several words with their letters set apart ("A N N A", "S M I T H") is closed up to its words. */
function closeUp(line: readonly Piece[]): readonly Piece[] {
  const apart = line.filter((piece) => SET_APART.test(piece.text));
  const words = line.filter((piece) => piece.text.trim() !== "");
  if (apart.length < 2 || apart.length < words.length * 0.6) return line;
  return line.map((piece) =>
    SET_APART.test(piece.text) ? { ...piece, text: piece.text.replaceAll(" ", "") } : piece,
  );
}

function sameStyle(one: Piece, other: Piece): boolean {
  return (
    one.bold === other.bold &&
    one.italic === other.italic &&
    Math.abs(one.size - other.size) <= one.size * 0.05
  );
}

function toRun({ piece, end }: OpenRun, text: string): TextRun {
  return {
    text,
    x: round(piece.x),
    y: round(piece.base - piece.size),
    width: round(end - piece.x),
    height: round(piece.size * 1.2),
    size: round(piece.size),
    bold: piece.bold,
    italic: piece.italic,
  };
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

interface PageLink {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

async function pageLinks(page: PDFPageProxy, toView: Matrix): Promise<PageLink[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as {
    url?: unknown;
    unsafeUrl?: unknown;
    rect?: unknown;
  }[];
  const [a, b, c, d, e, f] = toView;
  return annotations.slice(0, 500).flatMap(({ url, unsafeUrl, rect }) => {
    const address = typeof url === "string" ? url : unsafeUrl;
    if (typeof address !== "string" || address.length > 2_000 || !Array.isArray(rect)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
    const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
    const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
    return [
      {
        url: address,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      },
    ];
  });
}

function withLink(run: TextRun, links: readonly PageLink[]): TextRun {
  const middleX = run.x + run.width / 2;
  const middleY = run.y + run.height / 2;
  const link = links.find(
    ({ left, right, top, bottom }) =>
      middleX >= left && middleX <= right && middleY >= top && middleY <= bottom,
  );
  return link ? { ...run, link: link.url } : run;
}
