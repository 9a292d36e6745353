import { expect, it } from "vitest";
import { findClubs } from "./blind-clubs.ts";

const found = (text: string) => findClubs(text).map(({ from, to }) => text.slice(from, to));

it.each([
  ["Mentor at Women in Tech, Leeds", ["Women in Tech"]],
  ["Women Who Code (Berlin chapter)", ["Women Who Code"]],
  ["Organiser, PyLadies | SQL", ["PyLadies"]],
  ["Society of Women Engineers, member since 2019", ["Society of Women Engineers"]],
  ["Captain of the women's rugby team", ["women's rugby team"]],
  ["Frauen in der Informatik, Femmes et Sciences", ["Frauen in der Informatik", "Femmes et Sciences"]],
  ["Mentora en Mujeres en Tecnología", ["Mujeres en Tecnología"]],
  ["Eagle Scout, 2012", ["Eagle Scout"]],
])("a club is told by its name, wherever it stands: %s", (text, clubs) => expect(found(text)).toEqual(clubs));

it.each([
  ["Sings in the church choir", ["church choir"]],
  ["Treasurer, Muslim Students Association", ["Muslim Students Association"]],
  ["Sunday school teacher", ["Sunday school"]],
  ["Kirchenchor und Ministrant", ["Kirchenchor", "Ministrant"]],
  ["教会志愿者", ["教会"]],
])("a faith is told by its groups: %s", (text, groups) => expect(found(text)).toEqual(groups));

it("one word gives a club away among interests and memberships, with all that names it", () => {
  expect(found("Interests\nWomen's football (goalkeeper), chess")).toEqual(["Women's football"]);
  expect(found("Volunteering\nSt. Mark's Church, food bank\nSkills\nWomen's fashion data")).toEqual([
    "St. Mark's Church",
  ]);
  expect(found("Interests: ladies' rowing, SQL")).toEqual(["ladies' rowing"]);
});

it.each([
  "Demand models for women's apparel and men's shoes",
  "Data Analyst, Church & Dwight",
  "Measured how many women apply for each opening",
  "Projects\nMosque finder for phones",
  "Menu engineering for forty canteens, team of ten",
  "Grace Hopper GPUs in the cluster",
  "Interests\nChess club, running, mentoring",
  "Built the temple of test automation",
])("work and other clubs stay: %s", (text) => expect(found(text)).toEqual([]));

it.each([["Aa "], ["A&"], ["Women in Aa and "], ["Women's aa "]])(
  "is not slowed down by %s without end",
  (piece) => {
    const start = performance.now();
    findClubs(piece.repeat(60_000));
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
