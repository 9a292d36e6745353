import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "python-error-that-cost-time",
    title: "The error that cost you time",
    competency: "python",
    roles,
    difficulty: 1,
    style: "story",
    minutes: 4,
    core: false,
    prompt:
      "Think of the last error in Python that cost you more than ten minutes. What did the message say, where was the real cause, and how did you get from one to the other?",
    good: [
      "Remembers what was said and where, and read the trace from the place of the error up to the cause.",
      "Tells how they narrowed it down: a smaller input, a printed value, a debugger, one change at a time.",
    ],
    poor: ["Pasted it somewhere, and took what came back.", "Changed things until it went away."],
    easier: "What is the first line you read in a long error message, and why that one?",
    harder: "The same fault, but no message: the result was simply wrong. How would you have found it?",
    reactions: {
      terse: "Say: “Read me the message as well as you remember it.”",
      rambling: "Say: “The cause first, in one sentence.”",
      warmUp: "Say: “A silly one is fine, everybody has them.”",
      weak: "Ask how they made the error happen with the smallest input.",
      strong: "Take the message away, and leave only a wrong result.",
    },
  },
  {
    key: "python-chore-automated",
    title: "A chore you automated",
    competency: "python",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 5,
    core: false,
    prompt:
      "Tell me about something you did by hand every week and then wrote a program for. What did it do, who ran it after you, and what broke first?",
    good: [
      "Concrete: input, steps, output, schedule, minutes saved.",
      "Knows what broke and what they changed: bad input, a moved file, a changed login.",
    ],
    poor: ["A notebook that only they could run.", "Nothing ever broke, as far as they know."],
    easier: "What is the smallest thing you have written that runs without you?",
    harder: "How would somebody else notice that it had silently done nothing for a week?",
    reactions: {
      terse: "Say: “Take me through one run, from start to end”, and wait.",
      rambling: "Say: “In three sentences: before, the program, after.”",
      warmUp: "Say: “Small is fine; a rename script counts.”",
      weak: "Ask what a colleague had to have on their machine before it would run there.",
      strong: "Ask who would notice a week in which it did nothing.",
    },
  },
  {
    key: "python-two-exports",
    title: "Two exports, one list",
    competency: "python",
    roles,
    difficulty: 2,
    style: "code",
    minutes: 6,
    core: false,
    prompt:
      "You get two files of customers, one from the shop and one from the newsletter. Shop numbers begin with zeros, mail addresses come in all sorts of capitals, and some people are in a file twice. Write the program that gives me those in both, and have it print what convinces you that the list is right.",
    good: [
      "Reads numbers as text, and brings the mail addresses to one form before comparing.",
      "Decides what to do with doubles in each file, before joining.",
      "Prints counts: left, right, in both, in one only, thrown away.",
    ],
    poor: ["Joins as it comes, and the list looks plausible.", "Drops doubles at the end, from the result."],
    easier: "The number 00123 arrives as 123. Where did the zeros go, and how do you keep them?",
    harder: "The list is three percent shorter than last month's. How do you find out whether that is true?",
    reactions: {
      terse: "Say: “Write, and say what could be wrong with each line of input.”",
      rambling: "Say: “What does it print at the end? Begin there.”",
      warmUp: "Say: “Start with reading one of the files properly.”",
      weak: "Give them one person who is twice in the shop file, and ask how often they come out.",
      strong: "Make it three percent shorter than last month's.",
    },
    sources: [
      "pandas, DataFrame.merge (validate, indicator): https://pandas.pydata.org/docs/reference/api/pandas.DataFrame.merge.html",
      "pandas, read_csv (dtype): https://pandas.pydata.org/docs/reference/api/pandas.read_csv.html",
    ],
  },
];
