import { sharedNoteName, privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import { refreshSearch } from "#app/use-cases/search/refresh-search.server.ts";
import { NOW } from "./world.ts";
import type { World } from "./world.ts";

type Of = { readonly id: string; readonly candidateId: string };
let files = 0;

/** A resume whose text has been read. */
export async function buildResume(world: World, application: Of, text: string): Promise<void> {
  files += 1;
  await world.db.document.create({
    data: {
      candidateId: application.candidateId,
      applicationId: application.id,
      fileName: "resume.txt",
      fileType: "txt",
      bytes: text.length,
      sha256: "0".repeat(64),
      storageKey: `resume-${files}-${application.id}`,
      textState: "read",
      text,
    },
  });
}

/** What stands in the live note of an interview, shared or somebody's own. */
export async function buildNoteText(
  world: World,
  interviewId: string,
  { text, ownerId = null }: { readonly text: string; readonly ownerId?: string | null },
): Promise<void> {
  const name = ownerId === null ? sharedNoteName(interviewId) : privateNoteName(interviewId, ownerId);
  const note = { interviewId, ownerId, text, lines: [], updatedAt: NOW };
  await world.db.noteText.upsert({ where: { name }, create: { name, ...note }, update: note });
}

/** What the job does every minute. */
export async function letNotesBeFound(world: World): Promise<number> {
  return refreshSearch({ ...world.visitorCtx(), eventActor: { kind: "system", id: null } });
}
