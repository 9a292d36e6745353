import type { SeedQuestion } from "../question-type.ts";

const roles = ["data-platform-engineer", "report-designer", "data-analyst", "statistician"] as const;

export const questions: readonly SeedQuestion[] = [
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
      strong: "Ask the harder version, about the time they were wrong.",
    },
  },
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
      "Finds the decision behind it within two or three questions (if asked: I have to tell the board tomorrow whether we can promise evening slots in Leeds and Bristol).",
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
        "Become unhelpful as in the harder version, and see whether they stay friendly and find another way.",
    },
  },
  {
    key: "goal-two-heads-one-number",
    title: "Two heads, one number",
    competency: "goal",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "The heads of marketing and of finance have each asked you for “the number of active customers”, to appear in the same company report. Marketing counts everyone who opened the app in thirty days. Finance counts everyone who paid in ninety. Each has told you that the other one is wrong, and the report goes out in two weeks. What do you do?",
    good: [
      "Asks each what they decide with the number, and finds two purposes: reach of a campaign, and expected income.",
      "Brings the two together on purposes rather than definitions; proposes two names for two numbers, or one that serves the report’s reader.",
      "Asks what the reader of the company report is to do with it, and who has the last word if they do not agree.",
    ],
    poor: [
      "Picks the definition that is easier to compute, or that of the more senior person.",
      "Splits the difference, sixty days say, which serves nobody.",
    ],
    easier: "Why might both be right? What does each of them do with the number?",
    harder:
      "You learn that marketing’s bonus depends on the number. Does that change what you propose, and to whom do you say so?",
    reactions: {
      terse:
        "Say: “Tell me the two weeks as a story: whom do you see on Monday, what do you ask, what happens next?”",
      rambling: "Say: “First only marketing: what is the first question you ask them?”",
      warmUp: "Say: “Think of two people who used the same word for two things; how did you find out?”",
      weak: "Ask once: “What would each of them do differently if the number were ten percent higher?”",
      strong: "Bring in the bonus from the harder version.",
    },
  },
  {
    key: "goal-all-in-real-time",
    title: "Everything in real time",
    competency: "goal",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "The chief executive comes back from a conference and announces that all of the company’s data will be available in real time by the end of the year. Today most of it is a day old. You are asked to lead this, with four people. What do you do in your first month, and what will you want to be able to say at its end?",
    good: [
      "Looks for the moments when a day is too late, with the people who decide: perhaps fraud, stock and support, and not the rest.",
      "Turns the announcement into a goal that the chief executive can own in public, with a measure, for example minutes from event to action for three cases.",
      "Prices both, the whole wish and the few cases, and says who would have to agree to the smaller one and how to win them.",
    ],
    poor: [
      "Starts with the choice of a streaming tool.",
      "Dismisses the wish as a fashion and plans to wait until it is forgotten.",
    ],
    easier:
      "Name one decision in a shop that gets better when the data are a minute old, and one that does not. How can you tell them apart?",
    harder:
      "After your month the answer is that almost nothing needs to be faster, but the definitions disagree and nobody trusts them. How do you tell the chief executive, who has announced something else?",
    reactions: {
      terse:
        "Say: “Paint me the whole month, week by week, with the people you talk to and what you hope to hear.”",
      rambling: "Say: “Only the first conversation: with whom, and which one question?”",
      warmUp: "Say: “Nobody has a finished answer to this one”, and start with the easier version.",
      weak: "Ask once, at the bar: “Who in the company loses money today because data are a day old?”",
      strong: "Go to the harder version, and play the chief executive for two minutes.",
    },
  },
];
