import { expect, test } from "vitest";
import { buildPage } from "./resume-page.builder.ts";
import { isCompany, isDegree, isPlace, isSchool, isTitle, readHead } from "./fragments.ts";
import { readingOrder } from "./reading-order.ts";

test("a place stands alone: a city with its state or country", () => {
  expect(
    [
      "Austin, TX",
      "Berlin, Germany",
      "Remote",
      "Los Gatos, CA, USA",
      "Antwerp (Belgium)",
      "San Sebastián",
      "Málaga",
    ].filter((one) => !isPlace(one)),
  ).toEqual([]);
  expect(["Uber, San Francisco, USA", "Data Analyst", "Paris Review Books"].filter(isPlace)).toEqual([]);
});

test("titles, companies and schools are known by their words in each language", () => {
  expect(
    ["Senior Data Engineer", "Développeuse junior", "Dateningenieurin", "高级数据分析师"].every(isTitle),
  ).toBe(true);
  expect(["Cobbler Software Ltd", "Kranich Systeme AG", "云帆科技有限公司"].every(isCompany)).toBe(true);
  expect(
    ["University of Leeds", "Université Grenoble", "Technische Universität", "复旦大学"].every(isSchool),
  ).toBe(true);
});

test("a degree is written like a name, and a state after a city is none", () => {
  expect(
    ["M.Sc. in Physics", "Master of Science", "B.Tech", "Licence Mathématiques", "硕士"].every(isDegree),
  ).toBe(true);
  expect(
    ["Cambridge, MA, USA", "In the master thesis an approach", "master studies were about"].some(isDegree),
  ).toBe(false);
});

test("a head is cut at separators, but not inside brackets, and its dates are taken off", () => {
  const rows = readingOrder([buildPage([[40, 40, "Stork Logistics (EU | Asia) | Engineer | 2019 – 2022"]])]);
  const head = readHead(rows);
  expect(head.fragments.map((fragment) => fragment.text)).toEqual([
    "Stork Logistics (EU | Asia)",
    "Engineer",
  ]);
  expect(head.dates).toMatchObject({ start: "2019", end: "2022" });
});
