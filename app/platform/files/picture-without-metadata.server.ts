import { orientationOf } from "./read-picture.server.ts";

const PNG_SIGNATURE_BYTES = 8;
/** Parts of a PNG that change how it looks; the others tell who made it, when and where. */
const PNG_LOOKS = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "iCCP",
  "sBIT",
  "bKGD",
]);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * A picture as it looks and nothing else: no camera, place or time, no thumbnail, no comment, nothing behind its end.
 * How it has to be turned stays. Undefined for what is no whole picture.
 */
export function withoutMetadata(bytes: Buffer, type: "png" | "jpeg"): Buffer | undefined {
  return type === "png" ? barePng(bytes) : bareJpeg(bytes);
}

function barePng(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, PNG_SIGNATURE_BYTES)];
  for (let at = PNG_SIGNATURE_BYTES; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    if (end > bytes.length) return undefined;
    if (PNG_LOOKS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

function bareJpeg(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 2)];
  const orientation = orientationOf(bytes);
  if (orientation > 1) kept.push(turned(orientation));
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === END_OF_IMAGE) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const part = bytes.subarray(at, end);
    if (end > bytes.length) return undefined;
    if (looksOfJpeg(marker, part)) kept.push(part);
    at = end;
    if (marker !== START_OF_SCAN) continue;
    const scanned = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanned));
    at = scanned;
  }
  const whole = bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE;
  return whole ? Buffer.concat([...kept, bytes.subarray(at, at + 2)]) : undefined;
}

/** Where the letters of a scan end: at a mark that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** The parts of applications go, but for the two that tell what the colours mean; so do comments. */
function looksOfJpeg(marker: number, part: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const label = part.toString("latin1", 4, 15);
  return marker === 0xee ? label.startsWith("Adobe") : marker === 0xe2 && label.startsWith("ICC_PROFILE");
}

/** The shortest note of a camera that says how a picture has to be turned. */
function turned(orientation: number): Buffer {
  const note = Buffer.from("ffe100224578696600004d4d002a00000008000101120003000000010000000000000000", "hex");
  note.writeUInt16BE(orientation, 28);
  return note;
}
