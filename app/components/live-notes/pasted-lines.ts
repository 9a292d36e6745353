/** Some words of a pasted line that look the same. */
export type PastedRun = { readonly text: string; readonly bold: boolean; readonly italic: boolean };
export type PastedLine = readonly PastedRun[];

type Look = { readonly bold: boolean; readonly italic: boolean; readonly literal: boolean };

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED = new Set([
  "SCRIPT",
  "STYLE",
  "HEAD",
  "META",
  "TITLE",
  "TEMPLATE",
  "NOSCRIPT",
  "SVG",
  "IFRAME",
  "O:P",
]);
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL".split(
    " ",
  ),
);
/** A mark that word processors draw before the items of a list. */
const BULLET = /^\s*[•·▪◦‣●○■□§]\s+/u;
const MARKDOWN_BULLET = /^\s*[-–*]\s+(?=\S)/u;
// Zero-width blanks, soft hyphens and byte order marks.
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/**
 * The plain lines in pasted HTML, wherever it comes from: one a paragraph, list item, table row, line of code. Words
 * and their bold and italic stay; links, pictures, colours, bullets, hidden parts and empty lines do not.
 */
export function linesOfHtml(root: ParentNode): PastedLine[] {
  const lines: PastedRun[][] = [[]];
  const breakLine = () => {
    if ((lines.at(-1)?.length ?? 0) > 0) lines.push([]);
  };
  const say = (text: string, { bold, italic }: Look) => {
    if (text !== "") lines.at(-1)?.push({ text, bold, italic });
  };

  function walk(node: Node, look: Look): void {
    if (node.nodeType === TEXT) return write(node.nodeValue ?? "", look);
    if (node.nodeType !== ELEMENT) return;
    const element = node as HTMLElement;
    const tag = element.nodeName.toUpperCase();
    if (SKIPPED.has(tag) || isHidden(element)) return;
    if (tag === "BR") return void lines.push([]);
    if (tag === "TR") return row(element, look);
    const inner = lookOf(element, tag, look);
    const isBlock = BLOCKS.has(tag);
    if (isBlock) breakLine();
    for (const child of element.childNodes) walk(child, inner);
    if (isBlock) breakLine();
  }

  function write(text: string, look: Look): void {
    if (!look.literal) return say(text.replace(/[ \t\r\n\f\u00A0]+/gu, " "), look);
    const [first = "", ...rest] = text.split(/\r\n?|\n/u);
    say(first, look);
    for (const line of rest) {
      lines.push([]);
      say(line, look);
    }
  }

  /** A row of a table is one line, its cells side by side. */
  function row(element: HTMLElement, look: Look): void {
    breakLine();
    const cells = [...element.children].map((cell) => {
      const bold = look.bold || cell.nodeName.toUpperCase() === "TH";
      return { bold, text: linesOfHtml(cell).map(textOf).join(" ") };
    });
    if (cells.every(({ text }) => text === "")) return;
    cells.forEach(({ text, bold }, place) => {
      if (place > 0) say(" | ", { ...look, bold: false });
      say(text, { ...look, bold });
    });
    breakLine();
  }

  for (const child of root.childNodes) walk(child, { bold: false, italic: false, literal: false });
  return withoutBullets(lines.map(trim)).filter((line) => textOf(line).trim() !== "");
}

/** The lines of pasted plain text. */
export function linesOfText(text: string): PastedLine[] {
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => [{ text: line.replace(INVISIBLE, "").trimEnd(), bold: false, italic: false }]);
  return withoutBullets(lines).filter((line) => textOf(line).trim() !== "");
}

/** Lines as the simple HTML that the note's own schema reads. */
export function htmlOfLines(lines: readonly PastedLine[]): string {
  return lines.map((line) => `<p>${line.map(htmlOfRun).join("")}</p>`).join("");
}

function htmlOfRun({ text, bold, italic }: PastedRun): string {
  // Blanks that a page would fold: the indentation of code, a column of figures.
  const kept = text.replace(
    /^ +| {2,}/gu,
    (blanks) => "\u00A0".repeat(blanks.length - 1) + (blanks.length > 0 ? " " : ""),
  );
  const escaped = kept.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
  const italics = italic ? `<em>${escaped}</em>` : escaped;
  return bold ? `<strong>${italics}</strong>` : italics;
}

function textOf(line: PastedLine): string {
  return line.map(({ text }) => text).join("");
}

/** Word hides the bullet it has drawn itself; pages hide what only readers of screens or of code should find. */
function isHidden(element: HTMLElement): boolean {
  const style = element.getAttribute("style") ?? "";
  return (
    element.hasAttribute("hidden") ||
    /(?:^|;)\s*display\s*:\s*none|mso-list\s*:\s*ignore|mso-hide\s*:\s*all/iu.test(style)
  );
}

function lookOf(element: HTMLElement, tag: string, outer: Look): Look {
  const style = element.getAttribute("style") ?? "";
  const weight = /(?:^|[;\s])font-weight\s*:\s*([a-z0-9]+)/iu.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style\s*:\s*([a-z]+)/iu.exec(style)?.[1]?.toLowerCase();
  const space = /(?:^|[;\s])white-space(?:-collapse)?\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase();
  return {
    bold:
      weight === undefined
        ? outer.bold || tag === "B" || tag === "STRONG"
        : weight === "bold" || weight === "bolder" || Number(weight) >= 600,
    italic: slant === undefined ? outer.italic || tag === "I" || tag === "EM" : slant === "italic",
    // Google Docs writes pre-wrap on every word, with single blanks: only code means its line breaks.
    literal: tag === "PRE" || outer.literal || space === "pre",
  };
}

/** Words without invisible letters, and without blanks at both ends but the indentation of code. */
function trim(line: readonly PastedRun[]): PastedRun[] {
  const runs = line
    .map((run) => ({ ...run, text: run.text.replace(INVISIBLE, "") }))
    .filter(({ text }) => text !== "");
  const indent = /^ {2,}/u.test(textOf(runs));
  while (runs[0] && !indent && runs[0].text.trimStart() === "") runs.shift();
  while (runs.at(-1)?.text.trimEnd() === "") runs.pop();
  const [first] = runs;
  if (first && !indent) runs[0] = { ...first, text: first.text.trimStart() };
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
  return joined(runs);
}

function joined(runs: readonly PastedRun[]): PastedRun[] {
  const all: PastedRun[] = [];
  for (const run of runs) {
    const before = all.at(-1);
    const text = before?.text.endsWith(" ") ? run.text.replace(/^ (?! )/u, "") : run.text;
    if (text === "") continue;
    if (before && before.bold === run.bold && before.italic === run.italic) {
      all[all.length - 1] = { ...before, text: before.text + text };
    } else all.push({ ...run, text });
  }
  return all;
}

/**
 * Takes drawn bullets off. A dash is one only in a list of at least two: alone it may be a minus, and at the start of
 * a line it would be read as a judgement.
 */
function withoutBullets(lines: readonly PastedLine[]): PastedLine[] {
  const dashes = lines.filter((line) => MARKDOWN_BULLET.test(textOf(line))).length;
  return lines.map((line) => {
    const [first, ...rest] = line;
    if (!first) return line;
    const text = textOf(line);
    const bullet = BULLET.exec(text) ?? (dashes > 1 ? MARKDOWN_BULLET.exec(text) : null);
    if (!bullet || bullet[0].length > first.text.length) return line;
    return [{ ...first, text: first.text.slice(bullet[0].length) }, ...rest];
  });
}
