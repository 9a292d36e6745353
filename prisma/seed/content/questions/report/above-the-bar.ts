import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: a hidden trap, aims that conflict, or no clean answer. */
export const aboveTheBar: readonly SeedQuestion[] = [
  {
    key: "report-forty-one-charts",
    title: "Forty-one charts",
    competency: "report",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You inherit a dashboard with forty-one charts. It takes ninety seconds to load, five departments use it, and each of them says that theirs are essential. Three of the charts contradict each other. What do you do in the first four weeks, and what is there at the end?",
    good: [
      "Finds out what is used: views, and even better, who decided what with it last month.",
      "Splits by decision and reader rather than by department; one definition where the three contradict each other.",
      "Retires with notice and a way back, and measures afterwards: load, use, questions that stop coming.",
    ],
    poor: [
      "A vote, tabs for each department, or a faster machine: forty-one charts remain.",
      "Rebuilds the lot alone and switches the old one off.",
    ],
    easier: "How would you find out which of the forty-one nobody would miss?",
    harder:
      "You took nine charts away, nobody complained for a month, and then a director needs one of them for the auditors. What did you learn, and what do you change?",
    reactions: {
      terse: "Say: “Tell me the four weeks as a diary, with the people you meet.”",
      rambling: "Say: “Just the first day: what do you look up?”",
      warmUp: "Say: “Which chart have you switched off in your life, and how did that go?”",
      weak: "Ask once: “Three charts contradict each other; how do you settle which one stays?”",
      strong: "Bring in the director and the auditors.",
    },
  },
  {
    key: "report-straight-to-spreadsheet",
    title: "Straight into a spreadsheet",
    competency: "report",
    roles,
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "You find in the log that seventy percent of those who open your most used report do one thing only: they press “export”, and are gone after twenty seconds. The report took three months to build. Your manager wants the export button removed. What does the log tell you, what do you do in the next two weeks, and what might the report look like in the end?",
    good: [
      "Takes it as the readers’ verdict: the decision is made in the spreadsheet. Goes and watches three or four of them there.",
      "Looks for what they add: targets, comments, another grouping, last year; brings in what many need, and lets the rest go on with a clean, dated extract.",
      "Sees the price of spreadsheets, such as five versions of one figure in a meeting, and finds something better than forbidding them.",
    ],
    poor: [
      "Removes the button, or trains the users.",
      "Adds every column that somebody had in a spreadsheet.",
    ],
    easier: "You may look over the shoulder of one of them for ten minutes. What do you watch for?",
    harder:
      "It turns out that they mix in figures that they may not store in your system. What can you still do for them?",
    reactions: {
      terse:
        "Say: “Sit down beside one of those people and tell me what you see them do from the click until they close the file.”",
      rambling: "Say: “One sentence: what do they need that the report does not give?”",
      warmUp: "Say: “What did you export last yourself, and what did you do with it then?”",
      weak: "Say: “The button has been gone for a week; how do they get their figures now?”",
      strong: "Say: “They add figures that may not be in your system at all; and now?”",
    },
  },
  {
    key: "report-best-and-worst-branches",
    title: "The best and the worst branch",
    competency: "report",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "The management wants a page that ranks sixty branches by customer satisfaction, with the best five and the worst five on top; the worst are to be visited. You look at the data: of the best five, four have fewer than fifteen answers, and so have three of the worst. The large branches are all in the middle. What do you tell them, and what do you put on the page?",
    good: [
      "Explains in plain words that small numbers jump further up and down, so that the ends of such a list belong to small branches.",
      "Draws each branch against how far its figure can move by chance (a funnel), or pulls small ones towards the middle; marks the few that stand out.",
      "Comes back to the decision: whom to visit, what a visit costs, and whether a list of all sixty does harm to people in small branches.",
    ],
    poor: [
      "Leaves branches with few answers out, and ranks the rest.",
      "Adds a column with the number of answers, and the list stays as it is.",
    ],
    easier:
      "A branch has ten answers, and one of them is unhappy. What does its figure become when one more is?",
    harder:
      "The management insists on a list, since “sport has tables too”. What is the least harmful list that you would sign?",
    reactions: {
      terse:
        "Say: “Explain it to the manager of the smallest branch, who was first last month and is last now, in your own time.”",
      rambling: "Say: “Why are the large branches in the middle? One sentence.”",
      warmUp:
        "Say: “Toss a coin four times, and then a hundred times; where do you expect more than three quarters heads?”",
      weak: "Say: “The same survey next month: which branches will be at the two ends?”",
      strong: "Say: “They insist on a table, as in sport; which one would you put your name to?”",
    },
    sources: [
      "Spiegelhalter 2005, Funnel plots for comparing institutional performance: https://doi.org/10.1002/sim.1970",
    ],
  },
  {
    key: "report-hates-ranges",
    title: "A board that hates ranges",
    competency: "report",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "You prepare one page with next year’s sales forecast for a board that will decide on a new warehouse. Your honest forecast is that sales grow by something between two and fourteen percent. The last time somebody showed them a range, they asked for “the real number”. What does your page look like, and what do you say when you hand it over?",
    good: [
      "Draws the decision, not the forecast: at which growth the warehouse pays, and how likely it is to be above that.",
      "Shows uncertainty so that it is read rightly, in words and counts (“in about three of four cases”), and with past forecasts beside what came.",
      "Says what would narrow the range and by when, and whether part of the decision can wait.",
    ],
    poor: [
      "Prints the middle, eight percent, and puts the range into the appendix.",
      "A fan chart with percentiles, and the hope that they understand it this time.",
    ],
    easier: "How would you say “between two and fourteen percent” so that nobody asks for the real number?",
    harder:
      "A board member reads your page aloud: “So it will be eight.” Everybody nods. What do you do in that moment, and what on the next page you make?",
    reactions: {
      terse: "Say: “Draw it, and then read it to me as the board member who is least patient would read it.”",
      rambling: "Say: “What is the heading of the page, word for word?”",
      warmUp: "Say: “Nobody has solved this one; how do you like to be told about the weather?”",
      weak: "Ask once: “What do they have to decide, and at which growth would they decide otherwise?”",
      strong: "Be the board member who says “so it will be eight”.",
    },
  },
  {
    key: "report-commentary-by-machine",
    title: "Written by a machine",
    competency: "report",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "Each month an analyst needs three days to write two pages of commentary on the figures for twelve directors. The finance director wants a language model to write it from now on, “it reads better anyway”. You are responsible for the report. What would you want to find out, what would you hand to the machine, what not, and how would you know after half a year that it was right?",
    good: [
      "Asks first what the pages are for: who reads which sentence, and does what; perhaps half of it is not needed from anybody.",
      "Parts the sentences by kind: what changed (checked against the figures by rule), why it changed (known only to people who asked), what should be done (somebody must stand for it).",
      "Plans how errors are found: old months run again, every number compared with its source, a name under the page, readers who know which part is which.",
    ],
    poor: [
      "For or against the machine on principle, or on cost only.",
      "“A person reads it through before it goes out”, with nothing about what that person would notice.",
    ],
    easier:
      "Take one sentence: “Sales fell by four percent, because of the wet summer.” Which half could a machine write, and which not?",
    harder:
      "For four months all is well. In the fifth a cause is given that sounds right and is invented; two directors have acted on it. What do you do that day, and what for the sixth month?",
    reactions: {
      terse:
        "Say: “Take one page of such a commentary, sentence by sentence, and tell me for each who could know that.”",
      rambling: "Say: “Three heaps of sentences: what is each called?”",
      warmUp: "Say: “Which part of such a text do you skip when you read it yourself?”",
      weak: "Say: “The page reads well and one cause in it is invented; who notices, and how?”",
      strong: "Say: “It is the fifth month, with an invented cause that was acted on; what happens now?”",
    },
  },
];
