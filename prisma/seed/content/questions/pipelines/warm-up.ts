import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "pipelines-which-yesterday",
    title: "Which yesterday?",
    competency: "pipelines",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "A job counts “yesterday's orders” every night, for customers in three time zones, on servers in a fourth. Take a daily figure that you have worked with: when does its day begin and end, who decided that, and where can a reader see it?",
    good: [
      "Knows which clock cuts their own days, or how they would find out.",
      "The day is passed to the job, not taken from the moment it runs.",
    ],
    poor: ["“It takes the system's date.”", "Never had to think about it, and does not start to."],
    easier: "The job starts at ten past midnight. Which orders of yesterday may it miss?",
    harder: "The job is run again at noon for the same day. Does it count the same orders?",
    reactions: {
      terse: "Say: “One order at half past eleven in the evening, from each zone; which day is it?”",
      rambling: "Say: “Who decided? Only that.”",
      warmUp: "Say: “Any daily figure that you know will do.”",
      weak: "Ask what happens to an order one minute before midnight in the zone furthest west.",
      strong: "Run it again at noon for the same day, and ask what it counts.",
    },
  },
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
      "Names one thing about it that they would be ashamed to show, and why it stayed.",
    ],
    poor: ["Steps and tools, without a reader.", "“Somebody would write to me.”"],
    easier: "Whose morning was spoilt when it did not run?",
    harder: "A reader has built a copy of your table because yours is late. What do you do?",
    reactions: {
      terse: "Say: “Take one day's data and follow it to the person who reads it.”",
      rambling: "Say: “First only the reader: who are they?”",
      warmUp: "Say: “A small one is fine.”",
      weak: "Ask what its readers saw on a day when it had not run.",
      strong: "Tell them that a reader has made a copy because theirs is late.",
    },
  },
  {
    key: "pipelines-half-a-day",
    title: "The report with half a day",
    competency: "pipelines",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "Your report starts at six, because the load is usually done by twenty to six. Today it ended at 6:25, and the report went out with half a day in it. What do you change, so that it does not happen again?",
    good: [
      "Starts on the data and not on the clock: the load says “this day is complete”, and the report waits for that.",
      "Has a latest time, and says what readers get then: yesterday's, marked as such.",
    ],
    poor: ["Starts at seven.", "A message that asks somebody to check in the mornings."],
    easier: "How could the report tell, by itself, that the day is not complete?",
    harder: "The load is “complete”, but one of its six sources sent nothing. Is it, and who says so?",
    reactions: {
      terse: "Say: “It is 6:10, and the load is still running; what happens in your version?”",
      rambling: "Say: “Only what the report waits for.”",
      warmUp: "Say: “Have you sent out a half-filled report? What gave it away?”",
      weak: "Ask what starting at seven does on the day when the load ends at 7:10.",
      strong: "Let one of six sources send nothing, and ask whether that day is complete.",
    },
    sources: [
      "Apache Airflow, Asset-Aware Scheduling: https://airflow.apache.org/docs/apache-airflow/stable/authoring-and-scheduling/asset-scheduling.html",
    ],
  },
];
