import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "datasense-first-ten-minutes",
    title: "The first ten minutes with a table",
    competency: "datasense",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "You are given access to a table you have never seen. It is called “payments” and has three million rows, and tomorrow you have to report a total from it. What do you do in the first ten minutes, before you compute anything?",
    good: [
      "Asks what one row is: a payment, an attempt, a line of a payment; and checks it, for example whether the key is unique.",
      "Looks at ranges and gaps: first and last date, empty values, negative amounts, test rows, currencies, states.",
      "Asks who writes the table and who else reports from it.",
    ],
    poor: [
      "Sums the column called “amount” and looks whether the result seems about right.",
      "Names a profiling tool, and cannot say what they would look for in its output.",
    ],
    easier:
      "What could one row of that table be? Give me three possibilities, and a way to tell which it is.",
    harder:
      "There are 1,200 rows with negative amounts. Name three different things they might be, and how you would find out.",
    reactions: {
      terse: "Say: “Do it aloud: you type the first thing, I tell you what comes back.”",
      rambling: "Say: “The very first query only, please.”",
      warmUp: "Say: “Think of the last table that was new to you; what surprised you in it?”",
      weak: "Ask: “Suppose the total you report is twice the true one; which of your ten minutes would have shown it?”",
      strong: "Bring in the 1,200 negative amounts.",
    },
  },
  {
    key: "datasense-figure-that-lied",
    title: "The figure that lied",
    competency: "datasense",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a time when a figure was wrong although the query was right, because the data did not mean what everybody thought. How did it come to light, where did the trail end, and what is different today?",
    good: [
      "Followed the figure back to where it is made: the form, the device, the till, the person who types it in.",
      "Can name what the field really meant, and how long it had misled whom.",
      "Something changed: fixed at the source, a check, a note that others find.",
    ],
    poor: [
      "The story is about a bug in a query, not about what the data mean.",
      "Patched it in their own report and told nobody.",
    ],
    easier:
      "Which column that you work with would mislead a newcomer, and what would you tell them about it?",
    harder: "Which earlier reports were wrong because of it, and what did you do about those?",
    reactions: {
      terse:
        "Say: “Tell it as a detective story: what did you notice first, whom did you ask, what did they show you?”",
      rambling: "Say: “First the punch line: what did the field really mean?”",
      warmUp: "Say: “It can be a small one, a date or a category that was not what it said.”",
      weak: "Ask once: “Who enters that value, and what happens on their screen when they do?”",
      strong: "Ask which earlier reports had been wrong because of it, and what they did about those.",
    },
  },
  {
    key: "datasense-first-of-january",
    title: "All on the first of January",
    competency: "datasense",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "You look at when customers registered, and thirty-one percent of them did so on the first of January 2019. The company had no campaign that day, and the shops were closed. What do you think happened, whom do you ask, and what would you not compute from this column any more?",
    good: [
      "Thinks of a move to a new system, an import or a default value, and looks whether the exact time and the customer numbers agree with that.",
      "Asks those who were there in 2019, or looks for the date elsewhere: the first order, the old customer number, a letter.",
      "Lists what falls: how long customers stay, growth in 2018 and 2019, comparisons of old with new; and what still holds, everybody after that day.",
    ],
    poor: [
      "Removes that day as an outlier, and goes on.",
      "Believes in a great promotion, since the data say so.",
    ],
    easier:
      "How could it happen that a third of customers carry the same date, although they came in different years?",
    harder:
      "The first order is known for most of them, but only since 2016. How would you build a better date, and how would you mark which ones are guessed?",
    reactions: {
      terse:
        "Say: “Imagine a new colleague is about to use this column; tell him all you know and suspect about it.”",
      rambling:
        "Say: “Your first suspicion in one sentence, and then the query that would support or kill it.”",
      warmUp:
        "Say: “Have you ever met a birthday of the first of January 1900 in a list? Start with how such things come about.”",
      weak: "Say: “A report says that the average customer has been with us for four years; does it use that column, and what then?”",
      strong: "Say: “You have first orders, but only since 2016; build me a date you would stand behind.”",
    },
  },
];
