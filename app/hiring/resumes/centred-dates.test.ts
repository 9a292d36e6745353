import { expect, test } from "vitest";
import { raiseCentredDates } from "./centred-dates.ts";
import { readEmployment } from "./employment.ts";
import { readResume } from "./read-resume.ts";
import { readingOrder } from "./reading-order.ts";
import { buildPage, type Placed } from "./resume-page.builder.ts";

const bold = { bold: true };
/** Two jobs as rows of a table: five lines and four, with more room between them than within. */
const jobs: readonly Placed[] = [
  [150, 40, "Senior Data Engineer, Nordlys", bold],
  [160, 52, "Built the metering pipeline"],
  [160, 64, "Moved nightly loads to streaming"],
  [160, 76, "Wrote the contracts between teams"],
  [160, 88, "Mentored two juniors"],
  [150, 110, "Data Engineer, Havbruk", bold],
  [160, 122, "Modelled the health of fish"],
  [160, 134, "Cut the cost by a third"],
  [160, 146, "Ran the rota"],
];
const read = (dates: readonly Placed[]): (string | undefined)[][] =>
  readEmployment(readingOrder([buildPage([...dates, ...jobs])])).map(({ title, company, start, text }) => [
    title?.value,
    company?.value,
    start?.value,
    text.split("\n").at(-1),
  ]);

const whole = [
  ["Senior Data Engineer", "Nordlys", "2021-03", "Mentored two juniors"],
  ["Data Engineer", "Havbruk", "2017-08", "Ran the rota"],
];

test("dates in the middle of their rows of a table begin their entries", () => {
  expect(
    read([
      [40, 64, "03/2021 – 08/2023"],
      [40, 128, "08/2017 – 02/2021"],
    ]),
  ).toEqual(whole);
});

test("dates in two lines do, too", () => {
  expect(
    read([
      [40, 58, "03/2021 –"],
      [40, 70, "08/2023"],
      [40, 122, "08/2017 –"],
      [40, 134, "02/2021"],
    ]),
  ).toEqual(whole);
});

test("dates at the first lines of their entries stay where they are", () => {
  expect(
    read([
      [40, 40, "03/2021 – 08/2023"],
      [40, 110, "08/2017 – 02/2021"],
    ]),
  ).toEqual(whole);
});

test("a raised date keeps its place on the page", () => {
  const page = buildPage([
    [40, 20, "EXPERIENCE", bold],
    [40, 64, "03/2021 – 08/2023"],
    [40, 128, "08/2017 – 02/2021"],
    ...jobs,
  ]);
  expect(readResume([page]).employment.map(({ start }) => start?.region?.y)).toEqual([64, 128]);
});

test("dates at the right do, too, also one whose year had no room, between the headings", () => {
  const page = buildPage([
    [40, 16, "CAREER", bold],
    [450, 64, "03/2021 – 08/2023"],
    [450, 122, "Aug 2017 – Feb"],
    [450, 134, "2021"],
    ...jobs,
    [40, 180, "SKILLS", bold],
    [150, 196, "Python, SQL"],
  ]);
  const told = readResume([page]).employment.map(({ title, company, end }) => [
    title?.value,
    company?.value,
    end?.value,
  ]);
  expect(told).toEqual([
    ["Senior Data Engineer", "Nordlys", "2023-08"],
    ["Data Engineer", "Havbruk", "2021-02"],
  ]);
});

test("a page whose dates do not come out in the middle of everything is left as it is", () => {
  const { runs } = buildPage([[40, 64, "03/2021 – 08/2023"], [40, 140, "08/2017 – 02/2021"], ...jobs]);
  expect(raiseCentredDates(1, runs)).toBe(runs);
});
