/** Colleagues who interview but need no sign-in of their own in the demo. */
export const COLLEAGUES = [
  {
    email: "jonas.weber@demo.baton.example",
    name: "Jonas Weber",
    role: "interviewer",
    title: "Staff data engineer",
  },
  {
    email: "amara.diallo@demo.baton.example",
    name: "Amara Diallo",
    role: "interviewer",
    title: "Analytics lead",
  },
  {
    email: "kenji.mori@demo.baton.example",
    name: "Kenji Mori",
    role: "interviewer",
    title: "Platform engineer",
  },
  {
    email: "sofia.rossi@demo.baton.example",
    name: "Sofia Rossi",
    role: "interviewer",
    title: "Senior statistician",
  },
  {
    email: "liam.byrne@demo.baton.example",
    name: "Liam Byrne",
    role: "interviewer",
    title: "Site reliability engineer",
  },
  {
    email: "helen.park@demo.baton.example",
    name: "Helen Park",
    role: "hiring_manager",
    title: "Head of analytics",
  },
] as const;

export const TITLES: Readonly<Record<string, string>> = {
  admin: "Operations",
  recruiter: "Recruiter for data teams",
  hiring_manager: "Director of data engineering",
  interviewer: "Senior analytics engineer",
};

/** The openings of the demo company, one for each role profile. */
export const OPENINGS = [
  {
    profile: "data-infrastructure-engineer",
    title: "Data Infrastructure Engineer, streaming",
    location: "Berlin",
    salaryRange: "€80,000 to €98,000",
    manager: "manager@demo.baton.example",
    about:
      "You keep the log, the queues and the stores that every product team writes to. Two people do this today; you would be the third.",
  },
  {
    profile: "data-platform-engineer",
    title: "Data Platform Engineer",
    location: "Berlin",
    salaryRange: "€75,000 to €92,000",
    manager: "manager@demo.baton.example",
    about:
      "You build the platform on which forty analysts and engineers add their own pipelines, safely and without asking you.",
  },
  {
    profile: "analytics-engineer",
    title: "Analytics Engineer",
    location: "Lisbon",
    salaryRange: "€52,000 to €66,000",
    manager: "manager@demo.baton.example",
    about:
      "You own the models that finance and product decide with: one definition for each metric, tested, and quick enough to trust.",
  },
  {
    profile: "report-designer",
    title: "Report Designer, operations",
    location: "Hamburg",
    salaryRange: "€55,000 to €68,000",
    manager: "manager@demo.baton.example",
    about:
      "You turn delivery and cost figures into decisions for the people who run our depots, one page a week that gets read.",
  },
  {
    profile: "data-analyst",
    title: "Data Analyst, growth",
    location: "Berlin",
    salaryRange: "€58,000 to €72,000",
    manager: "helen.park@demo.baton.example",
    about:
      "You find out why new customers stay or leave, build the data you need for it, and end with something that changes.",
  },
  {
    profile: "statistician",
    title: "Statistician, experimentation",
    location: "Berlin",
    salaryRange: "€70,000 to €86,000",
    manager: "manager@demo.baton.example",
    about: "Our markets are small and our questions are not. You design tests that answer them all the same.",
  },
] as const;

const FIRST = [
  "Aisha",
  "Bruno",
  "Carmen",
  "Dmitri",
  "Elif",
  "Femi",
  "Greta",
  "Hugo",
  "Ingrid",
  "Javier",
  "Keiko",
  "Lars",
  "Maya",
  "Nils",
  "Olga",
  "Pablo",
  "Quinn",
  "Rania",
  "Stefan",
  "Thandi",
  "Ugo",
  "Vera",
  "Wei",
  "Ximena",
  "Yusuf",
  "Zofia",
] as const;
const LAST = [
  "Andersen",
  "Bello",
  "Costa",
  "Demir",
  "Eriksen",
  "Fontaine",
  "García",
  "Hansen",
  "Ivanova",
  "Jansen",
  "Kowalska",
  "Lopez",
  "Müller",
  "Nakamura",
  "Osei",
  "Petrov",
  "Quist",
  "Romano",
  "Schmidt",
  "Torres",
  "Ueda",
  "Vogel",
  "Wójcik",
  "Xu",
  "Yilmaz",
  "Zhang",
] as const;
const CITIES = [
  "Berlin",
  "Lisbon",
  "Warsaw",
  "Madrid",
  "Amsterdam",
  "Copenhagen",
  "Milan",
  "Vienna",
] as const;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

export type DemoPerson = {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
};

/** A made-up candidate; the same number is always the same person. */
export function demoCandidate(index: number): DemoPerson {
  const first = at(FIRST, index * 7 + 3);
  const last = at(LAST, index * 11 + Math.floor(index / 26));
  const plain = `${first}.${last}`
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace("ł", "l")
    .toLowerCase();
  return {
    name: `${first} ${last}`,
    email: `${plain}${index}@mail.example`,
    phone: `+49 30 5550 ${String(1000 + index * 13)}`,
    city: at(CITIES, index),
  };
}

const EMPLOYERS = [
  "Parcelwise",
  "Nordbank",
  "Tickethall",
  "Medigrid",
  "Fernweh Travel",
  "Voltera Energy",
  "Kiosk Foods",
  "Aldgate Insurance",
] as const;
const WORK: Readonly<Record<string, readonly string[]>> = {
  "data-infrastructure-engineer": [
    "Ran the Kafka clusters behind checkout, 1.2 million messages a minute, and moved them between data centres without loss.",
    "Replaced nightly copies by change data capture for 140 tables; lag fell from nine hours to forty seconds.",
    "Wrote the runbook and led eleven incidents; the class of failure behind four of them is gone.",
  ],
  "data-platform-engineer": [
    "Built the scheduler on which six teams run 300 jobs; a new pipeline is one file and one review.",
    "Made every job safe to run twice; backfills went from days of care to one command.",
    "Cut the warehouse bill by 38 percent by partitioning the twelve largest tables.",
  ],
  "analytics-engineer": [
    "Rebuilt the revenue model with one grain for orders, payments and refunds; finance closes two days earlier.",
    "Retired 90 of 140 dashboards after asking who decided what with them.",
    "Brought a three hour query down to four minutes and proved the results equal for two years of data.",
  ],
  "report-designer": [
    "Designed the weekly depot report; overtime fell by nine percent within a quarter.",
    "Worked out what free returns cost by category, which ended them for two.",
    "Came from consulting: three years of operations projects in retail and logistics.",
  ],
  "data-analyst": [
    "Found that half of a fall in sign-ups was a tracking change, in an afternoon.",
    "Automated the weekly marketing report in Python; it checks its inputs and writes to people when they break.",
    "Showed which onboarding step lost people; the change that followed kept eleven percent more of them.",
  ],
  statistician: [
    "Designed tests for markets of a thousand users a week with a stopping rule that people kept to.",
    "Found the leak in a churn model with an AUC of 0.97, and rebuilt it honestly at 0.78.",
    "Taught forty colleagues to read an interval.",
  ],
};
const SKILLS: Readonly<Record<string, string>> = {
  "data-infrastructure-engineer": "Kafka, PostgreSQL, Kubernetes, Go, Terraform",
  "data-platform-engineer": "Python, Airflow, Spark, dbt, PostgreSQL",
  "analytics-engineer": "SQL, dbt, Python, Looker, BigQuery",
  "report-designer": "SQL, Power BI, Excel, unit economics",
  "data-analyst": "SQL, Python, pandas, experimentation",
  statistician: "R, Python, Bayesian methods, causal inference",
};

/** A short resume in plain text. */
export function demoResume(person: DemoPerson, profile: string, index: number): string {
  const work = WORK[profile] ?? [];
  const since = 2016 + (index % 6);
  return [
    person.name,
    `${person.city} | ${person.email} | ${person.phone}`,
    "",
    "EXPERIENCE",
    `${at(EMPLOYERS, index)}, ${since + 3} to today`,
    `- ${at(work, index)}`,
    `- ${at(work, index + 1)}`,
    "",
    `${at(EMPLOYERS, index + 3)}, ${since} to ${since + 3}`,
    `- ${at(work, index + 2)}`,
    "",
    "EDUCATION",
    `${at(["BSc Computer Science", "MSc Statistics", "BSc Economics", "MSc Mathematics"], index)}, ${at(["TU Berlin", "University of Porto", "AGH Kraków", "Universidad de Sevilla"], index)}, ${since - 1}`,
    "",
    "SKILLS",
    SKILLS[profile] ?? "",
    "",
    "LANGUAGES",
    at(["English, German", "English, Portuguese", "English, Polish", "English, Spanish"], index),
    "",
  ].join("\n");
}
