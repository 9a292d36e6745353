import { describe, expect, it } from "vitest";
import { wordToSend } from "./word-to-send.ts";

const facts = {
  startsAt: "2026-11-24T10:00:00.000Z",
  minutes: 60,
  place: "",
  link: "https://meet.example/room",
  interviewerName: "Ana Ruiz",
};
const told = { off: false, facts } as const;

describe("the next word about an interview", () => {
  it("is an invitation for whoever expects none", () => {
    expect(wordToSend(null, facts)).toBe("invitation");
    expect(wordToSend({ off: true }, facts)).toBe("invitation");
  });

  it.each([
    { startsAt: "2026-11-24T11:00:00.000Z" },
    { minutes: 45 },
    { place: "Room 4" },
    { link: "" },
    { interviewerName: "Ben Okoye" },
  ])("is a change when %j is new", (change) => {
    expect(wordToSend(told, { ...facts, ...change })).toBe("change");
  });

  it("is nothing when what was told is still true, however it is written", () => {
    expect(wordToSend(told, { ...facts, startsAt: "2026-11-24T11:00:00+01:00" })).toBeNull();
  });

  it("is a cancellation only for whoever expects the interview", () => {
    expect(wordToSend(told, "off")).toBe("cancellation");
    expect(wordToSend({ off: true }, "off")).toBeNull();
    expect(wordToSend(null, "off")).toBeNull();
  });
});
