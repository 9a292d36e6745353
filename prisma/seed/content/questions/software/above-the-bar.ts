import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
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
      "A release passes every test and breaks the invoices of 4,000 customers. The code that broke is covered to 95 percent. How can that be, what do you change on Monday, and what by the end of the quarter?",
    good: [
      "Coverage counts lines, not questions: no test asked about this combination, or the mock agreed with the bug.",
      "Monday: a test that fails without the repair, at the level where the fault was.",
      "Quarter: fewer mocks at that border, real examples, a smaller step to production.",
    ],
    poor: ["Raise the coverage target.", "More testing by hand before each release."],
    easier: "What is a test you have seen that could not fail?",
    harder: "The fault came from two changes that were each right on their own. What would have caught it?",
    reactions: {
      terse: "Say: “Give me an example from code you know.”",
      rambling: "Say: “Monday only, and one thing.”",
      warmUp: "Say: “Begin with any bug that got past your tests.”",
      weak: "Ask how a line can be run by a test and still be wrong.",
      strong: "Tell them it was two changes, each right on its own.",
    },
  },
  {
    key: "software-sixty-callers",
    title: "Sixty callers, one field",
    competency: "software",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "Your API returns an amount as a decimal number. It must become whole cents with a currency. There are sixty callers in twenty teams; two of those teams no longer exist. Take me from today to the day on which the old field is gone.",
    good: [
      "Adds the new beside the old; the old field never silently changes its meaning.",
      "Measures who still reads the old one, and works from that list, not from promises.",
      "Has an answer for the orphans: adapt them, take them over, or switch them off in daylight with somebody watching.",
    ],
    poor: [
      "A new version, an announcement and a deadline, with no look at who still reads the old field.",
      "Keeps both for ever.",
    ],
    easier: "Why not change the field in place and tell everybody?",
    harder:
      "Three weeks before the end, the largest caller says that they need another year. What do you do?",
    reactions: {
      terse: "Say: “Give me the five dates in your plan, and what happens on each.”",
      rambling: "Say: “Only the first release; what is in it?”",
      warmUp: "Say: “When did somebody last change something under you?”",
      weak: "Ask how they know, on any day, who still reads the old field.",
      strong: "Let the largest caller ask for another year.",
    },
  },
  {
    key: "software-worked-and-held-up",
    title: "It worked, and you stopped it",
    competency: "software",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a change by a colleague that worked, and that you stopped in review all the same, or should have stopped. What did you see, how did you say it, and what became of the code and of the two of you?",
    good: [
      "Saw a cost that would come later, and could show it with an example.",
      "Said it early, with a way forward, and knew what to let pass.",
      "The outcome is told fairly, also where they were wrong.",
    ],
    poor: ["A matter of taste, won.", "Let it through to keep the peace, and said so later to others."],
    easier: "What do you always look at first in somebody's change?",
    harder: "It was urgent, and you were alone in seeing it. Where is the line at which you still say no?",
    reactions: {
      terse: "Say: “Tell me the sentence you used, and what came back.”",
      rambling: "Say: “First only what you saw in the code.”",
      warmUp: "Say: “The other way round is fine: somebody stopped a change of yours.”",
      weak: "Ask what would have happened a year later if it had gone in as it was.",
      strong: "Make it urgent, and ask where they still say no.",
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
      weak: "Ask why the reads are slow, and whether a split would change that.",
      strong: "Make it two years old and wrong, and ask for the way back.",
    },
  },
  {
    key: "software-rules-that-change",
    title: "Rules that change every month",
    competency: "software",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "You charge tax in thirty countries. Rules change each month, from a given day, and now and then backwards. We must be able to say what we would have charged for any order on any day, with what we knew then. Two teams work on it. What is the design, and what do you leave out of the first version?",
    good: [
      "Keeps two times apart: when a rule holds, and when we learnt of it.",
      "The calculation is a pure function of order, rules and “known at”; rules are data with a few shapes in code.",
      "Tests from real invoices with known results; leaves out a general language for rules, and says why.",
    ],
    poor: [
      "A large switch over countries with dates in it.",
      "An engine in which anything can be configured, by anybody, untested.",
    ],
    easier: "One country, one rate that changes on the first of July: what do you store?",
    harder:
      "A country corrects its rate of last year, and 200,000 invoices are out. What does your design give you, and what not?",
    reactions: {
      terse: "Say: “Take one order and one rule that changed twice, and show me the answer.”",
      rambling: "Say: “Only what you store about a single rule.”",
      warmUp: "Say: “Have you ever had to reproduce an old figure? Start there.”",
      weak: "Ask what we would have charged on the third of May, if on the tenth the rule was corrected, back to the first.",
      strong: "Let a country correct its rate of last year.",
    },
  },
];
