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
      "Here are orders, and payments with one row for each payment of an order. Somebody joined the two and summed the order amount by day; for some days revenue comes out doubled. Find out why, and write the query you would trust.",
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
      "An event table has user, time and event: visit, basket, payment. Product asks, week by week, which share of those who filled a basket paid within 24 hours. Decide what you count, write the query, and tell me which week you would not show.",
    good: [
      "Decides and says it: users or baskets, and the first basket of the week or every one.",
      "Looks for a payment after that basket and within 24 hours; each is counted once.",
      "Leaves out or marks the last week, whose baskets have not had their 24 hours.",
    ],
    poor: [
      "Divides the payments of a week by the baskets of the week.",
      "Joins all baskets to all payments of the user.",
    ],
    easier: "One user, two baskets and one payment: what is your share, and why?",
    harder: "The app sends some events twice, and some a day late. What of your query still holds?",
    reactions: {
      terse: "Say: “Take one user with two baskets, and show me each step.”",
      rambling: "Say: “What do you divide by what? Only that.”",
      warmUp: "Say: “Say the question again in your own words first.”",
      weak: "Give them a payment that came before the basket, and ask whether it counts.",
      strong: "Let some events arrive twice, and some a day late.",
    },
  },
  {
    key: "sql-better-everywhere-worse-in-all",
    title: "Better everywhere, worse in all",
    competency: "sql",
    roles,
    difficulty: 3,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "The average delivery time fell in each of five regions, and rose for the company. One report takes the average of the five regional averages, another the average of all deliveries. What is going on, what does each of the two reports show, and which figure do you send?",
    good: [
      "Sees that the slow regions now have more of the deliveries, and shows it with two regions and small figures.",
      "Knows that the average of averages fell, and the average of all rose; both are right, for different questions.",
      "Sends the one that fits the decision, with the shares beside it.",
    ],
    poor: ["One of the two has a bug.", "Sends the better one."],
    easier:
      "Two regions, one with ten deliveries and one with a thousand: what is wrong with averaging their averages?",
    harder: "Now it is the median, and only a table of daily medians is left. What can you still say?",
    reactions: {
      terse: "Say: “Make up two regions and do it with figures.”",
      rambling: "Say: “Which report says what? One sentence each.”",
      warmUp: "Say: “Start with two regions, and last month only.”",
      weak: "Give them ten deliveries of nine days and a thousand of two, and ask for both averages.",
      strong: "Make it the median, with only daily medians left.",
    },
  },
];
