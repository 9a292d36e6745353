import { describe, expect, it } from "vitest";
import { textAt } from "./json-value.ts";
import {
  apiInstant,
  firstOf,
  groupBy,
  present,
  readAnswer,
  readCourse,
  readDetail,
  readNote,
  readPerson,
  readTags,
  userName,
} from "./reading.ts";

const raw = {
  place: "x",
  sourceId: "1",
  name: "Ada Okafor",
  emails: [],
  phones: [],
  links: [],
  location: " Berlin \n",
};

describe("reading a person of another system", () => {
  it("forgives a bad address beside a good one, and not alone", () => {
    expect(readPerson({ ...raw, emails: ["ada@example.com", "broken"] })).toMatchObject({
      emails: ["ada@example.com"],
      faults: [],
      warnings: [expect.stringMatching(/broken/) as string],
      location: "Berlin",
    });
    expect(readPerson({ ...raw, emails: ["broken"] }).faults.join()).toMatch(/broken/);
  });

  it("keeps details and answers, but nothing that nobody should decide on", () => {
    expect(readDetail("Notice period", "a month")).toMatchObject([{ text: "Notice period: a month" }]);
    expect(readAnswer("Which tools? ", " dbt\n")).toMatchObject([
      { kind: "answer", text: "Which tools? dbt" },
    ]);
    expect([...readDetail("Gender identity", "x"), ...readAnswer("What is your age?", "40")]).toEqual([]);
    expect(readAnswer("Which tools?", " ")).toEqual([]);
  });

  it("keeps a phone with words as history", () => {
    expect(readPerson({ ...raw, phones: ["ask Bo for it"] }).facts).toMatchObject([
      { kind: "contact", text: "ask Bo for it" },
    ]);
  });

  it("reads instants of APIs, and nothing else", () => {
    expect([
      apiInstant(1740823800000),
      apiInstant("2025-03-01T00:00:00Z"),
      apiInstant("soon"),
      apiInstant(null),
    ]).toEqual(["2025-03-01T10:10:00.000Z", "2025-03-01T00:00:00.000Z", null, null]);
  });

  it("makes facts of notes, tags, details and courses, and none of empty ones", () => {
    const note = { sourceId: "n", author: "Bo", at: null, restricted: false };
    expect(
      present([readNote({ ...note, text: "<p>Hi</p>" }), readNote({ ...note, text: " <br> " })]),
    ).toMatchObject([{ kind: "note", text: "Hi" }]);
    expect(readTags(["SQL", " SQL ", ""]).map((fact) => fact.text)).toEqual(["SQL"]);
    expect(readDetail("Pay", 5).map((fact) => fact.text)).toEqual(["Pay: 5"]);
    expect(readDetail("Pay", null)).toEqual([]);
    expect(readCourse([{ a: "x" }, {}], (entry) => [textAt(entry, "a")]).map((fact) => fact.text)).toEqual([
      "x",
    ]);
  });

  it("names users, takes the first that says something, and groups by key", () => {
    expect(userName({ first_name: "Rae", last_name: "R" })).toBe("Rae R");
    expect(firstOf("", "b", "c")).toBe("b");
    expect([...groupBy(["a1", "b1", "a2", ""], (text) => text.slice(0, 1))]).toEqual([
      ["a", ["a1", "a2"]],
      ["b", ["b1"]],
    ]);
  });
});
