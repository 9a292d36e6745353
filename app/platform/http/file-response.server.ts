import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { contentDisposition } from "../files/content-disposition.server.ts";
import type { FileStore } from "../files/file-store.server.ts";
import { withoutMetadata } from "../files/picture-without-metadata.server.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  txt: "text/plain; charset=utf-8",
};

type SentFile = {
  readonly storageKey: string;
  readonly fileName: string;
  readonly fileType: string;
  readonly bytes: number;
};

const INERT = {
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "Cache-Control": "private, no-store",
} as const;

/** Sends a stored file for download: never executed, never guessed at, never kept by caches in between. */
export async function fileResponse(store: FileStore, file: SentFile): Promise<Response> {
  const content = await store.read(file.storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      "Content-Type": CONTENT_TYPES[file.fileType] ?? "application/octet-stream",
      "Content-Length": String(file.bytes),
      "Content-Disposition": contentDisposition(file.fileName),
      ...INERT,
    },
  });
}

/** Sends a picture to be shown on a page: without what the camera wrote down, its place above all. Not found for others. */
export async function pictureResponse(store: FileStore, file: SentFile): Promise<Response> {
  const type = file.fileType === "png" || file.fileType === "jpeg" ? file.fileType : undefined;
  const content = type && withoutMetadata(await buffer(await store.read(file.storageKey)), type);
  if (!content) return new Response("This is no picture that can be shown.", { status: 404, headers: INERT });
  return new Response(new Uint8Array(content), {
    headers: { "Content-Type": `image/${type}`, "Content-Length": String(content.length), ...INERT },
  });
}
