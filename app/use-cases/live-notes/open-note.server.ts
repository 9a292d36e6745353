import { canOnNote } from "#app/hiring/access/notes.policy.ts";
import { requireAllowed } from "#app/hiring/access/require.ts";
import { parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { isNoteLocked } from "#app/hiring/live-notes/note-lock.ts";
import { notFound } from "#app/hiring/refusal.ts";
import type { Access } from "#app/hiring/access/access.ts";
import type { Actor } from "#app/hiring/access/actor.ts";
import type { Db, Tx } from "#app/platform/db/client.server.ts";
import { loadInterview } from "#app/platform/db/sight.server.ts";

export type OpenedNote = {
  readonly kind: "shared" | "private";
  readonly readOnly: boolean;
  /** True when it is read-only because the scorecard is in. */
  readonly locked: boolean;
  /** Whether this person is one of its writers, also while it is locked. */
  readonly write: Access;
  readonly interviewId: string;
  readonly applicationId: string;
  readonly openingId: string;
  readonly person: { readonly id: string; readonly name: string };
};

/**
 * Decides whether a person may open a live note by its document name, and whether they may write in it. Pages
 * and sockets ask the same question. Refuses with "not found" what the person may not know of or what was erased, and a sealed
 * private note with its reason; a note whose scorecard is in can be read but not written.
 */
export async function openNote(
  ctx: { readonly db: Db | Tx; readonly actor: Actor },
  input: { readonly name: string },
): Promise<OpenedNote> {
  const document = parseDocumentName(input.name);
  if (!document) throw notFound("This note");
  const interview = await loadInterview(ctx.db, document.interviewId);
  if (!interview) throw notFound("This note");
  const { row } = interview;
  if (row.application.erasedAt) throw notFound("This note");
  const ownerId = document.kind === "private" ? document.personId : null;
  const subject = { ...interview.subject, ownerId, revealed: row.application.revealedAt !== null };
  requireAllowed(canOnNote(ctx.actor, "read", subject), "This note");
  const [submitted, person] = await Promise.all([
    ctx.db.scorecard.findMany({
      where: { interviewId: row.id, state: "submitted" },
      select: { authorId: true },
    }),
    ctx.db.person.findFirstOrThrow({ where: { id: ctx.actor.id }, select: { id: true, name: true } }),
  ]);
  const submittedBy = submitted.map((scorecard) => scorecard.authorId);
  const write = canOnNote(ctx.actor, "write", subject);
  const locked = isNoteLocked({ ownerId, interviewerId: row.interviewerId, submittedBy });
  return {
    kind: document.kind,
    readOnly: locked || !write.allowed,
    locked,
    write,
    interviewId: row.id,
    applicationId: row.applicationId,
    openingId: row.application.openingId,
    person,
  };
}
