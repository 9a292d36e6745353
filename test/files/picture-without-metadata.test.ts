import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { withoutMetadata } from "#app/platform/files/picture-without-metadata.server.ts";
import { pictureResponse } from "#app/platform/http/file-response.server.ts";
import { orientationOf } from "#app/platform/files/read-picture.server.ts";

const FOLDER = path.join(import.meta.dirname, "../fixtures/resumes");
const PLACE = "GPSLatitude 52.5200";
const photo = await readFile(path.join(FOLDER, "derived-photo-on-its-side.jpg"));
const scan = await readFile(path.join(FOLDER, "derived-scan-french.png"));

function jpegPart(marker: number, text: string): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([head, Buffer.from(text)]);
}

function pngPart(name: string, text: string): Buffer {
  const body = Buffer.from(name + text);
  const part = Buffer.alloc(body.length + 8);
  part.writeUInt32BE(text.length, 0);
  body.copy(part, 4);
  part.writeUInt32BE(crc32(body), body.length + 4);
  return part;
}

test("a photograph shown on a page says neither where it was taken nor by what, and still stands upright", () => {
  const told = Buffer.concat([
    photo.subarray(0, 2),
    jpegPart(0xe1, `http://ns.adobe.com/xap/1.0/ ${PLACE}`),
    jpegPart(0xfe, PLACE),
    photo.subarray(2),
    Buffer.from(PLACE),
  ]);
  const bare = withoutMetadata(told, "jpeg");
  expect(told.includes(PLACE)).toBe(true);
  expect(bare?.includes(PLACE)).toBe(false);
  expect(orientationOf(photo)).toBeGreaterThan(1);
  expect(bare && orientationOf(bare)).toBe(orientationOf(photo));
  const scanned = photo.subarray(photo.indexOf(Buffer.from([0xff, 0xda])));
  expect(scanned.length).toBeGreaterThan(10_000);
  expect(bare?.subarray(-scanned.length).equals(scanned)).toBe(true);
});

test("a PNG keeps its picture and loses what is written beside it", () => {
  const told = Buffer.concat([
    scan.subarray(0, 33),
    pngPart("tEXt", `Comment\0${PLACE}`),
    pngPart("eXIf", PLACE),
    scan.subarray(33),
    Buffer.from(PLACE),
  ]);
  const bare = withoutMetadata(told, "png");
  expect(bare?.includes(PLACE)).toBe(false);
  expect(bare?.equals(withoutMetadata(scan, "png") ?? Buffer.alloc(0))).toBe(true);
  expect(bare?.includes("IDAT")).toBe(true);
});

test("half a picture is not shown at all", () => {
  expect(withoutMetadata(photo.subarray(0, photo.length - 400), "jpeg")).toBeUndefined();
  expect(withoutMetadata(scan.subarray(0, 400), "png")).toBeUndefined();
  expect(withoutMetadata(Buffer.from("%PDF-1.7"), "png")).toBeUndefined();
});

test("a page is given pictures alone, called what they are and never run", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "baton-pictures-"));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const store = createFileStore({ dir });
  const show = async (content: Buffer, fileType: string): Promise<Response> => {
    const { key: storageKey, bytes } = await store.put(content);
    return pictureResponse(store, { storageKey, fileName: "cv", fileType, bytes });
  };
  const shown = await show(photo, "jpeg");
  expect([shown.status, shown.headers.get("Content-Type")]).toEqual([200, "image/jpeg"]);
  expect(shown.headers.get("Content-Security-Policy")).toContain("sandbox");
  for (const [content, type] of [
    [Buffer.from("%PDF-1.7"), "pdf"],
    [Buffer.from("<svg onload=alert(1)>"), "png"],
  ] as const)
    expect((await show(content, type)).status).toBe(404);
});
