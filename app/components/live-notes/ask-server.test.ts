import { describe, expect, it } from "vitest";
import type { NoteMessage } from "#app/hiring/live-notes/note-protocol.ts";
import { askServer } from "./ask-server.ts";

const MOVE = { t: "move", to: "private", line: "a", before: null } as const;
const WEIGH = { t: "weigh", line: "a", direction: "plus", strength: 1 } as const;
const ACT = "0f6f3a52-6c1e-4f0e-9d1f-0a1b2c3d4e5f";

describe("a question to the server", () => {
  it("about a direction waits for the connection, and is asked again after a lost one with the age it has by then", async () => {
    const sent: NoteMessage[] = [];
    let now = 5_000;
    const requests = askServer(
      (message) => sent.push(message),
      () => now,
    );
    const answer = requests.ask({ ...WEIGH, kept: { id: ACT, givenAt: 4_000 } });
    expect(sent).toEqual([]);
    requests.connected();
    requests.lost();
    now = 65_000;
    requests.connected();
    expect(sent).toEqual([
      { ...WEIGH, n: 1, act: ACT, ago: 1_000 },
      { ...WEIGH, n: 1, act: ACT, ago: 61_000 },
    ]);
    requests.answered(1, null);
    expect(await answer).toBeNull();
  });

  it("about a move is refused while away, and never repeated by itself", async () => {
    const sent: NoteMessage[] = [];
    const requests = askServer((message) => sent.push(message));
    expect(await requests.ask(MOVE)).toMatch(/cannot be reached/);
    requests.connected();
    const answer = requests.ask(MOVE);
    requests.lost();
    expect(await answer).toMatch(/connection was lost/);
    requests.connected();
    expect(sent).toEqual([{ ...MOVE, n: 1 }]);
  });
});
