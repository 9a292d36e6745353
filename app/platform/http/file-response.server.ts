import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { contentDisposition } from "../files/content-disposition.server.ts";
import type { FileStore } from "../files/file-store.server.ts";
import { isKeptBack } from "../files/scanned-file-store.server.ts";
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
  const content = await open(store, file);
  return content instanceof Response ? content : download(content, file);
}

/** The same for a file that Baton made itself, such as an export. */
export async function ownFileResponse(store: FileStore, file: SentFile): Promise<Response> {
  return download(await store.readOwn(file.storageKey), file);
}

function download(content: Readable, file: SentFile): Response {
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
  const original = type && (await open(store, file));
  if (original instanceof Response) return original;
  const content = original && withoutMetadata(await buffer(original), type);
  if (!content) return new Response("This is no picture that can be shown.", { status: 404, headers: INERT });
  return new Response(new Uint8Array(content), {
    headers: { "Content-Type": `image/${type}`, "Content-Length": String(content.length), ...INERT },
  });
}

/** The content, or the answer that says why it is kept back: for good, or until the scanner is there again. */
async function open(store: FileStore, file: SentFile): Promise<Readable | Response> {
  try {
    return await store.read(file.storageKey);
  } catch (error) {
    if (!isKeptBack(error)) throw error;
    const waits = error.reason === "unchecked";
    return new Response(`${error.message}\n`, {
      status: waits ? 503 : 403,
      headers: {
        "Content-Type": "text/plain; charset=utf-8",
        ...(waits ? { "Retry-After": "120" } : {}),
        ...INERT,
      },
    });
  }
}
