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
      weak: "Ask: “Suppose the chart looks just as you hoped; which sentence would you say in the meeting?”",
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
    key: "analytics-forty-flat-tyres",
    title: "Forty flat tyres",
    competency: "analytics",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A city rents out bicycles at thirty stations. Last month forty flat tyres were reported at the main station, and no other station had more than fifteen. A colleague says that there must be broken glass on the roads around the main station, and wants to have them swept every day. What would you look at before anybody sweeps, and which figures would make you agree with the colleague?",
    good: [
      "Asks for rides at each station, and compares flat tyres per ride (if asked: 8,000 rides there and 40 tyres, 1,000 and 15 at a small one; so 5 against 15 in a thousand).",
      "Asks where a tyre is damaged and where it is only noticed: bicycles are ridden from one station to another.",
      "Says beforehand what would speak for the glass, such as more flat tyres per ride on trips that stay near the station.",
    ],
    poor: [
      "Agrees, because forty is far more than fifteen.",
      "Names ten other causes, and no figure that would decide between two of them.",
    ],
    easier:
      "The main station has eight times as many rides as a small one with fifteen flat tyres. How many would you expect there if the roads are alike?",
    harder:
      "Per ride the main station is below the average. Who might be reporting flat tyres there, and who not, at the small stations?",
    reactions: {
      terse:
        "Say: “Follow one bicycle through its day, and tell me each moment at which a flat tyre could come about, be noticed or be written down.”",
      rambling: "Say: “One number that you want beside the forty; which?”",
      warmUp:
        "Say: “More accidents happen on main roads than on farm tracks; what would you ask about that?”",
      weak: "Ask: “If every ride were equally dangerous, at which station would most flat tyres be reported?”",
      strong:
        "Say: “Per ride the main station is better than most; who reports flat tyres at the small ones?”",
    },
  },
];
