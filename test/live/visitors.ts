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

/** Waits until a note says this of itself; within a time only where something else would bring it about later. */
export async function reaches(
  note: NoteConnection,
  state: string,
  within: { readonly timeout?: number } = {},
): Promise<void> {
  await expect.poll(() => note.status().state, { ...within, interval: 5 }).toBe(state);
}
