import { expect, it } from "vitest";
import { checkProfile } from "../resumes/checked-profile.ts";
import { namedValues, offerValues, valueQuery } from "./read-values.ts";

const found = (value: string) => ({ value, confidence: 0.9 });
const profileOf = (company: string, school: string, ...skills: string[]) =>
  checkProfile(
    {
      emails: [],
      phones: [],
      links: [],
      languages: [],
      skills: skills.map(found),
      employment: [{ company: found(company), text: "" }],
      education: [{ school: found(school) }],
    },
    [],
  );

it("a value is kept from each of its words on, without accents and capitals", () => {
  expect(namedValues(profileOf("Deutsche Bank AG", "École Normale", "C++", "C"))).toEqual([
    "company¦deutsche bank ag",
    "company¦bank ag",
    "company¦ag",
    "school¦ecole normale",
    "school¦normale",
    "skill¦c++",
    "skill¦c",
  ]);
});

it("a value is asked for by its beginning, a very short one as a whole, and nothing typed breaks out of its quotes", () => {
  expect(valueQuery("company", " Deutsche  BANK ")).toBe("'company¦deutsche bank':*");
  expect(valueQuery("skill", "R")).toBe("'skill¦r'");
  expect(valueQuery("school", "x' | 'y\\¦")).toBe("'school¦x y':*");
  expect(valueQuery("school", " -'\\ ")).toBeNull();
});

it("values are offered by the beginning of any word, each once under its first spelling, the most frequent first", () => {
  const profiles = [
    profileOf("Bank of Lisbon", "Porto", "SQL"),
    profileOf("Nordbank", "Porto", "sql"),
    profileOf("Deutsche Bank", "Porto", "dbt"),
    profileOf("Deutsche  bank", "Lisbon", "Spark SQL"),
  ];
  expect(offerValues(profiles, "company", "bank")).toEqual(["Deutsche Bank", "Bank of Lisbon"]);
  expect(offerValues(profiles, "skill", "sq")).toEqual(["SQL", "Spark SQL"]);
  expect(offerValues(profiles, "school", "!")).toEqual([]);
});
