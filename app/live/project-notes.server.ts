import type { Services } from "#app/platform/http/load-context.server.ts";
import type { NoteLog } from "#app/platform/live-notes/note-log.server.ts";
import type { ReadNote } from "#app/platform/live-notes/note-server.server.ts";
import { projectNote } from "#app/use-cases/live-notes/internal/project-note.server.ts";

const SETTLE_MS = 300;
const LONGEST_MS = 4_000;
const RETRY_MS = 5_000;
/** Rooms in which people write at the same time take turns, so that projections do not hold up letters. */
const AT_ONCE = 1;

export type NoteProjection = {
  readonly changed: (name: string) => void;
  /** Projects a note at once; resolves when its plain text and signals are those of now. */
  readonly now: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Pending = { timer: NodeJS.Timeout; readonly since: number };

/**
 * Keeps the plain text of notes close behind the documents: shortly after the last change, at least every four
 * seconds while somebody writes, and at start for whatever a killed process left behind.
 */
export function projectNotes(input: {
  readonly services: Services;
  readonly notes: NoteLog;
  readonly read: (name: string) => Promise<ReadNote>;
}): NoteProjection {
  const { services } = input;
  const pending = new Map<string, Pending>();
  const due = new Set<string>();
  const running = new Set<Promise<void>>();
  let closing = false;

  function changed(name: string): void {
    const before = pending.get(name);
    if (before) clearTimeout(before.timer);
    const since = before?.since ?? Date.now();
    schedule(name, since, Math.max(0, Math.min(SETTLE_MS, since + LONGEST_MS - Date.now())));
  }

  function schedule(name: string, since: number, delay: number): void {
    pending.set(name, { since, timer: setTimeout(() => start(name), delay) });
  }

  function start(name: string): void {
    const before = pending.get(name);
    if (before) clearTimeout(before.timer);
    pending.delete(name);
    due.add(name);
    projectDue();
  }

  function projectDue(): void {
    for (const name of due) {
      if (running.size >= AT_ONCE) return;
      due.delete(name);
      const run = project(name).finally(() => {
        running.delete(run);
        projectDue();
      });
      running.add(run);
    }
  }

  async function project(name: string): Promise<void> {
    const { database, jobs, files, baseUrl, secret, mailDelaySeconds } = services;
    const common = { db: database.prisma, jobs, files, baseUrl, secret, mailDelaySeconds, actor: null };
    try {
      const ctx = { ...common, now: new Date(), eventActor: { kind: "system", id: null } as const };
      await projectNote(ctx, { name, ...(await input.read(name)) });
    } catch (error) {
      services.log.error({ event: "notes.not_projected", document: name, message: String(error) });
      if (!closing && !pending.has(name)) schedule(name, Date.now(), RETRY_MS);
    }
  }

  async function catchUp(): Promise<void> {
    try {
      for (const name of await input.notes.listUnprojected()) await project(name);
    } catch (error) {
      services.log.error({ event: "notes.not_caught_up", message: String(error) });
    }
  }

  const caughtUp = catchUp();
  return {
    changed,
    now: project,
    async close() {
      closing = true;
      for (const name of [...pending.keys()]) start(name);
      await caughtUp;
      while (running.size > 0) await Promise.all(running);
    },
  };
}
