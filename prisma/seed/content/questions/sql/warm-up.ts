import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: one step or two of one's own work, to get going. */
export const warmUp: readonly SeedQuestion[] = [
  {
    key: "sql-rows-and-values",
    title: "Two counts that differ",
    competency: "sql",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 4,
    core: false,
    prompt:
      "Take a table you know well. You count its rows, and then you count the values in one of its columns, and the two figures differ. Which column could that be in your table, what do the two figures tell you, and when has the difference mattered?",
    good: [
      "Finds a real column that may be empty, and says what empty means there.",
      "Keeps rows, filled values and different values apart.",
    ],
    poor: ["“They should be the same.”", "Fills the empty ones with zero to make them agree."],
    easier: "How many rows of that table have no value in the column, and how would you count them?",
    harder:
      "You now take the average of that column. Which rows are in it, and is that what the reader thinks?",
    reactions: {
      terse: "Say: “Give me the two figures as you would see them, and read them to me.”",
      rambling: "Say: “Which column? Start there.”",
      warmUp: "Say: “A table with five rows on paper will do.”",
      weak: "Ask what an empty cell in that column means: unknown, not yet, or none.",
      strong: "Take the average of it, and ask which rows are in there.",
    },
    sources: [
      "PostgreSQL, Aggregate Functions (what count and avg do with NULL): https://www.postgresql.org/docs/current/functions-aggregate.html",
    ],
  },
  {
    key: "sql-last-real-query",
    title: "The last query that mattered",
    competency: "sql",
    roles,
    difficulty: 2,
    style: "story",
    minutes: 5,
    core: false,
    prompt:
      "Tell me about the last query you wrote that somebody acted on. Which tables did it read, what was one row of the result, and how did you know the number was right before you sent it?",
    good: [
      "Says what one row of each table means, and of the result.",
      "Checked the total against something known: a ledger, last month, a count before and after a join.",
      "Names one thing that they still did not trust.",
    ],
    poor: ["Describes the dashboard and never the tables.", "“It ran, so it was right.”"],
    easier: "Take just one of those tables: what does one row stand for, and which column makes it unique?",
    harder: "A colleague's query gives two percent more. How do you find out which of the two is right?",
    reactions: {
      terse: "Say: “Walk me through it clause by clause, as if I had to type it”, and wait.",
      rambling: "Say: “First only the tables, one sentence each.”",
      warmUp: "Say: “Any query will do, also a small one from last week.”",
      weak: "Ask how many rows the query read and how many came out, and whether that is what they expected.",
      strong: "Let a colleague's query give two percent more.",
    },
  },
  {
    key: "sql-who-did-not-order",
    title: "Who did not order",
    competency: "sql",
    roles,
    difficulty: 2,
    style: "code",
    minutes: 6,
    core: false,
    prompt:
      "Marketing wants the customers who have not ordered in the last ninety days; each will get a voucher. You have a table of customers and one of orders. How do you build the list, and how do you check it before two thousand vouchers go out?",
    good: [
      "Asks for customers for whom no order in that time exists; keeps the date in that condition and not behind the join.",
      "Checks that list and buyers together make all customers, and looks at three of them by hand.",
      "Asks about those who never ordered, and about cancelled orders.",
    ],
    poor: ["Takes orders that are older than ninety days.", "Checks that the list is not empty."],
    easier: "Who is in the list if somebody ordered both 200 days and 10 days ago, in your query?",
    harder: "Your list comes out empty. Some orders have no customer number. How can that be?",
    reactions: {
      terse: "Say: “Write it, and then tell me about one customer who is rightly not on it.”",
      rambling: "Say: “In words first: when is a customer on the list?”",
      warmUp: "Say: “Draw three customers and their orders, and tell me who gets a voucher.”",
      weak: "Ask which two counts have to add up to the number of all customers.",
      strong: "Tell them that the list came out empty, and that some orders have no customer number.",
    },
    sources: [
      "PostgreSQL, Subquery Expressions (NOT IN and NULL): https://www.postgresql.org/docs/current/functions-subquery.html",
    ],
  },
];
