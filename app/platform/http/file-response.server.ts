import { Readable } from "node:stream";
import { contentDisposition } from "../files/content-disposition.server.ts";
import type { FileStore } from "../files/file-store.server.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  rtf: "application/rtf",
  odt: "application/vnd.oasis.opendocument.text",
  txt: "text/plain; charset=utf-8",
};

/** Sends a stored file for download: never executed, never guessed at, never kept by caches in between. */
export async function fileResponse(
  store: FileStore,
  file: {
    readonly storageKey: string;
    readonly fileName: string;
    readonly fileType: string;
    readonly bytes: number;
  },
): Promise<Response> {
  const content = await store.read(file.storageKey);
  return new Response(Readable.toWeb(content) as ReadableStream, {
    headers: {
      "Content-Type": CONTENT_TYPES[file.fileType] ?? "application/octet-stream",
      "Content-Length": String(file.bytes),
      "Content-Disposition": contentDisposition(file.fileName),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "Cache-Control": "private, no-store",
    },
  });
}
