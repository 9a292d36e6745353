import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "software-where-to-cut",
    title: "Where would you cut it?",
    competency: "software",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "Think of the longest function or script that you wrote in the last months. If you had to cut it into two pieces, where would you cut, and what exactly would pass from one to the other?",
    good: [
      "Cuts where it can be tested or changed alone: reading from deciding, deciding from writing.",
      "Can name what passes, as values, and finds it small.",
    ],
    poor: ["Cuts it in the middle, or by length.", "Both halves share the same variables."],
    easier: "What does it read, what does it decide, and what does it write?",
    harder: "Which of the two halves will change first, and does your cut make that easy?",
    reactions: {
      terse: "Say: “Read it to me from the top, in one sentence for each part.”",
      rambling: "Say: “Just the place of the cut.”",
      warmUp: "Say: “An ugly one is the best kind.”",
      weak: "Ask which part they could run without a network or a database.",
      strong: "Ask which half changes first, and whether the cut helps.",
    },
  },
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
      "Found out by listening, or by watching somebody change it.",
    ],
    poor: ["Only style: names, formatting.", "It was somebody else's fault."],
    easier: "What is the last comment in a review that changed how you write?",
    harder:
      "You may change one thing about it next week and nothing else. Which, and how do you do it without breaking anybody?",
    reactions: {
      terse: "Say: “Show me the code in words: what went in, what came out?”",
      rambling: "Say: “One decision only; which one?”",
      warmUp: "Say: “Everybody has one, and a small one is fine.”",
      weak: "Ask what a colleague had to know before they dared to change it.",
      strong: "Allow them one change next week, and ask how nobody is broken by it.",
    },
  },
  {
    key: "software-review-this",
    title: "Review it with me",
    competency: "software",
    roles,
    difficulty: 2,
    style: "code",
    minutes: 6,
    core: false,
    prompt:
      "A colleague sends you a function. It loads an order, sets it to shipped, sends the customer a mail, saves the order, and returns true, or false when anything goes wrong. Its one test checks that it returns true. What do you write in the review?",
    good: [
      "Sees the mail that leaves before the save, and what happens when the save fails.",
      "Sees that false hides everything: not found, already shipped, mail server down.",
      "Puts the gravest first, and says it in a way that the colleague can use.",
    ],
    poor: ["Names and formatting.", "“Looks good, needs more tests.”"],
    easier: "The save fails. What does the customer believe, and what does the table say?",
    harder: "The colleague answers: “it has worked for two years”. What do you write back?",
    reactions: {
      terse: "Say: “Dictate the comment; I will type it.”",
      rambling: "Say: “Your first comment only, word for word.”",
      warmUp: "Say: “Read it back to me line by line first.”",
      weak: "Ask in which order the steps would do the least harm, if any of them may fail.",
      strong: "Answer as the colleague that it has worked for two years.",
    },
  },
];
