import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "refactor-same-results",
    title: "Prove that it is the same",
    competency: "refactor",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "You have rewritten a query that feeds the monthly close. It is ten times faster. Before anybody may use it you have to convince finance that the results are the same. How, and what do you do about the three rows that differ?",
    good: [
      "Compares by key over a long period, also counts, sums and NULLs, and not only the total.",
      "Explains each of the three: a bug in the old one, a tie in the order, a rounding.",
      "Lets both run side by side for a close, with a date for the end.",
    ],
    poor: ["The totals agree.", "Runs it once on yesterday's data."],
    easier: "Which differences would equal totals hide?",
    harder: "The old one turns out to be wrong, and its figures were published. What do you do?",
    reactions: {
      terse: "Say: “I am finance, and I do not trust you; convince me.”",
      rambling: "Say: “First only how you compare.”",
      warmUp: "Say: “Have you ever replaced something people relied on?”",
      weak: "Ask by which key they compare the two, and over which months.",
      strong: "Tell them that the old one was wrong, and published.",
    },
  },
  {
    key: "refactor-where-the-minutes-go",
    title: "Where do the minutes go?",
    competency: "refactor",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 7,
    core: false,
    prompt:
      "I read you a plan of five minutes. A nested loop expected 12 rows from its outer side and got 900,000. For each of them it does an index look-up of a fifth of a millisecond. Then a sort writes four gigabytes to disk. Where do the minutes go, why did the planner choose this, and what do you try first?",
    good: [
      "Does the sum: 900,000 look-ups of a fifth of a millisecond are three minutes.",
      "Goes to the wrong estimate, 12 against 900,000, as the cause: old statistics, or columns that go together.",
      "Repairs the estimate first, then measures again; asks whether all that has to be sorted at all.",
    ],
    poor: ["Another index.", "Forces a different join, and is done."],
    easier: "Which of the two numbers, expected or got, did the planner decide on?",
    harder:
      "Fresh statistics change nothing: city and postcode are filtered together. Why does that fool it, and what can you tell it?",
    reactions: {
      terse: "Say: “Write the three lines down, and put a time beside each.”",
      rambling: "Say: “Only the sum: how long is the loop?”",
      warmUp: "Say: “Tell me what a nested loop does, with a pencil.”",
      weak: "Ask what the loop would have cost with the twelve rows that were expected.",
      strong: "Tell them that fresh statistics changed nothing: city and postcode are filtered together.",
    },
    sources: [
      "PostgreSQL, Using EXPLAIN: https://www.postgresql.org/docs/current/using-explain.html",
      "PostgreSQL, Statistics Used by the Planner: https://www.postgresql.org/docs/current/planner-stats.html",
    ],
  },
  {
    key: "refactor-only-what-changed",
    title: "Only what changed",
    competency: "refactor",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A model is built again from scratch every night: two years, 900 million rows, two hours. Two million rows are new each day, and about fifty thousand old ones change, up to twenty days back. Make it incremental. What must be true for that to be safe, and how do you keep it true?",
    good: [
      "Takes the last twenty days and some more, and merges by a key that is proved unique.",
      "Asks about the changes that are not in the table itself: a dimension, a rule, a deletion.",
      "Builds it whole now and then, compares, and says what differed.",
    ],
    poor: ["Takes rows later than the latest date.", "Accepts that old rows are a little wrong."],
    easier: "A row of twelve days ago is corrected. How does it get into your table?",
    harder:
      "The rule for one column changes. How do you bring two years in line, while the nightly run goes on?",
    reactions: {
      terse: "Say: “Follow one row of twelve days ago that was corrected this morning.”",
      rambling: "Say: “Which rows do you take each night? Only that.”",
      warmUp: "Say: “What is the slowest nightly job you know, and what is new in it each day?”",
      weak: "Ask what happens to a change that is twenty-one days old.",
      strong: "Change the rule of one column for all two years.",
    },
    sources: ["dbt, Configure incremental models: https://docs.getdbt.com/docs/build/incremental-models"],
  },
  {
    key: "refactor-nine-distincts",
    title: "DISTINCT in nine places",
    competency: "refactor",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A chain of twelve models ends in monthly sales. Nine of the twelve say SELECT DISTINCT, and nobody knows why. It is slow, and the total is sometimes too low by a sale or two. How do you find out which of the nine are needed, where the doubles come from, and how do you take the rest out?",
    good: [
      "Counts rows and keys before and after each step, and finds the joins that multiply.",
      "Sees why the total is too low: two true sales that look alike become one.",
      "Repairs the first place that makes doubles, then removes one DISTINCT at a time, with a comparison and a check that the key is unique.",
    ],
    poor: ["Takes all nine out, and sees what happens.", "Adds a column, so that no two rows are alike."],
    easier:
      "Two people buy the same article at the same price in the same minute. What does DISTINCT make of them?",
    harder:
      "One of the nine hides doubles that the source itself sends, a few each day. Where do you deal with those, and what do you tell the source's owner?",
    reactions: {
      terse: "Say: “Walk from the first model to the last, and tell me what you count at each.”",
      rambling: "Say: “Why is the total too low? One sentence.”",
      warmUp: "Say: “Where did you last write DISTINCT, and what were the doubles?”",
      weak: "Ask what should be unique after each of the twelve steps, and how they would see where it stops being so.",
      strong: "Let one of the nine hide doubles that the source itself sends.",
    },
  },
];
