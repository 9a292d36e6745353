import { describe, expect, it } from "vitest";
import { isSamePlace, placeWords } from "./meeting-place.ts";

const LINK = "https://meet.example/room";
const NUMBER = "+49 30 1234567";

describe("where an interview is held", () => {
  it("is by phone for a phone screen without place and link, with the number that is called", () => {
    const call = { kind: "phone", place: "", link: "" } as const;
    expect(placeWords(call, NUMBER)).toBe("By phone: we call +49 30 1234567");
    expect(placeWords(call, " ")).toBe("By phone");
  });

  it("is what was booked otherwise", () => {
    expect(placeWords({ kind: "phone", place: "", link: LINK }, NUMBER)).toBe("");
    expect(placeWords({ kind: "phone", place: "Room 4", link: "" }, NUMBER)).toBe("Room 4");
    expect(placeWords({ kind: "onsite", place: "", link: "" }, NUMBER)).toBe("");
  });

  it("is no news while it stays a call, and is news when it becomes one", () => {
    expect(isSamePlace("By phone", "By phone: we call +49 30 1234567")).toBe(true);
    expect(isSamePlace("", "By phone")).toBe(true);
    expect(isSamePlace("Room 4", "By phone")).toBe(false);
    expect(isSamePlace("Room 4", "Room 5")).toBe(false);
  });
});
