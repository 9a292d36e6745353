import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
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
      rambling: "Say: “Only the failing second run; what is left behind?”",
      warmUp: "Say: “Start with a job of yours that ran twice.”",
      weak: "Ask what a reader sees in the middle of the run.",
      strong: "Go to events that are three days late.",
    },
    sources: [
      "Apache Airflow, Best Practices, Creating a task: https://airflow.apache.org/docs/apache-airflow/stable/best-practices.html",
    ],
  },
  {
    key: "pipelines-short-by-a-little",
    title: "Short by two in a thousand",
    competency: "pipelines",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "An hourly load copies rows whose “updated at” is later than the latest one it has. After three months the copy lacks two rows in a thousand. Those it has are right. How can that be, how do you find the missing ones, and how do you repair the load?",
    good: [
      "Finds a mechanism: a long transaction whose rows appear late with an early time, equal times at the edge, clocks that differ.",
      "Reads again with an overlap, and merges by key; says how wide and why.",
      "Adds a regular comparison with the source, because the overlap too will be too short one day.",
    ],
    poor: ["Reloads everything, and leaves the load as it is.", "“Greater or equal”, and done."],
    easier:
      "A transaction starts at 9:58 and commits at 10:03. The load runs at ten. What happens to its rows?",
    harder: "Rows are also deleted in the source. How does your copy learn of it?",
    reactions: {
      terse: "Say: “Take one row that is missing, and tell me its life by the minute.”",
      rambling: "Say: “One way in which a row can be missed; how does it go?”",
      warmUp: "Say: “Tell me first about any copy that you keep in step with its source.”",
      weak: "Ask what the load remembers from one hour to the next, and who writes the time it compares with.",
      strong: "Go to rows that are deleted in the source.",
    },
    sources: [
      "PostgreSQL, Date/Time Functions, Current Date/Time (now() is the start of the transaction): https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT",
    ],
  },
  {
    key: "pipelines-stop-or-pass",
    title: "Stop the line, or let it pass",
    competency: "pipelines",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Checks stop the load of your orders table about three times a month, and two of the three are false alarms. This morning it has twelve percent fewer rows than last Monday. Thirty dashboards wait. Do you publish? And how should it decide next time, without you?",
    good: [
      "Looks for the cheap fact that decides: one source, one country or one channel missing; a holiday.",
      "Weighs late against wrong, for the readers there are; may publish all but the part in doubt, marked.",
      "Next time: what stops, what only warns, compared with the right day, and a count of the false alarms.",
    ],
    poor: ["Publishes, because it is usually a false alarm.", "A tighter threshold."],
    easier: "Twelve percent fewer: what are you comparing with, and is it fair?",
    harder: "After two months people press “publish anyway” without reading. What do you change?",
    reactions: {
      terse: "Say: “It is 7:20, and the first meeting is at eight; go.”",
      rambling: "Say: “Publish or not? Then one reason.”",
      warmUp: "Say: “Which check of yours has raised the most false alarms?”",
      weak: "Ask which split of the twelve percent they would look at first.",
      strong: "Tell them that people now press “publish anyway” unread.",
    },
  },
  {
    key: "pipelines-status-changed-meaning",
    title: "They do not know you exist",
    competency: "pipelines",
    roles,
    difficulty: 3,
    style: "open",
    minutes: 7,
    core: false,
    prompt:
      "A product team that feeds your platform releases thirty times a day. Last month they gave a status field a new meaning, and six of your tables went wrong for four days. They do not know that you exist. What do you agree with them, what do you build, and what do you not ask of them?",
    good: [
      "Agrees on a small border: a few events or a view that are promised, the rest is theirs.",
      "Builds a check that fails on their side, before release, with a message that they can act upon.",
      "Does not ask them to review every change with you, and offers something in return.",
    ],
    poor: ["A mailing list for changes.", "Copies the raw tables, and repairs whatever comes."],
    easier: "Which of their fields would you ask them to promise, and which not?",
    harder: "They agree, and the check blocks an urgent release on Friday evening. What happens?",
    reactions: {
      terse: "Say: “You have fifteen minutes with their lead; what do you say?”",
      rambling: "Say: “Only what you ask of them.”",
      warmUp: "Say: “Who has changed something under you? Start with that.”",
      weak: "Ask how anyone in that team could have known that the field mattered to somebody.",
      strong: "Let the check block their release on a Friday evening.",
    },
  },
];
