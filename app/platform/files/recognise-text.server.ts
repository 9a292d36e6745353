import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { ResumePage, TextRun } from "#app/hiring/resumes/page.ts";

/** A picture of a page: grey, a byte a point, or as it came in its own file. */
export type ScanImage = {
  readonly width: number;
  readonly height: number;
} & ({ readonly grey: Uint8Array } | { readonly encoded: Uint8Array; readonly orientation: number });

/** The part of Tesseract's WebAssembly build that is used here. */
interface Recogniser {
  Init(path: null, language: string, engine: number): number;
  SetPageSegMode(mode: number): void;
  /** `orientation` as EXIF counts it, from 1; `angle` in radians. */
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
}
interface RecogniserModule {
  readonly FS: { writeFile(name: string, data: Uint8Array): void };
  readonly TessBaseAPI: new () => Recogniser;
}

/** The languages whose letters are read, with the small words that give each away. */
const LANGUAGES = {
  eng: /\b(?:the|and|of|in|with|for|to|at|experience|education)\b/gi,
  fra: /\b(?:de|des|du|les?|la|et|en|pour|avec|dans|une?|exp\S{1,2}rience|formation)\b/gi,
  spa: /\b(?:de|del|los|las|el|y|en|para|con|una?|experiencia|formaci\S{1,2}n)\b/gi,
  deu: /\b(?:und|der|die|das|mit|f\S{1,2}r|von|im|bei|zur?|berufserfahrung|ausbildung)\b/gi,
} as const;
type Language = keyof typeof LANGUAGES | "chi_sim";
/** How many more small words of another language a page needs before it is read again in it. */
const CLEARLY_MORE = 1.3;
const LSTM_ENGINE = 1;
/** Finds columns by itself. */
const AUTOMATIC_LAYOUT = 3;
/** Words the machine is less sure of than this, in per cent, are left out: a blank scan has specks and no text. */
const MIN_CERTAINTY = 45;
/** Share of the letters on a page that must be that sure; below it the page is a picture and not a text. */
const MIN_SURE_SHARE = 0.6;
/** Share of a letter's height below which two words are one that was torn apart. */
const TOUCHING = 0.14;
/** Lines so near to the usual height are of the same size: the height of a line hangs on its letters. */
const SAME_SIZE = 0.35;
const WORD_LEVEL = "5";

/**
 * Makes a reader of scanned pages in English, French, Spanish, German and Chinese. The first page tells the language;
 * it is read once more when that is not English. The language data comes with its packages; nothing is fetched. Each
 * reading costs some seconds and about 150 MB, so it belongs into the extraction child and its limits.
 */
export async function createRecogniser(): Promise<(image: ScanImage, page: ResumePage) => ResumePage> {
  const require = createRequire(import.meta.url);
  const start = require("tesseract.js-core/tesseract-core-simd-lstm.js") as () => Promise<RecogniserModule>;
  const module = await start();
  const api = new module.TessBaseAPI();
  let language: Language | undefined;
  const read = (image: ScanImage, page: ResumePage, next: Language): ResumePage => {
    if (next !== language) speak(module, api, next);
    language = next;
    module.FS.writeFile("/input", "grey" in image ? asPgm(image) : image.encoded);
    api.SetImageFile("grey" in image ? 1 : image.orientation, 0);
    api.Recognize(null);
    const runs = toRuns(api.GetTSVText(0), page.width / image.width, next === "chi_sim");
    api.Clear();
    return { ...page, runs };
  };
  return (image, page) => {
    if (language !== undefined) return read(image, page, language);
    const first = read(image, page, "eng");
    const better = languageOf(first);
    if (better === "eng") return first;
    const second = read(image, page, better);
    if (second.runs.length > 0) return second;
    language = undefined;
    return first;
  };
}

function speak(module: RecogniserModule, api: Recogniser, language: Language): void {
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  const data = path.join(folder, "4.0.0_best_int", `${language}.traineddata.gz`);
  module.FS.writeFile(`${language}.traineddata`, gunzipSync(readFileSync(data)));
  if (api.Init(null, language, LSTM_ENGINE) !== 0) throw new Error("The reader of scans cannot be started.");
  api.SetPageSegMode(AUTOMATIC_LAYOUT);
}

/** The language of a page read as English. One without any sure word may be Chinese. */
function languageOf({ runs }: ResumePage): Language {
  if (runs.length === 0) return "chi_sim";
  const text = runs.map((run) => run.text).join(" ");
  const counted = Object.entries(LANGUAGES).map(
    ([language, words]) => [language as Language, text.match(words)?.length ?? 0] as const,
  );
  const [best] = counted.toSorted((one, other) => other[1] - one[1]);
  const english = counted.find(([language]) => language === "eng")?.[1] ?? 0;
  return best && best[1] > english * CLEARLY_MORE + 3 ? best[0] : "eng";
}

function asPgm({ width, height, grey }: ScanImage & { readonly grey: Uint8Array }): Uint8Array {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`, "latin1"), grey]);
}

interface ScannedLine {
  readonly words: string[];
  readonly left: number;
  right: number;
  readonly tops: number[];
  readonly bottoms: number[];
}

function heightOf({ tops, bottoms }: ScannedLine): number {
  return Math.max(...bottoms) - Math.min(...tops);
}

/** The words of Tesseract's table, joined to lines; `scale` is points of the page for a point of the picture. */
function toRuns(table: string, scale: number, unspaced = false): TextRun[] {
  const lines = new Map<string, ScannedLine>();
  let letters = 0;
  let sure = 0;
  for (const row of table.split("\n")) {
    const [level, , block, paragraph, line, , left, top, width, height, certainty, text = ""] =
      row.split("\t");
    if (level !== WORD_LEVEL) continue;
    letters += text.length;
    const dash = /^[-‐-―~]+$/u.test(text);
    if (!dash && (Number(certainty) < MIN_CERTAINTY || !/[\p{L}\p{N}@|&+•]/u.test(text))) continue;
    sure += text.length;
    const x = Number(left);
    const y = Number(top);
    const open = [...lines].findLast(([key]) => key.startsWith(`${block}.${paragraph}.${line}.`));
    // A dash is no measure of the letters around it.
    const tall = Math.max(Number(height), open ? heightOf(open[1]) : 0);
    const apart = open !== undefined && x - open[1].right > tall * 1.5;
    const key = open && !apart ? open[0] : `${block}.${paragraph}.${line}.${x}`;
    const entry = lines.get(key) ?? { words: [], left: x, right: x, tops: [], bottoms: [] };
    const touches = entry.words.length > 0 && x - entry.right < tall * TOUCHING;
    if (touches) entry.words.push(`${entry.words.pop() ?? ""}${text}`);
    else entry.words.push(dash ? "–" : text);
    entry.right = x + Number(width);
    entry.tops.push(y);
    entry.bottoms.push(y + Number(height));
    lines.set(key, entry);
  }
  if (sure < letters * MIN_SURE_SHARE) return [];
  const heights = [...lines.values()].map(heightOf);
  const usual = heights.toSorted((one, other) => one - other)[Math.floor(heights.length / 2)] ?? 0;
  return [...lines.values()].map(({ words, left, right, tops, bottoms }) => {
    const bottom = Math.max(...bottoms);
    const measured = bottom - Math.min(...tops);
    const height = Math.abs(measured - usual) <= usual * SAME_SIZE ? usual : measured;
    return {
      text: joinWords(words, unspaced),
      x: round(left * scale),
      y: round((bottom - height) * scale),
      width: round((right - left) * scale),
      height: round(height * scale),
      size: round(height * scale),
      bold: false,
      italic: false,
    };
  });
}

/** Chinese is written without blanks; they stay between words of Latin letters. */
function joinWords(words: readonly string[], unspaced: boolean): string {
  const text = words.join(" ");
  if (!unspaced) return text;
  return text.replace(/(?<=[\p{Script=Han}，。、：；（）])\s+(?=[\p{Script=Han}，。、：；（）])/gu, "");
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
