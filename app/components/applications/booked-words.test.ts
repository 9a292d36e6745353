import { describe, expect, it } from "vitest";
import { bookedWords } from "./booked-words.ts";

const at = (startsAt: string, minutes = 45) => ({ startsAt: new Date(startsAt), minutes });

describe("what a candidate has just booked", () => {
  it("is a time when it is one interview", () => {
    expect(bookedWords([at("2026-11-24T09:00:00Z")], "Europe/Berlin")).toEqual({
      headline: "Your time is booked: Tue 24 Nov",
      hours: "From 10:00 to 10:45 CET. ",
    });
  });

  it("is a day, from its first hour to its last", () => {
    const day = [at("2026-11-24T09:00:00Z"), at("2026-11-24T14:00:00Z")];
    expect(bookedWords(day, "Europe/Berlin")).toEqual({
      headline: "Your day is booked: Tue 24 Nov",
      hours: "From 10:00 to 15:45 CET. ",
    });
  });

  it("names both days and no hours when it is more than one, by the clocks of the zone", () => {
    const two = [at("2026-11-24T09:00:00Z"), at("2026-11-26T14:00:00Z")];
    expect(bookedWords(two, "Europe/Berlin")).toEqual({
      headline: "Your days are booked: Tue 24 Nov to Thu 26 Nov",
      hours: "",
    });
    const late = [at("2026-11-24T09:00:00Z"), at("2026-11-24T15:00:00Z")];
    expect(bookedWords(late, "Asia/Tokyo")?.hours).toBe("");
    expect(bookedWords(late, "America/New_York")?.hours).not.toBe("");
  });

  it("is a day that ends at midnight", () => {
    expect(bookedWords([at("2026-11-24T22:15:00Z")], "Europe/Berlin")?.headline).toMatch(/^Your time /);
  });

  it("is nothing when nothing lies ahead", () => {
    expect(bookedWords([], "Europe/Berlin")).toBeNull();
  });
});
