import type { Db } from "./client.server.ts";

/** Which of these keys of the file store any row names: a document, a held upload, an export, or the files of an import. */
export async function namedFiles(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM unnest(${keys}::text[]) AS asked(key)
    WHERE EXISTS (SELECT 1 FROM "Document" WHERE "storageKey" = key)
      OR EXISTS (SELECT 1 FROM "HeldUpload" WHERE "storageKey" = key)
      OR EXISTS (SELECT 1 FROM "Export" WHERE "storageKey" = key)
      OR EXISTS (SELECT 1 FROM "Import" WHERE files @> jsonb_build_array(jsonb_build_object('key', key)))`;
  return new Set(rows.map(({ key }) => key));
}
