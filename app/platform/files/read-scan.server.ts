import { extractImages } from "unpdf";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import type { ResumePage } from "#app/hiring/resumes/page.ts";
import { createRecogniser, type ScanImage } from "./recognise-text.server.ts";

/** Scanned pages that are read; a resume has no more, and each costs seconds. */
const MAX_SCANNED_PAGES = 3;
/** Processor time after which no further page is begun, in milliseconds: a busy machine must not cost pages. */
const MAX_TIME_MS = 9_000;
/** Points of a picture: an A4 page at 300 dpi has nine million. */
const MAX_PIXELS = 16_000_000;
const MIN_PIXELS = 200_000;

/** The pages of a document without text, read from the pictures on them; pages without a picture stay empty. */
export async function readScan(
  pdf: PDFDocumentProxy,
  layout: readonly ResumePage[],
): Promise<readonly ResumePage[]> {
  const began = processorMs();
  let recognise: Awaited<ReturnType<typeof createRecogniser>> | undefined;
  const pages: ResumePage[] = [];
  for (const page of layout) {
    const late = pages.length >= MAX_SCANNED_PAGES || processorMs() - began > MAX_TIME_MS;
    const image = late ? undefined : await pictureOf(pdf, page.number);
    if (image) recognise ??= await createRecogniser();
    pages.push(image && recognise ? recognise(image, page) : page);
  }
  return pages;
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

async function pictureOf(pdf: PDFDocumentProxy, number: number): Promise<ScanImage | undefined> {
  const images = await extractImages(pdf, number).catch(() => []);
  const fitting = images.filter(
    ({ width, height }) => width * height >= MIN_PIXELS && width * height <= MAX_PIXELS,
  );
  const [largest] = fitting.toSorted((one, other) => other.width * other.height - one.width * one.height);
  return largest && toGrey(largest);
}

function toGrey(image: Awaited<ReturnType<typeof extractImages>>[number]): ScanImage {
  const { width, height, channels, data } = image;
  const grey = new Uint8Array(width * height);
  for (let point = 0; point < grey.length; point += 1) {
    const at = point * channels;
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    grey[point] = channels === 1 ? red : Math.round(red * 0.299 + green * 0.587 + blue * 0.114);
  }
  return { width, height, grey };
}
