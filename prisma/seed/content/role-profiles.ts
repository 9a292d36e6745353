export type SeedProfile = {
  readonly key: string;
  readonly name: string;
  readonly family: "engineer" | "analyst";
  readonly summary: string;
  /** What raters of this role should keep in mind. */
  readonly notes: string;
  /** In the order of the rubric; weights sum to 1. */
  readonly competencies: readonly {
    readonly key: string;
    readonly weight: number;
    readonly mustHave: boolean;
  }[];
  readonly sessions: readonly {
    readonly kind: "phone" | "onsite";
    readonly number: number;
    readonly name: string;
    readonly minutes: number;
    readonly focus: readonly string[];
  }[];
};

const PHONE_MINUTES = 45;
const ONSITE_MINUTES = 60;

function must(key: string, weight: number) {
  return { key, weight, mustHave: true };
}

function also(key: string, weight: number) {
  return { key, weight, mustHave: false };
}

function phone(number: number, name: string, ...focus: string[]) {
  return { kind: "phone" as const, number, name, minutes: PHONE_MINUTES, focus };
}

function onsite(number: number, name: string, ...focus: string[]) {
  return { kind: "onsite" as const, number, name, minutes: ONSITE_MINUTES, focus };
}

/** The six kinds of job, each with its rubric and the interview plan that covers it. */
export const roleProfiles: readonly SeedProfile[] = [
  {
    key: "data-infrastructure-engineer",
    name: "Data Infrastructure Engineer",
    family: "engineer",
    summary: "Scales and keeps reliable the distributed systems that everything else stands on.",
    notes:
      "Level 3 in distributed systems needs a system they built, not one they read about. Ask for the choice of tools and its reasons.",
    competencies: [
      must("distsys", 0.25),
      must("reliability", 0.22),
      must("toolchoice", 0.18),
      also("software", 0.15),
      also("pipelines", 0.1),
      also("comm", 0.1),
    ],
    sessions: [
      phone(1, "Systems they have built", "distsys", "toolchoice"),
      phone(2, "Code and craft", "software"),
      onsite(1, "Failure and recovery", "distsys", "reliability"),
      onsite(2, "Code and pipelines", "software", "pipelines"),
      onsite(3, "Design and choice", "toolchoice", "distsys", "comm"),
      onsite(4, "Running it", "reliability", "toolchoice", "comm"),
    ],
  },
  {
    key: "data-platform-engineer",
    name: "Data Platform Engineer",
    family: "engineer",
    summary: "Builds the platforms and pipelines that others build on.",
    notes:
      "A classic programming background is normal. The wish to build effective systems shows in level 4 of pipelines, where others adopt what they made, not in enthusiasm.",
    competencies: [
      must("software", 0.24),
      must("pipelines", 0.24),
      also("python", 0.14),
      also("distsys", 0.12),
      also("toolchoice", 0.1),
      also("goal", 0.08),
      also("comm", 0.08),
    ],
    sessions: [
      phone(1, "Code that others live with", "software"),
      phone(2, "Pipelines", "pipelines"),
      onsite(1, "Software design", "software", "python"),
      onsite(2, "Pipelines at scale", "pipelines", "distsys"),
      onsite(3, "Working with users", "software", "goal", "comm"),
      onsite(4, "Platform choices", "pipelines", "toolchoice"),
    ],
  },
  {
    key: "analytics-engineer",
    name: "Analytics Engineer",
    family: "engineer",
    summary:
      "Core ETL, sound data models, and the repair of bad queries, with Python, SQL and analytical skill.",
    notes: "Look for both the query and the model behind it.",
    competencies: [
      must("sql", 0.24),
      must("modeling", 0.2),
      also("refactor", 0.18),
      must("python", 0.14),
      also("analytics", 0.14),
      also("comm", 0.1),
    ],
    sessions: [
      phone(1, "SQL", "sql"),
      phone(2, "Python", "python"),
      onsite(1, "SQL and modelling", "sql", "modeling"),
      onsite(2, "Repair and automate", "refactor", "python"),
      onsite(3, "From question to answer", "analytics", "sql", "comm"),
      onsite(4, "Models that last", "modeling", "python", "refactor"),
    ],
  },
  {
    key: "report-designer",
    name: "Report Designer",
    family: "analyst",
    summary: "Turns numbers into profitable decisions; often from consulting, finance or operations.",
    notes:
      "A background in consulting, finance or operations is normal. Python is noted, and never lowers the result.",
    competencies: [
      must("business", 0.22),
      also("goal", 0.14),
      must("sql", 0.13),
      also("finish", 0.13),
      also("analytics", 0.12),
      also("datasense", 0.1),
      also("report", 0.08),
      also("comm", 0.08),
      also("python", 0),
    ],
    sessions: [
      phone(1, "Business cases", "business"),
      phone(2, "SQL", "sql"),
      onsite(1, "Decisions from numbers", "business", "goal"),
      onsite(2, "Queries and reports", "sql", "report", "datasense"),
      onsite(3, "Analysis", "analytics", "business", "comm"),
      onsite(4, "Bringing it to the end", "finish", "sql", "goal"),
    ],
  },
  {
    key: "data-analyst",
    name: "Data Analyst",
    family: "analyst",
    summary: "Excellent Python and SQL; builds their own ETL and automates what repeats.",
    notes: "Building their own ETL and automating it is level 3 to 4 of Python.",
    competencies: [
      must("sql", 0.2),
      must("python", 0.17),
      also("analytics", 0.15),
      also("goal", 0.14),
      also("datasense", 0.14),
      also("finish", 0.14),
      also("comm", 0.06),
    ],
    sessions: [
      phone(1, "SQL", "sql"),
      phone(2, "Python", "python"),
      onsite(1, "Data and its traps", "sql", "datasense"),
      onsite(2, "Automation and analysis", "python", "analytics"),
      onsite(3, "From goal to action", "goal", "finish", "sql"),
      onsite(4, "A case from start to end", "analytics", "python", "comm"),
    ],
  },
  {
    key: "statistician",
    name: "Statistician",
    family: "analyst",
    summary: "A/B tests on limited data and predictive models that hold up.",
    notes: "Small samples on purpose: a large one hides what this role is for.",
    competencies: [
      must("experiments", 0.25),
      must("predict", 0.21),
      also("analytics", 0.1),
      also("python", 0.1),
      also("goal", 0.09),
      also("datasense", 0.07),
      also("finish", 0.06),
      also("sql", 0.06),
      also("comm", 0.06),
    ],
    sessions: [
      phone(1, "Experiments", "experiments"),
      phone(2, "Models", "predict"),
      onsite(1, "Tests on limited data", "experiments", "comm", "finish"),
      onsite(2, "Models that hold up", "predict", "python"),
      onsite(3, "From goal to design", "analytics", "experiments", "goal"),
      onsite(4, "Data and prediction", "predict", "sql", "datasense"),
    ],
  },
];
