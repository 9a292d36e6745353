import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Level 3: the daily work of the role. */
export const atTheBar: readonly SeedQuestion[] = [
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
      "You have two tables: orders, and payments with one row for each payment of an order. Somebody joined the two and summed the order amount by day; on some days revenue comes out too high, on one day doubled. Find out why, and write the query you would trust.",
    good: [
      "Names the grain: orders paid in two payments appear twice after the join.",
      "Adds payments up to one row an order before joining, or leaves the join out where it is not needed.",
      "Checks the new total against the sum of orders alone.",
    ],
    poor: ["SELECT DISTINCT, or dividing by two.", "Changes the join type until the number looks right."],
    easier: "How many rows do you expect before and after this join, and how would you check?",
    harder:
      "Now there are refunds, and part payments that cross the end of the month. What is the revenue of a day?",
    reactions: {
      terse: "Say: “Write it as you go and tell me what each line is for.”",
      rambling: "Say: “First only: why doubled? One sentence.”",
      warmUp: "Say: “Start by telling me what one row of each table means.”",
      weak: "Ask which column is unique in each of the two tables, and let them go on from there.",
      strong: "Add refunds and part payments that cross the end of the month.",
    },
  },
  {
    key: "sql-price-that-held",
    title: "The price that held that day",
    competency: "sql",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 7,
    core: false,
    prompt:
      "A price list has a row whenever a price changes: product, from when, price. Orders have a product and a time. Give every order the price that held at that time. Some prices change twice in a day, and some orders are older than the first price. Write it.",
    good: [
      "Takes the latest change not later than the order, one for each order, and says how ties are broken.",
      "Keeps the orders without a price and shows them, instead of losing them.",
      "Checks that there are as many rows after as before.",
    ],
    poor: [
      "Joins on the day, and gets two prices or none.",
      "Joins on the product and takes the highest price.",
    ],
    easier: "One product with three changes, and one order: which row of the list do you want, in words?",
    harder:
      "A price is entered on Thursday that holds from Monday. What does your query say about Tuesday's orders, and should it?",
    reactions: {
      terse: "Say: “Three price rows and two orders: tell me the result first, then write.”",
      rambling: "Say: “In words: which price row belongs to an order?”",
      warmUp: "Say: “Do it by hand for one order.”",
      weak: "Ask how many price rows match one order in what they have written.",
      strong: "Enter a price on Thursday that holds from Monday.",
    },
  },
  {
    key: "sql-basket-to-payment",
    title: "From basket to payment",
    competency: "sql",
    roles,
    difficulty: 3,
    style: "code",
    minutes: 8,
    core: false,
    prompt:
      "An event table has user, time and event: visit, basket, payment. Product asks, week by week, which share of those who filled a basket paid within 24 hours. Some users fill three baskets and pay once, some events arrive twice. Decide what you count, and write the query.",
    good: [
      "Decides and says it: users or baskets, and the first basket of the week or every one.",
      "Looks for a payment after that basket and within 24 hours; each is counted once.",
      "Takes out the doubles before counting, and says what makes two events the same one.",
    ],
    poor: [
      "Divides the payments of a week by the baskets of the week.",
      "Joins all baskets to all payments of the user.",
    ],
    easier: "One user, two baskets and one payment: what is your share, and why?",
    harder:
      "Payments may come in a day late. On which day may you publish last week, and what do you do with the week that is running?",
    reactions: {
      terse: "Say: “Take one user with two baskets, and show me each step.”",
      rambling: "Say: “What do you divide by what? Only that.”",
      warmUp: "Say: “Say the question again in your own words first.”",
      weak: "Give them a payment that came before the basket, and ask whether it counts.",
      strong: "Let payments come in a day late, and ask when last week may be published.",
    },
  },
  {
    key: "sql-like-for-like",
    title: "Like for like",
    competency: "sql",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 7,
    core: false,
    prompt:
      "A chain of 300 shops wants each Monday: sales of last week against the same week a year ago, comparable shops only. Some shops are new, some have closed, some were shut for three weeks to be rebuilt. You have one table, sales by shop and day. How do you build it, and what stands beside the figure?",
    good: [
      "Decides with the asker when a shop is comparable, and applies the same rule to both years.",
      "Compares Monday to Sunday with Monday to Sunday, 364 days back, and not the same dates.",
      "Shows how many shops are in and how many are out, and that the two parts add up to all sales.",
    ],
    poor: [
      "Joins this week's shops to last year's, and takes what is left.",
      "Takes a year off the date, so that a Saturday meets a Friday.",
    ],
    easier: "A shop opened in June. Where does it turn up in your result, in this year and in the last?",
    harder:
      "A shop moves across the street and gets a new number. Is it comparable, and how does your query know?",
    reactions: {
      terse: "Say: “Make up four shops, one of each kind, and tell me which are in.”",
      rambling: "Say: “When is a shop comparable? One sentence.”",
      warmUp: "Say: “Which two periods have you last compared? Start with those.”",
      weak: "Ask which day last year their query puts beside last Saturday.",
      strong: "Move a shop across the street, under a new number.",
    },
  },
];
