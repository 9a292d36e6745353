import type { Log } from "#app/platform/log/log.server.ts";
import type { NoteLog } from "#app/platform/live-notes/note-log.server.ts";

const EVERY_MS = 60 * 60 * 1000;
/** Single changes are kept this long: they are also the way back after a bad deletion. */
const KEEP_MS = 7 * 24 * 60 * 60 * 1000;
const WORTH_ROWS = 200;

/** Folds old changes of notes into their state once an hour; several processes may do so at once. */
export function keepNotesCompact(input: { readonly notes: NoteLog; readonly log: Log }): { stop(): void } {
  const { notes, log } = input;

  async function compactOld(): Promise<void> {
    try {
      const before = new Date(Date.now() - KEEP_MS);
      for (const name of await notes.listCompactable({ before, rows: WORTH_ROWS })) {
        const rows = await notes.compact(name, before);
        log.info({ event: "notes.compacted", document: name, rows });
      }
    } catch (error) {
      log.error({ event: "notes.not_compacted", message: String(error) });
    }
  }

  const timer = setInterval(() => void compactOld(), EVERY_MS);
  return { stop: () => clearInterval(timer) };
}
