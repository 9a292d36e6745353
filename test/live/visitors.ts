import { afterEach, expect } from "vitest";
import type { NoteConnection } from "#app/components/live-notes/note-connection.ts";
import type { Database } from "#app/platform/db/client.server.ts";
import { join } from "./live-room.ts";
import { cookieOf } from "./live-server.ts";

/** Lets the people of a test into notes, each by a session of their own; they leave when the test ends. */
export function useVisitors(database: () => Database) {
  const open: NoteConnection[] = [];
  afterEach(() => {
    for (const note of open.splice(0)) note.close();
  });
  return async (
    { url }: { readonly url: string },
    person: { readonly id: string },
    name: string,
  ): Promise<NoteConnection> => {
    const note = join(url, name, await cookieOf(database(), person));
    open.push(note);
    return note;
  };
}

/** Waits until a note says this of itself. */
export async function reaches(note: NoteConnection, state: string, timeout = 5_000): Promise<void> {
  await expect.poll(() => note.status().state, { timeout, interval: 5 }).toBe(state);
}
