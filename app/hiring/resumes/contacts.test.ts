import { expect, test } from "vitest";
import { candidateRows } from "./address-rows.ts";
import { buildLines, buildPage, type Placed } from "./resume-page.builder.ts";
import { readEmails, readPhones } from "./contacts.ts";
import { readLocation } from "./location.ts";
import { readLinks } from "./links.ts";
import type { ResumePage } from "./page.ts";
import { readName } from "./person-name.ts";
import { readingOrder } from "./reading-order.ts";
import { toSections } from "./sections.ts";

function contactsOf(page: ResumePage) {
  const rows = readingOrder([page]);
  const sections = toSections(rows);
  const values = (found: readonly { value: string }[]): string[] => found.map((one) => one.value);
  const emails = readEmails(sections, [page]);
  const links = readLinks(sections, [page]);
  return {
    name: readName(rows, emails, links)?.value,
    emails: values(emails),
    phones: values(readPhones(sections, [page])),
    links: values(links),
    location: readLocation(sections)?.value,
  };
}

test("addresses of referees are not the candidate's", () => {
  const read = contactsOf(
    buildLines([
      "Jane Roe",
      "jane@mail.example",
      "+44 20 7946 0991",
      "",
      "REFERENCES",
      "Prof. A. Marsh, marsh@uni.example, +1 608 555 0100",
    ]),
  );
  expect(read.emails).toEqual(["jane@mail.example"]);
  expect(read.phones).toEqual(["+44 20 7946 0991"]);
});

test("years, identifiers and fax numbers are no telephone numbers", () => {
  const read = contactsOf(
    buildLines(["Jane Roe", "orcid.org/0000-0002-1825-0097", "2010 - 2014", "Fax: +1 608 555 0100"]),
  );
  expect(read.phones).toEqual([]);
});

test("profiles are found behind links, as handles, and broken over lines; project pages are not theirs", () => {
  const placed: Placed[] = [
    [40, 20, "Jane Roe", { size: 20 }],
    [40, 50, "janeroe", { link: "https://www.linkedin.com/in/janeroe" }],
    [40, 64, "GitHub: jroe"],
    [40, 78, "www.xing.com/profile/jane-"],
    [40, 92, "roe77"],
    [40, 130, "PROJECTS", { bold: true }],
    [40, 150, "Bird maps, see https://birds.example.org/maps/view/all"],
  ];
  expect(contactsOf(buildPage(placed)).links).toEqual([
    "https://www.linkedin.com/in/janeroe",
    "https://github.com/jroe",
    "www.xing.com/profile/jane-roe77",
  ]);
});

test.each([
  [["MARGARET J. HOLLOWAY", "mjholloway@post.example"], "Margaret J. Holloway"],
  [["Curriculum Vitae", "Name: Annika Böhmer"], "Annika Böhmer"],
  [["B E N J A M I N A S H W O R T H", "ben.ashworth@mail.example"], "Benjamin Ashworth"],
  [["Eleanor Fitzgibbon, Ph.D.", "e.fitzgibbon@mail.example"], "Eleanor Fitzgibbon"],
  [["张伟明", "求职意向：数据分析师"], "张伟明"],
  [["Ilse Van den Broeck", "Data Engineer", "Gent, Belgium"], "Ilse Van den Broeck"],
  [["Resume", "Senior Data Engineer", "jane@mail.example"], undefined],
])("the name in %j is %s", (lines, name) => {
  expect(contactsOf(buildLines(lines)).name).toBe(name);
});

test("a name on two large lines is one, whatever stands beside it", () => {
  const read = contactsOf(
    buildPage([
      [20, 30, "Imani", { size: 24 }],
      [300, 54, "Profile text at the right"],
      [20, 57, "Okafor", { size: 24 }],
    ]),
  );
  expect(read.name).toBe("Imani Okafor");
});

test("the place is the candidate's own, with or without a label", () => {
  expect(contactsOf(buildLines(["Jane Roe", "Leeds, United Kingdom | jane@mail.example"])).location).toBe(
    "Leeds, United Kingdom",
  );
  expect(contactsOf(buildLines(["Jane Roe", "Wohnort: Lüneburg"])).location).toBe("Lüneburg");
});

test("the name that friends use stays in the name, and a span of time is no telephone", () => {
  const page = buildPage([
    [40, 20, 'Katherine "Kate" Lindgren', { size: 22 }],
    [40, 60, "09/2023 – 09/2024"],
    [40, 80, "+1 617-555-0188"],
  ]);
  const sections = toSections(readingOrder([page]));
  expect(readPhones(sections, [page]).map((phone) => phone.value)).toEqual(["+1 617-555-0188"]);
  expect(readName(readingOrder([page]), [], [])?.value).toBe('Katherine "Kate" Lindgren');
});

test("a mail address too long for its column is whole, by its link or by the line below", () => {
  const column = (lines: readonly Placed[]): ResumePage =>
    buildPage([[40, 10, "Jane Roe", { size: 20 }], ...lines, [40, 120, "What this column can hold"]]);
  const link = "mailto:jane.roe@mail.example";
  expect(contactsOf(column([[40, 50, "jane.roe@mail.exam", { link }]])).emails).toEqual([
    "jane.roe@mail.example",
  ]);
  const wrapped = column([
    [40, 50, "jane.roe@"],
    [40, 62, "mail.example.org"],
    [40, 80, "jane.middle.roe@larkspur.co"],
    [40, 92, "m"],
  ]);
  expect(contactsOf(wrapped).emails).toEqual(["jane.roe@mail.example.org", "jane.middle.roe@larkspur.com"]);
  const apart = column([
    [40, 50, "jane.roe@pinecrest.example.org"],
    [40, 62, "janeroe"],
  ]);
  expect(contactsOf(apart).emails).toEqual(["jane.roe@pinecrest.example.org"]);
});

test("numbers beside the mail address are telephones, whatever the section is called", () => {
  const read = contactsOf(
    buildLines(["Jane Roe", "", "ABOUT", "jane@mail.example", "06 12 34 56 78", "", "EXPERIENCE", "Analyst"]),
  );
  expect(read.phones).toEqual(["06 12 34 56 78"]);
});

test("a handle under the name of its network is an address, a heading or another network is not", () => {
  const read = contactsOf(
    buildPage([
      [40, 10, "Jane Roe", { size: 20 }],
      [40, 40, "LinkedIn", { bold: true }],
      [240, 40, "GitHub", { bold: true }],
      [40, 54, "janeroe"],
      [240, 54, "jroe"],
      [40, 80, "Xing", { bold: true }],
      [40, 94, "SKILLS", { bold: true }],
    ]),
  );
  expect(read.links).toEqual(["https://linkedin.com/in/janeroe", "https://github.com/jroe"]);
});

test("lines of referees are none of the candidate's, and those with addresses come first", () => {
  const page = buildLines([
    "Jane Roe",
    "",
    "EXPERIENCE",
    "Analyst, Pinecrest",
    "",
    "ABOUT",
    "jane@mail.example",
    "",
    "REFERENCES",
    "A. Marsh",
  ]);
  const lines = candidateRows(toSections(readingOrder([page])));
  expect(lines.map(({ row, early }) => [row.text, early])).toEqual([
    ["Jane Roe", true],
    ["ABOUT", true],
    ["jane@mail.example", true],
    ["EXPERIENCE", false],
    ["Analyst, Pinecrest", false],
  ]);
});

test("an address written so that machines do not see it is one address, and its second half no page", () => {
  const read = contactsOf(buildLines(["Ingrid Halvorsen", "Oslo. Mail: ingrid.h [at] fastmail.com."]));
  expect(read.emails).toEqual(["ingrid.h@fastmail.com"]);
  expect(read.links).toEqual([]);
});

test("two names of links beside each other are no handle", () => {
  expect(contactsOf(buildLines(["Ingrid Halvorsen", "LinkedIn | Website"])).links).toEqual([]);
});

test("letters set apart are a name, its apostrophes and hyphens too", () => {
  const page = buildPage([
    [40, 20, "N I A M H O ' C O N N E L L - B R A D Y", { size: 18 }],
    [40, 60, "niamh.oconnell@mail.example"],
  ]);
  expect(contactsOf(page).name).toBe("Niamh O'Connell-Brady");
});

test("a large name goes on in the line below, whatever stands beside the two", () => {
  const large = { size: 36, bold: true };
  const page = buildPage([
    [40, 20, "Joaquín Ibáñez-", large],
    [400, 26, "joaquin@mail.example"],
    [400, 40, "+34 91 555 27 80"],
    [40, 62, "Ruiz", large],
    [40, 110, "Engineer of data with a past in hospitals and in telephones."],
  ]);
  expect(contactsOf(page).name).toBe("Joaquín Ibáñez-Ruiz");
});

test.each(["现居：广州", "Lives in: 广州", "Wohnhaft in: 广州"])("%s says where somebody lives", (line) => {
  const page = buildLines(["林晓雯", line, "xiaowen@mail.example"]);
  expect(readLocation(toSections(readingOrder([page])))?.value).toBe("广州");
});

test("a postcode before its town is no telephone number", () => {
  expect(contactsOf(buildLines(["Jane Roe", "Rua do Almada 214, 4050-032, Porto"])).phones).toEqual([]);
});

test("an address that begins with www is a link, whatever it ends with", () => {
  expect(contactsOf(buildLines(["Jane Roe", "www.janedata.example"])).links).toEqual([
    "www.janedata.example",
  ]);
});

test.each([
  ["1090 Wien", "1090 Wien"],
  ["⚑ 1090 Wien", "1090 Wien"],
  ["Lyon (69) - 07 55 50 01 38 - jane@mail.example", "Lyon (69)"],
  ["Detroit, Michigan 48226 | jane@mail.example", "Detroit, Michigan 48226"],
  ["17 Heol y Deri, Cardiff CF14 6HF", "17 Heol y Deri, Cardiff CF14 6HF"],
  ["Ciudad Serdán | jane@mail.example", "Ciudad Serdán"],
  ["Mobile: +44 7911 123456 E-mail: jane@mail.example Location: Reading, Berkshire", "Reading, Berkshire"],
  ["Email address: jane@mail.example", undefined],
  ["Data Engineer | jane@mail.example", undefined],
  ["Strategy 2025 | jane@mail.example", undefined],
])("%s says where somebody lives: %s", (line, location) => {
  expect(contactsOf(buildLines(["Jane Roe", "", line])).location).toBe(location);
});

test("a town and its region over the line of addresses are where somebody lives, and a name is not", () => {
  const page = buildLines(["Jane Roe", "Yopougon, Lagunes", "jane@mail.example"]);
  const sections = toSections(readingOrder([page]));
  expect(readLocation(sections, "Jane Roe")?.value).toBe("Yopougon, Lagunes");
  const named = toSections(readingOrder([buildLines(["Roe, Jane", "jane@mail.example"])]));
  expect(readLocation(named, "Jane Roe")).toBeUndefined();
});

test("a name on three lines is whole, and none ends with a hyphen", () => {
  const page = buildPage([
    [40, 20, "Imani", { size: 24, bold: true }],
    [40, 48, "Adebayo-", { size: 24, bold: true }],
    [40, 76, "Cole", { size: 24, bold: true }],
    [40, 110, "Data Engineer"],
    [40, 130, "imani@mail.example"],
  ]);
  expect(contactsOf(page).name).toBe("Imani Adebayo-Cole");
});

test("letters set apart in a line of their own are one word of the name", () => {
  const page = buildPage([
    [40, 20, "F E R N A N D A", { size: 24 }],
    [40, 48, "S E R R A N O", { size: 24 }],
    [40, 110, "fernanda.serr@mail.example"],
  ]);
  expect(contactsOf(page).name).toBe("Fernanda Serrano");
});

test.each([
  ["2210 Larkspur Drive, Boise, ID 83702 | 208-555-0119", "208-555-0119"],
  ["Calle Mayor 41, Madrid 600 555 219", "600 555 219"],
])("a place that ends like a word for numbers hides no telephone: %s", (line, phone) => {
  expect(contactsOf(buildLines(["Jane Roe", line])).phones).toEqual([phone]);
  expect(contactsOf(buildLines(["Jane Roe", `Employee ID: ${phone}`])).phones).toEqual([]);
});

test("whom a mail was sent to is not who wrote it", () => {
  const lines = ["From: Jane Roe <jane@mail.example>", "To: careers@firm.example", "", "Dear team,"];
  expect(contactsOf(buildLines(lines)).emails).toEqual(["jane@mail.example"]);
});

test("each part of a line may give a network and a handle", () => {
  expect(contactsOf(buildLines(["Jane Roe", "GitHub: jroe | LinkedIn: jane-roe | Paris"])).links).toEqual([
    "https://github.com/jroe",
    "https://linkedin.com/in/jane-roe",
  ]);
});

test("a cell that says name has the name beside it, and the title of a form is none", () => {
  const page = buildPage([
    [200, 20, "个 人 简 历", { size: 20, bold: true }],
    [40, 50, "姓名"],
    [140, 50, "贺一鸣"],
    [240, 50, "性别"],
    [340, 50, "男"],
  ]);
  expect(contactsOf(page).name).toBe("贺一鸣");
});

test("a house and the postcode behind it are no telephone", () => {
  const page = buildLines(["Jane Roe", "Södra Hamngatan 12 – 411 14 Göteborg – Sweden", "+46 70 555 01 83"]);
  expect(contactsOf(page).phones).toEqual(["+46 70 555 01 83"]);
});

test("a door with a number is no address of a page", () => {
  expect(contactsOf(buildLines(["Jane Roe", "D.No. 6-2-118, Ashok Nagar"])).links).toEqual([]);
});

test("a pair of letters set close together is a part of a name whose letters are set apart", () => {
  const page = buildPage([
    [40, 20, "M A R I S O L", { size: 24 }],
    [40, 48, "E C H E V E R RY", { size: 24 }],
    [40, 110, "hello@mail.example"],
  ]);
  expect(contactsOf(page).name).toBe("Marisol Echeverry");
});

test("a title over everything is no summary, and a number may be called so beside its label", () => {
  const page = buildPage([
    [200, 20, "RESUME", { size: 14, bold: true }],
    [40, 40, "S. Muthukumaran", { bold: true }],
    [40, 54, "Mobile No: 98400 55512"],
    [40, 82, "OBJECTIVE", { bold: true }],
    [40, 96, "Seeking a role in data engineering."],
  ]);
  expect(contactsOf(page)).toMatchObject({ name: "S. Muthukumaran", phones: ["98400 55512"] });
});
