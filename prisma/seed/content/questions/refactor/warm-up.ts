import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "refactor-slow-since-today",
    title: "Slow since this morning",
    competency: "refactor",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "A query of yours took ten seconds yesterday and takes four minutes today, and you have not touched it. What do you look at first, and what would each thing you might see there tell you?",
    good: [
      "Names the three suspects: more data, another plan, something in the way; and a look that tells them apart.",
      "Looks before changing anything.",
    ],
    poor: ["Adds an index.", "Runs it again and hopes."],
    easier: "How would you see that it waits for somebody else, and does not work at all?",
    harder: "It is slow at nine and fast at eleven, every day. What is it, and how do you prove it?",
    reactions: {
      terse: "Say: “You are at the keyboard; what do you type, and what do you see?”",
      rambling: "Say: “The first look only.”",
      warmUp: "Say: “Which query of yours was last slow? Take that.”",
      weak: "Ask what a database can tell them about a query while it is still running.",
      strong: "Make it slow at nine and fast at eleven, every day.",
    },
  },
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
      "Says what they tried that did not help.",
    ],
    poor: ["“I rewrote it.”", "Faster by feel."],
    easier: "Which part of it took the most time, and how did you know?",
    harder: "It is slow again half a year later. What did you not do?",
    reactions: {
      terse: "Say: “Go back to the first ten minutes; what did you look at?”",
      rambling: "Say: “Number, cause, proof: one sentence each.”",
      warmUp: "Say: “A small one is fine, even a spreadsheet.”",
      weak: "Ask how they would have noticed a result that was fast and wrong.",
      strong: "Make it slow again half a year later, and ask what they had not done.",
    },
  },
  {
    key: "refactor-anybody-reading",
    title: "Is anybody reading this?",
    competency: "refactor",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "You take over sixty scheduled queries. Perhaps a third is read by nobody. How do you find out which, and how do you switch one off so that somebody who does need it can say so in time?",
    good: [
      "Looks at who reads the results, over a period that includes a month's end and a quarter's end.",
      "Switches off in steps that can be undone within minutes, with notice and a name to call.",
      "Keeps the text and the last result.",
    ],
    poor: [
      "Asks everybody by mail, and keeps what nobody answers.",
      "Deletes what has not been read for a week.",
    ],
    easier: "Who might need a table that nobody has read for two months?",
    harder: "One of them is read daily, by a job whose result nobody reads. Now what?",
    reactions: {
      terse: "Say: “Take one of the sixty through to the day it is gone.”",
      rambling: "Say: “Finding out first; how?”",
      warmUp: "Say: “Have you ever switched something off and been called? Tell me.”",
      weak: "Ask what a table that is needed only for the yearly audit looks like in the logs.",
      strong: "Give them one that is read daily by a job whose own result nobody reads.",
    },
  },
];
