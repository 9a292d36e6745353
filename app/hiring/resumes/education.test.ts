import { expect, test } from "vitest";
import { buildLines, buildPage, type Placed } from "./resume-page.builder.ts";
import { readEducation } from "./education.ts";
import type { EducationEntry } from "./profile.ts";
import { readingOrder } from "./reading-order.ts";

const told = (studies: readonly EducationEntry[]): (string | undefined)[][] =>
  studies.map(({ school, degree, field, start, end, grade }) =>
    [school, degree, field, start, end, grade].map((one) => one?.value),
  );
const read = (lines: readonly string[]): (string | undefined)[][] =>
  told(readEducation(readingOrder([buildLines(lines)])));

test.each([
  [
    ["M.Sc. in Physics", "Universität Bonn", "2009 - 2011"],
    ["Universität Bonn", "M.Sc.", "Physics", "2009", "2011", undefined],
  ],
  [
    ["PhD, Computer Science; Awesome University (MyTown)", "2010-2014 (expected)"],
    ["Awesome University", "PhD", "Computer Science", "2010", "2014", undefined],
  ],
  [
    ["Bachelor of Science in Finance; GPA: 3.74/4.00, Ohio State University, May 2017"],
    ["Ohio State University", "Bachelor of Science", "Finance", undefined, "2017-05", "3.74/4.00"],
  ],
  [
    ["Master of Science in Mathematics from Stanford University, 2001 - 2003"],
    ["Stanford University", "Master of Science", "Mathematics", "2001", "2003", undefined],
  ],
  [
    ["Licence Mathématiques", "Université Grenoble Alpes, 2011 – 2014"],
    ["Université Grenoble Alpes", "Licence", "Mathématiques", "2011", "2014", undefined],
  ],
  [
    ["2012.09 - 2016.06\t复旦大学\t统计学\t本科"],
    ["复旦大学", "本科", "统计学", "2012-09", "2016-06", undefined],
  ],
])("%j is one study", (lines, study) => {
  expect(read(lines)).toEqual([study]);
});

test("a second degree begins the next study, and inherits a school that stands over both", () => {
  expect(
    read([
      "Cornell University",
      "MEng in Computer Science, Dec 2014",
      "BS in Computer Science, May 2014",
    ]).map(([school, degree]) => [school, degree]),
  ).toEqual([
    ["Cornell University", "MEng"],
    ["Cornell University", "BS"],
  ]);
});

test("the town in the name of a state university stays, another place does not", () => {
  expect(read(["B.A. in History, University of California, Berkeley, 2009 - 2013"])[0]?.[0]).toBe(
    "University of California, Berkeley",
  );
  expect(read(["B.A. in History, Princeton University, London, 2009 - 2013"])[0]?.[0]).toBe(
    "Princeton University",
  );
});

test("sentences about a thesis begin no study", () => {
  const placed: Placed[] = [
    [40, 20, "2006 - 2009"],
    [40, 36, "B. Sc. Physics."],
    [40, 50, "Universität Bonn"],
    [40, 70, "The topic for the bachelor’s the-"],
    [40, 82, "sis was resonance, as in the"],
    [40, 94, "master studies that followed"],
  ];
  expect(told(readEducation(readingOrder([buildPage(placed)])))).toEqual([
    ["Universität Bonn", "B. Sc.", "Physics", "2006", "2009", undefined],
  ]);
});

test("dates that stand over their study are not the one's above", () => {
  const lines = [
    "2013 – 2016",
    "Bachelor of Commerce in Accounting",
    "Boston University",
    "2011 – 2013",
    "Bachelor of Arts in Psychology",
    "Carnegie Mellon University",
  ];
  expect(read(lines).map(([school, , , start]) => [school, start])).toEqual([
    ["Boston University", "2013"],
    ["Carnegie Mellon University", "2011"],
  ]);
});

test("a school within a university is named whole, and a state beside it is no degree", () => {
  expect(read(["The Wharton School, University of Pennsylvania", "BA in Economics", "2017"])[0]?.[0]).toBe(
    "The Wharton School, University of Pennsylvania",
  );
  const [study] = readEducation(
    readingOrder([
      buildPage([
        [40, 20, "Boston University", { bold: true }],
        [400, 20, "Boston, MA"],
        [40, 34, "MSc in Operational Research"],
        [400, 34, "2017 – 2020"],
      ]),
    ]),
  );
  expect([study?.degree?.value, study?.field?.value]).toEqual(["MSc", "Operational Research"]);
});

test("what follows a degree in its line is its field, and is told as a guess", () => {
  const [study] = readEducation(
    readingOrder([buildLines(["Master, Underwater Basketry, Universität Bonn, 2009 - 2011"])]),
  );
  expect(study?.field).toMatchObject({ value: "Underwater Basketry", confidence: 0.55 });
});

test("a school without a word that says so is its study's, where the others have theirs above the dates", () => {
  const studies = read([
    "Physics, BSc, Chalmers University",
    "2013 - 2016",
    "Science, Higher Secondary, Padma Bhavan",
    "2011 - 2013",
  ]);
  expect(studies.map(([school, degree, , start]) => [school, degree, start])).toEqual([
    ["Chalmers University", "BSc", "2013"],
    ["Padma Bhavan", "Higher Secondary", "2011"],
  ]);
});

test("where dates stand beside the school, the degree below is not the next school's", () => {
  const studies = read([
    "Pinecrest University\t07/2019 - 06/2023",
    "B.Tech Computer Science",
    "Padma Bhavan\t06/2017 - 04/2019",
    "Higher Secondary Science",
  ]);
  expect(studies.map(([school, degree]) => [school, degree])).toEqual([
    ["Pinecrest University", "B.Tech"],
    ["Padma Bhavan", "Higher Secondary"],
  ]);
});

test("a line that names the field wins over what stands beside the degree", () => {
  expect(
    read(["BSc | 2006 – 2011 | Pinecrest University", "• Major: Computer Engineering", "• GPA: 3.9"]),
  ).toEqual([["Pinecrest University", "BSc", "Computer Engineering", "2006", "2011", "3.9"]]);
});
