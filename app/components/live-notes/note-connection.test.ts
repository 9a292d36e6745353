import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NOTE_CLOSE } from "#app/hiring/live-notes/note-protocol.ts";
import { openNoteConnection } from "./note-connection.ts";

/** A socket that reaches nobody until it is closed with a code. */
class LostSocket {
  static last: LostSocket | undefined;
  readonly readyState = 0;
  binaryType = "";
  private readonly listeners = new Map<string, (event: object) => void>();

  constructor() {
    LostSocket.last = this;
  }

  addEventListener(type: string, listener: (event: object) => void): void {
    this.listeners.set(type, listener);
  }

  removeEventListener(): void {}
  send(): void {}
  close(): void {}

  closedWith(code: number): void {
    this.listeners.get("close")?.({ code, reason: "" });
  }
}

/** A note without a server, over a copy on this device that answers what `isKept` says. */
function openAlone(isKept: () => Promise<boolean>) {
  const asked = vi.fn(isKept);
  const done = () => Promise.resolve();
  const note = openNoteConnection({
    url: "ws://127.0.0.1:9/live",
    name: "interview.1.shared",
    webSocket: LostSocket,
    openDeviceCopy: () => ({
      origin: "copy",
      ready: done(),
      isKept: asked,
      close: done,
      erase: done,
      renew: done,
    }),
  });
  open.push(note);
  return { note, asked, type: (text: string) => note.doc.getText("note").insert(0, text) };
}

const open: { close(): void }[] = [];
beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const note of open.splice(0)) note.close();
  vi.useRealTimers();
});

test("a device that refuses is asked again at its time, however much is typed until then", async () => {
  const { asked, type } = openAlone(() => Promise.resolve(false));
  await vi.advanceTimersByTimeAsync(10);
  for (let letter = 0; letter < 30; letter += 1) {
    type("a");
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(asked).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked.mock.calls.length).toBeGreaterThanOrEqual(5);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(7);
});

test("an ended note is not looked at any more once the device has answered", async () => {
  const { note, asked, type } = openAlone(() => Promise.resolve(false));
  type("a");
  await vi.advanceTimersByTimeAsync(10);
  LostSocket.last?.closedWith(NOTE_CLOSE.outdated);
  await vi.advanceTimersByTimeAsync(10);
  expect(note.status().state).toBe("ended");
  const before = asked.mock.calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveBeenCalledTimes(before);
});

test.each([
  [NOTE_CLOSE.signedOut, "You are signed out. Sign in again to go on writing"],
  [NOTE_CLOSE.outdated, "Baton was updated. Reload this page to go on"],
])("what was typed is called kept only by the device's word (%i)", async (code, because) => {
  let answer: (kept: boolean) => void = () => undefined;
  const asking = () => new Promise<boolean>((resolve) => (answer = resolve));
  for (const [kept, words] of [
    [true, "; what you typed is kept on this device."],
    [false, ". Copy your last lines first: this device could not keep them."],
  ] as const) {
    const { note, type } = openAlone(asking);
    const told: (string | null)[] = [];
    note.subscribe(() => told.push(note.status().endedBecause));
    type("a");
    await vi.advanceTimersByTimeAsync(10);
    LostSocket.last?.closedWith(code);
    expect(note.status().endedBecause).toBe(`${because}.`);
    answer(kept);
    await vi.advanceTimersByTimeAsync(10);
    if (kept) answer(kept);
    await vi.advanceTimersByTimeAsync(10);
    expect(told.at(-1)).toBe(because + words);
  }
});

test("a device that does not answer has not kept anything", async () => {
  const { note, type } = openAlone(() => new Promise(() => undefined));
  type("a");
  await vi.advanceTimersByTimeAsync(10);
  LostSocket.last?.closedWith(NOTE_CLOSE.outdated);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(note.status().endedBecause).toMatch(/could not keep them/);
});

test("who has typed nothing is told nothing of a device", async () => {
  const { note } = openAlone(() => Promise.resolve(true));
  await vi.advanceTimersByTimeAsync(10);
  LostSocket.last?.closedWith(NOTE_CLOSE.outdated);
  await vi.advanceTimersByTimeAsync(10);
  expect(note.status().endedBecause).toBe("Baton was updated. Reload this page to go on.");
});
