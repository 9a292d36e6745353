import type { Browser, Page } from "@playwright/test";
import { openNoteConnection } from "#app/components/live-notes/note-connection.ts";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import { sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { createDatabase } from "#app/platform/db/client.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { browserSocket } from "#test/live/live-room.ts";
import { signIn } from "./people.ts";
import { startBaton } from "./server.ts";
import type { RunningBaton } from "./server.ts";

/** A running interview of the demo, with people who shadow it, on a database that the test can look into. */
export type RunningRoom = {
  readonly baton: RunningBaton;
  readonly database: Database;
  readonly interviewId: string;
  readonly path: string;
  readonly interviewer: { readonly name: string; readonly email: string };
  /** Three, who may write in the shared note. */
  readonly shadows: readonly { readonly name: string; readonly email: string }[];
  enter(browser: Browser, email: string): Promise<Page>;
  /** Opens the shared note as somebody's browser would, without drawing it. */
  write(browser: Browser, email: string): Promise<NoteConnection>;
  stop(): Promise<void>;
};

/** Starts the built server with the demo and an interview that has just begun. */
export async function startRoom(): Promise<RunningRoom> {
  const baton = await startBaton({ demo: true });
  const database = createDatabase({ url: baton.databaseUrl() });
  const { prisma } = database;
  const interview = await prisma.interview.findFirstOrThrow({
    where: { state: "in_progress" },
    include: { interviewer: true },
  });
  const others = await prisma.person.findMany({
    where: { role: "interviewer", id: { not: interview.interviewerId }, deactivatedAt: null },
    orderBy: { email: "asc" },
    take: 3,
  });
  await prisma.interview.update({ where: { id: interview.id }, data: { startedAt: new Date() } });
  for (const { id } of others) {
    await prisma.interviewShadow.create({ data: { interviewId: interview.id, personId: id } });
  }
  const path = `/interviews/${interview.id}/room`;
  return {
    baton,
    database,
    interviewId: interview.id,
    path,
    interviewer: interview.interviewer,
    shadows: others,
    enter: (browser, email) => signIn(browser, baton.url, email),
    async write(browser, email) {
      const page = await signIn(browser, baton.url, email);
      const cookies = await page.context().cookies();
      await page.context().close();
      const note = openNoteConnection({
        url: `${baton.url.replace("http", "ws")}/live`,
        name: sharedNoteName(interview.id),
        webSocket: browserSocket({
          cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
          origin: baton.url,
        }),
      });
      await isSaved(note);
      return note;
    },
    async stop() {
      await database.close();
      await baton.stop();
    },
  };
}

function isSaved(note: NoteConnection): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (note.status().state !== "saved") return;
      stop();
      done();
    };
    const stop = note.subscribe(look);
    look();
  });
}
