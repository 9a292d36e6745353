import { createHash } from "node:crypto";
import { resumeFault } from "#app/hiring/applications/resume-file.ts";
import { matchDocuments, type ZipIndex } from "#app/hiring/imports/match-documents.ts";
import { quoted } from "#app/hiring/imports/plain-text.ts";
import type { ImportRecord } from "#app/hiring/imports/records.ts";
import { displayFileName } from "#app/platform/files/file-name.server.ts";
import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { detectFileType, TYPE_NAMES } from "#app/platform/files/file-type.server.ts";
import type { ImportZip } from "#app/platform/imports/import-zip.server.ts";
import type { StoredResume } from "./receive-application.server.ts";

const LARGEST_RESUME = 10 * 1024 * 1024;

/** A file of a record, in the store already. */
export type ImportedFile = StoredResume & { readonly sourceId: string; readonly applicationId: string };

export type StoredFiles = { readonly files: readonly ImportedFile[]; readonly warnings: readonly string[] };

/**
 * Takes the files of a record out of the zips into the store, but for those that the person has already. Files that are
 * no documents are left out and told. Whoever calls removes the stored ones again when the record is not taken in.
 */
export async function storeRecordFiles(
  store: FileStore,
  { zips, index }: { readonly zips: ImportZip; readonly index: ZipIndex },
  record: ImportRecord,
  here: ReadonlySet<string>,
): Promise<StoredFiles> {
  const matched = matchDocuments(record, index);
  const files: ImportedFile[] = [];
  const warnings: string[] = [...matched.warnings];
  const seen = new Set(here);
  for (const { path, sourceId, applicationId } of matched.files) {
    const fileName = displayFileName(path);
    const content = await zips.read(path).catch((error: unknown) => {
      if (error instanceof Error && error.name === "ImportZipError") return error.message;
      throw error;
    });
    if (typeof content === "string") {
      warnings.push(content);
      continue;
    }
    const digest = createHash("sha256").update(content).digest("hex");
    if (seen.has(digest)) continue;
    const fault = faultOf(content, fileName);
    if (fault !== null) {
      warnings.push(`${quoted(fileName)} was left out: ${fault}`);
      continue;
    }
    seen.add(digest);
    const { key, bytes, sha256 } = await store.put(content);
    files.push({
      key,
      bytes,
      sha256,
      fileName,
      fileType: detectFileType(content).type,
      sourceId,
      applicationId,
    });
  }
  return { files, warnings };
}

function faultOf(content: Buffer, fileName: string): string | null {
  if (content.length > LARGEST_RESUME) return "it is larger than 10 MB.";
  const detected = detectFileType(content, fileName);
  return resumeFault({
    fileType: detected.type,
    typeName: TYPE_NAMES[detected.type],
    bytes: content.length,
    encrypted: detected.encrypted === true,
  });
}
