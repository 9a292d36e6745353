import type { SeedQuestion } from "../../question-type.ts";
import { roles } from "./roles.ts";

/** Levels 1 and 2: a first step, on something of one’s own or close at hand. */
export const warmUp: readonly SeedQuestion[] = [
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
    key: "business-two-shops",
    title: "Two shops, one profit",
    competency: "business",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 6,
    core: false,
    prompt:
      "Two shops of a chain. The first sells for 90,000 a month and keeps forty percent as margin on goods; staff cost 18,000 and rent 12,000. The second sells for 60,000 and keeps forty-five percent; staff 10,000, rent 11,000. I will write that down. You have one day and can visit only one. What does each earn, which do you visit, and what do you look for?",
    good: [
      "Works out that both earn 6,000: 36,000 less 30,000, and 27,000 less 21,000.",
      "Looks for what can be moved: staff are twenty percent of sales in the first and under seventeen in the second; one point of margin is 900 there and 600 here.",
      "Chooses and says what would show on the day: empty hours, discounts, what leaves unsold; or what to ask for first, such as the trend.",
    ],
    poor: [
      "Takes the one with more sales, or the higher margin in percent, without working out the profit.",
      "Works out both and has no idea what to do on the visit.",
    ],
    easier: "Only the second shop: what is left at the end of a month?",
    harder:
      "You may change one thing by five percent in either shop: prices, staff hours or rent. Which, where, and what would you fear?",
    reactions: {
      terse:
        "Say: “Stand in the shop you have chosen and tell me what you look at from opening to closing, and what each thing would tell you.”",
      rambling: "Say: “First two numbers: what does each earn?”",
      warmUp: "Say: “Use paper; the sums are simple, and I am curious about what comes after them.”",
      weak: "Say: “Which of these figures could a shop manager change by next month?”",
      strong:
        "Offer five percent on one thing in one shop: prices in the first bring 4,500, hours 900 and rent 600, so listen for what they fear of the largest.",
    },
  },
  {
    key: "business-half-price-on-tuesday",
    title: "Half price on Tuesdays",
    competency: "business",
    roles,
    difficulty: 2,
    style: "concrete",
    minutes: 5,
    core: false,
    prompt:
      "A cinema hall has a hundred seats, and on Tuesdays thirty are sold, at ten euros. Half of each ticket goes to the distributor, and a guest leaves two euros of margin at the bar. The owner thinks about five euros on Tuesdays. How many guests must come for that to be worth it, what would you fear, and how would you try it?",
    good: [
      "Works out seven euros a guest today and four and a half then, so thirty guests become forty-seven that are needed.",
      "Asks where the new guests come from: Wednesday and Saturday guests who now come on Tuesday cost more than they bring.",
      "Proposes a trial with an end, such as six weeks in one hall, and counts the whole week.",
    ],
    poor: [
      "“The seats are empty anyway, so everything is profit.”",
      "Twice as many guests, because of half the price; forgets the distributor or the bar.",
    ],
    easier: "What does one guest on a Tuesday leave for the cinema today?",
    harder:
      "After six weeks sixty come on Tuesdays, and Wednesday has fallen from fifty to forty. Is it worth it?",
    reactions: {
      terse:
        "Say: “Tell me about the people who come on a Tuesday for five euros: where would they have been otherwise, and what do they do at the bar?”",
      rambling: "Say: “First one guest: what is left today, what is left then?”",
      warmUp: "Say: “Do the sum for a single ticket first; the hall comes afterwards.”",
      weak: "Say: “Of the additional guests on Tuesday, how many would have come on another day at ten?”",
      strong:
        "Give them sixty guests on Tuesday and ten fewer on Wednesday: 270 against 210 on the one day, and 70 lost on the other.",
    },
  },
];
