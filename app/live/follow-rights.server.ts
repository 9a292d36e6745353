import { livingSessions } from "#app/platform/auth/session.server.ts";
import type { Change } from "#app/platform/db/changes.server.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import type { NoteServer } from "#app/platform/live-notes/note-server.server.ts";
import type { Visit } from "#app/platform/live-notes/note-visit.server.ts";
import type { Judgement, NotePass } from "./judge-note.server.ts";

/** Changes that come often while people write and never touch anybody's rights. */
const NOBODYS_RIGHTS =
  /^(note|question|answer|delivery|thread|signal|handoff|mail|document|rubric|offer|decision|company|place|screening)\./;
const SETTLE_MS = 50;
const RETRY_MS = 1_000;
/** Sessions end without a word: by a sign-out, by time or by nobody using them. */
const SESSIONS_MS = 2_000;
const SWEEP_MS = 60_000;
/** Whoever has written since the round before uses their session, though they load no page. */
const JUST_WROTE_MS = 2 * SWEEP_MS;

/**
 * Keeps open sockets true to their people's rights: after every committed change that may touch them, and once a
 * minute, each visit is judged again, first those in the place that has changed. Who lost access is sent away, who
 * may only read from now on stays as a reader. Whose session has ended is found within seconds, by one query for all
 * of them.
 */
export function followRights(input: {
  readonly services: Pick<Services, "changes" | "database" | "log">;
  readonly noteServer: Pick<NoteServer<NotePass>, "visits">;
  readonly judge: (pass: NotePass, name: string, wrote: boolean) => Promise<Judgement>;
}): { stop(): void } {
  const { services, noteServer, judge } = input;
  let timer: NodeJS.Timeout | null = null;
  let asking = setTimeout(() => void askForSessions(), SESSIONS_MS);
  let stopped = false;
  let changed: Change[] = [];
  let round: "none" | "running" | "once more" = "none";

  function soon(delay: number): void {
    if (stopped || timer) return;
    timer = setTimeout(() => {
      timer = null;
      void judgeAll();
    }, delay);
  }

  /** With hundreds of sockets a round takes seconds: nobody in the place of a change waits for it to come by. */
  async function judgeAll(): Promise<void> {
    const changes = changed;
    changed = [];
    const entering = () => noteServer.visits().some(({ name, admitted }) => name !== null && !admitted);
    const somebodyEntered = entering();
    try {
      const concerned = (visit: Visit<NotePass>) => changes.some((change) => concerns(change, visit.pass));
      await judgeEach(noteServer.visits().filter(concerned));
      await judgeRound();
      // Who is being let in just now may have been judged by what was true before.
      if (somebodyEntered || entering()) soon(RETRY_MS);
    } catch (error) {
      services.log.warn({ event: "notes.not_judged_again", message: String(error) });
      soon(RETRY_MS);
    }
  }

  async function judgeRound(): Promise<void> {
    if (round !== "none") {
      round = "once more";
      return;
    }
    try {
      do {
        round = "running";
        await judgeEach(noteServer.visits());
      } while (isDueOnceMore() && !stopped);
    } finally {
      round = "none";
    }
  }

  function isDueOnceMore(): boolean {
    return round === "once more";
  }

  async function judgeEach(visits: readonly Visit<NotePass>[]): Promise<void> {
    for (const visit of visits) await judgeAgain(visit);
  }

  async function askForSessions(): Promise<void> {
    try {
      const visits = noteServer.visits();
      const sessions = new Set(visits.map(({ pass }) => pass.sessionId));
      if (sessions.size > 0) {
        const living = await livingSessions(services.database, [...sessions]);
        for (const visit of visits) if (!living.has(visit.pass.sessionId)) await judgeAgain(visit);
      }
    } catch (error) {
      services.log.warn({ event: "notes.sessions_not_asked_for", message: String(error) });
    }
    if (!stopped) asking = setTimeout(() => void askForSessions(), SESSIONS_MS);
  }

  async function judgeAgain(visit: Visit<NotePass>): Promise<void> {
    if (visit.name === null || !visit.admitted) return;
    const wrote = visit.wroteAt !== null && Date.now() - visit.wroteAt < JUST_WROTE_MS;
    const judgement = await judge(visit.pass, visit.name, wrote);
    if (judgement.allowed) return visit.setReadOnly(judgement.note.readOnly);
    services.log.info({ event: "notes.access_ended", document: visit.name, reason: judgement.reason });
    visit.end(judgement.closeCode, judgement.reason);
  }

  const unsubscribe = services.changes.subscribe((change) => {
    if (NOBODYS_RIGHTS.test(change.type)) return;
    changed.push(change);
    soon(SETTLE_MS);
  });
  const sweep = setInterval(() => void judgeAll(), SWEEP_MS);
  return {
    stop() {
      stopped = true;
      unsubscribe();
      clearInterval(sweep);
      clearTimeout(asking);
      if (timer) clearTimeout(timer);
    },
  };
}

function concerns(change: Change, { personId, place }: NotePass): boolean {
  if (change.personId === personId) return true;
  if (change.applicationId !== null) return change.applicationId === place?.applicationId;
  return change.openingId !== null && change.openingId === place?.openingId;
}
