import { HELD_MS } from "#app/hiring/applications/resume-file.ts";
import type { ResumeFacts } from "#app/hiring/applications/resume-file.ts";
import { hashToken } from "#app/platform/auth/tokens.server.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import type { StoredResume } from "./receive-application.server.ts";

/** The file that a form's token stands for; null when it was used already or waited for too long. */
export async function findHeldUpload(
  db: Db | Tx,
  { token, now }: { readonly token: string; readonly now: Date },
): Promise<(StoredResume & ResumeFacts) | null> {
  const held = await db.heldUpload.findFirst({
    where: { tokenHash: hashToken(token), createdAt: { gt: new Date(now.getTime() - HELD_MS) } },
  });
  if (!held) return null;
  const { storageKey, fileName, fileType, typeName, bytes, sha256, encrypted } = held;
  return { key: storageKey, fileName, fileType, typeName, bytes, sha256, encrypted };
}

/** The file is an application's now: its token opens nothing any more. Answers whether it still was there to take. */
export async function takeHeldUpload(tx: Tx, storageKey: string): Promise<boolean> {
  const { count } = await tx.heldUpload.deleteMany({ where: { storageKey } });
  return count === 1;
}
