import { contentDisposition } from "../files/content-disposition.server.ts";

/** A JSON file for download: never executed, never kept by caches in between. */
export function jsonFileResponse(file: { readonly fileName: string; readonly content: string }): Response {
  return new Response(file.content, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": contentDisposition(file.fileName),
      "Cache-Control": "private, no-store",
    },
  });
}
