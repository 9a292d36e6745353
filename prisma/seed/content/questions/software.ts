import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-infrastructure-engineer", "data-platform-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "software-code-you-would-not-write-again",
    title: "Code you would not write again",
    competency: "software",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a piece of code of yours that others had to live with, and that you would write differently today. What made it hard for them, and how did you find out?",
    good: [
      "Names a concrete decision and whom it hurt: a leaky interface, a hidden state, a test that tested nothing.",
      "Found out by listening or by watching somebody change it.",
    ],
    poor: ["Only style: names, formatting.", "It was somebody else's fault."],
    easier: "What is the last comment in a review that changed how you write?",
    harder:
      "You may change one thing about it next week and nothing else. Which, and how do you do it without breaking anybody?",
    reactions: {
      terse: "Say: “Show me the code in words: what went in, what came out?”",
      rambling: "Say: “One decision only. Which one?”",
      warmUp: "Say: “Everybody has one; a small one is fine.”",
      weak: "Ask the easier version.",
      strong: "Go to the one change next week.",
    },
  },
  {
    key: "software-other-peoples-jobs",
    title: "Other people's jobs",
    competency: "software",
    roles,
    difficulty: 3,
    style: "open",
    minutes: 8,
    core: true,
    prompt:
      "Forty analysts should add their own daily jobs to your platform without asking you. What does an analyst write, what do you check before it runs, and what do you refuse to let them do?",
    good: [
      "A small contract: what is declared, what the platform owns, with reasons for each.",
      "Checks at merge: names, types, cost, a dry run on a slice; and tests of the checker itself.",
      "Says what is refused, and how somebody with a good reason gets round it.",
    ],
    poor: ["A ticket queue.", "Everything is allowed, and we look at the bill."],
    easier: "Three analysts, one job each: what is the least you need from each of them?",
    harder: "There are 300 jobs, and the contract turns out to be wrong. How do you change it?",
    reactions: {
      terse: "Say: “Be the analyst: it is Monday morning and you want a new job. What do you do?”",
      rambling: "Say: “First only the one file the analyst writes.”",
      warmUp: "Say: “Tell me about an interface of yours that others used.”",
      weak: "Ask for the three fields they would not do without.",
      strong: "Go to the 300 jobs.",
    },
  },
  {
    key: "software-test-that-lied",
    title: "All green, all wrong",
    competency: "software",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A release passes every test and breaks the invoices of 4,000 customers. The code that broke is covered to 95 percent. How can that be, and what do you change on Monday, and what by the end of the quarter?",
    good: [
      "Coverage counts lines, not questions: no test asked about this combination, or the mock agreed with the bug.",
      "Monday: a test that fails without the fix, at the level where the fault was.",
      "Quarter: fewer mocks at that border, real examples, a smaller step to production.",
    ],
    poor: ["Raise the coverage target.", "More manual testing before each release."],
    easier: "What is a test you have seen that could not fail?",
    harder: "The fault came from two changes that were each right on their own. What would have caught it?",
    reactions: {
      terse: "Say: “Give me an example from code you know.”",
      rambling: "Say: “Monday only. One thing.”",
      warmUp: "Say: “Begin with any bug that got past your tests.”",
      weak: "Ask the easier version.",
      strong: "Go to the two right changes.",
    },
  },
  {
    key: "software-split-or-not",
    title: "One service or two",
    competency: "software",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A service reads events, enriches them and serves queries. The reads are slow while the writes are heavy, and somebody proposes to split it into three services. Argue for it, argue against it, and then decide for a team of four.",
    good: [
      "Separates the problem (load) from the proposal (boundaries), and names cheaper steps.",
      "Knows what a split costs: versions, partial failure, tracing, on call.",
      "Decides with a condition: what would have to be true to decide otherwise.",
    ],
    poor: ["Services are always better, or never.", "A drawing with boxes and no failure in it."],
    easier: "What would you measure before deciding anything?",
    harder: "The split was made two years ago and was wrong. How do you go back?",
    reactions: {
      terse: "Say: “First as its advocate, for a whole minute.”",
      rambling: "Say: “One reason for, one against, and then your decision.”",
      warmUp: "Say: “Tell me about a split you have seen, good or bad.”",
      weak: "Ask the easier version.",
      strong: "Go to the way back.",
    },
  },
];
