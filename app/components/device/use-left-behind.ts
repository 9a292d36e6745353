import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { onceAtRest } from "#app/components/live/at-rest.ts";
import { parseDocumentName, sharedNoteName } from "#app/hiring/live-notes/document-names.ts";
import { problemOf } from "#app/ui/problem-alert.tsx";
import { showToast } from "#app/ui/toast-on-arrival.tsx";
import { devicePerson, unsentNotes } from "./device-person.ts";
import { marksOnDevice } from "./marks-on-device.ts";
import { openRooms } from "./open-rooms.ts";
import { mayBeSent } from "./room-copies.ts";
import { roomOutbox } from "./this-device.ts";
import { asSent, useOutbox } from "./use-room-link.ts";

const FIRST_MS = 1_500;
const LONGEST_MS = 30_000;

/**
 * Sends what this person did and wrote in rooms and the server does not have yet, from whatever page is open: what was
 * done first, one after the other, then words and directions. Asks again with growing pauses, and at once when the
 * network is back. Answers how many things are left.
 */
export function useLeftBehind(personId: string): number {
  const { acts } = useOutbox();
  const { submit, state, data } = useFetcher({ key: "left-behind" });
  const [seen, setSeen] = useState<Seen | null>(null);
  const [tries, setTries] = useState(0);
  const before = useRef(0);
  const actsLeft = seen ? acts.filter(({ interviewId }) => !seen.open.has(interviewId)) : [];
  const left = actsLeft.length + (seen?.notes.length ?? 0);
  const room = actsLeft[0]?.interviewId ?? null;

  useEffect(() => {
    let over = false;
    // What has just been done may be on its way still.
    const timer = setTimeout(() => void lookAround(personId).then((now) => over || setSeen(now)), FIRST_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [personId, tries]);

  useEffect(() => {
    const isLess = left < before.current;
    before.current = left;
    if (left === 0 || state !== "idle") return;
    let over = false;
    const goOn = async () => {
      const next = room === null ? null : roomOutbox.next(room);
      if (next) {
        if ((await mayBeSent(next.interviewId, roomOutbox)) && !over) submit(...asSent(next));
      } else if (seen) await sendNotes(personId, seen.notes);
      if (!over) setTries((count) => count + 1);
    };
    const callOff = onceAtRest(() => void goOn(), isLess ? 0 : pauseAfter(tries));
    const atOnce = () => setTries(0);
    window.addEventListener("online", atOnce);
    return () => {
      over = true;
      callOff();
      window.removeEventListener("online", atOnce);
    };
  }, [left, room, seen, state, tries, personId, submit]);

  const problem = problemOf(data);
  useEffect(() => {
    if (problem !== null && state === "idle")
      showToast({ message: problem, tone: "warning" }, () => undefined);
  }, [data, problem, state]);
  return left;
}

function pauseAfter(tries: number): number {
  return tries === 0 ? 0 : Math.min(LONGEST_MS, FIRST_MS * 1.6 ** (tries - 1));
}

/** Rooms that stand open in some tab, and notes of others with words or directions that are on this device only. */
type Seen = { readonly open: ReadonlySet<string>; readonly notes: readonly string[] };

async function lookAround(personId: string): Promise<Seen> {
  // What somebody else left on this device is nobody's here, and goes as soon as it is claimed.
  if (devicePerson() !== personId) return { open: new Set(), notes: [] };
  await roomOutbox.open();
  const marks = await marksOnDevice(personId)
    .list()
    .catch(() => []);
  const marked = marks.map(({ interviewId }) => sharedNoteName(interviewId));
  const open = await openRooms();
  const names = [...new Set([...unsentNotes(personId), ...marked])];
  return { open, notes: names.filter((name) => !open.has(parseDocumentName(name)?.interviewId ?? "")) };
}

async function sendNotes(personId: string, names: readonly string[]): Promise<void> {
  if (!navigator.onLine) return;
  const { sendLeftNote } = await import("#app/components/live-notes/send-left-note.ts");
  const say = (message: string) => showToast({ message, tone: "warning" }, () => undefined);
  for (const name of names) await sendLeftNote({ personId, name, say }).catch(() => undefined);
}
