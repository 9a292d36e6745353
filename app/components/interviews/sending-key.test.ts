import { describe, expect, it } from "vitest";
import { isInForm, isSendingKey, sendItsForm } from "./sending-key.ts";

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

  it("sends the form in which it is pressed", () => {
    expect(press()).toEqual(["prevented", "sent"]);
    expect(press({ repeat: true })).toEqual(["prevented"]);
    expect(press({ ctrlKey: false })).toEqual([]);
  });

  it("means a form where it is pressed in one, and the room anywhere else", () => {
    const within = (element: object | null) => ({ closest: () => element });
    expect(isInForm(within({}))).toBe(true);
    expect([isInForm(within(null)), isInForm(null), isInForm(new EventTarget())]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
