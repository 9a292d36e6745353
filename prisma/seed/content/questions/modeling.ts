import type { SeedQuestion } from "../question-type.ts";

const roles = ["analytics-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "modeling-table-you-shaped",
    title: "A table you shaped",
    competency: "modeling",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a table you designed that others still use. What is one row, what is its key, and what has changed about it since?",
    good: [
      "One row and its key, at once and without hedging.",
      "A change over time, and how readers were told.",
    ],
    poor: ["A list of columns.", "One row is “the data”."],
    easier: "Take any table you know: what would have to be true for a row to appear twice?",
    harder: "Finance wants it by month and operations by shift. What do you change, if anything?",
    reactions: {
      terse: "Say: “Read me one row aloud, column by column.”",
      rambling: "Say: “Just the key. What is it?”",
      warmUp: "Say: “Any table, also one you found.”",
      weak: "Ask the easier version.",
      strong: "Go to month and shift.",
    },
  },
  {
    key: "modeling-three-truths",
    title: "One customer, three truths",
    competency: "modeling",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 8,
    core: true,
    prompt:
      "Customers move between sales regions. Finance reports revenue by the region at the time of the order, sales by the region today, and the board wants one number. Model it so that nobody has to explain the difference in a meeting again.",
    good: [
      "History with valid-from and valid-to, and a key that survives moves.",
      "Two named measures with their definitions, instead of one that pleases nobody.",
      "Says which of the two the board gets, and writes it down.",
    ],
    poor: ["Overwrites the region.", "A table for each department."],
    easier: "What is the grain of a table that can answer both?",
    harder: "A move is entered three weeks late. Which published figures change, and may they?",
    reactions: {
      terse: "Say: “Take one customer with one move, and show me the rows.”",
      rambling: "Say: “Only the region table. Which columns?”",
      warmUp: "Say: “Start by telling me the two questions in your own words.”",
      weak: "Ask for one row of the history table, column by column.",
      strong: "Go to the late entry.",
    },
  },
  {
    key: "modeling-one-big-table",
    title: "The table with 400 columns",
    competency: "modeling",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Everybody reads one table with 400 columns, and it takes two hours to build. Nobody dares to change it. You may change it, as long as no report breaks. What do you do in the first month?",
    good: [
      "Finds out from logs which columns are read, by whom and how.",
      "Cuts by grain, and keeps the old name as a view until the last reader has moved.",
      "Shows a first gain within weeks.",
    ],
    poor: ["A new model beside it that nobody moves to.", "Removes what looks unused."],
    easier: "How do you find out which of the 400 columns anybody reads?",
    harder: "Twelve columns disagree with the same figures elsewhere. Whose are right?",
    reactions: {
      terse: "Say: “Week one only, day by day.”",
      rambling: "Say: “The first query you run. What is it?”",
      warmUp: "Say: “Have you met such a table? Tell me about it.”",
      weak: "Ask the easier version.",
      strong: "Go to the twelve columns.",
    },
  },
  {
    key: "modeling-metric-with-owners",
    title: "What is an active customer?",
    competency: "modeling",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Product, marketing and finance each have their own “active customer”, and the figures differ by a quarter. You are asked for one definition by the end of the month. How do you get there, where does it live, and what do you do with those who disagree?",
    good: [
      "Asks which decision each of the three serves, and finds that two names may be needed.",
      "Puts the definition in one place that reports read from, with an owner and tests.",
      "Shows each what changes for them, by how much, before it changes.",
    ],
    poor: ["Chooses the middle one.", "A wiki page."],
    easier: "What decision does each of the three make with the figure?",
    harder: "After the change the share price depends on the figure. What else do you now need?",
    reactions: {
      terse: "Say: “You are in a room with all three. What is your first sentence?”",
      rambling: "Say: “First the decisions. One for each.”",
      warmUp: "Say: “Tell me about a figure that two people read differently.”",
      weak: "Ask the easier version.",
      strong: "Go to the share price.",
    },
  },
];
