import type { SeedQuestion } from "../../question-type.ts";
import { analysts, roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "goal-everything-by-hour",
    title: "Everything, by hour, by tomorrow",
    competency: "goal",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 6,
    core: true,
    prompt:
      "Let us play this one. I am the head of operations of a delivery company, I have four minutes before my next call, and I say: “I need all deliveries of the last year, by hour, by city, in a spreadsheet, by tomorrow morning.” You are you. Go ahead.",
    good: [
      "Finds the decision behind it within two or three questions (if asked: I have to tell the board tomorrow whether we can promise evening slots in two of our cities).",
      "Offers the smallest thing that serves that decision by tomorrow, and says what is left out.",
      "Agrees with me on how we will know that it was enough, before hanging up.",
    ],
    poor: [
      "Negotiates format, columns and deadline, and promises the lot.",
      "Refuses or sends me to a ticket queue, without learning what it is for.",
    ],
    easier:
      "I tell you right away: I must decide whether to promise evening slots in two cities. What do you send me tomorrow morning?",
    harder: "I answer every question with “that is none of your business, just send it”. What do you do now?",
    reactions: {
      terse:
        "As the head of operations say: “I have plenty of time after all; tell me how you would want to work with me on this.”",
      rambling:
        "As the head of operations say: “My call is in ninety seconds; what is the one thing you need to know from me?”",
      warmUp:
        "Step out of the role and say: “We can just talk it through; what would you want to know from such a person?”",
      weak: "As the head of operations ask once: “Good, and which of those rows will I look at first, do you think?”",
      strong:
        "Answer “that is none of your business, just send it”, and see whether they stay friendly and find another way.",
    },
  },
  {
    key: "goal-what-success-meant",
    title: "What success meant",
    competency: "goal",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a piece of work where nobody had said what success would be, and you had to find or propose it. How did you arrive at a measure, who had to agree to it, and what did the measure miss?",
    good: [
      "The measure came from a decision or a pain of somebody, not from the data at hand; there was a baseline before the work began.",
      "Somebody else agreed to it beforehand, and it was really looked at afterwards.",
      "Knows what it missed or whom it tempted to do the wrong thing.",
    ],
    poor: [
      "Success was that it was delivered, on time, or that it was used.",
      "A measure found afterwards, which happened to look good.",
    ],
    easier:
      "For what you are working on at present: how would anybody notice in three months that it had been worth it?",
    harder: "What would a clever and lazy colleague have done to reach your measure without doing any good?",
    reactions: {
      terse:
        "Say: “Begin with the day you noticed that nobody had said it, and tell me all the conversations until somebody agreed.”",
      rambling: "Say: “Give me the measure in one sentence, and then who agreed to it.”",
      warmUp: "Say: “A private project is fine, a move or a garden: how did you know that you were done?”",
      weak: "Say: “What was the value before you began, and who looked at it afterwards?”",
      strong: "Say: “How could somebody have reached that measure and done harm?”",
    },
  },
  {
    key: "goal-forecast-for-forty-thousand",
    title: "A forecast for forty thousand articles",
    competency: "goal",
    roles: analysts,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "The head of purchasing at a hardware chain asks for a sales forecast, per day, for each of forty thousand articles and the whole of next year. She has half an hour for you and answers whatever you ask. What do you ask her, what might you propose, and how would you both know in half a year that it was good?",
    good: [
      "Asks how she orders (if asked: weekly, by the pallet; nine hundred articles are four fifths of her spending), and fits the forecast to that: per week, where a wrong order hurts.",
      "Asks which error costs more, empty shelf or full warehouse, and what she does today for the long tail.",
      "Measures success in her terms, such as days out of stock and goods written off, against today’s way of ordering; not by forecast error.",
    ],
    poor: [
      "Begins with methods for forty thousand daily series.",
      "Cuts the list to the large articles without asking about the others, some of which may be the screws nobody can do without.",
    ],
    easier:
      "She orders once a week, by the pallet. What does a forecast for next Tuesday change about her order?",
    harder:
      "After three months the forecast error has halved, and she still orders as before. What might have happened, and what do you do?",
    reactions: {
      terse:
        "Say: “Be with her on the day she orders; tell me what she looks at, what she decides, and where your figures come in.”",
      rambling: "Say: “First only this: which decision, how often, in which unit?”",
      warmUp:
        "Say: “Suppose you buy milk for a shared flat once a week; what would you like to know, and what not?”",
      weak: "Say: “Your forecast is perfect, per day and article; what does she do differently on Thursday when she orders?”",
      strong: "Say: “Halve the error and let her order as before; what went wrong, in her words?”",
    },
  },
  {
    key: "goal-under-four-minutes",
    title: "Calls under four minutes",
    competency: "goal",
    roles: analysts,
    difficulty: 3,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "Let us play this one. I run a call centre, and I say: “I want a daily report with the average length of calls for each agent. Target: under four minutes. I have read that the best ones manage that.” I am friendly and I do listen. Go ahead.",
    good: [
      "Finds out what hurts (if asked: callers wait nine minutes, and my budget for agents is fixed).",
      "Shows me kindly what agents will do to stay under four minutes: transfer, hang up, let them call again.",
      "Agrees with me on something nearer to the aim, such as waiting time together with callers who ring again within a week, and on how we try it.",
    ],
    poor: [
      "Discusses how to compute the average, and whether to use the median.",
      "Lectures me on targets, and leaves me without anything for tomorrow.",
    ],
    easier:
      "I tell you at once that callers wait for nine minutes and I cannot hire. What would you measure instead of call length?",
    harder:
      "I answer: “I have already told my director that we will be under four minutes by June.” What can you offer that does no harm and does not make me look foolish?",
    reactions: {
      terse:
        "As the head of the call centre say: “You look doubtful; tell me everything you think would happen on the floor if I did this.”",
      rambling:
        "As the head of the call centre say: “I have understood the doubts; what do I write on the board tomorrow?”",
      warmUp:
        "Step out of the role and say: “What would you do as an agent with a caller who is complicated, at three minutes fifty?”",
      weak: "As the head of the call centre ask once: “Half my agents got under four in the first week; am I happy?”",
      strong: "As the head of the call centre say that June and four minutes are promised already.",
    },
  },
];
