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

/**
 * Whether a file belongs to a resume that waits to be read, by this person at least, and they read it blind. Whoever brought the file in
 * has seen it already.
 */
export async function isHiddenFromBlind(
  db: Db,
  reader: SecondReader,
  document: {
    readonly candidateId: string;
    readonly applicationId: string | null;
    readonly uploadedById: string | null;
  },
): Promise<boolean> {
  if (document.uploadedById === reader.actor.id) return false;
  const waiting = await db.application.findMany({
    where: {
      OR: [{ stage: "resume_screen", disposition: null }, owedLooks(reader)],
      ...(document.applicationId ? { id: document.applicationId } : { candidateId: document.candidateId }),
    },
    select: { opening: { select: { blindScreening: true } } },
  });
  const [first] = waiting;
  if (!first) return false;
  const strictest = waiting.find(({ opening }) => opening.blindScreening) ?? first;
  return readsBlind(db, reader.actor.id, strictest.opening);
}
