import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "distsys-second-machine",
    title: "And now on two machines",
    competency: "distsys",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "Think of a program you know well that ran on a single machine. Tomorrow it runs on two, behind a load balancer. Name one thing that was always true until today and is not true any more. How would you notice?",
    good: [
      "Picks something real from their own program: a counter in memory, a file on the local disk, a timer that now fires twice.",
      "Says what a user or a log would show, not only what the theory calls it.",
    ],
    poor: [
      "“Nothing changes, the balancer takes care of it.”",
      "Recites the names of consistency models, without their own program in it.",
    ],
    easier: "Both machines keep a list of logged-in users in memory. What does a user notice?",
    harder: "The two now also have to agree which of them sends the nightly mail. How?",
    reactions: {
      terse: "Say: “Take me through one request that lands on the other machine.”",
      rambling: "Say: “One thing that stops being true, only one.”",
      warmUp: "Say: “A small script on a server is fine; what did it keep on its disk?”",
      weak: "Ask what happens to a file that an upload has written on machine one.",
      strong:
        "Ask which of the two sends the nightly mail, and what happens when that one is restarted at midnight.",
    },
  },
  {
    key: "distsys-largest-you-ran",
    title: "The largest thing you ran",
    competency: "distsys",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Describe the largest system with more than one machine that you worked on yourself. How did data get from one machine to another, and what happened when one of them died?",
    good: [
      "Own part is clear, with numbers: machines, rate, size.",
      "Describes one real failure, and what was lost, late or doubled.",
      "Says which part they did not understand at the time.",
    ],
    poor: ["Names the tools in order, as on the slide.", "“We never had a failure.”"],
    easier: "Two machines are enough: what happened when one was restarted?",
    harder:
      "What would have broken first at ten times the load, and which number would have told you beforehand?",
    reactions: {
      terse: "Say: “Follow one record from the moment it is written”, and wait.",
      rambling: "Say: “First only the machines and the arrows between them.”",
      warmUp: "Say: “Small is fine, as long as you ran it.”",
      weak: "Ask which machine held the only copy of something, and what would have been gone with it.",
      strong: "Go to ten times the load, and ask for the number that tells.",
    },
  },
  {
    key: "distsys-call-without-answer",
    title: "No answer after five seconds",
    competency: "distsys",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "Your service asks another one to reserve the last seat on a flight. After five seconds there is no answer, and your call gives up. What may have happened on the other side, and what does your code do next?",
    good: [
      "Three cases: it never arrived, it failed there, it was done and the answer got lost.",
      "Repeats only with a key that makes the second call harmless, or asks first what became of the first.",
      "Says what the customer sees while nobody knows.",
    ],
    poor: ["Retries until it works.", "Tells the customer that it failed, as if a timeout were a refusal."],
    easier: "Which of the possible cases makes a plain retry dangerous?",
    harder:
      "The seat was reserved, only the answer was lost, and the customer has closed the page. Who frees the seat, and after how long?",
    reactions: {
      terse: "Say: “Draw the two services, and kill the line at each place in turn.”",
      rambling: "Say: “Just list the possible states of the seat, nothing else.”",
      warmUp: "Say: “When did you last press a button twice because nothing happened?”",
      weak: "Ask whether the seat is taken if the reply was lost on the way back.",
      strong: "Let the customer close the page, with the seat reserved and the answer lost.",
    },
  },
];
