import type { StoredFile } from "../files/file-store.server.ts";
import { readUpload } from "../files/upload.server.ts";
import type { RouteArgs } from "./respond.server.ts";

const MB = 1024 * 1024;
/** Large enough for the resumes of some thousand people in one zip. */
const LIMITS = { maxBytes: 1024 * MB, maxFiles: 10, totalMs: 60 * 60_000 };

export type ImportUpload =
  | { readonly ok: true; readonly files: readonly (StoredFile & { readonly fileName: string })[] }
  | { readonly ok: false; readonly status: number; readonly problem: string };

/** Reads the files of an import into the store, without ever holding one in memory. */
export async function readImportUpload(args: RouteArgs): Promise<ImportUpload> {
  const upload = await readUpload(args.request, { store: args.context.services.files, ...LIMITS });
  if ("error" in upload) return { ok: false, status: upload.status, problem: upload.message };
  return { ok: true, files: upload.files };
}

/** Removes files of an import that was refused after they arrived. */
export async function discardImportFiles(
  args: RouteArgs,
  files: readonly { readonly key: string }[],
): Promise<void> {
  await Promise.all(files.map((file) => args.context.services.files.remove(file.key)));
}
