import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
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
    key: "experiments-stop-on-day-three",
    title: "Significant on day three",
    competency: "experiments",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A test is planned for fourteen days. On the morning of the third day the product manager calls: “It is significant, p is 0.03, we can stop and launch.” She has looked each morning. I am the product manager. What do you say to me, and what could we have agreed beforehand so that looking each morning was all right?",
    good: [
      "Explains that fourteen looks are fourteen chances of a false alarm: together more than one in five, where one look has one in twenty.",
      "Says what waiting costs and brings: weekends, early enthusiasm, and an effect that tends to look too large on the day one stops.",
      "Knows ways to look honestly: bounds for stopping fixed beforehand, a rule for harm only, or a method that holds at any time.",
    ],
    poor: [
      "“Fine, 0.03 is below 0.05.”",
      "“You are not allowed to look”, with no reason that I could repeat to somebody else.",
    ],
    easier:
      "If the new version does nothing at all, how often does a single look on the last day raise a false alarm? And what do more looks do to that?",
    harder:
      "The new version costs us money each day if it is worse, so I must look daily. What rule would you write down for the next test?",
    reactions: {
      terse:
        "Say: “I only hear ‘wait’ from you; explain to me what those fourteen mornings do, with dice if you like.”",
      rambling: "Say: “In one sentence: may I launch today?”",
      warmUp: "Say: “Twenty people toss a coin; each may stop as soon as heads lead clearly. Start there.”",
      weak: "Say: “And if p is 0.09 tomorrow, what would you have me do then?”",
      strong: "Say: “I have to look daily, because a bad version costs money; write me the rule.”",
    },
    sources: [
      "Evan Miller 2010, How Not To Run an A/B Test: https://www.evanmiller.org/how-not-to-run-an-ab-test.html",
    ],
  },
  {
    key: "experiments-volunteers",
    title: "Twenty volunteers",
    competency: "experiments",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "Sixty people sell by telephone. Twenty of them volunteered to try a new way of opening the call, and after a month they sell fifteen percent more than the other forty. The head of sales wants to teach it to everybody. What do you think of the fifteen percent, and how would you use the next month and the same sixty people?",
    good: [
      "Asks how the twenty sold before they volunteered; eager people sell more anyway.",
      "Draws lots among those who are willing, or starts people at different times, so that everybody gets it in the end.",
      "Sees what may leak: colleagues at the next desk copy it, good lists of customers go to some; and says how small an effect sixty people can show.",
    ],
    poor: [
      "Compares twenty with forty, and computes whether fifteen percent is significant.",
      "“They volunteered, so nothing can be learnt”, and the next month is lost.",
    ],
    easier: "Why might the twenty have sold more if nothing about the call had changed?",
    harder: "Ten people refuse to take part at all. What can your month still tell you, and about whom?",
    reactions: {
      terse:
        "Say: “The head of sales is convinced; tell her what else could explain it, person by person if you like, and what you would have her do on Monday.”",
      rambling: "Say: “What would you compare with what, in one sentence?”",
      warmUp: "Say: “Who puts their hand up first in any class, and how do they usually do in the exam?”",
      weak: "Say: “Suppose those twenty sold fifteen percent more last year as well; what is left?”",
      strong: "Say: “Ten of them refuse outright; about whom does your result speak?”",
    },
  },
];
