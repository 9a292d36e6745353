import { displayFileName } from "./file-name.server.ts";

/**
 * Value of a `Content-Disposition` header (RFC 6266): a plain ASCII name for old clients and, where that loses
 * something, the full name in UTF-8 (RFC 8187). No name can break out of the header.
 */
export function contentDisposition(fileName: string, how: "attachment" | "inline" = "attachment"): string {
  const name = displayFileName(fileName);
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/gu, "_")
    .replace(/["\\%]/g, "_");
  const plain = `${how}; filename="${ascii}"`;
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${percentEncode(name)}`;
}

function percentEncode(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
