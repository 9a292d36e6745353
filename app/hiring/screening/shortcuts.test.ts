import { describe, expect, it } from "vitest";
import {
  ACT_NAMES,
  actOf,
  DEFAULT_KEYS,
  keyName,
  keysOf,
  meantKey,
  readScreeningKeys,
  SCREENING_ACTS,
  ScreeningKeysSchema,
  USUAL_KEYS,
} from "./shortcuts.ts";
import type { PressedKey } from "./shortcuts.ts";

const press = (key: string, code: string, more: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  altGraph: false,
  isComposing: false,
  ...more,
});
const act = (key: string, code: string, more: Partial<PressedKey> = {}) =>
  actOf(press(key, code, more), USUAL_KEYS);

describe("keys on other keyboards", () => {
  it("on AZERTY are told by what is printed on them, and digits by their place", () => {
    expect(act("a", "KeyQ")).toBe("advance");
    expect(act("q", "KeyA")).toBeNull();
    expect(act("z", "KeyW")).toBe("undo");
    expect(act("m", "Semicolon")).toBe("maybe");
    expect(
      ["&", "é", '"', "'", "(", "-", "è", "_", "ç"].map((key, index) =>
        meantKey(press(key, `Digit${index + 1}`)),
      ),
    ).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    expect(act("[", "Digit5", { ctrlKey: true, altKey: true, altGraph: true })).toBe("previousFile");
  });

  it("on Cyrillic are told by their place", () => {
    expect(
      ["ф", "к", "ь", "р", "я", "о", "л"].map((key, index) => act(key, `Key${"ARMHZJK"[index] ?? ""}`)),
    ).toEqual(["advance", "decline", "maybe", "later", "undo", "next", "previous"]);
    expect([act("х", "BracketLeft"), act("ъ", "BracketRight")]).toEqual(["previousFile", "nextFile"]);
    expect(meantKey(press("3", "Digit3"))).toBe("3");
  });

  it("with capitals and on the number pad are the same", () => {
    expect(act("A", "KeyA")).toBe("advance");
    expect(meantKey(press("4", "Numpad4"))).toBe("4");
  });
});

describe("keys that are not for us", () => {
  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
    "with %j do nothing",
    (held) => {
      expect(act("a", "KeyA", held)).toBeNull();
    },
  );

  it("while letters are composed, or named like no letter, do nothing", () => {
    expect(act("Process", "KeyA")).toBeNull();
    expect(act("Enter", "Enter")).toBeNull();
  });
});

describe("a person's own keys", () => {
  it("take the place of the usual ones, also of another script", () => {
    const keys = ScreeningKeysSchema.parse({ keys: { advance: "q", maybe: "ä" } });
    expect(keysOf(keys).advance).toBe("q");
    expect(actOf(press("q", "KeyQ"), keys)).toBe("advance");
    expect(actOf(press("a", "KeyA"), keys)).toBeNull();
    expect(actOf(press("ä", "Quote"), keys)).toBe("maybe");
  });

  it("can be switched off", () => {
    expect(actOf(press("a", "KeyA"), { on: false, keys: {} })).toBeNull();
  });

  it.each([{ advance: "r" }, { advance: "1" }, { advance: "?" }, { advance: "ab" }])(
    "cannot be %j",
    (keys) => {
      expect(ScreeningKeysSchema.safeParse({ keys }).success).toBe(false);
    },
  );

  it("are the usual ones when what is kept makes no sense", () => {
    for (const kept of [{}, null, { keys: { advance: "1" } }, "no"])
      expect(readScreeningKeys(kept)).toEqual(USUAL_KEYS);
  });

  it("are told on screen, every one", () => {
    expect(SCREENING_ACTS.every((one) => ACT_NAMES[one] !== "" && DEFAULT_KEYS[one] !== "")).toBe(true);
    expect([keyName(" "), keyName("a")]).toEqual(["Space", "A"]);
  });
});
