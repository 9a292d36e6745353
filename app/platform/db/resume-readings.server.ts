import type { Correction } from "#app/hiring/resumes/checked-profile.ts";
import type { ResumePage } from "#app/hiring/resumes/page.ts";
import type { ResumeProfile } from "#app/hiring/resumes/profile.ts";
import type { Db, Tx } from "./client.server.ts";

export type KeptReading = {
  readonly documentId: string;
  readonly readerVersion: number;
  readonly profile: ResumeProfile;
  readonly corrections: readonly Correction[];
};

/** What was read in these documents and what people said of it, oldest word first; by document. */
export async function loadReadings(
  db: Db | Tx,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, KeptReading>> {
  if (documentIds.length === 0) return new Map();
  const rows = await db.resumeReading.findMany({
    where: { documentId: { in: [...documentIds] } },
    select: {
      documentId: true,
      readerVersion: true,
      profile: true,
      document: {
        select: {
          corrections: {
            where: { undoneAt: null },
            orderBy: [{ at: "asc" }, { id: "asc" }],
            select: { part: true, entry: true, field: true, value: true },
          },
        },
      },
    },
  });
  return new Map(
    rows.map(({ documentId, readerVersion, profile, document }) => [
      documentId,
      {
        documentId,
        readerVersion,
        profile: profile as unknown as ResumeProfile,
        corrections: document.corrections as unknown as Correction[],
      },
    ]),
  );
}

/** The pages of a document as text with places. */
export async function loadReadPages(db: Db | Tx, documentId: string): Promise<readonly ResumePage[]> {
  const row = await db.resumeReading.findFirst({ where: { documentId }, select: { pages: true } });
  return (row?.pages ?? []) as unknown as readonly ResumePage[];
}
