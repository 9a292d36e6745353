import { blindLabel } from "#app/hiring/screening/blind.ts";
import type { Db } from "#app/platform/db/client.server.ts";

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

/** What a reader calls a candidate. */
export function labelFor(
  blind: boolean,
  application: { readonly id: string; readonly candidate: { readonly name: string } },
): string {
  return blind ? blindLabel(application.id) : application.candidate.name;
}
