import { describe, expect, it } from "vitest";
import { isSendingKey, sendItsForm } from "./sending-key.ts";

const key = (more: object = {}) => ({
  key: "Enter",
  ctrlKey: true,
  metaKey: false,
  repeat: false,
  ...more,
});

function press(more: object = {}) {
  const done: string[] = [];
  sendItsForm({
    ...key(more),
    currentTarget: { form: { requestSubmit: () => void done.push("sent") } },
    preventDefault: () => void done.push("prevented"),
    stopPropagation: () => void done.push("stopped"),
  });
  return done;
}

describe("the key that sends", () => {
  it("is Ctrl or Cmd with Enter, pressed and not held", () => {
    expect(isSendingKey(key())).toBe(true);
    expect(isSendingKey(key({ ctrlKey: false, metaKey: true }))).toBe(true);
    expect(isSendingKey(key({ ctrlKey: false }))).toBe(false);
    expect(isSendingKey(key({ repeat: true }))).toBe(false);
    expect(isSendingKey(key({ key: "a" }))).toBe(false);
  });

  it("sends the form in which it is pressed, and does nothing else in the room", () => {
    expect(press()).toEqual(["prevented", "stopped", "sent"]);
    expect(press({ repeat: true })).toEqual(["prevented", "stopped"]);
    expect(press({ ctrlKey: false })).toEqual([]);
  });
});
