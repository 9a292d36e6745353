export type SeedCompetency = {
  readonly key: string;
  readonly name: string;
  readonly summary: string;
  /** What earns level 1, 2, 3 and 4, in this order. */
  readonly anchors: readonly [string, string, string, string];
};

/** The library of competencies that the six role profiles share. */
export const competencies: readonly SeedCompetency[] = [
  {
    key: "sql",
    name: "SQL fluency",
    summary: "Gets right answers from tables, and knows when an answer is wrong.",
    anchors: [
      "Needs help to join and group. Does not notice when a result has too many or too few rows.",
      "Writes working joins and aggregates. Misses duplicates, NULLs and date edges until somebody points at them.",
      "Writes a correct query of several steps. States the grain of each step and checks the result before using it.",
      "Also simplifies, predicts what a query will cost, and looks for the trap in the data before writing.",
    ],
  },
  {
    key: "python",
    name: "Python",
    summary: "Writes small, reliable programs and automates their own work.",
    anchors: [
      "Copies snippets and cannot trace an error to its cause.",
      "Handles the expected case; paths, dates and limits are written into the code.",
      "Readable code that survives bad input, has its core tested and runs on a schedule.",
      "Turns a chore into a tool that others run, and says plainly where its limits are.",
    ],
  },
  {
    key: "software",
    name: "Software craft",
    summary: "Designs, tests and reviews code that other people live with.",
    anchors: [
      "One long script; cannot say how they would know that it works.",
      "Cuts work into sensible pieces, and tests them when asked.",
      "Clear interfaces, tests at the right level, reviews that make other people's code better.",
      "Their design survives a changed requirement, and they say what they left out and why.",
    ],
  },
  {
    key: "distsys",
    name: "Distributed systems",
    summary: "Partitioning, replication, ordering and failure, from experience.",
    anchors: [
      "Names tools without a mechanism behind the names.",
      "Explains the case where everything works; stays vague about what is lost when a node dies.",
      "Walks through failure, skew and retries of a system they built; picks a guarantee and names its price.",
      "Has built and run such systems at scale: gives numbers, limits they met, and what they would change.",
    ],
  },
  {
    key: "reliability",
    name: "Reliability",
    summary: "Targets, alerts, capacity, incidents and cost of running systems.",
    anchors: [
      "Learns of trouble when users complain.",
      "Watches dashboards and repairs symptoms.",
      "Sets a target and alerts on it, leads an incident calmly, removes the cause afterwards.",
      "Prevents whole classes of failure, and trades uptime against cost in figures.",
    ],
  },
  {
    key: "toolchoice",
    name: "Choice of tools",
    summary: "Explains which tool fits from the need, not from fashion.",
    anchors: [
      "“Everybody uses it.”",
      "Lists features, with no link to load, team or cost.",
      "Starts from the need, compares two real options, and says when their choice would be wrong.",
      "Has reversed a choice of their own on evidence, and plans the way out before going in.",
    ],
  },
  {
    key: "pipelines",
    name: "Pipelines and platforms",
    summary: "Builds pipelines that can be rerun, and platforms that others build on.",
    anchors: [
      "Runs things by hand; a rerun duplicates data.",
      "Scheduled jobs, with backfills by hand and checks added after complaints.",
      "Idempotent, partitioned and checked pipelines with an owner and a way to backfill.",
      "Self-service: others add pipelines safely, want to, and adoption and freshness are measured.",
    ],
  },
  {
    key: "modeling",
    name: "Data modelling",
    summary: "Grain, keys, history and shared definitions.",
    anchors: [
      "One wide table for each report.",
      "Facts and dimensions out of habit; the grain stays unclear.",
      "States grain, keys and history, and gives each metric one definition.",
      "Reworks a model that is in use without breaking the people who use it.",
    ],
  },
  {
    key: "refactor",
    name: "Refactoring queries and models",
    summary: "Finds and repairs slow, wrong or unloved queries, jobs and models.",
    anchors: [
      "Adds hardware, or starts over.",
      "Tunes here and there without measuring.",
      "Measures, reads the plan, removes the cause and proves that the results are the same.",
      "Retires the pattern behind the problem: migrates with comparison, notice and a date.",
    ],
  },
  {
    key: "analytics",
    name: "Analytical thinking",
    summary: "Splits a vague problem, finds what matters, and checks the answer.",
    anchors: [
      "Jumps to a number or a chart.",
      "Splits the problem fairly but ranks nothing, and takes the first answer.",
      "A tree of causes ranked by impact, segments, sanity checks, an eye for confounders.",
      "Finds the cheap check that decides, states uncertainty, and changes their mind on facts.",
    ],
  },
  {
    key: "goal",
    name: "Understanding the goal",
    summary: "Finds the decision behind the request.",
    anchors: [
      "Does what was literally asked.",
      "Asks about format and deadline.",
      "Asks which decision follows, reframes the task, and proposes how success would be measured.",
      "Replaces the request by a more valuable one, with the asker's consent.",
    ],
  },
  {
    key: "datasense",
    name: "Understanding infrastructure and data",
    summary: "Knows where figures come from and which ones not to trust.",
    anchors: [
      "Trusts the names of columns.",
      "Notices oddities after a strange result.",
      "Traces a figure to its source, lists caveats before findings, checks against a second source.",
      "Gets the source repaired, and knows which figures should not be used at all.",
    ],
  },
  {
    key: "finish",
    name: "Bringing it to the end",
    summary: "Ends with a recommendation or an action, not with a dashboard.",
    anchors: [
      "Hands over a dashboard.",
      "Hands over findings without advice.",
      "A clear recommendation with its trade-off, an owner, and a later look at the effect.",
      "Drives the change, and reports where their own advice turned out wrong.",
    ],
  },
  {
    key: "business",
    name: "Business sense",
    summary: "Turns numbers into profitable decisions.",
    anchors: [
      "No sense of scale.",
      "Knows the metrics; forgets cost or timing.",
      "Unit economics on paper, a sane estimate with its assumptions stated, and a choice.",
      "Finds the biggest lever, thinks one step further, and says what would change the decision.",
    ],
  },
  {
    key: "report",
    name: "Report design",
    summary: "Makes reports that are read, and read right.",
    anchors: [
      "Every chart on one page.",
      "Tidy, but the reader has to guess what to look at.",
      "One question for each view, the right chart, definitions, and something to compare with.",
      "Removes reports, fits them to the rhythm of decisions, and tests them with readers.",
    ],
  },
  {
    key: "experiments",
    name: "Experiments",
    summary: "A/B tests and other designs, also on limited data.",
    anchors: [
      "Compares two averages.",
      "Quotes p-values, but peeks and never asks about power.",
      "Names unit, metric, detectable effect, guardrails and stopping rule; reads a null result rightly.",
      "Gets more from little: variance reduction, priors, sequential or quasi-experimental designs, assumptions stated.",
    ],
  },
  {
    key: "predict",
    name: "Predictive modelling",
    summary: "Builds models that hold up after the holdout.",
    anchors: [
      "Fits whatever is at hand.",
      "Splits the data; leakage or a wrong metric goes unnoticed.",
      "Baseline first, the right validation, calibration, and the cost of errors.",
      "Owns drift and limits, and prefers the simpler model when it does as well.",
    ],
  },
  {
    key: "comm",
    name: "Communication",
    summary: "Is understood, and listens.",
    anchors: [
      "Cannot be followed, even with prompts.",
      "Clear with prompts; far too short or far too long without.",
      "Answers first and gives reasons after; checks that they were understood.",
      "Adapts to the listener, handles disagreement, reaches for a sketch when words do not carry.",
    ],
  },
];
