import type { SeedQuestion } from "../question-type.ts";

const roles = ["statistician"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "experiments-did-it-work",
    title: "So, did it work?",
    competency: "experiments",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "You tested a new checkout. The share of visitors who buy is one and a half points higher than with the old one, and the ninety-five percent interval runs from minus a half to plus three and a half. The head of product asks you: “So, did it work?” I am the head of product. Answer me.",
    good: [
      "Says in plain words what the data are compatible with: a small loss, nothing, or a good gain, with a gain the likelier.",
      "Does not call it a failure because zero lies inside, nor a success because the middle is positive.",
      "Ends in what to do: what a wrong launch would cost, and what more data would bring.",
    ],
    poor: [
      "“It is not significant, so there is no effect.”",
      "“There is a ninety-five percent chance that it lies in there”, and no answer to my question.",
    ],
    easier:
      "Leave the test aside: what does the interval from minus a half to plus three and a half tell you that “plus one and a half” does not?",
    harder:
      "Building it into all our apps costs half a year of one team. Does your answer change, and what would you want to know?",
    reactions: {
      terse: "Say: “I am still unsure what to do; explain it to me as long as you need to.”",
      rambling: "Say: “I have a minute: may I launch it or not?”",
      warmUp: "Say: “Explain it to a friend first, without any technical word.”",
      weak: "Ask: “Could it also have made things worse?”",
      strong: "Add the half year of one team.",
    },
  },
  {
    key: "experiments-one-you-ran",
    title: "A test you ran yourself",
    competency: "experiments",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a test that you planned yourself. What was randomised, what did you measure, what did you fix before it began, and what did not go as planned?",
    good: [
      "Can say why the unit was a person, a session or a shop, and what would have leaked between the groups otherwise.",
      "Fixed the main measure, the length and the smallest effect worth having before looking.",
      "Something went wrong (unequal groups, a bug, impatience), was noticed by a check, and was told.",
    ],
    poor: [
      "Two periods were compared and it is called a test, without a word on what else had changed.",
      "Ran until it was significant.",
    ],
    easier: "Any comparison you have made, in studies too: how were the two groups chosen?",
    harder: "With what you know now: which result of that test would you no longer defend?",
    reactions: {
      terse: "Say: “Start with the day somebody had the idea, and take me to the day of the decision.”",
      rambling: "Say: “One word each, please: unit, measure, length, smallest effect.”",
      warmUp: "Say: “A small one is fine, and so is one that failed; those are often the better stories.”",
      weak: "Ask once: “How did you decide when to stop?”, and then go on.",
      strong: "Ask which result they would no longer defend.",
    },
  },
  {
    key: "experiments-small-test",
    title: "Eight hundred visitors a week",
    competency: "experiments",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "A page for business customers has eight hundred visitors a week, and five percent of them ask for an offer. The team has a new version and wants to know in two weeks whether it is better. How do you set this up, and what do you tell them before it starts?",
    good: [
      "Works out roughly what can be seen: with 800 in each group, only something like five against eight percent; says so before anybody builds anything.",
      "Offers ways out: a measure earlier or richer than the request, a longer run, a bolder change, earlier data as a baseline, or a decision with a stated risk.",
      "Fixes unit, main measure, guardrail and a rule for stopping; no peeking, or a rule that allows it.",
    ],
    poor: [
      "Splits in half, waits two weeks, looks at the p-value.",
      "“The sample is too small”, and leaves the team alone with that.",
    ],
    easier:
      "With 800 visitors in each group and five percent, how many requests do you expect in each, and by how many could that number move by chance alone?",
    harder:
      "Several visitors come from the same firm, see both versions, and talk to each other. What do you change, and what does that do to your numbers?",
    reactions: {
      terse:
        "Say: “Explain it to the head of sales, who is keen and has never heard of any of this; take as long as you like.”",
      rambling: "Say: “First one number: what is the smallest difference you could see in two weeks?”",
      warmUp: "Say: “No formulas needed”, and begin with the easier version.",
      weak: "Ask once: “If the new version really gives six percent instead of five, what will your test say?”",
      strong: "Go to the visitors from the same firm; if there is time, ask what a prior would change.",
    },
  },
  {
    key: "experiments-three-of-twenty",
    title: "Three of twenty segments",
    competency: "experiments",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A test of a new onboarding shows nothing overall: plus 0.1 points, with an interval from minus 0.8 to plus 1.0. The product manager has split it into twenty segments and found three that are significant, all of them positive, among them “women over fifty on tablets”. She wants to launch it for these three. What do you tell her, and what do you do?",
    good: [
      "Expects about one of twenty by chance; three correlated segments are not strong evidence, and what matters is whether any was expected beforehand.",
      "Reads the overall result for what it rules out: a gain above a point is unlikely, a small one is not.",
      "Offers a way on: estimates pulled towards the whole, one segment chosen for a reason and tested afresh, the cost of launching anyway.",
    ],
    poor: [
      "Launches for the three, or divides the p-values by twenty and leaves it at that.",
      "Treats the overall result as proof that the onboarding has no effect.",
    ],
    easier:
      "If the onboarding did nothing at all, how many of twenty segments would you expect to look significant?",
    harder:
      "One of the three, new customers on phones, had been named in the plan as the group it was made for. What now?",
    reactions: {
      terse:
        "Say: “She is disappointed and has worked on it for four months; tell her, in full, how you see it.”",
      rambling: "Say: “First the whole: what does it rule out?”",
      warmUp: "Say: “Take a coin: twenty people toss it six times each”, and begin from there.",
      weak: "Ask once: “What would you have to see in a second test to believe one of the three?”",
      strong: "Reveal that one of them was in the plan.",
    },
  },
  {
    key: "experiments-couriers-in-ten-cities",
    title: "A bonus in ten cities",
    competency: "experiments",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A delivery service works in ten cities. It wants to know whether a bonus for couriers at lunchtime shortens waiting times. Couriers choose when to work, they compete for the same orders, and the cities are very different. You have eight weeks. Design it for me, and tell me what could fool you.",
    good: [
      "Sees that couriers cannot be randomised one by one, since the bonus for one changes the work of the others; randomises cities, areas or blocks of days, and can say what each costs.",
      "Gets more out of few units: each city as its own control, on and off by day in random order, matched pairs, earlier weeks as a baseline.",
      "Names what could fool them: carry-over from one day to the next, work moved from the evening to lunchtime, weather, gaming; and how each would show.",
    ],
    poor: [
      "Half of the couriers get the bonus, and their waiting times are compared.",
      "All ten cities, before and after.",
    ],
    easier: "Why is it not enough to give the bonus to every second courier?",
    harder:
      "The bonus works at lunch, but evenings get worse, and a director has already promised it to two of the cities. What can you still learn, and how would you report it?",
    reactions: {
      terse: "Say: “Draw me the eight weeks as a calendar with the ten cities, and talk while you draw.”",
      rambling: "Say: “What is the unit you randomise? Only that.”",
      warmUp:
        "Say: “Nobody gets this one clean; let us first see why the obvious way fails”, and use the easier version.",
      weak: "Ask once: “What happens to couriers without the bonus while their colleagues have it?”",
      strong: "Bring in the evenings and the two promised cities.",
    },
  },
];
