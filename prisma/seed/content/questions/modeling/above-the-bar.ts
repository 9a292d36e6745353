import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
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
      "Two hundred reports read one table with 400 columns. A row is a line of an order. But many columns are about the whole order, about the customer as of today, or about the month, such as the target; their values are repeated on every line. Every other week somebody adds up the wrong column. Which tables do you want instead, and how do you get there with no report broken?",
    good: [
      "Sorts the columns by what they describe: line, order, customer, month; one table for each, with its key, and history where “as of today” is wrong.",
      "Begins with the measures that are repeated, since those do the harm, and gives each of them one place.",
      "Keeps the old name as a view on the new tables until the last report has moved; compares both before each step.",
    ],
    poor: [
      "A good model beside it, to which nobody moves.",
      "A note at each column that says whether it may be added up.",
    ],
    easier:
      "The target of the month stands on every line. What does its sum show, and where should it stand?",
    harder: "Twelve columns disagree with the same figures elsewhere. Whose are right?",
    reactions: {
      terse: "Say: “Take one order of three lines, and show me its rows before and after.”",
      rambling: "Say: “Which tables come out of it? Names, and one row of each.”",
      warmUp: "Say: “Have you met a table that had everything in it? Tell me about it.”",
      weak: "Ask which of these may be added up over the rows: amount of the line, shipping of the order, target of the month.",
      strong: "Go to the twelve columns that disagree.",
    },
  },
  {
    key: "modeling-two-become-one",
    title: "Two customers become one",
    competency: "modeling",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Two companies merge. One has 1.2 million customers, the other 300,000; some 40,000 are probably the same people, and the matching is right in 95 of 100 cases. Orders hang on both keys. Model the joint customer so that a wrong match can be undone.",
    good: [
      "Keeps both source keys for ever; facts keep theirs, and a mapping with dates says who is whom.",
      "The mapping carries how sure it is and who decided; undoing means one new row there.",
      "Sees 2,000 wrong matches in 40,000, and asks which use can live with that: a count may, a letter or a bill may not.",
    ],
    poor: ["Merges the rows, and keeps the better address.", "Waits until the matching is perfect."],
    easier: "A match turns out to be wrong. What has to be put back, and is it still there?",
    harder:
      "Reports with joint figures are published, and then 500 matches are undone. What do last month's figures do?",
    reactions: {
      terse: "Say: “Take Anna, who is in both, and show me every row about her.”",
      rambling: "Say: “Only the mapping: what is one row of it?”",
      warmUp: "Say: “Where have you seen the same person twice? Start there.”",
      weak: "Ask how many of the 40,000 are wrong, and what happens to one of those.",
      strong: "Undo 500 matches after the figures were published.",
    },
  },
  {
    key: "modeling-model-that-was-wrong",
    title: "The model that was wrong",
    competency: "modeling",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 7,
    core: false,
    prompt:
      "Tell me about a model of yours that turned out wrong after people had come to rely on it. Which assumption broke, how did you change it under their feet, and whom did you have to tell what?",
    good: [
      "The assumption is a sentence about the world: “an order has one customer”.",
      "Changed it in steps, old and new side by side, with the difference shown before the switch.",
      "Told readers which of their figures moved, and by how much.",
    ],
    poor: ["It was a bug, repaired the same day.", "Told nobody, because the new figures were right."],
    easier: "Which assumption in a model of yours would you least like to see broken?",
    harder: "One reader had built on the wrong version on purpose. What did you owe them?",
    reactions: {
      terse: "Say: “Tell me the first mail you got about it, and what you did in that hour.”",
      rambling: "Say: “The broken assumption, in one sentence.”",
      warmUp: "Say: “A table of somebody else's that surprised you will do.”",
      weak: "Ask what a reader saw on the morning after the change.",
      strong: "Ask about a reader who had built on the wrong version on purpose.",
    },
  },
  {
    key: "modeling-metric-with-owners",
    title: "What is on time?",
    competency: "modeling",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "For last month the warehouse reports 97 percent of orders “on time”, sales 91, and customer service 84. Each has a definition of its own, and hundreds of reports use one of the three. You are asked for one definition by the end of the month. How do you get there, where does it live, and what do you do with those who disagree?",
    good: [
      "Asks which decision each of the three serves, and which promise and which moment each one measures; finds that two names may be needed.",
      "Models the moments (promised, packed, handed over, delivered) once, so that each measure is a rule over them, in one place, with an owner and tests.",
      "Shows each what changes for them, by how much, before it changes.",
    ],
    poor: ["Chooses the middle one.", "A page in the wiki with the definition."],
    easier: "One order is packed in time and delivered a day late. What does each of the three say about it?",
    harder:
      "From next year the figure is in a contract, with a penalty below 90 percent. What else do you now need?",
    reactions: {
      terse: "Say: “You are in a room with all three; what is your first sentence?”",
      rambling: "Say: “First the decisions, one for each.”",
      warmUp: "Say: “Tell me about a figure that two people read differently.”",
      weak: "Ask between which two moments each of the three measures.",
      strong: "Put the figure into a contract, with a penalty below 90 percent.",
    },
  },
  {
    key: "modeling-revenue-not-yet-earned",
    title: "Revenue that has not happened yet",
    competency: "modeling",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Subscriptions run by the month or the year, in eleven currencies, with upgrades in mid-period, pauses and credits. Sales wants what was booked, product what recurs today, finance what was earned in each month, and an auditor will come. Sketch the layers, and say what each one promises.",
    good: [
      "One layer of contract changes that is only ever added to; everything else follows from it.",
      "Three measures, each with its grain and its rule for the exchange rate, tied together by sums: for 120 a year from March, 120 booked, 10 a month, 20 earned by the end of April.",
      "Closed months stay; what comes late goes into the open month as an adjustment.",
    ],
    poor: ["A table for each department.", "One wide table with the state of today."],
    easier:
      "One yearly contract of 120 from March: what was booked, what recurs, what was earned by the end of April?",
    harder:
      "A customer's upgrade of last quarter turns out to be a mistake. Which rows are new, and which figures move?",
    reactions: {
      terse: "Say: “Take one yearly contract with one upgrade, and give me the three figures.”",
      rambling: "Say: “Only the lowest layer; what is one row?”",
      warmUp: "Say: “Which subscription do you pay for? Model that one.”",
      weak: "Ask which of the three figures changes on the day the customer pauses.",
      strong: "Take an upgrade of last quarter back.",
    },
  },
];
