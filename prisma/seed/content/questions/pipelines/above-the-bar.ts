import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "pipelines-backfill-year",
    title: "A year to do again",
    competency: "pipelines",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 8,
    core: false,
    prompt:
      "The exchange rate of one currency was wrong for a year, and forty tables depend on it. Plan the backfill: order, cost, checks, and what people who read these tables see in the meantime.",
    good: [
      "Order from the real dependencies, in slices that can be stopped and resumed.",
      "Compares old and new by day and by measure before switching.",
      "Tells readers what changes, when, and which figures moved by how much.",
    ],
    poor: ["Runs everything for the whole year tonight.", "Repairs it from today on, silently."],
    easier: "One table only: how do you replace a year of it without anybody seeing half?",
    harder: "Some of the forty are exports that have left the company. What now?",
    reactions: {
      terse: "Say: “It is Monday; what is done by Friday?”",
      rambling: "Say: “Order first: which table is first and why?”",
      warmUp: "Say: “Have you ever loaded something again? Begin there.”",
      weak: "Ask what a report shows that reads one repaired table and one that is not.",
      strong: "Go to the exports that have left the company.",
    },
  },
  {
    key: "pipelines-forget-this-customer",
    title: "Forget this customer",
    competency: "pipelines",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "A customer has to be erased within thirty days, wherever they are: seventy tables, files by day in an object store, two exports to partners, and backups. It is a few hundred people a month. Design the pipeline that does it. How do you prove that it did?",
    good: [
      "Knows where people are from a kept map, not from a search on the day; keeps the identity in few places and a key elsewhere.",
      "Rewrites files in batches, and has a rule for backups: erased again after each restore and each backfill.",
      "Proves it by looking for them afterwards, and keeps a record that does not itself keep them.",
    ],
    poor: ["A script with seventy deletes, and a tick.", "Hides them by a filter."],
    easier: "One table and one file: what is hard about erasing a person from the file?",
    harder:
      "A year later a backfill from the raw files brings forty of them back. Why, and what was missing?",
    reactions: {
      terse: "Say: “Follow one customer number through everything that you own.”",
      rambling: "Say: “The files only; the tables come later.”",
      warmUp: "Say: “Where does a customer's name turn up in your last platform?”",
      weak: "Ask what a restore from last month's backup does to those already erased.",
      strong: "Let a backfill bring forty of them back.",
    },
  },
  {
    key: "pipelines-seven-hundred-orphans",
    title: "Seven hundred without an owner",
    competency: "pipelines",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "Your platform has 1,900 tables, and 700 of them name an owner who has left, or a team that is no more. One of the 700 was wrong for three weeks, and it stood in the annual report. You have a quarter and two colleagues. What do you do with the 700, in which order, and what keeps the next 700 from coming?",
    good: [
      "Finds out first what is read, by whom, and what is built on it; expects most to be read by nobody, and a few by everybody.",
      "Switches off in steps that can be taken back: announced, hidden, archived, deleted; waits for the end of a month and of a year before the last.",
      "Makes an owner part of being built: without one nothing is scheduled, and who leaves hands over by a date.",
    ],
    poor: [
      "A mail to everybody, with a list of 700 names.",
      "Makes the platform team the owner of all of them.",
    ],
    easier: "How do you find out who reads a table, if nobody has written it down?",
    harder:
      "The one in the annual report is 900 lines of code, and no team wants it. Who gets it, and how do you bring them to take it?",
    reactions: {
      terse: "Say: “Pick one of the 700, and tell me its way until it is owned or gone.”",
      rambling: "Say: “Which of the 700 come first, and why those?”",
      warmUp: "Say: “What have you inherited that belonged to nobody?”",
      weak: "Ask how they would notice that somebody reads a table once a year.",
      strong: "Go to the 900 lines that no team wants.",
    },
  },
  {
    key: "pipelines-others-build-on",
    title: "Others build on it",
    competency: "pipelines",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "You built a platform, and after a year half of the teams still use their own scripts. Find out why, decide what you change, and tell me the number by which you would know in a quarter that it works.",
    good: [
      "Goes and watches, and takes the teams that left seriously.",
      "Changes the first hour of using it, not the tenth feature.",
      "A number of adoption or freshness that can go down as well as up.",
    ],
    poor: ["A mandate.", "More documentation."],
    easier: "Which one team would you sit with first, and for what?",
    harder: "The largest team has good reasons to stay away. What do you leave them, and what do you offer?",
    reactions: {
      terse: "Say: “Be one of those teams, and tell me why you stay away.”",
      rambling: "Say: “The first thing you would do on Monday, and only that.”",
      warmUp: "Say: “Tell me about a thing you made that others did or did not use.”",
      weak: "Ask what a team has to do, step by step, to get its first job onto the platform.",
      strong: "Go to the largest team and its good reasons.",
    },
  },
  {
    key: "pipelines-minute-and-day",
    title: "By the minute, and by the day",
    competency: "pipelines",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "Operations read revenue by the minute from a stream, finance by the day from a batch; until the third day the two differ by one to three percent. Leadership wants one number. There are forty sources and six engineers. What do you design, and what do you tell leadership?",
    good: [
      "One definition, computed in two places from the same events, by when they happened and not when they came.",
      "Tells a provisional figure from a final one, says when it turns, and measures the gap between them each day.",
      "Tells leadership that “one number” means one definition with a known age, and names what stays apart.",
    ],
    poor: ["One of the two is switched off.", "Streams everything, with six engineers, for forty sources."],
    easier: "Why can both figures be right at noon, and still differ?",
    harder:
      "Finance closes the month, and afterwards 0.4 percent of the orders arrive. What do you show, to whom?",
    reactions: {
      terse: "Say: “Take one order that arrives two days late, and show me both figures each evening.”",
      rambling: "Say: “First, why do they differ? One sentence.”",
      warmUp: "Say: “Have you seen a live figure and a report disagree?”",
      weak: "Ask when exactly an order counts, in each of the two.",
      strong: "Let 0.4 percent arrive after finance has closed.",
    },
  },
];
