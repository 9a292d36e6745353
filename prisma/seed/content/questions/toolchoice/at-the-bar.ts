import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "toolchoice-queue-or-table",
    title: "A queue, or a table",
    competency: "toolchoice",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A team of four needs to hand 50 jobs a second from one service to another, without losing any. One proposes a message broker, another a table in the database you already run. Decide, and tell me at which load or with which change you would decide otherwise.",
    good: [
      "Starts from 50 a second and four people, and sees that a table is enough, with its limits.",
      "Names what each option costs to run, watch and restore.",
      "Gives the number or the change that would reverse the decision: rate, several readers, replay.",
    ],
    poor: [
      "The broker, because it scales.",
      "The table, because it is simple, with no word on two workers taking the same row, or on cleaning up.",
    ],
    easier: "What does “without losing any” ask of each of the two?",
    harder: "It is 50,000 a second now, and readers in three regions. How do you move without stopping?",
    reactions: {
      terse: "Say: “Argue first for the one you like less.”",
      rambling: "Say: “Your decision first, then one reason.”",
      warmUp: "Say: “Have you built either of them? Start there.”",
      weak: "Ask how two workers avoid taking the same job from the table.",
      strong: "Go to 50,000 a second, and the move without stopping.",
    },
    sources: [
      "PostgreSQL, SELECT, The Locking Clause (SKIP LOCKED): https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE",
    ],
  },
  {
    key: "toolchoice-every-hour-or-now",
    title: "Every hour, or now",
    competency: "toolchoice",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "Dispatchers ask for “real-time” figures; today a batch brings them every hour. They act at two moments: at the change of shift, and when a truck runs more than twenty minutes late. A colleague proposes a streaming platform. What do you build?",
    good: [
      "Asks how old a figure may be at each of the two moments, and what acting late costs.",
      "Finds that a batch every few minutes, and one alert, may be all of it.",
      "Says what streaming would add to run: late events, state, restarts at night; and when it would be right.",
    ],
    poor: ["Streaming, because they said real-time.", "Refuses, because batch is simpler."],
    easier: "A figure is ten minutes old. At which of the two moments does that hurt?",
    harder:
      "Now a payment must be stopped within two seconds if it looks like fraud. What of your design survives?",
    reactions: {
      terse: "Say: “It is the change of shift; describe what the dispatcher does with the screen.”",
      rambling: "Say: “How old may the figure be? One number for each moment.”",
      warmUp: "Say: “Who has asked you for real-time before, and what did they do with it?”",
      weak: "Ask what a dispatcher would do differently with a figure that is five minutes younger.",
      strong: "Go to the fraud check within two seconds.",
    },
  },
  {
    key: "toolchoice-cron-has-served",
    title: "Cron has served us well",
    competency: "toolchoice",
    roles,
    difficulty: 3,
    style: "open",
    minutes: 6,
    core: false,
    prompt:
      "You join a team with 120 cron entries on one machine. They work. I wrote them, and I lead the team. You think that we need something better. Convince me, or convince yourself that we do not; I will answer what you ask.",
    good: [
      "Asks before arguing: what failed last year, who noticed, how a rerun is done, what happens when the machine dies.",
      "Proposes the smallest step that removes a pain I admit to, with a way back.",
      "Can say when 120 cron entries are the right answer.",
    ],
    poor: ["Explains the features of a product.", "Calls it old, or a risk, with no example of harm."],
    easier: "Which three questions would you ask me first?",
    harder: "I agree, but we have one week and no new machine. What do you do with that week?",
    reactions: {
      terse: "Say: “I am not convinced yet; go on.”",
      rambling: "Interrupt kindly, and say: “What would you like to know from me?”",
      warmUp: "Say: “Ask me anything about the 120, I know them all.”",
      weak: "Tell them that entry 47 silently failed for nine days last spring, and ask what would have helped.",
      strong: "Grant them one week and no machine, and ask what they do with it.",
    },
  },
  {
    key: "toolchoice-ten-times-faster",
    title: "Ten times faster, says the page",
    competency: "toolchoice",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A vendor's page shows its engine ten times faster than yours, on a public benchmark. You get one week and one colleague to find out whether that is true for you. What do you do on each of the five days?",
    good: [
      "Takes their own queries, the worst and the most frequent, on their own data, with as many users at once as on a Monday.",
      "Writes down on the first day which result would make them move.",
      "Looks at more than speed: cost of a query, loading, changes to rows, what breaks.",
    ],
    poor: ["Runs the public benchmark again.", "Compares a tuned engine with an untuned one."],
    easier: "Why can the page be honest, and yet say nothing about you?",
    harder:
      "It is eight times faster on the large queries and half as fast on the small ones. Who decides, and on what?",
    reactions: {
      terse: "Say: “It is Monday at nine; what do you need by noon?”",
      rambling: "Say: “Only the ten queries: how do you pick them?”",
      warmUp: "Say: “Have you ever measured two things against each other?”",
      weak: "Ask what their own slowest report does that no benchmark contains.",
      strong: "Tell them the result is mixed, and ask who decides on what.",
    },
  },
];
