import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "toolchoice-two-tools-one-chore",
    title: "Two tools for one chore",
    competency: "toolchoice",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "Think of a chore that you have done with two different tools: two query engines, a script and a spreadsheet, two ways to deploy. Which would you take tomorrow, and what about the chore decides it?",
    good: [
      "What decides is in the chore: its size, how often it comes, who has to read it afterwards.",
      "Can name a chore for which they would take the other one.",
    ],
    poor: ["One of the two is simply better.", "What decides is which they learnt last."],
    easier: "Take just one of them: what is it plainly bad at?",
    harder: "A colleague who knows neither takes the chore over next week. Does that change your pick?",
    reactions: {
      terse: "Say: “Describe the last time you did it, with each of them.”",
      rambling: "Say: “Your pick, and then the one thing that decides.”",
      warmUp: "Say: “An editor and a command line will do.”",
      weak: "Ask when the other tool would have been the better pick.",
      strong: "Hand the chore to a colleague who knows neither, and ask again.",
    },
  },
  {
    key: "toolchoice-tool-you-chose",
    title: "A tool you chose",
    competency: "toolchoice",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 6,
    core: false,
    prompt:
      "Tell me about a tool you chose, for a team and not only for yourself. What did you need, what else did you look at, and what surprised you half a year later?",
    good: [
      "Need first, in load, team or cost; two real candidates.",
      "The surprise is concrete, and so is what they did about it.",
      "Says who was against it, and with which argument.",
    ],
    poor: ["It is what everybody uses.", "A list of features."],
    easier: "What is a tool you use daily, and what do you do by hand because of it?",
    harder: "What would have to change for you to replace it, and how would you get out?",
    reactions: {
      terse: "Say: “Go back to the week before you chose; what hurt?”",
      rambling: "Say: “Need, alternatives, surprise: one sentence each.”",
      warmUp: "Say: “A library counts as well.”",
      weak: "Ask what they would have done if that tool had not existed.",
      strong: "Ask what it would take to replace it, and how they would get out.",
    },
  },
  {
    key: "toolchoice-file-for-three",
    title: "One file, three readers",
    competency: "toolchoice",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Every night you hand a table of 80 million rows and 40 columns to three teams. One reads four of the columns, one loads all of it into a database, and one opens it in a spreadsheet. Plain text, JSON lines, or a columnar format: what do you hand over, to whom, and why?",
    good: [
      "Starts with what each reader does; columnar with types for the first two.",
      "Sees that no sheet holds 80 million rows (about one million is the end), and asks what that team really needs.",
      "Makes extra copies from one source, so that they cannot disagree.",
    ],
    poor: [
      "The same format for all, because it is simpler.",
      "Picks by speed alone, and forgets types, dates and empty values.",
    ],
    easier: "What is lost when a table with dates and empty values becomes a plain text file?",
    harder: "The table gains a column each month, and one team's loader stops each time. What do you change?",
    reactions: {
      terse: "Say: “Be each of the three in turn, at eight in the morning.”",
      rambling: "Say: “The spreadsheet team only; what do they get?”",
      warmUp: "Say: “Which file that somebody sent you gave you the most trouble?”",
      weak: "Ask how the reader of four columns gets at them in each format.",
      strong: "Go to the new column each month.",
    },
    sources: [
      "Apache Parquet, Overview: https://parquet.apache.org/docs/overview/",
      "Microsoft, Excel specifications and limits: https://support.microsoft.com/en-us/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3",
    ],
  },
];
