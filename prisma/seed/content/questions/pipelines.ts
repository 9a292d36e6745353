import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-infrastructure-engineer", "data-platform-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "pipelines-pipeline-you-own",
    title: "A pipeline you own",
    competency: "pipelines",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a pipeline that was yours. Who read what it made, what happened when it ran twice or not at all, and how did they find out?",
    good: [
      "Readers and their use are named.",
      "Knows what a second run does, and who is told of a missing one.",
    ],
    poor: ["Steps and tools, without a reader.", "Somebody would write to me."],
    easier: "What does “idempotent” mean for a table that you write every day?",
    harder: "A reader has built a copy of your table because yours is late. What do you do?",
    reactions: {
      terse: "Say: “Take one day's data and follow it to the person who reads it.”",
      rambling: "Say: “First only the reader: who are they?”",
      warmUp: "Say: “A small one is fine.”",
      weak: "Ask the easier version.",
      strong: "Go to the copy.",
    },
  },
  {
    key: "pipelines-run-it-twice",
    title: "Run it twice",
    competency: "pipelines",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A daily job ran twice, and the second time it failed half way. Make it safe for anybody to run for any day, at any time. What does a reader see while it runs?",
    good: [
      "Writes aside and publishes in one step: partition swap, merge by key, or a transaction.",
      "The same input gives the same output; late data has a rule.",
      "A reader sees the old day or the new one, never half of each.",
    ],
    poor: ["“Be careful.”", "Delete everything and load again, with readers watching."],
    easier: "What is in the table after a run that failed half way, in your version?",
    harder: "Events arrive up to three days late, and readers may never see a gap. What changes?",
    reactions: {
      terse: "Say: “Draw the table at each moment and talk me through it.”",
      rambling: "Say: “Only the failing second run. What is left behind?”",
      warmUp: "Say: “Start with a job of yours that ran twice.”",
      weak: "Ask what a reader sees in the middle of the run.",
      strong: "Go to late events.",
    },
  },
  {
    key: "pipelines-backfill-year",
    title: "A year to do again",
    competency: "pipelines",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "A currency was wrong for a year, and forty tables depend on it. Plan the backfill: order, cost, checks, and what people who read these tables see in the meantime.",
    good: [
      "Order from the real dependencies, in slices that can be stopped and resumed.",
      "Compares old and new by day and by measure before switching.",
      "Tells readers what changes, when, and which figures moved by how much.",
    ],
    poor: ["Runs everything for the whole year tonight.", "Repairs it from today on, silently."],
    easier: "One table only: how do you replace a year of it without anybody seeing half?",
    harder: "Some of the forty are exports that have left the company. What now?",
    reactions: {
      terse: "Say: “It is Monday. What is done by Friday?”",
      rambling: "Say: “Order first. Which table is first and why?”",
      warmUp: "Say: “Have you ever loaded something again? Begin there.”",
      weak: "Ask the easier version.",
      strong: "Go to the exports.",
    },
  },
  {
    key: "pipelines-others-build-on",
    title: "Others build on it",
    competency: "pipelines",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "You built a platform, and after a year half of the teams still use their own scripts. Find out why, decide what you change, and tell me the number by which you would know in a quarter that it works.",
    good: [
      "Goes and watches, and takes the teams that left seriously.",
      "Changes the first hour of using it, not the tenth feature.",
      "A number of adoption or freshness that can go down as well as up.",
    ],
    poor: ["A mandate.", "More documentation."],
    easier: "Which one team would you sit with first, and for what?",
    harder: "The largest team has good reasons to stay away. What do you leave them, and what do you offer?",
    reactions: {
      terse: "Say: “Be one of those teams, and tell me why you stay away.”",
      rambling: "Say: “The first thing you would do on Monday; only that.”",
      warmUp: "Say: “Tell me about a thing you made that others did or did not use.”",
      weak: "Ask the easier version.",
      strong: "Go to the largest team.",
    },
  },
];
