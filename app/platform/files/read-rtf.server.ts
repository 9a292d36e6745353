/**
 * A reader for Rich Text Format (Microsoft's specification 1.9.1) that keeps the text and drops everything else.
 * Written without recursion: depth is data, so no file can overflow the stack.
 */

interface Group {
  /** Text of this group is not part of the document. */
  skip: boolean;
  /** Collecting the font table: `\f` and `\fcharset` define fonts here. */
  fontTable: boolean;
  hidden: boolean;
  /** Characters to skip after `\u`. */
  fallback: number;
  codePage: string;
}

const SKIPPED = new Set(
  (
    "colortbl stylesheet listtable listoverridetable revtbl rsidtbl generator info pict nonshppict objdata themedata " +
    "colorschememapping datastore latentstyles xmlnstbl fldinst bkmkstart bkmkend annotation atnid atnauthor atrfstart " +
    "atrfend filetbl userprops docvar template mmathPr pnseclvl wgrffmtfilter ftnsep ftnsepc aftnsep aftnsepc " +
    "sp xe tc falt panose"
  ).split(" "),
);
/** Destinations marked with `\*` that hold running text all the same. */
const READ_THOUGH_OPTIONAL = new Set(["shpinst", "shptxt", "shppict"]);
/** Told apart from a tab until the end, because a paragraph may begin with one. */
const CELL_END = "\u0007";
const SYMBOLS: Readonly<Record<string, string>> = {
  par: "\n",
  line: "\n",
  page: "\n",
  sect: "\n",
  column: "\n",
  row: "\n",
  nestrow: "\n",
  cell: CELL_END,
  nestcell: CELL_END,
  tab: "\t",
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  21866: "koi8-u",
  65001: "utf-8",
};
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};
const MAX_DEPTH = 1_000;
const TOKEN = /\\([a-z]+)(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giy;

class RtfError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "RtfError";
  }
}

/** The text of an RTF file: paragraphs as lines, cells parted by tabs. Throws RtfError when it is not RTF. */
export function readRtf(bytes: Buffer): string {
  const source = bytes.toString("latin1");
  if (!source.startsWith("{\\rtf")) throw new RtfError("It does not begin like RTF.");
  return new RtfReader().read(source);
}

class RtfReader {
  readonly #out: string[] = [];
  readonly #groups: Group[] = [];
  #group: Group = { skip: false, fontTable: false, hidden: false, fallback: 1, codePage: "windows-1252" };
  readonly #fonts = new Map<number, string>();
  #documentCodePage = "windows-1252";
  #currentFont = 0;
  #pending: number[] = [];
  #toSkip = 0;
  #optional = false;

  read(source: string): string {
    const token = new RegExp(TOKEN);
    while (token.lastIndex < source.length) {
      const match = token.exec(source);
      if (!match) break;
      const [, word, parameter, hex, symbol, brace, text] = match;
      if (word !== undefined) {
        const number = parameter === undefined ? undefined : Number(parameter);
        if (word === "bin") token.lastIndex += Math.max(0, number ?? 0);
        else this.#control(word, number);
      } else if (hex !== undefined) this.#byte(Number.parseInt(hex, 16));
      else if (symbol !== undefined) this.#symbol(symbol);
      else if (brace === "{") this.#open();
      else if (brace === "}") this.#close();
      else if (text !== undefined) for (const byte of Buffer.from(text, "latin1")) this.#byte(byte);
    }
    this.#flush();
    // The last paragraph of a cell ends in its cell, not in a line of its own.
    return this.#out.join("").replace(/\n*\u0007/g, "\t");
  }

  #open(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#groups.length >= MAX_DEPTH) throw new RtfError("Its groups are nested too deeply.");
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    this.#optional = false;
  }

  #close(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#group = this.#groups.pop() ?? this.#group;
    this.#optional = false;
  }

  #symbol(symbol: string): void {
    if (symbol === "*") {
      this.#optional = true;
      return;
    }
    if (symbol === "~") this.#text(" ");
    else if (symbol === "_") this.#text("-");
    else if (symbol === "\r" || symbol === "\n") this.#text("\n");
    else if ("\\{}".includes(symbol)) this.#byte(symbol.charCodeAt(0));
  }

  #control(word: string, parameter: number | undefined): void {
    if (word === "u") return this.#unicode(parameter ?? 0);
    const optional = this.#optional;
    this.#optional = false;
    if (SKIPPED.has(word) || (optional && !READ_THOUGH_OPTIONAL.has(word))) {
      this.#flush();
      this.#group.skip = true;
      return;
    }
    const text = SYMBOLS[word];
    if (text !== undefined) return this.#text(text);
    this.#setting(word, parameter);
  }

  #setting(word: string, parameter: number | undefined): void {
    const value = parameter ?? 0;
    switch (word) {
      case "ansicpg":
        return this.#useDocumentCodePage(value);
      case "mac":
        return this.#useDocumentCodePage(10000);
      case "fonttbl":
        this.#group.fontTable = true;
        this.#group.skip = true;
        return;
      case "f":
        return this.#useFont(value);
      case "fcharset":
        if (this.#group.fontTable) this.#defineFont(value);
        return;
      case "plain":
        this.#flush();
        this.#group.hidden = false;
        this.#group.codePage = this.#documentCodePage;
        return;
      case "uc":
        this.#group.fallback = Math.min(16, Math.max(0, value));
        return;
      case "v":
      case "deleted":
        this.#flush();
        this.#group.hidden = parameter !== 0;
        return;
      case "header":
      case "headerl":
      case "headerr":
      case "headerf":
      case "footer":
      case "shptxt":
        return this.#text("\n");
    }
  }

  #useDocumentCodePage(page: number): void {
    this.#flush();
    this.#documentCodePage = decoderName(page);
    this.#group.codePage = this.#documentCodePage;
  }

  #useFont(font: number): void {
    this.#flush();
    this.#currentFont = font;
    if (!this.#group.fontTable) this.#group.codePage = this.#fonts.get(font) ?? this.#documentCodePage;
  }

  #defineFont(charset: number): void {
    const page = CHARSETS[charset];
    if (page !== undefined) this.#fonts.set(this.#currentFont, decoderName(page));
  }

  #unicode(value: number): void {
    this.#optional = false;
    this.#text(String.fromCharCode(value < 0 ? value + 0x10000 : value));
    this.#toSkip = this.#group.fallback;
  }

  #byte(byte: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (!this.#group.skip && !this.#group.hidden) this.#pending.push(byte);
  }

  #text(text: string): void {
    this.#flush();
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    if (!this.#group.skip && !this.#group.hidden) this.#out.push(text);
  }

  /** Bytes are decoded in runs, because one character can be written as two of them. */
  #flush(): void {
    if (this.#pending.length === 0) return;
    this.#out.push(new TextDecoder(this.#group.codePage).decode(Uint8Array.from(this.#pending)));
    this.#pending = [];
  }
}

/** A code page without a decoder (the DOS ones) is read as Windows-1252. */
function decoderName(page: number): string {
  const known = CODE_PAGES[page];
  if (known) return known;
  return page >= 1250 && page <= 1258 ? `windows-${page}` : "windows-1252";
}
