import type { SeedQuestion } from "../question-type.ts";

const roles = ["report-designer"] as const;

export const questions: readonly SeedQuestion[] = [
  {
    key: "business-one-lunch",
    title: "What one lunch earns",
    competency: "business",
    roles,
    difficulty: 1,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A kitchen delivers lunches for 12 euros each. Ingredients cost 4 euros, the courier gets 3.50, and the card company takes 30 cents. Rent and the two cooks come to 9,000 euros a month. What does one lunch earn, how many does the kitchen need to sell, and what would you want to know before you call it a good business?",
    good: [
      "4.20 a lunch, so a little over 2,100 lunches a month, about 100 on each working day; says the working aloud.",
      "Keeps what comes with each lunch apart from what is paid anyway.",
      "Asks what is missing: tax in the price, waste, discounts, how many lunches two cooks can make.",
    ],
    poor: [
      "Spreads the rent over an assumed number of lunches and takes that as the cost of one.",
      "Has a number and no sense of whether 100 lunches a day are many or few.",
    ],
    easier: "Leave the rent out: what is left of the 12 euros when a lunch has been delivered?",
    harder:
      "A firm offers to take 60 lunches a day at 9 euros. Would you accept, and what does it depend on?",
    reactions: {
      terse: "Say: “Do the sum aloud, and then tell me how you would explain it to the cook.”",
      rambling: "Say: “First only what one lunch leaves; the rent comes later.”",
      warmUp: "Say: “Use paper, round as you like; I am after the way, not the decimals.”",
      weak: "Ask: “If they sell one lunch more today, what changes and what stays the same?”",
      strong: "Make the offer of 60 lunches at 9 euros.",
    },
  },
  {
    key: "business-open-for-breakfast",
    title: "Open for breakfast?",
    competency: "business",
    roles,
    difficulty: 2,
    style: "case",
    minutes: 6,
    core: false,
    prompt:
      "A restaurant with twenty tables in a business district opens at noon. The owner thinks about serving breakfast from seven to ten. There are no data, only what you know about the world. Estimate what a month of breakfasts would bring in and cost, and tell her whether to try it.",
    good: [
      "Builds it up from tables, guests per table, turns in three hours, days and spend, and says for each figure how sure they are.",
      "Counts only what is added: wages for those hours, ingredients, energy; not the rent that is paid anyway.",
      "Names the figure that decides it and a cheap way to find it out, such as four weeks of coffee and pastries only.",
    ],
    poor: [
      "One total out of the air, or cannot begin without data.",
      "Income only; or the estimate is right on paper, and there is no advice at the end.",
    ],
    easier:
      "Only the guests: how many people might have breakfast there on a normal Tuesday, and how do you get there?",
    harder:
      "Guests who come for breakfast might not come back for lunch. How would that change your answer, and how would you notice it?",
    reactions: {
      terse:
        "Say: “Tell me a whole morning in that restaurant, from unlocking the door, with numbers as you go.”",
      rambling: "Say: “Let us write five numbers and nothing else; which five?”",
      warmUp: "Say: “Any number will do to begin with, and we can change it afterwards.”",
      weak: "Ask once: “Which of your numbers would you least like to be wrong about?”",
      strong: "Bring in the guests who then skip lunch.",
    },
  },
  {
    key: "business-free-returns",
    title: "Free returns",
    competency: "business",
    roles,
    difficulty: 3,
    style: "case",
    minutes: 7,
    core: true,
    prompt:
      "An online shop for clothes has made returns free for a trial. Orders rose by six percent. The share of orders that come back rose from twelve to eighteen percent. Should they keep it? Ask me for any figure you need; I have some of them.",
    good: [
      "Asks for the margin on an order that is kept and the cost of one that comes back (if asked: 24 of margin; a return cost the shop 4 when the customer paid, and costs 9 now).",
      "Compares a hundred orders with the hundred and six they became: about 2,060 before and 1,915 now, so the shop earns some seven percent less.",
      "Decides, and names what would turn it round: a return that costs no more than about 1, customers won in the trial who stay, or fewer orders in two sizes.",
    ],
    poor: [
      "“Six percent more orders is growth, keep it.”",
      "A list of considerations on both sides and no sum, or a sum and no decision.",
    ],
    easier:
      "Take one hundred orders before the trial: how many are kept, and what does the shop earn on them?",
    harder:
      "In shoes the effect is good, and in dresses it is bad; and the customers won during the trial buy more often. What would you propose now, and what would you test first?",
    reactions: {
      terse:
        "Say: “Think aloud and take two full minutes; there is no single right answer, I want to hear all that goes into it.”",
      rambling: "Say: “Which figure do you need from me first, and what will you do with it?”",
      warmUp: "Say: “Let us start with a hundred orders on paper”, and use the easier version.",
      weak: "Give both costs and ask once: “What is left of a hundred orders before, and after?”",
      strong: "Go to the harder version with shoes, dresses and returning customers.",
    },
  },
  {
    key: "business-largest-customer",
    title: "The largest customer wants ten percent",
    competency: "business",
    roles,
    difficulty: 4,
    style: "case",
    minutes: 7,
    core: false,
    prompt:
      "A maker of packaging earns 25 cents of margin on each euro it sells, before fixed costs. One customer is 18 percent of its sales and says: ten percent off from January, or we leave. The sales director wants to give in. What do you look at, and what do you advise?",
    good: [
      "Sees that ten percent off the price is forty percent of what this customer leaves behind, and that without the customer all of it is gone.",
      "Asks what happens to the plant’s free capacity and fixed costs, and how fast others could fill them.",
      "Thinks past January: who else will hear of it, what the customer can really do, and what to ask for in return, such as volume, terms or a longer contract.",
    ],
    poor: [
      "“Ten percent of eighteen percent is under two percent of sales, so it does not matter.”",
      "“Never give in”, or “always keep the largest customer”, without a sum.",
    ],
    easier: "At a price of 100 they keep 25. What do they keep at 90, when the costs stay the same?",
    harder:
      "Three weeks later the second-largest customer asks for the same. What would you wish you had done in January?",
    reactions: {
      terse:
        "Say: “Talk me through it as you would with the sales director, who is nervous and wants to hear all your reasons.”",
      rambling: "Say: “First the sum: what does this customer leave us today, and what after the discount?”",
      warmUp: "Say: “Leave the negotiation for later, and take one pallet at 100 euros.”",
      weak: "Ask once: “What share of our earnings from this customer is that?”",
      strong: "Let the second-largest customer call.",
    },
  },
  {
    key: "business-flat-rate",
    title: "A flat rate for delivery",
    competency: "business",
    roles,
    difficulty: 5,
    style: "open",
    minutes: 8,
    core: false,
    prompt:
      "A grocery service charges four euros for each delivery. Somebody proposes a flat rate: nine euros a month for as many deliveries as you like. You are to tell the management in two weeks whether to launch it, at which price, and how they would know early that it is going wrong. How do you think about it?",
    good: [
      "Sees who signs up first: those who order often already, so income from them falls on the first day, and must be earned back by more or larger orders.",
      "Works on a customer and a year: margin per basket, deliveries per month, baskets that get smaller, customers who stay longer.",
      "Proposes a launch that can be taken back, with a minimum basket or in one city, and two or three early figures with the value at which to stop.",
    ],
    poor: [
      "Multiplies nine euros by a hoped-for number of members.",
      "Copies what a well-known company does, and says it works for them.",
    ],
    easier:
      "Take somebody who orders twice a month, and somebody who orders six times. What does the flat rate change for each of them, and for us?",
    harder:
      "After three months members order twice as often, with baskets a third smaller, and couriers are at their limit on Fridays. Continue, change or stop?",
    reactions: {
      terse:
        "Say: “Invent three customers for me, and tell me a year in the life of each with the flat rate.”",
      rambling: "Say: “Who is the first to sign up? Only that, to begin with.”",
      warmUp: "Say: “Do you have such a flat rate yourself? What did it change about how you order?”",
      weak: "Ask once: “On the first day, before anybody changes a habit, do we earn more or less?”",
      strong: "Give them the three months of the harder version, and ask for a decision.",
    },
  },
];
