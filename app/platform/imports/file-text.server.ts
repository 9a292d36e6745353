import { readFile } from "node:fs/promises";
import chardet from "chardet";
import type { Encoding } from "#app/hiring/imports/encodings.ts";
import { sniffTextEncoding } from "../files/text-encoding.server.ts";

/** What the detector calls encodings that are read as one of ours: supersets of what it names. */
const DETECTED: Readonly<Record<string, Encoding>> = {
  "ISO-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
  "windows-1250": "windows-1250",
  "ISO-8859-2": "iso-8859-2",
  "windows-1251": "windows-1251",
  "ISO-8859-5": "windows-1251",
  "KOI8-R": "koi8-r",
  "windows-1253": "windows-1253",
  "ISO-8859-7": "windows-1253",
  "windows-1254": "windows-1254",
  "ISO-8859-9": "windows-1254",
  Shift_JIS: "shift_jis",
  GB18030: "gb18030",
  Big5: "big5",
  "EUC-KR": "euc-kr",
};
const SAMPLE = 256 * 1024;
/** By how much the detector has to prefer another encoding over the most common one. */
const CLEARLY = 15;

/** The encoding of a text file: its mark or form where these say it, else by its letters; null when it is no text. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  const sniffed = sniffTextEncoding(bytes);
  if (sniffed === undefined) return null;
  return sniffed === "windows-1252" ? byLetters(bytes) : sniffed;
}

function byLetters(bytes: Uint8Array): Encoding {
  const guesses = chardet
    .analyse(telling(bytes))
    .flatMap(({ name, confidence }) => (DETECTED[name] ? [{ encoding: DETECTED[name], confidence }] : []));
  const [best] = guesses;
  const western = guesses.find((guess) => guess.encoding === "windows-1252")?.confidence ?? 0;
  if (!best || best.confidence < western + CLEARLY) return "windows-1252";
  return best.encoding;
}

/** The part of a file that has letters beyond ASCII: only they tell. */
function telling(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 127);
  const start = Math.max(0, first - 1024);
  return bytes.subarray(start, start + SAMPLE);
}

/** A stored file as text, without its byte-order mark; null when it is none. An encoding that is given is believed. */
export async function readFileText(
  path: string,
  encoding?: Encoding,
): Promise<{ text: string; encoding: Encoding } | null> {
  const bytes = await readFile(path);
  const found = encoding ?? detectEncoding(bytes);
  if (found === null) return null;
  return { text: new TextDecoder(found).decode(bytes), encoding: found };
}
