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
    key: "report-six-vans",
    title: "Six vans, two lines",
    competency: "report",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A woman owns six ice-cream vans. Each evening at nine she wants one message on her phone, no more than two lines, and in the morning she decides which van goes where and what it carries. What do you send her, what do you compare it with, and on which evenings do you send nothing?",
    good: [
      "Starts from the decision of the morning: which van sold out or stood idle, rather than the total of the day.",
      "Gives it a fair comparison: the same weekday, the same weather, or what that place usually brings.",
      "Knows when silence is better, and has thought of the evening on which the data are missing.",
    ],
    poor: ["Sales of the day against the day before, each evening.", "A link to a dashboard."],
    easier: "She can move one van tomorrow. What does she need to know tonight for that?",
    harder:
      "It rained, and everything is sixty percent down. What do your two lines say, and what do they not say?",
    reactions: {
      terse:
        "Say: “Be her for an evening and a morning: what do you read, what do you think, what do you do with it?”",
      rambling: "Say: “Read me the two lines, as they would stand on the phone.”",
      warmUp: "Say: “Which message on your own phone have you ever acted on? What was in it?”",
      weak: "Say: “She has read it; what does she do differently in the morning?”",
      strong: "Say: “It rained all day and everything is down by sixty percent; what do the two lines say?”",
    },
  },
];
