import { expect, test } from "vitest";
import { buildPage, buildLines, type Placed } from "./resume-page.builder.ts";
import { splitEntries } from "./entries.ts";
import { readEmployment } from "./employment.ts";
import type { EmploymentEntry } from "./profile.ts";
import { readingOrder } from "./reading-order.ts";

const read = (placed: readonly Placed[]): EmploymentEntry[] =>
  readEmployment(readingOrder([buildPage(placed)]));
const told = (jobs: readonly EmploymentEntry[]): (string | undefined)[][] =>
  jobs.map(({ title, company, start, end }) => [title?.value, company?.value, start?.value, end?.value]);

test("company over title, title over company and both in one line are told apart by their words", () => {
  expect(
    told(
      read([
        [40, 20, "Brightwater Capital Partners", { bold: true }],
        [40, 34, "Risk Analyst"],
        [400, 34, "2019 – 2022"],
      ]),
    ),
  ).toEqual([["Risk Analyst", "Brightwater Capital Partners", "2019", "2022"]]);
  expect(
    told(
      read([
        [40, 20, "Risk Analyst", { bold: true }],
        [400, 20, "2019 – 2022"],
        [40, 34, "Brightwater"],
        [40, 48, "• Modelled credit risk for the whole loan portfolio."],
      ]),
    ),
  ).toEqual([["Risk Analyst", "Brightwater", "2019", "2022"]]);
  expect(
    told(
      read([
        [40, 20, "2019 – 2022"],
        [140, 20, "Risk Analyst, Brightwater, San Francisco, USA"],
      ]),
    ),
  ).toEqual([["Risk Analyst", "Brightwater", "2019", "2022"]]);
});

test("a title without known words stands where the titles of the other jobs stand", () => {
  const jobs = read([
    [40, 20, "Gannet Shipping"],
    [400, 20, "2016 – 2018"],
    [40, 34, "Operations Assistant", { italic: true }],
    [40, 48, "• Prepared the customs papers of all incoming ships."],
    [40, 70, "Harbourmaster"],
    [400, 70, "2014 – 2016"],
    [40, 84, "Night Crew", { italic: true }],
    [40, 98, "• Watched over the harbour through the long winter."],
  ]);
  expect(told(jobs)[1]).toEqual(["Night Crew", "Harbourmaster", "2014", "2016"]);
  expect(jobs[1]?.title?.confidence).toBeLessThan(jobs[0]?.title?.confidence ?? 0);
});

test("titles grouped under a company inherit it, and the company alone is no job", () => {
  const jobs = read([
    [40, 20, "MERIDIAN FREIGHT", { bold: true }],
    [400, 20, "2014 – Present"],
    [40, 36, "Director of Data (2020 – Present)", { italic: true }],
    [40, 50, "• Runs a department of twenty-two people in two cities."],
    [40, 66, "Manager, Business Intelligence (2014 – 2020)", { italic: true }],
    [40, 80, "• Replaced a warehouse that nobody understood any more."],
  ]);
  expect(told(jobs)).toEqual([
    ["Director of Data", "MERIDIAN FREIGHT", "2020", "present"],
    ["Manager, Business Intelligence", "MERIDIAN FREIGHT", "2014", "2020"],
  ]);
});

test("a sentence with a year in it begins no job", () => {
  const rows = readingOrder([
    buildLines([
      "Analyst, Pinecrest Ltd (2015 - 2019)",
      "- Led the 2018 migration of all reports to the cloud.",
      "- Saved 2000 hours.",
    ]),
  ]);
  expect(splitEntries(rows)).toHaveLength(1);
  expect(readEmployment(rows)[0]?.text).toContain("2018 migration");
});

test("a list of years without a title is no list of jobs", () => {
  expect(
    read([
      [40, 20, "1951 Best film of the year"],
      [40, 34, "1960 Second version"],
    ]),
  ).toEqual([]);
});

test("a company and its town in one line are no place, and are not the company above", () => {
  expect(
    told(
      readEmployment(
        readingOrder([
          buildLines([
            "Data Engineer, Northvane, Boston, MA",
            "January 2020 - Present",
            "- Loads 4 TB a day.",
            "Data Analyst, Decathlon, Lille",
            "June 2017 - December 2019",
          ]),
        ]),
      ),
    ),
  ).toEqual([
    ["Data Engineer", "Northvane", "2020-01", "present"],
    ["Data Analyst", "Decathlon", "2017-06", "2019-12"],
  ]);
});

test("a title with a comma under dates is whole when the other jobs have their company below", () => {
  const job = (y: number, dates: string, title: string, company: string): Placed[] => [
    [40, y, dates],
    [40, y + 14, title, { bold: true }],
    [40, y + 28, company],
    [50, y + 44, "• Wrote models in SQL, with tests, for more than forty sources."],
  ];
  const jobs = read([
    ...job(20, "2022 – 2024", "Reporting Analyst", "Northvane"),
    ...job(100, "2020 – 2022", "Data Engineer", "Larkspur"),
    ...job(180, "2018 – 2020", "Machine Learning Engineer", "Pinecrest"),
    ...job(260, "2016 – 2018", "Staff Software Engineer, Data Platform", "The Home Depot"),
  ]);
  expect(told(jobs).at(-1)).toEqual([
    "Staff Software Engineer, Data Platform",
    "The Home Depot",
    "2016",
    "2018",
  ]);
});

test("a small word between title and company is neither", () => {
  const jobs = read([
    [40, 20, "Statistician", { bold: true }],
    [103, 20, "at"],
    [116, 20, "Booz Allen Hamilton", { bold: true }],
    [40, 34, "2019 – 2022"],
  ]);
  expect(told(jobs)).toEqual([["Statistician", "Booz Allen Hamilton", "2019", "2022"]]);
});

test("a place that a tab once set apart is not a part of the company", () => {
  const [job] = read([
    [40, 20, "Risk Analyst"],
    [400, 20, "2019 – 2022"],
    [40, 34, "Brightwater San Francisco, CA"],
  ]);
  expect([job?.company?.value, job?.location?.value]).toEqual(["Brightwater", "San Francisco, CA"]);
});

test("a title set in another style than its company loses the word that joins them", () => {
  const [job] = read([
    [40, 20, "Risk Analyst", { bold: true }],
    [105, 20, "at Brightwater"],
    [400, 20, "2019 – 2022"],
  ]);
  expect([job?.title?.value, job?.company?.value]).toEqual(["Risk Analyst", "Brightwater"]);
});

test("text with an empty line between any two keeps the company below its title", () => {
  const jobs = read([
    [40, 28, "Risk Analyst 2019 – 2022"],
    [40, 56, "Brightwater"],
    [40, 84, "• Modelled credit risk."],
    [40, 112, "Data Analyst 2015 – 2019"],
    [40, 140, "Larkspur"],
    [40, 168, "• Wrote the monthly report."],
  ]);
  expect(jobs.map((job) => job.company?.value)).toEqual(["Brightwater", "Larkspur"]);
});

test("where company and title both look like titles, the order of the other jobs tells", () => {
  const jobs = read([
    [40, 20, "Brightwater Bank"],
    [40, 34, "Risk Analyst"],
    [40, 48, "2019 – 2022"],
    [40, 62, "• Modelled credit risk."],
    [40, 76, "Consultora Altura"],
    [40, 90, "Becaria de BI"],
    [40, 104, "2018 – 2019"],
    [40, 118, "• Cuadros de mando."],
  ]);
  expect(told(jobs)[1]).toEqual(["Becaria de BI", "Consultora Altura", "2018", "2019"]);
});
