import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "reliability-set-the-target",
    title: "A target for the loader",
    competency: "reliability",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A service loads orders into the warehouse every five minutes. Users say it is “always late”. Set a target, say how you measure it, and tell me what wakes somebody up and what waits until the morning.",
    good: [
      "A target users feel: freshness at the reader, as a share over a month, with a number.",
      "Wakes somebody by the rate at which the error budget burns, not for every late run.",
      "Names what happens when the budget is gone: changes stop, repairs begin.",
    ],
    poor: ["99.99 percent of everything.", "An alert on CPU."],
    easier: "What does “late” mean for the person who complains, in minutes?",
    harder: "Half of the lateness comes from a supplier. What do you promise now, and to whom?",
    reactions: {
      terse: "Say: “Say it as you would tell the users.”",
      rambling: "Say: “One number first; which?”",
      warmUp: "Say: “Start from the complaint: who waits for what?”",
      weak: "Ask only how they would measure lateness, and at which end.",
      strong: "Go to the supplier who causes half of it.",
    },
    sources: [
      "Google, The Site Reliability Workbook, Alerting on SLOs: https://sre.google/workbook/alerting-on-slos/",
    ],
  },
  {
    key: "reliability-first-ten-minutes",
    title: "The first ten minutes",
    competency: "reliability",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "You are on call. Eleven minutes after a release, failed checkouts go from one in a thousand to eight in a hundred. The release also added a column to the orders table. The head of sales is on the phone. Take me through your next ten minutes, in order.",
    good: [
      "Stops the harm before finding the cause, and first checks that the old code can live with the new column.",
      "Says that there is an incident, who leads it, and when the next word will come; keeps the phone off the person who types.",
      "Writes down times and actions as they go.",
    ],
    poor: [
      "Reads code until the cause is found, while checkouts fail.",
      "Rolls everything back, column included, without a look.",
    ],
    easier: "What do you say to the head of sales, word for word?",
    harder:
      "You rolled back, and it is still at eight in a hundred. What do you now believe, and what do you do?",
    reactions: {
      terse: "Say: “I am sitting beside you; tell me each thing you do and why.”",
      rambling: "Say: “Minute one. What are your hands doing?”",
      warmUp: "Say: “Have you been in such a call? Who said what first?”",
      weak: "Ask what has to be true before the release may be taken back.",
      strong: "Tell them that the rollback changed nothing.",
    },
  },
  {
    key: "reliability-two-hundred-pages",
    title: "Two hundred pages a week",
    competency: "reliability",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Your team of six takes over a system that pages 200 times a week; about fifteen of those needed somebody to act. You have two weeks to bring it under twenty, without missing the fifteen. How?",
    good: [
      "Sorts a few weeks of pages by what was done about them, and starts with the largest group.",
      "Pages on what users feel; the rest becomes a ticket, a graph, or nothing.",
      "Has a way to notice what is now missed: incidents found by people are counted.",
    ],
    poor: ["Raises every threshold until it is quiet.", "A second rota to share the load."],
    easier: "What makes an alert worth waking somebody for?",
    harder: "The team that built it objects to every deletion: “it once saved us”. What do you do?",
    reactions: {
      terse: "Say: “Read me one alert you would delete, and one you would fight for.”",
      rambling: "Say: “Only the first hour: what do you count?”",
      warmUp: "Say: “Think of an alert that annoyed you; why did it exist?”",
      weak: "Ask what somebody should do, at once, when this particular page comes.",
      strong: "Go to the team that objects.",
    },
  },
  {
    key: "reliability-before-the-peak",
    title: "Six weeks before the peak",
    competency: "reliability",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Last year's peak was 4,000 requests a second, on twelve machines at seventy percent CPU. This year the business expects two and a half times as much, in six weeks. How many machines do you order, and how do you find out that you are right?",
    good: [
      "Does the sum: one machine carries 333 a second, so 10,000 need thirty at the same load, and a few more so that one or two may fail.",
      "Doubts the straight line: database, connections, locks and caches do not grow with it.",
      "Tests with traffic shaped like the real thing, and has a plan for what to switch off if it is still too much.",
    ],
    poor: [
      "Two and a half times twelve, and done.",
      "“It scales automatically”, with no limit, delay or bill.",
    ],
    easier: "What does one machine carry today, in requests a second?",
    harder:
      "The test stops at 7,000 a second, and no machine is above forty percent. What is it, and what do you do in three weeks?",
    reactions: {
      terse: "Say: “Do the sum aloud, and then tell me what it assumes.”",
      rambling: "Say: “The number first; reasons after.”",
      warmUp: "Say: “Begin with what one machine carried last year.”",
      weak: "Ask which single thing all twelve machines share.",
      strong: "Tell them that the test stops at 7,000 with idle machines.",
    },
  },
];
