import { describe, expect, it } from "vitest";
import { readOwnZone, zoneOfBrowser } from "./own-zone.ts";

describe("the zone that a browser says", () => {
  it("is taken when it names a place", () => {
    expect(["Asia/Tokyo", " America/Argentina/Buenos_Aires "].map(zoneOfBrowser)).toEqual([
      "Asia/Tokyo",
      "America/Argentina/Buenos_Aires",
    ]);
  });

  it("is nothing when it is unknown, an offset, too long, or hides the place", () => {
    const said = ["", "Mars/Olympus", "+02:00", "<b>", `Asia/${"x".repeat(99)}`, "UTC", "Etc/UTC", "GMT"];
    expect(said.map(zoneOfBrowser)).toEqual(said.map(() => ""));
  });
});

describe("the zone that a candidate chooses", () => {
  it("is any of the list, also the one without a place", () => {
    expect(["Asia/Tokyo", "Etc/UTC"].map(readOwnZone)).toEqual(["Asia/Tokyo", "Etc/UTC"]);
  });

  it("is refused when it is unknown, an offset or empty, and the field is named", () => {
    for (const typed of ["", "Mars/Olympus", "+02:00"])
      expect(() => readOwnZone(typed)).toThrow(
        expect.objectContaining({
          kind: "invalid",
          fields: { timeZone: "Choose a time zone from the list, such as Europe/Berlin." },
        }),
      );
  });
});
