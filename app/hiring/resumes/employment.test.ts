import { expect, test } from "vitest";
import { buildPage, buildLines, type Placed } from "./resume-page.builder.ts";
import { splitEntries } from "./entries.ts";
import { readEmployment } from "./employment.ts";
import type { EmploymentEntry } from "./profile.ts";
import { readingOrder } from "./reading-order.ts";
import { wholeLines } from "./table-lines.ts";

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

test("points whose marks are drawn, known by being set in, are no part of a head", () => {
  const jobs = read([
    [40, 20, "Analista de datos", { bold: true }],
    [400, 20, "2017 – 2019"],
    [40, 34, "Mercavía (Madrid)"],
    [70, 48, "Segmentación de clientes"],
    [70, 62, "Informes de ventas"],
    [40, 84, "Becaria de datos", { bold: true }],
    [400, 84, "2016 – 2017"],
    [40, 98, "Aneto (Sevilla)"],
    [70, 112, "Tablas y gráficos"],
  ]);
  expect(told(jobs)).toEqual([
    ["Analista de datos", "Mercavía", "2017", "2019"],
    ["Becaria de datos", "Aneto", "2016", "2017"],
  ]);
});

test("a company with its years over several titles keeps them apart from the company after it", () => {
  const company = { size: 12, bold: true };
  const title = { bold: true };
  const jobs = read([
    [40, 20, "Marula Retail", company],
    [40, 34, "2019 – Present"],
    [40, 46, "Lead Data Engineer", title],
    [40, 58, "2022 – Present"],
    [40, 70, "• Cut 900 legacy queries to 140 models that are tested."],
    [40, 90, "Data Engineer", title],
    [40, 102, "2019 – 2022"],
    [40, 114, "• Rebuilt the margin model together with finance."],
    [40, 134, "Hollard Auditors", company],
    [40, 146, "Trainee Accountant", title],
    [40, 158, "2016 – 2018"],
    [40, 170, "• Audits of fourteen firms of a middling size."],
  ]);
  expect(told(jobs)).toEqual([
    ["Lead Data Engineer", "Marula Retail", "2022", "present"],
    ["Data Engineer", "Marula Retail", "2019", "2022"],
    ["Trainee Accountant", "Hollard Auditors", "2016", "2018"],
  ]);
});

test("the name of a place within the name of a company is no place", () => {
  const jobs = read([
    [40, 20, "2016 – 2018"],
    [140, 20, "Visiting Researcher, Statistics Norway, Oslo"],
    [40, 34, "2014 – 2016"],
    [140, 34, "Sergeant, Signals, Army Corps, Seoul"],
  ]);
  expect(told(jobs)).toEqual([
    ["Visiting Researcher", "Statistics Norway", "2016", "2018"],
    ["Sergeant, Signals", "Army Corps", "2014", "2016"],
  ]);
});

test("what stands alone with the dates over title and company is the town", () => {
  const jobs = read([
    [40, 20, "02/2014 – 05/2019 – Ostrava"],
    [40, 34, "Database Administrator – Transmonta Telekom"],
    [40, 48, "• Kept one hundred and eighty databases available."],
  ]);
  expect(told(jobs)).toEqual([["Database Administrator", "Transmonta Telekom", "2014-02", "2019-05"]]);
});

test("points marked with a plus are points, and an at-sign joins title and company", () => {
  const page = buildLines(["Statistician @ Aldgate Grocers plc (2016 – 2019)", "+ Store tests on price"]);
  expect(told(readEmployment(readingOrder([page])))).toEqual([
    ["Statistician", "Aldgate Grocers plc", "2016", "2019"],
  ]);
});

test("a town that nobody knows, after the dates under title and company, is no company", () => {
  const jobs = read([
    [40, 20, "Risk Analyst, Gulf Meridian Bank", { bold: true }],
    [40, 34, "08/2009 – 02/2014, Nizwa"],
    [40, 48, "• Built the first scorecard of the bank, and three more."],
  ]);
  expect(told(jobs)).toEqual([["Risk Analyst", "Gulf Meridian Bank", "2009-08", "2014-02"]]);
});

test("a company set apart from the points above it is the employer of the title under it", () => {
  const jobs = readEmployment(
    readingOrder([
      buildLines([
        "Telefónica — Ingeniera de datos senior 01/2021 - Presente",
        "- Canalizaciones con Spark.",
        "",
        "Banco Santander, Madrid",
        "Ingeniera de datos (03/2017 - 12/2020)",
        "- Almacén de datos.",
      ]),
    ]),
  );
  expect(jobs.map(({ company }) => company?.value)).toEqual(["Telefónica", "Banco Santander"]);
});

/** Jobs with the company and what stands behind its comma in bold, over a title. */
const jobsAt = (companies: readonly string[]) =>
  read(
    companies.flatMap((company, index): Placed[] => [
      [40, 20 + index * 38, company, { bold: true }],
      [400, 20 + index * 38, `${2020 - index * 3} – ${2023 - index * 3}`],
      [40, 34 + index * 38, "Ingeniera de datos"],
    ]),
  ).map(({ company, location }) => [company?.value, location?.value]);

test("where two companies have their towns behind a comma, the others have theirs, known or not", () => {
  expect(jobsAt(["Olivar Digital, Bilbao", "Txoko Software, Zumaia", "Naranjal Tech, Sevilla"])).toEqual([
    ["Olivar Digital", "Bilbao"],
    ["Txoko Software", "Zumaia"],
    ["Naranjal Tech", "Sevilla"],
  ]);
});

test.each(["Amazon, Alexa Shopping", "Ernst, Young"])("one town makes no town of %s", (company) => {
  expect(jobsAt(["Olivar Digital, Bilbao", company, "Olivar Digital, Bilbao"])).toEqual([
    ["Olivar Digital", "Bilbao"],
    [company, undefined],
    ["Olivar Digital", "Bilbao"],
  ]);
});

test("three words and legal forms are no towns", () => {
  const known = ["Olivar Digital, Bilbao", "Naranjal Tech, Sevilla"];
  for (const company of ["Amazon, Alexa Shopping Lists", "Pinecrest, Inc.", "Ernst, Young Partners"])
    expect(jobsAt([...known, company])[2]).toEqual([company, undefined]);
});

test("where no company has a town, what stands behind a comma is a part of the name", () => {
  const jobs = read([
    [40, 20, "Olivar Digital, Plataformas", { bold: true }],
    [400, 20, "2020 – 2023"],
    [40, 34, "Ingeniera de datos"],
  ]);
  expect(jobs[0]?.company?.value).toBe("Olivar Digital, Plataformas");
});

test("an engagement for a client within the years of a job is a part of that job", () => {
  const jobs = read([
    [40, 20, "Data Architect – Larkspur Consulting AB (August 2016 – present)", { bold: true }],
    [50, 38, "Client: regional grid operator (Feb 2021 – Dec 2023)"],
    [60, 52, "• Data vault for a million meters."],
    [50, 66, "Project – furniture retailer (Aug 2016 – Jan 2021)"],
    [60, 80, "• Moved the warehouse."],
    [40, 98, "Client Manager – Pinecrest (September 2011 – July 2016)", { bold: true }],
  ]);
  expect(told(jobs)).toEqual([
    ["Data Architect", "Larkspur Consulting AB", "2016-08", "present"],
    ["Client Manager", "Pinecrest", "2011-09", "2016-07"],
  ]);
  expect(jobs[0]?.text).toContain("regional grid operator");
  expect(jobs[0]?.text).toContain("Moved the warehouse.");
});

test("a client whose years lie outside the job above it is a job of its own", () => {
  const jobs = read([
    [40, 20, "Data Architect – Larkspur Consulting AB (2016 – 2020)", { bold: true }],
    [40, 38, "Client: grid operator – Analyst (2012 – 2014)", { bold: true }],
  ]);
  expect(jobs).toHaveLength(2);
});

test.each(["stage de 6 mois", "CDI", "CDD de 18 mois", "6-month contract", "Fixed-term contract"])(
  "%s says how somebody was employed, and not by whom",
  (contract) => {
    const jobs = read([
      [40, 20, `Data Analyst, ${contract}`],
      [40, 34, "Larkspur, Rennes — 2018 - 2019"],
    ]);
    expect(told(jobs)).toEqual([["Data Analyst", "Larkspur", "2018", "2019"]]);
  },
);

test("a company in bold over a title is no place, though a town stands behind its comma and a group above", () => {
  expect(
    told(
      read([
        [40, 20, "Clydeport Systems, Glasgow", { bold: true }],
        [40, 34, "Jan 2016 – Present"],
        [40, 48, "Principal Data Engineer", { italic: true }],
        [300, 48, "Sep 2021 – Present"],
        [60, 62, "• Streams."],
        [40, 76, "Data Engineer", { italic: true }],
        [300, 76, "Jan 2016 – Sep 2021"],
        [60, 90, "• Ports."],
        [40, 110, "Lomond, Edinburgh", { bold: true }],
        [40, 124, "Software Engineer", { italic: true }],
        [300, 124, "Aug 2013 – Dec 2015"],
        [60, 138, "• Files."],
      ]),
    ).map(([title, company]) => [title, company]),
  ).toEqual([
    ["Principal Data Engineer", "Clydeport Systems"],
    ["Data Engineer", "Clydeport Systems"],
    ["Software Engineer", "Lomond"],
  ]);
});

test("signs drawn before a place are no part of it", () => {
  const [job] = read([
    [40, 20, "Risk Analyst", { bold: true }],
    [40, 34, "Brightwater Bank"],
    [40, 48, "▦ 2019 – 2022"],
    [200, 48, "⚲ Linz, Austria"],
  ]);
  expect(job?.location?.value).toBe("Linz, Austria");
});

const readLines = (lines: readonly string[]): (string | undefined)[][] =>
  told(readEmployment(wholeLines(readingOrder([buildLines(lines)]))));

test("where every job is a point, what was done there is not a part of its name", () => {
  expect(
    readLines([
      "- ML Engineer, Acme Corp (2021-Present): Built a classifier of texts that halved the time of triage; led tests.",
      "- Data Engineer, Beta Analytics (2019-2021): Developed pipelines; optimized queries of the warehouse.",
    ]),
  ).toEqual([
    ["ML Engineer", "Acme Corp", "2021", "present"],
    ["Data Engineer", "Beta Analytics", "2019", "2021"],
  ]);
});

test("tools behind a title are no company, and the company alone with its dates is no town", () => {
  expect(
    readLines([
      "Simple Energy Pvt Ltd July 2025 – Present",
      "Software Engineer | Node.js, Next.js, GraphQL, TypeScript",
      "- Wrote the dashboard of all administrators of the company.",
      "Amazon May 2024 – July 2024",
      "Software Engineering Intern | Java, Spring Boot, AWS, Bangalore, India",
    ]),
  ).toEqual([
    ["Software Engineer", "Simple Energy Pvt Ltd", "2025-07", "present"],
    ["Software Engineering Intern", "Amazon", "2024-05", "2024-07"],
  ]);
});

test("a row of dashes or dots between a company and what follows is room", () => {
  expect(readLines(["2016-2018    Cinch Financial ------------------- Boston, MA"])).toEqual([
    [undefined, "Cinch Financial", "2016", "2018"],
  ]);
  expect(readLines(["Data Analyst, Northfield Ltd ............ 2016 - 2018"])).toEqual([
    ["Data Analyst", "Northfield Ltd", "2016", "2018"],
  ]);
});

test("a title at an employer is told apart beside a town that no list knows", () => {
  expect(readLines(["Professor at Ecole D'Ingénieurs - Paris La Défense from 2015 to today"])).toEqual([
    ["Professor", "Ecole D'Ingénieurs", "2015", "present"],
  ]);
});

test("what stands in brackets of a Chinese title belongs to it", () => {
  expect(readLines(["2025.06-2025.09   鼎校教育科技有限公司 | 产品经理实习生（C 端用户增长方向）"])).toEqual([
    ["产品经理实习生（C 端用户增长方向）", "鼎校教育科技有限公司", "2025-06", "2025-09"],
  ]);
});

test("what forms ask of a job besides who, where and when is no part of its name", () => {
  expect(
    readLines([
      "Management Analyst (This is a federal job)",
      "Series: 0343 Pay Plan: GS Grade: 12",
      "Readiness Office",
      "Dayton, OH 45433 US",
      "03/2019 - Present",
      "Hours per week: 40",
      "Supervisor: Harold Whitcombe (937-555-0170)",
      "Analyzed the readiness of eleven depots, and prepared quarterly briefings for senior leadership.",
    ]),
  ).toEqual([["Management Analyst", "Readiness Office", "2019-03", "present"]]);
});

test("labels say what a part is and are none themselves", () => {
  expect(
    readLines([
      "Empresa: Minera Atacama Sur",
      "Cargo: Jefe de Analítica",
      "Período: marzo de 2020 - a la fecha",
    ]),
  ).toEqual([["Jefe de Analítica", "Minera Atacama Sur", "2020-03", "present"]]);
  expect(readLines(["Client: Lone Star Mutual\tFeb 2022 – Present", "Role: Snowflake Developer"])).toEqual([
    ["Snowflake Developer", "Lone Star Mutual", "2022-02", "present"],
  ]);
});

test("a sentence that says who worked where and when is a job, also broken between its dates", () => {
  expect(
    readLines([
      "Worked as a Data Science Intern at Bluelotus Infotech Pvt. Ltd., Chennai from May 2024 to",
      "July 2024.",
    ]),
  ).toEqual([["Data Science Intern", "Bluelotus Infotech Pvt. Ltd.", "2024-05", "2024-07"]]);
  expect(
    readLines(["Currently working as Senior Data Engineer in Coromandel Analytics from April 2021 to date."]),
  ).toEqual([["Senior Data Engineer", "Coromandel Analytics", "2021-04", "present"]]);
});

test("time that was not worked is no job, and an internship is a title where nothing else is", () => {
  expect(
    readLines(["07/2014 – 09/2015\tElternzeit", "01/2012 – 06/2014\tStatistikerin, Landeskrankenhilfe"]),
  ).toEqual([["Statistikerin", "Landeskrankenhilfe", "2012-01", "2014-06"]]);
  expect(readLines(["Mars – août 2021 : Stage de fin d’études – Ifremar"])).toEqual([
    ["Stage de fin d’études", "Ifremar", "2021-03", "2021-08"],
  ]);
});

test("where two parts look like titles, the order of the others counts the parts that do not", () => {
  const jobs = read([
    [40, 20, "Vinga Logistics", { bold: true }],
    [400, 20, "Mölndal"],
    [40, 34, "Platform Engineer"],
    [400, 34, "2020 – 2022"],
    [40, 60, "Trapets & Partner", { bold: true }],
    [400, 60, "Mölndal"],
    [40, 74, "Consultant"],
    [400, 74, "2014 – 2015"],
  ]);
  expect(told(jobs)[1]).toEqual(["Consultant", "Trapets & Partner", "2014", "2015"]);
});
