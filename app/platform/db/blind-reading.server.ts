import type { SecondReader } from "#app/hiring/screening/looks.ts";
import type { Db } from "./client.server.ts";
import { owedLooks } from "./second-looks.server.ts";

/** Whether a person reads an opening's resumes blind: because the opening says so, or they themselves. */
export async function readsBlind(
  db: Db,
  personId: string,
  opening: { readonly blindScreening: boolean },
): Promise<boolean> {
  if (opening.blindScreening) return true;
  const person = await db.person.findFirst({ where: { id: personId }, select: { blindScreening: true } });
  return person?.blindScreening ?? false;
}

/** A file as it is told whether a blind reader may see it. */
export type JudgedFile = {
  readonly candidateId: string;
  readonly applicationId: string | null;
  readonly uploadedById: string | null;
};

/**
 * Whether a file belongs to a resume that waits to be read, by this person at least, and they read it blind. Whoever brought the file in
 * has seen it already.
 */
export async function isHiddenFromBlind(
  db: Db,
  reader: SecondReader,
  document: JudgedFile,
): Promise<boolean> {
  const [hidden = false] = await areHiddenFromBlind(db, reader, [document]);
  return hidden;
}

/** The same for several files at once, in their order. */
export async function areHiddenFromBlind(
  db: Db,
  reader: SecondReader,
  documents: readonly JudgedFile[],
): Promise<readonly boolean[]> {
  const judged = documents.filter(({ uploadedById }) => uploadedById !== reader.actor.id);
  if (judged.length === 0) return documents.map(() => false);
  const waiting = await db.application.findMany({
    where: {
      candidateId: { in: [...new Set(judged.map(({ candidateId }) => candidateId))] },
      OR: [{ stage: "resume_screen", disposition: null }, owedLooks(reader)],
    },
    select: { id: true, candidateId: true, opening: { select: { blindScreening: true } } },
  });
  if (waiting.length === 0) return documents.map(() => false);
  const ownBlind = await readsBlind(db, reader.actor.id, { blindScreening: false });
  return documents.map(({ candidateId, applicationId, uploadedById }) => {
    if (uploadedById === reader.actor.id) return false;
    const own = waiting.filter((one) =>
      applicationId ? one.id === applicationId : one.candidateId === candidateId,
    );
    return own.some(({ opening }) => ownBlind || opening.blindScreening);
  });
}
