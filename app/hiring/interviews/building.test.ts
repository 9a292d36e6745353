import { describe, expect, it } from "vitest";
import { addressFor, mapLink, placeLine } from "./building.ts";

const BUILDING = { address: "Torstrasse 12,\r\n 10119 Berlin \n\n", rooms: ["Ada, 2nd floor", "Room 4"] };
const onsite = (place: string) => addressFor(BUILDING, { kind: "onsite", place });

describe("the address of an interview", () => {
  it("is the company's, on one line, for its own rooms, however they are written", () => {
    for (const place of ["Ada, 2nd floor", "Room Ada", "ada", " ADA , third door", "room 4", "4"])
      expect(onsite(place), place).toBe("Torstrasse 12, 10119 Berlin");
  });

  it("is empty for calls, phone screens and places elsewhere", () => {
    for (const place of ["", " ", "Room", "Adamstrasse 3, Potsdam", "Room 44", ", Ada"])
      expect(onsite(place), place).toBe("");
    expect(addressFor(BUILDING, { kind: "phone", place: "Ada, 2nd floor" })).toBe("");
    expect(addressFor({ address: "", rooms: ["Ada"] }, { kind: "onsite", place: "Ada" })).toBe("");
    expect(addressFor({ address: "x", rooms: [""] }, { kind: "onsite", place: "" })).toBe("");
  });

  it("stands behind the room, and a map finds it by a plain link", () => {
    expect(placeLine("Ada, 2nd floor", onsite("Ada"))).toBe("Ada, 2nd floor, Torstrasse 12, 10119 Berlin");
    expect(placeLine("Café Einstein ", "")).toBe("Café Einstein");
    expect(placeLine("", "")).toBe("");
    expect(mapLink("Große Straße 1, & Co")).toBe(
      "https://www.openstreetmap.org/search?query=Gro%C3%9Fe%20Stra%C3%9Fe%201%2C%20%26%20Co",
    );
  });
});
