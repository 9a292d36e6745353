import { expect, it } from "vitest";
import { readIdentity } from "./read-identity.ts";

const found = (value: string, confidence = 0.66) => ({ value, confidence });
const profile = (name: ReturnType<typeof found>, location = found("Leeds, UK")) => ({
  name,
  location,
  emails: [],
  phones: [],
  links: [],
  skills: [],
  languages: [],
  employment: [{ company: found("Bank of Leeds, London"), title: found("Analyst"), text: "" }],
  education: [],
});
const corrected = (field: "name" | "location", value: string) =>
  ({ part: "person", entry: "", field, value }) as const;

it("what resumes tell of their owner counts as it was read and as people put it right", () => {
  const corrections = [corrected("name", "Rob Smythe"), corrected("location", "York")];
  const readings = [
    { profile: profile(found("Robert Smythe")), corrections },
    { profile: profile(found("Robert Smythe")), corrections: [] },
  ];
  expect(readIdentity(readings)).toEqual({
    names: ["Robert Smythe", "Rob Smythe"],
    locations: ["Leeds, UK", "York"],
    workplaces: ["Bank of Leeds"],
  });
  expect(readIdentity([])).toEqual({ names: [], locations: [], workplaces: [] });
});

it.each([
  ["Data Engineer", 0.76, []],
  ["Machine Learning", 0.76, []],
  ["Chief Cook", 0.59, []],
  ["John Cook", 0.72, ["John Cook"]],
  ["Ana Ruiz", 0.5, ["Ana Ruiz"]],
])("a job title or a field of study is no name, however large: %s at %f", (name, confidence, names) => {
  expect(readIdentity([{ profile: profile(found(name, confidence)), corrections: [] }]).names).toEqual(names);
});

it("a name that somebody gave counts, whatever it sounds like, and working from anywhere is no place", () => {
  const corrections = [corrected("name", "Grace Law")];
  const read = readIdentity([{ profile: profile(found("Data Engineer"), found("Remote")), corrections }]);
  expect(read).toMatchObject({ names: ["Grace Law"], locations: [] });
});
