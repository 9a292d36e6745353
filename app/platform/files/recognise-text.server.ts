import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import type { ResumePage, TextRun } from "#app/hiring/resumes/page.ts";

/** One grey picture, a byte a point. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

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
 * Makes a reader of scanned pages in English letters. The language data comes with its package; nothing is fetched.
 * Each page costs some seconds and about 150 MB, so it belongs into the extraction child and its limits.
 */
export async function createRecogniser(): Promise<(image: GreyImage, page: ResumePage) => ResumePage> {
  const require = createRequire(import.meta.url);
  const start = require("tesseract.js-core/tesseract-core-simd-lstm.js") as () => Promise<RecogniserModule>;
  const module = await start();
  const data = path.join(
    path.dirname(require.resolve("@tesseract.js-data/eng/package.json")),
    "4.0.0_best_int",
    "eng.traineddata.gz",
  );
  module.FS.writeFile("eng.traineddata", gunzipSync(readFileSync(data)));
  const api = new module.TessBaseAPI();
  if (api.Init(null, "eng", LSTM_ENGINE) !== 0) throw new Error("The reader of scans cannot be started.");
  api.SetPageSegMode(AUTOMATIC_LAYOUT);
  return (image, page) => {
    module.FS.writeFile("/input", asPgm(image));
    api.SetImageFile(1, 0);
    api.Recognize(null);
    const runs = toRuns(api.GetTSVText(0), page.width / image.width);
    api.Clear();
    return { ...page, runs };
  };
}

function asPgm({ width, height, grey }: GreyImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`, "latin1"), grey]);
}

/** The words of Tesseract's table, joined to lines; `scale` is points of the page for a point of the picture. */
function toRuns(table: string, scale: number): TextRun[] {
  const lines = new Map<
    string,
    { words: string[]; left: number; right: number; tops: number[]; bottoms: number[] }
  >();
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
    const apart = open !== undefined && x - open[1].right > Number(height) * 1.5;
    const key = open && !apart ? open[0] : `${block}.${paragraph}.${line}.${x}`;
    const entry = lines.get(key) ?? { words: [], left: x, right: x, tops: [], bottoms: [] };
    const touches = entry.words.length > 0 && x - entry.right < Number(height) * TOUCHING;
    if (touches) entry.words.push(`${entry.words.pop() ?? ""}${text}`);
    else entry.words.push(dash ? "–" : text);
    entry.right = x + Number(width);
    entry.tops.push(y);
    entry.bottoms.push(y + Number(height));
    lines.set(key, entry);
  }
  if (sure < letters * MIN_SURE_SHARE) return [];
  const heights = [...lines.values()].map(({ tops, bottoms }) => Math.max(...bottoms) - Math.min(...tops));
  const usual = heights.toSorted((one, other) => one - other)[Math.floor(heights.length / 2)] ?? 0;
  return [...lines.values()].map(({ words, left, right, tops, bottoms }) => {
    const bottom = Math.max(...bottoms);
    const measured = bottom - Math.min(...tops);
    const height = Math.abs(measured - usual) <= usual * SAME_SIZE ? usual : measured;
    return {
      text: words.join(" "),
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

function round(points: number): number {
  return Math.round(points * 10) / 10;
}
