import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
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
      strong: "Ask who read it wrongly, what they thought it said, and what was changed.",
    },
  },
  {
    key: "report-thirty-by-twelve",
    title: "Thirty rows, twelve columns",
    competency: "report",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "Each month six buyers get a table: thirty products down the side, twelve months across, all sales to the cent, in the order of the alphabet. They use it for one thing, to see which products are falling, so that they can speak with the supplier. It has to stay a table. What do you change, what do you take out, and how would you see that it reads better?",
    good: [
      "Orders the rows by what the buyers look for, the fall, and rounds the figures to what they can take in.",
      "Gives each product one comparison, such as the last three months against the same three a year ago, instead of twelve figures to compare by eye.",
      "Sits beside a buyer and looks how long it takes to find the three products, before and after.",
    ],
    poor: ["Red and green in all 360 cells.", "Adds columns: share, rank, change to each month."],
    easier: "Which of the 360 figures does a buyer need first, and where on the page should it be?",
    harder: "A product that sells only in summer is always at the top in autumn. What do you do with it?",
    reactions: {
      terse: "Say: “Be a buyer with five minutes: where do your eyes go, and what do you write down?”",
      rambling: "Say: “Just the order of the rows; what decides it?”",
      warmUp: "Say: “Think of a timetable at a station; what makes it quick to read, or slow?”",
      weak: "Ask: “How many of the 360 figures tell the buyer that a product is falling?”",
      strong: "Bring in the product that sells only in summer.",
    },
  },
];
