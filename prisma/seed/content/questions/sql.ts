import type { SeedQuestion } from "../question-type.ts";

const roles = ["analytics-engineer", "report-designer", "data-analyst", "statistician"] as const;

export const questions: readonly SeedQuestion[] = [
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
    ],
    poor: ["Describes the dashboard and never the tables.", "“It ran, so it was right.”"],
    easier: "Take just one of those tables: what does one row stand for, and which column makes it unique?",
    harder: "A colleague's query gives two percent more. How do you find out which of the two is right?",
    reactions: {
      terse: "Say: “Walk me through it clause by clause, as if I had to type it”, and wait.",
      rambling: "Say: “First only the tables, one sentence each.”",
      warmUp: "Say: “Any query will do, also a small one from last week.”",
      weak: "Ask the easier version about one table and its key.",
      strong: "Go to the two percent.",
    },
  },
  {
    key: "sql-doubled-revenue",
    title: "Doubled revenue",
    competency: "sql",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 7,
    core: true,
    prompt:
      "Here are orders, and payments with one row for each payment of an order. Somebody joined the two and summed the order amount by day; for some days revenue comes out doubled. Find out why, and write the query you would trust.",
    good: [
      "Names the grain: orders paid in two payments appear twice after the join.",
      "Adds payments up to one row an order before joining, or leaves the join out where it is not needed.",
      "Checks the new total against the sum of orders alone.",
    ],
    poor: ["SELECT DISTINCT, or dividing by two.", "Changes the join type until the number looks right."],
    easier: "How many rows do you expect before and after this join, and how would you check?",
    harder:
      "Now there are refunds and part payments that cross the end of the month. What is revenue of a day?",
    reactions: {
      terse: "Say: “Write it as you go and tell me what each line is for.”",
      rambling: "Say: “First only: why doubled? One sentence.”",
      warmUp: "Say: “Start by telling me what one row of each table means.”",
      weak: "Ask which column is unique in each of the two tables, and let them go on from there.",
      strong: "Ask what the query will cost on two billion rows, and what they would do about it.",
    },
  },
  {
    key: "sql-gaps-in-time",
    title: "Nobody home on Sunday",
    competency: "sql",
    roles,
    difficulty: 4,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "A sensor writes a row whenever a door opens or closes. I want the minutes each door stood open on each day, also on days without any row, and also when it stood open over midnight. How do you build that query?",
    good: [
      "Pairs each opening with the next closing by a window function.",
      "Brings in a calendar so that days without rows appear, and cuts intervals at midnight.",
      "Asks what an opening without a closing means before deciding it away.",
    ],
    poor: [
      "Groups by the day of the opening row and loses the nights.",
      "Assumes that rows always alternate and never checks.",
    ],
    easier: "Leave midnight aside: how do you get the length of each single opening?",
    harder: "Two events can carry the same second and arrive out of order. What in your query breaks?",
    reactions: {
      terse: "Say: “Tell me what the table looks like after each step.”",
      rambling: "Say: “One step at a time: first only the pairs.”",
      warmUp: "Say: “Draw three rows and tell me the answer by hand first.”",
      weak: "Ask the easier version, and give them the word lead().",
      strong: "Go to equal seconds, and then ask how they would test the query.",
    },
  },
  {
    key: "sql-count-distinct-trap",
    title: "Two hundred percent of users",
    competency: "sql",
    roles,
    difficulty: 5,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "The share of active users that used search was 60 percent in each of the four weeks of a month, yet somebody reports 200 percent for the month, and somebody else 31 percent. Both ran SQL on the same table. What did each of them do, and what should the company publish?",
    good: [
      "Sees that weekly distinct counts do not add up to monthly ones.",
      "Explains the low figure by a different denominator, such as all registered users.",
      "Settles one definition with its grain and says where it lives.",
    ],
    poor: ["Picks the figure that looks plausible.", "Averages them."],
    easier: "Why can the four weekly counts of users not be added up?",
    harder:
      "The table is too large for exact distinct counts every day. What do you publish, and what do you tell people about it?",
    reactions: {
      terse: "Say: “Take ten users and show me with them.”",
      rambling: "Say: “First the one who got 200. What did they add?”",
      warmUp: "Say: “Start with two weeks and three users on paper.”",
      weak: "Ask the easier version with a user who came in two weeks.",
      strong: "Ask how they would make it impossible for the next person.",
    },
  },
];
