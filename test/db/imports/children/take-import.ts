import { createDatabase } from "#app/platform/db/client.server.ts";
import { createFileStore } from "#app/platform/files/file-store.server.ts";
import { takeImport } from "#app/use-cases/applications/take-import.server.ts";
import { recordingJobs } from "#test/builders/world.ts";

/** Takes an import in, in a process of its own, to be killed; says so after every chunk. */
const { DATABASE_URL: url, FILES: dir, IMPORT_ID: importId } = process.env;
if (!url || !dir || !importId) throw new Error("DATABASE_URL, FILES and IMPORT_ID say what to take in.");
const database = createDatabase({ url });
const system = {
  db: database.prisma,
  jobs: recordingJobs(),
  files: createFileStore({ dir }),
  now: new Date(),
  actor: null,
  eventActor: { kind: "system", id: null },
  baseUrl: "http://baton.test",
  secret: "s".repeat(48),
  mailDelaySeconds: 10,
} as const;
await takeImport(system, importId, () => {
  process.send?.("chunk");
  return true;
});
await database.close();
process.disconnect?.();
