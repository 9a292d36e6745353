import { describe, expect, it } from "vitest";
import {
  EMPLOYER_MARKS,
  KNOWN_PLACE_KINDS,
  KnownPlaceSchema,
  MARK_NAMES,
  findPlaces,
  marksFor,
  plainName,
  spellingsOf,
} from "./known-places.ts";

const place = (name: string, aliases: readonly string[] = []) => ({ id: name, name, aliases });

describe("a place the company knows", () => {
  it.each([
    ["Parcelwise GmbH", "Parcelwise"],
    ["Otto GmbH & Co. KG", "Otto"],
    ["Tickethall, Inc.", "Tickethall"],
    ["Voltera S.p.A.", "Voltera"],
    ["Nordbank A/S", "Nordbank"],
    ["AG", "AG"],
  ])("named %s is looked for as %s", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it("is found under each of its names, once for each place in the text", () => {
    const text = "Medigrid Ltd, data platform\n2019: MédiGrid Labs; later Medigrids";
    const found = findPlaces(text, [place("Medigrid Limited", ["MediGrid Labs GmbH"])]);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(["Medigrid", "MédiGrid Labs"]);
    expect(spellingsOf(place("Medigrid Limited", ["Medigrid"]))).toEqual(["Medigrid"]);
  });

  it("is not found in words that only look like it", () => {
    expect(findPlaces("an apple a day, a target, meta data", [place("Apple"), place("Meta")])).toEqual([]);
    expect(findPlaces("Apple, Meta", [place("Apple"), place("Meta")])).toHaveLength(2);
  });

  it("carries the marks of its kind, each with a name", () => {
    expect(marksFor("employer")).toEqual(EMPLOYER_MARKS);
    expect(KNOWN_PLACE_KINDS.flatMap(marksFor).map((mark) => MARK_NAMES[mark])).toHaveLength(4);
  });
});

describe("what is written down of a place", () => {
  const written = {
    name: " Parcelwise ",
    part: "",
    aliases: "Parcelwise Labs\nPW; PW",
    marks: ["data_driven"],
    about: "Decides prices by test.",
    knownFrom: "Amara Diallo",
    knownSince: "2024-05-01",
  };

  it("names spellings once each, and the day since when it is known", () => {
    expect(KnownPlaceSchema.parse(written)).toMatchObject({
      name: "Parcelwise",
      aliases: ["Parcelwise Labs", "PW"],
      knownSince: new Date("2024-05-01T00:00:00Z"),
    });
  });

  it("must say what we know, from whom and since when", () => {
    for (const change of [
      { about: "" },
      { knownFrom: "" },
      { knownSince: "soon" },
      { knownSince: "2024-13-45" },
    ])
      expect(KnownPlaceSchema.safeParse({ ...written, ...change }).success).toBe(false);
  });
});
