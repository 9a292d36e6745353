import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "predict-whom-to-call",
    title: "Four hundred calls a week",
    competency: "predict",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A telephone company has twenty thousand business customers, and about two hundred of them leave each month. A team can call four hundred customers a week and try to keep them. You are asked for a list. How do you build it, what do you compare it with, and how will you know after three months whether it was worth it?",
    good: [
      "Starts with something plain to beat, such as a rule on contract end and complaints, or whatever the team does today.",
      "Validates forwards in time and measures where it will be used: how many real leavers are among the four hundred.",
      "Keeps some customers of the list uncalled at random, so that the effect of the calls can be told from the quality of the list; asks whom a call can still keep.",
    ],
    poor: [
      "Names an algorithm and reports one figure for the whole base.",
      "Judges success by how many of those called have stayed.",
    ],
    easier:
      "Without any model: which four hundred would you call first, and how would you check that this beats chance?",
    harder:
      "The team says that those at the top of your list have already signed elsewhere, and that calls wake up some who had forgotten their contract. What do you predict instead?",
    reactions: {
      terse:
        "Say: “Tell me the whole story, from the first conversation with the team until the review in three months.”",
      rambling: "Say: “First only this: what is the list to be compared with?”",
      warmUp: "Say: “Let us do it by hand first: which four hundred would you call, without any model?”",
      weak: "Ask once: “Of those you called, ninety percent stayed; is that good?”",
      strong: "Bring in those who have already signed and those whom a call wakes up.",
    },
  },
  {
    key: "predict-thirty-that-are-eighteen",
    title: "Thirty percent that are eighteen",
    competency: "predict",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Your model gives each customer a chance of leaving. The service makes an offer to everybody at thirty percent or more. The offer costs twenty euros and keeps one in three of those who would have left; a customer kept is worth two hundred. I will write that down. Now you see: of those given about thirty percent, eighteen percent leave. The ranking is excellent. Is there a problem?",
    good: [
      "Works out the threshold: a chance of thirty percent times a third times two hundred is twenty, so that is where it pays; at eighteen the offer brings twelve and costs twenty.",
      "Sees that ranking is enough for “the best four hundred”, and not for “everybody for whom it pays”.",
      "Looks for the cause (learnt on a balanced sample, an older year, another season), recalibrates on recent months held back, and looks along the whole scale.",
    ],
    poor: [
      "“The ranking is excellent, so no.”",
      "Trains a different model, or moves the threshold by feeling.",
    ],
    easier: "At which chance of leaving does an offer of twenty euros pay for itself?",
    harder:
      "Offers went out to everybody above thirty percent last year as well, so some of those who stayed did so because of the offer. What does your eighteen percent mean then?",
    reactions: {
      terse:
        "Say: “Explain to the head of service why a list that is in the right order can still lose money, with ten customers on the table.”",
      rambling: "Say: “First the sum: what does an offer bring at eighteen percent?”",
      warmUp:
        "Say: “A weather service says thirty percent on many days, and it rains on eighteen percent of those; would you mind?”",
      weak: "Say: “For which use of the model would the wrong thirty not matter at all?”",
      strong: "Say: “Some stayed because they got the offer; what are the eighteen percent worth now?”",
    },
    sources: [
      "scikit-learn, Probability calibration: https://scikit-learn.org/stable/modules/calibration.html",
    ],
  },
  {
    key: "predict-walk-forward",
    title: "Month by month",
    competency: "predict",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A table has one row per business customer and month: fifty columns known at the end of that month, and whether the customer paid late in the next one. The credit team can call four hundred of them a month. In R or Python, write how you would find out over the last six months whether a model beats the rule “those who paid late last time”. Write the loop, not the model.",
    good: [
      "Steps forward: learns up to a month, predicts the next, never the other way round; scaling, filling of gaps and selection of columns happen inside the step.",
      "Minds when outcomes are known: a label for the last month of learning must already exist on the day of prediction.",
      "Counts what matters at four hundred: late payers among them for the model and for the rule, month by month, with how much that moves.",
    ],
    poor: ["A random split, or folds that mix the months.", "One figure over everything, and no baseline."],
    easier: "Only one month: you want the list for June. Which rows may the model learn from?",
    harder:
      "The model wins by twelve late payers in five months, and loses by forty in the month in which terms of payment changed. Which do you put into use?",
    reactions: {
      terse: "Say: “Write it and say, line by line, what date it is in the mind of the program.”",
      rambling: "Say: “First just the two lists for one month: rows to learn from, rows to predict.”",
      warmUp: "Say: “Lay the months out on paper as boxes, and put a finger on the one that is today.”",
      weak: "Say: “On the last day of May, do you know who pays late in June?”",
      strong:
        "Say: “It wins in five months and fails in the one with the new terms of payment; what do you put into use?”",
    },
    sources: [
      "scikit-learn, Cross-validation of time series data: https://scikit-learn.org/stable/modules/cross_validation.html",
    ],
  },
  {
    key: "predict-rolls-for-tomorrow",
    title: "Rolls for tomorrow",
    competency: "predict",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A bakery wants a forecast of how many rolls it will sell tomorrow. A roll that is not sold costs twenty cents. A roll that is missing costs sixty cents of lost margin. Your forecast says five hundred, with a standard deviation of eighty. How many should they bake? And what is wrong with the sales figures you learnt from?",
    good: [
      "Weighs the two errors: 60 against 20 means being covered on three days of four, so more than the forecast: about 554 if the errors follow a bell curve.",
      "Sees that sales stop when the shelf is empty: on sold-out days demand was higher than the figure; looks at the time when the last roll went, or at those days separately.",
      "Delivers a spread, not a point, compares with the baker’s own rule over some weeks, and asks what an empty shelf does besides the lost margin.",
    ],
    poor: [
      "Five hundred, since that is the forecast.",
      "Improves the forecast before asking what it is for.",
    ],
    easier:
      "One roll more or one roll fewer than five hundred: which of the two errors costs more, and so which way do you lean?",
    harder:
      "The baker followed you, and for a month nothing was sold out. What do you learn from these days that you could not learn before?",
    reactions: {
      terse:
        "Say: “Be in the shop from six to six: tell me what happens at the shelf, what is written down, and what your model will think of it.”",
      rambling: "Say: “More or fewer than five hundred? That first, then why.”",
      warmUp: "Say: “How much bread do you buy when guests come, and which mistake would you rather make?”",
      weak: "Say: “On a day when it sold out at ten o’clock the cash register says four hundred; what was the demand?”",
      strong: "Say: “For a month nothing has sold out; what can you learn now?”",
    },
    sources: ["Wikipedia, Newsvendor model: https://en.wikipedia.org/wiki/Newsvendor_model"],
  },
  {
    key: "predict-one-you-simplified",
    title: "One that you made simpler",
    competency: "predict",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a model that you took out of use, or replaced by something simpler. What made you look, what did you compare, and what did the people who used it say? If you have never done that, tell me about one that you believe should go.",
    good: [
      "A comparison on the same cases and in terms of the use, not of a score only; knows what the complexity cost in care, delay or trust.",
      "Knows what was lost as well as what was won, and for whom.",
      "Arranged the change: the old one ran alongside for a while, there was a way back, somebody was told.",
    ],
    poor: [
      "It was replaced by something more modern, and that is the whole story.",
      "It was switched off because nobody looked after it, and nobody knows what that changed.",
    ],
    easier:
      "Think of any rule of thumb that works well: how would you find out whether a model is worth the trouble?",
    harder:
      "For which group of cases was the complicated one really better, and what did you do about those?",
    reactions: {
      terse:
        "Say: “Tell me about the last week of the old one and the first week of the new one, with the people around them.”",
      rambling: "Say: “In a sentence each: why you looked, what you compared, what was lost.”",
      warmUp: "Say: “It may be a formula in a spreadsheet that became two lines.”",
      weak: "Say: “How did you know that the simple one was as good, and on which cases?”",
      strong: "Say: “For whom was the complicated one really better?”",
    },
  },
];
