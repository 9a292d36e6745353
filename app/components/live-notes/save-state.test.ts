import { describe, expect, it } from "vitest";
import { saveStateOf } from "./save-state.ts";
import type { SaveFacts } from "./save-state.ts";

const online: SaveFacts = {
  ended: false,
  readOnly: false,
  connected: true,
  everSynced: true,
  edits: 5,
  keptEdits: 5,
  keepingSince: null,
  savedEdits: 5,
  dueSince: null,
};
const offline: SaveFacts = { ...online, connected: false, savedEdits: -1, dueSince: 0 };

describe("the word about a note", () => {
  it("is saved only when the server has answered for the last change", () => {
    expect(saveStateOf(online, 0)).toBe("saved");
    expect(saveStateOf({ ...online, savedEdits: 4, dueSince: 0 }, 10)).toBe("saving");
    expect(saveStateOf({ ...online, savedEdits: -1, dueSince: 0 }, 10)).toBe("saving");
  });

  it("says after three seconds that an answer is missing", () => {
    const waiting = { ...online, savedEdits: 4, dueSince: 1_000 };
    expect(saveStateOf(waiting, 3_999)).toBe("saving");
    expect(saveStateOf(waiting, 4_000)).toBe("unsaved");
  });

  it("never claims the server while the connection is down, and the device only when it keeps a copy", () => {
    expect(saveStateOf(offline, 0)).toBe("device");
    expect(saveStateOf({ ...offline, keptEdits: -1 }, 0)).toBe("unsaved");
  });

  it("never claims the device for letters that it has not committed", () => {
    const pending = { ...offline, edits: 6, keepingSince: 9_000 };
    expect(saveStateOf(pending, 9_100)).toBe("saving");
    expect(saveStateOf(pending, 12_000)).toBe("unsaved");
    expect(saveStateOf({ ...pending, keptEdits: 6, keepingSince: null }, 12_000)).toBe("device");
  });

  it("tells apart opening, reading and the end", () => {
    const first = { ...offline, everSynced: false, edits: 0, keptEdits: 0 };
    expect(saveStateOf(first, 100)).toBe("opening");
    expect(saveStateOf(first, 5_000)).toBe("device");
    expect(saveStateOf({ ...online, readOnly: true, savedEdits: -1 }, 0)).toBe("reading");
    expect(saveStateOf({ ...online, ended: true }, 0)).toBe("ended");
  });
});
