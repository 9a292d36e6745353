import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "toolchoice-argue-against",
    title: "As its fiercest critic",
    competency: "toolchoice",
    roles,
    difficulty: 4,
    style: "open",
    minutes: 7,
    core: false,
    prompt:
      "Take the store, queue or engine that your last team leaned on most, whoever chose it. Argue against it as its fiercest critic for two minutes. Then decide again, for ten times the load and half the team.",
    good: [
      "The criticism is one that a real opponent would make, with figures.",
      "Decides again from needs, and may well keep it, with a reason that has changed.",
    ],
    poor: ["Objections that nobody would ever make.", "The same reasons as before, louder."],
    easier: "What is the one thing that it is worst at?",
    harder: "You must leave it within a year without downtime. What is the first step on Monday?",
    reactions: {
      terse: "Say: “Two whole minutes against it; I keep the time.”",
      rambling: "Say: “Only the strongest argument.”",
      warmUp: "Say: “Any tool you know well will do.”",
      weak: "Ask who in their company would have argued against it, and with what.",
      strong: "Ask for the number that would reverse the decision.",
    },
  },
  {
    key: "toolchoice-after-the-merger",
    title: "Three schedulers, two warehouses",
    competency: "toolchoice",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "After a merger you have three schedulers, two warehouses and fourteen engineers. Leadership wants one of each within a year; users are split in half. What do you merge first, what perhaps never, and what would tell you after three months that you were wrong?",
    good: [
      "Asks what the doubling costs today, in money and in mistakes, and goes for what costs most.",
      "Moves whole flows from source to report, not one layer at a time, and ends each by switching something off.",
      "Names a measure with a date that would make them stop or turn round.",
    ],
    poor: [
      "Picks the winner by a matrix of features.",
      "Moves everything at once, or leaves a bridge between the two for ever.",
    ],
    easier: "Which of the five things would you look at first, and why?",
    harder:
      "The better warehouse belongs to the smaller company, and its two experts are leaving. Does it still win?",
    reactions: {
      terse: "Say: “Tell me what is switched off by month three, six and nine.”",
      rambling: "Say: “First what the doubling costs; leave the tools out.”",
      warmUp: "Say: “What have you seen run twice in one company? Start there.”",
      weak: "Ask what a single user loses today because there are two warehouses.",
      strong: "Tell them that the experts of the better one are leaving.",
    },
  },
  {
    key: "toolchoice-choice-you-reversed",
    title: "A choice you took back",
    competency: "toolchoice",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 7,
    core: false,
    prompt:
      "What have you introduced somewhere, and later taken out again with your own hands? Which evidence turned you, how long did you hesitate once you had seen it, and what was the price of leaving?",
    good: [
      "The evidence is a fact that others could have seen: a bill, a limit, a failure.",
      "Honest about the hesitation and its reason.",
      "Knows the price of leaving, and what made it higher than it had to be.",
    ],
    poor: ["It was somebody else's choice.", "“Technology moved on.”"],
    easier: "Which choice of yours would you take back today if it were free?",
    harder: "What do you now do at the beginning of a choice so that leaving is cheap?",
    reactions: {
      terse: "Say: “Take me to the day you first thought that it was a mistake.”",
      rambling: "Say: “Evidence, hesitation, cost: one sentence each.”",
      warmUp: "Say: “A library you removed from a small project counts.”",
      weak: "Ask what would have had to happen for them to see it half a year earlier.",
      strong: "Ask what they do at the start today so that leaving is cheap.",
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
      "A changed column broke a report to the regulator, and it took four days to find out which column. So you need lineage: which report depends on which table. A vendor wants the price of half an engineer a year, and to read every query you run. An open project covers 70 percent, without your reporting tool. A colleague would build it in six weeks. What do you want to know, and how do you decide?",
    good: [
      "Starts from the four days: how often that happens, which question had no answer, and that the missing 30 percent are where it broke.",
      "Compares over three years: upkeep, the way out, what the vendor may read and keep, and who answers once the colleague has gone.",
      "Finds a trial of a week that decides, such as tracing that very break with each; and says when none of the three is right.",
    ],
    poor: ["Always build, or always buy.", "A table of features with ticks."],
    easier: "What would you use lineage for in the first month?",
    harder: "The vendor is bought by a competitor of yours in year two. What did you do beforehand?",
    reactions: {
      terse: "Say: “You are asked to decide by Friday; what do you do on Wednesday?”",
      rambling: "Say: “First what it is for, in one sentence.”",
      warmUp: "Say: “Tell me of anything you bought, built or borrowed.”",
      weak: "Ask what six weeks of a colleague turn into by the third year.",
      strong: "Go to year two, when the vendor is bought.",
    },
  },
  {
    key: "toolchoice-nine-months-left",
    title: "Nine months of fixes left",
    competency: "toolchoice",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Your ingestion, 200 jobs, stands on an open project. Its sponsor has changed the licence; the last free version gets security fixes for nine more months. You may pay, join a fork, or leave. Lay it out for the head of engineering: what do you need to know, and what is right to do in the first month whichever way it goes?",
    good: [
      "Starts with the moves that are right in every case: an inventory, tests of what the jobs rely on, one seam between jobs and project.",
      "Prices the three over years, the people included, and reads the licence with somebody who can.",
      "Sets dates on which facts decide: is the fork alive, has the price held.",
    ],
    poor: ["Leaves on principle, or pays to be rid of it.", "Waits until month eight."],
    easier: "What would you count in those 200 jobs before any talk of options?",
    harder: "In month five the fork splits in two. What did your plan already contain for that?",
    reactions: {
      terse: "Say: “You have one page and five minutes with the head of engineering; begin.”",
      rambling: "Say: “Month one only; what is done at its end?”",
      warmUp: "Say: “Has something you relied on ever gone away? Tell me.”",
      weak: "Ask what they would regret not having done, in all three cases.",
      strong: "Let the fork split in month five.",
    },
  },
];
