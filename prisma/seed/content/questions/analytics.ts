import type { SeedQuestion } from "../question-type.ts";

const roles = ["analytics-engineer", "report-designer", "data-analyst", "statistician"] as const;

export const questions: readonly SeedQuestion[] = [
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
      weak: "Ask the easier version, and give them the two numbers of weekends when they ask.",
      strong: "Go to the harder version, with the fall that begins on the 14th.",
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
      strong: "Ask the harder version, about the explanation they gave up.",
    },
  },
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
        "Say: “There is no hidden trick; I only want to hear how you would start”, and offer the easier version.",
      weak: "Ask one question at the bar: “How much of the eight percent does that explain, and how would you know?”",
      strong: "Go to the harder version: only new customers, one app version, and a change in tracking.",
    },
  },
  {
    key: "analytics-both-up-total-down",
    title: "Both went up, the total went down",
    competency: "analytics",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Here are four figures; I will write them down for you. Conversion on desktop rose from 4.0 to 4.2 percent. Conversion on mobile rose from 2.0 to 2.1 percent. Yet conversion of the whole shop fell from 3.2 to 2.8 percent. The director says that one of these must be wrong. What do you say, and what do you do with it?",
    good: [
      "Sees the shift in the mix, and works it out: desktop went from 60 percent of visits to about a third.",
      "Asks why the mix moved: more mobile visits, or fewer desktop visits; these are two different stories with the same percentages.",
      "Says which figure serves which decision, and that orders and profit, not a rate, decide whether this was bad.",
    ],
    poor: [
      "Agrees that the data must be wrong, or looks for an error and never tries the arithmetic.",
      "Says “Simpson’s paradox” and stops: no shares, no cause, nothing for the director to do.",
    ],
    easier:
      "If half the visits are desktop at 4 percent and half are mobile at 2 percent, what is the whole? And if only a quarter are desktop?",
    harder:
      "The extra mobile visits came from a campaign that cost 30,000. How would you find out whether it was worth it, when some of these visitors later buy on desktop?",
    reactions: {
      terse:
        "Say: “Explain it to the director at length, as if there were all afternoon and she did not like formulas.”",
      rambling:
        "Say: “First only the arithmetic: what share of visits was desktop before, and what is it now?”",
      warmUp:
        "Say: “Take paper and a minute of silence; I would need it too”, and begin with the easier version.",
      weak: "Give the shares of visits and ask: “With 60 percent and then a third on desktop, does it work out?”",
      strong:
        "Go to the harder version with the campaign, and listen for how they treat people who switch device.",
    },
  },
  {
    key: "analytics-did-loyalty-work",
    title: "Did the loyalty programme work?",
    competency: "analytics",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Two years ago a supermarket launched a loyalty card. It costs two million a year. Members spend forty percent more than other customers. Nobody kept a control group. Finance asks you whether to keep it, and you have three weeks and all the receipts. How do you go about it, and what will you be able to say at the end?",
    good: [
      "Sees at once that people who spend more join more, and looks for a comparison that lives with that: the same people before and after joining, late against early joiners, shops that got the card later.",
      "Turns it round: how much extra spending would two million need, given the margin, and is that believable at all?",
      "Says beforehand what the three weeks cannot show, and proposes the cheap test that would, for example pausing offers for a random tenth.",
    ],
    poor: [
      "Takes the forty percent, or corrects it with a regression on age and region and calls the rest the effect.",
      "“Without a control group nothing can be said”, and no proposal.",
    ],
    easier: "Why might members spend more even if the card did nothing at all? Give me two reasons.",
    harder:
      "Your best estimate is plus three percent, give or take four. The decision has to be made on Friday. What do you advise, and what would have changed your advice?",
    reactions: {
      terse:
        "Say: “Imagine I know nothing about this; walk me through your three weeks, and keep going until the last slide.”",
      rambling: "Say: “Pick the one comparison you trust most, and tell me only about that one.”",
      warmUp:
        "Say: “This one has no clean answer, so nothing you say can be wrong”, and start with the easier version.",
      weak: "Ask once, at the bar: “Who joins a loyalty programme in the first place?”, and then move on.",
      strong: "Go to the harder version and press for an advice with a number in it.",
    },
  },
];
