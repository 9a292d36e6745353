import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
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
      "At three in the morning the database's disk is at 98 percent and grows by one percent in ten minutes. You have the keys. What do you do in the next twenty minutes, what do you not do, and what do you change later that week?",
    good: [
      "First finds what grows; frees what can be made again; never deletes what cannot.",
      "Knows what not to touch: the logs that the database needs to recover.",
      "Later that week: a forecast that warns weeks ahead, and a limit on whatever grew.",
    ],
    poor: ["Deletes the largest files.", "Restarts the database to see."],
    easier: "Which files on a database server may you delete, and which never?",
    harder:
      "It is the write-ahead log that grows, because a replica has stopped. What now, and what do you lose?",
    reactions: {
      terse: "Say: “Type it out loud, command by command.”",
      rambling: "Say: “The first two minutes only.”",
      warmUp: "Say: “Have you met a full disk? Begin there.”",
      weak: "Ask how they find out what has grown since midnight.",
      strong: "Go to the stopped replica, and ask what limit would have prevented it.",
    },
    sources: [
      "PostgreSQL, Replication settings, max_slot_wal_keep_size: https://www.postgresql.org/docs/current/runtime-config-replication.html",
    ],
  },
  {
    key: "reliability-a-third-cheaper",
    title: "A third cheaper",
    competency: "reliability",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Your cluster costs 60,000 a month and is 22 percent busy on average. Finance wants a third off by the end of the quarter. The target is 99.9 percent, and you missed it in one of the last six months. What do you cut, what do you not touch, and show me the sums.",
    good: [
      "Looks for the peaks behind the average, and for the machines that exist only for one of them.",
      "Finds what runs for nobody: idle nights, test systems, old data on fast disks; 20,000 is the sum to reach.",
      "Prices the risk in minutes against the 43 a month that the target allows, and cuts in steps that can be undone.",
    ],
    poor: ["Cuts every service by a third.", "Refuses because of the target, with no figure."],
    easier: "Why can a cluster at 22 percent on average still be too small?",
    harder:
      "The last 6,000 can only come from dropping the standby in the second zone. Make the case for it, and against.",
    reactions: {
      terse: "Say: “Give me the first 5,000, with the sum.”",
      rambling: "Say: “Largest saving first; how much, and what is the risk?”",
      warmUp: "Say: “What was the most wasteful thing you have ever switched off?”",
      weak: "Ask at what hour of the month the cluster is busiest, and how they would find out.",
      strong: "Go to the standby, and ask for both sides in figures.",
    },
  },
  {
    key: "reliability-it-came-back",
    title: "The fix that did not hold",
    competency: "reliability",
    roles,
    difficulty: 4,
    style: "story",
    minutes: 7,
    core: false,
    prompt:
      "Tell me about a failure that came back after you had repaired it. Why did the first repair not hold, how did you find that out, and what finally made that kind of failure go away?",
    good: [
      "The first repair cured this case; they can say what it left in place.",
      "The last change removes a class: a limit, a default, a check at merge, a part that no longer exists.",
      "Shows evidence that it went away, over months.",
    ],
    poor: [
      "It came back because others did not follow the instructions.",
      "The final answer is one more alert.",
    ],
    easier: "What is a repair of yours that you would bet holds, and why?",
    harder:
      "Somebody says that the class is gone only because nobody has tried since. How would you prove them wrong?",
    reactions: {
      terse: "Say: “Go to the moment you saw it again; what did you think?”",
      rambling: "Say: “First repair, why it failed, last repair: one sentence each.”",
      warmUp: "Say: “Small ones count: a job that kept failing on the first of the month.”",
      weak: "Ask what else could have failed in the same way, the day after the first repair.",
      strong: "Ask how they would prove that the class is gone, without waiting for it.",
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
      "Turns nines into minutes, 43 against four a month, and asks which minutes hurt whom.",
      "Starts with the causes of past minutes lost, not with a second data centre.",
      "Sees that four minutes leave no time for a person to wake up, prices that, and names the point at which the answer is no.",
    ],
    poor: ["Yes, with a second region.", "No, it is impossible."],
    easier: "How many minutes a month are three nines, and how many are four?",
    harder: "Two thirds of the lost minutes came from your own releases. What does that change?",
    reactions: {
      terse: "Say: “Tell it to the head of product, who is in a hurry.”",
      rambling: "Say: “One question to them first; which?”",
      warmUp: "Say: “Start with what took the system down last year.”",
      weak: "Ask how many minutes pass between a page and the first useful keystroke.",
      strong: "Go to the releases that cost two thirds of the minutes.",
    },
  },
  {
    key: "reliability-forty-minutes",
    title: "Forty minutes that took nine hours",
    competency: "reliability",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Every job on your platform asks one service for its settings. That service was down for forty minutes. It took nine hours until all sixty teams were back, because thousands of jobs started at once and brought it down again and again. Change the platform so that forty minutes cost about forty minutes.",
    good: [
      "Separates the outage from the recovery that kept itself down, and goes for the second.",
      "Jobs go on with the last known settings; restarts wait in a queue, scattered, the important first.",
      "Proves it: switches the service off on purpose, and measures the time until the last team is back.",
    ],
    poor: ["A larger settings service, or three of them.", "A rule that teams should not restart at once."],
    easier: "Why did the service go down again each time it came up?",
    harder:
      "For one in twenty jobs, old settings are dangerous: they pay people. What do those do, and who decides which they are?",
    reactions: {
      terse: "Say: “Be the service at the second in which it comes back.”",
      rambling: "Say: “First only why it was nine hours.”",
      warmUp: "Say: “Have you seen something fall over as it came up? Tell me.”",
      weak: "Ask how many jobs may ask in the first second, and who holds back the rest.",
      strong: "Go to the jobs for which old settings are dangerous.",
    },
  },
];
