import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "predict-what-to-hold-back",
    title: "What to hold back",
    competency: "predict",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "You have a year of data about customers of a gym and want to predict who will cancel next month. Which rows do you learn from, which do you hold back, and why those?",
    good: [
      "Holds back the latest months, because that is how the model will be used: from the past to the future.",
      "Keeps all rows of one customer on one side, or can say why it does not matter.",
      "For each row uses only what was known on that day.",
    ],
    poor: [
      "“Eighty to twenty, at random”, and no reason.",
      "Cannot say what would go wrong without holding anything back.",
    ],
    easier: "Why hold anything back at all? What would you see if you did not?",
    harder: "One of the columns is “number of visits this month”. For which customers is that a problem?",
    reactions: {
      terse:
        "Say: “Pretend I have never heard of this; explain why we do it and what could go wrong, with the gym as the example.”",
      rambling: "Say: “Just draw me the twelve months, and shade what you learn from.”",
      warmUp: "Say: “Take any model you have made; how did you know that it was any good?”",
      weak: "Ask: “It is the first of December, and you want to use the model; what does it know on that day?”",
      strong: "Bring in the visits of this month.",
    },
  },
  {
    key: "predict-right-in-995-of-1000",
    title: "Right in 995 of 1,000 cases",
    competency: "predict",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "One in two hundred parts from a plant is faulty. A colleague proudly shows you a model that looks at pictures of the parts and is right in 995 of 1,000 cases. The head of the plant wants to switch it on today. What do you say, and what would you want to see?",
    good: [
      "A model that never finds a faulty part is right just as often; says it kindly.",
      "Asks for faulty parts found and good parts thrown away, at a threshold one would really use.",
      "Brings in costs: of a faulty part delivered and of a good one thrown away; the threshold follows from them.",
    ],
    poor: [
      "Is impressed, or asks for more data and another algorithm.",
      "Recites names of measures without saying which one the plant needs, and why.",
    ],
    easier: "Imagine a model that calls every part good. How often is it right?",
    harder:
      "It finds six of ten faulty parts, and also rejects one in a hundred good ones. Of the parts it rejects, what share is faulty, and is that good?",
    reactions: {
      terse:
        "Say: “The head of the plant does not see the problem; explain it to her with a thousand parts, one step at a time.”",
      rambling: "Say: “A thousand parts: how many are faulty?”",
      warmUp: "Say: “Use round numbers and paper, and begin with a model that calls every part good.”",
      weak: "Ask once: “Which of its two kinds of mistake would the plant pay more for?”",
      strong: "Ask what share of the rejected parts is faulty: three of thirteen, so not quite a quarter.",
    },
  },
  {
    key: "predict-one-that-was-used",
    title: "A model somebody used",
    competency: "predict",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a model of yours that somebody used for something. What did they do with its output, what had they done before it, and how did you know after a few months that it was still any good? If none was ever used, tell me about the one that came closest.",
    good: [
      "Knows the decision behind it, and what was done before, so that “better” means better than that.",
      "Looked at it again with outcomes that came in later, and found something: drift, a group it failed on, an input that changed.",
      "Speaks of what it could not do, and told its users so.",
    ],
    poor: [
      "The story is about the algorithm and the holdout; nobody used it.",
      "It is “in production”, and it never occurred to them to look at it again.",
    ],
    easier: "Take any model, also from a course: what would somebody do differently because of its output?",
    harder: "Switch it off today: who notices, when, and what does it cost them?",
    reactions: {
      terse:
        "Say: “Start on the day before it existed: how did those people decide then, and what was different a month after?”",
      rambling: "Say: “In three sentences: the decision, the way before, the check afterwards.”",
      warmUp: "Say: “A small one is fine, even a rule in a spreadsheet that guessed something.”",
      weak: "Say: “How would you have noticed that it had become worse than the old way?”",
      strong: "Say: “It is switched off today; who calls you, and when?”",
    },
  },
  {
    key: "predict-nine-percent-off",
    title: "Nine percent off",
    competency: "predict",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A team presents a model that forecasts calls to a hotline for each day of the next week. On average it is nine percent off, and the slide says “ninety-one percent accurate”. They ask you whether it is good. What would you compare it with, what do you want to see besides the average, and when would nine percent be too much?",
    good: [
      "Compares with something plain, such as the same weekday of last week or what the planner guesses (if asked: the same weekday of last week is eight percent off).",
      "Looks where it errs: Mondays, days after a holiday, too many or too few calls; the average hides the bad days.",
      "Ties it to the use: how many people more or fewer does nine percent mean, and which error costs more?",
    ],
    poor: [
      "Says from experience whether nine percent is good.",
      "Suggests other methods and more data, before anything has been compared.",
    ],
    easier: "Without any model: how would you guess the calls of next Tuesday?",
    harder:
      "The model is better on normal days, and much worse in the weeks after an invoice run. What do you advise the planner to use?",
    reactions: {
      terse:
        "Say: “Sit with the planner on Friday noon: what does he do with the seven numbers, and on which day does he curse them?”",
      rambling: "Say: “Better than what? One sentence.”",
      warmUp: "Say: “Guess how many people are in this building today; how did you get there?”",
      weak: "Say: “Last week’s same weekday is eight percent off; what has the model added?”",
      strong: "Say: “It wins on normal days and fails after every invoice run; what should the planner use?”",
    },
  },
];
