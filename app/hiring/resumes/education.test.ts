import { expect, test } from "vitest";
import { buildLines, buildPage, type Placed } from "./resume-page.builder.ts";
import { readEducation } from "./education.ts";
import type { EducationEntry } from "./profile.ts";
import { readingOrder } from "./reading-order.ts";
import { wholeLines } from "./table-lines.ts";

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

test("a date after the grade in words is no grade", () => {
  expect(read(["Durham University", "MMath in Mathematics; GPA: First, 06/2010"])).toEqual([
    ["Durham University", "MMath", "Mathematics", undefined, "2010-06", undefined],
  ]);
});

test("a minor keeps both its brackets", () => {
  expect(read(["BSc Computer Science (minor in Linguistics), University of Leeds, 2010 - 2013"])).toEqual([
    ["University of Leeds", "BSc", "Computer Science (minor in Linguistics)", "2010", "2013", undefined],
  ]);
});

test("a Spanish grade is read behind its dates", () => {
  expect(read(["Universidad de Sevilla", "Grado en Matemáticas, 2008–2012. Nota: 8,9/10"])).toEqual([
    ["Universidad de Sevilla", "Grado", "Matemáticas", "2008", "2012", "8,9/10"],
  ]);
});

test.each([
  ["MSc Data Science, Covenant University, 2018 – 2019, 4.52/5.00", "4.52/5.00"],
  ["BSc Physics, Covenant University, 2010 – 2015, 3.9 of 5", "3.9 of 5"],
  ["BSc Physics | Pinecrest University | 2010 – 2013 | 91 %", "91 %"],
  ["Licence Physique, Université de Nantes, 2010 – 2013, 14,5/20", "14,5/20"],
  ["Bachelor of Science Informatik (1,9), Hochschule Emden, 2010 – 2013", "1,9"],
  ["Grado en Matemáticas (7,8/10), Universidad de Navarra, 2010 – 2014", "7,8/10"],
  ["BA History, Durham University, 2010 – 2013, First-class honours", "First-class honours"],
  ["Diplôme d'ingénieur, Statistique, INSA Rennes, 2010 – 2015, mention bien", "mention bien"],
])("%s has a grade that no word gives away", (line, grade) => {
  const [study] = read([line]);
  expect(study?.[5]).toBe(grade);
  expect(study?.[2]).not.toContain(grade);
});

test("a share of something else is no grade", () => {
  expect(
    read(["BSc Physics, Pinecrest University, 2010 – 2013", "• Top 5% of the year"])[0]?.[5],
  ).toBeUndefined();
});

test.each([
  [
    ["Executive MBA", "London Business School", "2015 – 2017"],
    ["London Business School", "Executive MBA", undefined],
  ],
  [
    ["Part-time MBA, IESE Business School, 2012 – 2014"],
    ["IESE Business School", "Part-time MBA", undefined],
  ],
  [["MBA Program, Harvard Business School, 2012 – 2014"], ["Harvard Business School", "MBA", undefined]],
  [["MBA (Finance), Wharton School, 2012 – 2014"], ["Wharton School", "MBA", "Finance"]],
  [["MBA/MS Computer Science, MIT, 2012 – 2014"], ["MIT", "MBA/MS", "Computer Science"]],
  [
    ["Rotterdam School of Management MBA", "2010 – 2011"],
    ["Rotterdam School of Management", "MBA", undefined],
  ],
  [["MBA from Xavier Jamshedpur, 2010 – 2012"], ["Xavier Jamshedpur", "MBA", undefined]],
  [["BSc University of Bristol, 2010 – 2013"], ["University of Bristol", "BSc", undefined]],
])("%j: how one studies is no field", (lines, study) => {
  expect(read(lines)[0]?.slice(0, 3)).toEqual(study);
});

test("a degree of a Fachhochschule is a degree, and no school", () => {
  expect(
    read(["2006 - 2011 | Fachhochschule Flensburg", "Diplom-Informatiker (FH), Note 2,1"]).map(
      ([school, , , start, , grade]) => [school, start, grade],
    ),
  ).toEqual([["Fachhochschule Flensburg", "2006", "2,1"]]);
});

test.each([
  [
    ["B.Stat Statistics", "Jadavpur University", "2008 – 2012"],
    ["Jadavpur University", "B.Stat", "Statistics", "2008", "2012", undefined],
  ],
  [
    ["ND Statistics", "Kaduna Polytechnic", "2005 – 2007"],
    ["Kaduna Polytechnic", "ND", "Statistics", "2005", "2007", undefined],
  ],
  [
    ["2009 – 2012 : Ingénieur en Statistique, ENSEA Université"],
    ["ENSEA Université", "Ingénieur", "Statistique", "2009", "2012", undefined],
  ],
  [
    ["M.Sc. in Statistics, University of Ibadan (CGPA 4.8/5), 2013"],
    ["University of Ibadan", "M.Sc.", "Statistics", undefined, "2013", "4.8/5"],
  ],
  [
    ["TUFTS UNIVERSITY", "Bachelor of Science in Economics. GPA 3.81", "2014 – 2018"],
    ["TUFTS UNIVERSITY", "Bachelor of Science", "Economics", "2014", "2018", "3.81"],
  ],
  [
    ["2013 – 2015", "MASTER IN APPLIED STATISTICS Universidade de Coimbra"],
    ["Universidade de Coimbra", "MASTER", "APPLIED STATISTICS", "2013", "2015", undefined],
  ],
  [
    [
      "Technische Universität Dortmund",
      "Studium der Statistik",
      "Abschluss: Diplom (Note 1,7)",
      "1998 – 2004",
    ],
    ["Technische Universität Dortmund", "Diplom", "Studium der Statistik", "1998", "2004", "1,7"],
  ],
  [
    ["MSc Social Statistics / London School of Economics", "2016 – 2017", "Distinction."],
    ["London School of Economics", "MSc", "Social Statistics", "2016", "2017", "Distinction"],
  ],
])("%j is one study, with its grade and its label apart", (lines, study) => {
  expect(read(lines)).toEqual([study]);
});

test.each([
  ["Higher Diploma in Data Analytics", "Higher Diploma", "Data Analytics"],
  ["Leaving Certificate, Coláiste na Coiribe", "Leaving Certificate", undefined],
  ["Victorian Certificate of Education", "Victorian Certificate of Education", undefined],
  ["硕士研究生", "硕士研究生", undefined],
])("%s is a degree of its own kind", (line, degree, field) => {
  expect(read([line, "Northfield College", "2016 - 2017"])[0]?.slice(1, 3)).toEqual([degree, field]);
});

test("a school that is called high school is one, and what was taken there is its degree", () => {
  expect(read(["Calder High School 2008-2015", "A levels: Maths, Geography"])).toMatchObject([
    ["Calder High School", "A levels", expect.anything(), "2008", "2015", undefined],
  ]);
});

test("a school of another language is no subject", () => {
  expect(read(["2011 – 2015", "B. Sc. Informatik", "Politechnika Wrocławska"])[0]?.[0]).toBe(
    "Politechnika Wrocławska",
  );
});

test("lines of a table that overlap are one row of it, and who examined is no school", () => {
  const placed: Placed[] = [
    [300, 20, "Year of"],
    [40, 27, "Course"],
    [120, 27, "Institution"],
    [220, 27, "Board"],
    [400, 27, "CGPA"],
    [300, 34, "Passing"],
    [120, 60, "Valley College"],
    [40, 67, "B.Tech (CSE)"],
    [220, 67, "JNTU"],
    [300, 67, "2025"],
    [400, 67, "8.41"],
    [120, 74, "of Engineering"],
    [40, 100, "Intermediate"],
    [220, 100, "Board of Int."],
    [120, 107, "Vidya College"],
    [300, 107, "2021"],
    [400, 107, "94.6%"],
    [40, 114, "(MPC)"],
    [220, 114, "Education"],
  ];
  expect(told(readEducation(wholeLines(readingOrder([buildPage(placed)]))))).toEqual([
    ["Valley College of Engineering", "B.Tech", "CSE", undefined, "2025", "8.41"],
    ["Vidya College", "Intermediate", "MPC", undefined, "2021", "94.6%"],
  ]);
});

test("a doctorate is named whole, and a minor is no second study", () => {
  expect(read(["2015 – 2019", "Promotion zur Dr. rer. nat., Universität Oldenburg"])[0]?.slice(0, 3)).toEqual(
    ["Universität Oldenburg", "Promotion zur Dr. rer. nat.", undefined],
  );
  expect(
    read([
      "Peay State University",
      "Bachelor's Degree 05/2014",
      "Major: Business Administration Minor: Statistics",
    ]).map((study) => study.slice(0, 3)),
  ).toEqual([["Peay State University", "Bachelor's Degree", "Business Administration"]]);
});

test("a long point that begins with a degree and names its school is a study", () => {
  const lines = ["• Master of Science in Information Systems, Trinity River University, Dallas, TX - 2019"];
  expect(read(lines)[0]?.slice(0, 5)).toEqual([
    "Trinity River University",
    "Master of Science",
    "Information Systems",
    undefined,
    "2019",
  ]);
});

test("a level and its school may stand beside each other, and per cent may be the title of a column", () => {
  expect(read(["Enseñanza media: Liceo Manuel de Salas, 2002-2005"])[0]?.slice(0, 2)).toEqual([
    "Liceo Manuel de Salas",
    "Enseñanza media",
  ]);
  const placed: Placed[] = [
    [40, 20, "Degree"],
    [140, 20, "College"],
    [300, 20, "Year"],
    [400, 20, "%"],
    [40, 34, "M.Sc (Physics)"],
    [140, 34, "Vaigai Arts College"],
    [300, 34, "2017"],
    [400, 34, "78"],
  ];
  expect(told(readEducation(wholeLines(readingOrder([buildPage(placed)]))))[0]?.at(-1)).toBe("78");
});

test("small capitals tear no word of a subject apart", () => {
  const placed: Placed[] = [
    [40, 20, "Charles River Institute"],
    [40, 34, "BS in M", { size: 10 }],
    [75, 36, "ATHEMATICS", { size: 8 }],
    [40, 48, "May 2025"],
  ];
  expect(told(readEducation(readingOrder([buildPage(placed)])))[0]?.[2]).toBe("MATHEMATICS");
});
