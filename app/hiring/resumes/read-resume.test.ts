import { expect, test } from "vitest";
import { buildLines, buildPage } from "./resume-page.builder.ts";
import { confidencesOf } from "./confidences.ts";
import { fromJsonResume } from "./from-json-resume.ts";
import { toJsonResume } from "./json-resume.ts";
import { readResume } from "./read-resume.ts";

const page = buildLines([
  "JORDAN AVERY",
  "jordan.avery@mail.example | second@mail.example | (555) 010-0142",
  "",
  "EXPERIENCE",
  "Backend Engineer, Northwind Systems (2019 - Present)",
  "- Wrote the order service.",
  "",
  "EDUCATION",
  "B.S. Computer Science, State University, 2019",
  "",
  "SKILLS",
  "Python, Go",
]);

test("pages without text give an empty profile", () => {
  const profile = readResume([buildPage([])]);
  expect(toJsonResume(profile)).toEqual({
    basics: { emails: [], phones: [], profiles: [] },
    work: [],
    education: [],
    skills: [],
    languages: [],
  });
});

test("every value has a confidence from 0 to 1 and a box on its page", () => {
  const { name, emails, employment, skills } = readResume([page]);
  for (const found of [name, emails[0], employment[0]?.title, employment[0]?.company, skills[0]]) {
    expect(found?.confidence).toBeGreaterThan(0.4);
    expect(found?.confidence).toBeLessThanOrEqual(1);
    expect(found?.region).toMatchObject({ page: 1 });
  }
});

test("what is read from a scan is less sure", () => {
  const written = readResume([page]).emails[0]?.confidence ?? 0;
  expect(readResume([page], { scanned: true }).emails[0]?.confidence).toBeCloseTo(written * 0.8, 2);
});

test("a profile becomes JSON Resume: an open end has no date, further addresses stand apart", () => {
  const resume = toJsonResume(readResume([page]));
  expect(resume.basics).toMatchObject({
    name: "Jordan Avery",
    email: "jordan.avery@mail.example",
    emails: ["second@mail.example"],
    phone: "(555) 010-0142",
  });
  expect(resume.work[0]).toMatchObject({
    name: "Northwind Systems",
    position: "Backend Engineer",
    startDate: "2019",
  });
  expect(resume.work[0]).not.toHaveProperty("endDate");
  expect(resume.education[0]).toMatchObject({
    institution: "State University",
    studyType: "B.S.",
    area: "Computer Science",
    endDate: "2019",
  });
});

test("the confidences stand where the values of the JSON Resume stand", () => {
  const profile = readResume([page]);
  const sure = confidencesOf(profile);
  expect(sure).toMatchObject({
    basics: {
      name: { confidence: expect.any(Number) as number },
      email: { confidence: 0.98 },
      emails: [{ confidence: 0.98 }],
      phone: { confidence: expect.any(Number) as number },
      phones: [],
    },
    work: [{ name: {}, position: {}, startDate: {}, endDate: {}, summary: {} }],
    skills: [{ name: { confidence: 0.85 } }, { name: { confidence: 0.85 } }],
  });
});

test("a file that is JSON Resume itself is taken as it says, and broken JSON is text", () => {
  const source = JSON.stringify({
    basics: { name: "Jane Roe", email: "j@mail.example" },
    work: [{ company: "Pinecrest", position: "Analyst", startDate: "2016-06-24" }],
    skills: [{ name: "Web", keywords: ["HTML", "CSS"] }],
  });
  const profile = fromJsonResume(source);
  expect(profile && toJsonResume(profile)).toMatchObject({
    basics: { name: "Jane Roe", email: "j@mail.example" },
    work: [{ name: "Pinecrest", position: "Analyst", startDate: "2016-06" }],
    skills: [{ name: "HTML" }, { name: "CSS" }],
  });
  expect(fromJsonResume('{"basics": {')).toBeUndefined();
  const careless = fromJsonResume(
    JSON.stringify({
      basics: {
        name: "Jane Roe",
        email: "write to me",
        url: "my page",
        profiles: [{ url: "jane.example/é" }],
      },
      work: [{ name: "Pinecrest", startDate: "March 2020", endDate: "Present" }],
    }),
  );
  expect(careless && toJsonResume(careless)).toMatchObject({
    basics: { name: "Jane Roe", emails: [], url: "https://jane.example/%C3%A9", profiles: [] },
    work: [{ name: "Pinecrest", startDate: "2020-03" }],
  });
  expect(fromJsonResume("Jane Roe")).toBeUndefined();
});

test("a line made to slow the reading down is cut and costs no time", () => {
  const began = performance.now();
  readResume([
    buildLines([
      "a@".repeat(50_000),
      "1 ".repeat(50_000),
      "( - ".repeat(50_000),
      "2019 - ".repeat(30_000),
      "x, ".repeat(40_000),
    ]),
  ]);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test("a list of languages that nobody speaks is a part of the skills", () => {
  const profile = readResume([
    buildLines(["Jane Roe", "", "SKILLS", "", "LANGUAGES", "Scala, Python", "", "EDUCATION", "BSc, 2019"]),
  ]);
  expect(profile.skills.map((skill) => skill.value)).toEqual(["Scala", "Python"]);
  expect(profile.languages).toEqual([]);
});

test.each([
  [
    ["PROGRAMMING LANGUAGES", "Python (advanced), Java (intermediate), SQL (expert)"],
    ["advanced", "intermediate", "expert"],
  ],
  [
    ["LANGUAGES", "Python (advanced)", "Java (intermediate)", "SQL (expert)"],
    ["advanced", "intermediate", "expert"],
  ],
])("programming languages are skills, their levels with them: %j", (lines, levels) => {
  const { skills, languages } = toJsonResume(readResume([buildLines(["Jane Roe", "", ...lines])]));
  expect(languages).toEqual([]);
  expect(skills.map(({ name }) => name)).toEqual(["Python", "Java", "SQL"]);
  expect(skills.flatMap(({ level }) => level ?? [])).toEqual(levels);
});

test("a section of computer languages beside one of spoken ones goes to the skills", () => {
  const lines = [
    "Jane Roe",
    "",
    "COMPUTER LANGUAGES",
    "Python (expert), Scala (good)",
    "",
    "LANGUAGES",
    "English (C1)",
  ];
  const { skills, languages } = toJsonResume(readResume([buildLines(lines)]));
  expect(skills).toEqual([
    { name: "Python", level: "expert" },
    { name: "Scala", level: "good" },
  ]);
  expect(languages).toEqual([{ language: "English", fluency: "C1" }]);
});

test.each([
  [["LANGUAGES", "English, German, Python, Java"]],
  [["LANGUAGES", "English", "German", "Python", "Java"]],
  [["SKILLS", "Languages: English, German, Python, Java"]],
  [["LANGUAGES", "English, German", "Programming: Python, Java"]],
])("languages for people and for computers are told apart: %j", (lines) => {
  const { skills, languages } = toJsonResume(readResume([buildLines(["Jane Roe", "", ...lines])]));
  expect(languages).toEqual([{ language: "English" }, { language: "German" }]);
  expect(skills).toEqual([{ name: "Python" }, { name: "Java" }]);
});

test("letters behind a spoken language are no languages for computers", () => {
  const { skills, languages } = toJsonResume(
    readResume([buildLines(["Jane Roe", "", "LANGUAGES", "English (R, W, S), German (C1)"])]),
  );
  expect(languages.map(({ language }) => language)).toEqual(["English", "German"]);
  expect(skills).toEqual([]);
});

test("languages under a label of their own are no skills, wherever they stand", () => {
  const told = (lines: readonly string[]) => {
    const { skills, languages } = toJsonResume(readResume([buildLines(lines)]));
    return [skills.map(({ name }) => name), languages];
  };
  expect(
    told(["林晓雯", "", "专业技能", "平台：Flink、ClickHouse", "语言：普通话（母语）、英语（流利）"]),
  ).toEqual([
    ["Flink", "ClickHouse"],
    [
      { language: "普通话", fluency: "母语" },
      { language: "英语", fluency: "流利" },
    ],
  ]);
  expect(told(["Adaeze Okonkwo", "Speaks: Igbo, English and Yoruba", "", "SKILLS", "Kafka, SQL"])).toEqual([
    ["Kafka", "SQL"],
    [{ language: "Igbo" }, { language: "English" }, { language: "Yoruba" }],
  ]);
  expect(told(["Adaeze Okonkwo", "", "SKILLS", "Languages: Python, Scala", "Tools: dbt, Kafka"])[0]).toEqual([
    "Python",
    "Scala",
    "dbt",
    "Kafka",
  ]);
});

test("how well somebody knows something is told, with how sure that is", () => {
  const profile = readResume([buildLines(["Jordan Avery", "", "SKILLS", "Python (expert), Go"])]);
  expect(toJsonResume(profile).skills).toEqual([{ name: "Python", level: "expert" }, { name: "Go" }]);
  expect(confidencesOf(profile)["skills"]).toMatchObject([
    { name: {}, level: { confidence: 0.85 } },
    { name: {} },
  ]);
});

test("JSON Resume keeps its levels, also those of the words of a skill", () => {
  const profile = fromJsonResume(
    JSON.stringify({
      basics: { name: "Jordan Avery" },
      skills: [
        { name: "Go", level: "Master" },
        { name: "Streams", level: "Beginner", keywords: ["Kafka", "Flink"] },
        { name: "SQL" },
      ],
    }),
  );
  expect(profile && toJsonResume(profile).skills).toEqual([
    { name: "Go", level: "Master" },
    { name: "Kafka", level: "Beginner" },
    { name: "Flink", level: "Beginner" },
    { name: "SQL" },
  ]);
});

test("where and when a resume was signed is no skill, nor who signed it", () => {
  const lines = [
    "Wiebke Harmsen",
    "",
    "KENNTNISSE",
    "R, SQL",
    "",
    "Emden, den 2. Juni 2026",
    "Wiebke Harmsen",
  ];
  expect(toJsonResume(readResume([buildLines(lines)])).skills).toEqual([{ name: "R" }, { name: "SQL" }]);
});
