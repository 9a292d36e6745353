import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "reliability-working-right-now",
    title: "Is it working right now?",
    competency: "reliability",
    roles,
    difficulty: 1,
    style: "open",
    minutes: 4,
    core: false,
    prompt:
      "Take a service or a scheduled job that you ran. Somebody calls and asks: “Is it working right now?” What do you look at, and which part of it would the caller accept as an answer?",
    good: [
      "Looks at something at the user's end: the last good answer, the age of the newest row, the share of failed requests.",
      "Knows that a running process and a green light say little.",
    ],
    poor: ["“The machine was up.”", "Lists the monitoring tools they had."],
    easier: "The process runs and its log is quiet. How could it still be useless to its users?",
    harder: "You may keep one single graph for it. Which one, and what would it miss?",
    reactions: {
      terse: "Say: “The caller says: I do not believe you; show me.”",
      rambling: "Say: “One thing you open first; what is on the screen?”",
      warmUp: "Say: “A cron job is fine.”",
      weak: "Ask how they would know if it had done nothing since last night.",
      strong: "Ask for the one graph they would keep, and what it would miss.",
    },
  },
  {
    key: "reliability-pager-story",
    title: "The worst night",
    competency: "reliability",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about the worst night you had with a system you ran. What told you, what was the first safe thing you did, what was the cause, and what is different today?",
    good: [
      "Signal, first safe step, cause and change are four different things in the story.",
      "The change makes the class of failure less likely, and not only this one.",
      "Says what they themselves got wrong that night.",
    ],
    poor: ["A hero's tale without a change.", "The cause is a person."],
    easier: "Only the signal: what told you, and how long after the trouble had begun?",
    harder: "Set a target for that system, and tell me how many such nights it allows in a year.",
    reactions: {
      terse: "Leave a long pause, and then ask: “What else did you see?”",
      rambling: "Say: “In three sentences: signal, action, cause.”",
      warmUp: "Say: “A small one is fine; who woke you?”",
      weak: "Ask what they did in the first five minutes, and whether it could have made things worse.",
      strong: "Ask how many such nights a year the system's target allows.",
    },
  },
  {
    key: "reliability-never-restored",
    title: "The backup nobody has restored",
    competency: "reliability",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "A database of 400 gigabytes is backed up every night, and the job has been green for two years. Nobody has ever restored it. You have one afternoon. What do you do, and what is written down at the end of it?",
    good: [
      "Restores it somewhere harmless, with a stopwatch, and by the written steps, so that their gaps show.",
      "Checks the content: newest rows, counts, one thing a user would look for.",
      "Ends with two figures, how long it takes and how much is lost, held against what the business can bear.",
    ],
    poor: ["Checks that the files exist and have the right size.", "Trusts the vendor's report."],
    easier: "The job is green each night. Name two ways in which the backup could still be worthless.",
    harder:
      "The restore took nine hours, and the business can bear two. What do you change, and what will it cost?",
    reactions: {
      terse: "Say: “It is one o'clock; take me through to six.”",
      rambling: "Say: “Only the first step, and what could stop you there.”",
      warmUp: "Say: “Have you ever needed a backup of anything? Start there.”",
      weak: "Ask who holds the key to the backup if the machine is gone.",
      strong: "Go to nine hours against two.",
    },
  },
];
