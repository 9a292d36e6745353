import { expect, test } from "vitest";
import { buildPage, buildLines } from "./resume-page.builder.ts";
import { readingOrder } from "./reading-order.ts";
import { readSkills } from "./skills.ts";
import { readLanguages } from "./spoken-languages.ts";

const read = (lines: readonly string[]): string[] =>
  readSkills(readingOrder([buildLines(lines)])).map((skill) => skill.value);

test("labels, levels and years of practice are not skills", () => {
  expect(
    read(["Languages: Python, C++", "Cloud – AWS, GCP", "• Django (advanced), SQL (sehr gut), 5+ yrs"]),
  ).toEqual(["Python", "C++", "AWS", "GCP", "Django", "SQL"]);
});

test("a date that strayed into the section is no skill", () => {
  expect(read(["Python", "Present", "Jun 2018 – Feb 2021", "May 2018", "SQL Server 2019"])).toEqual([
    "Python",
    "SQL Server 2019",
  ]);
});

test("a list that runs over lines is one list, and one item a line stays one item", () => {
  expect(read(["SQL, Visio, Jira, process mapping,", "stakeholder interviews"])).toEqual([
    "SQL",
    "Visio",
    "Jira",
    "process mapping",
    "stakeholder interviews",
  ]);
  expect(read(["Forecasting", "Negotiation"])).toEqual(["Forecasting", "Negotiation"]);
});

test("labels in a column of their own are left out", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Programming"],
      [180, 20, "Python, Java"],
      [40, 34, "Tools"],
      [180, 34, "Kafka, Docker"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["Python", "Java", "Kafka", "Docker"]);
});

test("spoken languages come with the level as printed", () => {
  const rows = readingOrder([buildLines(["English (native), French: B2", "英语（流利）"])]);
  expect(readLanguages(rows).map((one) => one.value)).toMatchObject([
    { language: "English", fluency: "native" },
    { language: "French", fluency: "B2" },
    { language: "英语" },
  ]);
});

test("bold labels over their lists are no skills", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Databases", { bold: true }],
      [40, 34, "PostgreSQL, Redis"],
      [40, 48, "Tools", { bold: true }],
      [40, 62, "dbt, Kafka"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["PostgreSQL", "Redis", "dbt", "Kafka"]);
});

test("words in boxes beside each other are skills of their own", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Docker"],
      [77, 20, "PostgreSQL"],
      [134, 20, "Git"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["Docker", "PostgreSQL", "Git"]);
});

test("where every item has its mark, a line without one goes on with the item above", () => {
  expect(read(["• Pricing", "• Stakeholder", "management", "• Forecasting"])).toEqual([
    "Pricing",
    "Stakeholder management",
    "Forecasting",
  ]);
});

const levels = (lines: readonly string[]): (string | undefined)[][] =>
  readSkills(readingOrder([buildLines(lines)])).map(({ value, level }) => [value, level]);

test.each([
  [
    ["Python (expert), SQL (sehr gut), Go"],
    [
      ["Python", "expert"],
      ["SQL", "sehr gut"],
      ["Go", undefined],
    ],
  ],
  [
    ["• Python : avancé", "• Talend : débutant"],
    [
      ["Python", "avancé"],
      ["Talend", "débutant"],
    ],
  ],
  [
    ["R – expert", "Stata – basic"],
    [
      ["R", "expert"],
      ["Stata", "basic"],
    ],
  ],
  [
    ["Excel 80%", "Looker 65 %"],
    [
      ["Excel", "80 %"],
      ["Looker", "65 %"],
    ],
  ],
  [
    ["BigQuery (5/5), dbt (2/5)"],
    [
      ["BigQuery", "5/5"],
      ["dbt", "2/5"],
    ],
  ],
  [
    ["SQL ●●●●●", "Kafka ●●○○○"],
    [
      ["SQL", "5/5"],
      ["Kafka", "2/5"],
    ],
  ],
  [
    ["SQL ★★★★", "Kafka ★★"],
    [
      ["SQL", "4/4"],
      ["Kafka", "2/4"],
    ],
  ],
  [
    ["SQL ●●●●●", "Kafka ●●●●●"],
    [
      ["SQL", undefined],
      ["Kafka", undefined],
    ],
  ],
  [
    ["Expert: Kafka, Flink", "Beginner: Trino"],
    [
      ["Kafka", "Expert"],
      ["Flink", "Expert"],
      ["Trino", "Beginner"],
    ],
  ],
  [
    ["Expert: Kafka · Beginner: Trino, Go"],
    [
      ["Kafka", "Expert"],
      ["Trino", "Beginner"],
      ["Go", "Beginner"],
    ],
  ],
  [["Maîtrise : QlikView"], [["QlikView", "Maîtrise"]]],
  [
    ["Proficient in Java, Scala"],
    [
      ["Java", "Proficient"],
      ["Scala", "Proficient"],
    ],
  ],
  [
    ["编程：Python（精通）、Spark（熟练）"],
    [
      ["Python", "精通"],
      ["Spark", "熟练"],
    ],
  ],
  [
    ["熟练掌握SQL、Hive"],
    [
      ["SQL", "熟练掌握"],
      ["Hive", "熟练掌握"],
    ],
  ],
  [
    ["Python", "Expert", "Scala", "Beginner"],
    [
      ["Python", "Expert"],
      ["Scala", "Beginner"],
    ],
  ],
])("%j has levels", (lines, skills) => {
  expect(levels(lines)).toEqual(skills);
});

test("a word of a name is no level", () => {
  const names = [
    ...["Visual Basic", "Expert systems", "CI/CD", "Support 24/7", "Backblaze B2", "Python 2/3"],
    ...["React Native", "cloud native", "Windows 7/8", "Windows 8/10", "Llama 3/4", "ANSYS Fluent"],
  ];
  expect(levels([names.join(", ")])).toEqual(names.map((name) => [name, undefined]));
});

test("a hollow mark parts skills as a full one does", () => {
  const skills = ["Python", "SQL", "Spark"].map((name) => [name, undefined]);
  expect(levels(["Python ○ SQL ○ Spark ○"])).toEqual(skills);
  expect(levels(["Python ● SQL ● Spark ●"])).toEqual(skills);
});

test("a level stands beside its skill in a column of its own", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "PyTorch"],
      [180, 20, "95%"],
      [40, 34, "Azure"],
      [180, 34, "sehr gut"],
    ]),
  ]);
  expect(readSkills(rows).map(({ value, level }) => [value, level])).toEqual([
    ["PyTorch", "95 %"],
    ["Azure", "sehr gut"],
  ]);
});

test("a word with a level is no spoken language where those that are known are no more than half", () => {
  const spoken = (lines: readonly string[]) =>
    readLanguages(readingOrder([buildLines(lines)])).map(({ value }) => value.language);
  expect(spoken(["Kafka (advanced)", "Airflow (intermediate)"])).toEqual([]);
  expect(spoken(["English (C1)", "Kafka (advanced)"])).toEqual(["English"]);
  expect(spoken(["English, German, Python (good)"])).toEqual(["English", "German"]);
  expect(spoken(["English, German, Montenegrin (good)"])).toEqual(["English", "German", "Montenegrin"]);
});

test("a language that no table knows is one between others, or with a level beside it", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Montenegrin"],
      [180, 20, "native"],
      [40, 34, "English"],
      [180, 34, "C1"],
      [40, 48, "français, duala, anglais"],
    ]),
  ]);
  expect(readLanguages(rows).map(({ value }) => [value.language, value.fluency])).toEqual([
    ["Montenegrin", "native"],
    ["English", "C1"],
    ["français", undefined],
    ["duala", undefined],
    ["anglais", undefined],
  ]);
});

test("a colon behind a bold label is no part of the first skill", () => {
  const rows = readingOrder([
    buildPage([
      [40, 20, "Frameworks", { bold: true }],
      [90, 20, ": Flink, Spark"],
    ]),
  ]);
  expect(readSkills(rows).map((skill) => skill.value)).toEqual(["Flink", "Spark"]);
});

test("a table of two columns has labels if one cell at its right is a list, and titles are no skills", () => {
  const table = (cells: readonly (readonly [string, string])[]): string[] =>
    readSkills(
      readingOrder([
        buildPage(
          cells.flatMap(([label, list], index) => [
            [40, 20 + index * 14, label] as const,
            [180, 20 + index * 14, list] as const,
          ]),
        ),
      ]),
    ).map((skill) => skill.value);
  expect(
    table([
      ["Reporting", "Power BI"],
      ["Integration", "SSIS, Data Factory"],
      ["Databases", "SQL Server"],
    ]),
  ).toEqual(["Power BI", "SSIS", "Data Factory", "SQL Server"]);
  expect(
    table([
      ["Tool", "Level"],
      ["Tableau", "Expert"],
      ["Figma", "Intermediate"],
    ]),
  ).toEqual(["Tableau", "Figma"]);
});

test("pastimes that share the section of the skills are none", () => {
  expect(read(["Technical: SQL, R", "Interests: rowing, radio plays"])).toEqual(["SQL", "R"]);
});

test.each([
  ["Spoken: English, Spanish and a little Czech", ["English", "Spanish", "Czech"]],
  ["Language: Fluent in Dutch, conversational in French", ["Dutch", "French"]],
  ["Languages Known : English, Tamil", ["English", "Tamil"]],
  ["Mother tongue(s): Portuguese", ["Portuguese"]],
])("%s lists spoken languages, the first too", (line, languages) => {
  const rows = readingOrder([buildLines([line])]);
  expect(readLanguages(rows).map(({ value }) => value.language)).toEqual(languages);
  expect(readSkills(rows)).toEqual([]);
});

test("a level before a spoken language is its level", () => {
  const [language] = readLanguages(readingOrder([buildLines(["Language: Fluent in Dutch"])]));
  expect(language?.value).toEqual({ language: "Dutch", fluency: "Fluent" });
});

test("two labelled lists beside each other are two, and spoken languages in cells are none of them", () => {
  const page = buildPage([
    [40, 20, "Languages: Go, Python, Bash"],
    [300, 20, "Cloud: AWS, Terraform"],
    [40, 48, "Sprachen"],
    [140, 48, "Deutsch (Muttersprache), Englisch (fließend),"],
    [140, 62, "Niederländisch (gut)"],
  ]);
  expect(readSkills(readingOrder([page])).map((skill) => skill.value)).toEqual([
    "Go",
    "Python",
    "Bash",
    "AWS",
    "Terraform",
  ]);
});
