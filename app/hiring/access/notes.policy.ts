import { ALLOWED, allowIf, notYours, sealedUntilReveal, type Access } from "./access.ts";
import type { Actor } from "./actor.ts";
import type { InterviewSubject } from "./interviews.policy.ts";
import { sightOfApplication } from "./sight.ts";

export const NOTE_ACTIONS = ["read", "write"] as const;
export type NoteAction = (typeof NOTE_ACTIONS)[number];

/** A live note of an interview: `ownerId` is null for the shared note, else whose private note it is. */
export type NoteSubject = InterviewSubject & {
  readonly ownerId: string | null;
  readonly revealed: boolean;
};

/**
 * Notes, the same for pages, sockets and search. The shared note is read by whoever sees the application and
 * written by its interviewer and shadows; a private note is written by its owner, who is in that room, and
 * read by others only after the reveal.
 */
export function canOnNote(actor: Actor, action: NoteAction, subject: NoteSubject): Access {
  const sight = sightOfApplication(actor, subject);
  if (!sight.allowed) return sight;
  const inRoom = subject.interviewerId === actor.id || subject.shadowIds.includes(actor.id);
  if (subject.ownerId === null) {
    if (action === "read") return ALLOWED;
    return allowIf(
      inRoom,
      notYours("The shared note is written by this interview's interviewer and shadows."),
    );
  }
  const owns = subject.ownerId === actor.id;
  if (action === "read") return allowIf(owns || subject.revealed, sealedUntilReveal("This private note"));
  return allowIf(owns && inRoom, notYours("A private note is written by its owner alone."));
}
