import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
  {
    key: "modeling-three-truths",
    title: "One customer, three truths",
    competency: "modeling",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 8,
    core: true,
    prompt:
      "Customers move between sales regions. Finance reports revenue by the region that a customer had when ordering. The sales team reports it by the region that the customer has today. The board wants one number. Model it so that nobody has to explain the difference in a meeting again.",
    good: [
      "History with valid-from and valid-to, and a key that survives moves.",
      "Two named measures with their definitions, instead of one that pleases nobody.",
      "Says which of the two the board gets, and writes it down.",
    ],
    poor: ["Overwrites the region.", "A table for each department."],
    easier: "What is the grain of a table that can answer both?",
    harder: "A move is entered three weeks late. Which published figures change, and may they?",
    reactions: {
      terse: "Say: “Take one customer with one move, and show me the rows.”",
      rambling: "Say: “Only the region table; which columns?”",
      warmUp: "Say: “Start by telling me the two questions in your own words.”",
      weak: "Ask for one row of the history table, column by column.",
      strong: "Enter one move three weeks late, and ask which published figures may change.",
    },
  },
  {
    key: "modeling-shipping-and-discount",
    title: "Shipping on the order, returns on the line",
    competency: "modeling",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "An order has lines. Shipping is paid for the order, discounts are given on both, and single lines come back a month later. Finance wants margin by product and by order, and the two must add up. What is one row of your fact table, and what becomes of the shipping?",
    good: [
      "One row a line for what has a product; shipping stays on the order or is shared out by a stated rule.",
      "A return is a row of its own with its own date, not a change of the old row.",
      "Checks: lines plus what stays on the order equal the order, to the cent.",
    ],
    poor: ["Repeats the shipping on every line.", "Subtracts returns from the old month, silently."],
    easier: "An order with three lines and one shipping fee: what does a plain join do to the fee?",
    harder:
      "The rule for sharing out shipping changes in July. How do you keep the first half year as it was published?",
    reactions: {
      terse: "Say: “An order of three lines, one of them returned: write the rows.”",
      rambling: "Say: “One row of the fact table is one what?”",
      warmUp: "Say: “Draw a receipt you remember, and start from that.”",
      weak: "Ask on which of their rows the fee stands, and what one row of that table is.",
      strong: "Change the sharing rule in July.",
    },
  },
  {
    key: "modeling-time-in-each-step",
    title: "How long in each step?",
    competency: "modeling",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A loan application goes through eight steps and may go back. The source system keeps only the current step, and overwrites it. From next month the manager wants the time spent in each step. What do you build, what is one row, and what do you say about the past?",
    good: [
      "One row for each time an application enters a step, so that going back is a second row.",
      "Captures changes from now on, and knows what a daily picture misses: steps that came and went within the day.",
      "Says plainly that the past cannot be made up, and what can be saved from logs or mails.",
    ],
    poor: [
      "Eight pairs of date columns, with no place for going back.",
      "Estimates the past and does not mark it.",
    ],
    easier: "An application goes from step three to four and back to three. Which rows do you have?",
    harder:
      "The median time in step five doubled last week, and nothing in reality changed. What in your capture could have?",
    reactions: {
      terse: "Say: “One application that goes back once: read me its rows.”",
      rambling: "Say: “What is one row? Only that.”",
      warmUp: "Say: “Think of a parcel you tracked; what was stored about it?”",
      weak: "Ask what a picture taken at midnight knows of a step that lasted one hour.",
      strong: "Double the median of step five overnight, with nothing changed in reality.",
    },
    sources: ["dbt, Add snapshots to your DAG: https://docs.getdbt.com/docs/build/snapshots"],
  },
  {
    key: "modeling-history-that-holds",
    title: "A history you can join to",
    competency: "modeling",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A history table holds vehicle, depot, valid from and valid until. Somebody wants to join trips to it by vehicle and time, to charge each trip to a depot. Write the checks that must pass each night before anybody may do that, and tell me what each failure would do to the costs of a depot.",
    good: [
      "No overlaps, at most one open row for each vehicle, from before until; found with the next row by a window function.",
      "Decides the edge: from is included, until is not; and what a gap means.",
      "Ends with the check that matters: each trip finds exactly one row.",
    ],
    poor: ["Unique on the vehicle.", "Checks for NULLs only."],
    easier: "Two rows of one vehicle overlap by a day. What happens to a trip on that day?",
    harder:
      "Corrections come in backwards, for last year. Do you change rows or add them, and does your check still hold?",
    reactions: {
      terse: "Say: “Write the first check, and then break it with two rows.”",
      rambling: "Say: “Name the ways it can be broken; no SQL yet.”",
      warmUp: "Say: “Draw the year of one vehicle as a line first.”",
      weak: "Ask them to draw the rows of one vehicle as bars on a line, and to point at what must never be seen there.",
      strong: "Let corrections arrive backwards, for last year.",
    },
  },
];
