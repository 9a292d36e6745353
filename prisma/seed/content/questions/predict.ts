import type { SeedQuestion } from "../question-type.ts";

const roles = ["statistician"] as const;

export const questions: readonly SeedQuestion[] = [
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
      "One in two hundred payments is fraud. A colleague proudly shows you a model that is right in 995 of 1,000 cases, and the director wants to switch it on today. What do you say, and what would you want to see?",
    good: [
      "A model that never finds any fraud is right just as often; says it kindly.",
      "Asks for fraud found and good payments stopped, at a threshold one would really use.",
      "Brings in costs: of a fraud let through and of an honest customer turned away; the threshold follows from them.",
    ],
    poor: [
      "Is impressed, or asks for more data and another algorithm.",
      "Recites names of measures without saying which one the director needs, and why.",
    ],
    easier: "Imagine a model that calls every payment honest. How often is it right?",
    harder:
      "It finds six of ten frauds and also stops one in a hundred honest payments. Of the payments it stops, what share is fraud, and is that good?",
    reactions: {
      terse:
        "Say: “The director does not see the problem; explain it to him with a thousand payments, one step at a time.”",
      rambling: "Say: “A thousand payments: how many are fraud?”",
      warmUp: "Say: “Use round numbers and paper”, and begin with the easier version.",
      weak: "Ask once: “How often is it right if it never says fraud?”",
      strong: "Ask what share of the stopped payments is fraud: about a quarter, if they ask.",
    },
  },
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
      warmUp: "Say: “Let us do it by hand first”, and use the easier version.",
      weak: "Ask once: “Of those you called, ninety percent stayed; is that good?”",
      strong: "Bring in those who have already signed and those whom a call wakes up.",
    },
  },
  {
    key: "predict-too-good",
    title: "Too good",
    competency: "predict",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You come back from holiday, and a colleague shows you a model for cancellations that ranks a leaver above a stayer in ninety-seven of a hundred pairs, on data it has not seen. Last year’s model managed seventy-eight. It is to go live on Monday, and you have an hour. What do you do with it?",
    good: [
      "Suspects knowledge from the future, and hunts it in an order: the strongest columns first, when each is written, what is left when it is removed.",
      "Looks at how rows were held back: the same customers on both sides, months mixed, labels that were made from a column.",
      "Then calibration, groups and the cost of errors; and says on Monday what is known, and that waiting a week costs little.",
    ],
    poor: [
      "Is glad, and plans the launch; or rejects it on a feeling, without a check.",
      "Tunes it, or tries another algorithm for comparison.",
    ],
    easier: "The strongest column is “number of calls to the cancellation line”. What is the matter with it?",
    harder:
      "You found a leak and removed it: now it is eighty-one. The colleague is embarrassed, and the launch has been announced. What do you tell whom, and would you launch it?",
    reactions: {
      terse: "Say: “Let me watch you in that hour; say every step aloud, and what you expect to see.”",
      rambling: "Say: “Only the first five minutes: what do you open?”",
      warmUp: "Say: “Has a result ever looked too good to you? Start there.”",
      weak: "Ask once: “On the day of the prediction, which of these columns would still be empty?”",
      strong: "Tell them that eighty-one is left, and go to the harder version.",
    },
  },
  {
    key: "predict-late-and-selective",
    title: "Labels that come late, or never",
    competency: "predict",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A lender has used a model for three years to decide who gets a loan. Whether a loan was a good one is known after a year; for people who were refused, never. The model seems to get worse, and a new one is wanted. How would you find out whether it really got worse, what would you build, and what would you refuse to claim?",
    good: [
      "Sees that only accepted cases have an outcome, so neither the old model nor a new one can be judged on everybody; names the price of learning it, such as accepting a small random share.",
      "Keeps apart a change in who applies, a change in who pays back, and a change in the acceptance rule; has an early sign for each, such as payments missed after sixty days.",
      "Says for which people and amounts the model does not hold, how it is watched, when it is taken out, and whether a simpler one would do.",
    ],
    poor: [
      "Retrains on the newest data every month and watches one figure.",
      "Fills in the outcomes of the refused with the old model’s predictions and sees no problem.",
    ],
    easier: "Why can you not simply compare last year’s predictions with last year’s outcomes?",
    harder:
      "Risk management forbids accepting anybody at random. What can you still learn about those refused, and from what?",
    reactions: {
      terse:
        "Say: “Explain it to somebody from risk management, from the beginning, with one applicant who was refused.”",
      rambling: "Say: “First question only: did it get worse, and how would you know?”",
      warmUp: "Say: “This is unsolved in many banks, so think freely”, and use the easier version.",
      weak: "Ask once: “Whose outcome do we never see, and whom does that flatter?”",
      strong: "Forbid the random acceptance, as in the harder version.",
    },
  },
];
