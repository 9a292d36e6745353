import type { SeedQuestion } from "../question-type.ts";

const roles = ["report-designer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "report-which-picture",
    title: "Which picture",
    competency: "report",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "You have the sales of four regions for the last twenty-four months, and a plan for each month. The reader wants to know one thing: which region is falling behind its plan? What do you draw? Take a sheet of paper if you like, and tell me why.",
    good: [
      "Draws the difference to plan, since that is the question, rather than sales and plan side by side.",
      "Four small charts on one scale or four labelled lines; says what the reader’s eye will do.",
      "The heading carries the answer, and the months run left to right.",
    ],
    poor: ["Eight lines in one chart, or a pie for each region.", "A table with 96 figures and colours."],
    easier: "Just one region: how do you show that it is falling behind?",
    harder:
      "One region is ten times as large as the others. What happens to your picture, and what do you do about it?",
    reactions: {
      terse:
        "Say: “Now be the reader: tell me what you see first, second, third, and what you believe after that.”",
      rambling: "Say: “What is on the vertical axis?”",
      warmUp: "Say: “A rough sketch is plenty; mine would be worse.”",
      weak: "Ask: “Where on your picture do I see who is behind, without reading a number?”",
      strong: "Make one region ten times as large.",
    },
  },
  {
    key: "report-that-was-used",
    title: "A report that was used",
    competency: "report",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Describe a report that you made or changed, so that I can see it in front of me. Who opened it, when, and what did they decide with it? And what did you take out?",
    good: [
      "Knows the readers and their moment: the Monday meeting, the shift change, the month’s end.",
      "One question per view, with definitions where the reader needs them.",
      "Took something out and can say what for, or watched somebody read it and learned from that.",
    ],
    poor: [
      "Tells about the tool, the colours and how many people have access.",
      "Does not know who read it.",
    ],
    easier: "Think of any report you read often, also a bad one: what is the first thing you look for in it?",
    harder: "Somebody read it wrongly: what did they think it said, and what did you change?",
    reactions: {
      terse:
        "Say: “Take me through it from the top left to the bottom right, and tell me at each place who needs it.”",
      rambling: "Say: “First one sentence: who decides what with it?”",
      warmUp: "Say: “It may be a spreadsheet, or a page on the kitchen wall.”",
      weak: "Ask once: “If it vanished tomorrow, who would call you, and on which day?”",
      strong: "Ask who read it wrongly, as in the harder version.",
    },
  },
  {
    key: "report-monday-half-past-eight",
    title: "Monday, half past eight",
    competency: "report",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "Eight managers of shops meet every Monday at half past eight, for fifteen minutes, and decide which shop lends staff to which for the coming week. You may give them one page. What is on it, what is at the top, and what do you leave out on purpose? Ask me whatever you want to know.",
    good: [
      "Starts from the decision: expected work against planned staff per shop and day, so that gaps and spare hands can be seen side by side.",
      "Something to compare with, such as last week or the same week last year, and one definition of a staff hour.",
      "Leaves out sales, margins and rankings with a reason, and plans to sit in on the first meetings.",
    ],
    poor: [
      "A dashboard with sales, visitors, staff and complaints, so that everybody finds something.",
      "A good chart per shop, on eight pages.",
    ],
    easier: "What are the two figures per shop without which they cannot decide?",
    harder:
      "The forecast behind it is off by ten percent in a normal week. How does the page say so, without anybody having to read a footnote?",
    reactions: {
      terse:
        "Say: “Sit in that meeting for me: who looks where, what do they say, what happens in each of the fifteen minutes?”",
      rambling: "Say: “The top line only: what does it say?”",
      warmUp: "Say: “Ask me some questions about the shops first; I will make up the answers.”",
      weak: "Ask once: “It is 8:40; how does your page tell them who lends to whom?”",
      strong: "Add the ten percent of the harder version.",
    },
  },
  {
    key: "report-forty-one-charts",
    title: "Forty-one charts",
    competency: "report",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You inherit a dashboard with forty-one charts. It takes ninety seconds to load, five departments use it, and each of them says that theirs are essential. Three of the charts contradict each other. What do you do in the first four weeks, and what is there at the end?",
    good: [
      "Finds out what is used: views, and even better, who decided what with it last month.",
      "Splits by decision and reader rather than by department; one definition where the three contradict each other.",
      "Retires with notice and a way back, and measures afterwards: load, use, questions that stop coming.",
    ],
    poor: [
      "A vote, tabs for each department, or a faster machine: forty-one charts remain.",
      "Rebuilds the lot alone and switches the old one off.",
    ],
    easier: "How would you find out which of the forty-one nobody would miss?",
    harder:
      "You took nine charts away, nobody complained for a month, and then a director needs one of them for the auditors. What did you learn, and what do you change?",
    reactions: {
      terse: "Say: “Tell me the four weeks as a diary, with the people you meet.”",
      rambling: "Say: “Just the first day: what do you look up?”",
      warmUp: "Say: “Which chart have you switched off in your life, and how did that go?”",
      weak: "Ask once: “Three charts contradict each other; how do you settle which one stays?”",
      strong: "Bring in the director and the auditors.",
    },
  },
  {
    key: "report-hates-ranges",
    title: "A board that hates ranges",
    competency: "report",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "You prepare one page with next year’s sales forecast for a board that will decide on a new warehouse. Your honest forecast is that sales grow by something between two and fourteen percent. The last time somebody showed them a range, they asked for “the real number”. What does your page look like, and what do you say when you hand it over?",
    good: [
      "Draws the decision, not the forecast: at which growth the warehouse pays, and how likely it is to be above that.",
      "Shows uncertainty so that it is read rightly, in words and counts (“in about three of four cases”), and with past forecasts beside what came.",
      "Says what would narrow the range and by when, and whether part of the decision can wait.",
    ],
    poor: [
      "Prints the middle, eight percent, and puts the range into the appendix.",
      "A fan chart with percentiles, and the hope that they understand it this time.",
    ],
    easier: "How would you say “between two and fourteen percent” so that nobody asks for the real number?",
    harder:
      "A board member reads your page aloud: “So it will be eight.” Everybody nods. What do you do in that moment, and what on the next page you make?",
    reactions: {
      terse: "Say: “Draw it, and then read it to me as the board member who is least patient would read it.”",
      rambling: "Say: “What is the heading of the page, word for word?”",
      warmUp: "Say: “Nobody has solved this one; how do you like to be told about the weather?”",
      weak: "Ask once: “What do they have to decide, and at which growth would they decide otherwise?”",
      strong: "Be the board member who says “so it will be eight”.",
    },
  },
];
