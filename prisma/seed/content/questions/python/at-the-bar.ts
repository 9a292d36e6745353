import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "python-log-on-a-laptop",
    title: "Twenty gigabytes on a laptop",
    competency: "python",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: true,
    prompt:
      "A file of 20 gigabytes holds one JSON object a line: a time, a user and an event. I want counts for each day and event, on a laptop, by tonight. Some lines are broken. Write the core of it and tell me how you would check it.",
    good: [
      "Reads line by line, keeps only counters in memory, and says how large those get.",
      "Counts broken lines and reports them instead of stopping or hiding them.",
      "Tests the core with a handful of lines, one of them broken.",
    ],
    poor: ["Loads the file whole, or asks for a bigger machine.", "try/except around everything, with pass."],
    easier: "The same with 20 megabytes, and no broken lines.",
    harder: "It stops at line 90 million when the lid is closed. Make it go on from there.",
    reactions: {
      terse: "Say: “Talk while you write; I want to hear what you leave out.”",
      rambling: "Say: “First only the loop; what is inside it?”",
      warmUp: "Say: “Begin with the small file and make that right.”",
      weak: "Ask how much memory their program holds after the first and after the tenth gigabyte, and what becomes of a broken line.",
      strong: "Close the lid at line 90 million, and ask what they would measure first if it were too slow.",
    },
  },
  {
    key: "python-page-after-page",
    title: "Page after page",
    competency: "python",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "Fetch all of yesterday's orders from a supplier's API. It lists the newest first, a hundred a page. Now and then a page fails. While you read, new orders push old ones onto the next page and cancelled ones drop out, so that some come twice and some not at all. Write the core, and tell me how you would test it without the supplier.",
    good: [
      "Asks for a fixed span of time or goes on from the last order seen, instead of page numbers that move.",
      "Tries a failed page again a few times, then stops loudly; leaves no half result where readers look.",
      "Tests against a small pretend supplier that fails and shifts on command.",
    ],
    poor: ["Page one to the last, and removes doubles at the end.", "Skips the failed page and goes on."],
    easier: "Nothing changes while you read, and nothing fails: write that.",
    harder: "The supplier's count for yesterday is seven more than yours. What does your program do?",
    reactions: {
      terse: "Say: “Write the loop, and tell me when it ends.”",
      rambling: "Say: “Only this: how do you ask for the next page?”",
      warmUp: "Say: “Begin with one page.”",
      weak: "Put one new order at the front between page one and page two, and ask what they get.",
      strong: "Let the supplier count seven more.",
    },
  },
  {
    key: "python-notebook-to-job",
    title: "The notebook that became important",
    competency: "python",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A colleague's notebook of forty cells decides every Monday which two thousand customers get a discount. From next month it has to run without the colleague. What do you do to it, in which order, and what do you leave alone?",
    good: [
      "First runs it from top to bottom on a clean machine, and keeps inputs and results of past Mondays as a test.",
      "Then takes out what is written into cells: dates, paths, sorting by eye; functions, one command, versions fixed.",
      "Leaves the method as it is, and adds a stop for implausible lists: how many, who, compared with last week.",
    ],
    poor: ["Puts the notebook on a schedule as it is.", "Rewrites it, and improves the model while at it."],
    easier: "Why might the notebook give another list on your machine than on theirs?",
    harder: "Your version gives 1,940 of the same 2,000. Is that good enough, and who says so?",
    reactions: {
      terse: "Say: “It is the first morning; what do you do with cell one?”",
      rambling: "Say: “What comes before you change a single line?”",
      warmUp: "Say: “What did you last take over from somebody's laptop?”",
      weak: "Ask what happens when cell 30 is run before cell 12.",
      strong: "Let their version agree on 1,940 of the 2,000.",
    },
  },
  {
    key: "python-hour-that-came-twice",
    title: "The hour that came twice",
    competency: "python",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Your program sums electricity by hour and by day, in local time. Because the clocks are changed, one Sunday in autumn has 25 hours, and one in spring has 23. What goes wrong in a program that does not know this, how would you write it, and how do you test it today, in the middle of the year?",
    good: [
      "Keeps instants in one universal time inside, and turns to local time only at the edges.",
      "Knows that “half past two” comes twice in that autumn night, and asks how the source tells the two apart, or whether it does.",
      "Tests with those two dates by passing them in; checks the number of hours of each day.",
    ],
    poor: ["Adds or takes an hour by hand twice a year.", "Averages the double hour away."],
    easier: "How many hours does the program expect in a day, and where is that written?",
    harder:
      "The meters send local time with no sign of which of the two hours it was. What can you still say about that night?",
    reactions: {
      terse: "Say: “Give me the hours of that night, one after the other, as your table has them.”",
      rambling: "Say: “What is wrong on that one Sunday? One thing.”",
      warmUp: "Say: “Which program of yours last had trouble with dates?”",
      weak: "Ask what the key of a row is, at half past two in that night.",
      strong: "Let the meters not say which of the two hours it was.",
    },
    sources: [
      "Python, zoneinfo: https://docs.python.org/3/library/zoneinfo.html",
      "Python, datetime, fold: https://docs.python.org/3/library/datetime.html#datetime.datetime.fold",
    ],
  },
  {
    key: "python-slow-after-growth",
    title: "It was fast last year",
    competency: "python",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "A program that matches customers to addresses took a minute last year, for 5,000 of each. With 50,000 of each it takes nearly two hours. Next year it will be half a million. You may not use another language. What do you do in your first hour, and what do you expect to find?",
    good: [
      "Sees that ten times the data took a hundred times as long, and says what next year would be: a week.",
      "Measures on a slice; replaces the inner search by a look-up or a sort, and proves that the matches are the same.",
      "Says when it is enough, and what they left alone.",
    ],
    poor: ["More processes around the same loop.", "Rewrites it in a framework at once."],
    easier: "Ten times the data and a hundred times the time: what shape of loop does that suggest?",
    harder:
      "Matches may be inexact, with typing errors in street names. What now keeps it from comparing all with all?",
    reactions: {
      terse: "Say: “Minute by minute: what do you type first?”",
      rambling: "Say: “Only the first measurement; what is it?”",
      warmUp: "Say: “Tell me about any program you made faster.”",
      weak: "Draw two nested loops on paper, and ask how often the inner line runs.",
      strong: "Go to typing errors in the street names.",
    },
  },
];
