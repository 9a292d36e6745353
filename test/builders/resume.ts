import type { FileStore } from "#app/platform/files/file-store.server.ts";
import { readResume } from "#app/use-cases/applications/read-resume.server.ts";
import { NOW, type World } from "./world.ts";

const TEXT = `Priya Raghunathan
Austin, TX | priya.r@mail.example | +1 512 555 0147

Experience
Data Engineer, Northvane, Boston, MA
January 2020 - Present
- Loads 4 TB a day.
Data Analyst, Fathom, Remote
June 2017 - December 2019
- Reports for finance.

Education
B.Tech in Information Technology, Anna University, 2013 - 2017

Skills
SQL, Python, Airflow
`;

/** A resume of an application as a file, read by the job as it is in life. */
export async function buildReadResume(
  world: World,
  files: FileStore,
  { applicationId, text = TEXT }: { readonly applicationId: string; readonly text?: string },
) {
  const { candidateId } = await world.db.application.findFirstOrThrow({ where: { id: applicationId } });
  const { key, bytes, sha256 } = await files.put(Buffer.from(text));
  const document = await world.db.document.create({
    data: { candidateId, applicationId, fileName: "cv.txt", fileType: "txt", bytes, sha256, storageKey: key },
  });
  const system = { ...world.visitorCtx(NOW), eventActor: { kind: "system", id: null } as const };
  const read = () => readResume(system, document.id);
  await read();
  return { documentId: document.id, candidateId, system, read };
}
