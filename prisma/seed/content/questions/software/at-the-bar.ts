import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
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
      terse: "Say: “Be the analyst: it is Monday morning and you want a new job; what do you do?”",
      rambling: "Say: “First only the one file the analyst writes.”",
      warmUp: "Say: “Tell me about an interface of yours that others used.”",
      weak: "Ask for the three fields that they would not do without.",
      strong: "Go to the 300 jobs under a wrong contract.",
    },
  },
  {
    key: "software-green-on-the-second-try",
    title: "Green on the second try",
    competency: "software",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "One test of nine hundred fails about once in thirty runs. Everybody presses “run again”. You get one day for it. How do you find out whether the test is wrong or the product, and what happens to the test in the meantime?",
    good: [
      "Makes it fail on purpose: a loop, the same order of tests, the same clock, load, in parallel.",
      "Takes seriously that it may be a true race that customers meet as well.",
      "Sets the test aside with a name and a date, and knows what is unguarded until then.",
    ],
    poor: ["A retry around the test.", "Deletes it, because it is unreliable."],
    easier: "What are the usual things a test depends on without saying so?",
    harder: "You can make it fail only together with 200 other tests. What is your next move?",
    reactions: {
      terse: "Say: “It is nine o'clock; tell me your day by the hour.”",
      rambling: "Say: “Only how you make it fail again.”",
      warmUp: "Say: “Which test did you rerun most often? Begin there.”",
      weak: "Ask what differs between run 29 and run 30.",
      strong: "Tell them it only fails in company of 200 others.",
    },
  },
  {
    key: "software-fourteen-roundings",
    title: "Rounded in fourteen places",
    competency: "software",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Prices are rounded in fourteen places of your code, not all in the same way. From the first of January finance has one rule. How do you get it into one place, and how do you prove that nothing else has changed?",
    good: [
      "Pins down what each of the fourteen does today, oddities included, by tests, before touching any.",
      "Moves them to one function step by step; the new rule comes last, and by date.",
      "Runs last month's invoices through old and new, and explains every cent that differs.",
    ],
    poor: [
      "Search and replace in one go, on the thirty-first.",
      "Changes the rule and the structure in the same step.",
    ],
    easier: "How do you find all fourteen, and how do you know that there is no fifteenth?",
    harder:
      "Two of the fourteen are in a customer's contract as they are. What does your one place look like now?",
    reactions: {
      terse: "Say: “List your commits, in order, with one line each.”",
      rambling: "Say: “Before you change anything: what do you have?”",
      warmUp: "Say: “Have you ever found the same logic in three places?”",
      weak: "Ask how they would notice if place number nine now rounds the other way.",
      strong: "Put two of the fourteen into a customer's contract.",
    },
  },
  {
    key: "software-kept-for-ten-minutes",
    title: "Kept for ten minutes",
    competency: "software",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Looking up a customer in another system takes two seconds. Write the core of a small cache for it. A value is kept for ten minutes. When a hundred requests ask for the same customer at once, only one look-up is made. It must be testable without waiting. What does somebody who uses it call, and which three tests do you write first?",
    good: [
      "The clock and the look-up come in from outside, so that no test takes time.",
      "Decides what happens when a look-up fails: no failure is kept, and all who wait hear of it.",
      "The tests are about behaviour: the second call makes no look-up, after ten minutes there is one, a hundred at once make one.",
    ],
    poor: [
      "A global dictionary with a time in it, inside the function that looks up.",
      "Tests that sleep, or that look into the dictionary.",
    ],
    easier: "Only the ten minutes, one request at a time: what do you have to remember?",
    harder:
      "The other system is down for an hour, and you hold a value that is twelve minutes old. Do you hand it out, and who decides that in your design?",
    reactions: {
      terse: "Say: “Talk while you write, and tell me what you leave out.”",
      rambling: "Say: “First the line by which somebody calls it.”",
      warmUp: "Say: “Begin with a version that keeps everything for ever.”",
      weak: "Ask how the test gets past the ten minutes without waiting for them.",
      strong: "Take the other system down for an hour, with a value of twelve minutes at hand.",
    },
  },
];
