import { createHash } from "node:crypto";
import { sharedNoteName, privateNoteName } from "#app/hiring/live-notes/document-names.ts";
import { checkProfile } from "#app/hiring/resumes/checked-profile.ts";
import type { ResumeProfile } from "#app/hiring/resumes/profile.ts";
import { READER_VERSION } from "#app/hiring/resumes/read-resume.ts";
import { namedValues } from "#app/hiring/search/read-values.ts";
import { refreshSearch } from "#app/use-cases/search/refresh-search.server.ts";
import { NOW } from "./world.ts";
import type { World } from "./world.ts";

/** Whose resume it is; without an application it is the candidate's alone. */
type Of = { readonly id: string | null; readonly candidateId: string };
let files = 0;
const NOTHING_READ: ResumeProfile = {
  emails: [],
  phones: [],
  links: [],
  employment: [],
  education: [],
  skills: [],
  languages: [],
};

/** A resume whose text has been read, with what was made of it. */
export async function buildResume(
  world: World,
  application: Of,
  text: string,
  profile?: Partial<ResumeProfile>,
): Promise<void> {
  files += 1;
  const { id: documentId, candidateId } = await world.db.document.create({
    data: {
      candidateId: application.candidateId,
      applicationId: application.id,
      fileName: "resume.txt",
      fileType: "txt",
      bytes: text.length,
      sha256: createHash("sha256").update(text).digest("hex"),
      storageKey: `resume-${files}-${application.candidateId}`,
      textState: "read",
      text,
    },
  });
  if (!profile) return;
  const whole: ResumeProfile = { ...NOTHING_READ, ...profile };
  const kept = JSON.parse(JSON.stringify(whole)) as object;
  const named = [...namedValues(checkProfile(whole, []))];
  await world.db.resumeReading.create({
    data: { documentId, candidateId, readerVersion: READER_VERSION, profile: kept, pages: [], named },
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
