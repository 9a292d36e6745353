import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-infrastructure-engineer", "data-platform-engineer"] as const;

export const questions: readonly SeedQuestion[] = [
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
    ],
    poor: ["A hero's tale without a change.", "The cause is a person."],
    easier: "Tell me about an alert you deleted, and why.",
    harder: "Set a target for that system, and tell me how many such nights it allows in a year.",
    reactions: {
      terse: "Leave a long pause, then ask: “What else did you see?”",
      rambling: "Say: “In three sentences: signal, action, cause.”",
      warmUp: "Say: “A small one is fine; who woke you?”",
      weak: "Ask the easier version.",
      strong: "Go to the target.",
    },
  },
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
      "Alerts on the rate at which the budget burns, not on every late run.",
      "Names what happens when the budget is gone: changes stop, repairs begin.",
    ],
    poor: ["99.99 percent of everything.", "An alert on CPU."],
    easier: "What does “late” mean for the person who complains, in minutes?",
    harder: "Half of the lateness comes from a supplier. What do you promise now, and to whom?",
    reactions: {
      terse: "Say: “Say it as you would tell the users.”",
      rambling: "Say: “One number first. Which?”",
      warmUp: "Say: “Start from the complaint: who waits for what?”",
      weak: "Ask the easier version, and then for the measurement alone.",
      strong: "Go to the supplier.",
    },
  },
  {
    key: "reliability-full-disk",
    title: "The disk is full at three",
    competency: "reliability",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "At three in the night the database's disk is at 98 percent and grows by one percent in ten minutes. You have the keys. What do you do in the next twenty minutes, what do you not do, and what do you do on Thursday?",
    good: [
      "First finds what grows; frees what can be made again; never deletes what cannot.",
      "Knows what not to touch: logs the database needs to recover.",
      "Thursday: a forecast that warns weeks ahead, and a limit on whatever grew.",
    ],
    poor: ["Deletes the largest files.", "Restarts the database to see."],
    easier: "Which files on a database server may you delete, and which never?",
    harder: "It is the write-ahead log that grows, because a replica has stopped. What now?",
    reactions: {
      terse: "Say: “Type it out loud, command by command.”",
      rambling: "Say: “The first two minutes only.”",
      warmUp: "Say: “Have you met a full disk? Begin there.”",
      weak: "Ask the easier version.",
      strong: "Go to the stopped replica.",
    },
  },
  {
    key: "reliability-cost-of-nine",
    title: "What a nine costs",
    competency: "reliability",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "The product asks for four nines where you run three. Tell me what you would ask, what you would change first, what it would cost in money and in people, and when you would say no.",
    good: [
      "Turns nines into minutes and asks which minutes hurt whom.",
      "Starts with the causes of past minutes lost, not with a second data centre.",
      "Prices people on call, and names the point at which the answer is no.",
    ],
    poor: ["Yes, with a second region.", "No, it is impossible."],
    easier: "How many minutes a month are three nines, and how many are four?",
    harder: "Two thirds of the lost minutes came from your own releases. What does that change?",
    reactions: {
      terse: "Say: “Tell it to the head of product, who is in a hurry.”",
      rambling: "Say: “One question to them first. Which?”",
      warmUp: "Say: “Start with what took the system down last year.”",
      weak: "Ask the easier version.",
      strong: "Go to the releases.",
    },
  },
];
