/** Encodings a table may be read in, as the Encoding Standard names them, with names for people. */
export const ENCODING_NAMES = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16 (little endian)",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Windows-1252 (Western Europe)",
  "windows-1250": "Windows-1250 (Central Europe)",
  "iso-8859-2": "ISO 8859-2 (Central Europe)",
  "windows-1251": "Windows-1251 (Cyrillic)",
  "koi8-r": "KOI8-R (Cyrillic)",
  "windows-1253": "Windows-1253 (Greek)",
  "windows-1254": "Windows-1254 (Turkish)",
  macintosh: "Mac Roman",
  shift_jis: "Shift JIS (Japanese)",
  gb18030: "GB 18030 (Chinese)",
  big5: "Big5 (Chinese)",
  "euc-kr": "EUC-KR (Korean)",
} as const;
export type Encoding = keyof typeof ENCODING_NAMES;

/** Delimiters a table may have, with names for people. */
export const DELIMITER_NAMES = {
  ",": "Comma",
  ";": "Semicolon",
  "\t": "Tab",
  "|": "Bar",
} as const;
export type Delimiter = keyof typeof DELIMITER_NAMES;

/** The encoding of this name, or null for one that is not offered. */
export function findEncoding(name: string): Encoding | null {
  const known = name.toLowerCase();
  return Object.hasOwn(ENCODING_NAMES, known) ? (known as Encoding) : null;
}

/** The delimiter of this sign, or null for one that is not offered. */
export function findDelimiter(sign: string): Delimiter | null {
  return Object.hasOwn(DELIMITER_NAMES, sign) ? (sign as Delimiter) : null;
}

/** Signs that tell of a text read in the wrong encoding. */
export function looksMisread(text: string): boolean {
  return /\ufffd|Ã[¤¶¼Ÿ©¨]|â€[™œ“]/.test(text);
}
