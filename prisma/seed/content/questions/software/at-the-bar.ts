import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "software-fourteen-roundings",
    title: "Rounded in fourteen places",
    competency: "software",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
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
    key: "software-kept-for-ten-minutes",
    title: "Kept for ten minutes",
    competency: "software",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Looking up a customer in another system takes two seconds. Write the core of a small cache for it: a value is kept for ten minutes, a look-up that failed is not, and it can be tested without waiting. What does somebody who uses it call, and which three tests do you write first?",
    good: [
      "The clock and the look-up come in from outside, so that no test takes time.",
      "Decides what a caller sees when a look-up fails, and whether a value that has just run out may stand in for it.",
      "The tests are about behaviour: the second call makes no look-up, after ten minutes there is one, after a failure there is another.",
    ],
    poor: [
      "A global dictionary with a time in it, inside the function that looks up.",
      "Tests that sleep, or that look into the dictionary.",
    ],
    easier: "Only the ten minutes: what do you have to remember beside the value?",
    harder:
      "A hundred requests ask for the same customer at once, and one look-up should be made. What changes, and what do the other ninety-nine see when it fails?",
    reactions: {
      terse: "Say: “Talk while you write, and tell me what you leave out.”",
      rambling: "Say: “First the line by which somebody calls it.”",
      warmUp: "Say: “Begin with a version that keeps everything for ever.”",
      weak: "Ask how the test gets past the ten minutes without waiting for them.",
      strong: "Let a hundred requests ask for the same customer at once.",
    },
  },
  {
    key: "software-eleven-parameters",
    title: "Eleven parameters",
    competency: "software",
    roles,
    difficulty: 3,
    style: "open",
    minutes: 7,
    core: false,
    prompt:
      "A function that loads a table has grown for three years. It takes eleven parameters, six of them switches, and nobody dares to touch a default. Four teams call it, in about thirty places. A colleague asks you for a twelfth parameter, for retries. What do you answer, and what should a call look like in a year?",
    good: [
      "Looks up which combinations are really called before designing anything; expects three or four.",
      "Names functions after what callers want, and keeps retries with whoever holds the connection, not with every caller.",
      "Lets the old call stand on top of the new ones until its callers have moved, with tests that hold what it does today.",
    ],
    poor: [
      "Adds the twelfth with a default, because that breaks nobody.",
      "Puts all eleven into one object of settings, and calls it done.",
    ],
    easier: "Two of the switches may never be on together. How would you make that impossible to write?",
    harder:
      "One of the four teams needs retries, and must never load anything twice. Whose business is that in your design?",
    reactions: {
      terse: "Say: “Write down the three calls that you would like to read in a colleague's code.”",
      rambling: "Say: “The twelfth parameter first: yes or no?”",
      warmUp: "Say: “Think of a function that you were afraid to call, and tell me why.”",
      weak: "Ask what a reader makes of a call that ends in true, false, true.",
      strong: "Let one team need retries that never load anything twice.",
    },
  },
];
