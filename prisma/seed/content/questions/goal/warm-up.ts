import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "goal-three-questions",
    title: "Three questions back",
    competency: "goal",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "I run a warehouse, and I write to you: “Please add the weekday to the returns report.” You may ask me three questions before you start. Which three, and what would each answer change about what you do?",
    good: [
      "Asks what I want to do with it or what I saw last week that made me write.",
      "Each question changes something: another answer would lead to another piece of work.",
      "Thinks of the return’s date: ordered, sent back or booked in are three different weekdays.",
    ],
    poor: [
      "Only asks about layout, format and deadline.",
      "Adds the column without a question, because it is quick.",
    ],
    easier: "Only one question then: which one, and why that one?",
    harder: "I answer: “Because on Mondays we drown in parcels.” What do you offer me instead of a column?",
    reactions: {
      terse: "Say: “And what would you do with my answer? Tell me both ways it could go.”",
      rambling: "Say: “Just the first question, in the words you would really write to me.”",
      warmUp: "Say: “Think of the last small request somebody sent you, and tell me what you asked back.”",
      weak: "Ask: “Suppose I never open that column; what went wrong?”",
      strong: "Answer “because on Mondays we drown in parcels”, and ask what they offer.",
    },
  },
  {
    key: "goal-asked-for-a-needed-b",
    title: "Asked for one thing, needed another",
    competency: "goal",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a time when somebody asked you for one thing, and you found out that they needed another. How did you notice, what did you say to them, and what did you build in the end?",
    good: [
      "Noticed by asking about the decision or by watching the person work, before most of the work was done.",
      "The other person agreed to the change; it was not done behind their back.",
      "Can say what the thing built in the end was used for.",
    ],
    poor: [
      "Built what was asked for, found out afterwards, and calls that the requester’s fault.",
      "Knew better and built something else without telling anybody.",
    ],
    easier: "Tell me about a piece of work of yours that nobody used. What had they really wanted?",
    harder: "And one where you were sure they needed something else, and you were wrong?",
    reactions: {
      terse:
        "Say: “Give me the conversation as it happened: what did they say, what did you say, what came then?”",
      rambling: "Say: “Three sentences: what they asked for, what they needed, how you found out.”",
      warmUp: "Say: “It can be tiny, a list or a spreadsheet; and it can be from outside work.”",
      weak: "Ask once: “At which moment could you have found out earlier?”, and then go on.",
      strong: "Ask for a case in which they were sure that somebody needed something else, and were wrong.",
    },
  },
  {
    key: "goal-access-to-everything",
    title: "So that I need not ask you",
    competency: "goal",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "The head of support writes to you: “Could I get read access to the customer database? Then I need not bother you all the time.” You remember about ten requests from her in the last month. What do you find out before you say yes or no, and what might you end up offering her?",
    good: [
      "Looks at the ten requests first: which questions they were, and how many were the same one in other words.",
      "Asks what she does with the answer, and when she needs it; finds the moment, such as a caller on the line.",
      "Offers what serves that moment (a view, a search page, a field in her own tool), says what access would cost her, and lets her agree.",
    ],
    poor: [
      "Yes or no on grounds of security alone.",
      "Builds a portal for everything, or a training in SQL that she did not ask for.",
    ],
    easier:
      "Seven of the ten requests were “has this customer’s refund gone out?”. What do you do with that?",
    harder:
      "She says: “I do not trust the numbers I am given, that is why I want to look myself.” What have you learnt, and what changes?",
    reactions: {
      terse:
        "Say: “Write her the answer in your head and read it to me; and then tell me what you hope she writes back.”",
      rambling: "Say: “You have her on the phone for one minute; which question do you ask?”",
      warmUp: "Say: “When did you last ask for access to something, and what did you really want?”",
      weak: "Say: “Suppose she has the access from tomorrow; what does she do at ten past nine, and does it help her?”",
      strong:
        "Say: “She answers that she does not trust the figures she is given; how does that change your offer?”",
    },
  },
];
