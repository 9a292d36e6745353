export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes looked at when there is no byte-order mark. */
const SAMPLE = 64 * 1024;

/**
 * The encoding of plain text, or undefined when the bytes are not text. A byte-order mark decides; then NUL bytes in
 * every second place mean UTF-16; then valid UTF-8; what is left and has no control bytes is read as Windows-1252,
 * which contains Latin-1.
 */
export function sniffTextEncoding(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length === 0) return undefined;
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return "utf-8";
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const wide = sniffUtf16(bytes);
  if (wide) return wide;
  if (controlShare(bytes) > 0.002) return undefined;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** Decodes text, without its byte-order mark. Broken sequences become U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function sniffUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 2) return undefined;
  let zerosFirst = 0;
  let zerosSecond = 0;
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) zerosFirst += 1;
    if (sample[index + 1] === 0) zerosSecond += 1;
  }
  if (zerosSecond > pairs * 0.4 && zerosFirst < pairs * 0.02) return "utf-16le";
  if (zerosFirst > pairs * 0.4 && zerosSecond < pairs * 0.02) return "utf-16be";
  return undefined;
}

/** Share of bytes that no text holds: controls other than tab, line feed, form feed and carriage return. */
function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    const allowed = byte === 9 || byte === 10 || byte === 12 || byte === 13;
    if ((byte < 32 && !allowed) || byte === 127) controls += 1;
  }
  return controls / sample.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
