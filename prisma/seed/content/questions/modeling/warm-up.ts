import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "modeling-what-makes-it-the-same",
    title: "What makes it the same one?",
    competency: "modeling",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "Pick one table with customers, products or shops in it that you have worked with. What tells you that two rows are about the same one: a number, a name, a mail address? When did that go wrong, or how could it?",
    good: [
      "Names the identifier and who hands it out.",
      "Has a real case: a number used again, a mail that two people share, a source that was replaced.",
    ],
    poor: ["“The id column”, and no idea where it comes from.", "“It is unique, so it cannot go wrong.”"],
    easier: "Can two people share a mail address, and what would your table do with them?",
    harder:
      "The system that hands out the numbers is replaced in March. What do you keep so that history holds together?",
    reactions: {
      terse: "Say: “Read me the identifier of one row, and tell me who made it up.”",
      rambling: "Say: “Which column, and who fills it?”",
      warmUp: "Say: “A list of your own, in a spreadsheet, is fine.”",
      weak: "Ask what happens in that table when somebody changes both name and mail address.",
      strong: "Replace the source system in March.",
    },
  },
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
      "Something they would now shape otherwise, with the reason.",
    ],
    poor: ["A list of columns.", "One row is “the data”."],
    easier: "Take any table you know: what would have to be true for a row to appear twice?",
    harder: "Finance wants it by month and operations by shift. What do you change, if anything?",
    reactions: {
      terse: "Say: “Read me one row aloud, column by column.”",
      rambling: "Say: “Just the key; what is it?”",
      warmUp: "Say: “Any table, also one you found.”",
      weak: "Ask which sum a reader gets wrong who takes one row for something else.",
      strong: "Ask for it by month for finance and by shift for operations.",
    },
  },
  {
    key: "modeling-a-gym",
    title: "A gym in a few tables",
    competency: "modeling",
    roles,
    difficulty: 2,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "A gym has members, plans, and a gate that logs who comes in. Members change plans, pause, and bring guests. The owner asks: how many visits in March by people on the small plan? Which tables do you want, and what is one row of each?",
    good: [
      "A row for each stay on a plan, with from and until; not a plan column on the member.",
      "A visit belongs to the plan held at that time, and guests have a rule.",
      "Says what is one row before naming columns.",
    ],
    poor: ["One table of members with their plan, joined to the visits.", "Starts with columns and types."],
    easier: "Somebody moved from the small plan to the large one on the tenth. Which of their visits count?",
    harder: "The gate logs people twice when they step back. Where in your tables is that dealt with?",
    reactions: {
      terse: "Say: “One member, one change of plan, two visits: show me the rows.”",
      rambling: "Say: “Names of the tables, and one row of each; nothing more.”",
      warmUp: "Say: “Have you ever been a member of something with plans? Start there.”",
      weak: "Ask where the plan is stored in their tables, and what becomes of that place when a member changes.",
      strong: "Let the gate log people twice.",
    },
  },
];
