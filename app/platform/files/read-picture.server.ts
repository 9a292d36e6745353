import type { ResumePage } from "#app/hiring/resumes/page.ts";
import { createRecogniser } from "./recognise-text.server.ts";

/** Points of a picture that is read: a photograph of today has twelve million, A4 at 400 dpi has fifteen. */
const MAX_PIXELS = 25_000_000;
/** Below this no letter of a page can be told. */
const MIN_PIXELS = 100_000;
/** Width of the page that the picture is taken for, in points: A4. */
const PAGE_WIDTH = 595;

interface Measured {
  readonly width: number;
  readonly height: number;
  /** How it has to be turned, as EXIF counts: 1 stands upright, above 4 it lies on its side. */
  readonly orientation: number;
}

export type PictureText =
  | {
      readonly ok: true;
      readonly text: string;
      readonly layout: readonly ResumePage[];
      readonly scanned: true;
    }
  | { readonly ok: false; readonly reason: "corrupt" | "too-large" };

/** The text of a photograph or scan in PNG or JPEG. Its size is read first: a small file can be a huge picture. */
export async function readPicture(bytes: Buffer, type: "png" | "jpeg"): Promise<PictureText> {
  const measured = type === "png" ? measurePng(bytes) : measureJpeg(bytes);
  if (!measured || measured.width === 0 || measured.height === 0) return { ok: false, reason: "corrupt" };
  const pixels = measured.width * measured.height;
  if (pixels > MAX_PIXELS) return { ok: false, reason: "too-large" };
  const lying = measured.orientation > 4;
  const [width, height] = lying ? [measured.height, measured.width] : [measured.width, measured.height];
  const page: ResumePage = {
    number: 1,
    width: PAGE_WIDTH,
    height: Math.round((PAGE_WIDTH * height) / width),
    runs: [],
    links: [],
  };
  if (pixels < MIN_PIXELS) return { ok: true, text: "", layout: [page], scanned: true };
  const recognise = await createRecogniser();
  const { orientation } = measured;
  const read = recognise({ width, height, encoded: bytes, orientation }, page);
  return { ok: true, text: read.runs.map((run) => run.text).join("\n"), layout: [read], scanned: true };
}

/** A PNG begins with its header part, and the header with the size. */
function measurePng(bytes: Buffer): Measured | undefined {
  if (bytes.length < 33 || bytes.toString("latin1", 12, 16) !== "IHDR") return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), orientation: 1 };
}

/** A JPEG tells its size in the part that begins a frame, and how it was held in the part of the camera before. */
function measureJpeg(bytes: Buffer): Measured | undefined {
  let orientation = 1;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7), orientation };
    if (marker === 0xe1) orientation = heldAs(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    at += 2 + Math.max(2, length);
  }
  return undefined;
}

/** How a JPEG has to be turned, as EXIF counts: 1 stands upright. */
export function orientationOf(bytes: Buffer): number {
  return measureJpeg(bytes)?.orientation ?? 1;
}

const ORIENTATION_TAG = 0x0112;

function heldAs(part: Buffer): number | undefined {
  if (part.toString("latin1", 0, 6) !== "Exif\0\0" || part.length < 16) return undefined;
  const tiff = part.subarray(6);
  const small = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : small ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const start = small ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = Math.min(short(start), 64);
  for (let index = 0; index < entries; index += 1) {
    const at = start + 2 + index * 12;
    if (short(at) === ORIENTATION_TAG) {
      const value = short(at + 8);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  }
  return undefined;
}
