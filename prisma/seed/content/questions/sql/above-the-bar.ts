import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 4 and 5: conflicting needs, hidden traps, open designs. */
export const aboveTheBar: readonly SeedQuestion[] = [
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
      weak: "Give them the word lead(), and ask only for the length of each opening.",
      strong: "Go to equal seconds, and then ask how they would test the query.",
    },
    sources: [
      "PostgreSQL, Window Functions (lead): https://www.postgresql.org/docs/current/functions-window.html",
    ],
  },
  {
    key: "sql-slow-for-two-hundred-rows",
    title: "Forty seconds for two hundred rows",
    competency: "sql",
    roles: ["analytics-engineer", "data-analyst"],
    difficulty: 4,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A table has 300 million rows over five years. A query takes one customer and one day, returns two hundred rows, and needs forty seconds. It turns each timestamp into a date and each name into lower case before comparing. You may rewrite it and ask for one index. What do you do, and how do you know that it helped?",
    good: [
      "Leaves the columns as they are: a range of time from that day to the next, a customer number instead of a name.",
      "Asks for one index on customer and time, in that order, and says why that order; or an index on the lower-case name, where only the name is known.",
      "Compares the plan and the time before and after, also for a large customer; knows that each write now costs more.",
    ],
    poor: ["An index on each column.", "More memory."],
    easier: "Why can an ordinary index on the timestamp not be used here?",
    harder: "It is fast for most customers, and slow for the three largest. Why, and what do you do?",
    reactions: {
      terse: "Say: “Tell me which rows the database has to look at, before and after.”",
      rambling: "Say: “The condition on time only; write it anew.”",
      warmUp:
        "Say: “How do you find a word in a printed dictionary, and how would you find all words with the same ending?”",
      weak: "Ask how many of the 300 million have to be turned into dates before the first comparison.",
      strong: "Make it slow for the three largest customers only.",
    },
    sources: [
      "PostgreSQL, Indexes on Expressions: https://www.postgresql.org/docs/current/indexes-expressional.html",
      "PostgreSQL, Multicolumn Indexes: https://www.postgresql.org/docs/current/indexes-multicolumn.html",
    ],
  },
  {
    key: "sql-oldest-are-the-best",
    title: "The oldest customers are the best",
    competency: "sql",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "A retention table says: of those who signed up two years ago, 96 percent are active; of last quarter's, 60 percent. The board concludes that older customers are the better ones. When somebody deletes their account, their row goes away. What does the query really show, and how would you write one that you can defend?",
    good: [
      "Sees that those who left are gone from the old cohorts, above and below the line: a hundred signed up, seventy are left, and 67 active look like 96 percent.",
      "Fixes the size of a cohort at sign-up, from events or an archive, and says what cannot be recovered.",
      "Tries the new query on one cohort whose size at sign-up is known from elsewhere.",
    ],
    poor: ["Believes it, and explains why old customers are loyal.", "A longer period."],
    easier:
      "A hundred signed up, thirty deleted their account, sixty-seven are active. What does the table say, and what is true?",
    harder:
      "Deletions before last May left no trace at all. What can you say about those cohorts, and with which bounds?",
    reactions: {
      terse: "Say: “Take one cohort of a hundred, and follow it for two years.”",
      rambling: "Say: “What is below the line of that share? Only that.”",
      warmUp: "Say: “Start with a hundred people in a room, some of whom leave.”",
      weak: "Ask how many rows of that two-year-old cohort the query can still see.",
      strong: "Leave no trace of any deletion before last May.",
    },
  },
  {
    key: "sql-plan-against-sales",
    title: "The plan and the sales",
    competency: "sql",
    roles,
    difficulty: 4,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "The plan has a row for each month and product group. Sales have a row for each day and product. In April a third of the products changed their group. Some groups have a plan and no sales, some sales and no plan. Write the query that sets plan against sales for January to June, so that both columns add up to their totals.",
    good: [
      "Brings sales to month and group first, and then joins both ways, so that nothing falls out on either side.",
      "Asks which grouping the plan was made in, and uses a mapping with dates, or the old one for all months, and says so.",
      "Proves both totals against their source before showing a single difference.",
    ],
    poor: [
      "Joins the plan to each day, and sums it thirty times.",
      "Starts from the plan, and loses the sales without one.",
    ],
    easier:
      "One group, one month, thirty days of sales: what happens to the plan if you join first and sum afterwards?",
    harder:
      "In May the plan is revised, from June on. Which plan do you set against May, and which against the half year?",
    reactions: {
      terse: "Say: “Two groups and two months: show me the result before the query.”",
      rambling: "Say: “What is one row, on each side, at the moment you join?”",
      warmUp: "Say: “Think of your own budget and your receipts.”",
      weak: "Ask how often the plan of one group is in the result, in what they have written.",
      strong: "Revise the plan in May, from June on.",
    },
  },
  {
    key: "sql-count-distinct-trap",
    title: "Two hundred percent of users",
    competency: "sql",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 8,
    core: false,
    prompt:
      "The share of active users that used search was 60 percent in each of the four weeks of a month, yet somebody reports 200 percent for the month, and somebody else 31 percent. Both ran SQL on the same table. What may each of them have done, and what should the company publish?",
    good: [
      "Sees that weekly counts of users do not add up to a monthly one: the same people come again.",
      "Explains the low figure: divided by all registered users, say, or counting only those who searched in every week.",
      "Settles one definition with its grain, and says where it lives.",
    ],
    poor: ["Picks the figure that looks plausible.", "Averages them."],
    easier: "Why can the four weekly counts of users not be added up?",
    harder:
      "The table is too large for exact counts of users every day. What do you publish, and what do you tell people about it?",
    reactions: {
      terse: "Say: “Take ten users and show me with them.”",
      rambling: "Say: “First the one who got 200; what did they add?”",
      warmUp: "Say: “Start with two weeks and three users on paper.”",
      weak: "Ask what was divided by what to get 200 percent, and what one unit above the line is.",
      strong: "Make exact counts too expensive, and ask what they would publish.",
    },
  },
  {
    key: "sql-bank-and-ledger",
    title: "The bank and the ledger",
    competency: "sql",
    roles,
    difficulty: 5,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "The bank lists 2.1 million payments, the ledger 2.08 million. There is no common key: the amount agrees, the date within three days, and a text that sometimes holds the invoice number. Match them in SQL. What stays open, and how sure are you of those that match?",
    good: [
      "Goes from sure to unsure in stages, and takes matched rows out before the next stage.",
      "Each row is used once; where two candidates are equally good, it stays open.",
      "Measures: open ones by value and age, and a sample of matches checked by hand, at each stage.",
    ],
    poor: [
      "One join on amount and date, with DISTINCT behind it.",
      "A score for every pair of two million by two million.",
    ],
    easier: "Ten payments of exactly 49.90 on the same day, on both sides. What do you do with them?",
    harder:
      "One transfer pays three invoices, less two percent discount. Where does that fit into your stages?",
    reactions: {
      terse: "Say: “Tell me the first stage, and what is left after it.”",
      rambling: "Say: “Only the matches you would swear to; which are those?”",
      warmUp: "Say: “How would you do it on paper with twenty rows?”",
      weak: "Ask how often one ledger row may turn up in the result of their join.",
      strong: "Let one transfer pay three invoices, less two percent.",
    },
  },
  {
    key: "sql-stock-on-any-evening",
    title: "Stock on any evening",
    competency: "sql",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A chain has three hundred shops and forty thousand articles, and two years of stock movements: deliveries, sales, returns, corrections, some of them entered months late. Buyers ask what was in stock on any evening, in any shop. A row for every article, shop and evening would be nearly nine billion rows. What do you store, what do you compute when asked, and how do you know that it is right?",
    good: [
      "Stores the stock at a few fixed dates and adds movements from there, or one row for each change with from and until; says how many rows one answer reads.",
      "Decides what a late correction changes, the evening it belongs to or the day it came in; keeps both dates, so that either can be shown.",
      "Checks: movements against counted stock, no stock below zero, and a list by shop of what does not agree.",
    ],
    poor: [
      "A view that adds up all movements from the first day, for every question.",
      "A row for each evening all the same, on a larger machine.",
    ],
    easier: "One article, one shop, ten movements: how do you get the stock on the evening of the fifth?",
    harder:
      "In forty shops the yearly count differs from your figures by two percent. What do you now show for the evenings before it?",
    reactions: {
      terse: "Say: “Take one article in one shop for a month, and show me what you have stored at its end.”",
      rambling: "Say: “One stored row: what is in it?”",
      warmUp: "Say: “Think of a bank account, with its movements and its balance; which of them is stored?”",
      weak: "Ask how many rows their query reads for one evening two years ago.",
      strong: "Let the yearly count in forty shops differ by two percent.",
    },
  },
];
