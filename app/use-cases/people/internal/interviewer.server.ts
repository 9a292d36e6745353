import { InterviewSettingsSchema, USUAL_SETTINGS } from "#app/hiring/scheduling/interview-settings.ts";
import type { InterviewSettings } from "#app/hiring/scheduling/interview-settings.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";

/** The person whose interviewing is looked at or changed; refuses people who are not there or were deactivated. */
export async function loadInterviewer(db: Db | Tx, personId: string) {
  const person = await db.person.findFirst({
    where: { id: personId, deactivatedAt: null },
    select: { id: true, name: true, timeZone: true, interviewSettings: true },
  });
  if (!person) throw notFound("This person");
  return person;
}

/** What somebody has set, or the usual hours and limits. */
export function settingsOf(stored: unknown): InterviewSettings {
  return InterviewSettingsSchema.catch(USUAL_SETTINGS).parse(stored ?? USUAL_SETTINGS);
}
