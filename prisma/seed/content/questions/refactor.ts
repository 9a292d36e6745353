import type { SeedQuestion } from "../question-type.ts";

const roles = ["analytics-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "refactor-made-faster",
    title: "Something you made faster",
    competency: "refactor",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a query, job or model that you made faster or simpler. What did you measure first, what was the cause, and how did you know the result was the same?",
    good: [
      "A number before and after, and what was measured.",
      "The cause, not only the change; and a comparison of results.",
    ],
    poor: ["“I rewrote it.”", "Faster by feel."],
    easier: "What do you look at first in a slow query's plan?",
    harder: "It is slow again half a year later. What did you not do?",
    reactions: {
      terse: "Say: “Go back to the first ten minutes: what did you look at?”",
      rambling: "Say: “Number, cause, proof: one sentence each.”",
      warmUp: "Say: “A small one is fine.”",
      weak: "Ask the easier version.",
      strong: "Go to half a year later.",
    },
  },
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
      terse: "Say: “I am finance, and I do not trust you. Convince me.”",
      rambling: "Say: “First only how you compare.”",
      warmUp: "Say: “Have you ever replaced something people relied on?”",
      weak: "Ask the easier version.",
      strong: "Go to the published figures.",
    },
  },
  {
    key: "refactor-nightly-monster",
    title: "The nightly monster",
    competency: "refactor",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "A query of 600 lines takes three hours every night, and nobody dares to touch it. It is yours now. Tell me your first two days.",
    good: [
      "Measures by stage before reading all of it; finds where the hours go.",
      "Builds a test of sameness before the first change.",
      "Cuts it into stages, removes what nobody reads, and takes one step at a time.",
    ],
    poor: ["Rewrites it from scratch.", "A bigger warehouse."],
    easier: "What do you need before you change the first line?",
    harder: "Results must match for three years, in which the source was restated twice. What now?",
    reactions: {
      terse: "Say: “The first morning, hour by hour.”",
      rambling: "Say: “Only the first hour, step by step.”",
      warmUp: "Say: “Tell me about the longest query you have inherited.”",
      weak: "Ask the easier version.",
      strong: "Go to the restated source.",
    },
  },
  {
    key: "refactor-retire-the-pattern",
    title: "Not this query, all of them",
    competency: "refactor",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "You find that forty models copy the same faulty join. You can repair one today. What do you do about the other thirty-nine, and how do you keep the forty-first from being written?",
    good: [
      "Finds them by a search that is itself tested; ranks by harm.",
      "Repairs the shared part once, and moves models over with comparison and a date.",
      "A check at merge that names the right way.",
    ],
    poor: ["A mail to everybody.", "Thirty-nine tickets."],
    easier: "How would you find the thirty-nine?",
    harder: "Five of them are right to do it that way. How does your check know?",
    reactions: {
      terse: "Say: “A quarter from now: what is gone, and how do you know?”",
      rambling: "Say: “First only the search.”",
      warmUp: "Say: “Have you repaired the same thing twice? Begin there.”",
      weak: "Ask the easier version.",
      strong: "Go to the five.",
    },
  },
];
