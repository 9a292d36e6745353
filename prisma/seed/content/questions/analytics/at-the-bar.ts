import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3, the daily work of the role. The core question comes first. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "analytics-down-eight-percent",
    title: "Down eight percent",
    competency: "analytics",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "You work for an online shop. It is Monday, and orders of last week are eight percent below the week before. The head of sales wants to know by four o’clock what happened. Think aloud: what do you look at, in which order, and when would you stop looking?",
    good: [
      "First asks whether the fall is real: complete data, a holiday, the usual swing from week to week, a change in tracking.",
      "Splits orders into a tree, such as visits times conversion by channel, device, country and new against returning, and goes for the branch that explains most of the eight percent.",
      "Has a stop rule: explained enough to act on, or says at four o’clock what is known, what is not, and what comes next.",
    ],
    poor: [
      "A list of guesses (weather, competitors, prices) in no order and without a check for any.",
      "Takes the first segment that is down as the cause, without asking how much of the eight percent it explains.",
    ],
    easier:
      "Suppose the data are right. Which single split would you look at first, and what would you expect to see?",
    harder:
      "It turns out that only new customers on one version of the app are down, and that the tracking in that version was changed on Wednesday. Now what?",
    reactions: {
      terse:
        "Say: “Take me through the whole day until four o’clock; tell me everything you would do, in as much detail as you like.”",
      rambling:
        "Say: “Stop at the first step: which one query do you run, and which two answers could it give?”",
      warmUp:
        "Say: “There is no hidden trick; suppose the data are right, and tell me which split you would look at first.”",
      weak: "Ask one question at the bar: “How much of the eight percent does that explain, and how would you know?”",
      strong:
        "Say: “Only new customers on one version of the app are down, and its tracking was changed on Wednesday; now what?”",
    },
  },
  {
    key: "analytics-quiet-total",
    title: "A quiet total",
    competency: "analytics",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Sales were 800,000 in March and 811,800 in April, so everyone is calm. In March 10,000 customers placed two orders each, of forty euros on average. In April it was 9,000 customers, 2.2 orders each, forty-one euros. In SQL, Python or a spreadsheet, split the change into what came from customers, from orders per customer and from order value, so that the three parts add up. I will write the figures down.",
    good: [
      "Changes one factor at a time and gets about −80,000, +72,000 and +19,800, or says another order and gives its parts; checks that they sum to 11,800.",
      "Says that the order of steps moves the parts (or uses logarithms or the average over orders), and that this does not change the message.",
      "Ends with the message: a tenth of the customers are gone, hidden by the rest ordering more.",
    ],
    poor: [
      "Three growth rates side by side that add up to nothing.",
      "Correct code, and “sales rose by 1.5 percent” as the conclusion.",
    ],
    easier:
      "Only the customers change, from 10,000 to 9,000, and the rest stays as in March. What would sales be, and what is the difference?",
    harder:
      "Who the customers are has changed too: perhaps the thousand who left ordered once a month anyway. How does that change what “orders per customer” tells you, and what do you compute instead?",
    reactions: {
      terse:
        "Say: “Write it as if I had to keep it running next month; say what each line is for and what would break it.”",
      rambling: "Say: “First only the March line: which three numbers do you multiply?”",
      warmUp: "Say: “Do it by hand for one factor before any code; round as you like.”",
      weak: "Say: “Your three parts sum to something else than 11,800; where does the rest come from, and what do you tell the reader?”",
      strong: "Say: “Suppose the thousand who left were all rare buyers; is the 72,000 still good news?”",
    },
  },
  {
    key: "analytics-one-day-for-a-month",
    title: "One day for a month’s question",
    competency: "analytics",
    roles,
    difficulty: 3,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a time when you had far too little time for the question you were asked. What did you decide not to look at, how did you choose, and what did you tell the person about what you had left out? I would also like to know whether you were right.",
    good: [
      "Chose by what could change the answer most, not by what was easiest to query.",
      "Told the reader how sure they were and what was left out, before being asked.",
      "Looked later whether the parts left out mattered, and can say what came of it.",
    ],
    poor: [
      "Worked all night and did everything; nothing was ever left out.",
      "Left things out in silence, or hid it in a footnote about data quality.",
    ],
    easier:
      "Of the last analysis you did, which part would you drop if it had to be ready in half the time, and what would it cost?",
    harder:
      "Suppose the part you left out had reversed the answer. What, in what you wrote, would have protected the person who relied on it?",
    reactions: {
      terse:
        "Say: “I would like the long version: the request, the clock, each thing you put aside, and what you thought while doing so.”",
      rambling: "Say: “Two lists, please: what you looked at, and what you did not; three words each.”",
      warmUp: "Say: “It can be an exam or a household decision; the clock is what interests me.”",
      weak: "Say: “How would the reader have known which part you had not looked at?”",
      strong:
        "Say: “Now the other way round: which part did you keep that was a waste of the little time you had?”",
    },
  },
  {
    key: "analytics-solved-sooner",
    title: "Solved ten hours sooner",
    competency: "analytics",
    roles,
    difficulty: 3,
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
