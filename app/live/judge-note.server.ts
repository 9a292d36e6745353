import type { Actor } from "#app/hiring/access/actor.ts";
import { NOTE_CLOSE } from "#app/hiring/live-notes/note-protocol.ts";
import { Refusal } from "#app/hiring/refusal.ts";
import { findSession } from "#app/platform/auth/session.server.ts";
import type { Ctx } from "#app/platform/db/context.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import { actorOfSession } from "#app/platform/http/respond.server.ts";
import { openNote } from "#app/use-cases/live-notes/open-note.server.ts";
import type { OpenedNote } from "#app/use-cases/live-notes/open-note.server.ts";

/** Who a socket belongs to: the session is asked again whenever rights may have changed. */
export type NotePass = {
  readonly headers: Headers;
  readonly personId: string;
  readonly sessionId: string;
  /** Where its note belongs, once that has been decided. */
  place: Pick<OpenedNote, "interviewId" | "applicationId" | "openingId"> | null;
};

/** What deciding about a socket answered. */
export type Judgement =
  | { readonly allowed: true; readonly note: OpenedNote }
  | { readonly allowed: false; readonly reason: "signed_out" | "no_access"; readonly closeCode: number };

/** The person of a session, or null. Only what people do themselves may `touch` it, which keeps it alive. */
export async function actorOf(
  services: Services,
  headers: Headers,
  { touch }: { readonly touch: boolean },
): Promise<Actor | null> {
  return actorOfSession(await findSession(services, headers, new Date(), { touch }));
}

/** What a use case is given on behalf of a person. */
export function contextOf(services: Services, actor: Actor): Ctx {
  const { database, jobs, files, baseUrl, secret, mailDelaySeconds } = services;
  const common = { db: database.prisma, jobs, files, baseUrl, secret, mailDelaySeconds, now: new Date() };
  return { ...common, actor, eventActor: { kind: "person", id: actor.id } };
}

/** Decides about one socket now; throws when the database cannot be asked. An open note alone is no use of a session. */
export async function judgeNote(
  services: Services,
  pass: NotePass,
  name: string,
  { touch = false }: { readonly touch?: boolean } = {},
): Promise<Judgement> {
  const actor = await actorOf(services, pass.headers, { touch });
  if (!actor) return { allowed: false, reason: "signed_out", closeCode: NOTE_CLOSE.signedOut };
  try {
    const note = await openNote(contextOf(services, actor), { name });
    pass.place = note;
    return { allowed: true, note };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { allowed: false, reason: "no_access", closeCode: NOTE_CLOSE.noAccess };
  }
}
