import { formatDocumentName, parseDocumentName } from "#app/hiring/live-notes/document-names.ts";
import { formatNoteMessage, parseNoteMessage } from "#app/hiring/live-notes/note-protocol.ts";
import type { NoteMessage } from "#app/hiring/live-notes/note-protocol.ts";
import { Refusal } from "#app/hiring/refusal.ts";
import type { Services } from "#app/platform/http/load-context.server.ts";
import type { NoteServer } from "#app/platform/live-notes/note-server.server.ts";
import type { Visit } from "#app/platform/live-notes/note-visit.server.ts";
import { dateTag } from "#app/use-cases/interviews/date-tag.server.ts";
import { contextOfAct, hasArrivedBefore } from "#app/use-cases/interviews/internal/room-act.server.ts";
import { weighSignal } from "#app/use-cases/interviews/weigh-signal.server.ts";
import { moveLine } from "#app/use-cases/live-notes/move-line.server.ts";
import { sweepNote } from "#app/use-cases/live-notes/internal/sweep-note.server.ts";
import { actorOf, contextOf } from "./judge-note.server.ts";
import type { NotePass } from "./judge-note.server.ts";
import type { NoteProjection } from "./project-notes.server.ts";

type Move = Extract<NoteMessage, { t: "move" }>;
type Kept = Extract<NoteMessage, { t: "weigh" | "tagged" }>;

const FAILED = "The server could not do this just now. Try again in a moment.";

/**
 * What a writer asks for over the socket beside the text itself: to move a line, and to say which way a line
 * points or when it was tagged. It comes over the socket because it must come after the words it is about; who asks is known by the
 * connection.
 */
export function takeRequests(input: {
  readonly services: Services;
  readonly noteServer: NoteServer<NotePass>;
  readonly projection: NoteProjection;
}): { take(visit: Visit<NotePass>, payload: string): Promise<void>; stop(): void } {
  const { services, noteServer, projection } = input;

  async function take(visit: Visit<NotePass>, payload: string): Promise<void> {
    const message = parseNoteMessage(payload);
    if (visit.name === null || !isRequest(message)) return;
    const refused = await answerTo(visit, visit.name, message);
    visit.say(formatNoteMessage({ t: "done", n: message.n, refused }));
  }

  async function answerTo(
    visit: Visit<NotePass>,
    name: string,
    message: Move | Kept,
  ): Promise<string | null> {
    try {
      if (message.t === "move") await move(visit, name, message);
      else await takeKept(visit, name, message);
      return null;
    } catch (error) {
      if (hasArrivedBefore(error)) return null;
      if (error instanceof Refusal) return error.message.slice(0, 160);
      services.log.error({ event: "notes.request_failed", document: name, message: String(error) });
      return FAILED;
    }
  }

  async function move(visit: Visit<NotePass>, name: string, { to, line, before }: Move): Promise<void> {
    const { interviewId, personId } = placeOf(visit, name);
    const shared = formatDocumentName({ kind: "shared", interviewId });
    const own = formatDocumentName({ kind: "private", interviewId, personId });
    const from = to === "private" ? shared : own;
    const actor = await personOf(visit);
    await noteServer.rewrite([shared, own], async () => {
      const moved = await moveLine(contextOf(services, actor), { name: from, lineId: line, before });
      return [moved.from, moved.to];
    });
    // What others wrote into the line in that very moment went with it, and is not found in the log either.
    await sweepNote(contextOf(services, actor), { name: from });
    projection.changed(shared);
    projection.changed(own);
  }

  /** At the moment at which it was done, and only once: browsers ask again when they have not heard the answer. */
  async function takeKept(visit: Visit<NotePass>, name: string, message: Kept): Promise<void> {
    const { interviewId } = placeOf(visit, name);
    const { act, ago, line } = message;
    await projection.now(formatDocumentName({ kind: "shared", interviewId }));
    const person = contextOf(services, await personOf(visit));
    const ctx = contextOfAct(person, interviewId, { id: act, agoMs: ago });
    if (message.t === "tagged") return dateTag(ctx, { interviewId, lineId: line });
    const { direction, strength } = message;
    await weighSignal(ctx, { interviewId, lineId: line, verdict: { direction, strength } });
  }

  async function personOf(visit: Visit<NotePass>) {
    const actor = await actorOf(services, visit.pass.headers, { touch: true });
    if (!actor) throw new Refusal("forbidden", "You are signed out. Sign in again to go on.");
    return actor;
  }

  /** Wherever the line was shown, older copies of its words must go: from undo, and from the devices. */
  const unsubscribe = services.changes.subscribe((change) => {
    if (change.type !== "note.line_moved") return;
    for (const visit of noteServer.visits()) {
      const document = visit.name === null ? null : parseDocumentName(visit.name);
      if (document?.interviewId === change.interviewId) visit.say(formatNoteMessage({ t: "moved" }));
    }
  });

  return { take, stop: unsubscribe };
}

function isRequest(message: NoteMessage | null): message is Move | Kept {
  return message?.t === "move" || message?.t === "weigh" || message?.t === "tagged";
}

function placeOf(visit: Visit<NotePass>, name: string): { interviewId: string; personId: string } {
  const document = parseDocumentName(name);
  if (!document) throw new Error("A visit is always about a note.");
  return { interviewId: document.interviewId, personId: visit.pass.personId };
}
