import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { extractText } from "../files/extract-text.server.ts";
import { detectFileType, TYPE_NAMES } from "../files/file-type.server.ts";
import type { FileType } from "../files/file-type.server.ts";
import type { FileStore } from "../files/file-store.server.ts";
import { isKeptBack, type FileKeptBackError } from "../files/scanned-file-store.server.ts";
import { readUpload } from "../files/upload.server.ts";
import type { RouteArgs } from "./respond.server.ts";

/** A file that arrived, stored, with the type found in its content. */
export type ReceivedFile = {
  readonly field: string;
  readonly fileName: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly fileType: FileType;
  /** The type in words, for a message. */
  readonly typeName: string;
  readonly encrypted: boolean;
};

export type UploadedForm =
  | { readonly ok: true; readonly form: FormData; readonly files: readonly ReceivedFile[] }
  | {
      readonly ok: false;
      readonly form: FormData;
      readonly status: number;
      readonly problem: string;
      readonly fields: Record<string, string>;
    };

/** A file that a scanner found something in is refused at the door; while the scanner is away, none is. */
async function readAll(store: FileStore, key: string): Promise<Buffer | FileKeptBackError> {
  try {
    return await buffer(await store.read(key));
  } catch (error) {
    if (!isKeptBack(error)) throw error;
    return error.reason === "found" ? error : readFile(store.pathOf(key));
  }
}

/** Many protected PDFs open without a password, so the one that says it is protected is opened to be sure. */
async function asksForPassword(pdf: Buffer): Promise<boolean> {
  if (!pdf.includes("/Encrypt")) return false;
  const read = await extractText({ buffer: pdf });
  return !read.ok && read.reason === "encrypted";
}

/** Reads a posted form with files into the store; what was typed comes back even when a file is refused. */
export async function readUploadedForm(
  args: RouteArgs,
  limits: { readonly maxFiles: number },
): Promise<UploadedForm> {
  const store = args.context.services.files;
  const upload = await readUpload(args.request, { store, maxFiles: limits.maxFiles });
  const form = new FormData();
  for (const [name, value] of upload.fields) form.append(name, value);
  if ("error" in upload) {
    return {
      ok: false,
      form,
      status: upload.status,
      problem: upload.message,
      fields: { resume: upload.message },
    };
  }
  const files: ReceivedFile[] = [];
  for (const { field, fileName, key, bytes, sha256 } of upload.files) {
    const content = await readAll(store, key);
    if (isKeptBack(content)) {
      await Promise.all(upload.files.map((one) => store.remove(one.key)));
      const problem = `${fileName}: ${content.message}`;
      return { ok: false, form, status: 422, problem, fields: { resume: problem } };
    }
    const detected = detectFileType(content, fileName);
    files.push({
      field,
      fileName,
      key,
      bytes,
      sha256,
      fileType: detected.type,
      typeName: TYPE_NAMES[detected.type],
      encrypted: detected.encrypted ?? (detected.type === "pdf" && (await asksForPassword(content))),
    });
  }
  return { ok: true, form, files };
}

/** Removes files of a form that was refused after they arrived. */
export async function discardFiles(args: RouteArgs, files: readonly ReceivedFile[]): Promise<void> {
  await Promise.all(files.map((file) => args.context.services.files.remove(file.key)));
}
