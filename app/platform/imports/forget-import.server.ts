import type { Tx } from "../db/client.server.ts";
import { storedFiles } from "./import-files.server.ts";

/**
 * Empties an import of what was read from its files, and of the files. Rows that nobody took in say so, and count as
 * not taken in. Answers the keys of the files, which whoever calls has removed from the store.
 */
export async function forgetRead(
  tx: Tx,
  importId: string,
  { notTaken }: { readonly notTaken: string },
): Promise<string[]> {
  const { files } = await tx.import.findUniqueOrThrow({ where: { id: importId }, select: { files: true } });
  await tx.$executeRaw`
    UPDATE "ImportRow" SET record = NULL, outcome = 'refused', message = ${notTaken}
    WHERE "importId" = ${importId} AND record IS NOT NULL`;
  await tx.import.update({ where: { id: importId }, data: { files: [], survey: {}, choices: {} } });
  return storedFiles(files).map((file) => file.key);
}
