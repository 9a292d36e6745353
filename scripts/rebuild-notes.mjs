// `npm run notes:rebuild`: compares the plain text of notes with their documents and writes anew what departs, on
// DATABASE_URL or on the embedded database of DATA_DIR. `--check` looks and writes nothing.
import { join, resolve } from "node:path";
import { comparisonWords, rebuildNotes } from "#app/live/rebuild-notes.server.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import { startEmbeddedPostgres } from "#app/platform/db/embedded-postgres.server.ts";
import { readEnv } from "#app/platform/env.server.ts";
import { createNoteLog } from "#app/platform/live-notes/note-log.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

const args = process.argv.slice(2);
const write = args.length === 0;

async function main() {
  if (!write && args.join() !== "--check") throw new Error("Use: npm run notes:rebuild [-- --check]");
  const env = readEnv(process.env);
  const log = createLog("warn");
  const embedded = env.DATABASE_URL
    ? null
    : await startEmbeddedPostgres({ dataDir: join(resolve(env.DATA_DIR), "postgres"), log });
  const database = createDatabase({ url: env.DATABASE_URL ?? embedded.url });
  try {
    const notes = createNoteLog({ pool: database.pool, log });
    const comparison = await rebuildNotes(database, notes, { write });
    console.log(comparisonWords(comparison, { write }));
    if (comparison.departing.length > 0 || comparison.withoutDocument.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
    await embedded?.stop();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
