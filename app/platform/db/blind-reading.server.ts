import type { Db } from "./client.server.ts";

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

/**
 * Whether a file belongs to a resume that waits to be read, and this person reads it blind. Whoever brought the file in
 * has seen it already.
 */
export async function isHiddenFromBlind(
  db: Db,
  personId: string,
  document: {
    readonly candidateId: string;
    readonly applicationId: string | null;
    readonly uploadedById: string | null;
  },
): Promise<boolean> {
  if (document.uploadedById === personId) return false;
  const waiting = await db.application.findMany({
    where: {
      stage: "resume_screen",
      disposition: null,
      ...(document.applicationId ? { id: document.applicationId } : { candidateId: document.candidateId }),
    },
    select: { opening: { select: { blindScreening: true } } },
  });
  const [first] = waiting;
  if (!first) return false;
  const strictest = waiting.find(({ opening }) => opening.blindScreening) ?? first;
  return readsBlind(db, personId, strictest.opening);
}
