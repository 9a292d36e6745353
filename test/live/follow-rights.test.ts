import { afterEach, describe, expect, it } from "vitest";
import { NOTE_CLOSE } from "#app/hiring/live-notes/note-protocol.ts";
import { followRights } from "#app/live/follow-rights.server.ts";
import type { NotePass } from "#app/live/judge-note.server.ts";
import type { Change } from "#app/platform/db/changes.server.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import type { Visit } from "#app/platform/live-notes/note-visit.server.ts";
import { createLog } from "#app/platform/log/log.server.ts";

const JUDGING_MS = 10;
const WAITING = { interval: 10 };

let stop: () => void = () => undefined;
afterEach(() => stop());

const change = (applicationId: string, type = "interview.interviewer_changed"): Change => ({
  type,
  openingId: "opening",
  applicationId,
  interviewId: null,
  act: null,
});

/** A database in which no session ever ends. */
const allSignedIn = {
  prisma: {
    session: {
      findMany: ({ where }: { where: { id: { in: string[] } } }) =>
        Promise.resolve(where.id.in.map((id) => ({ id }))),
    },
  },
} as unknown as Database;

/** Sockets of as many applications, each judgement of which takes its time and sends somebody away. */
function openSockets(count: number, options: { readonly admitted?: (at: number) => boolean } = {}) {
  const judged: string[] = [];
  const ended: string[] = [];
  let listener: (change: Change) => void = () => undefined;
  const visits = Array.from({ length: count }, (_, at): Visit<NotePass> => {
    const place = { interviewId: `${at}`, applicationId: `application ${at}`, openingId: "opening" };
    return {
      pass: { headers: new Headers(), personId: `person ${at}`, sessionId: `session ${at}`, place },
      name: `interview.${at}.shared`,
      get admitted() {
        return options.admitted?.(at) ?? true;
      },
      readOnly: false,
      wroteAt: null,
      setReadOnly: () => undefined,
      say: () => undefined,
      end: () => void ended.push(place.applicationId),
    };
  });
  const rights = followRights({
    services: {
      database: allSignedIn,
      log: createLog("silent"),
      changes: {
        subscribe(heard) {
          listener = heard;
          return () => undefined;
        },
        stop: () => Promise.resolve(),
      },
    },
    noteServer: { visits: () => visits },
    async judge({ place }) {
      judged.push(place?.applicationId ?? "");
      await new Promise((resolve) => setTimeout(resolve, JUDGING_MS));
      return { allowed: false, reason: "no_access", closeCode: NOTE_CLOSE.noAccess };
    },
  });
  stop = () => rights.stop();
  return { judged, ended, tell: (one: Change) => listener(one) };
}

describe("rights of many open sockets", () => {
  it("are judged first where something has changed, however many others there are", async () => {
    const { judged, ended, tell } = openSockets(400);
    tell(change("application 399"));
    await expect.poll(() => ended.length, WAITING).toBeGreaterThan(0);
    expect(ended[0]).toBe("application 399");
    // In the middle of the round through all of them, one more.
    await expect.poll(() => judged.length, WAITING).toBeGreaterThan(5);
    const before = judged.length;
    tell(change("application 350"));
    await expect.poll(() => judged.slice(before), WAITING).toContain("application 350");
    expect(judged.indexOf("application 350", before) - before).toBeLessThan(50);
  });

  it("are judged once more when somebody was let in during the round", async () => {
    // In by what was true before, and after its turn came: only another round can find out.
    const isIn = () => judged.length >= 2;
    const { judged, tell } = openSockets(2, { admitted: (at) => at === 1 || isIn() });
    tell(change("application 1"));
    await expect.poll(() => judged, WAITING).toContain("application 0");
    expect(judged.slice(0, 2)).toEqual(["application 1", "application 1"]);
  });

  it("are left alone by changes that touch nobody's", async () => {
    const { judged, tell } = openSockets(3);
    tell(change("application 1", "note.changed"));
    tell(change("application 2"));
    await expect.poll(() => judged.length, WAITING).toBeGreaterThanOrEqual(4);
    expect(judged[0]).toBe("application 2");
  });
});
