import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "analytics-one-chart",
    title: "One chart before the meeting",
    competency: "analytics",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "A chain of twelve cafés took less money in May than in April. You have a table with every receipt: café, time, product and price. There is time for exactly one chart before the meeting. Which one do you draw, and what would you conclude from the different shapes it could have?",
    good: [
      "Splits the fall before drawing it, for example visits against spend per visit, or one line per café, and says why this split comes first.",
      "Names at least two shapes and what each would mean: all cafés down alike, one café down, only weekends down.",
      "Puts April and May on a fair footing: trading days, weekends, the same month last year.",
    ],
    poor: [
      "A bar for April and a bar for May, which shows what is already known.",
      "Describes the chart type and colours, and cannot say what it would tell anybody.",
    ],
    easier:
      "Just the total this time: how would you check that May was really worse, and not only a month with fewer weekends?",
    harder:
      "The chart shows every café down by the same share from the 14th on. What does that make more likely, and what do you look at next?",
    reactions: {
      terse:
        "Say: “Draw it in the air for me, axis by axis, and tell me what you hope to see”, and then wait.",
      rambling: "Say: “One chart only: first what is on the horizontal axis?”",
      warmUp: "Say: “There is no right chart; tell me first about any chart you drew this month and why.”",
      weak: "Ask: “How would you check that May was really worse, and not only a month with fewer weekends?”, and give them the two numbers of weekends.",
      strong:
        "Say: “On your chart every café is down by the same share from the fourteenth on; what is that more likely to be?”",
    },
  },
  {
    key: "analytics-question-taken-apart",
    title: "A question you took apart",
    competency: "analytics",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a time when somebody asked you something vague, along the lines of “why is this going badly?”. How did you break it into parts, which part did you look at first, and how did you know that the answer you reached was right?",
    good: [
      "The parts are named and do not overlap, and the order has a reason: size, likelihood, or how cheap the check was.",
      "At least one of the parts turned out not to matter, and they can say how they ruled it out.",
      "A check of the result from another side: a second source, a total that must agree, a person who knew.",
    ],
    poor: [
      "Goes straight to the tool or the dashboard; the question itself never gets parts.",
      "The first pattern found was the answer; asked how they knew, they say that the stakeholder agreed.",
    ],
    easier:
      "Take the last question you were asked at work: which two or three smaller questions was it made of?",
    harder:
      "Which explanation did you believe for a while and then give up, and what exactly made you give it up?",
    reactions: {
      terse:
        "Say: “I have time; start on the day you were asked, and tell me everything you tried, also what led nowhere.”",
      rambling: "Say: “In three sentences, please: the question, its parts, the part that mattered.”",
      warmUp: "Say: “It can be from your studies, or from something at home; small is fine.”",
      weak: "Ask once: “How would you have noticed if that answer had been wrong?”, and then go on.",
      strong:
        "Ask which explanation they believed for a while and then gave up, and what made them give it up.",
    },
  },
  {
    key: "analytics-solved-sooner",
    title: "Solved ten hours sooner",
    competency: "analytics",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A support team changed how it hands out requests. The average time until a request is closed fell from thirty hours to twenty, and the manager wants every team to copy the change. About five hundred requests arrive each week, as before. The report counts the requests closed in that week. Should they copy it? What would you look at first?",
    good: [
      "Asks which requests the average leaves out: those still open (if asked: five hundred a week used to be closed, now it is 380).",
      "Looks at requests by the week they arrived, the open ones included, or at the age of the oldest open ones.",
      "Names a mechanism that gives both figures: easy requests first, hard ones left lying.",
    ],
    poor: [
      "Compares the two averages more carefully, with a median or a significance test, and stays with closed requests.",
      "Asks only whether customers are satisfied, and not what went into the figure.",
    ],
    easier:
      "Five hundred arrive each week and 380 are closed. What has happened after four weeks, and which of those requests has the average seen?",
    harder:
      "The backlog turns out not to grow: a new help page now answers the easy ones before they become requests. What should the average do then, and how do you judge the team?",
    reactions: {
      terse:
        "Say: “Play the manager’s deputy who has to copy this on Monday: what would you want to see before you agree, and why each of those things?”",
      rambling: "Say: “One sentence first: which requests are in that average, and which are not?”",
      warmUp:
        "Say: “Think of a queue at a counter where the quick customers are waved through; what happens to the average wait of those served?”",
      weak: "Say: “You may have one more number from the report; which one could show that the twenty hours are too good?”",
      strong:
        "Say: “Take the backlog away, as a help page now answers the easy questions; what should you have seen in the average?”",
    },
  },
];
