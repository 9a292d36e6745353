import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-infrastructure-engineer", "data-platform-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "toolchoice-tool-you-chose",
    title: "A tool you chose",
    competency: "toolchoice",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a tool you chose, for a team and not only for yourself. What did you need, what else did you look at, and what surprised you half a year later?",
    good: [
      "Need first, in load, team or cost; two real candidates.",
      "The surprise is concrete, and so is what they did about it.",
    ],
    poor: ["It is what everybody uses.", "A list of features."],
    easier: "What is a tool you use daily, and what is it bad at?",
    harder: "What would have to change for you to replace it, and how would you get out?",
    reactions: {
      terse: "Say: “Go back to the week before you chose. What hurt?”",
      rambling: "Say: “Need, alternatives, surprise: one sentence each.”",
      warmUp: "Say: “A library counts as well.”",
      weak: "Ask the easier version.",
      strong: "Go to the way out.",
    },
  },
  {
    key: "toolchoice-queue-or-table",
    title: "A queue, or a table",
    competency: "toolchoice",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A team of four needs to hand 50 jobs a second from one service to another, without losing any. One proposes a message broker, another a table in the database you already run. Decide, and tell me at which load or with which change you would decide otherwise.",
    good: [
      "Starts from 50 a second and four people, and sees that a table is enough, with its limits.",
      "Names what each option costs to run, watch and restore.",
      "Gives the number or the change that would reverse the decision.",
    ],
    poor: [
      "The broker, because it scales.",
      "The table, because it is simple, with no word on contention or cleaning up.",
    ],
    easier: "What does “without losing any” ask of each of the two?",
    harder: "It is 50,000 a second now, and readers in three regions. How do you move without stopping?",
    reactions: {
      terse: "Say: “Argue first for the one you like less.”",
      rambling: "Say: “Your decision first, then one reason.”",
      warmUp: "Say: “Have you built either of them? Start there.”",
      weak: "Ask the easier version.",
      strong: "Go to the move.",
    },
  },
  {
    key: "toolchoice-argue-against",
    title: "Argue against yourself",
    competency: "toolchoice",
    roles,
    difficulty: 4,
    style: "open",
    minutes: 7,
    core: false,
    prompt:
      "Name a store, queue or engine that you chose or defended. Argue against it as its fiercest critic for two minutes, and then decide again: for ten times the load and half the team.",
    good: [
      "The criticism is one that a real opponent would make, with figures.",
      "Decides again from needs, and may well keep it, with a reason that has changed.",
    ],
    poor: ["Strawmen.", "The same reasons as before, louder."],
    easier: "What is the one thing that tool is worst at?",
    harder: "You must leave it within a year without downtime. What is the first step on Monday?",
    reactions: {
      terse: "Say: “Two whole minutes against it; I keep the time.”",
      rambling: "Say: “Only the strongest argument.”",
      warmUp: "Say: “Any tool you know well will do.”",
      weak: "Ask the easier version.",
      strong: "Ask for the number that would reverse the decision.",
    },
  },
  {
    key: "toolchoice-buy-build-borrow",
    title: "Buy, build or borrow",
    competency: "toolchoice",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "You need lineage: which report depends on which table. A vendor sells it for the price of half an engineer a year, an open project covers 70 percent, and a colleague would build it in six weeks. What do you want to know, and how do you decide?",
    good: [
      "Asks what decision lineage serves, and how often.",
      "Compares over three years, with upkeep, exit and the missing 30 percent.",
      "Finds a cheap trial that decides, before any of the three.",
    ],
    poor: ["Always build, or always buy.", "A table of features with ticks."],
    easier: "What would you use lineage for in the first month?",
    harder: "The vendor is bought by a competitor of yours in year two. What did you do beforehand?",
    reactions: {
      terse: "Say: “You are asked to decide by Friday. What do you do on Wednesday?”",
      rambling: "Say: “First what it is for. One sentence.”",
      warmUp: "Say: “Tell me of anything you bought, built or borrowed.”",
      weak: "Ask the easier version.",
      strong: "Go to year two.",
    },
  },
];
